/** The buckets that a rate is judged by, in one pass. */

import { LearntDispersion } from "../evidence/dispersion.ts";
import type { Tally } from "../evidence/likelihood.ts";
import type { Bucket } from "./buckets.ts";
import type { Windows } from "./context.ts";

export interface JudgedBucket extends Bucket {
  /** The burst correction 1/D, learnt from the buckets before this one. */
  readonly eta: number;
}

export interface Gathered {
  /** Settled, within the rollout, and holding what the check needs; oldest first. */
  readonly judged: readonly JudgedBucket[];
  /** Those of them that lie wholly in the current step. */
  readonly step: readonly JudgedBucket[];
  /** By index in `judged`: canary errors up to and with that bucket. */
  readonly errorsSoFar: readonly number[];
  /** By index in `judged`: stable's error rate from the hour before the rollout up to and with that bucket. */
  readonly stableSoFar: readonly number[];
  /** Totals of the judged buckets. */
  readonly canary: Tally;
  readonly stable: Tally;
  readonly stepRequests: number;
  /** The stable version over the rollout and the hour before it. */
  readonly stableAlways: Tally;
  /** What all settled buckets since the hour before the rollout say of bursts. */
  readonly dispersion: LearntDispersion;
}

/** @param comparing whether a bucket needs requests of both versions, or only of the canary. */
export function gather(buckets: readonly Bucket[], windows: Windows, comparing: boolean): Gathered {
  const judged: JudgedBucket[] = [];
  const errorsSoFar: number[] = [];
  const stableSoFar: number[] = [];
  const always = { errors: 0, requests: 0 };
  const canary = { errors: 0, requests: 0 };
  const stable = { errors: 0, requests: 0 };
  const dispersion = new LearntDispersion();
  let stepRequests = 0;
  let beforeStep = 0;
  for (const bucket of buckets) {
    if (bucket.at >= windows.unsettled) break;
    if (bucket.at < windows.history) continue;
    const { canaryErrors, canaryRequests, stableErrors, stableRequests } = bucket;
    always.errors += stableErrors;
    always.requests += stableRequests;
    const eta = 1 / dispersion.value;
    dispersion.add(bucket.at < windows.rollout ? "before" : "stable", {
      errors: stableErrors,
      requests: stableRequests,
    });
    if (bucket.at < windows.evidence || canaryRequests <= 0) continue;
    dispersion.add("canary", { errors: canaryErrors, requests: canaryRequests });
    if (comparing && stableRequests <= 0) continue;
    canary.errors += canaryErrors;
    canary.requests += canaryRequests;
    stable.errors += stableErrors;
    stable.requests += stableRequests;
    if (bucket.at < windows.step) beforeStep++;
    else stepRequests += canaryRequests;
    judged.push({ ...bucket, eta });
    errorsSoFar.push(canary.errors);
    stableSoFar.push(always.requests > 0 ? always.errors / always.requests : 0);
  }
  return {
    judged,
    step: judged.slice(beforeStep),
    errorsSoFar,
    stableSoFar,
    canary,
    stable,
    stepRequests,
    stableAlways: always,
    dispersion,
  };
}
