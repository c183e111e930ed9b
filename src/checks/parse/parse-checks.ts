/** The input `checks`: one check a line, with comments and the words before it. */

import { parseTimeLimit } from "../../values/duration.ts";
import {
  located,
  nearest,
  oneOf,
  type Piece,
  ProblemError,
  problem,
  quote,
  readPiece,
} from "../../values/problems.ts";
import type { Check, Condition, Limit } from "../check.ts";
import { QUANTILES, type Quantile } from "../sources.ts";
import { LineCursor, type Variables, withoutQuoted } from "./line-cursor.ts";
import { PROBE_USAGE, readProbe } from "./parse-probe.ts";

/** Each check reads what follows its name. */
const CHECKS: Readonly<Record<string, (line: LineCursor) => Condition>> = {
  probe: readProbe,
  "error-rate": (line) => {
    const kind = "error-rate";
    return { kind, source: "analytics", limit: readLimit(line, "rate", kind) };
  },
  "5xx-rate": (line) => {
    const kind = "5xx-rate";
    return { kind, source: "logs", limit: readLimit(line, "rate", kind) };
  },
  ...Object.fromEntries(
    QUANTILES.map((quantile) => [quantile, (line: LineCursor) => readLatency(line, quantile)]),
  ),
  counts: readCounts,
  run: readRun,
};

/** The words that may stand before a check, in any order, and what they are for. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  warn: Object.keys(CHECKS),
  "if-traffic": ["error-rate", "5xx-rate", ...QUANTILES, "counts"],
  live: ["error-rate", "5xx-rate"],
};

const EXAMPLES = { rate: ["1%", "stable * 1.25 + 0.05%"], ms: ["800ms", "stable * 1.2"] } as const;
const RUN_USAGE = "run COMMAND [within 10m]";
const USAGES = [
  PROBE_USAGE,
  ...["error-rate", "5xx-rate", "counts COMMAND"].map((name) => `${name} <= ${EXAMPLES.rate.join(" | ")}`),
  `${QUANTILES.join("|")} <= ${EXAMPLES.ms.join(" | ")}`,
  RUN_USAGE,
];

/** So many problems of one text are told. */
const MOST_PROBLEMS = 100;

/**
 * Reads all lines. Blank lines and lines that begin with `#` are left out; elsewhere `#` belongs to the check, because
 * URLs and commands hold it.
 *
 * @param variables what `$NAME` stands for in a probe's headers.
 * @throws ProblemError with every flaw of every line, in order, each with its line and column; with the first hundred or so
 */
export function parseChecks(text: string, variables: Variables = {}): readonly Check[] {
  const checks: Check[] = [];
  const problems: string[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    if (problems.length >= MOST_PROBLEMS) {
      problems.push(`line ${index + 1} and what follows have not been read`);
      break;
    }
    if (/^\s*(?:#|$)/.test(raw)) continue;
    const line = new LineCursor(raw, variables);
    const check = line.attempt(() => readCheck(line, raw));
    if (check !== undefined) checks.push(check);
    for (const flaw of line.flaws.toSorted((a, b) => a.at - b.at))
      problems.push(...located(flaw, index + 1, raw.slice(0, flaw.at)));
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return checks;
}

function readCheck(line: LineCursor, raw: string): Check {
  const control = /(?!\t)\p{Cc}/u.exec(raw);
  if (control !== null) {
    const message = "is a control character; remove it, or write it as an escape in quotes";
    throw problem(`${quote(control[0])} ${message}`, control.index);
  }
  const words = new Map<string, number>();
  let name = readName(line, "");
  while (Object.hasOwn(WORDS, name.text)) {
    if (words.has(name.text)) line.flaw(`${quote(name.text)} is written twice; write it once`, name.at);
    else words.set(name.text, name.at);
    name = readName(line, name.text);
  }
  const read = Object.hasOwn(CHECKS, name.text) ? CHECKS[name.text] : undefined;
  if (read === undefined) throw problem(unknown(name.text), name.at);
  for (const [word, at] of words) {
    const fitting = WORDS[word] ?? [];
    if (!fitting.includes(name.text))
      line.flaw(`${quote(word)} is not allowed before ${name.text}; it is for ${oneOf(fitting)}`, at);
  }
  const condition = read(line);
  const live = words.has("live");
  return {
    ...condition,
    text: `${live ? "live " : ""}${line.shownFrom(name.at)}`,
    warn: words.has("warn"),
    ifTraffic: words.has("if-traffic"),
    live,
  };
}

/** The check's name or a word before it. Ends before a sign of comparison, too, as in `error-rate<=1%`. */
function readName(line: LineCursor, before: string): Piece {
  const missing = `${quote(before)} needs a check after it, on the same line`;
  return line.expect(line.take(/^(?:[^\s<>=]+|\S+)/), missing);
}

function unknown(name: string): string {
  const meant = nearest(name, [...Object.keys(CHECKS), ...Object.keys(WORDS)]);
  const hint = meant === undefined ? `accepted are ${USAGES.join(" · ")}` : `did you mean ${meant}?`;
  return `${quote(name)} is not a check; ${hint}`;
}

/** A last `within` before something that begins with a digit is the time limit, not a part of the command. */
const LIMITED = /^(.*?)(?:^|\s+)within\s+(\d\S*)$/s;

function readRun(line: LineCursor): Condition {
  const { text, at } = line.rest();
  const [, before, limit] = LIMITED.exec(withoutQuoted(text)) ?? [];
  const command = text.slice(0, before?.length);
  if (command === "") throw problem(`the command is missing; write ${RUN_USAGE}`, at);
  if (limit === undefined) return { kind: "run", command };
  const begin = text.length - limit.length;
  const withinMs = readPiece({ text: text.slice(begin), at: at + begin }, parseTimeLimit);
  return { kind: "run", command, withinMs };
}

function readCounts(line: LineCursor): Condition {
  const form = "counts COMMAND";
  const { text: command, at } = line.before("<=");
  if (command === "") throw problem(`the command is missing; write ${usageOf("rate", form)}`, at);
  return { kind: "counts", source: "command", command, limit: readLimit(line, "rate", form) };
}

function readLatency(line: LineCursor, quantile: Quantile): Condition {
  return { kind: "latency", source: "analytics", quantile, limit: readLimit(line, "ms", quantile) };
}

/** More than any request to a Worker takes. */
const LONGEST_MS = 3_600_000;

/** `rate`: `1%`, or an allowance behind a comparison · `ms`: a duration. */
type Unit = "rate" | "ms";

function usageOf(unit: Unit, form: string): string {
  return EXAMPLES[unit].map((example) => `${form} <= ${example}`).join(", or ");
}

const LIMIT = /^<=\s*(?:(?<most>[\d.-]\S*)|stable\s*\*\s*(?<factor>[^\s+]+)(?:\s*\+\s*(?<allowance>\S+))?)$/d;

/**
 * Reads `<= FIXED`, `<= stable * FACTOR` or, of a rate, `<= stable * FACTOR + RATE` to the line's end.
 * @param form what stands before it, for messages.
 */
function readLimit(line: LineCursor, unit: Unit, form: string): Limit {
  const { text, at } = line.rest();
  const found = LIMIT.exec(text);
  const group = (name: string): Piece | undefined => {
    const value = found?.groups?.[name];
    const [from = 0] = found?.indices?.groups?.[name] ?? [];
    return value === undefined ? undefined : { text: value, at: at + from };
  };
  const [most, factor, allowance] = [group("most"), group("factor"), group("allowance")];
  if (most)
    return {
      form: "fixed",
      most: readPiece(most, unit === "rate" ? parseRate : (text) => parseTimeLimit(text, LONGEST_MS)),
    };
  if (factor === undefined || (allowance && unit === "ms")) {
    const what = text === "" ? "the limit is missing" : `${quote(text)} is not a limit`;
    throw problem(`${what}; write ${usageOf(unit, form)}`, at);
  }
  const limit = { form: "stable", factor: readPiece(factor, parseFactor) } as const;
  return allowance ? { ...limit, allowance: readPiece(allowance, parseRate) } : limit;
}

/** Reads `1%`, `0.05%` as a rate: above 0 % and below 99 %, given as 0–1. */
function parseRate(text: string): number {
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
function parseFactor(text: string): number {
  if (!/^-?\d{1,9}(?:\.\d{1,9})?$/.test(text))
    throw problem(`${quote(text)} is not a factor; write a number from 1 to 100, such as 1.25`);
  const factor = Number(text);
  if (factor >= 1 && factor <= 100) return factor;
  throw problem(`${quote(text)} is outside 1 to 100; below 1 the canary would have to be better than stable`);
}
