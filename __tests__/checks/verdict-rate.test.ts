import { describe, expect, test } from "vitest";
import { seeded } from "../../scripts/simulation/random.ts";
import type { MetricRow } from "../../src/checks/sources.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { CANARY, deployments, holdAt, hourOf, OTHER, rows, sourceOf, split } from "./made-up.ts";
import { judge, processOf } from "./one-judge.ts";

const REGRESSION = "error-rate <= stable * 1.25";
const CEILING = "error-rate <= 1%";

describe("a comparison with stable", () => {
  test("fails on an alarm, and says its numbers", async () => {
    const verdict = await judge(REGRESSION, split(4, [12, 60]), 6);
    expect(verdict.status).toBe("fail");
    expect(verdict.warn).toBe(false);
    expect(verdict.detail).toMatch(
      /^canary 48\/240 \(20 %\) against stable 4\/2160 \(0\.19 %\), by chance less than once in \S+ rollouts \(limit: once in 100\)$/,
    );
    expect(verdict.numbers).toMatchObject({
      canaryErrors: 48,
      canaryRequests: 240,
      canaryRate: 0.2,
      stableErrors: 4,
      stableRequests: 2_160,
      threshold: 100,
      minutes: 4,
      stepRequests: 240,
      minRequests: 100,
      dispersion: 2,
    });
  });

  test("no minute convicts alone: a canary that fails always or each fifth time takes four, a large one less", async () => {
    for (const errors of [12, 60]) {
      expect((await judge(REGRESSION, split(3, [errors, 60]), 5)).status).toBe("pass");
      expect((await judge(REGRESSION, split(4, [errors, 60]), 6)).status).toBe("fail");
    }
    const large = split(2, [600, 600], [10, 5_400]);
    expect((await judge(REGRESSION, large, 3)).status).toBe("fail");
  });

  test("allows what its allowance says, and names it", async () => {
    const once = [...hourOf(0), ...split(600, [0, 300], [0, 300])].map((row) =>
      row.versionId === CANARY && (row.at / MINUTE_MS) % 15 === 0 ? { ...row, errors: 1 } : row,
    );
    expect((await judge(REGRESSION, once, 602, { share: 50 })).status).toBe("fail");
    const allowing = await judge(`${REGRESSION} + 0.05%`, once, 602, { share: 50 });
    expect(allowing.status).not.toBe("fail");
    expect(allowing.detail).toMatch(
      /^canary 40\/180000 \(0\.022 %\) against stable 0\/180000 \(0 %\) and 0\.05 % allowed, /,
    );
    const worse = await judge(`${REGRESSION} + 0.05%`, split(60, [3, 300], [0, 300]), 62, { share: 50 });
    expect(worse.status).toBe("fail");
  });

  test("is corrected by the Worker's day before, whatever versions served then", async () => {
    const hours = Array.from({ length: 23 }, (_, hour) =>
      [0, 20, 40].flatMap((minute) => rows("stable", -60 * (hour + 2) + minute, 1, [15, 600])),
    ).flat();
    const usual = rows("stable", -1_440, 1_425, [0, 600]);
    const day = [...usual, ...hours.map((row) => ({ ...row, versionId: OTHER }))];
    const canary = [...split(30, [0, 60], [0, 540]), ...rows("canary", 3, 5, [6, 60])];
    expect((await judge(REGRESSION, [...usual, ...canary], 32)).status).toBe("fail");
    const verdict = await judge(REGRESSION, [...day, ...canary], 32);
    expect(verdict.status).toBe("pass");
    expect(verdict.numbers["dispersion"]).toBeGreaterThan(7);
  });

  test("is corrected by the finer sampling of both versions, and by the newest minute that counts", async () => {
    const day = rows("stable", -1_440, 1_425, [0, 600]).map((row, minute) =>
      minute % 30 === 0 ? { ...row, errors: 30 } : row,
    );
    const evidence = async (canary: number, stable: number) => {
      const now = split(1, [3, 60]).map((row, index) => ({
        ...row,
        interval: index === 0 ? canary : stable,
      }));
      return Number((await judge(REGRESSION, [...day, ...now], 3)).numbers["evidence"]);
    };
    const finest = await evidence(1, 1);
    expect([await evidence(10, 1), await evidence(1, 10)]).toEqual([finest, finest]);
    expect(await evidence(10, 10)).toBeGreaterThan(finest);
    const burst = [...split(9, [0, 60], [0, 540]), ...split(1, [0, 60], [60, 540], 9)];
    const dispersion = async (at: number) => (await judge(REGRESSION, burst, at)).numbers["dispersion"];
    expect(await dispersion(11)).toBe(2);
    expect(await dispersion(12)).toBeGreaterThan(10);
  });

  test("passes without an alarm on enough fresh data, a little worse or not", async () => {
    const verdict = await judge(REGRESSION, split(30, [0.12, 60], [1.08, 540]), 32);
    expect(verdict.status).toBe("pass");
    expect(verdict.detail).toBe(
      "canary 4/1800 (0.2 %) against stable 32/16200 (0.2 %), evidence 1 of the 100 needed to fail",
    );
    expect((await judge(REGRESSION, split(30, [0.2, 60], [1.08, 540]), 32)).status).toBe("pass");
  });

  test("is certain after hours that a canary like stable is healthy, and never that a worse one is", async () => {
    const hours = async (errors: number) =>
      (await judge(REGRESSION, split(240, [errors, 60], [1.08, 540]), 242)).status;
    expect(await hours(0.12)).toBe("early");
    expect(await hours(0.18)).toBe("pass");
  });

  test("an alarm stays, though the canary behaves afterwards", async () => {
    const recovered = [...split(5, [12, 60]), ...split(600, [0, 60], [1, 540], 5)];
    expect((await judge(REGRESSION, recovered, 602)).status).toBe("fail");
  });

  test("an outage of both is no alarm", async () => {
    expect((await judge(REGRESSION, split(10, [20, 60], [180, 540]), 12)).status).not.toBe("fail");
  });

  test("a burst raises no alarm in a Worker that never fails, however large", async () => {
    for (const errors of [5, 50]) {
      const burst = [...split(20, [0, 60], [0, 540]), ...rows("canary", 7, 1, [errors, 60])];
      expect((await judge(REGRESSION, [...hourOf(0), ...burst], 22)).status).toBe("pass");
    }
  });

  test("a burst corrects what comes after it, and not what came before", async () => {
    const steady = [...hourOf(1), ...split(20, [0, 60], [1, 540])];
    const early = rows("canary", 2, 5, [6, 60]);
    const late = rows("canary", 10, 5, [6, 60]);
    const bursts = [8, 9].flatMap((minute) => rows("stable", minute, 1, [150 * (minute - 7), 540]));
    expect((await judge(REGRESSION, [...steady, ...early], 22)).status).toBe("fail");
    expect((await judge(REGRESSION, [...steady, ...early, ...bursts], 22)).status).toBe("fail");
    expect((await judge(REGRESSION, [...steady, ...late], 22)).status).toBe("fail");
    expect((await judge(REGRESSION, [...steady, ...bursts, ...late], 22)).status).not.toBe("fail");
  });

  test("α is the check's own part, and each step of the schedule dilutes", async () => {
    const minutes = [...hourOf(1), ...split(6, [3, 60])];
    const status = async (change: object) => (await judge(REGRESSION, minutes, 8, change)).status;
    expect(await status({})).toBe("fail");
    expect(await status({ alpha: 1e-6 })).toBe("pass");
    expect(await status({ steps: 1_000_000 })).toBe("pass");
  });
});

describe("a Worker without any error", () => {
  const quiet = (minutes: number) => [...hourOf(0), ...split(minutes, [0, 60], [0, 540])];

  test("is certified after 299 requests", async () => {
    expect((await judge(REGRESSION, quiet(4), 6)).status).toBe("pass");
    expect((await judge(REGRESSION, quiet(5), 7)).status).toBe("early");
    expect((await judge(CEILING, quiet(4), 6)).status).toBe("pass");
    expect((await judge(CEILING, quiet(5), 7)).status).toBe("early");
    expect((await judge("error-rate <= 0.5%", quiet(9), 11)).status).toBe("pass");
    expect((await judge("error-rate <= 0.5%", quiet(10), 12)).status).toBe("early");
  });
  test("is certified by its own requests, though stable fails meanwhile, and by the comparison once it fails itself", async () => {
    const stable = split(12, [0, 60], [3, 540]);
    expect((await judge(REGRESSION, stable, 6)).status).toBe("pass");
    expect((await judge(REGRESSION, stable, 7)).status).toBe("early");
    const itself = [...stable, ...rows("canary", 0, 1, [1, 60])];
    expect((await judge(REGRESSION, itself, 14)).status).toBe("pass");
  });
  test("takes more when stable is known to have some", async () => {
    const known = [...hourOf(1.2), ...split(12, [0, 60], [0, 540])];
    expect((await judge(REGRESSION, known, 14)).status).toBe("pass");
    expect((await judge(REGRESSION, [...hourOf(1.2), ...split(16, [0, 60], [0, 540])], 18)).status).toBe(
      "early",
    );
  });
  test("isn't certified by what an earlier step has seen", async () => {
    const change = { starts: deployments([0, 10], [60, 20]), steps: 2 };
    expect((await judge(REGRESSION, quiet(63), 65, change)).status).toBe("pass");
    expect((await judge(CEILING, quiet(63), 65, change)).status).toBe("pass");
    expect((await judge(REGRESSION, quiet(65), 67, change)).status).toBe("early");
  });
});

describe("missing, late and partial data", () => {
  test("keeps no minute that is known already from convicting when it is old enough", async () => {
    const minutes = split(4, [10, 20], [0, 180]);
    expect((await judge(REGRESSION, minutes, 5)).status).not.toBe("fail");
    expect((await judge(REGRESSION, minutes, 6, { problem: "HTTP 500" })).status).toBe("fail");
  });

  const lack = (buckets: readonly MetricRow[], at: number, change = {}) =>
    judge(REGRESSION, buckets, at, change);

  test("is inconclusive: nothing at all", async () => {
    const verdict = await lack([], 30, { problem: "the analytics answered 503" });
    expect(verdict.status).toBe("inconclusive");
    expect(verdict.detail).toBe(
      "nothing of this step counts yet: no whole minute with requests of both versions (metrics arrive about 2 minutes late); metrics could not be read: the analytics answered 503",
    );
  });
  test("is inconclusive: only stable, or only the canary", async () => {
    expect((await lack(rows("stable", 0, 30, [1, 540]), 32)).status).toBe("inconclusive");
    expect((await lack(rows("canary", 0, 30, [0, 60]), 32)).status).toBe("inconclusive");
    expect((await judge(CEILING, rows("canary", 0, 30, [0, 60]), 32)).status).toBe("early");
    expect((await judge(CEILING, rows("stable", 0, 30, [0, 60]), 32)).status).toBe("inconclusive");
  });
  test("is inconclusive: one version's rows end early", async () => {
    const canaryEnds = [...rows("canary", 0, 10, [0, 60]), ...rows("stable", 0, 30, [1, 540])];
    expect((await lack(canaryEnds, 32)).status).toBe("inconclusive");
    expect((await lack(canaryEnds, 32)).detail).toMatch(/; the newest data is 23 min old$/);
    const stableEnds = [...rows("canary", 0, 30, [0, 60]), ...rows("stable", 0, 10, [1, 540])];
    expect((await lack(stableEnds, 32)).status).toBe("inconclusive");
  });
  test("the newest judged minute may be 10 minutes old, no more", async () => {
    expect((await lack(split(20, [0, 60]), 29)).status).toBe("early");
    expect((await judge(REGRESSION, split(20, [0, 60]), 29 + 1 / 60)).status).toBe("inconclusive");
  });
  test("fewer than min-requests are inconclusive; they are the canary's in this step", async () => {
    expect((await lack(split(9, [0, 11]), 11)).detail).toMatch(
      /; 99 requests count for this step, which needs 100$/,
    );
    expect((await lack(split(10, [0, 10]), 12)).status).toBe("pass");
    expect((await lack(split(10, [0, 10]), 12, { minRequests: 101 })).status).toBe("inconclusive");
    expect((await lack(split(10, [0, 20]), 12, { since: 8 })).status).toBe("inconclusive");
  });
  test("but an alarm needs no min-requests and no fresh data", async () => {
    expect((await lack(split(4, [5, 20]), 6)).status).toBe("fail");
    expect((await lack(split(4, [40, 60]), 300)).status).toBe("fail");
  });
  test("the last two minutes don't count, nor one that is only partly older", async () => {
    expect((await judge(REGRESSION, split(9, [12, 60]), 3 - 1 / 60)).status).toBe("inconclusive");
    expect((await judge(REGRESSION, split(9, [12, 60]), 3)).numbers["minutes"]).toBe(1);
    expect((await judge(REGRESSION, split(9, [12, 60]), 4 - 1 / 60)).numbers["minutes"]).toBe(1);
    expect((await judge(REGRESSION, split(9, [12, 60]), 4)).numbers["minutes"]).toBe(2);
  });
  test("the numbers of the step are its own, beside those of the whole rollout", async () => {
    const starts = deployments([0, 10], [5, 25]);
    const young = await judge(REGRESSION, split(6, [1, 100], [9, 900]), 7, { starts });
    expect(young.detail).toMatch(/; nothing of this step counts yet: no whole minute/);
    const { numbers } = await judge(REGRESSION, split(8, [1, 100], [9, 900]), 10, { starts });
    expect(numbers).toMatchObject({
      canaryErrors: 8,
      canaryRequests: 800,
      stableErrors: 72,
      stableRequests: 7_200,
      stepCanaryErrors: 3,
      stepCanaryRequests: 300,
      stepStableErrors: 27,
      stepStableRequests: 2_700,
    });
  });
  test("a minute that began before the step is evidence, but not a part of the step", async () => {
    const change = { starts: deployments([0.5, 10]) };
    expect((await judge(REGRESSION, split(4, [40, 60]), 6, change)).status).toBe("fail");
    expect((await judge(REGRESSION, split(3, [40, 60], [1, 540], 1), 6, change)).status).toBe("pass");
    expect((await judge(REGRESSION, split(2, [0, 100]), 4, change)).numbers).toMatchObject({
      minutes: 2,
      stepRequests: 100,
    });
    expect((await judge(REGRESSION, split(1, [0, 100]), 3, change)).status).toBe("inconclusive");
  });
});

describe("the shares at both ends", () => {
  test("0 % isn't judged, and neither is a comparison at 100 %", async () => {
    const bad = split(10, [12, 60]);
    expect(await judge(CEILING, bad, 12, { share: 0 })).toMatchObject({ status: "exempt", numbers: {} });
    expect((await judge(REGRESSION, bad, 12, { share: 0 })).detail).toMatch(/at 0 %/);
    expect(await judge(REGRESSION, bad, 12, { share: 100 })).toMatchObject({ status: "exempt" });
    expect((await judge(REGRESSION, bad, 12, { share: 100 })).detail).toMatch(/at 100 %/);
    expect((await judge(REGRESSION, bad, 12, { share: 99.99 })).status).toBe("fail");
    expect((await judge("warn error-rate <= stable * 2", bad, 12, { share: 100 })).warn).toBe(true);
  });
  test("a ceiling holds at 100 %", async () => {
    const change = { starts: deployments([0, 100]) };
    expect((await judge(CEILING, rows("canary", 0, 10, [60, 600]), 12, change)).status).toBe("fail");
    expect((await judge(CEILING, rows("canary", 0, 10, [0, 600]), 12, change)).status).toBe("early");
    expect((await judge(CEILING, rows("canary", 0, 30, [5, 600]), 32, change)).status).toBe("pass");
  });
  test("what pinned smoke tests did to the canary at 0 % is no evidence", async () => {
    const change = { starts: deployments([0, 0], [10.5, 10]), steps: 2 };
    const smoke = split(11, [20, 20], [1, 580]);
    const after = split(10, [0, 60], [1, 540], 11);
    expect((await judge(REGRESSION, [...smoke, ...after], 23, change)).status).toBe("pass");
    expect((await judge(CEILING, [...smoke, ...after], 23, change)).status).toBe("early");
    expect(
      (await judge(REGRESSION, [...smoke, ...split(4, [12, 60], [1, 540], 11)], 17, change)).status,
    ).toBe("fail");
  });
});

describe("a ceiling", () => {
  test("fails above it", async () => {
    const verdict = await judge(CEILING, [...hourOf(1), ...split(10, [2, 60])], 12);
    expect(verdict).toMatchObject({ check: CEILING, status: "fail", warn: false });
    expect(verdict.detail).toMatch(
      /^canary 20\/600 \(3\.3 %\) against the ceiling 1 %, by chance less than once in \S+ rollouts \(limit: once in 100\)$/,
    );
  });
  test("judges 5xx answers in the same way", async () => {
    const known = [...hourOf(1), ...split(10, [2, 60])];
    expect((await judge("5xx-rate <= 1%", known, 12)).status).toBe("fail");
    expect((await judge("5xx-rate <= stable * 1.25", known, 12)).status).toBe("fail");
  });
  test("only warns while stable itself is above it: the fix isn't blocked", async () => {
    const broken = [...hourOf(30), ...split(10, [3, 60], [27, 540])];
    const verdict = await judge(CEILING, broken, 12);
    expect(verdict).toMatchObject({ status: "fail", warn: true });
    expect(verdict.detail).toMatch(
      /; only warns, because stable was above the ceiling too: 2070\/41400 \(5 %\)$/,
    );
    expect(await judge(REGRESSION, [...hourOf(30), ...split(10, [30, 60], [27, 540])], 12)).toMatchObject({
      status: "fail",
      warn: false,
    });
  });
  test("also at 100 %, where stable's rate is what it was before", async () => {
    const change = { starts: deployments([0, 100]) };
    const fix = rows("canary", 0, 10, [12, 600]);
    expect(await judge(CEILING, [...hourOf(30), ...fix], 12, change)).toMatchObject({
      status: "fail",
      warn: true,
    });
    expect(await judge(CEILING, [...hourOf(3), ...fix], 12, change)).toMatchObject({
      status: "fail",
      warn: false,
    });
  });
  test("a broken stable doesn't let missing data pass", async () => {
    const stale = [...hourOf(30), ...split(10, [3, 60], [27, 540])];
    expect(await judge(CEILING, stale, 60)).toMatchObject({ status: "inconclusive", warn: false });
    expect(await judge(CEILING, hourOf(30), 12)).toMatchObject({ status: "inconclusive", warn: false });
  });
  test("an alarm raised while stable was fine stays, though stable breaks afterwards", async () => {
    const both = [...hourOf(1), ...split(5, [12, 60]), ...split(60, [30, 60], [400, 540], 5)];
    expect(await judge(CEILING, both, 67)).toMatchObject({ status: "fail", warn: false });
  });
});

describe("one long job and late ticks", () => {
  test.each([REGRESSION, CEILING, "error-rate <= 0.3%"])(
    "reach the same verdict, whenever they look: %s",
    async (text) => {
      const random = seeded(5);
      const third = 1 / 3;
      const starts = deployments([5 + third, 5], [45 + third, 25], [80 + third, 50]);
      for (let run = 0; run < 12; run++) {
        const phi = 1 + 6 * random();
        const rate = 0.004 * random();
        const given: MetricRow[] = [];
        const draw = (requests: number, p: number) =>
          Array.from({ length: requests }, random).filter((u) => u < p).length;
        for (let minute = -60; minute < 110; minute++) {
          const [, share = 0] = starts.findLast(([at]) => at < minute + 1) ?? [];
          const canary = 2 * share;
          given.push(...rows("stable", minute, 1, [draw(200 - canary, rate), 200 - canary]));
          if (canary > 0) given.push(...rows("canary", minute, 1, [draw(canary, phi * rate), canary]));
        }
        const at = (minute: number) =>
          holdAt(minute, { starts: starts.filter(([begun]) => begun <= minute), steps: 4 });
        const { look } = processOf(text, sourceOf(given));
        let failed = false;
        for (let minute = 6; minute < 112; minute++) {
          const verdict = await look(at(minute));
          if (minute % 10 === 0)
            expect(await processOf(text, sourceOf(given)).look(at(minute))).toEqual(verdict);
          if (failed) expect(verdict.status).toBe("fail");
          failed ||= verdict.status === "fail" && !verdict.warn;
        }
      }
    },
  );

  test("the order of rows, and rows beyond the rollout, don't matter", async () => {
    const minutes = [...hourOf(1), ...split(20, [1, 60])];
    const older = rows("canary", -1_600, 80, [60, 60]);
    const usual = await judge(REGRESSION, minutes, 22);
    expect(await judge(REGRESSION, minutes.toReversed(), 22)).toEqual(usual);
    expect(await judge(REGRESSION, [...older, ...minutes], 22)).toEqual(usual);
    expect(await judge(REGRESSION, [...minutes, ...split(5, [60, 60], [0, 540], 20)], 22)).toEqual(usual);
  });
});

test("more deployments than the schedule has steps share its risk, and no more", async () => {
  const starts = deployments([0, 5], [10, 10], [20, 20]);
  const minutes = [...hourOf(1), ...split(20, [0, 60]), ...split(10, [12, 60], [1, 540], 20)];
  const two = await judge(REGRESSION, minutes, 32, { starts, steps: 2 });
  expect(two.status).toBe("fail");
  const first = await judge(REGRESSION, minutes, 32, { starts: starts.slice(0, 2), steps: 2 });
  expect(two.numbers["evidence"]).toBe(first.numbers["evidence"]);
});

describe("what counts for what", () => {
  test("a ceiling is corrected for bursts, too, and knows stable since an hour before, no longer", async () => {
    const bursts = Array.from({ length: 20 }, (_, hour) =>
      [5, 25].flatMap((minute) => rows("stable", -60 * (hour + 3) + minute, 1, [30, 600])),
    ).flat();
    const canary = [...split(30, [0, 60], [0, 540]), ...rows("canary", 3, 6, [8, 60])];
    expect((await judge(CEILING, [...hourOf(0.6), ...canary], 32)).status).toBe("fail");
    const day = [...rows("stable", -1_440, 1_380, [0, 600]), ...hourOf(0.6), ...bursts];
    const verdict = await judge(CEILING, [...day, ...canary], 32);
    expect(verdict.status).toBe("pass");
    expect(verdict.numbers).toMatchObject({
      canaryErrors: 48,
      canaryRequests: 36 * 60,
      stableErrors: expect.closeTo(36),
      stableRequests: 60 * 600 + 30 * 540,
    });
  });

  test("the report has E and its logarithm, and no infinity", async () => {
    const { numbers } = await judge(REGRESSION, [...hourOf(1), ...split(3, [3, 60])], 5, { minRequests: 50 });
    expect(Math.log10(Number(numbers["evidence"]))).toBeCloseTo(Number(numbers["log10Evidence"]), 9);
    expect(numbers["evidence"]).toBeGreaterThan(10);
    const huge = (await judge(REGRESSION, split(600, [60, 60]), 602)).numbers;
    expect(huge["evidence"]).toBeCloseTo(Math.exp(690), -290);
    expect(huge["log10Evidence"]).toBeGreaterThan(300);
  });

  test("a ceiling without minutes says that there is no data", async () => {
    expect((await judge(CEILING, [], 12)).detail).toBe(
      "nothing of this step counts yet: no whole minute with requests (metrics arrive about 2 minutes late)",
    );
  });
});
