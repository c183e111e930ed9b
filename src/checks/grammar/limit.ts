/** `<= LIMIT`: what a metric may reach. */

import { type Parsed, quote } from "../../values/parsed.ts";
import { type Piece, trimmed } from "../../values/split-list.ts";
import type { Line } from "./line.ts";
import { parseFactor, parseRate } from "./values.ts";

/**
 * `fixed`: at most `most`, in the metric's unit · `stable`: at most `factor` (1–100) times stable's in the same
 * minutes, and `allowance` more, a rate of 0–1 that is absent where none is written.
 */
export type Limit =
  | { readonly form: "fixed"; readonly most: number }
  | { readonly form: "stable"; readonly factor: number; readonly allowance?: number };

interface Forms {
  /** What is accepted, for error messages. */
  readonly usage: string;
  readonly parseFixed: (text: string) => Parsed<number>;
  /** Reads what may follow `stable * FACTOR +`; absent where nothing may. */
  readonly parseAllowance?: (text: string) => Parsed<number>;
}

/** Reads `<= RATE`, `<= stable * FACTOR` or `<= stable * FACTOR + RATE` to the line's end. */
export function readRateLimit(line: Line, usage: string): Limit | undefined {
  return readLimit(line, { usage, parseFixed: parseRate, parseAllowance: parseRate });
}

/** Reads `<= FIXED` or `<= stable * FACTOR` to the line's end. */
export function readLimit(line: Line, forms: Forms): Limit | undefined {
  const { usage, parseFixed } = forms;
  const rest = line.rest();
  if (rest.text === "") return line.flaw(line.end, `the limit is missing; write ${usage}`);
  if (!rest.text.startsWith("<=")) {
    const [first = ""] = /^[<>=≤≥!]+|^\S+/.exec(rest.text) ?? [];
    return line.flaw(rest.at, `${quote(first)} is not <=; write ${usage}`);
  }
  const limit = trimmed(rest.text.slice(2), rest.at + 2);
  if (limit.text === "") return line.flaw(line.end, `there is nothing after <=; write ${usage}`);
  const relative = /^stable(?![\w-])\s*/.exec(limit.text);
  if (relative !== null) {
    const factor = trimmed(limit.text.slice(relative[0].length), limit.at + relative[0].length);
    return readFactor(line, forms, factor);
  }
  const value = firstWord(line, limit, usage);
  if (value === undefined) return undefined;
  const most = parseFixed(value);
  if (most.ok) return { form: "fixed", most: most.value };
  const numeric = /^[\d.-]/.test(value);
  return line.flaw(limit.at, numeric ? most.problem : `${quote(value)} is not a limit; write ${usage}`);
}

/** `piece` is what follows `stable`. */
function readFactor(line: Line, { usage, parseAllowance }: Forms, piece: Piece): Limit | undefined {
  if (!piece.text.startsWith("*")) {
    const message = piece.text === "" ? `"stable" has no factor` : `${quote(piece.text)} is not *`;
    return line.flaw(piece.text === "" ? line.end : piece.at, `${message}; write ${usage}`);
  }
  const plus = parseAllowance === undefined ? -1 : piece.text.indexOf("+");
  const number = trimmed(piece.text.slice(1, plus < 0 ? undefined : plus), piece.at + 1);
  if (number.text === "") {
    const at = plus < 0 ? line.end : piece.at + plus;
    return line.flaw(at, `there is no factor after *; write ${usage}`);
  }
  const value = firstWord(line, number, usage);
  if (value === undefined) return undefined;
  const factor = parseFactor(value);
  if (!factor.ok) return line.flaw(number.at, factor.problem);
  if (parseAllowance === undefined || plus < 0) return { form: "stable", factor: factor.value };
  const more = trimmed(piece.text.slice(plus + 1), piece.at + plus + 1);
  if (more.text === "") return line.flaw(line.end, `there is no allowance after +; write ${usage}`);
  const rate = firstWord(line, more, usage);
  if (rate === undefined) return undefined;
  const allowance = parseAllowance(rate);
  if (!allowance.ok) return line.flaw(more.at, allowance.problem);
  return { form: "stable", factor: factor.value, allowance: allowance.value };
}

/** The piece's only word; a second one is a flaw. */
function firstWord(line: Line, piece: Piece, usage: string): string | undefined {
  const [, first = "", gap = "", more = ""] = /^(\S+)(\s*)(.*)$/s.exec(piece.text) ?? [];
  if (more === "") return first;
  const at = piece.at + first.length + gap.length;
  return line.flaw(at, `${quote(more)} is more than a limit; write ${usage} and nothing after it`);
}
