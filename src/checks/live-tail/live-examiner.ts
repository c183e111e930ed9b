/** A `live` check: its evidence grows with every second of the tails. */

import type { Verdict } from "../../rollout/model.ts";
import type { HoldView } from "../../rollout/ports.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import { formatCount } from "../../values/tally.ts";
import type { LiveCheck } from "../check.ts";
import { LearntDispersion } from "../evidence/dispersion.ts";
import type { WorkerMinute } from "../evidence/hourly-bursts.ts";
import { addTo, type BothCounts, noCounts } from "../evidence/likelihood-ratio.ts";
import { RateEvidence } from "../evidence/rate-evidence.ts";
import { type Examiner, verdictOf } from "../examiner.ts";
import type { Span } from "../sources.ts";
import { judgeRate } from "../verdict/judge-rate.ts";
import { exemptionOf, type Lack, tooFew, type VerdictTerms } from "../verdict/metric-verdict.ts";
import { timelineOf } from "../verdict/timeline.ts";
import type { BothTails } from "./both-tails.ts";
import { ClientLimit } from "./client-limit.ts";
import { countsOf, type Second } from "./second-counts.ts";

const SECOND_MS = 1_000;
/** A line that was open for this part of a step was open throughout: a lost one is made again in seconds. */
const THROUGHOUT = 0.8;

interface LiveExaminerDeps {
  readonly tails: BothTails;
  /** The Worker's day before the rollout; empty where it can't be read. Rejects where it may be there later. */
  readonly readDay: (day: Span) => Promise<readonly WorkerMinute[]>;
  /** Called once, when the evidence crosses the line. */
  readonly onAlarm: () => void;
}

/** One check over a whole rollout, from hold to hold. */
export class LiveExaminer implements Examiner {
  readonly check: LiveCheck;
  readonly #terms: VerdictTerms;
  readonly #deps: LiveExaminerDeps;
  readonly #clients = new ClientLimit();
  #dispersion = new LearntDispersion(0);
  #evidence: RateEvidence | undefined;
  /** When the Worker's day is asked for, server time: again a minute after each answer that didn't come. */
  #dayDue = Number.NEGATIVE_INFINITY;
  /** From when on the canary has had traffic, server time. */
  #begins = Number.POSITIVE_INFINITY;
  /** Received since then. */
  readonly #total = noCounts();
  /** In the hold that is watched. */
  #inStep = { received: noCounts(), judged: noCounts() };
  #watch: HoldView | undefined;
  #alarmed = false;
  #shown: { readonly minute: number; readonly verdict: Verdict } | undefined;

  constructor(check: LiveCheck, terms: VerdictTerms, deps: LiveExaminerDeps) {
    this.check = check;
    this.#terms = terms;
    this.#deps = deps;
  }

  refresh(watch: HoldView): undefined {
    if (watch.since !== this.#watch?.since) this.#inStep = { received: noCounts(), judged: noCounts() };
    this.#watch = watch;
    this.#deps.tails.attend(watch);
    if (watch.share <= 0) return;
    const times = timelineOf(watch, SECOND_MS);
    this.#begins = times.evidenceFrom;
    if (this.#evidence === undefined) {
      const risk = { steps: watch.count, alpha: this.#terms.alpha };
      this.#evidence = new RateEvidence(this.check.limit, risk, times, "second");
      this.#dispersion = new LearntDispersion(times.rolloutFrom);
    }
    this.#evidence.times = times;
    this.#askForDay(times.day, watch.now);
  }

  #askForDay(day: Span, now: number): void {
    if (now < this.#dayDue) return;
    this.#dayDue = Number.POSITIVE_INFINITY;
    this.#deps.readDay(day).then(
      (minutes) => this.#dispersion.addDay(minutes),
      () => {
        this.#dayDue = now + MINUTE_MS;
      },
    );
  }

  add(second: Second): void {
    const { at } = second;
    const { received, judged } = countsOf(second, this.check.kind, this.#clients);
    const evidence = this.#evidence;
    // Before that only pinned requests reach the canary: smoke tests, perhaps, that mean to fail.
    if (evidence === undefined || at < this.#begins) return;
    addTo(this.#total, received);
    addTo(this.#inStep.received, received);
    addTo(this.#inStep.judged, judged);
    evidence.add(at, judged, this.#dispersion.usualAt(at));
    this.#dispersion.add(at, received);
    const { warn } = this.check;
    const { isAlarm } = evidence;
    if (this.#alarmed || warn || !isAlarm || exemptionOf(this.check, this.#watch?.share ?? 0) !== undefined)
      return;
    this.#alarmed = true;
    this.#deps.onAlarm();
  }

  /** The same until the minute ends or the status changes: the log gets a line for each different verdict. */
  verdict(watch: HoldView): Verdict {
    const minute = Math.floor(watch.now / MINUTE_MS);
    const verdict = this.#judge(watch);
    const over = watch.now >= watch.mustEndAt;
    const shown = this.#shown;
    if (!over && shown?.minute === minute && shown.verdict.status === verdict.status) return shown.verdict;
    this.#shown = { minute, verdict };
    return verdict;
  }

  #judge(watch: HoldView): Verdict {
    const check = this.check;
    const exempt = exemptionOf(check, watch.share);
    if (exempt !== undefined) return verdictOf(check, "exempt", exempt);
    if (this.#evidence === undefined) return verdictOf(check, "pending", "no request received yet");
    const { received: step, judged } = this.#inStep;
    const seconds = Math.max(1, (watch.now - watch.since) / 1000);
    const [canary, stable] = [step.canary.requests / seconds, step.stable.requests / seconds];
    const received = `received in this step: ${perSecond(canary)} of the canary, ${perSecond(stable)} of stable`;
    const left = requestsIn(step) - requestsIn(judged);
    return judgeRate(check, this.#evidence, this.#terms, {
      dispersion: this.#dispersion,
      lack: this.#lack(watch),
      shown: this.#total,
      remarks: [
        requestsIn(this.#total) > 0 && received,
        left > 0 && `${formatCount(left)} of them aren't evidence: their clients had failed just before`,
        ...this.#deps.tails.remarks,
      ],
      numbers: { stepRequests: judged.canary.requests, canaryPerSecond: canary, stablePerSecond: stable },
    });
  }

  /**
   * What is missing for a pass, and whether only requests are: then lines that were proved open all through the step
   * show that few came, or nobody, and none of the canary's errors was left out.
   */
  #lack({ now, since }: HoldView): Lack | undefined {
    const { problem, silence, provedMs } = this.#deps.tails;
    if (problem !== undefined) return { text: problem, onlyTraffic: false };
    const text = silence ?? this.#few();
    const { received, judged } = this.#inStep;
    const onlyTraffic =
      provedMs >= THROUGHOUT * (now - since) && received.canary.errors === judged.canary.errors;
    return text === undefined ? undefined : { text, onlyTraffic };
  }

  #few(): string | undefined {
    const { minRequests } = this.#terms;
    const { canary, stable } = this.#inStep.judged;
    if (canary.requests + stable.requests === 0) return "no request of this step received yet";
    if (this.check.limit.form === "stable" && stable.requests === 0)
      return "no request of stable to compare with in this step";
    return canary.requests >= minRequests ? undefined : tooFew(canary.requests, minRequests);
  }
}

function requestsIn({ canary, stable }: BothCounts): number {
  return canary.requests + stable.requests;
}

/** `12/s`, `0.3/s`. */
function perSecond(rate: number): string {
  return `${rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2))}/s`;
}
