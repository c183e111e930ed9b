import { ApiError } from "../rollout/errors.js";
import { MINUTE_MS } from "../values/duration.js";
/**
 * Asks for a span page by page, the newest first, and with half the page where one is too large.
 *
 * @param pageMinutes the next page's minutes, from 1 to `most`; it may reach back beyond the `left` ones
 * @throws what `ask` throws, when it isn't that, or one minute is too large
 */
export async function inPages({ from, to }, pageMinutes, ask) {
    const rows = [];
    let most = Number.POSITIVE_INFINITY;
    for (let end = to; end > from;) {
        const minutes = pageMinutes((end - from) / MINUTE_MS, most);
        const start = end - minutes * MINUTE_MS;
        try {
            for (const row of await ask({ from: start, to: end }))
                rows.push(row);
            end = start;
        }
        catch (error) {
            if (!(error instanceof ApiError && error.facts.tooLarge) || minutes <= 1)
                throw error;
            most = Math.floor(minutes / 2);
        }
    }
    return rows;
}
