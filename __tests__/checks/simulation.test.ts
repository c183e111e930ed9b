import { describe, expect, test } from "vitest";
import {
  correctionOf,
  delay,
  evidenceRule,
  firstStop,
  minuteOf,
  type Rule,
  type Scene,
  seeded,
  stopped,
} from "../../scripts/simulate-evidence.ts";
import { regressionMixture } from "../../src/checks/evidence/likelihood.ts";

const BUSY: Scene = { requestsPerMinute: 600, baseRate: 0.002, phi: 1, cluster: 1, share: 0.1 };
const ALPHA = 0.01;
const RUNS = 3_000;

/** Four standard errors of a part that is α in truth. */
const NOISE = 4 * Math.sqrt((ALPHA * (1 - ALPHA)) / RUNS);

function rule(phi0: number, eta = 1): Rule {
  return evidenceRule(regressionMixture(phi0), ALPHA, 3, eta);
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
    const corrected = stopped(RUNS, scene, () => rule(1.25, correctionOf(scene, random)), random);
    const uncorrected = stopped(RUNS / 3, scene, () => rule(1.25), seeded(13));
    expect(corrected).toBeLessThan(ALPHA);
    expect(uncorrected).toBeGreaterThan(10 * ALPHA);
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
  test("draws as many errors as it is told to", () => {
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
