/** ln E of intervals with one burst correction for all of them. */

import {
  ceilingMixture,
  healthyMixture,
  type Interval,
  type Mixture,
  regressionMixture,
} from "../../src/checks/evidence/likelihood.ts";
import { StepMean } from "../../src/checks/evidence/step-mean.ts";
import type { Tally } from "../../src/values/counts.ts";

/** An interval whose ratio is raised to the power `eta`; 1 by default. */
export type Corrected<T> = T & { readonly eta?: number };

/** ln E over all intervals, in one step: the mean over the alternatives. 0 without intervals. */
export function logEvidence<T>(mixture: Mixture<T>, intervals: Iterable<Corrected<T>>): number {
  const evidence = new StepMean(mixture.size, 1);
  const terms = new Float64Array(mixture.size);
  evidence.start();
  for (const interval of intervals) {
    mixture.terms(interval, terms);
    evidence.add(terms, interval.eta);
  }
  return evidence.logE();
}

export function regressionLogE(intervals: readonly Interval[], phi0: number, eta: number): number {
  return corrected(regressionMixture(phi0), intervals, eta);
}

export function healthyLogE(intervals: readonly Interval[], worst: number, eta: number): number {
  return corrected(healthyMixture(worst), intervals, eta);
}

export function ceilingLogE(tallies: readonly Tally[], most: number, eta: number): number {
  return corrected(ceilingMixture(most), tallies.map(ofCanary), eta);
}

/** A canary's alone. */
export function ofCanary({ errors, requests }: Tally): Interval {
  return { canaryErrors: errors, canaryRequests: requests, stableErrors: 0, stableRequests: 0 };
}

function corrected<T extends object>(mixture: Mixture<T>, intervals: readonly T[], eta: number): number {
  return logEvidence(
    mixture,
    intervals.map((interval) => ({ ...interval, eta })),
  );
}
