import { expect, test } from "vitest";
import { orders, setStage } from "../support/scenario-run.ts";

test("force and code-update are sent with every step", async () => {
  const stage = await setStage();

  const end = await stage.run({ schedule: "50, 100", force: "true", "code-update": "deferred:5m" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(stage.writes()).toEqual([
    "POST deployments?force=true stable 50, canary 50 → 200",
    "POST deployments?force=true canary 100 → 200",
  ]);
  for (const { deployment } of stage.requestLog.deployments.slice(1))
    expect(deployment.code_update_strategy).toEqual({ mode: "deferred", max_delay: 300 });
});

test("without code-update the field isn't sent", async () => {
  const stage = await setStage();
  await stage.run({ schedule: "50" });
  expect(stage.requestLog.writes[0]?.body).not.toHaveProperty("code_update_strategy");
});

test.for([
  { triggeredBy: "replaced", stored: "deployment", told: '"deployment"' },
  { triggeredBy: "dropped", stored: undefined, told: "null" },
] as const)("workers/triggered_by that is $triggeredBy is reported, and no error", async (server) => {
  const stage = await setStage({ readings: { triggeredBy: server.triggeredBy } });

  const end = await stage.run({ schedule: "100" });

  expect(end.code).toBe(0);
  expect(orders(end)).toEqual([]);
  expect(end.log).toContain(`Cloudflare stored workers/triggered_by as ${server.told} and not "push".`);
  const [deployment] = JSON.parse(end.outputs["report"] ?? "").deployments;
  expect(deployment.annotations["workers/triggered_by"]).toBe(server.stored);
});
