/** `<= LIMIT`: what a metric may reach. */

import { parseTimeLimit } from "../../values/duration.ts";
import { problem, quote, readPiece } from "../../values/parsed.ts";
import type { Limit } from "../check.ts";
import type { Line } from "./line.ts";

/** More than any request to a Worker takes. */
const LONGEST_MS = 3_600_000;

/** `rate`: `1%`, or an allowance behind a comparison · `ms`: a duration. */
type Unit = "rate" | "ms";

/**
 * Reads `<= FIXED`, `<= stable * FACTOR` or, of a rate, `<= stable * FACTOR + RATE` to the line's end.
 * @param usage what is accepted, for error messages.
 */
export function readLimit(line: Line, unit: Unit, usage: string): Limit {
  if (line.take(/^<=/) === undefined) {
    const { text, at } = line.expect(line.take(/^(?:[<>=≤≥!]+|\S+)/), `the limit is missing; write ${usage}`);
    throw problem(`${quote(text)} is not <=; write ${usage}`, at);
  }
  if (line.take(/^stable(?![\w-])/)) return readComparison(line, unit, usage);
  const limit = line.expect(line.take(/^\S+/), `there is nothing after <=; write ${usage}`);
  expectEnd(line, usage);
  if (!/^[\d.-]/.test(limit.text))
    throw problem(`${quote(limit.text)} is not a limit; write ${usage}`, limit.at);
  const read = unit === "rate" ? parseRate : (text: string) => parseTimeLimit(text, LONGEST_MS);
  return { form: "fixed", most: readPiece(limit, read) };
}

/** Reads what follows `stable`. */
function readComparison(line: Line, unit: Unit, usage: string): Limit {
  if (line.take(/^\*/) === undefined) {
    const { text, at } = line.rest();
    throw problem(
      `${text === "" ? '"stable" has no factor' : `${quote(text)} is not *`}; write ${usage}`,
      at,
    );
  }
  const factor = line.expect(line.take(/^[^\s+]+/), `there is no factor after *; write ${usage}`);
  const limit = { form: "stable", factor: readPiece(factor, parseFactor) } as const;
  const plus = unit === "rate" && line.take(/^\+/);
  const allowance = plus && line.expect(line.take(/^\S+/), `there is no allowance after +; write ${usage}`);
  expectEnd(line, usage);
  return allowance ? { ...limit, allowance: readPiece(allowance, parseRate) } : limit;
}

function expectEnd(line: Line, usage: string): void {
  const { text, at } = line.rest();
  if (text !== "")
    throw problem(`${quote(text)} is more than a limit; write ${usage} and nothing after it`, at);
}

/** Reads `1%`, `0.05%` as a rate: above 0 % and below 99 %, given as 0–1. */
export function parseRate(text: string): number {
  const match = /^(\d{1,9}(?:\.\d{1,9})?)%$/.exec(text);
  if (match === null) {
    if (/^\d+(\.\d+)?$/.test(text)) throw problem(`${quote(text)} has no unit; write ${text}%`);
    throw problem(`${quote(text)} is not a percentage; write for example 1% or 0.05%`);
  }
  const percent = Number(match[1]);
  if (percent > 0 && percent < 99) return percent / 100;
  throw problem(`${quote(text)} is out of range: above 0% (0% can't be proven) and below 99%`);
}

/** Reads the FACTOR of `stable * FACTOR`: 1 to 100. */
export function parseFactor(text: string): number {
  if (!/^-?\d{1,9}(?:\.\d{1,9})?$/.test(text))
    throw problem(`${quote(text)} is not a factor; write a number from 1 to 100, such as 1.25`);
  const factor = Number(text);
  if (factor >= 1 && factor <= 100) return factor;
  throw problem(`${quote(text)} is outside 1 to 100; below 1 the canary would have to be better than stable`);
}
