import { describe, expect, test } from "vitest";
import { ALPHA, delay, firstStop, REGRESSION, stopped } from "../../scripts/simulate-evidence.ts";
import { type LiveScene, liveStop } from "../../scripts/simulation/live-day.ts";
import { seeded } from "../../scripts/simulation/random.ts";
import { checkRule, fixedBefore, learnt, type Rule, UNCORRECTED } from "../../scripts/simulation/rules.ts";
import { hourBefore, minuteOf, type Scene } from "../../scripts/simulation/traffic.ts";

const BUSY: Scene = { requestsPerMinute: 600, baseRate: 0.002, phi: 1, cluster: 1, share: 0.1 };
const RUNS = 3_000;

/** Four standard errors of a part that is α in truth. */
const NOISE = 4 * Math.sqrt((ALPHA * (1 - ALPHA)) / RUNS);

function rule(factor: number): Rule {
  return checkRule({ form: "stable", factor }, ALPHA, 1, UNCORRECTED);
}

describe("60 looks at a canary that isn't worse than φ₀ allows", () => {
  test.each([
    ["healthy, a small share", { ...BUSY }],
    ["healthy, half the traffic", { ...BUSY, share: 0.5 }],
    ["healthy, many errors", { ...BUSY, baseRate: 0.02 }],
    ["exactly φ₀ times worse", { ...BUSY, share: 0.5, phi: 1.25, baseRate: 0.01 }],
  ])("alarm in less than α of the runs: %s", (_, scene) => {
    const part = stopped(RUNS, scene, () => rule(1.25), seeded(11));
    expect(part).toBeLessThan(scene.phi > 1 ? ALPHA + NOISE : ALPHA);
  });

  test.each([
    ["at 10 %", { ...BUSY, cluster: 5 }],
    ["at 50 %", { ...BUSY, cluster: 5, share: 0.5 }],
  ])("also when errors come five at a time, %s, thanks to the hour before", (_, scene) => {
    const random = seeded(12);
    const corrected = stopped(
      RUNS,
      scene,
      () => checkRule(REGRESSION, ALPHA, 1, learnt(hourBefore(scene, random))),
      random,
    );
    const uncorrected = stopped(RUNS / 3, scene, () => rule(1.25), seeded(13));
    expect(corrected).toBeLessThan(ALPHA);
    expect(uncorrected).toBeGreaterThan(10 * ALPHA);
  });
});

describe("bursts, now and then, that land whole on a healthy canary of a Worker that hardly fails", () => {
  const QUIET: Scene = { ...BUSY, baseRate: 0 };
  test.each([
    { name: "of 5, one in five hours", share: 0.1, bursts: { size: 5, perHour: 0.2 } },
    { name: "of 10, one in five hours", share: 0.1, bursts: { size: 10, perHour: 0.2 } },
    { name: "of 10, one an hour, half of them", share: 0.5, bursts: { size: 10, perHour: 1 } },
    { name: "of 3, fourteen an hour", share: 0.5, bursts: { size: 3, perHour: 14 } },
  ])("in six hours: $name", ({ share, bursts }) => {
    const scene = { ...QUIET, share, bursts };
    const part = (correction: typeof learnt, steps: number) => {
      const random = seeded(21);
      const newRule = () => checkRule(REGRESSION, ALPHA, steps, correction(hourBefore(scene, random)));
      return stopped(600, scene, newRule, random, 360);
    };
    expect(part(learnt, 1)).toBeLessThan(ALPHA);
    if (bursts.size > 3) expect(part(fixedBefore, 3)).toBeGreaterThan(3 * ALPHA);
  });

  test.each([
    ["each in one second", 0, 1],
    ["an error every 5 s", 5, 1],
    ["stable's tail sampled to a tenth", 5, 0.1],
  ])("under a live check that looks each second for two hours: %s", (_, gap, stable) => {
    const scene: LiveScene = {
      requestsPerSecond: 5,
      share: 0.1,
      baseRate: 0,
      bursts: { size: 5, perHour: 2, gap },
      heard: { canary: 1, stable },
    };
    const random = seeded(22);
    const stops = Array.from({ length: 100 }, () => liveStop(scene, REGRESSION, ALPHA, 2, random));
    expect(stops.filter((stop) => stop !== undefined)).toEqual([]);
  });
});

describe("a canary that fails five times as often", () => {
  test.each([
    [0.05, 24],
    [0.1, 14],
    [0.25, 7],
    [0.5, 6],
  ])("at a share of %d is noticed after about %i minutes", (share, minutes) => {
    const { found, median } = delay(400, { ...BUSY, share, phi: 5 }, () => rule(1), 120, seeded(14));
    expect(found).toBeGreaterThan(0.99);
    expect(Math.abs(median - minutes)).toBeLessThanOrEqual(1 + minutes * 0.15);
  });

  test("at 1 % is found within two hours in about 55 % of the runs", () => {
    const { found, median } = delay(400, { ...BUSY, share: 0.01, phi: 5 }, () => rule(1), 120, seeded(15));
    expect(found).toBeGreaterThan(0.45);
    expect(found).toBeLessThan(0.63);
    expect(Math.abs(median - 67)).toBeLessThan(10);
  });
});

describe("the simulation itself", () => {
  test("gives the same run for the same seed, and another for another", () => {
    const run = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 5 }, () => minuteOf(BUSY, random));
    };
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
  test("draws the given number of errors", () => {
    const random = seeded(3);
    const sum = { canary: 0, stable: 0 };
    for (let minute = 0; minute < 5_000; minute++) {
      const { canaryErrors, stableErrors } = minuteOf({ ...BUSY, share: 0.5, phi: 2, cluster: 5 }, random);
      sum.canary += canaryErrors;
      sum.stable += stableErrors;
    }
    expect(sum.canary / 5_000).toBeCloseTo(1.2, 0);
    expect(sum.canary / sum.stable).toBeGreaterThan(1.8);
    expect(sum.canary / sum.stable).toBeLessThan(2.2);
  });
  test("stops nothing that never crosses", () => {
    expect(firstStop(BUSY, () => false, 10, seeded(1))).toBeUndefined();
  });
});
