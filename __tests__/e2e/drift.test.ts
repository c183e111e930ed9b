import { expect, test } from "vitest";
import { OTHER, orders, setUpScenario } from "../support/scenario-run.ts";

test("a foreign deployment in a hold ends the run within one poll, and nothing is written after it", async () => {
  const scenario = await setUpScenario();
  scenario.cloud.uploadVersion(scenario.script, { id: OTHER });
  const main = await scenario.start({ schedule: "10:10m, 100" });
  await main.waitFor("holding for 10m");
  const foreign = scenario.foreign(OTHER, { message: "hotfix: checkout\nby hand" });

  const end = await main.exited;

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual(["POST deployments stable 90, canary 10 → 200"]);
  const since = scenario.requestLog.entries.findIndex(
    (entry) => entry.kind === "deployment" && entry.deployment.id === foreign.id,
  );
  const polls = scenario.requestLog.entries.slice(since + 1);
  expect(polls).toMatchObject([{ operation: "deployments.list" }]);
  expect(end.outputs).toMatchObject({ status: "drifted", "deployment-id": foreign.id, percentage: "0" });
  expect(orders(end).map(scenario.plain)).toEqual([
    expect.stringMatching(
      /^error \(Rollout: drifted\): Live is 07fe4700 at 100 %, not this rollout's: ann@example\.com deployed it through wrangler at … \(deployment \S+: "hotfix: checkout\\nby hand"\)\. /,
    ),
  ]);
  expect(scenario.live()).toBe("other 100");
});
