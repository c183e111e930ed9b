import { expect, test } from "vitest";
import { CANARY, setRecipe } from "./recipe.ts";

const HALF_HOUR = 1_800_000;

async function setBuilds() {
  const recipe = await setRecipe("examples/workers-builds.yml");
  return {
    ...recipe,
    /** A tick, and then half an hour in which both versions have many users. */
    async tick(canaryErrors = 0) {
      const ends = await recipe.play({ event: { name: "schedule", payload: { schedule: "7,37 * * * *" } } });
      recipe.users(30, canaryErrors);
      // `date` headers are cut to whole seconds.
      recipe.time.skip(HALF_HOUR + 1_000);
      const outputs = ends["rollout"]?.action[0]?.outputs;
      return [
        ends["rollout"]?.result,
        outputs?.["status"],
        recipe.live(),
        ...(ends["triggers"]?.wrangler ?? []),
      ];
    },
    build: () => recipe.cloud.uploadVersion(recipe.script, { id: CANARY, triggeredBy: "version_upload" }),
  };
}

test("ticks find what Workers Builds uploaded and roll it out; then they do nothing", async () => {
  const builds = await setBuilds();
  builds.build();

  expect(await builds.tick()).toEqual(["success", "waiting", "stable 90, canary 10"]);
  expect(await builds.tick()).toEqual(["success", "waiting", "stable 90, canary 10"]);
  expect(await builds.tick()).toEqual(["success", "waiting", "stable 50, canary 50"]);
  expect(await builds.tick()).toEqual(["success", "waiting", "stable 50, canary 50"]);
  expect(await builds.tick()).toEqual(["success", "completed", "canary 100", "triggers deploy"]);
  // For an hour: the one before might have been lost.
  expect(await builds.tick()).toEqual(["success", "completed", "canary 100", "triggers deploy"]);
  expect(await builds.tick()).toEqual(["success", "idle", "canary 100"]);
});

test("a build that fails goes back to stable, and no tick begins it again", async () => {
  const builds = await setBuilds();
  builds.build();

  expect(await builds.tick(200)).toEqual(["success", "waiting", "stable 90, canary 10"]);
  expect(await builds.tick()).toEqual(["failure", "rolled-back", "stable 100"]);
  expect(await builds.tick()).toEqual(["success", "idle", "stable 100"]);
});
