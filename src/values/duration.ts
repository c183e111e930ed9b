/** Durations and holds as a workflow writes them (`90s`, `1h30m`, `10m..1h`), in milliseconds. */

import type { Hold } from "../rollout/model.ts";
import { problem, quote, readPiece, split } from "./problems.ts";

/** Metrics come by the minute. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const UNITS = [
  ["d", DAY_MS],
  ["h", HOUR_MS],
  ["m", MINUTE_MS],
  ["s", 1_000],
  ["ms", 1],
] as const;

/** 30 days: no hold is meant to last longer, and no sum of milliseconds comes near the limits of a number. */
export const MAX_DURATION_MS = 30 * DAY_MS;

/**
 * Reads whole numbers with the units d, h, m, s, each at most once and the largest first (`90s`, `1h30m`, `0s`), or
 * one number with a decimal point and one unit (`1.5s`, at most six decimals).
 * @param most the longest that is accepted, in ms
 * @param ms whether it may be so short that it is written in `ms`
 * @throws ProblemError
 */
export function parseDuration(text: string, most = MAX_DURATION_MS, ms = false): number {
  const [, decimal, unit] = /^(\d{1,9}\.\d{1,6})(d|h|m|s|ms)$/.exec(text) ?? [];
  const whole = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
  const counts = UNITS.map(([name], index) => (unit === name ? decimal : whole?.[index + 1]));
  const given = counts.some((count) => count !== undefined);
  if (!given || (counts.at(-1) !== undefined && !ms))
    throw problem(`${quote(text)} is not a duration; ${advice(text, ms)}`);
  const sum = UNITS.reduce((total, [, length], index) => total + Number(counts[index] ?? 0) * length, 0);
  if (sum > most)
    throw problem(`${quote(text)} is longer than ${formatDuration(most)}, the longest that is accepted`);
  // Products of decimals have noise.
  return Number(sum.toFixed(6));
}

/** Reads a duration above 0, also in `ms`. @throws ProblemError */
export function parseTimeLimit(text: string, most = MAX_DURATION_MS): number {
  const limit = parseDuration(text, most, true);
  if (limit === 0) throw problem(`${quote(text)} is not a time limit; write for example 800ms or 10m`);
  return limit;
}

/** What to write instead, as near to the mistake as possible. */
function advice(text: string, ms: boolean): string {
  const units = ms ? "d, h, m, s, ms" : "d, h, m, s";
  if (/^\d+(?:\.\d+)?$/.test(text))
    return `it has no unit: write ${ms ? `${text}ms or ${text}s` : `${text}s, ${text}m, ${text}h or ${text}d`}`;
  if (/^-/.test(text)) return "it can't be negative";
  if (/^(?:\.|\d+,)\d+[dhms]$/.test(text)) return "write a decimal as 0.5h or 1.5h";
  if (/^(?:\d+[dhms])+$/.test(text)) return "name each unit once, the largest first: 1h30m";
  if (/^(?:\d+\s*[dhms]\s*)+$/i.test(text)) return "write it in lower case and without spaces: 1h30m";
  return `write numbers with the units ${units}: 90s, 1h30m, or 1.5h`;
}

/** For people and for `parseDuration`: `1h30m`, `45s`, `2d`, `0s`. Rounded to seconds; less than nothing is `0s`. */
export function formatDuration(ms: number): string {
  let rest = Math.max(0, Math.round(ms / 1_000)) * 1_000;
  let text = "";
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * length;
  }
  return text === "" ? "0s" : text;
}

/**
 * Reads a hold: one duration, or `min..max` with min ≤ max (spaces around the dots are allowed).
 * `0s` gives `{ min: 0, max: 0 }`, which means no hold.
 * @throws ProblemError
 */
export function parseHold(text: string): Hold {
  const pieces = split(text, "..");
  if (pieces.length > 2 || (pieces.length === 2 && pieces.some((piece) => piece.text === "")))
    throw problem(`${quote(text)} is not a hold; write one duration, or two as in 10m..1h`);
  const [min = 0, max = min] = pieces.map((piece) => readPiece(piece, parseDuration));
  if (min > max)
    throw problem(`${quote(text)} ends before it begins; write min..max with the shorter duration first`);
  return { min, max };
}

/** Not rounded: `1.5s`, `1h30m`. */
export function formatExactly(ms: number): string {
  return ms % 1_000 === 0 ? formatDuration(ms) : `${Number((ms / 1_000).toFixed(6))}s`;
}

/** `10m`, or `10m..1h`; what `parseHold` reads. */
export function formatHold(hold: Hold): string {
  const least = formatExactly(hold.min);
  const most = formatExactly(hold.max);
  return least === most ? least : `${least}..${most}`;
}

/** The beginning of the span of `ms` that the instant lies in. Unix ms. */
export function floorTo(ms: number, at: number): number {
  return Math.floor(at / ms) * ms;
}

/** The first beginning of a span of `ms` that isn't before the instant. Unix ms. */
export function ceilTo(ms: number, at: number): number {
  return Math.ceil(at / ms) * ms;
}
