/** A `live` check: its evidence grows with every second of the tails. */
import { formatCount } from "../../values/counts.js";
import { MINUTE_MS } from "../../values/duration.js";
import { LearntDispersion } from "../evidence/dispersion.js";
import { addTo, noCounts } from "../evidence/likelihood.js";
import { RateEvidence } from "../evidence/rate-evidence.js";
import { verdictOf } from "../examiner.js";
import { exemptionOf } from "../verdict/metric.js";
import { judgeRate } from "../verdict/rate.js";
import { timesOf } from "../verdict/times.js";
const SECOND_MS = 1_000;
/** A line that was open for this part of a step was open throughout: a lost one is made again in seconds. */
const THROUGHOUT = 0.8;
/** One check over a whole rollout, from hold to hold. */
export class LiveRate {
    #check;
    #terms;
    #deps;
    #dispersion = new LearntDispersion(0);
    #evidence;
    /** From when on the canary has had traffic, server time. */
    #begins = Number.POSITIVE_INFINITY;
    /** Received since then. */
    #total = noCounts();
    /** In the hold that began with `#since`. */
    #inStep = { received: noCounts(), judged: noCounts() };
    #since = Number.NaN;
    #share = 0;
    #alarmed = false;
    #shown;
    constructor(check, terms, deps) {
        this.#check = check;
        this.#terms = terms;
        this.#deps = deps;
    }
    refresh(watch) {
        this.#share = watch.share;
        const times = timesOf(watch, SECOND_MS);
        this.#begins = watch.share > 0 ? times.evidence : this.#begins;
        if (watch.share > 0 && this.#evidence === undefined) {
            const risk = { steps: watch.count, alpha: this.#terms.alpha };
            this.#evidence = new RateEvidence(this.#check.limit, risk, times, "second");
            const dispersion = new LearntDispersion(times.rollout);
            this.#dispersion = dispersion;
            void this.#deps.readDay(times.day).then((minutes) => dispersion.addDay(minutes));
        }
        if (this.#evidence !== undefined)
            this.#evidence.marks = times;
        if (watch.since !== this.#since)
            this.#inStep = { received: noCounts(), judged: noCounts() };
        this.#since = watch.since;
        this.#deps.tails.watch(watch.since);
        this.#deps.tails.renewSilent(watch.share < 100);
    }
    add({ at, counts, judged }) {
        const evidence = this.#evidence;
        // Before that only pinned requests reach the canary: smoke tests, perhaps, that mean to fail.
        if (evidence === undefined || at < this.#begins)
            return;
        const received = counts[this.#check.kind];
        const second = judged[this.#check.kind];
        addTo(this.#total, received);
        addTo(this.#inStep.received, received);
        addTo(this.#inStep.judged, second);
        evidence.add(at, second, this.#dispersion.etaAt(at));
        this.#dispersion.add(at, received);
        const { warn } = this.#check;
        const isAlarm = evidence.admittedPeak >= -Math.log(this.#terms.alpha);
        if (this.#alarmed || warn || !isAlarm || exemptionOf(this.#check, this.#share) !== undefined)
            return;
        this.#alarmed = true;
        this.#deps.onAlarm();
    }
    /** The same until the minute ends or the status changes: the log gets a line for each different verdict. */
    verdict(watch) {
        const minute = Math.floor(watch.now / MINUTE_MS);
        const verdict = this.#judge(watch);
        const over = watch.now >= watch.to;
        const shown = this.#shown;
        if (!over && shown?.minute === minute && shown.verdict.status === verdict.status)
            return shown.verdict;
        this.#shown = { minute, verdict };
        return verdict;
    }
    #judge(watch) {
        const check = this.#check;
        const exempt = exemptionOf(check, watch.share);
        if (exempt !== undefined)
            return verdictOf(check, "exempt", exempt);
        if (this.#evidence === undefined)
            return verdictOf(check, "pending", "no request received yet");
        const { received: step, judged } = this.#inStep;
        const seconds = Math.max(1, (watch.now - watch.since) / 1000);
        const [canary, stable] = [step.canaryRequests / seconds, step.stableRequests / seconds];
        const received = `received in this step: ${perSecond(canary)} of the canary, ${perSecond(stable)} of stable`;
        const left = requestsIn(step) - requestsIn(judged);
        return judgeRate(check, this.#evidence, this.#terms, {
            dispersion: this.#dispersion,
            lack: this.#lack(watch),
            shown: this.#total,
            remarks: [
                ...(requestsIn(this.#total) > 0 ? [received] : []),
                ...(left > 0 ? [leftOut(left)] : []),
                ...this.#deps.tails.remarks,
            ],
            numbers: { stepRequests: judged.canaryRequests, canaryPerSecond: canary, stablePerSecond: stable },
        });
    }
    /**
     * What is missing for a pass, and whether only requests are: then lines that were proved open all through the step
     * show that few came, or nobody, and none of the canary's errors was left out.
     */
    #lack({ share, now, since }) {
        const { problem } = this.#deps.tails;
        if (problem !== undefined)
            return { text: problem, onlyTraffic: false };
        const text = this.#deps.tails.silence(share < 100) ?? this.#few();
        const { received, judged } = this.#inStep;
        const onlyTraffic = this.#deps.tails.provedMs >= THROUGHOUT * (now - since) &&
            received.canaryErrors === judged.canaryErrors;
        return text === undefined ? undefined : { text, onlyTraffic };
    }
    #few() {
        const { minRequests } = this.#terms;
        const { canaryRequests, stableRequests } = this.#inStep.judged;
        if (canaryRequests + stableRequests === 0)
            return "no request of this step received yet";
        if (this.#check.limit.form === "stable" && stableRequests === 0)
            return "no request of stable to compare with in this step";
        return canaryRequests >= minRequests
            ? undefined
            : `${formatCount(canaryRequests)} of the ${minRequests} requests this step needs`;
    }
}
function requestsIn({ canaryRequests, stableRequests }) {
    return canaryRequests + stableRequests;
}
function leftOut(requests) {
    return `${formatCount(requests)} of them aren't evidence: their clients had failed just before`;
}
/** `12/s`, `0.3/s`. */
function perSecond(rate) {
    return `${rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2))}/s`;
}
