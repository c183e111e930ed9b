/** The schedule's grammar: steps with commas, lines and comments, or a preset. */

import { parseHold } from "../../values/duration.ts";
import { ALL_HUNDREDTHS, formatPercent, parsePercent, toHundredths } from "../../values/percent.ts";
import {
  didYouMean,
  nearest,
  type Piece,
  piecesOf,
  problem,
  quote,
  readPiece,
  readWhole,
  split,
  trimmed,
} from "../../values/problems.ts";
import type { Hold, Schedule, Step } from "../model.ts";

/**
 * Reads a schedule: 1 to 1,000 steps, strictly ascending from 0 to 100, at most two decimals.
 * @param defaultHold the hold of steps that name none, the last one apart; `max` 0 means no hold
 * @throws ProblemError that begins with the line and column (from 1) of the bad piece
 */
export function parseSchedule(text: string, defaultHold: Hold): Schedule {
  return readWhole(text, (code) =>
    PRESET.test(code) ? readPiece(trimmed(code), readPreset) : readSteps(code, defaultHold),
  );
}

function readSteps(code: string, defaultHold: Hold): Schedule {
  const written: Step[] = [];
  let comma: number | undefined;
  for (const piece of piecesOf(code, /,|[^,\r\n]+/g)) {
    if (piece.text === ",") {
      if (written.length === 0 || comma !== undefined)
        throw problem('"," has no step before it; write one comma between two steps', piece.at);
      comma = piece.at;
    } else {
      const step = readPiece(piece, (text) => readStep(text, written.at(-1)?.percent));
      if (written.length === MAX_STEPS)
        throw problem(`${quote(piece.text)} is one step too many; ${MAX_STEPS} are accepted`, piece.at);
      written.push(step);
      comma = undefined;
    }
  }
  if (comma !== undefined) throw problem('"," has no step after it; remove it', comma);
  if (written.length === 0) throw problem("there is no step; write for example 10, 50, 100");
  return written.map(({ percent, hold }, index) => {
    const isLast = index + 1 === written.length;
    return toStep(percent, hold ?? (isLast ? undefined : defaultHold));
  });
}

function toStep(percent: number, hold: Hold | undefined): Step {
  return hold === undefined || hold.max === 0 ? { percent } : { percent, hold };
}

/** A hold of 0s stays as it is, since it isn't the default one. */
function readStep(text: string, before: number | undefined): Step {
  const flaw = misreading(text);
  if (flaw !== undefined) throw problem(`${quote(text)} ${flaw}`);
  const [, share = text, hold] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  const percent = parsePercent(share.trim());
  if (before !== undefined && percent <= before)
    throw problem(
      `${quote(share.trim())} is not above the step before it, ${formatPercent(before)}; steps have to rise`,
    );
  if (hold === undefined) return { percent };
  return { percent, hold: readPiece(trimmed(hold, share.length + 1), parseHold) };
}

/** What is wrong with a step whose parts can't be separated. */
function misreading(text: string): string | undefined {
  if (/^[a-z]\w*\s*\(/i.test(text)) return "starts a preset, which has to be the whole schedule";
  if (/^[a-z]/i.test(text)) {
    return `is neither a step such as 5:10m nor a preset; presets are ${EXAMPLES}`;
  }
  if (text.startsWith(":")) return "names no percentage before the colon; write for example 5:10m";
  if (text.endsWith(":")) return "names no hold after the colon; write for example 5:10m";
  if (/[\d%dhms][\s;|]+\d/.test(text)) {
    return "is not one step; write a comma or a new line between steps and no spaces within a duration";
  }
  return undefined;
}

/**
 * The most steps that a schedule may have. A thousand is more than anybody can watch, and a mark
 * such as `99.99% 999/1000` still leaves a deployment's message room within its first 50 bytes.
 */
const MAX_STEPS = 1_000;

/** What begins a preset, whatever its name. */
const PRESET = /^\s*([a-z][\w-]*)\s*\(/i;

interface Preset {
  readonly example: string;
  readonly size: number;
  readonly read: (values: readonly Piece[]) => Schedule;
}

const PRESETS: Readonly<Record<string, Preset>> = {
  linear: { example: "linear(10%, 5m)", size: 2, read: readLinear },
  exponential: { example: "exponential(1%, x2, 10m)", size: 3, read: readExponential },
};
const EXAMPLES = Object.values(PRESETS)
  .map(({ example }) => example)
  .join(" and ");

const NOTHING = trimmed("");

function readPreset(text: string): Schedule {
  const [head = "", name = ""] = PRESET.exec(text) ?? [];
  const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  if (preset === undefined) {
    const hint = didYouMean(nearest(name, Object.keys(PRESETS)));
    throw problem(`${quote(name)} is no preset; presets are ${EXAMPLES}${hint}`);
  }
  const end = text.indexOf(")", head.length);
  if (end < 0) throw problem(`${quote(text)} has no closing bracket; write ${preset.example}`);
  const rest = trimmed(text.slice(end + 1), end + 1);
  if (rest.text !== "")
    throw problem(`${quote(rest.text)} follows a preset, which has to be the whole schedule`, rest.at);
  const values = split(text.slice(head.length, end), ",", head.length);
  if (values.length !== preset.size || values.some((value) => value.text === ""))
    throw problem(`${quote(text)}: ${name} wants ${preset.size} values, as in ${preset.example}`);
  return preset.read(values);
}

/** Steps of equal size, each with the hold, then 100 without one. */
function readLinear([size = NOTHING, hold = NOTHING]: readonly Piece[]): Schedule {
  const by = readPiece(size, readShare);
  const count = Math.ceil(ALL_HUNDREDTHS / by);
  if (count > MAX_STEPS) {
    const least = `${ALL_HUNDREDTHS / MAX_STEPS / 100}%`;
    throw problem(
      `${quote(size.text)} makes ${count} steps, and at most ${MAX_STEPS} are accepted; write ${least} or more`,
      size.at,
    );
  }
  const shares = Array.from({ length: count - 1 }, (_, index) => by * (index + 1));
  return steps(shares, readPiece(hold, parseHold));
}

/** Each step the factor times the one before, rounded to 2 decimals (what rounding makes equal is one step). */
function readExponential([start = NOTHING, growth = NOTHING, hold = NOTHING]: readonly Piece[]): Schedule {
  const first = readPiece(start, readShare);
  const factor = readPiece(growth, readFactor);
  const shares = new Set<number>();
  for (let exact = first; Math.round(exact) < ALL_HUNDREDTHS; exact *= factor) shares.add(Math.round(exact));
  return steps([...shares], readPiece(hold, parseHold));
}

/** The shares in hundredths, each with the hold, then 100. */
function steps(shares: readonly number[], hold: Hold): Schedule {
  return [...shares.map((share) => toStep(share / 100, hold)), { percent: 100 }];
}

/** A share above 0, in hundredths. */
function readShare(text: string): number {
  const share = toHundredths(parsePercent(text));
  if (share === 0) throw problem(`${quote(text)} never leads to 100; write a percentage above 0`);
  return share;
}

/** `x2` or `x1.5`: above 1, at most two decimals, which bounds the number of steps at 927. */
function readFactor(text: string): number {
  const factor = Number(/^x(\d{1,5}(?:\.\d{1,2})?)$/.exec(text)?.[1]);
  if (factor > 1) return factor;
  throw problem(`${quote(text)} is no factor of growth; write x2 or x1.5: above 1, at most two decimals`);
}
