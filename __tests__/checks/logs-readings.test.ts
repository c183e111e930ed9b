/**
 * `5xx-rate` under what isn't known of the logs (R5 to R7): each pair of readings together, and every night each
 * combination.
 */

import { describe, expect, test } from "vitest";
import { READINGS } from "../../simulator/faults/readings.ts";
import { NIGHTLY } from "../support/nightly.ts";
import { createJudged } from "./judged.ts";
import { MINUTE } from "./made-up.ts";

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
