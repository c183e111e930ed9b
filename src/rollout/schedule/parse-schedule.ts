/** The schedule's grammar: steps with commas, lines and comments, or a preset. */

import { parseHold } from "../../values/duration.ts";
import { nearest, type Parsed, parsed, quote } from "../../values/parsed.ts";
import { ALL_HUNDREDTHS, formatPercent, parsePercent, toHundredths } from "../../values/percent.ts";
import {
  located,
  misplaced,
  NOTHING,
  type Piece,
  type Placed,
  shifted,
  split,
  trimmed,
  withoutComments,
} from "../../values/split-list.ts";
import type { Hold, Schedule, Step } from "../model.ts";

/** A step as it is written; `hold` is undefined when it names none. */
interface WrittenStep {
  readonly percent: number;
  readonly hold: Hold | undefined;
}

/**
 * Reads a schedule: 1 to 1,000 steps, strictly ascending from 0 to 100, at most two decimals.
 * @param defaultHold the hold of steps that name none, the last one apart; `max` 0 means no hold
 * @returns a problem begins with the line and column (from 1) of the bad piece, which it quotes, on one line
 */
export function parseSchedule(text: string, defaultHold: Hold): Parsed<Schedule> {
  const code = withoutComments(text);
  return located(text, readPreset(code) ?? readSteps(code, defaultHold));
}

function readSteps(code: string, defaultHold: Hold): Placed<Schedule> {
  const written: WrittenStep[] = [];
  let comma: number | undefined;
  for (const { 0: raw, index: at } of code.matchAll(/,|[^,\r\n]+/g)) {
    const piece = trimmed(raw, at);
    if (piece.text === ",") {
      if (written.length === 0 || comma !== undefined) {
        return misplaced(at, `"," has no step before it; write one comma between two steps`);
      }
      comma = at;
    } else if (piece.text !== "") {
      const step = readStep(piece, written.at(-1)?.percent);
      if (!step.ok) return step;
      if (written.length === MAX_STEPS) {
        return misplaced(piece.at, `${quote(piece.text)} is one step too many; ${MAX_STEPS} are accepted`);
      }
      written.push(step.value);
      comma = undefined;
    }
  }
  if (comma !== undefined) return misplaced(comma, `"," has no step after it; remove it`);
  if (written.length === 0) return misplaced(0, "there is no step; write for example 10, 50, 100");
  return parsed(written.map((step, index) => complete(step, index + 1 < written.length, defaultHold)));
}

/** Gives the step its hold: its own, or the default one unless it is the last. */
function complete({ percent, hold }: WrittenStep, hasNext: boolean, defaultHold: Hold): Step {
  const held = hold ?? (hasNext ? defaultHold : undefined);
  return held === undefined || held.max === 0 ? { percent } : { percent, hold: held };
}

function readStep(piece: Piece, before: number | undefined): Placed<WrittenStep> {
  const flaw = misreading(piece.text);
  if (flaw !== undefined) return misplaced(piece.at, `${quote(piece.text)} ${flaw}`);
  const colon = piece.text.indexOf(":");
  const share = (colon < 0 ? piece.text : piece.text.slice(0, colon)).trim();
  const percent = parsePercent(share);
  if (!percent.ok) return misplaced(piece.at, percent.problem);
  if (before !== undefined && percent.value <= before) {
    const reason = `is not above the step before it, ${formatPercent(before)}; steps have to rise`;
    return misplaced(piece.at, `${quote(share)} ${reason}`);
  }
  if (colon < 0) return parsed({ percent: percent.value, hold: undefined });
  const named = trimmed(piece.text.slice(colon + 1), piece.at + colon + 1);
  const hold = shifted(parseHold(named.text), named.at);
  if (!hold.ok) return hold;
  return parsed({ percent: percent.value, hold: hold.value });
}

/** What is wrong with a step whose parts can't be separated. */
function misreading(text: string): string | undefined {
  if (/^[a-z]\w*\s*\(/i.test(text)) return "starts a preset, which has to be the whole schedule";
  if (/^[a-z]/i.test(text)) {
    return `is neither a step such as 5:10m nor a preset; presets are ${PRESET_EXAMPLES.join(" and ")}`;
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
export const MAX_STEPS = 1_000;

/** One complete preset of each kind, for messages. */
export const PRESET_EXAMPLES = ["linear(10%, 5m)", "exponential(1%, x2, 10m)"] as const;

interface Preset {
  readonly example: string;
  readonly size: number;
  readonly read: (values: readonly Piece[]) => Placed<Schedule>;
}

const PRESETS: Readonly<Record<string, Preset>> = {
  linear: { example: PRESET_EXAMPLES[0], size: 2, read: readLinear },
  exponential: { example: PRESET_EXAMPLES[1], size: 3, read: readExponential },
};

/** Reads a text without comments; undefined when it isn't written as a preset at all. */
export function readPreset(code: string): Placed<Schedule> | undefined {
  const opening = /^\s*([a-z][\w-]*)\s*\(/i.exec(code);
  if (opening === null) return undefined;
  const [head, name = ""] = opening;
  const whole = trimmed(code, 0);
  const preset = Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
  if (preset === undefined) {
    const guess = nearest(name, Object.keys(PRESETS));
    const hint = guess === undefined ? "" : `; did you mean ${quote(guess)}?`;
    return misplaced(
      whole.at,
      `${quote(name)} is no preset; presets are ${PRESET_EXAMPLES.join(" and ")}${hint}`,
    );
  }
  const end = code.indexOf(")", head.length);
  if (end < 0) {
    return misplaced(whole.at, `${quote(whole.text)} has no closing bracket; write ${preset.example}`);
  }
  const rest = trimmed(code.slice(end + 1), end + 1);
  if (rest.text !== "") {
    return misplaced(rest.at, `${quote(rest.text)} follows a preset, which has to be the whole schedule`);
  }
  const values = split(code.slice(head.length, end), head.length, ",");
  if (values.length !== preset.size || values.some((value) => value.text === "")) {
    const wanted = `${name} wants ${preset.size} values`;
    return misplaced(whole.at, `${quote(whole.text)}: ${wanted}, as in ${preset.example}`);
  }
  return preset.read(values);
}

/** Steps of equal size, each with the hold, then 100 without one. */
function readLinear([size = NOTHING, hold = NOTHING]: readonly Piece[]): Placed<Schedule> {
  const by = readShare(size);
  if (!by.ok) return by;
  const held = readHold(hold);
  if (!held.ok) return held;
  const count = Math.ceil(ALL_HUNDREDTHS / by.value);
  if (count > MAX_STEPS) {
    const least = `${ALL_HUNDREDTHS / MAX_STEPS / 100}%`;
    return misplaced(
      size.at,
      `${quote(size.text)} makes ${count} steps, and at most ${MAX_STEPS} are accepted; write ${least} or more`,
    );
  }
  const shares = Array.from({ length: count - 1 }, (_, index) => by.value * (index + 1));
  return parsed(steps(shares, held.value));
}

/** Each step the factor times the one before, rounded to 2 decimals (what rounding makes equal is one step). */
function readExponential([
  start = NOTHING,
  growth = NOTHING,
  hold = NOTHING,
]: readonly Piece[]): Placed<Schedule> {
  const first = readShare(start);
  if (!first.ok) return first;
  const factor = readFactor(growth);
  if (!factor.ok) return factor;
  const held = readHold(hold);
  if (!held.ok) return held;
  const shares = new Set<number>();
  for (let exact = first.value; Math.round(exact) < ALL_HUNDREDTHS; exact *= factor.value) {
    shares.add(Math.round(exact));
  }
  return parsed(steps([...shares], held.value));
}

/** The shares in hundredths, each with the hold, then 100. */
function steps(shares: readonly number[], hold: Hold): Schedule {
  const held = hold.max > 0 ? { hold } : {};
  return [...shares.map((share): Step => ({ percent: share / 100, ...held })), { percent: 100 }];
}

/** A share above 0, in hundredths. */
function readShare(piece: Piece): Placed<number> {
  const share = parsePercent(piece.text);
  if (!share.ok) return misplaced(piece.at, share.problem);
  if (share.value === 0) {
    return misplaced(piece.at, `${quote(piece.text)} never leads to 100; write a percentage above 0`);
  }
  return parsed(toHundredths(share.value));
}

/** `x2` or `x1.5`: above 1, at most two decimals, which bounds the number of steps at 927. */
function readFactor(piece: Piece): Placed<number> {
  const factor = Number(/^x(\d{1,5}(?:\.\d{1,2})?)$/.exec(piece.text)?.[1]);
  if (factor > 1) return parsed(factor);
  return misplaced(
    piece.at,
    `${quote(piece.text)} is no factor of growth; write x2 or x1.5: above 1, at most two decimals`,
  );
}

function readHold(piece: Piece): Placed<Hold> {
  return shifted(parseHold(piece.text), piece.at);
}
