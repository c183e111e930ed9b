/** Working hours: when steps forward may be begun. */

import { MINUTE_MS } from "../../values/duration.ts";
import type { Freeze, OpenSpan, StepWindow } from "../model.ts";

const DAY_MS = 86_400_000;
/** Offsets from UTC change at whole quarters of an hour only (IANA's time zone database, since 1972). */
const QUARTER_MS = 15 * MINUTE_MS;
/** No zone's midnight is further from UTC's than this. */
const FARTHEST_ZONE_MS = 15 * 3_600_000;

/**
 * The first moment from `at` on at which a step may be begun: `at` itself where it is inside a span and
 * outside every freeze, else the beginning of a minute. Without a window every moment will do.
 *
 * @param at Unix ms
 * @throws Error for a window that never opens; every one that `parseWindow` accepts does, within 15 days after its last freeze
 */
export function nextOpening(window: StepWindow | undefined, at: number): number {
  if (window === undefined || isOpen(window, at)) return at;
  let from = Math.floor(at / QUARTER_MS) * QUARTER_MS;
  let horizon = from + 15 * DAY_MS;
  while (from < horizon) {
    const freeze = window.freezes.find((each) => isFrozen(each, from));
    const thaw = freeze === undefined ? from : Date.parse(freeze.last) + DAY_MS - FARTHEST_ZONE_MS;
    if (thaw > from) {
      from = thaw;
      horizon = Math.max(horizon, from + 15 * DAY_MS);
      continue;
    }
    for (let minute = from; minute < from + QUARTER_MS; minute += MINUTE_MS)
      if (minute > at && isOpen(window, minute)) return minute;
    from += QUARTER_MS;
  }
  throw new Error("the window never opens");
}

function isOpen({ spans, freezes }: StepWindow, at: number): boolean {
  if (freezes.some((freeze) => isFrozen(freeze, at))) return false;
  return spans.length === 0 || spans.some((span) => isInside(span, at));
}

function isInside({ days, from, to, zone }: OpenSpan, at: number): boolean {
  const local = localTime(at, zone);
  const minute = Math.floor((local % DAY_MS) / MINUTE_MS);
  // 1970-01-01 was a Thursday, and days count from Monday.
  return days.includes((Math.floor(local / DAY_MS) + 3) % 7) && minute >= from && minute < to;
}

function isFrozen({ first, last, zone }: Freeze, at: number): boolean {
  const local = localTime(at, zone);
  return local >= Date.parse(first) && local < Date.parse(last) + DAY_MS;
}

/** What a clock on the wall of the zone shows, as the Unix ms at which UTC's shows the same. */
function localTime(at: number, zone: string): number {
  const quarter = Math.floor(at / QUARTER_MS) * QUARTER_MS;
  return at + offset(quarter, zone);
}

const offsets = new Map<string, number>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** By the platform's time zones; the last thousand are kept, since a search asks for each again and again. */
function offset(at: number, zone: string): number {
  const key = `${at} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const found = Date.UTC(year, month - 1, day, hour, minute) - at;
  if (offsets.size >= 1_000) offsets.clear();
  offsets.set(key, found);
  return found;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    formats.set(zone, format);
  }
  return format;
}
