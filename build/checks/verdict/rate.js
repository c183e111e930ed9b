/** `error-rate`, `5xx-rate` and `counts`: what their evidence says, whatever it was gathered from. */
import { formatRate, formatTally } from "../../values/counts.js";
import { largestRejected } from "../evidence/bound.js";
import { conclude } from "./conclude.js";
import { evidenceNumbers, formatAtLeast, formatEvidence, stepNumbers, tallyNumbers } from "./numbers.js";
/** Larger ratios are not distinguished. */
const LARGEST_RATIO = 10_000;
const LARGEST_RATE = 0.98;
/**
 * The canary's error rate against a multiple of the stable version's, or against a ceiling, which works at
 * 100 %, too. A ceiling raises no alarm while stable's own rate, since an hour before the rollout, is above it, and
 * then only warns: a broken stable version never blocks its fix.
 */
export function judgeRate(check, evidence, terms, beside) {
    const { limit } = check;
    const { dispersion, exceeds, shown = evidence.total, remarks = [] } = beside;
    const comparing = limit.form === "stable";
    const threshold = -Math.log(terms.alpha);
    const alarm = evidence.admittedPeak >= threshold;
    const reached = evidence.peak >= threshold;
    const canary = { errors: shown.canaryErrors, requests: shown.canaryRequests };
    const stable = comparing ? { errors: shown.stableErrors, requests: shown.stableRequests } : evidence.stable;
    const least = exceeds && reached ? leastOf(limit, (tried) => exceeds(tried, threshold)) : undefined;
    const parts = [
        `canary ${formatTally(canary)} against ${comparing ? `stable ${formatTally(stable)}${allowed(limit.allowance)}` : `the ceiling ${formatRate(limit.most)}`}`,
        least &&
            (comparing ? `at least ${formatAtLeast(least)} times as often` : `rate at least ${formatRate(least)}`),
        formatEvidence(evidence.peak, threshold),
    ];
    return conclude(check, {
        alarm,
        ...(reached && !comparing && { excuse: stableExceeds(stable) }),
        lack: beside.lack,
        certified: () => evidence.isCertified(dispersion.seen),
        remarks: [...(canary.requests > 0 ? [parts.filter(Boolean).join(", ")] : []), ...remarks],
        numbers: {
            ...tallyNumbers("canary", canary),
            ...tallyNumbers("stable", stable),
            ...evidenceNumbers(evidence.peak, terms, evidence.step.canaryRequests),
            dispersion: dispersion.value,
            ...beside.numbers,
            ...stepNumbers(evidence.step),
            ...(least !== undefined && { [comparing ? "ratioAtLeast" : "rateAtLeast"]: least }),
        },
    });
}
function allowed(allowance = 0) {
    return allowance > 0 ? ` and ${formatRate(allowance)} allowed` : "";
}
/** The largest limit that is exceeded as well. */
function leastOf(limit, exceeds) {
    return limit.form === "stable"
        ? largestRejected(limit.factor, LARGEST_RATIO, (factor) => exceeds({ ...limit, factor }))
        : largestRejected(limit.most, LARGEST_RATE, (most) => exceeds({ ...limit, most }));
}
/** Why a ceiling that the canary exceeds is only a warning. */
function stableExceeds(stable) {
    return `only warns, because stable was above the ceiling too: ${formatTally(stable)}`;
}
