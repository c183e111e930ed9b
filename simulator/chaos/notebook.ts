/** What the dice did in a run is written down, can be played again without them, and shrinks to what matters. */

import { duplicated, type Effect, type FaultRule, reversed } from "../faults/rules.ts";
import type { Adversary, Point } from "./adversary.ts";

/** A rule as JSON has it: `disorder` says which. */
type WrittenRule = Omit<FaultRule, "effect" | "match"> & { readonly effect?: object };

/** Every request that something befell, by its point, and what did. */
export type Notes = Readonly<Record<string, readonly WrittenRule[]>>;

type Disorder = Extract<Effect, { kind: "disorder" }>;
const DISORDERS = { duplicated: duplicated() as Disorder, reversed: reversed() as Disorder };

/** Lets the dice decide, and writes down what they did. */
export class Notebook implements Adversary {
  readonly notes: Record<string, readonly WrittenRule[]> = {};

  faultsFor({ at }: Point, roll: () => readonly FaultRule[]): readonly FaultRule[] {
    const rules = roll();
    const felt = rules.filter((rule) => !isNothing(rule));
    if (felt.length > 0) this.notes[at] = felt.map(write);
    return rules;
  }
}

/** Does what is written down, and nothing else. */
export function replayNotes(notes: Notes): Adversary {
  return { faultsFor: ({ at }) => (notes[at] ?? []).map(read) };
}

/**
 * Leaves out what isn't needed, half of it at first and at last one by one.
 *
 * @param breaks whether a run with these notes still shows what is looked for
 */
export async function shrink(notes: Notes, breaks: (notes: Notes) => Promise<boolean>): Promise<Notes> {
  let left = Object.entries(notes);
  for (let size = Math.ceil(left.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < left.length; ) {
      const fewer = left.toSpliced(from, size);
      if (await breaks(Object.fromEntries(fewer))) left = fewer;
      else from += size;
    }
  return Object.fromEntries(left);
}

/** A way that takes no time. */
function isNothing({ name, delayMs, effect }: FaultRule): boolean {
  if (name !== "way" || effect !== undefined || typeof delayMs !== "object") return false;
  return (delayMs.before ?? 0) + (delayMs.after ?? 0) === 0;
}

function write({ match: _, effect, ...rule }: FaultRule): WrittenRule {
  if (effect === undefined) return rule;
  if (effect.kind !== "disorder") return { ...rule, effect };
  const change = Object.entries(DISORDERS).find(([, each]) => `${each.change}` === `${effect.change}`)?.[0];
  if (change === undefined) throw new Error("the dice know of two disorders");
  return { ...rule, effect: { kind: "disorder", change } };
}

function read({ effect, ...rule }: WrittenRule): FaultRule {
  if (effect === undefined) return rule;
  const { kind, change } = effect as { kind: string; change: keyof typeof DISORDERS };
  return {
    ...rule,
    effect: kind === "disorder" ? DISORDERS[change] : (effect as FaultRule["effect"]),
  } as FaultRule;
}
