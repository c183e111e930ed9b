/** Rates and factors, as several kinds of check write them. */

import { type Parsed, parsed, problem, quote } from "../../values/parsed.ts";

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
