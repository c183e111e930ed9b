import * as v from "@badrap/valita";
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** An ISO 8601 time with its zone that there is: no month 13, no 30 February, which `Date.parse` takes for 2 March. */
export const instant = v.string().assert((text) => {
    const [, day = ""] = INSTANT.exec(text) ?? [];
    const midnight = Date.parse(day);
    if (Number.isNaN(midnight) || Number.isNaN(Date.parse(text)))
        return false;
    return new Date(midnight).toISOString().startsWith(day);
}, "expected an ISO 8601 time with its zone");
/** The message names the unexpected field and what was expected. */
export class ShapeError extends Error {
    name = "ShapeError";
}
/** The answer is of the right shape and lacks a part: half of what was asked for may do. */
export class IncompleteError extends Error {
    name = "IncompleteError";
}
const EXCERPT = 60;
/**
 * Checks `value` and leaves out unknown fields.
 *
 * @throws ShapeError that names the first field that isn't as expected
 */
export function parseAs(type, value, path) {
    const read = type.try(value, { mode: "strip" });
    if (read.ok)
        return read.value;
    const [issue] = read.issues;
    if (issue === undefined)
        throw new ShapeError(`${spell(path)}: ${read.message}`);
    throw new ShapeError(`${spell([...path, ...issue.path])}: ${explain(issue, value)}`);
}
function explain(issue, root) {
    if (issue.code === "missing_value")
        return "is missing";
    return `${expectation(issue)}, got ${quote(issue.path.reduce(step, root))}`;
}
function expectation(issue) {
    if (issue.code === "invalid_type") {
        return `expected ${issue.expected.filter((name) => name !== "undefined").join(" or ")}`;
    }
    return (issue.code === "custom_error" ? issue.message : undefined) ?? issue.code;
}
function step(value, key) {
    return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
function quote(value) {
    if (Array.isArray(value))
        return "a list";
    if (typeof value === "object" && value !== null)
        return "an object";
    if (typeof value !== "string" || value.length <= EXCERPT)
        return String(JSON.stringify(value));
    return JSON.stringify(`${value.slice(0, EXCERPT)}…`);
}
function spell(path) {
    return path
        .map((key) => (typeof key === "string" && /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
        .join("")
        .replace(/^\./, "");
}
