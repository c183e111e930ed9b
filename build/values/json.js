/** Foreign JSON: any part of it may be missing or of another kind. */
/** Undefined for a text that isn't JSON. */
export function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The fields of an object; none of what isn't one. */
export function fieldsOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
