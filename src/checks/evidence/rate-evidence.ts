/** Evidence about an error rate, from minutes or from seconds. */

import { MINUTE_MS } from "../../values/duration.ts";
import { rateOf } from "../../values/tally.ts";
import type { Limit } from "../check.ts";
import { CappedEvidence } from "./capped-evidence.ts";
import {
  addTo,
  alarmMixture,
  BETA,
  type BothCounts,
  certificateMixture,
  noCounts,
  stakeOf,
  type Usual,
  zeroErrorRequests,
} from "./likelihood-ratio.ts";

/** The error of a whole number divided by a sample interval, or of a sum. */
export const COUNT_SLACK = 1e-6;

/** What a minute may add to ln E at most: two bursts, each across two minutes, are no alarm at 99.9 %. */
const MOST_OF_A_MINUTE = 1.7;

/** What a false alarm is bounded by. */
export interface Risk {
  /** N, the number of steps over which evidence is averaged, at least 1. */
  readonly steps: number;
  /** The check's part of 1 − confidence. */
  readonly alpha: number;
}

/** When things start, Unix ms. */
export interface StartTimes {
  /** The canary's requests are evidence from here on. */
  readonly evidenceFrom: number;
  /** When each step's own evidence begins, ascending. More than N are ignored. */
  readonly stepStarts: readonly number[];
  /** What the current step needs to pass is counted from here on. */
  readonly holdFrom: number;
}

/**
 * The e-process of one check, fed part by part, oldest first: minutes of the metrics, seconds of the live tail.
 * Three things are apart: the part, of which a ratio is taken; the minute, for which the burst correction is
 * fixed; and the times at which steps and holds begin.
 */
export class RateEvidence {
  readonly #limit: Limit;
  readonly #alarm: CappedEvidence;
  #times: StartTimes;
  /** Of the current step's hold; undefined where nobody asks. */
  #certificate: CappedEvidence | undefined;
  #started = 0;
  /** Parts of one minute in which only one version was asked are put together until the other one was, too. */
  #pending = noCounts();
  #minute = Number.NEGATIVE_INFINITY;
  #admitting = false;
  /** ln 1/α: the limit is exceeded where `peak` has reached it. */
  readonly threshold: number;
  /** The largest ln E after any part; at least 0. */
  peak = 0;
  /** The same after parts that may raise an alarm: for a ceiling those while stable's own rate isn't above it. */
  admittedPeak = Number.NEGATIVE_INFINITY;
  /** What was judged since the evidence began, and in the current step's hold. */
  readonly total = noCounts();
  step = noCounts();
  /** Stable alone, since before the rollout. */
  readonly stable = { errors: 0, requests: 0 };
  /** How many parts were judged, and the beginning of the newest, Unix ms. */
  parts = 0;
  newest: number | undefined;

  /**
   * @param cap how much a part may add to an alarm: a minute of the metrics, so that none convicts alone, or a second
   *   of the live tail, whose clients are told apart.
   * @param certifies whether `isCertified` will be asked, which costs as much as the alarm; without, it is false.
   */
  constructor(
    limit: Limit,
    { steps, alpha }: Risk,
    times: StartTimes,
    cap: "minute" | "second",
    certifies = true,
  ) {
    this.#limit = limit;
    this.#times = times;
    this.threshold = -Math.log(alpha);
    const toAlarm = Math.log(steps / alpha);
    const most = cap === "minute" ? Math.min(MOST_OF_A_MINUTE, toAlarm / 3.5) : 0.4 * toAlarm;
    this.#alarm = new CappedEvidence(alarmMixture(limit), steps, most);
    if (certifies) this.#certificate = newCertificate(limit);
  }

  /** Steps and holds that have begun since. */
  set times(times: StartTimes) {
    if (times.holdFrom !== this.#times.holdFrom) {
      this.step = noCounts();
      this.#certificate &&= newCertificate(this.#limit);
    }
    this.#times = times;
  }

  /**
   * @param at the part's beginning, Unix ms; never earlier than the last one's. Its length may be any, as long
   *   as it doesn't depend on the errors in it.
   * @param counts both versions', as they were seen: sampled ones as they are. Before the evidence begins only
   *   stable's count, for the ceiling.
   * @param usual of its minute, known before the minute.
   */
  add(at: number, counts: BothCounts, usual: Usual): void {
    this.stable.errors += counts.stable.errors;
    this.stable.requests += counts.stable.requests;
    if (at < this.#times.evidenceFrom) return;
    this.#begin(at);
    addTo(this.#pending, counts);
    const part = this.#pending;
    if (part.canary.requests <= 0 || (this.#limit.form === "stable" && part.stable.requests <= 0)) return;
    this.#pending = noCounts();
    addTo(this.total, part);
    this.parts++;
    this.newest = at;
    this.#alarm.add(part, usual.eta, this.parts, stakeOf(part, usual, this.#limit));
    if (at >= this.#times.holdFrom) {
      addTo(this.step, part);
      this.#certificate?.add(part, usual.eta, this.#minute);
    }
    const admits = this.#limit.form === "stable" || rateOf(this.stable) <= this.#limit.most;
    // Evidence rises only with a canary error, so that most parts need no look.
    if (part.canary.errors > 0 || admits !== this.#admitting) {
      const { logE } = this.#alarm;
      this.peak = Math.max(this.peak, logE);
      if (admits) this.admittedPeak = Math.max(this.admittedPeak, logE);
    }
    this.#admitting = admits;
  }

  /** Whether it has ever taken an alarm: it stays. */
  get isAlarm(): boolean {
    return this.admittedPeak >= this.threshold;
  }

  /** What begins with this part; what was one-sided in the minute before is dropped. */
  #begin(at: number): void {
    const minute = Math.floor(at / MINUTE_MS);
    if (minute > this.#minute) this.#pending = noCounts();
    this.#minute = minute;
    const { stepStarts } = this.#times;
    while ((stepStarts[this.#started] ?? Number.POSITIVE_INFINITY) <= at) {
      this.#alarm.start();
      this.#started++;
      this.#pending = noCounts();
    }
  }

  /**
   * Whether the current step alone certifies the canary as healthy, at a risk of 5 %: without an error of its own
   * by its requests, otherwise by the evidence against being far worse than stable, or close to the ceiling.
   * @param dispersion D as it was seen, without what is assumed; 1 without errors.
   */
  isCertified(dispersion: number): boolean {
    if (this.#certificate === undefined) return false;
    const { errors, requests } = this.step.canary;
    if (errors > 0) return this.#certificate.logE >= Math.log(1 / BETA) - COUNT_SLACK;
    const needed = zeroErrorRequests(this.#limit, rateOf(this.stable), dispersion);
    return requests >= needed - COUNT_SLACK;
  }
}

function newCertificate(limit: Limit): CappedEvidence {
  const certificate = new CappedEvidence(certificateMixture(limit), 1, Math.log(1 / BETA) / 3);
  certificate.start();
  return certificate;
}
