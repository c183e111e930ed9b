import { expect, test } from "vitest";
import { CANARY, OTHER, orders, type Scenario, STABLE, setUpScenario } from "../support/scenario-run.ts";

/** Another canary's rollout has come to 50 %. */
async function setConflict(): Promise<Scenario> {
  const scenario = await setUpScenario();
  scenario.cloud.uploadVersion(scenario.script, { id: OTHER });
  scenario.foreign(
    [
      [OTHER, 50],
      [STABLE, 50],
    ],
    { source: "api", message: "canary 07fe4700 50% 2/3 run 11.1: feat: wishlist" },
  );
  return scenario;
}

test("another canary's rollout isn't changed, and the reason says what to do", async () => {
  const scenario = await setConflict();

  const end = await scenario.run();

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([]);
  expect(orders(end)).toEqual([
    "error (Rollout: failed): Another canary's rollout is under way: 07fe4700 at 50 %, 57ab1e00 at 50 %. " +
      "Let it finish, roll it back with command: rollback, or set on-conflict: replace to put ca7a4700 in the place of 07fe4700. " +
      "Nothing was written. Live is 07fe4700 at 50 %, 57ab1e00 at 50 %.",
  ]);
});

test("on-conflict: replace keeps stable, swaps the canary, and starts with the first step", async () => {
  const scenario = await setConflict();

  const end = await scenario.run({ schedule: "10, 50, 100", "on-conflict": "replace" });

  expect(end.outputs).toMatchObject({
    status: "completed",
    "stable-version": STABLE,
    "canary-version": CANARY,
  });
  expect(scenario.writes()).toEqual([
    "POST deployments canary 10, stable 90 → 200",
    "POST deployments canary 50, stable 50 → 200",
    "POST deployments canary 100 → 200",
  ]);
});

test("a replacement that is cancelled goes back to stable, not to the canary that it replaced", async () => {
  const scenario = await setConflict();
  const main = await scenario.start({ schedule: "10:10m, 100", "on-conflict": "replace" });
  await main.waitFor("holding for 10m");

  const end = await main.cancel();

  expect(end.outputs).toMatchObject({ status: "rolled-back" });
  expect(scenario.live()).toBe("stable 100");
});
