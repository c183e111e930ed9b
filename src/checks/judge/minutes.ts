/** Both versions' counts by the minute. */

import type { Quantiles } from "../../cloudflare/metrics.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import type { Interval } from "../evidence/likelihood.ts";

/** One version's row of the metrics. */
export interface Bucket {
  /** Unix ms; the minute that it lies in counts. */
  readonly minute: number;
  readonly version: "stable" | "canary";
  /** Sampled: the extrapolated count ÷ the sample interval. May be a fraction. */
  readonly requests: number;
  /** Sampled, like `requests`; more than those are cut down to them. */
  readonly errors: number;
  /** In ms. */
  readonly quantiles?: Quantiles;
}

/** Both versions side by side. A version without a row has 0 requests: it had none, or its data is missing. */
export interface Minute extends Interval {
  /** The minute's beginning, Unix ms. */
  readonly at: number;
  readonly canaryQuantiles?: Quantiles;
  readonly stableQuantiles?: Quantiles;
}

/**
 * Oldest minute first. A second row of one version and minute adds to the counts and removes the quantiles,
 * which can't be combined. Rows without requests or with numbers that are none are left out.
 */
export function alignMinutes(buckets: Iterable<Bucket>): readonly Minute[] {
  const minutes = new Map<number, { -readonly [Key in keyof Minute]: Minute[Key] }>();
  for (const { minute, version, requests, errors, quantiles } of buckets) {
    if (!(Number.isFinite(minute) && Number.isFinite(requests) && requests > 0 && errors >= 0)) continue;
    const at = floorToMinute(minute);
    let slot = minutes.get(at);
    if (slot === undefined) {
      slot = { at, canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
      minutes.set(at, slot);
    }
    const first = slot[`${version}Requests`] === 0;
    slot[`${version}Requests`] += requests;
    slot[`${version}Errors`] += Math.min(errors, requests);
    if (first && quantiles !== undefined) slot[`${version}Quantiles`] = quantiles;
    else delete slot[`${version}Quantiles`];
  }
  return [...minutes.values()].sort((a, b) => a.at - b.at);
}

export function floorToMinute(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

export function ceilToMinute(ms: number): number {
  return Math.ceil(ms / MINUTE_MS) * MINUTE_MS;
}
