/** How far errors come in bursts. */

import type { Tally } from "./likelihood.ts";

/** What is assumed before anything is known: errors come five at a time, with the weight of ten errors. */
const PRIOR = { dispersion: 5, errors: 10 } as const;
const LARGEST = 20;

/** Whose errors: stable's in the hour before the rollout, stable's since, the canary's since. */
export type Source = "before" | "stable" | "canary";

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
 * The evidence stays valid because η is known before the bucket that it is applied to:
 * E[LR^η] ≤ E[LR]^η ≤ 1. So add a bucket only after its evidence.
 */
export class LearntDispersion {
  readonly #series: Readonly<Record<Source, Series>> = {
    before: new Series(),
    stable: new Series(),
    canary: new Series(),
  };
  readonly #prior: { readonly dispersion: number; readonly errors: number };

  constructor(prior: { readonly dispersion: number; readonly errors: number } = PRIOR) {
    this.#prior = prior;
  }

  /** @param tally of about a minute: over shorter spans one burst looks like many errors. */
  add(source: Source, tally: Tally): void {
    this.#series[source].add(tally);
  }

  /** D, 1–20. */
  get value(): number {
    return this.#mean(this.#prior.dispersion * this.#prior.errors, this.#prior.errors);
  }

  /** D by what was seen alone, 1–20; 1 without errors. */
  get seen(): number {
    return this.#mean(0, 0);
  }

  #mean(startSum: number, startErrors: number): number {
    let sum = startSum;
    let errors = startErrors;
    for (const series of Object.values(this.#series)) {
      if (!series.isTelling) continue;
      sum += series.weighted;
      errors += series.errors;
    }
    return errors > 0 ? Math.min(LARGEST, Math.max(1, sum / errors)) : 1;
  }
}
