/** Durations and holds as a workflow writes them (`90s`, `1h30m`, `10m..1h`), in milliseconds. */

import type { Hold } from "../rollout/model.ts";
import { type Parsed, parsed, problem, quote } from "./parsed.ts";
import { misplaced, NOTHING, type Piece, type Placed, split } from "./split-list.ts";

/** Metrics come by the minute. */
export const MINUTE_MS = 60_000;

const UNITS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", MINUTE_MS],
  ["s", 1_000],
] as const;

/** 30 days: no hold is meant to last longer, and no sum of milliseconds comes near the limits of a number. */
export const MAX_DURATION_MS = 30 * 86_400_000;

/**
 * Reads whole numbers with the units d, h, m, s, each at most once and the largest first: `90s`, `10m`,
 * `1h30m`, `2d`, `0s`.
 * @param max the longest duration that is accepted, in ms.
 */
export function parseDuration(text: string, max = MAX_DURATION_MS): Parsed<number> {
  const match = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text);
  if (text === "" || match === null) {
    return problem(`${quote(text)} is not a duration; ${advice(text)}`);
  }
  const ms = UNITS.reduce((sum, [, length], index) => sum + Number(match[index + 1] ?? 0) * length, 0);
  if (ms > max) {
    return problem(`${quote(text)} is longer than ${formatDuration(max)}, the longest that is accepted`);
  }
  return parsed(ms);
}

/** What to write instead, as near to the mistake as possible. */
function advice(text: string): string {
  if (/^\d+$/.test(text)) return `it has no unit: write ${text}s, ${text}m, ${text}h or ${text}d`;
  if (/^-/.test(text)) return "it can't be negative";
  if (/^\d*[.,]\d+[dhms]$/.test(text)) return "write whole numbers: 1h30m for one and a half hours";
  if (/^(?:\d+[dhms])+$/.test(text)) return "name each unit once, the largest first: 1h30m";
  if (/^(?:\d+\s*[dhms]\s*)+$/i.test(text)) return "write it in lower case and without spaces: 1h30m";
  return "write whole numbers with the units d, h, m, s: 90s, 10m, 1h30m, 2d";
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
 * `0s` gives `{ min: 0, max: 0 }`, which means no hold. `at` is the bad duration's offset.
 */
export function parseHold(text: string): Placed<Hold> {
  const [first = NOTHING, second, ...more] = split(text, 0, "..");
  const half = second !== undefined && (first.text === "" || second.text === "");
  if (half || more.length > 0) {
    return misplaced(0, `${quote(text)} is not a hold; write one duration, or two as in 10m..1h`);
  }
  const least = readDuration(first);
  const most = second === undefined ? least : readDuration(second);
  if (!least.ok) return least;
  if (!most.ok) return most;
  if (least.value > most.value) {
    return misplaced(
      0,
      `${quote(text)} ends before it begins; write min..max with the shorter duration first`,
    );
  }
  return parsed({ min: least.value, max: most.value });
}

function readDuration(piece: Piece): Placed<number> {
  const duration = parseDuration(piece.text);
  return duration.ok ? duration : misplaced(piece.at, duration.problem);
}

/** `10m`, or `10m..1h`; what `parseHold` reads. */
export function formatHold(hold: Hold): string {
  const least = formatDuration(hold.min);
  const most = formatDuration(hold.max);
  return least === most ? least : `${least}..${most}`;
}
