/** The input `checks`: one check a line, with comments and the words before it. */

import { nearest, oneOf, quote } from "../../values/parsed.ts";
import type { Piece } from "../../values/split-list.ts";
import { type Check, KINDS } from "../kinds/list.ts";
import { PREFIXES, type Prefix } from "./kind.ts";
import { Line, type Variables } from "./line.ts";

/** `problem` is one line that names both numbers, quotes what is bad and says what is accepted. */
export interface CheckProblem {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

export type ParsedChecks =
  | { readonly ok: true; readonly value: readonly Check[] }
  | { readonly ok: false; readonly problems: readonly CheckProblem[] };

type AnyKind = (typeof KINDS)[number];

const KIND_BY_NAME = new Map(
  KINDS.flatMap((kind) => [...kind.readers.keys()].map((name): [string, AnyKind] => [name, kind])),
);

/**
 * Reads all lines and reports every flaw at once, in order. Blank lines and lines that begin with `#`
 * are left out; elsewhere `#` belongs to the check, because URLs and commands hold it. Line and column
 * count from 1, a column is a character.
 *
 * @param variables what `$NAME` stands for in a probe's headers.
 */
export function parseChecks(text: string, variables: Variables = {}): ParsedChecks {
  const checks: Check[] = [];
  const problems: CheckProblem[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const row = index + 1;
    const line = new Line(raw, variables);
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
  const { prefixes, name } = readPrefixes(line);
  if (name === undefined) {
    const last = [...prefixes.keys()].at(-1) ?? "";
    return line.flaw(line.end, `${quote(last)} needs a check after it, on the same line`);
  }
  const kind = KIND_BY_NAME.get(name.text);
  if (kind === undefined) return line.flaw(name.at, unknown(name.text));
  for (const [prefix, { at }] of prefixes) {
    if (!kind.prefixes.includes(prefix)) line.flaw(at, misplaced(prefix, name.text));
  }
  const body = kind.readers.get(name.text)?.(line);
  if (body === undefined || line.flaws.length > 0) return undefined;
  const live = prefixes.has("live");
  return {
    ...body,
    text: `${live ? "live " : ""}${line.shownFrom(name.at)}`,
    warn: prefixes.has("warn"),
    ifTraffic: prefixes.has("if-traffic"),
    live,
    line: row,
  };
}

/** The words before the check, each where it stands first, and the check's name. */
function readPrefixes(line: Line): {
  readonly prefixes: ReadonlyMap<Prefix, Piece>;
  readonly name: Piece | undefined;
} {
  const prefixes = new Map<Prefix, Piece>();
  for (let word = line.name(); ; word = line.name()) {
    const prefix = PREFIXES.find((known) => known === word?.text);
    if (word === undefined || prefix === undefined) return { prefixes, name: word };
    if (prefixes.has(prefix)) line.flaw(word.at, `${quote(prefix)} is written twice; write it once`);
    else prefixes.set(prefix, word);
  }
}

function misplaced(prefix: Prefix, name: string): string {
  const fitting = [...KIND_BY_NAME].filter(([, { prefixes }]) => prefixes.includes(prefix));
  return `${quote(prefix)} is not allowed before ${name}; it is for ${oneOf(fitting.map(([each]) => each))}`;
}

function unknown(name: string): string {
  const meant = nearest(name, [...KIND_BY_NAME.keys(), ...PREFIXES]);
  if (meant !== undefined) return `${quote(name)} is not a check; did you mean ${meant}?`;
  return `${quote(name)} is not a check; accepted are ${KINDS.map(({ usage }) => usage).join(" · ")}`;
}
