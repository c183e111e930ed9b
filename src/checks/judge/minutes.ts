/** What both versions did, minute by minute. */

import type { Quantile } from "../kinds/latency.ts";

export const MINUTE_MS = 60_000;

export type Quantiles = Readonly<Partial<Record<Quantile, number>>>;

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

export type Traffic = Pick<Bucket, "requests" | "errors" | "quantiles">;

/** A version without a row had no requests, or its data is missing: nobody can tell. */
export interface Minute {
  /** Its beginning, Unix ms. */
  readonly at: number;
  readonly canary?: Traffic;
  readonly stable?: Traffic;
}

/**
 * Puts both versions' rows side by side, oldest first. Do it once for all checks of a source. A
 * second row of one version and minute adds to the counts, and takes the quantiles away, since those
 * of two rows can't be put together. Rows without requests or with numbers that are none are left out.
 */
export function alignMinutes(buckets: Iterable<Bucket>): readonly Minute[] {
  const minutes = new Map<number, { at: number; canary?: Traffic; stable?: Traffic }>();
  for (const { minute, version, requests, errors, quantiles } of buckets) {
    if (!(Number.isFinite(minute) && Number.isFinite(requests) && requests > 0 && errors >= 0)) continue;
    const at = floorToMinute(minute);
    const slot = minutes.get(at) ?? { at };
    const before = slot[version];
    const row: Traffic = { requests, errors: Math.min(errors, requests), ...(quantiles && { quantiles }) };
    slot[version] =
      before === undefined
        ? row
        : { requests: before.requests + row.requests, errors: before.errors + row.errors };
    minutes.set(at, slot);
  }
  return [...minutes.values()].sort((a, b) => a.at - b.at);
}

export function floorToMinute(ms: number): number {
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

export function ceilToMinute(ms: number): number {
  return Math.ceil(ms / MINUTE_MS) * MINUTE_MS;
}
