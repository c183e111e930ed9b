/** Both versions' counts by the minute. */

import type { MetricRow, Quantiles } from "../../cloudflare/metrics.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import type { Interval } from "../evidence/likelihood.ts";

/** Both versions side by side. A version without a row has 0 requests: it had none, or its data is missing. */
export interface Minute extends Interval {
  /** Its beginning, Unix ms. */
  readonly at: number;
  readonly canaryQuantiles?: Quantiles;
  readonly stableQuantiles?: Quantiles;
}

/**
 * Oldest minute first. A second row of one version and minute adds to the counts and removes the quantiles,
 * which can't be combined. Rows of other versions, without requests or with numbers that are none are left out;
 * more errors than requests are cut down to them.
 */
export function minutesOf(
  rows: Iterable<MetricRow>,
  { stableId, canaryId }: { readonly stableId: string; readonly canaryId: string },
): readonly Minute[] {
  const minutes = new Map<number, { -readonly [Key in keyof Minute]: Minute[Key] }>();
  for (const { at: time, versionId, requests, errors, quantiles } of rows) {
    const version = versionId === canaryId ? "canary" : versionId === stableId ? "stable" : undefined;
    if (version === undefined) continue;
    if (!(Number.isFinite(time) && Number.isFinite(requests) && requests > 0 && errors >= 0)) continue;
    const at = floorTo(MINUTE_MS, time);
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

/** The beginning of the span of `ms` that the instant lies in. Unix ms. */
export function floorTo(ms: number, at: number): number {
  return Math.floor(at / ms) * ms;
}

/** The first beginning of a span of `ms` that isn't before the instant. Unix ms. */
export function ceilTo(ms: number, at: number): number {
  return Math.ceil(at / ms) * ms;
}
