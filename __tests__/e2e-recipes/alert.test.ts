import { expect, test } from "vitest";
import { CANARY, setRecipe } from "./recipe.ts";

const RECIPE = "examples/alert.yml";
const SCHEDULE = "10:10m, 50:10m, 100:10m";
const alert = (payload: unknown) => ({
  event: { name: "repository_dispatch", payload: { action: "alert", client_payload: payload } },
});

test("an alert rolls back the rollout that is under way, which then touches nothing", async () => {
  const recipe = await setRecipe(RECIPE);
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY });
  const rollout = await recipe.start({ "canary-version": CANARY, schedule: SCHEDULE });
  await recipe.asked("POST deployments stable 90, canary 10 → 200");

  const { rollback } = await recipe.play(alert({ reason: "checkout is slow\n::stop-commands::x" }));

  expect(rollback?.result).toBe("success");
  expect(rollback?.action[1]?.outputs).toMatchObject({ status: "rolled-back" });
  expect((await rollout.exited).outputs).toMatchObject({ status: "drifted" });
  expect(recipe.live()).toBe("stable 100");
  expect(recipe.made().at(-1)).toMatch(/^stable 100: rollback ca7a4700 manual run \d+\.1: checkout is slow$/);
});

test("during the last hold it still rolls back", async () => {
  const recipe = await setRecipe(RECIPE);
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY });
  const rollout = await recipe.start({ "canary-version": CANARY, schedule: SCHEDULE });
  await recipe.asked("POST deployments canary 100 → 200");

  await recipe.play(alert({}));

  expect((await rollout.exited).outputs).toMatchObject({ status: "drifted" });
  expect(recipe.made().at(-1)).toMatch(/: an alert without a reason$/);
  expect(recipe.live()).toBe("stable 100");
});

test("without a rollout an alert touches nothing: not stable, not a canary that arrived long ago", async () => {
  const recipe = await setRecipe(RECIPE);
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY });

  const before = await recipe.play(alert({ reason: "slow" }));
  expect(before["rollback"]?.action).toHaveLength(1);
  expect(before["rollback"]?.result).toBe("success");

  await recipe.run({ "canary-version": CANARY, schedule: SCHEDULE });
  recipe.time.skip(2 * 3_600_000);
  const after = await recipe.play(alert({ reason: "slow" }));
  expect(after["rollback"]?.action).toHaveLength(1);
  expect(recipe.live()).toBe("canary 100");
});
