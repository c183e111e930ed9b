/** Foreign JSON: any part of it may be missing or of another kind. */

/** Undefined for a text that isn't JSON. @param reviver as of `JSON.parse` */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

/** The fields of an object; none of what isn't one. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
