/** What takes many rollouts, or long ones. */

import { describe, expect, test } from "vitest";
import { READINGS } from "../../simulator/platform-unknowns.ts";
import { NIGHTLY } from "../support/nightly.ts";
import { createJudged } from "./judged.ts";
import { MINUTE } from "./made-up.ts";

const REGRESSION = "error-rate <= stable * 1.25";

/**
 * At 600 requests a minute; every fourth Worker is judged by its logs, too, its errors come in bursts of
 * five, and its metrics are asked for over the API. The others are judged by the very minutes that the
 * API would tell of.
 */
const RUNS = NIGHTLY ? 200 : 100;
test(`a healthy canary is never rolled back in ${RUNS} seeded runs`, async () => {
  const ends = new Map<string, number>();
  for (let seed = 1; seed <= RUNS; seed++) {
    const both = seed % 4 === 0;
    const usual = { exceptions: 0.002, serverErrors: 0.003, burst: both ? 5 : 1 };
    const shop = createJudged({
      checks: `${REGRESSION}${both ? "\n5xx-rate <= stable * 1.25" : ""}`,
      stable: usual,
      canary: usual,
      seed,
      direct: !both,
    });
    const { status, reason } = await shop.play({ steps: "20:7m, 100" });
    ends.set(status, (ends.get(status) ?? 0) + 1);
    expect(status, `seed ${seed}: ${reason}`).toBe("completed");
  }
  expect(ends).toEqual(new Map([["completed", RUNS]]));
});

test("minutes read directly equal the API's", async () => {
  const said = [true, false].map(async (direct) => {
    const usual = { exceptions: 0.01 };
    const options = { checks: REGRESSION, stable: usual, canary: usual, seed: 5 };
    const shop = createJudged({ ...options, settings: { sampleInterval: 2 }, direct });
    await shop.play({ steps: "20:7m, 100" });
    expect(shop.asked.length > 0).toBe(!direct);
    return shop.verdicts();
  });
  const [directly, overApi] = await Promise.all(said);
  expect(directly).toEqual(overApi);
  expect(directly?.at(-1)?.numbers["canaryErrors"]).toBeGreaterThan(0);
});

const STEPS = "5:1h, 20:2h, 50:3h, 100:1h";
const USUAL = { exceptions: 0.002 };

/** The canary's share of each deployment that was made, oldest first. */
function shares(shop: ReturnType<typeof createJudged>) {
  return shop.cloud.requestLog.deployments
    .filter(({ by }) => by === "request")
    .map(
      ({ deployment }) =>
        deployment.versions.find(({ version_id }) => version_id === shop.canary.id)?.percentage ?? 0,
    );
}

test.each([
  { canary: USUAL, status: "completed", made: [5, 20, 50, 100] },
  { canary: { exceptions: 0.05 }, status: "rolled-back", made: [5, 0] },
])("hours by ticks end as one long job does: $status", async (scene) => {
  const options = { checks: REGRESSION, stable: USUAL, canary: scene.canary, perMinute: 120, direct: true };
  const job = createJudged(options);
  expect((await job.play({ steps: STEPS })).status).toBe(scene.status);
  expect(shares(job)).toEqual(scene.made);

  const cron = createJudged(options);
  const seen = new Set<string>();
  for (let tick = 0; tick < 30 && !seen.has(scene.status); tick++) {
    seen.add((await cron.play({ command: "advance", steps: STEPS })).status);
    await cron.pass(20 * MINUTE);
  }
  expect([...seen]).toEqual(["waiting", scene.status]);
  expect(shares(cron)).toEqual(scene.made);
  expect(cron.share()).toBe(scene.made.at(-1));
});

/** What isn't known of the logs (R5 to R7): each pair of readings together, and every night each combination. */
const COMBINATIONS = READINGS.groupLimit.flatMap((groupLimit, limit) =>
  READINGS.metricsLag.flatMap((metricsLag, lag) =>
    READINGS.granularity
      .filter((_, index) => NIGHTLY || index === (limit + lag) % READINGS.granularity.length)
      .map((granularity) => ({ groupLimit, granularity, metricsLag })),
  ),
);

/** Twelve versions served before these two, so that a list of ten groups is cut. */
function shop(readings: (typeof COMBINATIONS)[number], serverErrors: number) {
  const judged = createJudged({
    checks: "5xx-rate <= stable * 1.25",
    stable: { serverErrors: 0.002 },
    canary: { serverErrors },
    readings,
  });
  const { cloud, clock, script } = judged;
  for (let version = 0; version < 12; version++) {
    const { id } = cloud.uploadVersion(script);
    for (let minute = 2; minute < 60; minute++)
      cloud.invocations.add(clock.now() - minute * MINUTE, id, { requests: 5_000, serverErrors: 2_000 });
  }
  return judged;
}

describe.each(COMBINATIONS)("where the logs are read as %j", (readings) => {
  test("a canary that answers 5xx too often is rolled back, and by the logs", async () => {
    const judged = shop(readings, 0.2);
    const outcome = await judged.play({ steps: "10:1h, 100" });
    expect(outcome.status).toBe("rolled-back");
    expect(outcome.reason).toContain('failed the check "5xx-rate <= stable * 1.25": canary');
    expect(judged.share()).toBe(0);
  });

  test("a canary that doesn't isn't", async () => {
    const judged = shop(readings, 0.002);
    const outcome = await judged.play({ steps: "10:30m, 100", onInconclusive: "proceed" });
    expect([outcome.status, outcome.verdicts.filter(({ verdict }) => verdict.status === "fail")]).toEqual([
      "completed",
      [],
    ]);
  });
});
