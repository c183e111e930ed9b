/** Keeps metrics, so that only minutes that may still change are read again. */

import type { MetricRow, MetricSource } from "../../cloudflare/metrics.ts";
import type { CallOptions } from "../../rollout/ports.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import { alignMinutes, type Bucket, ceilToMinute, floorToMinute, type Minute } from "../judge/minutes.ts";

/** Why a source other than Cloudflare can't be read: one line, with foreign text in JSON's quotes. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}

/** Older minutes are not expected to change. */
const FINAL_MS = 15 * MINUTE_MS;

export class MinuteHistory {
  readonly #source: MetricSource;
  /** Where the minutes begin, as last asked for. */
  #from = Number.POSITIVE_INFINITY;
  /** Of which versions they are. */
  #versions = "";
  /** Minutes before this are final. */
  #finalTo = Number.NEGATIVE_INFINITY;
  #final: MetricRow[] = [];
  #recent: readonly MetricRow[] = [];
  /** The last result of `minutes`: a hold looks far more often than minutes come. */
  #aligned: { readonly pair: string; readonly minutes: readonly Minute[] } | undefined;

  constructor(source: MetricSource) {
    this.#source = source;
  }

  /**
   * Asks for all minutes of the versions from `from` (Unix ms) to `now` that aren't known or may have
   * changed. When it fails, what was known stays.
   */
  async refresh(
    from: number,
    now: number,
    versions: readonly string[],
    options?: CallOptions,
  ): Promise<void> {
    const same = versions.join() === this.#versions;
    const known = same && from >= this.#from ? this.#finalTo : Number.NEGATIVE_INFINITY;
    const start = Math.max(floorToMinute(from), known);
    const rows = await this.#source.minutes({ from: start, to: ceilToMinute(now), versions }, options);
    this.#versions = versions.join();
    if (known < this.#finalTo) this.#final = [];
    this.#from = Math.min(this.#from, from);
    // A gap at the end may be data that is very late, and not a minute without requests.
    const newest = rows.reduce((latest, { at }) => Math.max(latest, at), start);
    this.#finalTo = Math.max(start, Math.min(floorToMinute(now - FINAL_MS), newest));
    for (const row of rows) if (row.at < this.#finalTo) this.#final.push(row);
    this.#recent = rows.filter(({ at }) => at >= this.#finalTo);
    this.#aligned = undefined;
  }

  /** Both versions' minutes side by side, oldest first. */
  minutes(stableId: string, canaryId: string): readonly Minute[] {
    const pair = `${stableId} ${canaryId}`;
    if (this.#aligned?.pair !== pair) {
      this.#aligned = { pair, minutes: alignMinutes(this.#buckets(stableId, canaryId)) };
    }
    return this.#aligned.minutes;
  }

  *#buckets(stableId: string, canaryId: string): Generator<Bucket> {
    for (const rows of [this.#final, this.#recent]) {
      for (const { at, versionId, ...counts } of rows) {
        if (versionId === canaryId) yield { minute: at, version: "canary", ...counts };
        if (versionId === stableId) yield { minute: at, version: "stable", ...counts };
      }
    }
  }
}
