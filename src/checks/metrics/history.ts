/** Keeps metrics, so that only buckets that may still change are read again. */

import type { BucketMs, MetricRow, MetricSource } from "../../cloudflare/metrics.ts";
import type { CallOptions } from "../../rollout/ports.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import { alignBuckets, type Bucket, ceilTo, floorTo, type VersionCounts } from "../judge/buckets.ts";

/** Why a source other than Cloudflare can't be read: one line, with foreign text in JSON's quotes. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}

/** Older buckets are not expected to change. */
const FINAL_MS = 15 * MINUTE_MS;

export class MetricHistory {
  readonly #source: MetricSource;
  readonly #bucketMs: BucketMs;
  readonly #quantiles: boolean;
  /** Where the buckets begin, as last asked for. */
  #from = Number.POSITIVE_INFINITY;
  /** Of which versions they are. */
  #versions = "";
  /** Buckets before this are final. */
  #finalTo = Number.NEGATIVE_INFINITY;
  #final: MetricRow[] = [];
  #recent: readonly MetricRow[] = [];
  /** The last result of `buckets`: a hold looks far more often than buckets come. */
  #aligned: { readonly pair: string; readonly buckets: readonly Bucket[] } | undefined;

  /** @param quantiles whether the buckets need them */
  constructor(source: MetricSource, bucketMs: BucketMs, quantiles: boolean) {
    this.#source = source;
    this.#bucketMs = bucketMs;
    this.#quantiles = quantiles;
  }

  /**
   * Asks for all counts of the versions from `from` (Unix ms) to `now` that aren't known or may have
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
    const bucketMs = this.#bucketMs;
    const start = Math.max(floorTo(bucketMs, from), known);
    const to = ceilTo(bucketMs, now);
    const quantiles = this.#quantiles;
    const rows = await this.#source.counts({ from: start, to, versions, bucketMs, quantiles }, options);
    this.#versions = versions.join();
    if (known < this.#finalTo) this.#final = [];
    this.#from = Math.min(this.#from, from);
    // A gap at the end may be data that is very late, and not a bucket without requests.
    const newest = rows.reduce((latest, { at }) => Math.max(latest, at), start);
    this.#finalTo = Math.max(start, floorTo(bucketMs, Math.min(now - FINAL_MS, newest)));
    for (const row of rows) if (row.at < this.#finalTo) this.#final.push(row);
    this.#recent = rows.filter(({ at }) => at >= this.#finalTo);
    this.#aligned = undefined;
  }

  /** Both versions' counts side by side, oldest first. */
  buckets(stableId: string, canaryId: string): readonly Bucket[] {
    const pair = `${stableId} ${canaryId}`;
    if (this.#aligned?.pair !== pair) {
      this.#aligned = { pair, buckets: alignBuckets(this.#rows(stableId, canaryId), this.#bucketMs) };
    }
    return this.#aligned.buckets;
  }

  *#rows(stableId: string, canaryId: string): Generator<VersionCounts> {
    for (const rows of [this.#final, this.#recent]) {
      for (const { at, versionId, ...counts } of rows) {
        if (versionId === canaryId) yield { at, version: "canary", ...counts };
        if (versionId === stableId) yield { at, version: "stable", ...counts };
      }
    }
  }
}
