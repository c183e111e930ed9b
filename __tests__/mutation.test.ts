import { expect, test } from "vitest";
import { withinBudget } from "../scripts/mutation/measures.ts";
import { summarise } from "../scripts/mutation/summary.ts";

function report(files: Readonly<Record<string, readonly (readonly [status: string, count: number])[]>>) {
  const mutantsOf = (counts: readonly (readonly [string, number])[]) =>
    counts.flatMap(([status, count]) => Array.from({ length: count }, () => ({ status, id: "1" })));
  return {
    schemaVersion: "2",
    files: Object.fromEntries(
      Object.entries(files).map(([file, counts]) => [file, { language: "ts", mutants: mutantsOf(counts) }]),
    ),
  };
}

test("a summary counts each file's mutants, and all of them", () => {
  const { markdown, problems } = summarise(
    report({
      "src/b.ts": [
        ["Killed", 17],
        ["Survived", 1],
        ["NoCoverage", 1],
        ["Timeout", 1],
        ["Ignored", 40],
      ],
      "src/a.ts": [["Killed", 3]],
      "src/tables.ts": [["Ignored", 8]],
    }),
    61_000,
    "2026-11-26",
  );
  expect(problems).toEqual([]);
  expect(markdown).toContain("on 2026-11-26, which took 2 minutes");
  expect(markdown.split("\n").filter((line) => /^\| (src|\*)/.test(line))).toEqual([
    "| src/a.ts | 3 | 3 | 0 | 100.0 % |",
    "| src/b.ts | 20 | 18 | 1 | 90.0 % |",
    "| **all** | 23 | 21 | 1 | 91.3 % |",
  ]);
});

test("too few killed, in all or in a file, are a problem each, and nothing is rounded up", () => {
  const { problems } = summarise(
    report({
      "src/github/a.ts": [
        ["Killed", 7_999],
        ["Survived", 2_001],
      ],
      "src/github/b.ts": [
        ["Killed", 80],
        ["Survived", 20],
      ],
      "src/rollout/c.ts": [
        ["Killed", 84],
        ["Survived", 16],
      ],
    }),
    0,
    "2026-11-26",
  );
  expect(problems).toEqual([
    "**all**: 80.0 % of the mutants are killed, less than 90 %",
    "src/github/a.ts: 79.9 % of the mutants are killed, less than 80 %",
    "src/rollout/c.ts: 84.0 % of the mutants are killed, less than 85 %",
  ]);
});

test("a mutant gets its quickest tests, as many as fit, and one at least", () => {
  const took = (ms: number) => ({ ms, timers: 0 });
  const measures = {
    hits: {},
    tests: { slow: took(900), quick: took(1), medium: took(99), other: took(901) },
  };
  const ids = ["slow", "quick", "other", "medium"];
  // 1,000 ms, where the middle one takes 900.
  expect(withinBudget(ids, measures, 1_000 / 900)).toEqual(["quick", "medium", "slow"]);
  expect(withinBudget(["slow"], measures, 0.1)).toEqual(["slow"]);
  expect(withinBudget([], measures, 0.1)).toEqual([]);
});
