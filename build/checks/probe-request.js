/** Sends one probe and follows it to its answer. */
import { quote } from "../values/parsed.js";
import { OVERRIDE_HEADER, withoutSecrets } from "./parse/probe-header.js";
/** Whether a script's name can be a key in the header (RFC 8941, 3.1.2): it must begin with a letter. */
export function canBePinned(scriptName) {
    return /^[a-z*][a-z0-9_.*-]*$/.test(scriptName);
}
/** What the override header says to reach the version; undefined where it can't be asked for. */
export function overrideValue(pin) {
    return canBePinned(pin.scriptName) ? headerValue(pin) : undefined;
}
export function headerValue({ scriptName, versionId }) {
    return `${scriptName}="${versionId}"`;
}
/** Bytes of a body that are read. */
const LONGEST_BODY = 1024 * 1024;
const MOST_REDIRECTS = 5;
/**
 * Sends the probe's request; each redirect gets the same headers. A redirect is followed only within the
 * same host and scheme, and only when its own status isn't what the probe waits for.
 *
 * @param pin undefined for an unpinned probe
 * @throws TransportError when no whole answer came; the signal's reason when aborted
 */
export async function askProbe(transport, probe, pin, options) {
    const own = Object.fromEntries(probe.headers.map(({ name, value }) => [name, value]));
    const headers = {
        accept: "*/*",
        "cache-control": "no-cache",
        ...own,
        ...(pin && { [OVERRIDE_HEADER]: headerValue(pin) }),
    };
    let url = probe.url;
    for (let hops = 0;; hops++) {
        const answer = await transport.send({ method: "GET", url, headers }, { ...options, bodyLimit: LONGEST_BODY });
        const location = answer.headers["location"];
        const leads = [301, 302, 303, 307, 308].includes(answer.status) && location !== undefined;
        if (!leads || accepts(probe, answer.status))
            return answer;
        const next = nextUrl(url, location);
        const to = `to ${quote(withoutSecrets(probe.headers, location))}`;
        if (next === undefined)
            return { ...answer, redirect: `${to}, which isn't followed: another host or scheme` };
        if (hops === MOST_REDIRECTS)
            return { ...answer, redirect: `${to}, after ${hops} others` };
        url = next;
    }
}
export function accepts({ statuses }, status) {
    return statuses.some(({ from, to }) => status >= from && status <= to);
}
function nextUrl(from, location) {
    const [here, there] = [new URL(from), URL.parse(location, from)];
    if (there === null || there.origin !== here.origin || there.username !== "" || there.password !== "")
        return undefined;
    there.hash = "";
    return there.href;
}
