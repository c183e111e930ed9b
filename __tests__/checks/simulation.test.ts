import { describe, expect, test } from "vitest";
import {
  ALLOWING,
  ALPHA,
  DEAD_SCENES,
  DELAYS,
  deadMedian,
  delay,
  delaysOf,
  firstStop,
  LIVE_SCENES,
  liveStopped,
  OUTAGES,
  ours,
  quietDelay,
  REGRESSION,
  slowedBy,
  stopped,
  stoppedIn,
} from "../../scripts/simulate-evidence.ts";
import { CELLS } from "../../scripts/simulation/cells.ts";
import { seeded } from "../../scripts/simulation/random.ts";
import { certificateRule, checkRule, plainRule } from "../../scripts/simulation/rules.ts";
import { dayBefore, type Scene, trafficOf } from "../../scripts/simulation/traffic.ts";

const BUSY: Scene = { requestsPerMinute: 600, baseRate: 0.002, phi: 1, share: 0.1 };
const ONE_STEP = { steps: 1, alpha: ALPHA };
const RUNS = 1_000;

/** Four standard errors of a part that is α in truth. */
const NOISE = 4 * Math.sqrt((ALPHA * (1 - ALPHA)) / RUNS);

describe("60 looks at a canary that isn't worse than φ₀ allows", () => {
  test.each([
    ["healthy, a small share", { ...BUSY }],
    ["healthy, half the traffic", { ...BUSY, share: 0.5 }],
    ["healthy, many errors", { ...BUSY, baseRate: 0.02 }],
    ["exactly φ₀ times worse", { ...BUSY, share: 0.5, phi: 1.25, baseRate: 0.01 }],
  ])("alarm in less than α of the runs: %s", (_, scene) => {
    const random = seeded(11);
    const part = stopped(RUNS, scene, () => ours({ ...scene, phi: 1 }, random), random);
    expect(part).toBeLessThan(scene.phi > 1 ? ALPHA + NOISE : ALPHA);
  });

  test.each([
    ["at 10 %", { ...BUSY, cluster: 5 }],
    ["at 50 %", { ...BUSY, cluster: 5, share: 0.5 }],
  ])("also when errors come five at a time, %s, thanks to the day before", (_, scene) => {
    const random = seeded(12);
    expect(stopped(RUNS, scene, () => ours(scene, random), random)).toBeLessThan(ALPHA);
    const plain = stopped(RUNS / 3, scene, () => plainRule(REGRESSION, ALPHA), seeded(13));
    expect(plain).toBeGreaterThan(10 * ALPHA);
  });
});

/** A smaller run of `simulate-evidence.ts cells`. */
test.each(CELLS.filter((_, index) => index % 9 === 4))(
  "a healthy canary is stopped in at most 1 % at 99 %, and 0.1 % at 99.9 %: $name",
  (cell) => {
    const runs = cell.hours === 24 ? 100 : 300;
    const { at99, at999 } = stoppedIn(cell, runs, seeded(21));
    expect(at99).toBeLessThanOrEqual(0.01);
    expect(at999).toBeLessThanOrEqual(0.004);
  },
);

describe("a worse canary is noticed", () => {
  /** A smaller run of `simulate-evidence.ts delays`: medians of few runs may be a third off. */
  test.each([
    [DELAYS[2], 120],
    [DELAYS[3], 4],
    [DELAYS[4], 11],
    [DELAYS[5], 29],
    [DELAYS[6], 14],
  ])("%j: after about %i minutes of data", (row, minutes) => {
    const { plain, allowing } = delaysOf(row, 60, 14);
    expect(Math.abs(plain - minutes)).toBeLessThanOrEqual(1 + minutes / 3);
    expect(allowing).toBeLessThanOrEqual(1.5 * plain + 1);
  });

  /** A smaller run of `simulate-evidence.ts slowed`. */
  test.each(OUTAGES)(
    "as soon after an outage, in the day before or in the step: %d a minute, %d, %d ×",
    (...row) => {
      const [none = 0, ...after] = ([undefined, "before", "during"] as const).map((outage) =>
        slowedBy(row, outage, 80, 15),
      );
      for (const found of after) expect(found).toBeLessThanOrEqual(none * 1.25 + 2);
    },
  );

  test("later when it begins in the fourth hour", () => {
    const late = slowedBy([600, 0.1, 10, 0.002], undefined, 40, 15, 180);
    expect(late).toBeGreaterThan(20);
    expect(late).toBeLessThan(50);
  });

  test("of a large Worker that fails always in a minute or two", () => {
    const scene: Scene = { ...BUSY, requestsPerMinute: 6_000, phi: 500 };
    const random = seeded(16);
    const { median } = delay(20, scene, () => ours({ ...scene, phi: 1 }, random), 20, random);
    expect(median).toBeLessThanOrEqual(2);
  });
});

test.each(LIVE_SCENES)(
  "a live check stops no healthy canary in hours of looks each second: %s",
  (_, scene) => {
    expect(liveStopped(20, scene, seeded(22), 3)).toBe(0);
  },
);

test("a canary that fails once in 10,000 beside a stable version that never does isn't stopped with an allowance, one in 200 is", () => {
  const scene: Scene = { ...BUSY, baseRate: 0, share: 0.5 };
  expect(quietDelay(40, 17, scene, 1 / 10_000, ALLOWING).found).toBe(0);
  expect(quietDelay(40, 17, scene, 1 / 10_000, REGRESSION).found).toBeGreaterThan(0.1);
  expect(quietDelay(40, 17, scene, 1 / 200, ALLOWING).median).toBeLessThan(30);
});

test("a healthy canary is certified within hours", () => {
  const scene: Scene = { ...BUSY, share: 0.5 };
  const random = seeded(18);
  const rule = () => certificateRule(REGRESSION, ONE_STEP, dayBefore(scene, random));
  const { found, median } = delay(40, scene, rule, 480, random);
  expect(found).toBeGreaterThan(0.95);
  expect(median).toBeLessThan(120);
});

describe("the simulation itself", () => {
  test("gives the same run for the same seed, and another for another", () => {
    const run = (seed: number) =>
      Array.from({ length: 5 }, (_, minute) => trafficOf(BUSY, seeded(seed))(minute));
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
  test("draws the given number of errors and bursts", () => {
    const scene: Scene = {
      ...BUSY,
      share: 0.5,
      phi: 2,
      cluster: 5,
      bursts: { size: 10, perHour: 6, acrossTwo: true },
    };
    const traffic = trafficOf(scene, seeded(3));
    const sum = { canary: 0, stable: 0 };
    for (let minute = 0; minute < 5_000; minute++) {
      const { canary, stable } = traffic(minute);
      sum.canary += canary.errors;
      sum.stable += stable.errors;
    }
    expect(sum.canary / 5_000).toBeCloseTo(1.7, 0);
    expect(sum.stable / 5_000).toBeCloseTo(1.1, 0);
  });
  test("thins the day, and knows the sample's interval", () => {
    const [whole, tenth] = (["day", "tenth"] as const).map((history) => dayBefore(BUSY, seeded(4), history));
    const requests = (day = whole) => day?.reduce((sum, minute) => sum + minute.requests, 0) ?? 0;
    expect(requests(tenth) / requests(whole)).toBeCloseTo(0.1, 2);
    expect(tenth?.[0]?.interval).toBe(10);
    expect(dayBefore(BUSY, seeded(4), "none")).toEqual([]);
  });
  test("stops nothing that never crosses", () => {
    expect(firstStop(BUSY, () => false, 10, seeded(1))).toBeUndefined();
    const rule = checkRule(REGRESSION, { steps: 1, alpha: 1e-9 }, []);
    expect(firstStop(BUSY, rule, 10, seeded(1))).toBeUndefined();
  });
});

describe("a live check stops a dead canary", () => {
  const [busy, busyOfTen, quiet, quietOfTen, , ofOne] = DEAD_SCENES;
  const median = (scene: (typeof DEAD_SCENES)[number]) => deadMedian(scene, 21, seeded(7));

  test("as soon with ten clients as with a thousand", () => {
    for (const scene of [busy, busyOfTen]) expect(median(scene)).toBeLessThanOrEqual(4);
    for (const scene of [quiet, quietOfTen]) expect(median(scene)).toBeLessThanOrEqual(7);
  });

  test("after minutes where all requests are one client's", () => {
    expect(median(ofOne)).toBeLessThanOrEqual(182);
  });
});
