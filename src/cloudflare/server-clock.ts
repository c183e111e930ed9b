/** HTTP's date (RFC 9110, 5.6.7), in the one form that is still sent: `Sun, 06 Nov 1994 08:49:37 GMT`. */
const HTTP_DATE = /^\s*[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT\s*$/;

/** Unix milliseconds, or undefined when it isn't an HTTP date. */
export function parseHttpDate(text: string | undefined): number | undefined {
  if (text === undefined || !HTTP_DATE.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * How long an answer's `retry-after` asks to wait, in ms, 0 or more; undefined without a readable one.
 * It is a number of seconds or a date (RFC 9110, 10.2.3), which is meant on the clock that wrote the answer's own `date`.
 */
export function readRetryAfter(headers: Readonly<Record<string, string>>): number | undefined {
  const { "retry-after": text = "", date } = headers;
  if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER);
  const [until, now] = [parseHttpDate(text), parseHttpDate(date)];
  return until === undefined || now === undefined ? undefined : Math.max(0, until - now);
}

/** A larger difference of two sightings isn't explained by cut seconds and latency. In ms. */
const DOUBTFUL_MS = 2_000;
/** No answer takes this long: a time so far below the estimate proves the estimate wrong. In ms. */
const IMPOSSIBLE_MS = 60_000;

/**
 * The server's clock (Unix ms), estimated from the times in its answers; the local one until it `saw` a time.
 *
 * It is the largest difference seen between a server time and the local time of its receipt: each is too small, by
 * the latency and, for a `date` header, by up to a second. A leap ahead counts only when a second sighting
 * confirms it, and a wrong one is taken back: a single odd answer must not end a hold.
 */
export function createServerClock(localNow: () => number) {
  let ahead: number | undefined;
  let leap: number | undefined;
  return {
    now: () => localNow() + (ahead ?? 0),
    saw(time: number | undefined): void {
      if (time === undefined) return;
      const seen = time - localNow();
      const confirmed = leap !== undefined && Math.abs(seen - leap) <= DOUBTFUL_MS;
      if (ahead === undefined || seen < ahead - IMPOSSIBLE_MS) ahead = seen;
      else if (seen <= ahead) return;
      // guard: doubtful-clock
      else if (confirmed || seen <= ahead + DOUBTFUL_MS) ahead = seen;
      else {
        leap = seen;
        return;
      }
      leap = undefined;
    },
  };
}
