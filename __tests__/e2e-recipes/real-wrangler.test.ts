/** A recipe from its upload to its completion, with the real wrangler where other tests have a stand-in. */
import { expect, test } from "vitest";
import { RUN_ID, SHA } from "../support/runner.ts";
import { createProject, NODE, WRANGLER } from "../support/wrangler.ts";
import { PUSH, setRecipe } from "./recipe.ts";

test("what wrangler uploads with a tag is found by it, rolled out and completed, and then its cron is registered", async () => {
  const recipe = await setRecipe("examples/push.yml");
  const { cloud, apiUrl, script, stable } = recipe;
  const { folder, env } = createProject(script, {}, { triggers: { crons: ["0 4 * * *"] } });
  const exported = Object.entries({ ...env, CLOUDFLARE_API_BASE_URL: apiUrl });
  const npx = [
    '[ "$1" = wrangler ] && shift',
    ...exported.map(([name, value]) => `export ${name}='${value}'`),
    `exec '${NODE}' '${WRANGLER}' "$@"`,
  ].join("\n");

  const { upload, rollout, triggers } = await recipe.play({
    event: PUSH,
    repository: folder,
    standIns: { npx },
    before: (job) => {
      const canary = cloud.versions(script)[0];
      expect(cloud.unversioned(script).crons).toEqual([]);
      if (job !== "rollout" || canary === undefined) return;
      for (let minute = 0; minute < 60; minute++) {
        const at = cloud.now() + minute * 60_000;
        for (const { id } of [stable, canary]) cloud.invocations.add(at, id, { requests: 500 });
      }
    },
  });

  expect(upload?.result).toBe("success");
  const [canary] = cloud.versions(script);
  expect(canary?.annotations).toEqual({ "workers/tag": SHA, "workers/triggered_by": "version_upload" });
  expect(rollout?.result, rollout?.action[0]?.log).toBe("success");
  expect(rollout?.action[0]?.outputs).toMatchObject({
    status: "completed",
    percentage: "100",
    "canary-version": canary?.id,
  });
  expect(triggers?.result).toBe("success");
  expect(cloud.unversioned(script).crons).toEqual(["0 4 * * *"]);
  const made = cloud.deployments(script).map(({ json }) => json.annotations?.["workers/message"]);
  const marker = `canary ${canary?.id.slice(0, 8)}`;
  expect(made.slice(0, 3)).toEqual([
    `${marker} 100% 3/3 run ${RUN_ID}.1: fix: carts`,
    `${marker} 50% 2/3 run ${RUN_ID}.1: fix: carts`,
    `${marker} 10% 1/3 run ${RUN_ID}.1: fix: carts`,
  ]);
  expect(cloud.live(script)?.json.versions).toEqual([{ version_id: canary?.id, percentage: 100 }]);
});
