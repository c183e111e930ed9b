/** How deep a value may nest; what the API describes so has a handful of levels. */
const DEEPEST = 100;

/**
 * One spelling for equal JSON values: keys sorted by code unit at every level, no white space.
 *
 * @throws RangeError when `value` nests more than 100 levels deep
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError(`nests more than ${DEEPEST} levels deep`);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field, depth + 1)}`).join(",")}}`;
}
