import { expect, test } from "vitest";
import { CANARY, setRecipe } from "./recipe.ts";

const FORM = { event: { name: "workflow_dispatch" }, inputs: { reason: "carts are empty" } };

test("the button updates Durable Objects at once, too", async () => {
  const recipe = await setRecipe("examples/rollback.yml", { readings: { codeUpdateStrategy: "kept" } });
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY });
  await recipe.run({ "canary-version": CANARY, schedule: "100" });

  await recipe.play(FORM);

  expect(recipe.cloud.live(recipe.script)?.json.code_update_strategy).toEqual({ mode: "immediate" });
});

test("the button brings stable back in the middle of a rollout, which then touches nothing", async () => {
  const recipe = await setRecipe("examples/rollback.yml");
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY });
  const rollout = await recipe.start({ "canary-version": CANARY, schedule: "10:6h, 100" });
  await recipe.asked("POST deployments stable 90, canary 10 → 200");

  const { rollback } = await recipe.play(FORM);

  expect(rollback?.result).toBe("success");
  expect(rollback?.action[0]?.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
  expect((await rollout.exited).outputs).toMatchObject({ status: "drifted" });
  expect(recipe.live()).toBe("stable 100");
  expect(recipe.made().at(-1)).toMatch(/^stable 100: rollback ca7a4700 manual run \d+\.1: carts are empty$/);
});

test("after a complete rollout it goes to the version before, and a second press does nothing", async () => {
  const recipe = await setRecipe("examples/rollback.yml");
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY });
  await recipe.run({ "canary-version": CANARY, schedule: "100" });

  await recipe.play(FORM);
  const writes = recipe.writes().length;
  const { rollback } = await recipe.play(FORM);

  expect(recipe.live()).toBe("stable 100");
  expect(rollback?.action[0]?.outputs).toMatchObject({ status: "rolled-back" });
  expect(recipe.writes()).toHaveLength(writes);
});

test("where nothing tells what stable is, the form's second field does", async () => {
  const recipe = await setRecipe("examples/rollback.yml");
  recipe.foreign(recipe.canary.id);

  const unsaid = await recipe.play(FORM);
  expect(unsaid["rollback"]?.result).toBe("failure");
  expect(unsaid["rollback"]?.action[0]?.outputs["reason"]).toContain("Set stable-version");

  const said = await recipe.play({ ...FORM, inputs: { ...FORM.inputs, "stable-version": recipe.stable.id } });
  expect(said["rollback"]?.result).toBe("success");
  expect(recipe.live()).toBe("stable 100");
});
