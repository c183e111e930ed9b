/** A tail's messages: the invocations, and what each says of its version. */
import { fieldsOf, parseJson } from "../../values/json.js";
const OTHER = { kind: "other" };
/** Reads a message of the subprotocol `trace-v1`. What isn't one is `other`. */
export function readTailMessage(text) {
    const { event, outcome, scriptVersion, eventTimestamp } = fieldsOf(parseJson(text));
    const { type, request, response } = fieldsOf(event);
    if (type === "overload" || type === "overload-stop")
        return { kind: "sampling", on: type === "overload" };
    const { id } = fieldsOf(scriptVersion);
    if (typeof id !== "string" || typeof outcome !== "string")
        return OTHER;
    const { status } = fieldsOf(response);
    const client = fieldsOf(fieldsOf(request)["headers"])["cf-connecting-ip"];
    return {
        kind: "invocation",
        invocation: {
            versionId: id,
            outcome: outcome.slice(0, 40),
            fetch: typeof request === "object" && request !== null,
            status: typeof status === "number" ? status : undefined,
            at: typeof eventTimestamp === "number" ? eventTimestamp : Number.NaN,
            client: typeof client === "string" ? client : undefined,
        },
    };
}
/** What the client causes is no error. */
const FINE = new Set([
    "ok",
    "canceled",
    "clientDisconnected",
    "responseStreamDisconnected",
]);
/** From workerd. */
const ERRORS = new Set([
    "exception",
    "exceededCpu",
    "exceededMemory",
    "exceededWallTime",
    "internalError",
    "scriptNotFound",
    "daemonDown",
    "killSwitch",
    "loadShed",
    "unknown",
]);
/** False for a newer name of Cloudflare's, which is counted by its likely meaning and reported. */
export function isKnown(outcome) {
    return FINE.has(outcome) || ERRORS.has(outcome);
}
/** Whether it is an error: any outcome is that isn't success or, by its name, the client's doing. */
export function isError(outcome) {
    return !FINE.has(outcome) && (ERRORS.has(outcome) || !/cancel|disconnect/i.test(outcome));
}
/** What an invocation adds to a check's counts: an error, a request without one, or nothing. */
export function countedAs(kind, { outcome, fetch, status }) {
    if (kind === "error-rate")
        return isError(outcome) ? "error" : "fine";
    if (!fetch)
        return undefined;
    return (status === undefined ? isError(outcome) : status >= 500) ? "error" : "fine";
}
