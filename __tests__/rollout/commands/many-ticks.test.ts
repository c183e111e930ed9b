/** Days by ticks, in virtual time: late, doubled, at once, and by the wall's clock. */

import { describe, expect, test } from "vitest";
import { createTicks, type Tick } from "../../../simulator/load/play-ticks.ts";
import { CALM_LIST, type Readings } from "../../../simulator/platform-unknowns.ts";
import { createRandom } from "../../../simulator/random.ts";
import { parseWindow } from "../../../src/rollout/schedule/window.ts";
import { createWorld } from "../../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STEPS = "5:6h, 20:12h, 50:1d, 100:12h";

/** What was deployed: share and how many minutes after the rollout began. */
function course(world: ReturnType<typeof createWorld>) {
  const made = world.cloud
    .deployments(world.script)
    .filter(({ json }) => json.annotations?.["workers/message"]?.startsWith("canary "))
    .toReversed();
  const start = made[0]?.createdUs ?? 0;
  return made.map(({ json, createdUs }) => ({
    share: json.versions.find(({ version_id }) => version_id === world.canary.id)?.percentage,
    minutes: Math.round((createdUs - start) / 60_000_000),
  }));
}

describe("a rollout of three days", () => {
  test("takes the same course under a cron tick every 5 minutes as in one long job", async () => {
    const job = createWorld();
    const whole = await job.run({ steps: STEPS });
    expect(whole.status).toBe("completed");

    const cron = createWorld();
    const statuses = new Map<string, number>();
    for (let minutes = 0; minutes <= 3 * 24 * 60; minutes += 5) {
      const { status } = await cron.run({ command: "advance", steps: STEPS });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      await cron.pass(5 * MINUTE);
    }
    expect(course(job).map(({ share }) => share)).toEqual([5, 20, 50, 100]);
    expect(course(cron).map(({ share }) => share)).toEqual([5, 20, 50, 100]);
    for (const [index, step] of course(cron).entries()) {
      const late = step.minutes - (course(job)[index]?.minutes ?? 0);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThanOrEqual(5 * index);
    }
    expect([...statuses.keys()]).toEqual(["waiting", "completed", "idle"]);
  });

  test("is not hurt by ticks that are late, doubled or missing for hours", async () => {
    const rng = createRandom(11);
    const world = createWorld();
    for (let tick = 0; tick < 400 && world.share() < 100; tick += 1) {
      const request = { command: "advance", steps: STEPS } as const;
      const before = world.share();
      const first = world.begin(request);
      const second = rng.next() < 0.3 ? world.begin(request) : undefined;
      await world.clock.run(first.work);
      if (second) await world.clock.run(second.work);
      const shares = [0, 5, 20, 50, 100];
      expect(shares.indexOf(world.share()) - shares.indexOf(before)).toBeLessThanOrEqual(1);
      await world.pass(rng.next() < 0.1 ? 9 * 60 * MINUTE : rng.next() * 30 * MINUTE);
    }
    const times = course(world);
    expect([...new Set(times.map(({ share }) => share))]).toEqual([5, 20, 50, 100]);
    const least = [0, 6 * 60, 18 * 60, 42 * 60];
    for (const [index, share] of [5, 20, 50, 100].entries())
      expect(times.find((each) => each.share === share)?.minutes).toBeGreaterThanOrEqual(least[index] ?? 0);
  });
});

describe("two ticks at once", () => {
  test("never go past the step that is due and never back, in 1,000 interleavings", async () => {
    for (let seed = 0; seed < 1_000; seed += 1) {
      const rng = createRandom(seed);
      const world = createWorld();
      const begun = rng.next() < 0.8;
      const request = { command: "advance", steps: "10:10m, 50:10m, 100" } as const;
      if (begun) {
        await world.run(request);
        await world.pass(10 * MINUTE);
      }
      for (let skip = 0; skip < 24; skip += 1) {
        const delayMs = { before: rng.next() * 2_000, after: rng.next() * 2_000 };
        world.faults.add({ match: { skip }, delayMs });
      }
      const ticks = [world.begin(request), world.begin(request)];
      const outcomes = [];
      for (const { work } of ticks) outcomes.push(await world.clock.run(work));
      const due = begun ? 50 : 10;
      expect(world.share(), `seed ${seed}`).toBe(due);
      expect(
        outcomes.map(({ status }) => status),
        `seed ${seed}`,
      ).toEqual(["waiting", "waiting"]);
      const shares = course(world).map(({ share }) => share);
      expect(shares.filter((share) => share === due).length, `seed ${seed}`).toBeLessThanOrEqual(2);
      expect(Math.max(...shares.map((share) => share ?? 0)), `seed ${seed}`).toBe(due);
    }
  });
});

const DAY = 24 * HOUR;
/** A Tuesday. Berlin's clocks change on the 25th, New York's on 1 November. */
const BEGIN = Date.UTC(2026, 9, 20, 6, 30);

const PROBE = "probe https://my-worker.example.com/health";

interface Played {
  readonly zone?: string;
  readonly checks: string;
  readonly everyMs: number;
  readonly readings?: Partial<Readings>;
  readonly schedule?: string;
}

/** Ticks every so many ms, from the first step until nothing is left to do. */
async function play({
  zone,
  everyMs,
  schedule = "1:2d, 5:2d, 10:2d, 25:2d, 50:3d, 100:2d",
  ...options
}: Played) {
  const window = zone === undefined ? undefined : parseWindow(`daily 09:00-10:00 ${zone}`);
  const ticks = createTicks({ from: BEGIN, schedule, ...options, ...(window && { window }) });
  await ticks.pass(2 * HOUR);
  const ticked: Tick[] = [];
  do {
    ticked.push(await ticks.tick());
    await ticks.pass(everyMs);
  } while (ticked.at(-1)?.outcome.status === "waiting");
  const steps = ticks.cloud
    .deployments(ticks.script)
    .toReversed()
    .flatMap(({ json, createdUs }) => {
      const share = json.versions.find(({ version_id }) => version_id === ticks.canary.id)?.percentage;
      const at = new Date(createdUs / 1_000).toISOString().slice(0, 16);
      return share === undefined ? [] : [`${share} % at ${at}`];
    });
  return { holds: ticked.filter(isHolding), steps, end: ticked.at(-1)?.outcome.status };
}

/** Nothing was due. */
function isHolding({ outcome }: Tick): boolean {
  return outcome.reason.includes("A hold is running");
}

/** `list`, `probe`, `metrics`, in the order in which a tick asked for them. */
function asked({ exchanges }: Tick): string {
  const names: Readonly<Record<string, string>> = {
    "GET /deployments": "list",
    "GET /health": "probe",
    "POST /client/v4/graphql": "metrics",
  };
  return exchanges.map(({ method, path }) => names[`${method} ${path}`] ?? `${method} ${path}`).join(", ");
}

describe("a rollout of 14 days by ticks", () => {
  test("begins its steps by the wall's clock, before and after it changes", async () => {
    const berlin = await play({ zone: "Europe/Berlin", checks: PROBE, everyMs: HOUR });
    const newYork = await play({
      zone: "America/New_York",
      checks: PROBE,
      everyMs: HOUR,
      schedule: "1:3d, 5:3d, 10:3d, 50:4d, 100:1d",
    });
    expect([berlin.end, berlin.steps]).toEqual([
      "completed",
      [
        "1 % at 2026-10-21T07:30",
        "5 % at 2026-10-23T07:30",
        "10 % at 2026-10-25T08:30",
        "25 % at 2026-10-27T08:30",
        "50 % at 2026-10-29T08:30",
        "100 % at 2026-11-01T08:30",
      ],
    ]);
    expect([newYork.end, newYork.steps]).toEqual([
      "completed",
      [
        "1 % at 2026-10-20T13:30",
        "5 % at 2026-10-23T13:30",
        "10 % at 2026-10-26T13:30",
        "50 % at 2026-10-29T13:30",
        "100 % at 2026-11-02T14:30",
      ],
    ]);
  });

  test.each<[string, Partial<Readings>]>([
    ["a calm list", CALM_LIST],
    ["a list of ten without pages", { ...CALM_LIST, listLength: 10, listParameters: "ignored" }],
    ["the harshest readings", {}],
  ])(
    "asks for all minutes since the first step, in queries of three days, and for the day before, with %s",
    async (_, readings) => {
      const { holds, end } = await play({ checks: `${PROBE}\nerror-rate <= 1%`, everyMs: DAY, readings });
      expect(end).toBe("completed");
      expect(holds.length).toBeGreaterThan(6);
      const queries = holds.map((tick) => asked(tick).split(", "));
      for (const [list, probe, ...metrics] of queries)
        expect([list, probe, new Set(metrics)]).toEqual(["list", "probe", new Set(["metrics"])]);
      const metrics = queries.map((names) => names.length - 2);
      expect(metrics).toEqual(metrics.toSorted((a, b) => a - b));
      expect(metrics[0]).toBe(2);
      expect(metrics.at(-1)).toBeLessThanOrEqual(1 + 5);
    },
  );
});
