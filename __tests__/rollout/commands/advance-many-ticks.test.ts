import { describe, expect, it } from "vitest";
import { createRandom } from "../../../simulator/random.ts";
import { createWorld } from "../../support/world.ts";

const MINUTE = 60_000;
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
  it("takes the same course under a cron tick every 5 minutes as in one long job", async () => {
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

  it("is not hurt by ticks that are late, doubled or missing for hours", async () => {
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
  it("never go past the step that is due and never back, in 1,000 interleavings", async () => {
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
