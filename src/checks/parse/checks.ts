/** The input `checks`: one check a line, with comments and the words before it. */

import { parseTimeLimit } from "../../values/duration.ts";
import { nearest, oneOf, quote } from "../../values/parsed.ts";
import type { Piece } from "../../values/split-list.ts";
import type { Check, Condition, Metric, Run } from "../check.ts";
import { QUANTILES } from "../sources.ts";
import { readLimit } from "./limit.ts";
import { Line, type Variables, withoutQuoted } from "./line.ts";
import { PROBE_USAGE, readProbe } from "./probe.ts";

/** Each problem is one line that names line and column, quotes what is bad and says what is accepted. */
type ParsedChecks =
  | { readonly ok: true; readonly value: readonly Check[] }
  | { readonly ok: false; readonly problems: readonly string[] };

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
 * Reads all lines and reports every flaw at once, in order. Blank lines and lines that begin with `#`
 * are left out; elsewhere `#` belongs to the check, because URLs and commands hold it. Line and column
 * count from 1, a column is a character.
 *
 * @param variables what `$NAME` stands for in a probe's headers.
 */
export function parseChecks(text: string, variables: Variables = {}): ParsedChecks {
  const checks: Check[] = [];
  const problems: string[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = new Line(raw, variables);
    const check = readCheck(line, raw);
    if (check !== undefined) checks.push(check);
    for (const { at, message } of line.flaws.toSorted((a, b) => a.at - b.at)) {
      const column = Array.from(raw.slice(0, at)).length + 1;
      problems.push(`line ${index + 1}, column ${column}: ${message}`);
    }
  }
  return problems.length === 0 ? { ok: true, value: checks } : { ok: false, problems };
}

function readCheck(line: Line, raw: string): Check | undefined {
  const written = raw.trim();
  if (written === "" || written.startsWith("#")) return undefined;
  const control = /(?!\t)\p{Cc}/u.exec(raw);
  if (control !== null) {
    const message = "is a control character; remove it, or write it as an escape in quotes";
    return line.flaw(control.index, `${quote(control[0])} ${message}`);
  }
  const { words, name } = readWords(line);
  if (name === undefined) {
    const last = [...words.keys()].at(-1) ?? "";
    return line.flaw(line.end, `${quote(last)} needs a check after it, on the same line`);
  }
  if (!isName(name.text)) return line.flaw(name.at, unknown(name.text));
  for (const [word, { at }] of words) {
    if (!allows(name.text, word)) line.flaw(at, misplaced(word, name.text));
  }
  const condition = readCondition(line, name.text);
  if (condition === undefined || line.flaws.length > 0) return undefined;
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
function readWords(line: Line): {
  readonly words: ReadonlyMap<WordBefore, Piece>;
  readonly name: Piece | undefined;
} {
  const words = new Map<WordBefore, Piece>();
  for (let piece = line.name(); ; piece = line.name()) {
    const word = WORDS.find((known) => known === piece?.text);
    if (piece === undefined || word === undefined) return { words, name: piece };
    if (words.has(word)) line.flaw(piece.at, `${quote(word)} is written twice; write it once`);
    else words.set(word, piece);
  }
}

/** Reads what follows the name. Notes every flaw that it finds; then, and only then, it returns undefined. */
function readCondition(line: Line, name: Name): Condition | undefined {
  if (name === "probe") return readProbe(line);
  return name === "run" ? readRun(line) : readMetric(line, name);
}

function readMetric(line: Line, name: MetricName): Metric | undefined {
  const { unit } = METRICS[name];
  const form = name === "counts" ? "counts COMMAND" : name;
  const usage = EXAMPLES[unit].map((example) => `${form} <= ${example}`).join(", or ");
  if (name === "counts") {
    const { text: command, at } = line.before("<=");
    if (command === "") return line.flaw(at, `the command is missing; write ${usage}`);
    const limit = readLimit(line, unit, usage);
    return limit && { kind: name, source: "command", command, limit };
  }
  const limit = readLimit(line, unit, usage);
  if (limit === undefined) return undefined;
  return name === "error-rate" || name === "5xx-rate"
    ? { kind: name, source: METRICS[name].source, limit }
    : { kind: "latency", source: METRICS[name].source, quantile: name, limit };
}

/** A last `within` before something that begins with a digit is the time limit, not a part of the command. */
const LIMITED = /^(.*?)(?:^|\s+)within\s+(\d\S*)$/s;

function readRun(line: Line): Run | undefined {
  const { text, at } = line.rest();
  const [, before, limit] = LIMITED.exec(withoutQuoted(text)) ?? [];
  const command = text.slice(0, before?.length);
  if (command === "")
    return line.flaw(text === "" ? line.end : at, `the command is missing; write ${RUN_USAGE}`);
  if (limit === undefined) return { kind: "run", command };
  const begin = text.length - limit.length;
  const within = parseTimeLimit(text.slice(begin));
  return within.ok ? { kind: "run", command, withinMs: within.value } : line.flaw(at + begin, within.problem);
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
