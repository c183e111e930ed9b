import { describe, expect, test } from "vitest";
import { seeded } from "../../scripts/simulation/random.ts";
import { alignBuckets, type VersionCounts } from "../../src/checks/judge/buckets.ts";
import { judgeMetric } from "../../src/checks/judge/judge-metric.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { contextAt, hourOf, judge, metric, rows, START, split } from "./traffic.ts";

const REGRESSION = "error-rate <= stable * 1.25";
const CEILING = "error-rate <= 1%";

describe("a comparison with stable", () => {
  test("fails on an alarm, and says its numbers", () => {
    const verdict = judge(REGRESSION, split(3, [12, 60]), 5);
    expect(verdict.status).toBe("fail");
    expect(verdict.warn).toBe(false);
    expect(verdict.detail).toMatch(
      /^canary 36\/180 \(20 %\) against stable 3\/1620 \(0\.19 %\), ratio at least [\d.]+, evidence \d·10\S+ ≥ 100$/,
    );
    expect(verdict.numbers).toMatchObject({
      canaryErrors: 36,
      canaryRequests: 180,
      canaryRate: 0.2,
      stableErrors: 3,
      stableRequests: 1_620,
      threshold: 100,
      minutes: 3,
      stepRequests: 180,
      minRequests: 100,
    });
    expect(verdict.numbers["dispersion"]).toBeCloseTo(50 / (10 + 39), 9);
    expect(verdict.numbers["ratioAtLeast"]).toBeGreaterThan(9);
    expect(verdict.numbers["ratioAtLeast"]).toBeLessThan(108);
  });

  test("notices within the first judged minute that each of 60 requests fails, and within the second that each fifth does", () => {
    expect(judge(REGRESSION, split(1, [60, 60]), 3).status).toBe("fail");
    expect(judge(REGRESSION, split(1, [12, 60]), 3).status).not.toBe("fail");
    expect(judge(REGRESSION, split(2, [12, 60]), 4).status).toBe("fail");
  });

  test("passes without an alarm on enough fresh data, a little worse or not", () => {
    const verdict = judge(REGRESSION, split(30, [0.12, 60], [1.08, 540]), 32);
    expect(verdict.status).toBe("pass");
    expect(verdict.detail).toBe("canary 4/1800 (0.2 %) against stable 32/16200 (0.2 %), evidence 1 < 100");
    expect(judge(REGRESSION, split(30, [0.2, 60], [1.08, 540]), 32).status).toBe("pass");
  });

  test("is certain after hours that a canary like stable is healthy, and never that a worse one is", () => {
    const hours = (errors: number) => judge(REGRESSION, split(240, [errors, 60], [1.08, 540]), 242).status;
    expect(hours(0.12)).toBe("early");
    expect(hours(0.18)).toBe("pass");
  });

  test("needs at least three canary errors, however strong the evidence of two", () => {
    const quiet = [...hourOf(1), ...rows("stable", 0, 20, [0, 50_000])];
    const verdict = judge(
      REGRESSION,
      [...quiet, ...rows("canary", 0, 20, [0, 50]), ...rows("canary", 3, 1, [2, 50])],
      22,
    );
    expect(verdict.status).toBe("pass");
    expect(verdict.detail).toMatch(/evidence \S+ ≥ 100, but an alarm needs 3 canary errors$/);
    const third = rows("canary", 4, 1, [1, 50]);
    const one = [...quiet, ...rows("canary", 0, 20, [0, 50]), ...rows("canary", 3, 1, [2, 50]), ...third];
    expect(judge(REGRESSION, one, 22).status).toBe("fail");
  });

  test("an alarm stays, though the canary behaves afterwards", () => {
    const recovered = [...split(5, [12, 60]), ...split(600, [0, 60], [1, 540], 5)];
    expect(judge(REGRESSION, recovered, 602).status).toBe("fail");
  });

  test("an outage of both is no alarm", () => {
    expect(judge(REGRESSION, split(10, [20, 60], [180, 540]), 12).status).not.toBe("fail");
  });

  test("a burst raises no alarm in a Worker that never fails, nor where stable has had such bursts", () => {
    const burst = [...split(20, [0, 60], [0, 540]), ...rows("canary", 7, 1, [5, 60])];
    const verdict = judge(REGRESSION, [...hourOf(0), ...burst], 22);
    expect(verdict.status).toBe("pass");
    expect(verdict.numbers["dispersion"]).toBeGreaterThan(3);

    const hour = Array.from({ length: 60 }, (_, i) =>
      rows("stable", i - 60, 1, [i % 10 ? 0 : 12, 600]),
    ).flat();
    const larger = [...split(20, [0, 60], [0, 540]), ...rows("canary", 7, 1, [12, 60])];
    expect(judge(REGRESSION, [...hourOf(1.2), ...larger], 22).status).toBe("fail");
    expect(judge(REGRESSION, [...hour, ...larger], 22).status).toBe("pass");
  });

  test("a burst corrects what comes after it, and not what came before", () => {
    const steady = [...hourOf(1), ...split(20, [0, 60], [0, 540])];
    const burst = rows("canary", 7, 1, [20, 60]);
    const second = rows("canary", 9, 1, [8, 60]);
    const stables = rows("stable", 7, 1, [100, 540]);
    expect(judge(REGRESSION, [...steady, ...burst], 22).status).toBe("fail");
    expect(judge(REGRESSION, [...steady, ...burst, ...rows("stable", 8, 1, [100, 540])], 22).status).toBe(
      "fail",
    );
    expect(judge(REGRESSION, [...steady, ...second], 22).status).toBe("fail");
    expect(judge(REGRESSION, [...steady, ...stables, ...second], 22).status).not.toBe("fail");
  });

  test("α is the check's own part, and each step of the schedule dilutes", () => {
    const minutes = [...hourOf(1), ...split(1, [5, 60])];
    const needed = (change: object) => judge(REGRESSION, minutes, 3, { minRequests: 50, ...change }).status;
    expect(needed({})).toBe("fail");
    expect(needed({ alpha: 1e-6 })).toBe("pass");
    expect(needed({ steps: 1_000_000 })).toBe("pass");
  });
});

describe("a Worker without any error", () => {
  const quiet = (minutes: number) => [...hourOf(0), ...split(minutes, [0, 60], [0, 540])];

  test("passes", () => {
    expect(judge(REGRESSION, quiet(3), 5).status).toBe("pass");
    expect(judge(CEILING, quiet(3), 5).status).toBe("pass");
  });
  test("is certified after 299 requests", () => {
    expect(judge(REGRESSION, quiet(4), 6).status).toBe("pass");
    expect(judge(REGRESSION, quiet(5), 7).status).toBe("early");
    expect(judge(CEILING, quiet(4), 6).status).toBe("pass");
    expect(judge(CEILING, quiet(5), 7).status).toBe("early");
    expect(judge("error-rate <= 0.5%", quiet(9), 11).status).toBe("pass");
    expect(judge("error-rate <= 0.5%", quiet(10), 12).status).toBe("early");
  });
  test("takes more when stable is known to have some", () => {
    const known = [...hourOf(1.2), ...split(12, [0, 60], [0, 540])];
    expect(judge(REGRESSION, known, 14).status).toBe("pass");
    expect(judge(REGRESSION, [...hourOf(1.2), ...split(16, [0, 60], [0, 540])], 18).status).toBe("early");
  });
  test("isn't certified by what an earlier step has seen", () => {
    const since = START + 60 * MINUTE_MS;
    const change = {
      since,
      starts: [
        { at: START, share: 10 },
        { at: since, share: 20 },
      ],
      steps: 2,
    };
    expect(judge(REGRESSION, quiet(63), 65, change).status).toBe("pass");
    expect(judge(CEILING, quiet(63), 65, change).status).toBe("pass");
    expect(judge(REGRESSION, quiet(65), 67, change).status).toBe("early");
  });
});

describe("missing, late and partial data", () => {
  const lack = (buckets: readonly VersionCounts[], at: number, change = {}) =>
    judge(REGRESSION, buckets, at, change);

  test("is inconclusive: nothing at all", () => {
    const verdict = lack([], 30, { problem: "the analytics answered 503" });
    expect(verdict.status).toBe("inconclusive");
    expect(verdict.detail).toBe(
      "no minute of this step has requests of both versions yet (metrics arrive about 2 minutes late); the analytics answered 503",
    );
  });
  test("is inconclusive: only stable, or only the canary", () => {
    expect(lack(rows("stable", 0, 30, [1, 540]), 32).status).toBe("inconclusive");
    expect(lack(rows("canary", 0, 30, [0, 60]), 32).status).toBe("inconclusive");
    expect(judge(CEILING, rows("canary", 0, 30, [0, 60]), 32).status).toBe("early");
    expect(judge(CEILING, rows("stable", 0, 30, [0, 60]), 32).status).toBe("inconclusive");
  });
  test("is inconclusive: one version's rows end early", () => {
    const canaryEnds = [...rows("canary", 0, 10, [0, 60]), ...rows("stable", 0, 30, [1, 540])];
    expect(lack(canaryEnds, 32).status).toBe("inconclusive");
    expect(lack(canaryEnds, 32).detail).toMatch(/; the newest data is 23 min old$/);
    const stableEnds = [...rows("canary", 0, 30, [0, 60]), ...rows("stable", 0, 10, [1, 540])];
    expect(lack(stableEnds, 32).status).toBe("inconclusive");
  });
  test("the newest judged minute may be 10 minutes old, no more", () => {
    expect(lack(split(20, [0, 60]), 29).status).toBe("pass");
    expect(judge(REGRESSION, split(20, [0, 60]), 29 + 1 / 60).status).toBe("inconclusive");
  });
  test("of five minutes, the newest judged bucket may have ended 9 minutes ago, no more", () => {
    const by5 = { bucketMs: 300_000 } as const;
    const judgeBy5 = (at: number) => lack(split(20, [0, 60]), at, by5);
    expect(judgeBy5(33).status).toBe("pass");
    expect(judgeBy5(33 + 1 / 60)).toMatchObject({
      status: "inconclusive",
      detail: expect.stringMatching(/; the newest data is 14 min old$/),
    });
    expect(judgeBy5(30).numbers).toMatchObject({ minutes: 20, stepRequests: 1_200 });
    expect(lack([], 30, by5).detail).toMatch(
      /^no 5-minute bucket of this step has requests of both versions yet/,
    );
  });
  test("fewer than min-requests are inconclusive; they are the canary's in this step", () => {
    expect(lack(split(9, [0, 11]), 11).detail).toMatch(/; 99 of the 100 requests this step needs$/);
    expect(lack(split(10, [0, 10]), 12).status).toBe("pass");
    expect(lack(split(10, [0, 10]), 12, { minRequests: 101 }).status).toBe("inconclusive");
    const since = START + 8 * MINUTE_MS;
    expect(lack(split(10, [0, 20]), 12, { since }).status).toBe("inconclusive");
  });
  test("but an alarm needs no min-requests and no fresh data", () => {
    expect(lack(split(1, [40, 60]), 3).status).toBe("fail");
    expect(lack(split(1, [40, 60]), 300).status).toBe("fail");
  });
  test("the last two minutes don't count, nor one that is only partly older", () => {
    expect(judge(REGRESSION, split(9, [12, 60]), 3 - 1 / 60).status).toBe("inconclusive");
    expect(judge(REGRESSION, split(9, [12, 60]), 3).numbers["minutes"]).toBe(1);
    expect(judge(REGRESSION, split(9, [12, 60]), 4 - 1 / 60).numbers["minutes"]).toBe(1);
    expect(judge(REGRESSION, split(9, [12, 60]), 4).numbers["minutes"]).toBe(2);
  });
  test("a minute that began before the step is evidence, but not a part of the step", () => {
    const since = START + 30_000;
    const change = { since, starts: [{ at: since, share: 10 }] };
    expect(judge(REGRESSION, split(1, [40, 60]), 3, change).status).toBe("fail");
    expect(judge(REGRESSION, split(2, [0, 100]), 4, change).numbers).toMatchObject({
      minutes: 2,
      stepRequests: 100,
    });
    expect(judge(REGRESSION, split(1, [0, 100]), 3, change).status).toBe("inconclusive");
  });
});

describe("the shares at both ends", () => {
  test("0 % isn't judged, and neither is a comparison at 100 %", () => {
    const bad = split(10, [12, 60]);
    expect(judge(CEILING, bad, 12, { share: 0 })).toMatchObject({ status: "exempt", numbers: {} });
    expect(judge(REGRESSION, bad, 12, { share: 0 }).detail).toMatch(/at 0 %/);
    expect(judge(REGRESSION, bad, 12, { share: 100 })).toMatchObject({ status: "exempt" });
    expect(judge(REGRESSION, bad, 12, { share: 100 }).detail).toMatch(/at 100 %/);
    expect(judge(REGRESSION, bad, 12, { share: 99.99 }).status).toBe("fail");
    expect(judge("warn error-rate <= stable * 2", bad, 12, { share: 100 }).warn).toBe(true);
  });
  test("a ceiling holds at 100 %", () => {
    const change = { share: 100, starts: [{ at: START, share: 100 }] };
    expect(judge(CEILING, rows("canary", 0, 10, [60, 600]), 12, change).status).toBe("fail");
    expect(judge(CEILING, rows("canary", 0, 10, [0, 600]), 12, change).status).toBe("early");
    expect(judge(CEILING, rows("canary", 0, 30, [5, 600]), 32, change).status).toBe("pass");
  });
  test("what pinned smoke tests did to the canary at 0 % is no evidence", () => {
    const up = START + 10.5 * MINUTE_MS;
    const change = {
      since: up,
      starts: [
        { at: START, share: 0 },
        { at: up, share: 10 },
      ],
      steps: 2,
    };
    const smoke = split(11, [20, 20], [1, 580]);
    const after = split(10, [0, 60], [1, 540], 11);
    expect(judge(REGRESSION, [...smoke, ...after], 23, change).status).toBe("pass");
    expect(judge(CEILING, [...smoke, ...after], 23, change).status).toBe("early");
    expect(judge(REGRESSION, [...smoke, ...split(3, [12, 60], [1, 540], 11)], 16, change).status).toBe(
      "fail",
    );
  });
});

describe("a ceiling", () => {
  test("fails above it, and says how far at least", () => {
    const verdict = judge(CEILING, [...hourOf(1), ...split(10, [2, 60])], 12);
    expect(verdict).toMatchObject({ check: CEILING, status: "fail", warn: false });
    expect(verdict.detail).toMatch(
      /^canary 20\/600 \(3\.3 %\) against the ceiling 1 %, rate at least 1\.\d %, evidence \d+ ≥ 100$/,
    );
    expect(verdict.numbers["rateAtLeast"]).toBeGreaterThan(0.01);
    expect(verdict.numbers["rateAtLeast"]).toBeLessThan(0.033);
  });
  test("is certified below it, errors or not", () => {
    expect(judge(CEILING, split(30, [0.12, 60]), 32).status).toBe("early");
    expect(judge(CEILING, split(30, [0.5, 60]), 32).status).toBe("pass");
  });
  test("judges 5xx answers in the same way", () => {
    const known = [...hourOf(1), ...split(10, [2, 60])];
    expect(judge("5xx-rate <= 1%", known, 12).status).toBe("fail");
    expect(judge("5xx-rate <= stable * 1.25", known, 12).status).toBe("fail");
  });
  test("only warns while stable itself is above it: the fix isn't blocked", () => {
    const broken = [...hourOf(30), ...split(10, [3, 60], [27, 540])];
    const verdict = judge(CEILING, broken, 12);
    expect(verdict).toMatchObject({ status: "fail", warn: true });
    expect(verdict.detail).toMatch(
      /; only warns, because stable was above the ceiling too: 2070\/41400 \(5 %\)$/,
    );
    expect(judge(REGRESSION, [...hourOf(30), ...split(10, [30, 60], [27, 540])], 12)).toMatchObject({
      status: "fail",
      warn: false,
    });
  });
  test("also at 100 %, where stable's rate is what it was before", () => {
    const change = { share: 100, starts: [{ at: START, share: 100 }] };
    const fix = rows("canary", 0, 10, [12, 600]);
    expect(judge(CEILING, [...hourOf(30), ...fix], 12, change)).toMatchObject({ status: "fail", warn: true });
    expect(judge(CEILING, [...hourOf(3), ...fix], 12, change)).toMatchObject({ status: "fail", warn: false });
  });
  test("a broken stable doesn't let missing data pass", () => {
    const stale = [...hourOf(30), ...split(10, [3, 60], [27, 540])];
    expect(judge(CEILING, stale, 60)).toMatchObject({ status: "inconclusive", warn: false });
    expect(judge(CEILING, hourOf(30), 12)).toMatchObject({ status: "inconclusive", warn: false });
  });
  test("an alarm raised while stable was fine stays, though stable breaks afterwards", () => {
    const both = [...hourOf(1), ...split(5, [12, 60]), ...split(60, [30, 60], [400, 540], 5)];
    expect(judge(CEILING, both, 67)).toMatchObject({ status: "fail", warn: false });
  });
});

describe("one long job and late ticks", () => {
  test.each([REGRESSION, CEILING, "error-rate <= 0.3%"])(
    "reach the same verdict, whenever they look: %s",
    (text) => {
      const random = seeded(5);
      const check = metric(text);
      const starts = [5, 45, 80].map((minute, index) => ({
        at: START + minute * MINUTE_MS + 20_000,
        share: [5, 25, 50][index] ?? 0,
      }));
      for (let run = 0; run < 12; run++) {
        const phi = 1 + 6 * random();
        const rate = 0.004 * random();
        const buckets: VersionCounts[] = [];
        const draw = (requests: number, p: number) =>
          Array.from({ length: requests }, random).filter((u) => u < p).length;
        for (let minute = -60; minute < 110; minute++) {
          const share = starts.findLast(({ at }) => at < START + (minute + 1) * MINUTE_MS)?.share ?? 0;
          const canary = 2 * share;
          buckets.push(...rows("stable", minute, 1, [draw(200 - canary, rate), 200 - canary]));
          if (canary > 0) buckets.push(...rows("canary", minute, 1, [draw(canary, phi * rate), canary]));
        }
        const aligned = alignBuckets(buckets);
        const at = (minute: number) => {
          const now = START + minute * MINUTE_MS;
          const begun = starts.filter((start) => start.at <= now);
          const current = begun.at(-1);
          const change = {
            starts: begun,
            steps: 4,
            ...(current && { since: current.at, share: current.share }),
          };
          const verdict = judgeMetric(check, aligned, contextAt(minute, change));
          return verdict.status === "fail" && !verdict.warn;
        };
        const looks = Array.from({ length: 106 }, (_, index) => at(index + 6));
        const first = looks.indexOf(true);
        if (first >= 0) expect(looks.slice(first)).not.toContain(false);
      }
    },
  );

  test("the order of rows, and rows beyond the rollout, don't matter", () => {
    const minutes = [...hourOf(1), ...split(20, [1, 60])];
    const older = rows("canary", -90, 80, [60, 60]);
    const usual = judge(REGRESSION, minutes, 22);
    expect(judge(REGRESSION, minutes.toReversed(), 22)).toEqual(usual);
    expect(judge(REGRESSION, [...older, ...minutes], 22)).toEqual(usual);
    expect(judge(REGRESSION, [...minutes, ...split(5, [60, 60], [0, 540], 20)], 22)).toEqual(usual);
  });

  test("starts may be given in any order, and none means the live one", () => {
    const starts = [
      { at: START, share: 5 },
      { at: START + 10 * MINUTE_MS, share: 10 },
    ];
    const minutes = split(20, [1, 60]);
    const usual = judge(REGRESSION, minutes, 22, { starts, steps: 2 });
    expect(judge(REGRESSION, minutes, 22, { starts: starts.toReversed(), steps: 2 })).toEqual(usual);
    expect(judge(REGRESSION, minutes, 22, { starts: [] })).toEqual(judge(REGRESSION, minutes, 22));
    expect(judge(REGRESSION, minutes, 22, { starts, steps: 1 })).toEqual(usual);
  });
});

describe("what counts for what", () => {
  const since = START + 600 * MINUTE_MS;
  const change = {
    since,
    starts: [
      { at: START, share: 10 },
      { at: since, share: 20 },
    ],
    steps: 2,
  };

  test("a step's certificate takes its own minutes, though ten hours before it were fine", () => {
    const hours = (minutes: number) => split(minutes, [0.12, 60], [1.08, 540]);
    expect(judge(REGRESSION, hours(603), 605, change).status).toBe("pass");
    expect(judge(CEILING, hours(603), 605, change).status).toBe("pass");
    expect(judge(REGRESSION, hours(840), 842, change).status).toBe("early");
    expect(judge(CEILING, hours(615), 617, change).status).toBe("early");
  });

  test("a ceiling is corrected for bursts, too, and knows stable since an hour before, no longer", () => {
    const bursts = Array.from({ length: 60 }, (_, i) => rows("stable", i - 60, 1, [i % 10 ? 0 : 6, 600]));
    const older = rows("stable", -200, 100, [600, 600]);
    const canary = [...split(20, [0, 60], [0, 540]), ...rows("canary", 7, 1, [25, 60])];
    expect(judge(CEILING, [...hourOf(0.6), ...canary], 22).status).toBe("fail");
    const verdict = judge(CEILING, [...older, ...bursts.flat(), ...canary], 22);
    expect(verdict.status).toBe("pass");
    expect(verdict.numbers).toMatchObject({
      canaryErrors: 25,
      canaryRequests: 1_260,
      stableErrors: 36,
      stableRequests: 60 * 600 + 20 * 540,
    });
  });

  test("the report has E and its logarithm, and no infinity", () => {
    const { numbers } = judge(REGRESSION, [...hourOf(1), ...split(1, [3, 60])], 3, { minRequests: 50 });
    expect(Math.log10(Number(numbers["evidence"]))).toBeCloseTo(Number(numbers["log10Evidence"]), 9);
    expect(numbers["evidence"]).toBeGreaterThan(10);
    const huge = judge(REGRESSION, split(600, [60, 60]), 602).numbers;
    expect(huge["evidence"]).toBeCloseTo(Math.exp(690), -290);
    expect(huge["log10Evidence"]).toBeGreaterThan(1_000);
  });

  test("a ceiling without minutes says that there is no data", () => {
    expect(judge(CEILING, [], 12).detail).toBe(
      "no data for this step yet (metrics arrive about 2 minutes late)",
    );
  });
});
