/** A `live` check: its evidence grows with every second of the tails. */

import type { Verdict } from "../../rollout/model.ts";
import type { Watch } from "../../rollout/ports.ts";
import { formatCount, formatRate, formatTally } from "../../values/counts.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import type { Interval } from "../evidence/likelihood.ts";
import { LEAST_ERRORS, RateEvidence } from "../evidence/rate-evidence.ts";
import { type Examiner, verdictOf } from "../examiner.ts";
import { conclude, type Lack } from "../judge/conclude.ts";
import { stableExceeds } from "../judge/error-rate.ts";
import { exemptionOf } from "../judge/judge-metric.ts";
import { evidenceNumbers, formatEvidence, tallyNumbers } from "../judge/verdict-numbers.ts";
import type { LiveCheck } from "../kinds/list.ts";
import { type JudgingTerms, stepStarts } from "../metrics/step-times.ts";
import type { Second } from "./live-counts.ts";
import type { LiveTails } from "./live-tails.ts";

const SECOND_MS = 1_000;

/** One check over a whole rollout, from hold to hold. */
export class LiveRate implements Examiner {
  readonly #check: LiveCheck;
  readonly #terms: JudgingTerms;
  readonly #tails: LiveTails;
  readonly #onAlarm: () => void;
  #evidence: RateEvidence | undefined;
  /** N, and how many of the steps have started in the evidence. */
  #steps = 0;
  #started = 0;
  /** When the steps that the canary had traffic in began, server time, ascending. */
  #starts: readonly number[] = [];
  #share = 0;
  #alarmed = false;
  #shown: { readonly minute: number; readonly verdict: Verdict } | undefined;

  /** @param onAlarm called once, when the evidence crosses the line */
  constructor(check: LiveCheck, terms: JudgingTerms, tails: LiveTails, onAlarm: () => void) {
    this.#check = check;
    this.#terms = terms;
    this.#tails = tails;
    this.#onAlarm = onAlarm;
  }

  refresh(watch: Watch): undefined {
    this.#share = watch.share;
    this.#starts = stepStarts(watch)
      .filter(({ share }) => share > 0)
      .map(({ at }) => at);
    if (this.#evidence === undefined) {
      this.#steps = watch.count;
      this.#evidence = new RateEvidence(this.#check.limit, this.#steps);
    }
    this.#tails.renewSilent(watch.share < 100);
  }

  add({ at, counts }: Second): void {
    if (this.#evidence === undefined) return;
    // A step's evidence begins with the second in which the step does.
    while (this.#started < this.#steps && (this.#starts[this.#started] ?? Infinity) < at + SECOND_MS) {
      this.#evidence.startStep();
      this.#started++;
    }
    // Before that only pinned requests reach the canary: smoke tests, perhaps, that mean to fail.
    if (this.#started === 0) return;
    this.#evidence.add(at, counts[this.#check.kind]);
    const { warn } = this.#check;
    if (this.#alarmed || warn || !this.#isAlarm() || exemptionOf(this.#check, this.#share) !== undefined)
      return;
    this.#alarmed = true;
    this.#onAlarm();
  }

  /** The same until the minute ends or the status changes: the log gets a line for each different verdict. */
  verdict(watch: Watch): Verdict {
    const minute = Math.floor(watch.now / MINUTE_MS);
    const verdict = this.#judge(watch);
    const over = watch.now >= watch.since + (watch.step.hold?.max ?? 0);
    const shown = this.#shown;
    if (!over && shown?.minute === minute && shown.verdict.status === verdict.status) return shown.verdict;
    this.#shown = { minute, verdict };
    return verdict;
  }

  #judge(watch: Watch): Verdict {
    const check = this.#check;
    const exempt = exemptionOf(check, watch.share);
    if (exempt !== undefined) return verdictOf(check, "exempt", exempt);
    const evidence = this.#evidence;
    if (evidence === undefined) return verdictOf(check, "pending", "no request received yet");
    const { limit } = check;
    const alarm = this.#isAlarm();
    const exceeded = !alarm && evidence.peak >= this.#threshold;
    const { total, step } = evidence;
    const canary = { errors: total.canaryErrors, requests: total.canaryRequests };
    const stable = { errors: total.stableErrors, requests: total.stableRequests };
    const control =
      limit.form === "stable" ? `stable ${formatTally(stable)}` : `the ceiling ${formatRate(limit.most)}`;
    const logE = alarm ? evidence.admittedPeak : evidence.peak;
    const few =
      exceeded && limit.form === "stable" ? `, but an alarm needs ${LEAST_ERRORS} canary errors` : "";
    const seconds = Math.max(1, (watch.now - watch.since) / 1000);
    const received = [
      `canary ${formatTally(canary)} against ${control}, ${formatEvidence(logE, this.#threshold)}${few}`,
      `received in this step: ${perSecond(step.canaryRequests / seconds)} of the canary, ${perSecond(step.stableRequests / seconds)} of stable`,
    ];
    return conclude(check, {
      alarm,
      ...(exceeded && limit.form === "fixed" && { excuse: stableExceeds(stable) }),
      lack: this.#lack(watch, evidence),
      certified: () => evidence.isCertified,
      remarks: [...(total.canaryRequests + total.stableRequests > 0 ? received : []), ...this.#tails.remarks],
      numbers: {
        ...tallyNumbers("canary", canary),
        ...tallyNumbers("stable", stable),
        ...evidenceNumbers(logE, this.#terms, { stepRequests: step.canaryRequests }),
        dispersion: evidence.dispersion,
        canaryPerSecond: step.canaryRequests / seconds,
        stablePerSecond: step.stableRequests / seconds,
      },
    });
  }

  get #threshold(): number {
    return -Math.log(this.#terms.alpha);
  }

  #isAlarm(): boolean {
    return this.#evidence !== undefined && this.#evidence.admittedPeak >= this.#threshold;
  }

  /**
   * What is missing for a pass, and whether only requests are: then lines that were proved open throughout the step
   * show that few came, or nobody.
   */
  #lack({ share, now, since }: Watch, { step }: RateEvidence): Lack | undefined {
    const { problem } = this.#tails;
    if (problem !== undefined) return { text: problem, onlyTraffic: false };
    const text = this.#tails.silence(share < 100) ?? this.#few(step);
    return text === undefined ? undefined : { text, onlyTraffic: this.#tails.provedMs >= now - since };
  }

  #few({ canaryRequests, stableRequests }: Interval): string | undefined {
    const { minRequests } = this.#terms;
    if (canaryRequests + stableRequests === 0) return "no request of this step received yet";
    if (this.#check.limit.form === "stable" && stableRequests === 0)
      return "no request of stable to compare with in this step";
    return canaryRequests >= minRequests
      ? undefined
      : `${formatCount(canaryRequests)} of the ${minRequests} requests this step needs`;
  }
}

/** `12/s`, `0.3/s`. */
function perSecond(rate: number): string {
  return `${rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(2))}/s`;
}
