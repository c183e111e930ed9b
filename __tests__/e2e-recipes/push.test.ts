/** How it goes well is played with the real wrangler: real-wrangler. */
import { expect, test } from "vitest";
import { PUSH, setRecipe } from "./recipe.ts";

test("a push whose version fails goes back to stable, and the job fails", async () => {
  const recipe = await setRecipe("examples/push.yml");
  recipe.users(60, 100);

  const { rollout, triggers } = await recipe.play({ event: PUSH });

  expect(triggers?.result).toBe("skipped");
  expect(rollout?.result).toBe("failure");
  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
  expect(recipe.live()).toBe("stable 100");
});
