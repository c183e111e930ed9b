import { expect, test } from "vitest";
import { orders, setUpScenario } from "../support/scenario-run.ts";

test("a secret that was changed during a rollout doesn't keep a bad canary live", async () => {
  const scenario = await setUpScenario();
  scenario.during("deployments.create", 2, () => {
    scenario.cloud.changeSecret(scenario.script, "STRIPE_KEY");
    scenario.cloud.changeSecret(scenario.script, "SMTP_PASSWORD");
  });

  const end = await scenario.run({ schedule: "10, 50, 100" });

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 400",
    "POST deployments stable 100 → 400",
    "POST deployments?force=true stable 100 → 200",
  ]);
  expect(end.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
  const [warning = "", error = ""] = orders(end);
  expect(warning).toMatch(
    /^warning \(Deployed with force\): Cloudflare blocked the deployment because a secret has changed/,
  );
  expect(warning).toMatch(/The following secrets have changed: STRIPE_KEY, SMTP_PASSWORD/);
  expect(error).toMatch(
    /^error \(Rollout: rolled-back\): Stable \S+ is live at 100 % again\. The step of 50 % .* 10220 A secret has changed/,
  );
});
