/** ln E of intervals with one burst correction for all of them. */

import {
  ceilingMixture,
  healthyMixture,
  type Interval,
  logEvidence,
  type Mixture,
  regressionMixture,
  type Tally,
} from "../../src/checks/evidence/likelihood.ts";

export function regressionLogE(intervals: readonly Interval[], phi0: number, eta: number): number {
  return corrected(regressionMixture(phi0), intervals, eta);
}

export function healthyLogE(intervals: readonly Interval[], worst: number, eta: number): number {
  return corrected(healthyMixture(worst), intervals, eta);
}

export function ceilingLogE(tallies: readonly Tally[], most: number, eta: number): number {
  return corrected(ceilingMixture(most), tallies, eta);
}

function corrected<T extends object>(mixture: Mixture<T>, intervals: readonly T[], eta: number): number {
  return logEvidence(
    mixture,
    intervals.map((interval) => ({ ...interval, eta })),
  );
}
