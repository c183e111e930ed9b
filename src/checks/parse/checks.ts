/** The input `checks`: one check a line, with comments and the words before it. */

import { ProblemError } from "../../rollout/errors.ts";
import { parseTimeLimit } from "../../values/duration.ts";
import { located, nearest, oneOf, type Piece, problem, quote, readPiece } from "../../values/parsed.ts";
import type { Check, Condition, Metric, Run } from "../check.ts";
import { QUANTILES } from "../sources.ts";
import { readLimit } from "./limit.ts";
import { Line, type Variables, withoutQuoted } from "./line.ts";
import { PROBE_USAGE, readProbe } from "./probe.ts";

/** The words that may stand before a check, in any order. */
const WORDS = ["warn", "if-traffic", "live"] as const;
type WordBefore = (typeof WORDS)[number];

/** By the name of a metric: where its numbers come from, the unit of its limit, and the words before it. */
const METRICS = {
  "error-rate": { source: "analytics", unit: "rate", words: ["warn", "if-traffic", "live"] },
  "5xx-rate": { source: "logs", unit: "rate", words: ["warn", "if-traffic", "live"] },
  "cpu-p50": { source: "analytics", unit: "ms", words: ["warn", "if-traffic"] },
  "cpu-p99": { source: "analytics", unit: "ms", words: ["warn", "if-traffic"] },
  "wall-p50": { source: "analytics", unit: "ms", words: ["warn", "if-traffic"] },
  "wall-p99": { source: "analytics", unit: "ms", words: ["warn", "if-traffic"] },
  counts: { source: "command", unit: "rate", words: ["warn", "if-traffic"] },
} as const;
const OTHERS = { probe: { words: ["warn"] }, run: { words: ["warn"] } } as const;
const NAMES = { ...METRICS, ...OTHERS };
type Name = keyof typeof NAMES;
type MetricName = keyof typeof METRICS;

const EXAMPLES = { rate: ["1%", "stable * 1.25 + 0.05%"], ms: ["800ms", "stable * 1.2"] } as const;
const RUN_USAGE = "run COMMAND [within 10m]";
const USAGES = [
  PROBE_USAGE,
  ...["error-rate", "5xx-rate", "counts COMMAND"].map((name) => `${name} <= ${EXAMPLES.rate.join(" | ")}`),
  `${QUANTILES.join("|")} <= ${EXAMPLES.ms.join(" | ")}`,
  RUN_USAGE,
];

/**
 * Reads all lines. Blank lines and lines that begin with `#` are left out; elsewhere `#` belongs to the check, because
 * URLs and commands hold it.
 *
 * @param variables what `$NAME` stands for in a probe's headers.
 * @throws ProblemError with every flaw of every line, in order, each with its line and column
 */
export function parseChecks(text: string, variables: Variables = {}): readonly Check[] {
  const checks: Check[] = [];
  const problems: string[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    if (/^\s*(?:#|$)/.test(raw)) continue;
    const line = new Line(raw, variables);
    const check = line.attempt(() => readCheck(line, raw));
    if (check !== undefined) checks.push(check);
    for (const flaw of line.flaws.toSorted((a, b) => a.at - b.at))
      problems.push(...located(flaw, index + 1, raw.slice(0, flaw.at)));
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return checks;
}

function readCheck(line: Line, raw: string): Check {
  const control = /(?!\t)\p{Cc}/u.exec(raw);
  if (control !== null) {
    const message = "is a control character; remove it, or write it as an escape in quotes";
    throw problem(`${quote(control[0])} ${message}`, control.index);
  }
  const { words, name } = readWords(line);
  if (!isName(name.text)) throw problem(unknown(name.text), name.at);
  for (const [word, { at }] of words) {
    if (!allows(name.text, word)) line.flaw(misplaced(word, name.text), at);
  }
  const condition = readCondition(line, name.text);
  const live = words.has("live");
  return {
    ...condition,
    text: `${live ? "live " : ""}${line.shownFrom(name.at)}`,
    warn: words.has("warn"),
    ifTraffic: words.has("if-traffic"),
    live,
  };
}

/** The words before the check, each where it stands first, and the check's name. */
function readWords(line: Line): { readonly words: ReadonlyMap<WordBefore, Piece>; readonly name: Piece } {
  const words = new Map<WordBefore, Piece>();
  for (;;) {
    const missing = `${quote([...words.keys()].at(-1) ?? "")} needs a check after it, on the same line`;
    // The name ends before a sign of comparison, too, as in `error-rate<=1%`.
    const piece = line.expect(line.take(/^(?:[^\s<>=]+|\S+)/), missing);
    const word = WORDS.find((known) => known === piece.text);
    if (word === undefined) return { words, name: piece };
    if (words.has(word)) line.flaw(`${quote(word)} is written twice; write it once`, piece.at);
    else words.set(word, piece);
  }
}

function readCondition(line: Line, name: Name): Condition {
  if (name === "probe") return readProbe(line);
  return name === "run" ? readRun(line) : readMetric(line, name);
}

function readMetric(line: Line, name: MetricName): Metric {
  const { unit } = METRICS[name];
  const form = name === "counts" ? "counts COMMAND" : name;
  const usage = EXAMPLES[unit].map((example) => `${form} <= ${example}`).join(", or ");
  if (name === "counts") {
    const { text: command, at } = line.before("<=");
    if (command === "") throw problem(`the command is missing; write ${usage}`, at);
    return { kind: name, source: "command", command, limit: readLimit(line, unit, usage) };
  }
  const limit = readLimit(line, unit, usage);
  return name === "error-rate" || name === "5xx-rate"
    ? { kind: name, source: METRICS[name].source, limit }
    : { kind: "latency", source: METRICS[name].source, quantile: name, limit };
}

/** A last `within` before something that begins with a digit is the time limit, not a part of the command. */
const LIMITED = /^(.*?)(?:^|\s+)within\s+(\d\S*)$/s;

function readRun(line: Line): Run {
  const { text, at } = line.rest();
  const [, before, limit] = LIMITED.exec(withoutQuoted(text)) ?? [];
  const command = text.slice(0, before?.length);
  if (command === "") throw problem(`the command is missing; write ${RUN_USAGE}`, at);
  if (limit === undefined) return { kind: "run", command };
  const begin = text.length - limit.length;
  const withinMs = readPiece({ text: text.slice(begin), at: at + begin }, parseTimeLimit);
  return { kind: "run", command, withinMs };
}

function isName(text: string): text is Name {
  return Object.hasOwn(NAMES, text);
}

function allows(name: Name, word: WordBefore): boolean {
  const words: readonly WordBefore[] = NAMES[name].words;
  return words.includes(word);
}

function misplaced(word: WordBefore, name: Name): string {
  const fitting = Object.keys(NAMES).filter((each) => isName(each) && allows(each, word));
  return `${quote(word)} is not allowed before ${name}; it is for ${oneOf(fitting)}`;
}

function unknown(name: string): string {
  const meant = nearest(name, [...Object.keys(NAMES), ...WORDS]);
  if (meant !== undefined) return `${quote(name)} is not a check; did you mean ${meant}?`;
  return `${quote(name)} is not a check; accepted are ${USAGES.join(" · ")}`;
}
