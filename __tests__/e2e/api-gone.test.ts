import { expect, test } from "vitest";
import { post, setUpScenario } from "../support/scenario-run.ts";

const GONE = { times: Number.POSITIVE_INFINITY, effect: { kind: "reset" } } as const;

test("an API that goes after a step was made: the outputs say what it last said, and post settles later", async () => {
  const scenario = await setUpScenario();
  // From the read after the second step's write on.
  scenario.during("deployments.create", 2, () =>
    scenario.faults.add({ ...GONE, match: { operation: ["deployments.list", "deployments.get"] } }),
  );

  const end = await scenario.run({ schedule: "10, 50, 100" });

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 200",
  ]);
  expect(end.outputs).toMatchObject({
    status: "failed",
    "deployment-id": scenario.cloud.live(scenario.script)?.id,
    percentage: "50",
  });
  expect(scenario.plain(end.outputs["reason"] ?? "")).toMatch(
    /`npx wrangler versions deploy stable@100% --name my-worker --yes` Last seen live: .*so nothing more was written\. GET \S+ got no complete answer: /,
  );

  scenario.faults.clear();
  const after = await post(end);

  expect(scenario.live()).toBe("stable 100");
  expect(after.log).toMatch(/^Post: rolled-back\. .* GET /m);
});
