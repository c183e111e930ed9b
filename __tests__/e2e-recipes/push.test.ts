import { expect, test } from "vitest";
import { RUN_ID } from "../support/runner.ts";
import { PUSH, setRecipe } from "./recipe.ts";

test("a push is uploaded, rolled out in three steps, and then its triggers are applied", async () => {
  const recipe = await setRecipe("examples/push.yml");
  recipe.users(60);

  const { upload, rollout, triggers } = await recipe.play({ event: PUSH });

  expect(upload?.result).toBe("success");
  expect(triggers?.wrangler).toEqual(["triggers deploy"]);
  expect(rollout?.result).toBe("success");
  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(recipe.made()).toEqual([
    `stable 90, canary 10: canary ca7a4700 10% 1/3 run ${RUN_ID}.1: fix: carts`,
    `stable 50, canary 50: canary ca7a4700 50% 2/3 run ${RUN_ID}.1: fix: carts`,
    `canary 100: canary ca7a4700 100% 3/3 run ${RUN_ID}.1: fix: carts`,
  ]);
});

test("a push whose version fails goes back to stable, and the job fails", async () => {
  const recipe = await setRecipe("examples/push.yml");
  recipe.users(60, 100);

  const { rollout, triggers } = await recipe.play({ event: PUSH });

  expect(triggers?.result).toBe("skipped");
  expect(rollout?.result).toBe("failure");
  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
  expect(recipe.live()).toBe("stable 100");
});
