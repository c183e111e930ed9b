import { expect, test } from "vitest";
import type { FaultRule } from "../../simulator/faults/rules.ts";
import { orders, setUpScenario } from "../support/scenario-run.ts";

const REFUSED: FaultRule["effect"] = {
  kind: "answer",
  status: 400,
  body: JSON.stringify({
    success: false,
    errors: [
      {
        code: 10021,
        message: "The version can't be deployed.",
        documentation_url: "https://developers.cloudflare.com/workers/",
        source: { pointer: "/versions/1" },
      },
    ],
    messages: [],
    result: null,
  }),
};
const SECOND_STEP = { match: { operation: "deployments.create", skip: 1 }, effect: REFUSED } as const;

test("a step that Cloudflare refuses brings stable back with one write", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add(SECOND_STEP);

  const end = await scenario.run({ schedule: "10, 50, 100" });

  expect(end.code).toBe(1);
  expect(scenario.requests({ preflight: false })).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "GET deployments → 200",
    "POST deployments stable 50, canary 50 → 400",
    "GET deployments → 200",
    "POST deployments stable 100 → 200",
    "GET deployments → 200",
    "GET deployments/#3 → 200",
  ]);
  expect(scenario.made().at(-1)).toBe("stable 100: rollback ca7a4700 failed run 12345678901.1: fix: carts");
  expect(end.outputs).toMatchObject({
    status: "rolled-back",
    percentage: "0",
    "deployment-id": scenario.cloud.live(scenario.script)?.id,
  });
  expect(orders(end)).toEqual([
    expect.stringMatching(
      /^error \(Rollout: rolled-back\): Stable 57ab1e00 is live at 100 % again\. The step of 50 % \(step 2 of 3\) could not be deployed: POST \/accounts\/\w{32}\/workers\/scripts\/my-worker\/deployments: HTTP 400 \(cf-ray \S+\): 10021 The version can't be deployed\. \(at \/versions\/1, see https:\/\/developers\.cloudflare\.com\/workers\/\)\.$/,
    ),
  ]);
  expect(end.summary).toContain("Rolled back");
});

test("with on-failure: hold the split stays, and the job fails as held", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add(SECOND_STEP);

  const end = await scenario.run({ schedule: "10, 50, 100", "on-failure": "hold" });

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 400",
  ]);
  expect(end.outputs).toMatchObject({
    status: "held",
    percentage: "10",
    reason: expect.stringMatching(
      /^The split was left in place; live is 57ab1e00 at 90 %, ca7a4700 at 10 %\. The step of 50 % /,
    ),
  });
});
