/** Pieces of a text and where they stand, so that an error can point at one. */

import { type Parsed, problem } from "./parsed.ts";

/** A piece without the white space around it; `at` is its offset in the whole text. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

export const NOTHING: Piece = { text: "", at: 0 };

/** What comes of reading a piece: a value, or a problem and the offset of what is bad. */
export type Placed<T> = { readonly ok: true; readonly value: T } | Misplaced;

export interface Misplaced {
  readonly ok: false;
  readonly problem: string;
  readonly at: number;
}

export function misplaced(at: number, problem: string): Misplaced {
  return { ok: false, problem, at };
}

/** The outcome of reading a piece, with the offset counted in the text that the piece stands in at `by`. */
export function shifted<T>(outcome: Placed<T>, by: number): Placed<T> {
  return outcome.ok ? outcome : { ...outcome, at: outcome.at + by };
}

/** `raw` stands at the offset `at`. */
export function trimmed(raw: string, at: number): Piece {
  return { text: raw.trim(), at: at + raw.length - raw.trimStart().length };
}

/** The pieces between the separators, blank ones included. */
export function split(raw: string, at: number, separator: string): readonly Piece[] {
  let offset = at;
  return raw.split(separator).map((part) => {
    const piece = trimmed(part, offset);
    offset += part.length + separator.length;
    return piece;
  });
}

/** The same text with blanks in place of its comments, so that offsets stay what they are. */
export function withoutComments(text: string): string {
  return text.replace(/#[^\r\n]*/g, (comment) => " ".repeat(comment.length));
}

/** The outcome of reading the whole text: a problem begins with its line and column. */
export function located<T>(text: string, outcome: Placed<T>): Parsed<T> {
  if (outcome.ok) return outcome;
  const { line, column } = locate(text, outcome.at);
  return problem(`line ${line}, column ${column}: ${outcome.problem}`);
}

/** Line and column of an offset, both from 1; a column is a character, also one beyond U+FFFF. */
export function locate(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 };
}
