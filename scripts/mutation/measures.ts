import { readFileSync, writeFileSync } from "node:fs";
import type { CoveragePerTestId } from "@stryker-mutator/api/core";

/** What a test takes without a mutant. */
export interface Measure {
  /** Of the processor. */
  readonly ms: number;
  /** Timers that it sets on virtual clocks. */
  readonly timers: number;
}

export interface Measures {
  readonly tests: Readonly<Record<string, Measure>>;
  /** How often a test comes by a mutant. */
  readonly hits: CoveragePerTestId;
}

/** One process measures, the others read; each has the sandbox as its folder. */
const FILE = "mutation-measures.json";

export function saveMeasures(measures: Measures): void {
  writeFileSync(FILE, JSON.stringify(measures));
}

export function loadMeasures(): Measures {
  return JSON.parse(readFileSync(FILE, "utf8"));
}

/**
 * The tests to run for a mutant: the quickest first, and one at least. Together they take at most `budget` times what the
 * middle one of all tests takes, so that a slow machine runs the same ones, and a few long tests don't make room for
 * themselves. What only slower tests would notice counts as survived.
 */
export function withinBudget(ids: readonly string[], { tests }: Measures, budget: number): readonly string[] {
  const all = Object.values(tests).map(({ ms }) => ms);
  const most = budget * (all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0);
  const costs = ids
    .map((id) => ({ id, ms: tests[id]?.ms ?? 0 }))
    .sort((a, b) => a.ms - b.ms || a.id.localeCompare(b.id, "en"));
  let spent = 0;
  return costs
    .filter(({ ms }, index) => {
      spent += ms;
      return index === 0 || spent <= most;
    })
    .map(({ id }) => id);
}
