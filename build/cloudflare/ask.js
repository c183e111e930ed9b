import { redacting } from "../http.js";
import { fieldsOf, parseJson } from "../values/json.js";
import { redactor } from "../values/redact.js";
import { oneLine, say } from "../values/text.js";
import { IncompleteError, ShapeError } from "./check-shape.js";
import { incomplete, refused, unanswered, unknownShape, unreadable, unsendable, } from "./request-errors.js";
import { parseHttpDate } from "./server-clock.js";
const DEFAULT_TIMEOUT_MS = 30_000;
/** Errors of one answer that are kept. */
const MOST_ITEMS = 50;
/** Characters of an unreadable body that are shown. */
const EXCERPT = 160;
/**
 * Sends one request with the token in its header `Authorization`, and reads the answer. No error shows the token.
 *
 * @param read gets the envelope's result, and its `result_info`; a `ShapeError` of it names an odd field
 * @throws ApiError when no whole answer came, when it says that the call failed, or when it can't be read; the
 *   signal's reason when aborted
 */
export async function ask({ transport, baseUrl, token, serverNow, saw }, { method, path: segments, query = "", permission, readOnly, body, unwrap = unwrapResult }, read, { signal, timeoutMs = DEFAULT_TIMEOUT_MS } = {}) {
    signal?.throwIfAborted();
    const redact = redactor(token);
    const path = `/${segments.map((segment) => encodeURIComponent(segment.toWellFormed())).join("/")}`;
    const call = { method, path: redact(path), permission, readOnly, serverNow };
    // "." and ".." survive encoding, and would lead a DELETE to the Worker itself.
    const unfit = segments.find((segment) => /^\.{0,2}$/.test(segment));
    if (unfit !== undefined)
        throw unsendable(call, `${JSON.stringify(unfit)} can't be a part of its path`);
    const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
    const json = body === undefined ? undefined : JSON.stringify(body);
    const request = {
        method,
        url: `${baseUrl}${path}${query}`,
        headers: json === undefined ? headers : { ...headers, "content-type": "application/json" },
        ...(json !== undefined && { body: json }),
    };
    let answer;
    try {
        answer = await redacting(transport, redact).send(request, { timeoutMs, ...(signal && { signal }) });
    }
    catch (error) {
        signal?.throwIfAborted();
        throw unanswered(call, error);
    }
    const parsed = parseJson(answer.body);
    if (parsed === undefined)
        throw unreadable(call, answer, describeUnreadable(answer.body));
    try {
        const { failed, errors, facts, result, info } = unwrap(parsed);
        // Only an envelope's time counts: an error page may come from another server.
        saw?.(parseHttpDate(answer.headers["date"]));
        const done = answer.status >= 200 && answer.status <= 299;
        if (failed || !done)
            throw refused(call, answer, errors, failed, facts);
        return read(result, info);
    }
    catch (error) {
        if (error instanceof IncompleteError)
            throw incomplete(call, error.message);
        if (error instanceof ShapeError || error instanceof RangeError)
            throw unknownShape(call, answer, say(error));
        throw error;
    }
}
const unwrapResult = (json) => {
    const { success, errors, result, result_info: info } = fieldsOf(json);
    if (typeof success === "boolean")
        return { failed: !success, errors: readItems(errors), result, info };
    throw new ShapeError(`success: expected true or false, in ${oneLine(JSON.stringify(json), EXCERPT)}`);
};
function describeUnreadable(body) {
    const text = oneLine(body, EXCERPT);
    if (text === "")
        return "the answer is empty";
    if (/^[[{]/.test(text)) {
        return `the answer is broken JSON, or breaks off after ${body.length} characters: ${text}`;
    }
    return `the answer is ${text.startsWith("<") ? "HTML or XML" : "text"}, not JSON: ${text}`;
}
/** Reads what it can of `errors` and the `error_chain` of each; never fails. */
export function readItems(errors) {
    const items = [];
    const pending = listOf(errors);
    while (pending.length > 0 && items.length < MOST_ITEMS) {
        const error = pending.shift();
        items.push(readItem(error));
        pending.unshift(...listOf(fieldsOf(error)["error_chain"]));
    }
    return items;
}
function readItem(error) {
    if (typeof error === "string")
        return { code: 0, message: error };
    const { code, message, documentation_url: documentationUrl, source } = fieldsOf(error);
    const { pointer } = fieldsOf(source);
    return {
        code: readCode(code),
        message: typeof message === "string" ? message : "an error without a message",
        ...(typeof pointer === "string" ? { pointer } : {}),
        ...(typeof documentationUrl === "string" ? { documentationUrl } : {}),
    };
}
/** 0 for a code that is missing or isn't a whole number. */
function readCode(code) {
    const number = typeof code === "string" ? Number(code) : code;
    return typeof number === "number" && Number.isSafeInteger(number) ? number : 0;
}
function listOf(value) {
    return Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [];
}
