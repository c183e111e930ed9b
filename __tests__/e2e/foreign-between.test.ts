import { expect, test } from "vitest";
import { OTHER, orders, type Scenario, setUpScenario } from "../support/scenario-run.ts";

/** Somebody deploys after the read before the nth write and before that write. */
function slipIn(scenario: Scenario, n: number): void {
  scenario.cloud.uploadVersion(scenario.script, { id: OTHER });
  scenario.during("deployments.create", n, () => scenario.foreign(OTHER, { message: "hotfix: checkout" }));
}

test("a foreign deployment that a step has overwritten is deployed again, and reported", async () => {
  const scenario = await setUpScenario();
  slipIn(scenario, 2);

  const end = await scenario.run({ schedule: "10, 50, 100" });

  expect(end.code).toBe(1);
  expect(scenario.made()).toEqual([
    "stable 90, canary 10: canary ca7a4700 10% 1/3 run 12345678901.1: fix: carts",
    "other 100: hotfix: checkout",
    "stable 50, canary 50: canary ca7a4700 50% 2/3 run 12345678901.1: fix: carts",
    "other 100: hotfix: checkout (restored by run 12345678901.1)",
  ]);
  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 200",
    "POST deployments other 100 → 200",
  ]);
  expect(end.outputs).toMatchObject({
    status: "drifted",
    percentage: "0",
    "deployment-id": scenario.cloud.live(scenario.script)?.id,
  });
  expect(scenario.plain(end.log)).toContain(
    "… somebody else deployed while this run was deploying; their versions are deployed again: deployment #3 (07fe4700 at 100 %) " +
      'by ann@example.com through wrangler at …: "hotfix: checkout"',
  );
  expect(orders(end).map(scenario.plain)).toEqual([
    "error (Rollout: drifted): Live is 07fe4700 at 100 %. Somebody else deployed at the same moment: deployment #3 (07fe4700 at 100 %) by " +
      'ann@example.com through wrangler at …: "hotfix: checkout". This run had overwritten it, so its versions ' +
      "were deployed again (deployment #5).",
  ]);
});

test("a foreign deployment that the rollback has overwritten is deployed again, too", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({
    match: { operation: "deployments.create", skip: 1 },
    effect: {
      kind: "answer",
      status: 400,
      body: '{"success":false,"errors":[{"code":10021,"message":"No."}],"messages":[],"result":null}',
    },
  });
  slipIn(scenario, 3);

  const end = await scenario.run({ schedule: "10, 50, 100" });

  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 400",
    "POST deployments stable 100 → 200",
    "POST deployments other 100 → 200",
  ]);
  expect(end.outputs).toMatchObject({ status: "drifted" });
});
