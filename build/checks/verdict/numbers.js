/** A verdict's numbers: for the report, and for its line. */
import { rateOf } from "../../values/counts.js";
import { MINUTE_MS } from "../../values/duration.js";
/** ln of the largest number shown: JSON has no infinity. */
const LARGEST_LOG = 690;
/** `canaryErrors`, `canaryRequests`, `canaryRate`, or the same of stable. */
export function tallyNumbers(version, tally) {
    return {
        [`${version}Errors`]: tally.errors,
        [`${version}Requests`]: tally.requests,
        [`${version}Rate`]: rateOf(tally),
    };
}
/**
 * `evidence` is E, at most e^690; `threshold` the E of an alarm.
 * @param logE ln E.
 */
export function evidenceNumbers(logE, terms, stepRequests) {
    return {
        evidence: Math.exp(Math.min(LARGEST_LOG, logE)),
        log10Evidence: logE / Math.LN10,
        threshold: 1 / terms.alpha,
        stepRequests,
        minRequests: terms.minRequests,
    };
}
/** Two significant digits, never more than the number: `9.3`, `12`, `130`. */
export function formatAtLeast(value) {
    return String(floorTo(value, 2));
}
/** Both versions' counts of the current step, for the table of steps: the others are of the whole rollout. */
export function stepNumbers({ canaryErrors, canaryRequests, stableErrors, stableRequests, }) {
    return {
        stepCanaryErrors: canaryErrors,
        stepCanaryRequests: canaryRequests,
        stepStableErrors: stableErrors,
        stepStableRequests: stableRequests,
    };
}
/** Less than this of evidence is what a healthy canary has in every other rollout. */
const LEAST_TOLD = Math.log(2);
/**
 * `by chance less than once in 4·10⁶ rollouts (limit: once in 100)`: a canary that isn't worse shows evidence
 * E in less than 1/E of all rollouts (Ville's inequality). E is rounded down.
 * @param logE ln E; `logThreshold`: ln of the E of an alarm
 */
export function formatEvidence(logE, logThreshold) {
    if (logE < LEAST_TOLD)
        return "no more than chance";
    const less = logE >= logThreshold ? "less than " : "";
    const threshold = Number(Math.exp(logThreshold).toPrecision(3));
    return `by chance ${less}once in ${formatLog(logE)} rollouts (limit: once in ${formatLog(Math.log(threshold), threshold)})`;
}
/** e^`logarithm`, which may be too large or too small for a number. */
function formatLog(logarithm, value = Math.exp(logarithm)) {
    if (value >= 0.01 && value < 10_000)
        return String(value >= 100 ? Math.floor(value + 1e-9) : floorTo(value, 2));
    const exponent = Math.floor(logarithm / Math.LN10);
    const digits = floorTo(Math.exp(logarithm - exponent * Math.LN10), 1);
    return `${digits}·10${superscript(exponent)}`;
}
function floorTo(value, digits) {
    const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
    const floored = Math.floor(value / unit + 1e-9) * unit;
    return Number(floored.toPrecision(digits));
}
function superscript(exponent) {
    return String(exponent).replace(/./g, (sign) => (sign === "-" ? "⁻" : ("⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)] ?? "")));
}
/** `14 min`; whole minutes, rounded down. */
export function formatMinutes(ms) {
    return `${Math.floor(ms / MINUTE_MS)} min`;
}
