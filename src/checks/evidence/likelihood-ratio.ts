/**
 * The log-likelihood ratios of which evidence is made: formulas and proofs in docs/statistics.md. Each mixture holds
 * one null hypothesis against a grid of alternatives, and the mean of their exponentiated sums is an e-process.
 *
 * Counts may be fractions: the analytics API extrapolates, and count ÷ sample interval is whole only while the
 * interval doesn't change within the minute. Rounding each minute would drop or invent up to half an error, always to
 * the same side in a quiet Worker.
 */

import type { Tally } from "../../values/tally.ts";
import type { Limit } from "../check.ts";

/** Sampled counts of one version, or of all: errors are at most requests. */
export interface Sampled extends Tally {
  /** Events per sampled event, at least 1; default 1. */
  readonly interval?: number | undefined;
}

/** What both versions did in the same span of time. */
export interface BothCounts {
  readonly canary: Sampled;
  readonly stable: Sampled;
}

export type Side = keyof BothCounts;
export const SIDES: readonly Side[] = ["canary", "stable"];

export const NO_REQUESTS: Sampled = { errors: 0, requests: 0, interval: 1 };

/** Nothing, to be added to. */
export function noCounts() {
  return { canary: { errors: 0, requests: 0, interval: 1 }, stable: { errors: 0, requests: 0, interval: 1 } };
}

/** The sum is sampled as its newest part is. */
export function addTo(sum: ReturnType<typeof noCounts>, { canary, stable }: BothCounts): void {
  sum.canary.errors += canary.errors;
  sum.canary.requests += canary.requests;
  sum.canary.interval = canary.interval ?? 1;
  sum.stable.errors += stable.errors;
  sum.stable.requests += stable.requests;
  sum.stable.interval = stable.interval ?? 1;
}

/** How errors usually come, as it is known when a minute opens: fixed by earlier ones. */
export interface Usual {
  /** The burst correction 1/D, above 0 and at most 1: errors come D at a time. */
  readonly eta: number;
  /** The part of each version's requests that fail, 0–1. */
  readonly canaryRate: number;
  readonly stableRate: number;
}

/** Any number of errors is usual. */
export const KNOWING_NOTHING: Usual = { eta: 1, canaryRate: 1, stableRate: 1 };

/** As many errors as there may be where `mean` are expected without being far from usual: m + 3√(D·m) + D. */
export function usualErrors(mean: number, eta: number): number {
  return mean + 3 * Math.sqrt(mean / eta) + 1 / eta;
}

/**
 * The stake w: how much of the evidence so far is at stake in this interval, which multiplies it by 1 − w + w·LR^η.
 * Less than all where both versions together have x errors, and no more than m' are usual: (m'/x)². So an outage of
 * both costs next to nothing, and a dead canary still goes to the cap. Why w may depend on x, and the least of m':
 * docs/statistics.md, "An outage says nothing".
 */
export function stakeOf({ canary, stable }: BothCounts, usual: Usual, limit: Limit): number {
  const errors = canary.errors + stable.errors;
  const mean = usual.canaryRate * canary.requests + usual.stableRate * stable.requests;
  const least = limit.form === "stable" ? 20 * (limit.factor - 1 + 3 * (limit.allowance ?? 0)) : 0;
  return Math.min(1, (Math.max(least, usualErrors(mean, usual.eta)) / errors) ** 2);
}

export interface Mixture {
  readonly size: number;
  /** Writes what `interval` adds to the log-likelihood ratio of each alternative. */
  readonly terms: (interval: BothCounts, into: Float64Array) => void;
  /** Writes what one canary error more in `interval` would add. */
  readonly perError: (interval: BothCounts, into: Float64Array) => void;
}

/** How many times worse than the null the alternatives are. */
export const WORSE = [1.25, 1.5, 2, 3, 5, 10, 30] as const;
/** Error ratios to the stable version that count as healthy. */
const HEALTHY = [0.1, 0.25, 0.5, 0.75, 1, 1.25] as const;
/** Parts of a ceiling that count as safely below it. */
const BELOW = [0.1, 0.25, 0.5, 0.75] as const;
/** No alternative of a ceiling is above it. */
const HIGHEST_RATE = 0.99;

/** Null: the canary is within the limit. The alternatives are worse than that by the grid's factors. */
export function alarmMixture(limit: Limit): Mixture {
  return limit.form === "stable"
    ? ratioMixture(
        limit.factor,
        WORSE.map((factor) => limit.factor * factor),
        limit.allowance,
      )
    : rateMixture(
        limit.most,
        WORSE.map((factor) => Math.min(HIGHEST_RATE, limit.most * factor)),
      );
}

/** Null: the canary's rate is at least the ceiling, or `healthyNull` times stable's. Evidence against it certifies health. */
export function certificateMixture(limit: Limit): Mixture {
  return limit.form === "stable"
    ? ratioMixture(healthyNull(limit.factor), HEALTHY, limit.allowance)
    : rateMixture(
        limit.most,
        BELOW.map((part) => limit.most * part),
      );
}

/** The ratio that a healthy canary must be certified to stay below: never less than what alarms as a regression. */
function healthyNull(phi0: number): number {
  return Math.max(2, 1.6 * phi0);
}

/** The chance that a canary as bad as the null is certified healthy all the same. */
export const BETA = 0.05;
const LEAST_BOUND = 0.001;
const MOST_BOUND = 0.01;

/**
 * How many requests without a single error certify a canary at the risk β: the n at which (1 − p)^n falls to β, 299 for
 * a p of 1 %, 598 for 0.5 %, 2,995 for 0.1 %.
 * @param stableRate 0–1, over the rollout and the hour before it.
 * @param dispersion errors that come D at a time leave D times as many requests without any.
 */
export function zeroErrorRequests(limit: Limit, stableRate: number, dispersion: number): number {
  return Math.ceil((dispersion * Math.log(1 / BETA)) / -Math.log1p(-zeroErrorRate(limit, stableRate)));
}

/**
 * The rate below which a canary without any error is certified: the ceiling. A stable version that never failed gives no
 * measure: 1 %. One that fails now and then gives the healthy null's multiple of its own rate, so that the certificate
 * still says "less than so many times as many errors", but neither more than 1 % nor, because smaller differences
 * aren't worth waiting for, less than 0.1 %.
 */
function zeroErrorRate(limit: Limit, stableRate: number): number {
  if (limit.form === "fixed") return limit.most;
  if (stableRate <= 0) return MOST_BOUND;
  const worst = healthyNull(limit.factor) * stableRate + (limit.allowance ?? 0);
  return Math.min(MOST_BOUND, Math.max(LEAST_BOUND, worst));
}

/**
 * Null: the canary's error rate is at most `phi0` (above 0) times the stable version's, and `allowance` δ (0–1) more;
 * for alternatives below `phi0` at least that. With r = (φ₁n_c + n_s) / (φ₀n_c + n_s) and a = (φ₁/φ₀)/r:
 * log LR = x_c·ln(φ₁/φ₀) − (x_c + x_s)·ln r − δ·n_c·(a − 1).
 */
function ratioMixture(phi0: number, alternatives: readonly number[], allowance = 0): Mixture {
  const ratios = alternatives.map((phi) => ({ phi, logRatio: Math.log(phi / phi0) }));
  const shiftOf = (phi: number, { canary, stable }: BothCounts): number =>
    (phi * canary.requests + stable.requests) / (phi0 * canary.requests + stable.requests);
  return {
    size: alternatives.length,
    terms: (interval, into) => {
      const { canary, stable } = interval;
      const errors = canary.errors + stable.errors;
      // Most minutes of most Workers.
      if (errors <= 0 && allowance === 0) {
        into.fill(0);
        return;
      }
      const allowed = allowance * canary.requests;
      ratios.forEach(({ phi, logRatio }, index) => {
        const shift = shiftOf(phi, interval);
        const term = canary.errors * logRatio - errors * Math.log(shift);
        into[index] = term - allowed * (phi / phi0 / shift - 1);
      });
    },
    perError: (interval, into) => {
      ratios.forEach(({ phi, logRatio }, index) => {
        into[index] = logRatio - Math.log(shiftOf(phi, interval));
      });
    },
  };
}

/** Null: the canary's error rate is at most `rate` (above 0 and below 0.99); for alternatives below it at least that. */
function rateMixture(rate: number, alternatives: readonly number[]): Mixture {
  const ratios = alternatives.map((other) => ({
    ofErrors: Math.log(other / rate),
    ofSuccesses: Math.log1p(-other) - Math.log1p(-rate),
  }));
  return {
    size: alternatives.length,
    terms: ({ canary: { errors, requests } }, into) => {
      ratios.forEach(({ ofErrors, ofSuccesses }, index) => {
        into[index] = errors * ofErrors + (requests - errors) * ofSuccesses;
      });
    },
    perError: (_, into) => {
      ratios.forEach(({ ofErrors, ofSuccesses }, index) => {
        into[index] = ofErrors - ofSuccesses;
      });
    },
  };
}
