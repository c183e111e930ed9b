/** Numbers with units, as several kinds of check write them. */

import { type Parsed, parsed, problem, quote } from "../../values/parsed.ts";

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };

/** Reads `800ms`, `0.5ms`, `1.5s`, `2m`: above 0, in ms. `duration.ts` reads holds, which are whole seconds. */
export function parseMilliseconds(
  text: string,
  most: { readonly ms: number; readonly text: string },
): Parsed<number> {
  const match = /^(\d{1,9}(?:\.\d{1,6})?)(ms|s|m)$/.exec(text);
  if (match === null) {
    if (/^\d+(\.\d+)?$/.test(text)) return problem(`${quote(text)} has no unit; write ${text}ms or ${text}s`);
    return problem(`${quote(text)} is not a time; write a number and ms, s or m: 800ms, 1.5s`);
  }
  const ms = Number(match[1]) * (UNITS[match[2] ?? ""] ?? Number.NaN);
  if (!(ms > 0 && ms <= most.ms)) {
    return problem(`${quote(text)} is out of range: more than 0ms, at most ${most.text}`);
  }
  return parsed(ms);
}

/** Reads `1%`, `0.05%` as a rate: above 0 % and below 99 %, given as 0–1. */
export function parseRate(text: string): Parsed<number> {
  const match = /^(\d{1,9}(?:\.\d{1,9})?)%$/.exec(text);
  if (match === null) {
    if (/^\d+(\.\d+)?$/.test(text)) return problem(`${quote(text)} has no unit; write ${text}%`);
    return problem(`${quote(text)} is not a percentage; write for example 1% or 0.05%`);
  }
  const percent = Number(match[1]);
  if (!(percent > 0 && percent < 99)) {
    return problem(`${quote(text)} is out of range: above 0% (0% can't be proven) and below 99%`);
  }
  return parsed(percent / 100);
}

/** Reads the FACTOR of `stable * FACTOR`: 1 to 100. */
export function parseFactor(text: string): Parsed<number> {
  if (!/^-?\d{1,9}(?:\.\d{1,9})?$/.test(text)) {
    return problem(`${quote(text)} is not a factor; write a number from 1 to 100, such as 1.25`);
  }
  const factor = Number(text);
  if (!(factor >= 1 && factor <= 100)) {
    return problem(
      `${quote(text)} is outside 1 to 100; below 1 the canary would have to be better than stable`,
    );
  }
  return parsed(factor);
}
