/** Both versions' counts by the minute. */

import { floorTo, MINUTE_MS } from "../values/duration.ts";
import type { DayMinute } from "./evidence/hourly-bursts.ts";
import type { BothCounts } from "./evidence/likelihood.ts";
import type { MetricRow, Quantiles } from "./sources.ts";

/** Both versions side by side. A version without a row has 0 requests: it had none, or its data is missing. */
export interface Minute extends BothCounts {
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
  for (const { at: time, versionId, requests, errors, interval = 1, quantiles } of rows) {
    const version = versionId === canaryId ? "canary" : versionId === stableId ? "stable" : undefined;
    if (version === undefined) continue;
    if (!isRow(time, requests, errors)) continue;
    const at = floorTo(MINUTE_MS, time);
    let slot = minutes.get(at);
    if (slot === undefined) {
      slot = { at, canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
      minutes.set(at, slot);
    }
    const first = slot[`${version}Requests`] === 0;
    slot[`${version}Requests`] += requests;
    slot[`${version}Errors`] += Math.min(errors, requests);
    if (interval > 1) slot[`${version}Interval`] = interval;
    if (first && quantiles !== undefined) slot[`${version}Quantiles`] = quantiles;
    else delete slot[`${version}Quantiles`];
  }
  return [...minutes.values()].sort((a, b) => a.at - b.at);
}

/** The Worker's minutes: all versions together. What is no row is left out, as in `minutesOf`. */
export function dayMinutesOf(rows: Iterable<MetricRow>): readonly DayMinute[] {
  const minutes = new Map<number, { at: number; errors: number; requests: number; interval: number }>();
  for (const { at: time, requests, errors, interval = 1 } of rows) {
    if (!isRow(time, requests, errors)) continue;
    const at = floorTo(MINUTE_MS, time);
    const slot = minutes.get(at) ?? { at, errors: 0, requests: 0, interval: 1 };
    minutes.set(at, slot);
    slot.interval = (slot.interval * slot.requests + interval * requests) / (slot.requests + requests);
    slot.requests += requests;
    slot.errors += Math.min(errors, requests);
  }
  return [...minutes.values()].sort((a, b) => a.at - b.at);
}

function isRow(at: number, requests: number, errors: number): boolean {
  return Number.isFinite(at) && Number.isFinite(requests) && requests > 0 && errors >= 0;
}
