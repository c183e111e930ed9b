import { expect, test } from "vitest";
import type { FaultRule } from "../../simulator/faults/rules.ts";
import { orders, post, STABLE, setUpScenario } from "../support/scenario-run.ts";

const REFUSED = {
  kind: "answer",
  status: 400,
  body: '{"success":false,"errors":[{"code":10021,"message":"No."}],"messages":[],"result":null}',
} as const satisfies FaultRule["effect"];

test("a rollback that Cloudflare refuses fails, says what is live and how to undo it; post tries once more", async () => {
  const scenario = await setUpScenario();
  const refusal = { match: { operation: "deployments.create", skip: 1 }, times: 3, effect: REFUSED } as const;
  scenario.faults.add(refusal);

  const end = await scenario.run({ schedule: "10, 50, 100" });

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 400",
    "POST deployments stable 100 → 400",
  ]);
  expect(end.outputs).toMatchObject({ status: "failed", percentage: "10" });
  const reason = scenario.plain(end.outputs["reason"] ?? "");
  expect(reason).toMatch(
    /^THE ROLLBACK FAILED: live is 57ab1e00 at 90 %, ca7a4700 at 10 % \(since …\)\. POST \S+: HTTP 400 .*\. The step of 50 % \(step 2 of 3\) could not be deployed: .* To undo: /,
  );
  expect(orders(end)).toHaveLength(1);

  // The command is one that a shell takes as it is, and that wrangler understands.
  const [, command = ""] = /To undo: (.*)$/.exec(end.outputs["reason"] ?? "") ?? [];
  expect(command.split(" ")).toEqual([
    "npx",
    "wrangler",
    "versions",
    "deploy",
    `${STABLE}@100%`,
    "--name",
    "my-worker",
    "--yes",
  ]);
  expect(command).toMatch(/^[\w@%. -]+$/);

  const after = await post(end);
  expect(after.code).toBe(0);
  expect(scenario.writes().slice(3)).toEqual(["POST deployments stable 100 → 400"]);
  expect(orders(after)).toEqual([
    expect.stringMatching(
      /^warning \(Rollout: not settled\): THE ROLLBACK FAILED: .* The step of 50 % .* To undo: npx/,
    ),
  ]);
});

test("a rollback that failed in main is made by post when Cloudflare takes it then", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "deployments.create", skip: 1 }, times: 2, effect: REFUSED });
  const end = await scenario.run({ schedule: "10, 50, 100" });
  expect(end.outputs).toMatchObject({ status: "failed" });

  const after = await post(end);

  expect(scenario.writes().at(-1)).toBe("POST deployments stable 100 → 200");
  expect(scenario.live()).toBe("stable 100");
  expect(after.log).toMatch(
    /^Post: rolled-back\. Stable 57ab1e00 is live at 100 % again\. The step of 50 % /m,
  );
  expect(orders(after)).toEqual([]);
});

test("a rollback that is refused since a bound resource is gone names it", async () => {
  const scenario = await setUpScenario();
  const body = REFUSED.body
    .replace("10021", "10085")
    .replace("No.", "R2 bucket 'uploads' not found. Please use a different name and try again.");
  scenario.faults.add({
    match: { operation: "deployments.create", skip: 1 },
    times: 2,
    effect: { ...REFUSED, body },
  });

  const end = await scenario.run({ schedule: "10, 50, 100" });

  expect(end.outputs["reason"]).toContain("THE ROLLBACK FAILED: live is ");
  expect(end.outputs["reason"]).toContain(
    "The version binds a resource that no longer exists (R2 bucket 'uploads'): create it again, or deploy a version without that binding.",
  );
});
