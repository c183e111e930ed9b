/** What comes after a rollout's end, in the next tick or the next job. */

import { describe, expect, test } from "vitest";
import { MINUTE, setUpScenario, UNNAMED } from "../scenario.ts";

const TICK = { command: "advance", canary: UNNAMED } as const;

describe("after the schedule's end ticks say completed for an hour, since one may be lost after its last write", () => {
  test.each([
    ["10:10m, 100", 0],
    ["10:10m, 100:10m", 10],
    ["10:10m, 60", 0],
  ])("%s", async (steps, hold) => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance", steps });
    await scenario.pass(11 * MINUTE);
    // Killed after the write: nobody has seen what it says.
    await scenario.run({ ...TICK, steps });
    const since = Date.parse(scenario.cloud.live(scenario.script)?.json.created_on ?? "");
    const end = since + hold * MINUTE;
    const statusAt = async (at: number) => {
      await scenario.pass(at - scenario.clock.now());
      return (await scenario.run({ ...TICK, steps })).status;
    };
    if (hold > 0) expect(await statusAt(end - 2_000)).toBe("waiting");
    for (const later of [5_000, 30 * MINUTE, 60 * MINUTE - 2_000])
      expect(await statusAt(end + later)).toBe("completed");
    expect(await statusAt(end + 60 * MINUTE + 2_000)).toBe("idle");
    expect(scenario.writes()).toHaveLength(2);
  });

  test("then they name the versions still", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    await scenario.pass(61 * MINUTE);
    const { status, reason, stableId, canaryId } = await scenario.run({ ...TICK, steps: "100" });
    expect([status, stableId, canaryId]).toEqual(["idle", scenario.stable.id, scenario.canary.id]);
    expect(reason).toMatch(/^The rollout of [0-9a-f]{8} is complete: .* at 100 % since 2026-.*Z\.$/);
  });
});

test("after a rollback the same canary's next rollout begins with the first step", async () => {
  const failing = { check: "probe", status: "fail", warn: false, detail: "", numbers: {} } as const;
  let bad = true;
  const scenario = setUpScenario({
    judge: { look: async ({ share }) => (bad && share === 50 ? [failing] : []) },
  });
  expect((await scenario.run()).status).toBe("rolled-back");
  bad = false;
  await scenario.pass(MINUTE);
  scenario.requests();
  expect((await scenario.run()).status).toBe("completed");
  expect(scenario.writes()).toEqual([
    "POST deployments 90/10 → 200",
    "POST deployments 50/50 → 200",
    "POST deployments 100 → 200",
  ]);
});

test("a rollout that ends at 0 % is gone on with by the next job", async () => {
  const scenario = setUpScenario();
  const staff = await scenario.run({ steps: "0" });
  expect(staff).toMatchObject({ status: "completed", percentage: 0 });
  expect(scenario.live()).toBe("stable 100, canary 0");
  await scenario.pass(24 * 60 * MINUTE);
  const now = await scenario.run({ command: "status", canary: UNNAMED });
  expect(now).toMatchObject({ canaryId: scenario.canary.id, percentage: 0 });
  scenario.requests();
  const next = await scenario.run({ steps: "10:10m" });
  expect(next).toMatchObject({ status: "completed", percentage: 10 });
  expect(scenario.writes()).toEqual(["POST deployments 90/10 → 200"]);
});

test("a canary at 0 % that was taken away has no share for the job that asks", async () => {
  const scenario = setUpScenario();
  await scenario.run({ steps: "0" });
  await scenario.run({ command: "rollback" });
  expect(await scenario.run({ command: "status", canary: UNNAMED })).not.toHaveProperty("percentage");
});
