/** What a verdict depends on, apart from the counts. */

import type { BucketMs } from "../../cloudflare/metrics.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import { ceilTo, floorTo } from "./buckets.ts";

/** When a step of this rollout was first deployed. */
export interface StepStart {
  /** The deployment's `created_on`, Unix ms. */
  readonly at: number;
  /** The canary's share then, 0–100. */
  readonly share: number;
}

export interface MetricContext {
  /** Server time, Unix ms. */
  readonly now: number;
  /** The canary's live share, 0–100. */
  readonly share: number;
  /** When the live deployment was made: the current step's start. */
  readonly since: number;
  /** Each step that has started, once, in any order; steps that were skipped are absent. */
  readonly starts: readonly StepStart[];
  /** N: the schedule's number of steps. */
  readonly steps: number;
  /** This check's part of 1 − confidence, see `shareOfAlpha`. */
  readonly alpha: number;
  /** Sampled canary requests in the step below which nothing passes. */
  readonly minRequests: number;
  /** How long the buckets are by which the rollout is judged. */
  readonly bucketMs: BucketMs;
  /** Why the newest metrics could not be read. */
  readonly problem?: string;
}

/** Which buckets count for what; each is compared with a bucket's beginning. */
export interface Windows {
  /** Buckets of the stable version before the rollout: from here, up to `rollout`. */
  readonly history: number;
  readonly rollout: number;
  /** The canary's traffic is evidence from here on. */
  readonly evidence: number;
  /** The buckets that lie wholly in the current step. */
  readonly step: number;
  /** Buckets from here on may still change. */
  readonly unsettled: number;
  /** When each step's own evidence begins, ascending. */
  readonly starts: readonly number[];
}

/** Analytics arrive one to two minutes late: a bucket counts when it is wholly older than this. */
const LAG_MS = 2 * MINUTE_MS;
const HISTORY_MS = 60 * MINUTE_MS;

/**
 * A step's evidence begins with the bucket in which the step does. A part of that bucket belongs to the step
 * before, but what was decided then came from older buckets, so the evidence stays valid. What a step needs
 * to pass (requests, the certificate) is counted from the first bucket that lies wholly in it.
 *
 * At 0 % only pinned requests reach the canary, such as smoke tests that are meant to fail: no evidence.
 */
export function windowsOf(context: MetricContext): Windows {
  const given = context.starts.length > 0 ? context.starts : [{ at: context.since, share: context.share }];
  const starts = given.toSorted((a, b) => a.at - b.at);
  const first = starts[0]?.at ?? context.since;
  const exposed = starts.find(({ share }) => share > 0)?.at ?? context.since;
  const { bucketMs } = context;
  const evidence = exposed > first ? ceilTo(bucketMs, exposed) : floorTo(bucketMs, exposed);
  const rollout = floorTo(bucketMs, first);
  return {
    history: rollout - HISTORY_MS,
    rollout,
    evidence,
    step: Math.max(evidence, ceilTo(bucketMs, context.since)),
    unsettled: floorTo(bucketMs, context.now - LAG_MS),
    starts: starts.map(({ at }) => floorTo(bucketMs, at)),
  };
}

/** Each metric check's part of α, so that all of them together alarm on a healthy canary with a chance of at most α. */
export function shareOfAlpha(alpha: number, judging: number): number {
  return alpha / Math.max(1, judging);
}
