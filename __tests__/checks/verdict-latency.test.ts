import { describe, expect, test } from "vitest";
import type { MetricRow } from "../../src/checks/sources.ts";
import { SLOWER } from "./evidence-vectors.ts";
import { deployments, rows, STABLE } from "./made-up.ts";
import { judge } from "./one-judge.ts";

const RELATIVE = "wall-p99 <= stable * 1.2";
const FIXED = "wall-p99 <= 800ms";

/** `canary` and `stable` are the minutes' P99 wall times, 1,000 and 9,000 requests each. */
function minutes(canary: readonly number[], stable = 500, requests = 1_000): MetricRow[] {
  return canary.flatMap((p99, minute) => [
    ...rows("canary", minute, 1, [0, requests], { "wall-p99": p99, "cpu-p50": 5 }),
    ...rows("stable", minute, 1, [0, 9_000], { "wall-p99": stable, "cpu-p50": 5 }),
  ]);
}

function slowIn(worse: number, of: number): number[] {
  return Array.from({ length: of }, (_, index) => (index < worse ? 950 : 510));
}

describe("a quantile against stable's", () => {
  test.each(SLOWER)("%i slower minutes of %i have the vectors' evidence", async (slower, of, logE) => {
    const { numbers } = await judge(RELATIVE, minutes(slowIn(slower, of).reverse()), of + 2);
    expect(Number(numbers["log10Evidence"]) * Math.LN10).toBeCloseTo(Math.max(0, logE), 9);
  });
  test("fails after ten slower minutes of ten, and says its numbers", async () => {
    expect((await judge(RELATIVE, minutes(slowIn(9, 9)), 11)).status).toBe("pass");
    const verdict = await judge(RELATIVE, minutes(slowIn(10, 10)), 12);
    expect(verdict.status).toBe("fail");
    expect(verdict.detail).toBe(
      "canary above stable * 1.2 in 10 of 10 minutes, newest 950 ms against stable 500 ms, by chance less than once in 125 rollouts (limit: once in 100)",
    );
    expect(verdict.numbers).toMatchObject({
      worseMinutes: 10,
      minutes: 10,
      canaryMs: 950,
      stableMs: 500,
      stepRequests: 10_000,
    });
  });
  test("minutes that may still change, and those before the step, don't certify", async () => {
    const fine = minutes(slowIn(0, 30));
    expect((await judge(RELATIVE, fine, 8)).numbers["minutes"]).toBe(6);
    const change = { starts: deployments([0, 5], [20, 10]), steps: 2 };
    expect(await judge(RELATIVE, fine, 25, change)).toMatchObject({
      status: "pass",
      numbers: { minutes: 23, stepRequests: 3_000 },
    });
    expect((await judge(RELATIVE, fine, 29, change)).status).toBe("early");
  });
  test("an alarm stays, and each step dilutes it", async () => {
    expect((await judge(RELATIVE, minutes(slowIn(10, 60)), 62)).status).toBe("fail");
    const steps = { steps: 3 };
    expect((await judge(RELATIVE, minutes(slowIn(11, 11)), 13, steps)).status).toBe("pass");
    expect((await judge(RELATIVE, minutes(slowIn(12, 12)), 14, steps)).status).toBe("fail");
  });
  test("counts from each step's start, and not at 0 %: E is the mean of the steps' sign tests", async () => {
    const starts = deployments([0, 0], [4, 10], [12, 20]);
    const signs = (worse: number, of: number) =>
      [0.6, 0.7, 0.8, 0.9].reduce((sum, θ) => sum + (2 * θ) ** worse * (2 - 2 * θ) ** (of - worse), 0) / 4;
    const verdict = await judge(RELATIVE, minutes([...slowIn(7, 12), ...slowIn(6, 6)]), 20, {
      starts,
      steps: 4,
    });
    expect(verdict.numbers).toMatchObject({ worseMinutes: 9, minutes: 14 });
    // The steps at 0 % and at 10 % begin with the fifth minute, and the fourth step hasn't begun.
    expect(verdict.numbers["evidence"]).toBeCloseTo((2 * signs(9, 14) + signs(6, 6) + 1) / 4, 9);
  });
  test("the margin must be exceeded, and by more than a millisecond", async () => {
    expect((await judge(RELATIVE, minutes(Array(12).fill(600)), 14)).numbers["worseMinutes"]).toBe(0);
    expect((await judge(RELATIVE, minutes(Array(12).fill(600.1)), 14)).numbers["worseMinutes"]).toBe(12);
    expect((await judge(RELATIVE, minutes(Array(12).fill(2), 1), 14)).numbers["worseMinutes"]).toBe(0);
    expect((await judge(RELATIVE, minutes(Array(12).fill(2.1), 1), 14)).numbers["worseMinutes"]).toBe(12);
  });
  test("is certified by seven minutes of this step that weren't slower", async () => {
    expect((await judge(RELATIVE, minutes(slowIn(0, 6)), 8)).status).toBe("pass");
    expect((await judge(RELATIVE, minutes(slowIn(0, 7)), 9)).status).toBe("early");
    expect((await judge(RELATIVE, minutes(slowIn(1, 9)), 11)).status).toBe("pass");
    expect((await judge(RELATIVE, minutes(slowIn(1, 10)), 12)).status).toBe("early");
    const since = 5;
    expect((await judge(RELATIVE, minutes(slowIn(0, 11)), 13, { since })).status).toBe("pass");
    expect((await judge(RELATIVE, minutes(slowIn(0, 12)), 14, { since })).status).toBe("early");
  });
});

describe("minutes with too few requests for the quantile", () => {
  test("are left out: a P99 takes 1,000 of both versions", async () => {
    const few = minutes(slowIn(10, 10), 500, 999);
    const verdict = await judge(RELATIVE, few, 12);
    expect(verdict.status).toBe("inconclusive");
    expect(verdict.detail).toBe(
      "nothing of this step counts yet: no minute with 1000 sampled requests of each version (metrics arrive about 2 minutes late)",
    );
    expect((await judge(FIXED, few, 12)).detail).toMatch(
      /no minute with 1000 sampled requests of the canary \(/,
    );
    const fewStable = minutes(slowIn(10, 10)).map((row) =>
      row.versionId === STABLE ? { ...row, requests: 999 } : row,
    );
    expect((await judge(RELATIVE, fewStable, 12)).status).toBe("inconclusive");
    expect((await judge(FIXED, fewStable, 12)).status).toBe("fail");
  });
  test("a P50 takes 30", async () => {
    const p50 = (requests: number) => rows("canary", 0, 10, [0, requests], { "cpu-p50": 9 });
    expect((await judge("cpu-p50 <= 8ms", p50(29), 12)).status).toBe("inconclusive");
    expect((await judge("cpu-p50 <= 8ms", p50(30), 12)).status).toBe("fail");
  });
  test("only the judged minutes' requests count for min-requests, and only they are fresh", async () => {
    const mixed = [
      ...rows("canary", 0, 3, [0, 40], { "cpu-p50": 5 }),
      ...rows("canary", 3, 20, [0, 29], { "cpu-p50": 5 }),
    ];
    expect((await judge("cpu-p50 <= 8ms", mixed, 10)).status).toBe("pass");
    expect((await judge("cpu-p50 <= 8ms", mixed, 10, { minRequests: 121 })).detail).toMatch(
      /; 120 requests count for this step, which needs 121/,
    );
    expect((await judge("cpu-p50 <= 8ms", mixed, 25)).detail).toMatch(/; the newest data is 23 min old$/);
  });
  test("a quantile that is absent or no number leaves the minute out", async () => {
    const without = rows("canary", 0, 10, [0, 50], { "wall-p50": 5 });
    expect((await judge("cpu-p50 <= 8ms", without, 12)).status).toBe("inconclusive");
    expect(
      (await judge("cpu-p50 <= 8ms", rows("canary", 0, 10, [0, 50], { "cpu-p50": Number.NaN }), 12)).status,
    ).toBe("inconclusive");
  });
});

describe("a quantile against a fixed limit", () => {
  test("fails above it, whatever stable does, also at 100 %", async () => {
    const verdict = await judge(FIXED, minutes(slowIn(10, 10), 2_000), 12, { share: 100 });
    expect(verdict.status).toBe("fail");
    expect(verdict.detail).toBe(
      "canary above 800 ms in 10 of 10 minutes, newest 950 ms, by chance less than once in 125 rollouts (limit: once in 100)",
    );
    expect(verdict.numbers).not.toHaveProperty("stableMs");
  });
  test("reaching it isn't exceeding it", async () => {
    expect((await judge(FIXED, minutes(Array(10).fill(800)), 12)).status).toBe("early");
  });
});
