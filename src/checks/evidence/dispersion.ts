/** How far errors come in bursts. */

import { MINUTE_MS } from "../../values/duration.ts";
import type { Interval, Tally } from "./likelihood.ts";

/** What is assumed before anything is known: errors come five at a time, with the weight of ten errors. */
const PRIOR = { dispersion: 5, errors: 10 } as const;
const LARGEST = 20;

/** Sums over one source's buckets with requests, so that one more bucket costs the same after a minute and a month. */
class Series {
  #buckets = 0;
  #requests = 0;
  /** Σ xᵢ² / nᵢ */
  #squares = 0;
  errors = 0;

  add({ errors, requests }: Tally): void {
    if (requests <= 0) return;
    this.#buckets++;
    this.#requests += requests;
    this.#squares += errors ** 2 / requests;
    this.errors += errors;
  }

  /** Whether bursts can be told from chance: two buckets, and an error. */
  get isTelling(): boolean {
    return this.#buckets >= 2 && this.errors > 0;
  }

  /** d·X: Pearson's dispersion Σ(xᵢ − nᵢp̂)² / (nᵢp̂) / (k − 1) about the own mean p̂ = X/N, times X. */
  get weighted(): number {
    return (this.#requests * this.#squares - this.errors ** 2) / (this.#buckets - 1);
  }
}

/**
 * The burst correction, D. Evidence is raised to the power η = 1/D: errors that come D at a time (one bad
 * client that retries) count as one. D is the mean of each source's Pearson dispersion, weighted by its
 * errors, with a prior: D = clip((5·10 + Σ d·X) / (10 + Σ X), 1, 20). The prior is for Workers that hardly
 * ever fail: their first burst would otherwise count as so many errors.
 *
 * It is learnt by the minute, because over shorter spans one burst looks like many errors, and η is fixed when a
 * minute opens: so the evidence stays valid, since E[LR^η] ≤ E[LR]^η ≤ 1.
 */
export class LearntDispersion {
  readonly #before = new Series();
  readonly #stable = new Series();
  readonly #canary = new Series();
  /** The minute that is under way, and its counts. */
  #minute = Number.NEGATIVE_INFINITY;
  #canaryNow = { errors: 0, requests: 0 };
  #stableNow = { errors: 0, requests: 0 };
  #isBefore = false;
  #value: number = PRIOR.dispersion;

  /** η = 1/D for the minute of this instant, Unix ms; never earlier than the last one's. */
  etaAt(at: number): number {
    const minute = Math.floor(at / MINUTE_MS);
    if (minute > this.#minute) this.#close(minute);
    return 1 / this.#value;
  }

  /**
   * Counts of a minute or of a part of it, after its evidence.
   * @param before whether they are of before the rollout: stable's alone.
   */
  add(at: number, counts: Interval, before = false): void {
    this.etaAt(at);
    this.#isBefore = before;
    this.#stableNow.errors += counts.stableErrors;
    this.#stableNow.requests += counts.stableRequests;
    if (before) return;
    this.#canaryNow.errors += counts.canaryErrors;
    this.#canaryNow.requests += counts.canaryRequests;
  }

  /** D by the minutes that are over, 1–20. */
  get value(): number {
    return this.#value;
  }

  /** The same by what was seen alone; 1 without errors. */
  get seen(): number {
    return this.#mean(0, 0);
  }

  #close(next: number): void {
    (this.#isBefore ? this.#before : this.#stable).add(this.#stableNow);
    this.#canary.add(this.#canaryNow);
    this.#canaryNow = { errors: 0, requests: 0 };
    this.#stableNow = { errors: 0, requests: 0 };
    this.#minute = next;
    this.#value = this.#mean(PRIOR.dispersion * PRIOR.errors, PRIOR.errors);
  }

  #mean(startSum: number, startErrors: number): number {
    let sum = startSum;
    let errors = startErrors;
    for (const series of [this.#before, this.#stable, this.#canary]) {
      if (!series.isTelling) continue;
      sum += series.weighted;
      errors += series.errors;
    }
    return errors > 0 ? Math.min(LARGEST, Math.max(1, sum / errors)) : 1;
  }
}
