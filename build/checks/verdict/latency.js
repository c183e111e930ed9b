/** `cpu-p50`, `cpu-p99`, `wall-p50`, `wall-p99`, from each minute's quantiles alone. */
import { formatMs } from "../../values/counts.js";
import { BETA } from "../evidence/certificate.js";
import { signLogE, signMixture } from "../evidence/likelihood.js";
import { COUNT_SLACK } from "../evidence/rate-evidence.js";
import { StepMean } from "../evidence/step-mean.js";
import { conclude, lackOf } from "./conclude.js";
import { evidenceNumbers, formatEvidence } from "./numbers.js";
/** Sampled requests below which a minute's quantile is noise. */
const LEAST_REQUESTS = { "cpu-p50": 30, "wall-p50": 30, "cpu-p99": 1_000, "wall-p99": 1_000 };
/** A smaller difference to stable is not one. */
const LEAST_DIFFERENCE_MS = 1;
/**
 * A minute is worse when the canary's quantile is above the limit: a fixed one, or `factor` times
 * stable's and more than 1 ms above it. The null is that a minute is worse with a chance of at most
 * ½. Minutes in which a version that is needed has too few requests for the quantile are left out.
 */
export function judgeLatency(check, { minutes, problem }, times, terms) {
    const { judged, stepRequests } = pairsOf(check, minutes, times);
    const step = judged.filter(({ at }) => at >= times.hold);
    const threshold = -Math.log(terms.alpha);
    const peak = peakOf(judged, times);
    const worse = judged.filter((pair) => pair.worse).length;
    const newest = judged.at(-1);
    const floor = LEAST_REQUESTS[check.quantile];
    const whose = check.limit.form === "stable" ? "each version" : "the canary";
    return conclude(check, {
        alarm: peak >= threshold,
        lack: lackOf(times, terms, problem, {
            newest: newest?.at,
            stepRequests,
            noData: `no minute of this step has ${floor} sampled requests of ${whose} yet`,
        }),
        certified: () => isCertified(step),
        remarks: newest === undefined
            ? []
            : [`${summarise(check, newest, worse, judged.length)}, ${formatEvidence(peak, threshold)}`],
        numbers: {
            worseMinutes: worse,
            ...(newest && { canaryMs: newest.canary }),
            ...(newest?.stable !== undefined && { stableMs: newest.stable }),
            ...evidenceNumbers(peak, terms, stepRequests),
            minutes: judged.length,
        },
    });
}
function pairsOf({ quantile, limit }, minutes, times) {
    const floor = LEAST_REQUESTS[quantile] - COUNT_SLACK;
    const read = (requests, quantiles) => {
        const value = requests >= floor ? quantiles?.[quantile] : undefined;
        return value !== undefined && Number.isFinite(value) ? value : undefined;
    };
    const judged = [];
    let stepRequests = 0;
    for (const minute of minutes) {
        if (minute.at >= times.unsettled)
            break;
        if (minute.at < times.evidence)
            continue;
        const canary = read(minute.canaryRequests, minute.canaryQuantiles);
        const stable = limit.form === "stable" ? read(minute.stableRequests, minute.stableQuantiles) : undefined;
        if (canary === undefined || (limit.form === "stable" && stable === undefined))
            continue;
        const worse = limit.form === "fixed"
            ? canary > limit.most
            : stable !== undefined && canary > limit.factor * stable && canary - stable > LEAST_DIFFERENCE_MS;
        judged.push({ at: minute.at, canary, stable, worse });
        if (minute.at >= times.hold)
            stepRequests += minute.canaryRequests;
    }
    return { judged, stepRequests };
}
/** The largest ln E after any minute; at least 0. */
function peakOf(judged, { steps, starts }) {
    const mixture = signMixture();
    const evidence = new StepMean(mixture.size, steps);
    const terms = new Float64Array(mixture.size);
    let started = 0;
    let peak = 0;
    for (const pair of judged) {
        for (; started < steps && (starts[started] ?? Number.POSITIVE_INFINITY) <= pair.at; started++)
            evidence.start();
        mixture.terms(pair, terms);
        evidence.add(terms);
        if (pair.worse)
            peak = Math.max(peak, evidence.logE());
    }
    return peak;
}
/**
 * Certified not slower on the current step's minutes alone, by the same sign test with the roles
 * exchanged: that minutes are worse with a chance of at least ½ is rejected at E ≥ 1/β. 7 minutes of
 * 7, or 9 of 10, without being worse do.
 */
function isCertified(step) {
    const fine = step.filter(({ worse }) => !worse).length;
    return signLogE(fine, step.length) >= Math.log(1 / BETA);
}
function summarise({ limit }, newest, worse, of) {
    const [mark, against] = limit.form === "fixed"
        ? [formatMs(limit.most), ""]
        : [`stable * ${limit.factor}`, ` against stable ${formatMs(newest.stable ?? 0)}`];
    return `canary above ${mark} in ${worse} of ${of} minutes, newest ${formatMs(newest.canary)}${against}`;
}
