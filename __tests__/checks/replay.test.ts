import { describe, expect, test } from "vitest";
import { delay, ours, REGRESSION, stopped, USUAL } from "../../scripts/simulate-evidence.ts";
import { dayBefore, type Scene } from "../../scripts/simulation/traffic.ts";
import { binomial, DayReplays, normal, seeded } from "../../src/checks/replay.ts";

const DAY = 1_440;
const SCENE: Scene = { requestsPerMinute: 600, baseRate: 0.002, phi: 1, share: 0.1 };
const median = (stops: readonly number[]) => stops[Math.floor(stops.length / 2)] ?? Number.NaN;

/** The middle of three days' replays: one day is one draw. */
function replayed(scene: Scene, times: number, minutes = DAY, limit = REGRESSION): number {
  const medians = [1, 2, 3].map((seed) => {
    const { share } = scene;
    const day = dayBefore(scene, seeded(seed));
    return median(
      new DayReplays(day).play({ limit, risk: USUAL, share: 100 * share }, { times }, minutes).stops,
    );
  });
  return medians.sort((a, b) => a - b)[1] ?? Number.NaN;
}

/** What the simulation of the same Worker says. */
function simulated(scene: Scene, times: number): number {
  const random = seeded(9);
  return delay(100, { ...scene, phi: times }, () => ours(scene, random, REGRESSION, USUAL), DAY, random)
    .median;
}

describe("a replay of a Worker's day says within a third what a simulation of the Worker says:", () => {
  test.each([
    ["a small Worker, 10 ×", { ...SCENE, requestsPerMinute: 60 }, 10],
    ["a small Worker at 50 %, 5 ×", { ...SCENE, requestsPerMinute: 60, share: 0.5 }, 5],
    ["10 ×", SCENE, 10],
    ["5 ×", SCENE, 5],
    ["at 50 %, 5 ×", { ...SCENE, share: 0.5 }, 5],
    ["bursts of ten between ordinary errors, 5 ×", { ...SCENE, bursts: { size: 10, perHour: 1 } }, 5],
  ] as const)("%s", (_, scene, times) => {
    const [played, truth] = [replayed(scene, times), simulated(scene, times)];
    expect(played).toBeGreaterThanOrEqual(truth / 1.34 - 1);
    expect(played).toBeLessThanOrEqual(truth * 1.34 + 1);
  });
});

describe("a replay", () => {
  const day = (scene: Scene) => dayBefore(scene, seeded(5));
  const judging = { limit: REGRESSION, risk: USUAL, share: 10 };

  test("of a healthy canary is stopped as rarely as a healthy canary is", () => {
    const scene: Scene = { ...SCENE, baseRate: 0.0005, bursts: { size: 10, perHour: 1 } };
    const { stops } = new DayReplays(day(scene)).play(judging, { times: 1 }, 360);
    const random = seeded(6);
    const truth = stopped(100, scene, () => ours(scene, random, REGRESSION, USUAL), random, 360);
    const part = stops.filter(Number.isFinite).length / stops.length;
    expect(Math.abs(part - truth)).toBeLessThanOrEqual(0.02);
  });

  test("gives whole bursts to one version, and splits what lasts longer by chance", () => {
    const limit = { form: "fixed", most: 0.9 } as const;
    const failed = (length: number) => {
      const minutes = Array.from({ length: DAY }, (_, minute) => ({
        at: minute * 60_000,
        errors: minute % 360 < length ? 100 : 0,
        requests: 600,
      }));
      return new DayReplays(minutes).play({ ...judging, limit }, { times: 1 }, 360).failed;
    };
    // A tenth of the traffic has a tenth of the bursts, which most replays see none of, and its part of every outage.
    expect(failed(3)).toBe(0);
    expect(failed(8)).toBeGreaterThan(60);
    expect(failed(8)).toBeLessThan(100);
  });

  test("is the same each time, and takes its time from the data", () => {
    const replays = new DayReplays(day(SCENE));
    const once = replays.play(judging, { times: 5 }, DAY);
    expect(replays.play(judging, { times: 5 }, DAY)).toEqual(once);
    expect(once.stops).toHaveLength(200);
    expect(replays.total.minutes).toBe(DAY - 15);
  });

  test("plays a canary that fails at a rate of its own beside a stable version that doesn't", () => {
    const replays = new DayReplays(day({ ...SCENE, baseRate: 0 }));
    const half = { ...judging, share: 50 };
    const [often, seldom] = [0.01, 0.001].map((rate) => replays.play(half, { rate }, DAY));
    expect(median(often?.stops ?? [])).toBeLessThan(20);
    expect(median(seldom?.stops ?? [])).toBeGreaterThan(30);
    expect(often?.failed).toBeGreaterThan(5);
  });

  test("has less to say of a thin day, and of none", () => {
    const thin = new DayReplays(day(SCENE).slice(-100));
    expect(thin.play(judging, { times: 10 }, DAY).stops.length).toBeGreaterThanOrEqual(30);
    expect(new DayReplays([]).total).toEqual({ requests: 0, errors: 0, minutes: 0 });
  });
});

const DRAWS = 20_000;

/** The mean and the variance of so many draws. */
function momentsOf(draw: () => number) {
  const drawn = Array.from({ length: DRAWS }, draw);
  const mean = drawn.reduce((sum, each) => sum + each, 0) / DRAWS;
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / DRAWS;
  return { drawn, mean, variance };
}

test("seeded numbers are mulberry32's, for any seed", () => {
  const first = (seed: number) => {
    const random = seeded(seed);
    return [random(), random(), random()];
  };
  expect(first(1)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  expect(first(-1)).toEqual([0.8964226141106337, 0.189478256739676, 0.7156526781618595]);
});

test("normal numbers have a mean of 0, a variance of 1, and a twentieth beyond 1.96", () => {
  const random = seeded(3);
  const { drawn, mean, variance } = momentsOf(() => normal(random));
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  for (const sign of [-1, 1])
    expect(drawn.filter((each) => sign * each > 1.96).length / DRAWS).toBeCloseTo(0.025, 2);
});

describe("binomial numbers are whole, from 0 to n, with the mean n·p and the variance n·p·(1 − p):", () => {
  test.each([
    [1, 0.3],
    [12, 0.1],
    [60, 0.45],
    [60, 0.9],
    [3_000, 0.002],
    [50, 0.5],
    [60, 0.5],
    [200, 0.5],
    [40, 0.8],
    [10_000, 0.0031],
    [500, 0.97],
    [10_000, 0.9],
  ])("n %d, p %d", (n, p) => {
    const random = seeded(n);
    const { drawn, mean, variance } = momentsOf(() => binomial(n, p, random));
    const sd = Math.sqrt(n * p * (1 - p));
    expect(Math.abs(mean - n * p) / sd).toBeLessThan(0.03);
    expect(variance / sd ** 2).toBeGreaterThan(0.95);
    expect(variance / sd ** 2).toBeLessThan(1.05);
    expect(drawn.every((each) => Number.isInteger(each) && each >= 0 && each <= n)).toBe(true);
  });
  test("and none or all without a choice", () => {
    const random = seeded(1);
    expect([binomial(0, 0.5, random), binomial(9, 0, random), binomial(9, 1, random)]).toEqual([0, 0, 9]);
  });
});
