/** Judges one answer to a probe: who gave it, and whether it is as it should be. */
import { short } from "../rollout/describe.js";
import { formatMs } from "../values/counts.js";
import { quote } from "../values/parsed.js";
import { OVERRIDE_HEADER, withoutSecrets } from "./parse/probe-header.js";
import { accepts, headerValue } from "./probe-request.js";
const ADVICE = "return env.CF_VERSION_METADATA.id in a response header or the body";
const REASONS = "possible causes are a workers.dev address, a service binding, or a cached or redirected answer";
/** @param ms how long the answer took; @param pin undefined for an unpinned probe */
export function assess(probe, answer, ms, pin, stableId) {
    const numbers = { httpStatus: answer.status, ms: Math.round(ms) };
    const seen = `${answer.status} in ${formatMs(Math.round(ms))}`;
    if (pin !== undefined && !isProven(answer, pin, probe.idHeader)) {
        return { kind: "unproven", detail: whoElse(probe, answer, pin, stableId, seen), numbers };
    }
    const login = pin === undefined && !accepts(probe, answer.status) ? loginIn(answer) : undefined;
    const faults = login === undefined ? faultsOf(probe, answer, ms) : [refusal(login, probe)];
    const by = pin === undefined ? "" : ` from canary ${short(pin.versionId)}`;
    if (faults.length === 0)
        return { kind: "pass", detail: `${seen}${by}`, numbers };
    return { kind: "fail", detail: `${seen}${by}: ${faults.join(", ")}`, numbers };
}
function whoElse(probe, answer, pin, stableId, seen) {
    if (isProven(answer, { ...pin, versionId: stableId }, probe.idHeader)) {
        return `stable ${short(stableId)} answered (${seen}) although the probe asked for the canary: ${REASONS}`;
    }
    const login = loginIn(answer);
    if (login !== undefined)
        return `${seen}: ${refusal(login, probe)}`;
    const where = probe.idHeader === undefined ? "the answer" : `the header ${quote(probe.idHeader)}`;
    const redirect = answer.redirect === undefined ? "" : ` (a redirect ${answer.redirect})`;
    return `${seen}, and the canary's version id is not in ${where}${redirect}, so it is unknown which version answered: ${ADVICE}; if the Worker does so already, ${REASONS}`;
}
function refusal(login, { headers }) {
    const advice = headers.length === 0
        ? 'add the credentials to the probe: header "NAME: $VARIABLE"'
        : `it rejected the probe's ${headers.map(({ name }) => name).join(", ")}`;
    return `${login}; ${advice}`;
}
function faultsOf(probe, answer, ms) {
    const { contains, withinMs } = probe;
    const faults = [];
    if (!accepts(probe, answer.status)) {
        const wanted = probe.statuses
            .map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`))
            .join(",");
        faults.push(answer.redirect === undefined ? `not status ${wanted}` : `a redirect ${answer.redirect}`);
    }
    if (contains !== undefined && !answer.body.includes(contains))
        faults.push(`does not contain ${quote(contains)}`);
    if (withinMs !== undefined && ms > withinMs)
        faults.push(`slower than ${formatMs(withinMs)}`);
    if (faults.length > 0 && answer.body !== "")
        faults.push(`body begins ${quote(withoutSecrets(probe.headers, answer.body).slice(0, 160))}`);
    return faults;
}
/**
 * Whether the version's id is in the header `idHeader`, or, where none is named, in any header or the body.
 * An echo of the request proves nothing: a text with the override header's name or value is ignored.
 */
export function isProven({ headers, body }, pin, idHeader) {
    const id = pin.versionId.toLowerCase();
    const sent = headerValue(pin).toLowerCase();
    const proves = (text) => {
        const lowered = text.toLowerCase();
        if (!lowered.includes(id) || lowered.includes(OVERRIDE_HEADER))
            return false;
        // JSON writes the quotes with a backslash.
        return !lowered.replace(/[\s\\]/g, "").includes(sent);
    };
    if (idHeader !== undefined)
        return proves(headers[idHeader] ?? "");
    return (proves(body) ||
        Object.entries(headers).some(([name, value]) => !name.includes(OVERRIDE_HEADER) && proves(value)));
}
/** That a login was asked for, as a clause; undefined where nothing shows it. */
export function loginIn({ status, headers, body }) {
    const location = headers["location"] ?? "";
    const leads = status >= 300 && status < 400 ? location : "";
    const host = URL.parse(leads)?.hostname ?? "";
    if (host.endsWith(".cloudflareaccess.com") || /\.cloudflareaccess\.com\b/.test(body)) {
        return "Cloudflare Access asked for a login, the Worker did not answer";
    }
    const html = /^text\/html\b/i.test(headers["content-type"] ?? "");
    const page = html && (asksForPassword(body) || isTitledLogin(body));
    const path = /[/.?=_-](?:log|sign)[_-]?in\b|\/(?:oauth2?|saml2?|sso|authorize)\b/i.test(leads);
    return page || path || (status === 401 && headers["www-authenticate"] !== undefined)
        ? "a login page answered"
        : undefined;
}
// A page may be anything: a tag ends where the next one begins, so that each character is looked at once.
function asksForPassword(body) {
    return some(body.matchAll(/<input\b[^<>]*/gi), ([tag]) => /\btype=["']?password\b/i.test(tag));
}
function isTitledLogin(body) {
    return some(body.matchAll(/<title[^<>]*>([^<]*)/gi), ([title]) => /\b(?:log|sign)[ -]?in\b/i.test(title));
}
function some(each, test) {
    for (const item of each)
        if (test(item))
            return true;
    return false;
}
