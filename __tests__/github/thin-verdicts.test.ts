import { expect, test } from "vitest";
import { thinned, type VerdictEntry } from "../../src/github/outputs.ts";
import type { VerdictStatus } from "../../src/rollout/model.ts";

const entry = (at: number, status: VerdictStatus = "pending", check = "a", index = 0): VerdictEntry => ({
  at,
  index,
  verdict: { check, status, warn: false, detail: `${at}`, numbers: {} },
});
const times = (log: readonly VerdictEntry[]) => log.map(({ at }) => at);
const minutes = (count: number) => Array.from({ length: count }, (_, minute) => entry(minute));

test("a log that is short enough is left as it is", () => {
  const log = minutes(10);
  expect(thinned(log, 10)).toBe(log);
});

test("of a long one the first and the last stay, and the rest is spread over the time", () => {
  const kept = times(thinned(minutes(100), 12));
  expect(kept).toEqual([0, 1, 11, 21, 31, 41, 51, 61, 71, 81, 91, 99]);
});

test("changes of a check's status stay, and its last verdict in each step", () => {
  const log = minutes(100)
    .with(41, entry(41, "fail"))
    .with(67, entry(67, "pending", "b"));
  const kept = times(thinned([...log, entry(100, "pending", "a", 1)], 20));
  expect(kept).toEqual(expect.arrayContaining([0, 41, 42, 67, 99, 100]));
  expect(kept).toEqual(kept.toSorted((a, b) => a - b));
});

test("of too many changes the newest stay", () => {
  const log = Array.from({ length: 50 }, (_, at) => entry(at, at % 2 === 0 ? "fail" : "pass"));
  expect(times(thinned(log, 10))).toEqual([40, 41, 42, 43, 44, 45, 46, 47, 48, 49]);
});
