/** What the sources of metrics have in common: a version's counts by the minute, asked for page by page. */

import { ApiError } from "../rollout/errors.ts";
import type { CallOptions } from "../rollout/ports.ts";
import { MINUTE_MS } from "../values/duration.ts";

export const QUANTILES = ["cpu-p50", "cpu-p99", "wall-p50", "wall-p99"] as const;
export type Quantile = (typeof QUANTILES)[number];
/** In ms. */
export type Quantiles = Readonly<Partial<Record<Quantile, number>>>;

/** One version's counts of one minute. Several rows of one minute and version add up. */
export interface MetricRow {
  /** The minute's beginning, Unix ms. */
  readonly at: number;
  readonly versionId: string;
  /** Sampled: the extrapolated count ÷ the sample interval. May be a fraction. */
  readonly requests: number;
  /** Those of them that failed. */
  readonly errors: number;
  /** Events per sampled event, at least 1; default 1. */
  readonly interval?: number;
  readonly quantiles?: Quantiles;
}

/** Unix ms, on whole minutes: `from` belongs to it, `to` doesn't. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface CountsRequest extends Span {
  /** Whose counts; default: all versions'. */
  readonly versions?: readonly string[];
  /** Asks for them as well, where the source has any: they are half of an answer. */
  readonly quantiles?: boolean;
}

export interface MetricSource {
  /** The longest span to ask for at once where it may take too long, in ms. */
  readonly longestMs?: number;
  /**
   * The versions' counts, in no order. A minute without requests has no row. Rows of other versions may be among them.
   *
   * @throws ApiError, also for a token without the permission; SourceError; the signal's reason when aborted
   */
  counts(request: CountsRequest, options?: CallOptions): Promise<readonly MetricRow[]>;
}

/**
 * Asks for a span page by page, the newest first, and with half the page where one is too large.
 *
 * @param pageMinutes the next page's minutes, from 1 to `most`; it may reach back beyond the `left` ones
 * @throws what `ask` throws, when it isn't that, or one minute is too large
 */
export async function inPages<Row>(
  { from, to }: Span,
  pageMinutes: (left: number, most: number) => number,
  ask: (page: Span) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let most = Number.POSITIVE_INFINITY;
  for (let end = to; end > from; ) {
    const minutes = pageMinutes((end - from) / MINUTE_MS, most);
    const start = end - minutes * MINUTE_MS;
    try {
      for (const row of await ask({ from: start, to: end })) rows.push(row);
      end = start;
    } catch (error) {
      if (!(error instanceof ApiError && error.facts.tooLarge) || minutes <= 1) throw error;
      most = Math.floor(minutes / 2);
    }
  }
  return rows;
}
