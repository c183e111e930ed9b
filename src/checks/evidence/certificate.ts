/**
 * How many requests without an error certify a canary, so that it may leave a hold early. What certifies one with errors:
 * `isCertified` in rate-evidence.ts.
 */

import type { Limit } from "../check.ts";
import { healthyNull } from "./likelihood.ts";

/** The chance that a canary as bad as the null is certified healthy all the same. */
export const BETA = 0.05;

/**
 * How many requests without a single error certify, at the risk β, that the error rate is below
 * `most`: the n at which (1 − `most`)^n falls to β. 299 for 1 %, 598 for 0.5 %, 2,995 for 0.1 %.
 * @param dispersion errors that come D at a time leave D times as many requests without any.
 */
export function zeroErrorRequests(most: number, dispersion = 1): number {
  return Math.ceil((dispersion * Math.log(1 / BETA)) / -Math.log1p(-most));
}

const LEAST_BOUND = 0.001;
const MOST_BOUND = 0.01;

/**
 * The rate below which a canary must be certified that had no error in the step: the
 * ceiling, or what `zeroErrorBound` makes of stable's rate.
 * @param stableRate 0–1, over the rollout and the hour before it.
 */
export function zeroErrorLimit(limit: Limit, stableRate: number): number {
  return limit.form === "stable"
    ? zeroErrorBound(stableRate, healthyNull(limit.factor), limit.allowance)
    : limit.most;
}

/**
 * The rate below which a canary without any error is certified. A stable version that never failed gives no
 * measure: 1 %. One that fails now and then gives `worst` times its own rate, so that the certificate
 * still says "less than `worst` times as many errors", but neither more than 1 % nor, because smaller
 * differences aren't worth waiting for, less than 0.1 %.
 * @param stableRate the stable version's error rate (0–1) over the rollout and the hour before it.
 */
export function zeroErrorBound(stableRate: number, worst: number, allowance = 0): number {
  if (stableRate <= 0) return MOST_BOUND;
  return Math.min(MOST_BOUND, Math.max(LEAST_BOUND, worst * stableRate + allowance));
}
