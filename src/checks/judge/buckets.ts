/** Both versions' counts by buckets of a minute, or of five. */

import type { BucketMs, Quantiles } from "../../cloudflare/metrics.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import type { Interval } from "../evidence/likelihood.ts";

/** One version's row of the metrics. */
export interface VersionCounts {
  /** Unix ms; the bucket that it lies in counts. */
  readonly at: number;
  readonly version: "stable" | "canary";
  /** Sampled: the extrapolated count ÷ the sample interval. May be a fraction. */
  readonly requests: number;
  /** Sampled, like `requests`; more than those are cut down to them. */
  readonly errors: number;
  /** In ms. */
  readonly quantiles?: Quantiles;
}

/** Both versions side by side. A version without a row has 0 requests: it had none, or its data is missing. */
export interface Bucket extends Interval {
  /** The bucket's beginning, Unix ms. */
  readonly at: number;
  readonly canaryQuantiles?: Quantiles;
  readonly stableQuantiles?: Quantiles;
}

/**
 * Oldest bucket first. A second row of one version and bucket adds to the counts and removes the quantiles,
 * which can't be combined. Rows without requests or with numbers that are none are left out.
 */
export function alignBuckets(
  rows: Iterable<VersionCounts>,
  bucketMs: BucketMs = MINUTE_MS,
): readonly Bucket[] {
  const buckets = new Map<number, { -readonly [Key in keyof Bucket]: Bucket[Key] }>();
  for (const { at: time, version, requests, errors, quantiles } of rows) {
    if (!(Number.isFinite(time) && Number.isFinite(requests) && requests > 0 && errors >= 0)) continue;
    const at = floorTo(bucketMs, time);
    let slot = buckets.get(at);
    if (slot === undefined) {
      slot = { at, canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
      buckets.set(at, slot);
    }
    const first = slot[`${version}Requests`] === 0;
    slot[`${version}Requests`] += requests;
    slot[`${version}Errors`] += Math.min(errors, requests);
    if (first && quantiles !== undefined) slot[`${version}Quantiles`] = quantiles;
    else delete slot[`${version}Quantiles`];
  }
  return [...buckets.values()].sort((a, b) => a.at - b.at);
}

/** The beginning of the bucket that the instant lies in. Unix ms. */
export function floorTo(bucketMs: number, at: number): number {
  return Math.floor(at / bucketMs) * bucketMs;
}

/** The first beginning of a bucket that isn't before the instant. Unix ms. */
export function ceilTo(bucketMs: number, at: number): number {
  return Math.ceil(at / bucketMs) * bucketMs;
}
