import { expect, test } from "vitest";
import { orders, setUpScenario } from "../support/scenario-run.ts";

const CREATE = { operation: "deployments.create" } as const;

test("a step whose connection broke after Cloudflare made it is found, and not sent again", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: CREATE, phase: "after", effect: { kind: "reset" } });

  const end = await scenario.run({ schedule: "10, 100" });

  expect(end.code).toBe(0);
  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → reset, committed",
    "POST deployments canary 100 → 200",
  ]);
  expect(scenario.made()).toHaveLength(2);
  expect(scenario.plain(end.log)).toMatch(
    /a deployment was sent and got no answer; checking the list for it: POST \S+ got no complete answer: .*\n… the list contains it: deployment #2\n/,
  );
  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(orders(end)).toEqual([]);
});

test("a step whose connection broke before Cloudflare made it is sent again, once not in the list for 5 s", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });

  const end = await scenario.run({ schedule: "10, 100" });

  expect(end.code).toBe(0);
  expect(scenario.requests({ polls: false, preflight: false })).toEqual([
    "POST deployments stable 90, canary 10 → reset",
    "GET deployments → 200",
    "POST deployments stable 90, canary 10 → 200",
    "GET deployments → 200",
    "POST deployments canary 100 → 200",
    "GET deployments → 200",
    "GET deployments/#3 → 200",
  ]);
  const [lost, again] = scenario.requestLog.writes;
  expect((again?.at ?? 0) - (lost?.at ?? 0)).toBeGreaterThanOrEqual(5_000);
  expect(end.log).toMatch(/not in the list for 5\.\d s: it was not made/);
  expect(scenario.made()).toHaveLength(2);
});

test("a step that never gets through is given up after three tries, and nothing has changed", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: CREATE, times: Number.POSITIVE_INFINITY, effect: { kind: "reset" } });

  const end = await scenario.run({ schedule: "10, 100" });

  expect(end.code).toBe(1);
  expect(scenario.writes()).toHaveLength(3);
  expect(scenario.made()).toEqual([]);
  expect(end.outputs).toMatchObject({
    status: "failed",
    percentage: "0",
    reason: expect.stringMatching(
      /^The live deployment is unchanged: 57ab1e00 at 100 %\. The step of 10 % \(step 1 of 2\) could not be deployed: POST \S+ got no complete answer: /,
    ),
  });
});
