/** Working hours: when steps forward may be begun. */

import { MINUTE_MS } from "../../values/duration.ts";
import { oneOf, type Parsed, parsed, quote } from "../../values/parsed.ts";
import {
  located,
  misplaced,
  type Piece,
  type Placed,
  trimmed,
  withoutComments,
} from "../../values/split-list.ts";
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
    const opening = freeze === undefined ? firstOpen(window.spans, from, at) : undefined;
    if (opening !== undefined) return opening;
    from += QUARTER_MS;
  }
  throw new Error("the window never opens");
}

/** The first minute after `at` of the quarter of an hour from `quarter` on that is inside a span. */
function firstOpen(spans: readonly OpenSpan[], quarter: number, at: number): number | undefined {
  const skipped = Math.max(0, Math.floor((at - quarter) / MINUTE_MS) + 1);
  if (skipped >= QUARTER_MS / MINUTE_MS) return undefined;
  if (spans.length === 0) return quarter + skipped * MINUTE_MS;
  const minutes = spans.flatMap(({ days, from, to, zone }) => {
    const { day, minute } = weekMinute(quarter, zone);
    const first = Math.max(minute + skipped, from);
    const isInside = days.includes(day) && first < Math.min(minute + QUARTER_MS / MINUTE_MS, to);
    return isInside ? [first - minute] : [];
  });
  return minutes.length === 0 ? undefined : quarter + Math.min(...minutes) * MINUTE_MS;
}

function isOpen({ spans, freezes }: StepWindow, at: number): boolean {
  if (freezes.some((freeze) => isFrozen(freeze, at))) return false;
  return spans.length === 0 || spans.some((span) => isInside(span, at));
}

function isInside({ days, from, to, zone }: OpenSpan, at: number): boolean {
  const { day, minute } = weekMinute(at, zone);
  return days.includes(day) && minute >= from && minute < to;
}

/** The zone's weekday (0 is Monday), and the minute of that day. */
function weekMinute(at: number, zone: string): { readonly day: number; readonly minute: number } {
  const local = localTime(at, zone);
  // 1970-01-01 was a Thursday.
  return {
    day: (Math.floor(local / DAY_MS) + 3) % 7,
    minute: Math.floor((local % DAY_MS) / MINUTE_MS),
  };
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

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const EXAMPLE = "Mon-Fri 09:00-16:00 Europe/Berlin";
const FREEZE_EXAMPLE = "not 2026-12-20..2027-01-03";
const MAX_SPANS = 100;

/** Reads 1 to 100 spans with commas or lines between them; `#` starts a comment. Problems as of `parseSchedule`. */
export function parseWindow(text: string): Parsed<StepWindow> {
  return located(text, readSpans(withoutComments(text)));
}

function readSpans(code: string): Placed<StepWindow> {
  const spans: OpenSpan[] = [];
  const freezes: Freeze[] = [];
  for (const { 0: raw, index } of code.matchAll(/[^,\r\n]+/g)) {
    const piece = trimmed(raw, index);
    if (piece.text === "") continue;
    if (spans.length + freezes.length === MAX_SPANS)
      return misplaced(piece.at, `${quote(piece.text)} is one span too many; ${MAX_SPANS} are accepted`);
    const words = wordsOf(piece);
    const frozen = words[0]?.text.toLowerCase() === "not";
    const span = frozen ? readFreeze(piece, words.slice(1)) : readSpan(piece, words);
    if (!span.ok) return span;
    if ("days" in span.value) spans.push(span.value);
    else freezes.push(span.value);
  }
  if (spans.length + freezes.length === 0)
    return misplaced(0, `there is no span; write for example ${EXAMPLE}`);
  return parsed({ spans, freezes });
}

function readSpan(piece: Piece, [days, hours, zone, extra]: readonly Piece[]): Placed<OpenSpan> {
  if (days === undefined || hours === undefined || extra !== undefined)
    return misplaced(
      (extra ?? piece).at,
      `${quote(piece.text)} is not a span; write days, hours and perhaps a time zone: ${EXAMPLE}`,
    );
  const onDays = readDays(days);
  if (!onDays.ok) return onDays;
  const times = /^(\d\d?):(\d\d)-(\d\d?):(\d\d)$/.exec(hours.text);
  const [from, to] = [minuteOf(times?.[1], times?.[2]), minuteOf(times?.[3], times?.[4])];
  if (from === undefined || to === undefined)
    return misplaced(hours.at, `${quote(hours.text)} is not HH:MM-HH:MM with times from 00:00 to 24:00`);
  if (from >= to)
    return misplaced(
      hours.at,
      `${quote(hours.text)} ends before it begins; write a window over midnight as two: Mon 22:00-24:00, Tue 00:00-06:00`,
    );
  const inZone = readZone(zone);
  if (!inZone.ok) return inZone;
  return parsed({ days: onDays.value, from, to, zone: inZone.value });
}

function readFreeze(piece: Piece, [dates, zone, extra]: readonly Piece[]): Placed<Freeze> {
  if (dates === undefined || extra !== undefined)
    return misplaced(
      (extra ?? piece).at,
      `${quote(piece.text)} is not a freeze; write two dates and perhaps a time zone: ${FREEZE_EXAMPLE}`,
    );
  const [first = "", last = "", ...more] = dates.text.split("..");
  if (more.length > 0 || !isDate(first) || !isDate(last))
    return misplaced(
      dates.at,
      `${quote(dates.text)} is not two dates, of which the last is included; write for example ${isDate(dates.text) ? `${dates.text}..${dates.text}` : "2026-12-20..2027-01-03"}`,
    );
  if (first > last)
    return misplaced(dates.at, `${quote(dates.text)} ends before it begins; write the earlier date first`);
  const inZone = readZone(zone);
  return inZone.ok ? parsed({ first, last, zone: inZone.value }) : inZone;
}

/** `daily`, `Mon`, `Mon-Fri`, also over the week's end as in `Sat-Mon`. */
function readDays({ text, at }: Piece): Placed<readonly number[]> {
  const all = DAYS.map((_, day) => day);
  if (text.toLowerCase() === "daily") return parsed(all);
  const [first = "", last = first, ...more] = text.split("-");
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from < 0 || to < 0 || more.length > 0)
    return misplaced(
      at,
      `${quote(text)} names no days; write daily, a day (${oneOf(DAYS)}) or two as in Mon-Fri`,
    );
  return parsed(all.slice(0, ((to - from + 7) % 7) + 1).map((day) => (from + day) % 7));
}

function dayOf(name: string): number {
  return DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase());
}

/** Minutes since midnight, 0–1440. */
function minuteOf(hour: string | undefined, minute: string | undefined): number | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  return (h < 24 && m < 60) || (h === 24 && m === 0) ? h * 60 + m : undefined;
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

function readZone(piece: Piece | undefined): Placed<string> {
  if (piece === undefined) return parsed("UTC");
  try {
    return parsed(new Intl.DateTimeFormat("en-US", { timeZone: piece.text }).resolvedOptions().timeZone);
  } catch {
    return misplaced(
      piece.at,
      `${quote(piece.text)} is not a time zone; write an IANA name such as Europe/Berlin, or UTC`,
    );
  }
}

function wordsOf({ text, at }: Piece): readonly Piece[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text: word, at: at + index }));
}
