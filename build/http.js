/** One HTTP request and its complete answer, over sockets or a simulator in the same process. */
import { fieldsOf, parseJson } from "./values/json.js";
import { say } from "./values/text.js";
export class TransportError extends Error {
    name = "TransportError";
    /** False only when it is certain that the server never saw the request (refused connection, unknown host). */
    sent;
    constructor(message, sent, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.sent = sent;
    }
}
/** Whether a host is this machine. `hostname` as `URL` spells it: numbers of any notation have become four decimal parts. */
export function isLoopback(hostname) {
    return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/** The same transport, without secrets in its answers and errors. */
export function redacting({ send }, redact) {
    return {
        async send(request, options) {
            try {
                const { status, headers, body } = await send(request, options);
                const clean = Object.entries(headers).map(([name, value]) => [name, redact(value)]);
                return { status, headers: Object.fromEntries(clean), body: withoutSecrets(body, redact) };
            }
            catch (error) {
                if (options.signal?.aborted)
                    throw error;
                throw new TransportError(redact(say(error)), !(error instanceof TransportError) || error.sent);
            }
        },
    };
}
/** Also in JSON that spells them with escapes. Any other text stays as it is, to the letter. */
function withoutSecrets(body, redact) {
    const clean = redact(body);
    const json = clean.includes("\\u00") ? parseJson(clean) : undefined;
    if (json === undefined)
        return clean;
    const hidden = JSON.stringify(redactedJson(json, redact));
    return hidden === JSON.stringify(json) ? clean : hidden;
}
function redactedJson(value, redact) {
    if (typeof value === "string")
        return redact(value);
    if (Array.isArray(value))
        return value.map((item) => redactedJson(item, redact));
    if (typeof value !== "object" || value === null)
        return value;
    const fields = Object.entries(fieldsOf(value));
    return Object.fromEntries(fields.map(([key, field]) => [redact(key), redactedJson(field, redact)]));
}
