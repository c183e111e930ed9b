import { expect, test } from "vitest";
import { CANARY, setRecipe } from "./recipe.ts";

test("one form shows, plans, begins, goes on, promotes and rolls back", async () => {
  const recipe = await setRecipe("examples/manual.yml");
  recipe.cloud.uploadVersion(recipe.script, { id: CANARY, tag: "v2" });
  const press = async (inputs: Readonly<Record<string, string | boolean>>) => {
    const { rollout } = await recipe.play({
      event: { name: "workflow_dispatch", payload: { inputs } },
      inputs,
    });
    const outputs = rollout?.action[0]?.outputs;
    return [rollout?.result, outputs?.["status"], recipe.live()].join(": ");
  };
  const begin = { "canary-version": "tag:v2", schedule: "5:10m, 25" };

  expect(await press({})).toBe("success: idle: stable 100");
  expect(await press({ command: "rollout", ...begin, "dry-run": true })).toBe("success: planned: stable 100");
  expect(await press({ command: "rollout" })).toBe("failure: failed: stable 100");
  expect(await press({ command: "rollout", ...begin })).toBe("success: completed: stable 75, canary 25");
  expect(await press({ command: "advance", schedule: "25:0s, 50:1d" })).toBe(
    "success: waiting: stable 50, canary 50",
  );
  expect(await press({ command: "promote" })).toBe("success: completed: canary 100");
  expect(await press({ command: "rollback" })).toBe("success: rolled-back: stable 100");
  recipe.foreign(CANARY);
  expect(await press({ command: "rollback" })).toBe("failure: failed: canary 100");
  const back = { command: "rollback", "stable-version": recipe.stable.id };
  expect(await press(back)).toBe("success: rolled-back: stable 100");
});
