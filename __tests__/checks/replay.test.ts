import { describe, expect, test } from "vitest";
import { delay, ours, REGRESSION, stopped, USUAL } from "../../scripts/simulate-evidence.ts";
import { seeded } from "../../scripts/simulation/random.ts";
import { dayBefore, type Scene } from "../../scripts/simulation/traffic.ts";
import { WorkerDay } from "../../src/checks/replay.ts";

const DAY = 1_440;
const SCENE: Scene = { requestsPerMinute: 600, baseRate: 0.002, phi: 1, share: 0.1 };
const median = (stops: readonly number[]) => stops[Math.floor(stops.length / 2)] ?? Number.NaN;

/** The middle of three days' replays: one day is one draw. */
function replayed(scene: Scene, times: number, minutes = DAY, limit = REGRESSION): number {
  const medians = [1, 2, 3].map((seed) => {
    const { share } = scene;
    const day = dayBefore(scene, seeded(seed));
    return median(new WorkerDay(day).play({ limit, risk: USUAL, share }, { times }, minutes).stops);
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
  const judging = { limit: REGRESSION, risk: USUAL, share: 0.1 };

  test("of a healthy canary is stopped as rarely as a healthy canary is", () => {
    const scene: Scene = { ...SCENE, baseRate: 0.0005, bursts: { size: 10, perHour: 1 } };
    const { stops } = new WorkerDay(day(scene)).play(judging, { times: 1 }, 360);
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
      return new WorkerDay(minutes).play({ ...judging, limit }, { times: 1 }, 360).failed;
    };
    // A tenth of the traffic has a tenth of the bursts, which most replays see none of, and its part of every outage.
    expect(failed(3)).toBe(0);
    expect(failed(8)).toBeGreaterThan(60);
    expect(failed(8)).toBeLessThan(100);
  });

  test("is the same each time, and takes its time from the data", () => {
    const replays = new WorkerDay(day(SCENE));
    const once = replays.play(judging, { times: 5 }, DAY);
    expect(replays.play(judging, { times: 5 }, DAY)).toEqual(once);
    expect(once.stops).toHaveLength(200);
    expect(replays.total.minutes).toBe(DAY - 15);
  });

  test("plays a canary that fails at a rate of its own beside a stable version that doesn't", () => {
    const replays = new WorkerDay(day({ ...SCENE, baseRate: 0 }));
    const half = { ...judging, share: 0.5 };
    const [often, seldom] = [0.01, 0.001].map((rate) => replays.play(half, { rate }, DAY));
    expect(median(often?.stops ?? [])).toBeLessThan(20);
    expect(median(seldom?.stops ?? [])).toBeGreaterThan(30);
    expect(often?.failed).toBeGreaterThan(5);
  });

  test("has less to say of a thin day, and of none", () => {
    const thin = new WorkerDay(day(SCENE).slice(-100));
    expect(thin.play(judging, { times: 10 }, DAY).stops.length).toBeGreaterThanOrEqual(30);
    expect(new WorkerDay([]).total).toEqual({ requests: 0, errors: 0, minutes: 0 });
  });
});
