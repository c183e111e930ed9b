import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createJudged } from "./judged.ts";
import { MINUTE, rows, split } from "./made-up.ts";
import { judge } from "./one-judge.ts";

const REGRESSION = "if-traffic error-rate <= stable * 1.25";
const CEILING = "if-traffic error-rate <= 1%";

describe("behind if-traffic too little traffic", () => {
  test("passes, and the verdict says how little there was", async () => {
    const { status, detail } = await judge(REGRESSION, split(5, [0, 2], [0, 18]), 7);
    expect(status).toBe("pass");
    expect(detail).toMatch(
      /; passes for lack of traffic \(if-traffic\): 10 requests count for this step, which needs 100$/,
    );
    expect((await judge(REGRESSION.replace("if-traffic ", ""), split(5, [0, 2], [0, 18]), 7)).status).toBe(
      "inconclusive",
    );
  });

  test.each([
    ["none at all", REGRESSION, []],
    ["none of the canary", CEILING, rows("stable", 0, 30, [0, 5])],
    ["none of stable", REGRESSION, rows("canary", 0, 30, [0, 5])],
    ["too few for a quantile", "if-traffic wall-p99 <= 800ms", rows("canary", 0, 30, [0, 5])],
  ])("passes: %s", async (_, check, minutes) => {
    const verdict = await judge(check, minutes, 32);
    expect(verdict.status).toBe("pass");
    expect(verdict.detail).toMatch(/^passes for lack of traffic \(if-traffic\): .* yet: .* \(metrics arrive/);
  });

  test("passes where the last requests are long ago", async () => {
    const { status, detail } = await judge(REGRESSION, split(5, [0, 60]), 60);
    expect(status).toBe("pass");
    expect(detail).toContain("(if-traffic): the newest data is 56 min old");
  });

  test("doesn't keep evidence from failing it", async () => {
    const { status, detail } = await judge(REGRESSION, split(4, [10, 20], [0, 180]), 6);
    expect(status).toBe("fail");
    expect(detail).not.toContain("if-traffic");
  });
});

describe("stays inconclusive for other reasons than traffic:", () => {
  test("metrics that can't be read", async () => {
    const problem = "HTTP 500";
    const { status, detail } = await judge(REGRESSION, split(5, [0, 2], [0, 18]), 7, { problem });
    expect(status).toBe("inconclusive");
    expect(detail).toMatch(
      /10 requests count for this step, which needs 100; metrics could not be read: HTTP 500$/,
    );
  });

  test("a step so young that none of its minutes can be judged yet", async () => {
    expect((await judge(REGRESSION, [], 2)).status).toBe("inconclusive");
    expect((await judge(REGRESSION, [], 2.9)).status).toBe("inconclusive");
    expect((await judge(REGRESSION, [], 3)).status).toBe("pass");
  });
});

test("whatever the minutes are, if-traffic only ever turns inconclusive into pass, and never where metrics can't be read", async () => {
  const counts = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 60 }))
    .map(([errors, requests]): [number, number] => [Math.min(errors, requests), requests]);
  const minutes = fc.array(fc.tuple(fc.nat(12), counts, counts), { maxLength: 6 });
  const check = fc.constantFrom("error-rate <= stable * 1.25", "error-rate <= 5%");
  const problem = fc.option(fc.constant("HTTP 500"), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      minutes,
      check,
      problem,
      fc.integer({ min: 1, max: 30 }),
      async (given, text, cause, at) => {
        const buckets = given.flatMap(([from, canary, stable]) => split(1, canary, stable, from));
        const change = cause === undefined ? {} : { problem: cause };
        const plain = await judge(text, buckets, at, change);
        const lenient = await judge(`if-traffic ${text}`, buckets, at, change);
        if (lenient.status === plain.status) {
          expect(lenient).toEqual(plain);
          return;
        }
        expect([plain.status, lenient.status, cause]).toEqual(["inconclusive", "pass", undefined]);
        expect(lenient.numbers).toEqual(plain.numbers);
      },
    ),
    { numRuns: 300 },
  );
});

describe("a Worker with two requests a minute", () => {
  const steps = "10:10m, 50:10m, 100";

  test("is rolled out where its checks say if-traffic, and each step says how little it saw", async () => {
    const shop = createJudged({ checks: `${REGRESSION}\n${CEILING}`, perMinute: 2 });
    const start = shop.clock.now();
    expect((await shop.play({ steps })).status).toBe("completed");
    expect(shop.clock.now() - start).toBeLessThan(22 * MINUTE);
    const last = shop.verdicts().slice(-2);
    expect(last.map(({ status }) => status)).toEqual(["pass", "pass"]);
    for (const { detail } of last) expect(detail).toContain("passes for lack of traffic");
  });

  test("and rolled back where the canary fails each of them", async () => {
    const shop = createJudged({ checks: CEILING, perMinute: 2, canary: { exceptions: 1 } });
    expect((await shop.play({ steps: "50:30m, 100" })).status).toBe("rolled-back");
  });
});

test("analytics that break down in the step are no lack of traffic", async () => {
  const shop = createJudged({ checks: REGRESSION, perMinute: 2 });
  const start = shop.clock.now();
  shop.faults.add({
    match: ({ operation }) => operation === "graphql.query" && shop.clock.now() > start,
    times: Number.POSITIVE_INFINITY,
    effect: { kind: "reset" },
  });
  const outcome = await shop.play({ steps: "10:10m, 100" });
  expect(outcome.status).toBe("held");
  expect(outcome.reason).toContain("metrics could not be read");
});
