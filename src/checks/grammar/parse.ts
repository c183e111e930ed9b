/** The input `checks`: one check a line, with comments and `warn`. */

import { nearest, quote } from "../../values/parsed.ts";
import { type Body, type Check, KINDS } from "../kinds/list.ts";
import { Line } from "./line.ts";

/** `problem` is one line that names both numbers, quotes what is bad and says what is accepted. */
export interface CheckProblem {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

export type ParsedChecks =
  | { readonly ok: true; readonly value: readonly Check[] }
  | { readonly ok: false; readonly problems: readonly CheckProblem[] };

type Read = (line: Line) => Body | undefined;

const READERS = new Map(KINDS.flatMap((kind): (readonly [string, Read])[] => [...kind.readers]));

/**
 * Reads all lines and reports every flaw at once, in order. Blank lines and lines that begin with `#`
 * are left out; elsewhere `#` belongs to the check, because URLs and commands hold it. Line and column
 * count from 1, a column is a character.
 */
export function parseChecks(text: string): ParsedChecks {
  const checks: Check[] = [];
  const problems: CheckProblem[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const row = index + 1;
    const line = new Line(raw);
    const check = readCheck(line, raw, row);
    if (check !== undefined) checks.push(check);
    for (const { at, message } of line.flaws.toSorted((a, b) => a.at - b.at)) {
      const column = Array.from(raw.slice(0, at)).length + 1;
      problems.push({ line: row, column, problem: `line ${row}, column ${column}: ${message}` });
    }
  }
  return problems.length === 0 ? { ok: true, value: checks } : { ok: false, problems };
}

function readCheck(line: Line, raw: string, row: number): Check | undefined {
  const written = raw.trim();
  if (written === "" || written.startsWith("#")) return undefined;
  const control = /(?!\t)\p{Cc}/u.exec(raw);
  if (control !== null) {
    const message = "is a control character; remove it, or write it as an escape in quotes";
    return line.flaw(control.index, `${quote(control[0])} ${message}`);
  }
  const first = line.name();
  const warn = first?.text === "warn";
  const name = warn ? line.name() : first;
  if (name === undefined) return line.flaw(line.end, '"warn" needs a check after it, on the same line');
  const read = READERS.get(name.text);
  if (read === undefined) return line.flaw(name.at, unknown(name.text));
  const body = read(line);
  return body && { ...body, text: written.replace(/^warn\s+/, ""), warn, line: row };
}

function unknown(name: string): string {
  if (name === "warn") return '"warn" stands twice; write it once';
  const meant = nearest(name, [...READERS.keys()]);
  if (meant !== undefined) return `${quote(name)} is no check; did you mean ${meant}?`;
  return `${quote(name)} is no check; accepted are ${KINDS.map(({ usage }) => usage).join(" · ")}`;
}
