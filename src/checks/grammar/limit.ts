/** `<= LIMIT`: what a metric may reach. */

import { type Parsed, quote } from "../../values/parsed.ts";
import { type Piece, trimmed } from "../../values/split-list.ts";
import type { Line } from "./line.ts";
import { parseFactor } from "./values.ts";

/** `fixed`: at most `most`, in the metric's unit · `stable`: at most `factor` (1–100) times stable's in the same minutes. */
export type Limit =
  | { readonly form: "fixed"; readonly most: number }
  | { readonly form: "stable"; readonly factor: number };

/**
 * Reads `<= FIXED` or `<= stable * FACTOR` to the line's end.
 * @param usage what is accepted, for error messages.
 */
export function readLimit(
  line: Line,
  usage: string,
  parseFixed: (text: string) => Parsed<number>,
): Limit | undefined {
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
    return readFactor(line, usage, factor);
  }
  const value = firstWord(line, limit, usage);
  if (value === undefined) return undefined;
  const most = parseFixed(value);
  if (most.ok) return { form: "fixed", most: most.value };
  const numeric = /^[\d.-]/.test(value);
  return line.flaw(limit.at, numeric ? most.problem : `${quote(value)} is not a limit; write ${usage}`);
}

/** `piece` is what follows `stable`. */
function readFactor(line: Line, usage: string, piece: Piece): Limit | undefined {
  if (!piece.text.startsWith("*")) {
    const message = piece.text === "" ? `"stable" has no factor` : `${quote(piece.text)} is not *`;
    return line.flaw(piece.text === "" ? line.end : piece.at, `${message}; write ${usage}`);
  }
  const number = trimmed(piece.text.slice(1), piece.at + 1);
  if (number.text === "") return line.flaw(line.end, `there is no factor after *; write ${usage}`);
  const value = firstWord(line, number, usage);
  if (value === undefined) return undefined;
  const factor = parseFactor(value);
  return factor.ok ? { form: "stable", factor: factor.value } : line.flaw(number.at, factor.problem);
}

/** The piece's only word; a second one is a flaw. */
function firstWord(line: Line, piece: Piece, usage: string): string | undefined {
  const [, first = "", gap = "", more = ""] = /^(\S+)(\s*)(.*)$/s.exec(piece.text) ?? [];
  if (more === "") return first;
  const at = piece.at + first.length + gap.length;
  return line.flaw(at, `${quote(more)} is more than a limit; write ${usage} and nothing after it`);
}
