/** What a metric check says of the canary now: a pure function of the minutes. */
import { LearntDispersion } from "../evidence/dispersion.js";
import { RateEvidence } from "../evidence/rate-evidence.js";
import { verdictOf } from "../examiner.js";
import { lackOf } from "./conclude.js";
import { judgeLatency } from "./latency.js";
import { judgeRate } from "./rate.js";
import { timesOf } from "./times.js";
/** Why the check can't be judged at this share (0–100), and neither passes nor blocks; undefined when it can. */
export function exemptionOf(check, share) {
    if (share <= 0)
        return "not judged at 0 %: no traffic reaches the canary";
    if (share >= 100 && check.limit.form === "stable") {
        return "not judged at 100 %: no traffic reaches stable, so there is nothing to compare with";
    }
    return undefined;
}
/**
 * Belongs to the source, not to a check: all of its checks share it.
 * @param day the Worker's day before the rollout, as far as it is known.
 */
export function learn(minutes, day, times) {
    const dispersion = new LearntDispersion(times.rollout);
    dispersion.addDay(day);
    const etas = new Float64Array(minutes.length);
    for (const [index, minute] of minutes.entries()) {
        if (minute.at >= times.unsettled)
            break;
        if (minute.at < times.rollout)
            continue;
        const { canaryInterval = 1, stableInterval = 1 } = minute;
        etas[index] = dispersion.etaAt(minute.at, Math.min(canaryInterval, stableInterval));
        dispersion.add(minute.at, minute.at < times.evidence ? withoutCanary(minute) : minute);
    }
    dispersion.etaAt(times.unsettled);
    return { etas, dispersion };
}
function withoutCanary(minute) {
    return { ...minute, canaryErrors: 0, canaryRequests: 0 };
}
/**
 * The verdict of one check, from everything since before the rollout's first deployment. A long job, a
 * resumed one and a tick reach the same verdict from the same minutes.
 *
 * `fail` on an alarm in any minute, at any time. Otherwise `inconclusive` while this step lacks judged
 * minutes, `minRequests` or fresh data; else `early` when the canary is certified, or `pass`.
 */
export function judgeMetric(check, known, watch, terms) {
    const exempt = exemptionOf(check, watch.share);
    if (exempt !== undefined)
        return verdictOf(check, "exempt", exempt);
    const times = timesOf(watch);
    if (check.kind === "latency")
        return judgeLatency(check, known, times, terms);
    const { learnt, problem } = known;
    const against = (limit, enough) => fold(limit, known, times, terms, enough);
    const evidence = against(check.limit);
    const noData = check.limit.form === "stable"
        ? "no minute of this step has requests of both versions yet"
        : "no data for this step yet";
    return judgeRate(check, evidence, terms, {
        dispersion: learnt.dispersion,
        lack: lackOf(times, terms, problem, {
            newest: evidence.newest,
            stepRequests: evidence.step.canaryRequests,
            noData,
        }),
        numbers: { minutes: evidence.parts },
        exceeds: (limit, threshold) => against(limit, threshold).peak >= threshold,
    });
}
/**
 * The evidence of all settled minutes since the hour before the rollout.
 * @param enough the ln E from which on no more matters.
 */
function fold(limit, { minutes, learnt: { etas } }, times, { alpha }, enough = Number.POSITIVE_INFINITY) {
    const evidence = new RateEvidence(limit, { steps: times.steps, alpha }, times);
    for (const [index, minute] of minutes.entries()) {
        if (minute.at >= times.unsettled || evidence.peak >= enough)
            break;
        if (minute.at >= times.history)
            evidence.add(minute.at, minute, etas[index] ?? 1);
    }
    return evidence;
}
