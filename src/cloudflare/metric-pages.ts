import type { Span } from "../checks/sources.ts";
import { ApiError } from "../rollout/errors.ts";
import { MINUTE_MS } from "../values/duration.ts";

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
