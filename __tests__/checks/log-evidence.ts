/** ln E of intervals with one burst correction for all of them. */

import { CappedEvidence } from "../../src/checks/evidence/capped-evidence.ts";
import {
  alarmMixture,
  type BothCounts,
  certificateMixture,
  type Mixture,
} from "../../src/checks/evidence/likelihood-ratio.ts";
import type { Tally } from "../../src/values/tally.ts";

/** Errors and requests of the canary, and of stable. */
export function bothCounts(xc: number, nc: number, xs: number, ns: number): BothCounts {
  return {
    canary: { errors: xc, requests: nc, interval: 1 },
    stable: { errors: xs, requests: ns, interval: 1 },
  };
}

/** An interval whose ratio is raised to the power `eta`; 1 by default. */
type Corrected = BothCounts & { readonly eta?: number };

/** ln E over all intervals, in one step and without a cap: the mean over the alternatives. 0 without intervals. */
export function logEvidence(mixture: Mixture, intervals: readonly Corrected[]): number {
  const evidence = new CappedEvidence(mixture, 1, Number.POSITIVE_INFINITY);
  evidence.start();
  for (const [index, interval] of intervals.entries()) evidence.add(interval, interval.eta ?? 1, index);
  return evidence.logE;
}

export function regressionLogE(intervals: readonly BothCounts[], phi0: number, eta: number): number {
  return logEvidence(alarmMixture({ form: "stable", factor: phi0 }), corrected(intervals, eta));
}

/** Against the null of twice stable's rate. */
export function healthyLogE(intervals: readonly BothCounts[]): number {
  return logEvidence(certificateMixture({ form: "stable", factor: 1.25 }), intervals);
}

export function ceilingLogE(tallies: readonly Tally[], most: number, eta: number): number {
  return logEvidence(alarmMixture({ form: "fixed", most }), corrected(tallies.map(ofCanary), eta));
}

/** A canary's alone. */
function ofCanary({ errors, requests }: Tally): BothCounts {
  return bothCounts(errors, requests, 0, 0);
}

function corrected(intervals: readonly BothCounts[], eta: number): readonly Corrected[] {
  return intervals.map((interval) => ({ ...interval, eta }));
}
