/** Working hours: when steps forward may be begun. */

import { DAY_MS, floorTo, MINUTE_MS } from "../../values/duration.ts";
import { oneOf, type Piece, piecesOf, problem, quote, readPiece, readWhole } from "../../values/problems.ts";
import type { Freeze, OpenSpan, StepWindow } from "../model.ts";

/**
 * The first moment from `at` on at which a step may be begun: `at` itself where it is inside a span and
 * outside every freeze, else the beginning of a minute. Without a window every moment will do.
 *
 * @param at Unix ms
 * @throws RangeError for a window that never opens; every one that `parseWindow` accepts does
 */
export function nextOpening(window: StepWindow | undefined, at: number): number {
  let next = at;
  while (window !== undefined && !isOpen(window, next)) next = nextChange(window, next);
  return next;
}

function isOpen({ spans, freezes }: StepWindow, at: number): boolean {
  if (freezes.some((freeze) => isFrozen(freeze, at))) return false;
  return spans.length === 0 || spans.some((span) => isInside(span, at));
}

function isInside({ days, from, to, zone }: OpenSpan, at: number): boolean {
  const local = localTime(at, zone);
  const minute = (local % DAY_MS) / MINUTE_MS;
  return days.includes(weekday(local)) && minute >= from && minute < to;
}

function isFrozen({ first, last, zone }: Freeze, at: number): boolean {
  const local = localTime(at, zone);
  return local >= Date.parse(first) && local < Date.parse(last) + DAY_MS;
}

/** The next moment at which a closed window may open: a freeze's end, a span's beginning, or a change of its clock. */
function nextChange({ spans, freezes }: StepWindow, at: number): number {
  const freeze = freezes.find((each) => isFrozen(each, at));
  if (freeze !== undefined) return whenClockShows(Date.parse(freeze.last) + DAY_MS, at, freeze.zone);
  return Math.min(...spans.map((span) => whenClockShows(nextStart(span, at), at, span.zone)));
}

/** When the span begins next, on its zone's clock. */
function nextStart({ days, from, zone }: OpenSpan, at: number): number {
  const local = localTime(at, zone);
  const today = floorTo(DAY_MS, local);
  const starts = [0, 1, 2, 3, 4, 5, 6, 7].map((day) => today + day * DAY_MS + from * MINUTE_MS);
  return Math.min(...starts.filter((start) => start > local && days.includes(weekday(start))));
}

/** When the zone's clock shows `local`, a time after `at`; or, where the clock is put forward or back before, when that happens. */
function whenClockShows(local: number, at: number, zone: string): number {
  const offset = offsetOf(zone, at);
  let after = local - offset;
  if (offsetOf(zone, after) === offset) return after;
  let before = floorTo(MINUTE_MS, at);
  while (after - before > MINUTE_MS) {
    const middle = floorTo(MINUTE_MS, (before + after) / 2);
    if (offsetOf(zone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

/** The weekday of a time on a zone's clock; 0 is Monday. */
function weekday(local: number): number {
  // 1970-01-01 was a Thursday.
  return (Math.floor(local / DAY_MS) + 3) % 7;
}

/** What the zone's clock shows, as the Unix ms at which UTC's shows the same. */
function localTime(at: number, zone: string): number {
  return at + offsetOf(zone, at);
}

/** The zone's offset from UTC in ms, by the platform's time zones. */
function offsetOf(zone: string, at: number): number {
  const [, sign = "+", hours = "0", minutes = "0"] =
    /GMT([+-])(\d\d):(\d\d)/.exec(formatOf(zone).format(at)) ?? [];
  return Number(`${sign}${Number(hours) * 60 + Number(minutes)}`) * MINUTE_MS;
}

/** Making one takes a hundred times as long as asking it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that the platform doesn't know */
function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, format);
  return format;
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const EXAMPLE = "Mon-Fri 09:00-16:00 Europe/Berlin";
const FREEZE_EXAMPLE = "not 2026-12-20..2027-01-03";
const MAX_SPANS = 100;

/** Reads 1 to 100 spans with commas or lines between them; `#` starts a comment. @throws ProblemError as of `parseSchedule` */
export function parseWindow(text: string): StepWindow {
  return readWhole(text, readSpans);
}

function readSpans(code: string): StepWindow {
  const pieces = piecesOf(code, /[^,\r\n]+/g);
  const extra = pieces[MAX_SPANS];
  if (pieces.length === 0) throw problem(`there is no span; write for example ${EXAMPLE}`);
  if (extra !== undefined)
    throw problem(`${quote(extra.text)} is one span too many; ${MAX_SPANS} are accepted`, extra.at);
  const read = pieces.map((piece) => readPiece(piece, readSpan));
  return {
    spans: read.filter((each) => "days" in each),
    freezes: read.filter((each) => "first" in each),
  };
}

/** `DAYS HOURS [ZONE]`, or `not DATES [ZONE]`. */
function readSpan(text: string): OpenSpan | Freeze {
  const [days, hours, zone, extra] = piecesOf(text, /\S+/g);
  const isFreeze = days?.text.toLowerCase() === "not";
  if (days === undefined || hours === undefined || extra !== undefined) {
    const usage = isFreeze
      ? `a freeze; write two dates and perhaps a time zone: ${FREEZE_EXAMPLE}`
      : `a span; write days, hours and perhaps a time zone: ${EXAMPLE}`;
    throw problem(`${quote(text)} is not ${usage}`, extra?.at);
  }
  return isFreeze
    ? { ...readPiece(hours, readDates), zone: readZone(zone) }
    : { days: readPiece(days, readDays), ...readPiece(hours, readHours), zone: readZone(zone) };
}

/** `daily`, `Mon`, `Mon-Fri`, also over the week's end as in `Sat-Mon`. */
function readDays(text: string): readonly number[] {
  const all = DAYS.map((_, day) => day);
  if (text.toLowerCase() === "daily") return all;
  const [first = "", last = first, ...more] = text.split("-");
  const [from, to] = [dayOf(first), dayOf(last)];
  if (from < 0 || to < 0 || more.length > 0)
    throw problem(`${quote(text)} names no days; write daily, a day (${oneOf(DAYS)}) or two as in Mon-Fri`);
  return all.slice(0, ((to - from + 7) % 7) + 1).map((day) => (from + day) % 7);
}

function dayOf(name: string): number {
  return DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase());
}

/** Minutes since midnight, 0–1440. */
function readHours(text: string): Pick<OpenSpan, "from" | "to"> {
  const times = /^(\d\d?):(\d\d)-(\d\d?):(\d\d)$/.exec(text);
  const [from, to] = [minuteOf(times?.[1], times?.[2]), minuteOf(times?.[3], times?.[4])];
  if (from === undefined || to === undefined)
    throw problem(`${quote(text)} is not HH:MM-HH:MM with times from 00:00 to 24:00`);
  if (from >= to)
    throw problem(
      `${quote(text)} ends before it begins; write a window over midnight as two: Mon 22:00-24:00, Tue 00:00-06:00`,
    );
  return { from, to };
}

function minuteOf(hour: string | undefined, minute: string | undefined): number | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  return (h < 24 && m < 60) || (h === 24 && m === 0) ? h * 60 + m : undefined;
}

/** Both are included. */
function readDates(text: string): Pick<Freeze, "first" | "last"> {
  const [first = "", last = "", ...more] = text.split("..");
  if (more.length > 0 || !isDate(first) || !isDate(last)) {
    const example = isDate(text) ? `${text}..${text}` : "2026-12-20..2027-01-03";
    throw problem(
      `${quote(text)} is not two dates, of which the last is included; write for example ${example}`,
    );
  }
  if (first > last) throw problem(`${quote(text)} ends before it begins; write the earlier date first`);
  return { first, last };
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

function readZone(piece: Piece | undefined): string {
  if (piece === undefined) return "UTC";
  try {
    return formatOf(piece.text).resolvedOptions().timeZone;
  } catch {
    throw problem(
      `${quote(piece.text)} is not a time zone; write an IANA name such as Europe/Berlin, or UTC`,
      piece.at,
    );
  }
}
