/** Evidence about an error rate, from minutes or from seconds. */

import { MINUTE_MS } from "../../values/duration.ts";
import type { Limit } from "../check.ts";
import { BETA, zeroErrorLimit, zeroErrorRequests } from "./certificate.ts";
import { alarmMixture, certificateMixture, type Interval, type Mixture, type Tally } from "./likelihood.ts";
import { StepMean } from "./step-mean.ts";

/** Fewer canary errors than these raise no alarm as a regression. */
export const LEAST_ERRORS = 3;
/** The error of a whole number divided by a sample interval. */
export const COUNT_SLACK = 1e-6;

/** When things start, Unix ms. */
export interface Marks {
  /** The canary's requests are evidence from here on. */
  readonly evidence: number;
  /** When each step's own evidence begins, ascending. More than N are ignored. */
  readonly starts: readonly number[];
  /** What the current step needs to pass is counted from here on. */
  readonly hold: number;
}

export type Counts = { -readonly [Key in keyof Interval]: Interval[Key] };

/**
 * The e-process of one check, fed part by part, oldest first: minutes of the metrics, seconds of the live tail.
 * A part costs the same after a minute and after weeks, and looking is free. All that it says is true for any
 * number of looks.
 *
 * Three things are apart: the part, of which a ratio is taken; the minute, for which the burst correction is
 * fixed; and the marks, at which steps and holds begin.
 */
export class RateEvidence {
  readonly #limit: Limit;
  readonly #steps: number;
  readonly #alarm: Accumulator;
  #marks: Marks;
  #certificate: Accumulator;
  #started = 0;
  /** The mark of the hold that `#step` and `#certificate` are of. */
  #held = Number.NEGATIVE_INFINITY;
  /** Parts of one minute in which only one version was asked are put together until the other one was, too. */
  #pending = noCounts();
  #minute = Number.NEGATIVE_INFINITY;
  #total = noCounts();
  #step = noCounts();
  readonly #stable = { errors: 0, requests: 0 };
  #parts = 0;
  #newest: number | undefined;
  #admitting = false;
  #peak = 0;
  #admitted = Number.NEGATIVE_INFINITY;

  /** @param steps N, the number of steps over which evidence is averaged, at least 1. */
  constructor(limit: Limit, steps: number, marks: Marks) {
    this.#limit = limit;
    this.#steps = Math.max(1, steps);
    this.#marks = marks;
    this.#alarm = new Accumulator(alarmMixture(limit), this.#steps);
    this.#certificate = this.#newCertificate();
  }

  /** Steps and holds that have begun since. */
  set marks(marks: Marks) {
    this.#marks = marks;
  }

  /**
   * @param at the part's beginning, Unix ms; never earlier than the last one's. Its length may be any, as long
   *   as it doesn't depend on the errors in it.
   * @param counts both versions', as they were seen: sampled ones as they are. Before the evidence begins only
   *   stable's count, for the ceiling.
   * @param eta the burst correction 1/D of its minute, known before the minute.
   */
  add(at: number, counts: Interval, eta: number): void {
    this.#stable.errors += counts.stableErrors;
    this.#stable.requests += counts.stableRequests;
    if (at < this.#marks.evidence) return;
    this.#begin(at);
    addTo(this.#pending, counts);
    const part = this.#pending;
    if (part.canaryRequests <= 0 || (this.#limit.form === "stable" && part.stableRequests <= 0)) return;
    this.#pending = noCounts();
    addTo(this.#total, part);
    addTo(this.#step, part);
    this.#parts++;
    this.#newest = at;
    this.#alarm.add(part, eta);
    this.#certificate.add(part, eta);
    const admits = this.#admits();
    // Evidence rises only with a canary error, so that most parts need no look.
    if (part.canaryErrors > 0 || admits !== this.#admitting) {
      const { logE } = this.#alarm;
      this.#peak = Math.max(this.#peak, logE);
      if (admits) this.#admitted = Math.max(this.#admitted, logE);
    }
    this.#admitting = admits;
  }

  /** What begins with this part; what was one-sided in the minute before is dropped. */
  #begin(at: number): void {
    const minute = Math.floor(at / MINUTE_MS);
    if (minute > this.#minute) this.#pending = noCounts();
    this.#minute = minute;
    const { starts, hold } = this.#marks;
    while (this.#started < this.#steps && (starts[this.#started] ?? Number.POSITIVE_INFINITY) <= at) {
      this.#alarm.start();
      this.#started++;
      this.#pending = noCounts();
    }
    if (hold === this.#held || at < hold) return;
    this.#held = hold;
    this.#step = noCounts();
    this.#certificate = this.#newCertificate();
  }

  /** The largest ln E after any part; at least 0. It has reached −ln α where the limit is exceeded. */
  get peak(): number {
    return this.#peak;
  }

  /**
   * The largest ln E after a part that may raise an alarm: from three canary errors on for a comparison, while
   * stable's own rate isn't above it for a ceiling. An alarm is `admittedPeak >= -Math.log(alpha)`, and stays.
   */
  get admittedPeak(): number {
    return this.#admitted;
  }

  /** What was judged since the evidence began. */
  get total(): Interval {
    return this.#total;
  }

  /** What was judged in the current step's hold. */
  get step(): Interval {
    return this.#held === this.#marks.hold ? this.#step : noCounts();
  }

  /** Stable alone, since before the rollout. */
  get stable(): Tally {
    return this.#stable;
  }

  /** How many parts were judged, and the beginning of the newest, Unix ms. */
  get parts(): number {
    return this.#parts;
  }

  get newest(): number | undefined {
    return this.#newest;
  }

  /**
   * Whether the current step alone certifies the canary as healthy, at a risk of 5 %: without an error of its own
   * by its requests, otherwise by the evidence against being far worse than stable, or close to the ceiling.
   * @param dispersion D as it was seen, without what is assumed; 1 without errors.
   */
  isCertified(dispersion: number): boolean {
    const { canaryErrors, canaryRequests } = this.step;
    if (canaryErrors > 0) return this.#certificate.logE >= Math.log(1 / BETA);
    const needed = zeroErrorRequests(zeroErrorLimit(this.#limit, this.#stableRate), dispersion);
    return canaryRequests >= needed - COUNT_SLACK;
  }

  #admits(): boolean {
    return this.#limit.form === "stable"
      ? this.#total.canaryErrors >= LEAST_ERRORS - COUNT_SLACK
      : this.#stableRate <= this.#limit.most;
  }

  get #stableRate(): number {
    const { errors, requests } = this.#stable;
    return requests > 0 ? errors / requests : 0;
  }

  #newCertificate(): Accumulator {
    const certificate = new Accumulator(certificateMixture(this.#limit), 1);
    certificate.start();
    return certificate;
  }
}

/** A mixture's evidence so far. */
class Accumulator {
  readonly #mixture: Mixture<Interval>;
  readonly #mean: StepMean;
  readonly #terms: Float64Array;

  constructor(mixture: Mixture<Interval>, steps: number) {
    this.#mixture = mixture;
    this.#mean = new StepMean(mixture.size, steps);
    this.#terms = new Float64Array(mixture.size);
  }

  start(): void {
    this.#mean.start();
  }

  add(part: Interval, eta: number): void {
    this.#mixture.terms(part, this.#terms);
    this.#mean.add(this.#terms, eta);
  }

  get logE(): number {
    return this.#mean.logE();
  }
}

/** Nothing, to be added to. */
export function noCounts(): Counts {
  return { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
}

export function addTo(sum: Counts, counts: Interval): void {
  sum.canaryErrors += counts.canaryErrors;
  sum.canaryRequests += counts.canaryRequests;
  sum.stableErrors += counts.stableErrors;
  sum.stableRequests += counts.stableRequests;
}
