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
    /^THE ROLLBACK FAILED\. .* Live is .*POST \S+: HTTP 400 .*\. The step of 50 % \(step 2 of 3\) could not be deployed: /,
  );
  expect(orders(end)).toHaveLength(1);

  // The command is one that a shell takes as it is, and that wrangler understands.
  const [, command = ""] = /`(.*?)`/.exec(end.outputs["reason"] ?? "") ?? [];
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
      /^warning \(Rollout: not settled\): THE ROLLBACK FAILED\. .*`npx .* The step of 50 % /,
    ),
  ]);
});
