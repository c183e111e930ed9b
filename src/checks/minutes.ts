/** Both versions' counts by the minute. */

import { floorTo, MINUTE_MS } from "../values/duration.ts";
import type { WorkerMinute } from "./evidence/hourly-bursts.ts";
import { noCounts, type Sampled, type Side } from "./evidence/likelihood-ratio.ts";
import type { MetricRow, Quantiles } from "./sources.ts";

/** A version without a row has 0 requests: it had none, or its data is missing. */
interface VersionMinute extends Sampled {
  readonly quantiles?: Quantiles | undefined;
}

/** Both versions side by side. */
export interface Minute {
  /** Its beginning, Unix ms. */
  readonly at: number;
  readonly canary: VersionMinute;
  readonly stable: VersionMinute;
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
  return byMinute(rows, (id) => (id === canaryId ? "canary" : id === stableId ? "stable" : undefined));
}

/** The Worker's minutes: all versions together. What is no row is left out, as in `minutesOf`. */
export function workerMinutesOf(rows: Iterable<MetricRow>): readonly WorkerMinute[] {
  return byMinute(rows, () => "stable").map(({ at, stable }) => ({ ...stable, at }));
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function byMinute(
  rows: Iterable<MetricRow>,
  sideOf: (versionId: string) => Side | undefined,
): readonly Minute[] {
  const minutes = new Map<number, { readonly at: number } & Record<Side, Writable<VersionMinute>>>();
  for (const { at: time, versionId, requests, errors, interval = 1, quantiles } of rows) {
    const side = sideOf(versionId);
    const isRow = Number.isFinite(time) && Number.isFinite(requests) && requests > 0 && errors >= 0;
    if (side === undefined || !isRow) continue;
    const at = floorTo(MINUTE_MS, time);
    const minute = minutes.get(at) ?? { at, ...noCounts() };
    minutes.set(at, minute);
    const sum: Writable<VersionMinute> = minute[side];
    const before = sum.requests;
    sum.requests += requests;
    sum.errors += Math.min(errors, requests);
    sum.interval = interval + (((sum.interval ?? 1) - interval) * before) / sum.requests;
    sum.quantiles = before === 0 ? quantiles : undefined;
  }
  return [...minutes.values()].sort((a, b) => a.at - b.at);
}
