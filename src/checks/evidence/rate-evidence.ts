/** Evidence about an error rate from counts that are seen once, second by second, in constant memory. */

import type { Limit } from "../grammar/limit.ts";
import { BETA, zeroErrorLimit, zeroErrorRequests } from "./certificate.ts";
import { LearntDispersion } from "./dispersion.ts";
import { alarmMixture, certificateMixture, type Interval, type Mixture } from "./likelihood.ts";
import { StepMean } from "./step-mean.ts";

/** Fewer canary errors than these raise no alarm as a regression. */
export const LEAST_ERRORS = 3;
/** Bursts are learnt from over spans in which the retries of one client lie together. */
const BLOCK_MS = 60_000;

type Counts = { -readonly [Key in keyof Interval]: Interval[Key] };

/**
 * The e-process of one check, fed bucket by bucket: `add` costs the same after a second and after days,
 * and looking is free. All that it says is true for any number of looks.
 *
 * A bucket may have any length, as long as its end doesn't depend on the errors in it: a second, or what
 * has come since the last look. Empty ones needn't be added. The burst correction is learnt over blocks
 * of a minute, and applies from the next block on.
 */
export class RateEvidence {
  readonly #limit: Limit;
  readonly #alarm: Accumulator;
  #certificate: Accumulator;
  readonly #dispersion = new LearntDispersion();
  #blockEnd = Number.NEGATIVE_INFINITY;
  #block = noCounts();
  /** Seconds in which only one version was asked are put together until the other one was, too. */
  #pending = noCounts();
  /** 1/D by the blocks that are over, and by those that were when the pending bucket began. */
  #learntEta = 1;
  #eta = 1;
  /** Since the beginning. */
  #total = noCounts();
  /** Since the current step began. */
  #step = noCounts();
  #admitting = false;
  #peak = 0;
  #admitted = Number.NEGATIVE_INFINITY;

  /** @param steps N, the number of steps over which evidence is averaged, at least 1. */
  constructor(limit: Limit, steps: number) {
    this.#limit = limit;
    this.#alarm = new Accumulator(alarmMixture(limit), steps);
    this.#certificate = this.#newCertificate();
  }

  /** The next bucket belongs to a new step. At most N times; before the first one there is no evidence. */
  startStep(): void {
    this.#alarm.start();
    this.#certificate = this.#newCertificate();
    this.#step = noCounts();
    this.#pending = noCounts();
  }

  /**
   * @param at when the bucket's first request came, Unix ms; never earlier than the last one's. A late
   *   event counts in the bucket in which it arrives.
   * @param counts both versions', as they were seen: sampled ones as they are.
   */
  add(at: number, counts: Interval): void {
    if (at >= this.#blockEnd) this.#closeBlock(at);
    addTo(this.#block, counts);
    addTo(this.#total, counts);
    addTo(this.#step, counts);
    if (isEmpty(this.#pending)) this.#eta = this.#learntEta;
    addTo(this.#pending, counts);
    const { canaryRequests, stableRequests } = this.#pending;
    if (canaryRequests <= 0 || (this.#limit.form === "stable" && stableRequests <= 0)) return;
    this.#alarm.add(this.#pending, this.#eta);
    this.#certificate.add(this.#pending, this.#eta);
    const admits = this.#admits();
    if (this.#pending.canaryErrors > 0 || admits !== this.#admitting) this.#look(admits);
    this.#admitting = admits;
    this.#pending = noCounts();
  }

  /** Evidence rises only with a canary error, so that most buckets need no look. */
  #look(admits: boolean): void {
    const { logE } = this.#alarm;
    this.#peak = Math.max(this.#peak, logE);
    if (admits) this.#admitted = Math.max(this.#admitted, logE);
  }

  /** The largest ln E after any bucket; at least 0. It has reached −ln α where the limit is exceeded. */
  get peak(): number {
    return this.#peak;
  }

  /**
   * The largest ln E after a bucket that may raise an alarm: from three canary errors on for a comparison,
   * while stable's own rate isn't above it for a ceiling. An alarm is `admittedPeak >= -Math.log(alpha)`, and stays.
   */
  get admittedPeak(): number {
    return this.#admitted;
  }

  /** D, which the next bucket's evidence is corrected by, 1–20. */
  get dispersion(): number {
    return this.#dispersion.value;
  }

  /** What has been counted since the beginning. */
  get total(): Interval {
    return this.#total;
  }

  /** What has been counted in the current step. */
  get step(): Interval {
    return this.#step;
  }

  /** Whether the current step alone certifies the canary as healthy, at a risk of 5 %. */
  get isCertified(): boolean {
    const { canaryErrors, stableErrors, canaryRequests } = this.#step;
    const comparing = this.#limit.form === "stable";
    if (canaryErrors + (comparing ? stableErrors : 0) > 0)
      return this.#certificate.logE >= Math.log(1 / BETA);
    const most = zeroErrorLimit(this.#limit, this.#stableRate());
    return canaryRequests >= zeroErrorRequests(most, this.#dispersion.seen);
  }

  #admits(): boolean {
    return this.#limit.form === "stable"
      ? this.#total.canaryErrors >= LEAST_ERRORS
      : this.#stableRate() <= this.#limit.most;
  }

  #stableRate(): number {
    const { stableErrors, stableRequests } = this.#total;
    return stableRequests > 0 ? stableErrors / stableRequests : 0;
  }

  #closeBlock(at: number): void {
    const { canaryErrors, canaryRequests, stableErrors, stableRequests } = this.#block;
    this.#dispersion.add("canary", { errors: canaryErrors, requests: canaryRequests });
    this.#dispersion.add("stable", { errors: stableErrors, requests: stableRequests });
    this.#learntEta = 1 / this.#dispersion.value;
    this.#block = noCounts();
    this.#blockEnd = (Math.floor(at / BLOCK_MS) + 1) * BLOCK_MS;
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

  add(interval: Interval, eta: number): void {
    this.#mixture.terms(interval, this.#terms);
    this.#mean.add(this.#terms, eta);
  }

  get logE(): number {
    return this.#mean.logE();
  }
}

function noCounts(): Counts {
  return { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
}

function isEmpty({ canaryRequests, stableRequests }: Interval): boolean {
  return canaryRequests + stableRequests <= 0;
}

function addTo(sum: Counts, counts: Interval): void {
  sum.canaryErrors += counts.canaryErrors;
  sum.canaryRequests += counts.canaryRequests;
  sum.stableErrors += counts.stableErrors;
  sum.stableRequests += counts.stableRequests;
}
