import { expect, test } from "vitest";
import { setUpScenario } from "../support/scenario-run.ts";

test("force and code-update are sent with every step, and the report has what Cloudflare stored otherwise", async () => {
  // What the server makes of `code_update_strategy` is documented for a Worker with Durable Objects.
  const scenario = await setUpScenario({
    readings: { codeUpdateStrategy: "kept", triggeredBy: "replaced" },
  });

  const end = await scenario.run({ schedule: "50, 100", force: "true", "code-update": "deferred:5m" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(scenario.writes()).toEqual([
    "POST deployments?force=true stable 50, canary 50 → 200",
    "POST deployments?force=true canary 100 → 200",
  ]);
  for (const { deployment } of scenario.requestLog.deployments.slice(1))
    expect(deployment.code_update_strategy).toEqual({ mode: "deferred", max_delay: 300 });
  const [deployment] = JSON.parse(end.outputs["report"] ?? "").deployments;
  expect(deployment.annotations["workers/triggered_by"]).toBe("deployment");
});
