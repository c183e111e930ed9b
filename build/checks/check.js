/** What the workflow asks of the canary. */
export function isMetric(check) {
    return "source" in check;
}
/** Counted from the live tail. */
export function isLive(check) {
    return check.live;
}
/** What must be masked of the probes' headers: the variables' values, and what they became part of. */
export function secretsIn(checks) {
    const headers = checks.flatMap((check) => (check.kind === "probe" ? check.headers : []));
    const secrets = headers.flatMap(({ value, secrets }) => (secrets.length === 0 ? [] : [value, ...secrets]));
    return [...new Set(secrets)];
}
