import { describe, expect, test } from "vitest";
import type { FaultRule } from "../../simulator/faults/rules.ts";
import { cancel, OTHER, orders, post, type Scenario, setUpScenario } from "../support/scenario-run.ts";

/** A Worker with Durable Objects: what the server makes of `code_update_strategy` there is documented. */
const STORED = { readings: { codeUpdateStrategy: "kept" } } as const;

test("force and code-update are sent with every step", async () => {
  const scenario = await setUpScenario(STORED);

  const end = await scenario.run({ schedule: "50, 100", force: "true", "code-update": "deferred:5m" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(scenario.writes()).toEqual([
    "POST deployments?force=true stable 50, canary 50 → 200",
    "POST deployments?force=true canary 100 → 200",
  ]);
  for (const { deployment } of scenario.requestLog.deployments.slice(1))
    expect(deployment.code_update_strategy).toEqual({ mode: "deferred", max_delay: 300 });
});

const DEFERRED = { mode: "deferred", max_delay: 300 };
const IMMEDIATE = { mode: "immediate" };
const REFUSE_SECOND_STEP: FaultRule = {
  match: { operation: "deployments.create", skip: 1 },
  effect: { kind: "answer", status: 400, body: '{"success":false,"errors":[],"messages":[],"result":null}' },
};

describe("code_update_strategy", () => {
  const sent = ({ requestLog }: Scenario) =>
    requestLog.deployments.slice(1).map(({ deployment }) => deployment.code_update_strategy);

  test("defers the steps as wrangler does, and not the rollback after a failure", async () => {
    const scenario = await setUpScenario(STORED);
    scenario.faults.add(REFUSE_SECOND_STEP);
    expect((await scenario.run({ schedule: "10, 50, 100" })).outputs["status"]).toBe("rolled-back");
    expect(sent(scenario)).toEqual([DEFERRED, IMMEDIATE]);
  });

  test("is the workflow's for the rollback as well where the workflow gives one", async () => {
    const scenario = await setUpScenario(STORED);
    scenario.faults.add(REFUSE_SECOND_STEP);
    await scenario.run({ schedule: "10, 50, 100", "code-update": "deferred:1m" });
    const minute = { mode: "deferred", max_delay: 60 };
    expect(sent(scenario)).toEqual([minute, minute]);
  });

  test.for([
    { command: "promote", given: "", expected: DEFERRED },
    { command: "rollback", given: "", expected: DEFERRED },
    { command: "promote", given: "immediate", expected: IMMEDIATE },
    { command: "rollback", given: "immediate", expected: IMMEDIATE },
  ])('of $command with code-update "$given"', async ({ command, given, expected }) => {
    const scenario = await setUpScenario(STORED);
    await scenario.run({ schedule: "10" });
    await scenario.run({ command, "canary-version": "", "code-update": given });
    expect(sent(scenario)).toEqual([DEFERRED, expected]);
  });

  test.for([
    { given: "", expected: DEFERRED },
    { given: "immediate", expected: IMMEDIATE },
  ])('of the rollback after a cancel, with code-update "$given"', async ({ given, expected }) => {
    const scenario = await setUpScenario(STORED);
    const main = await scenario.start({ schedule: "10:1h, 100", "code-update": given });
    await main.waitFor("holding for 1h");
    await cancel(main);
    expect(sent(scenario)).toHaveLength(2);
    expect(sent(scenario).at(-1)).toEqual(expected);
  });

  test("of post's rollback is the workflow's as well", async () => {
    const scenario = await setUpScenario(STORED);
    const main = await scenario.start({ schedule: "10:1h, 100", "code-update": "immediate" });
    await main.waitFor("holding for 1h");
    main.kill();
    await post(await main.exited);
    expect(sent(scenario)).toEqual([IMMEDIATE, IMMEDIATE]);
  });

  test.for([
    { given: "", expected: DEFERRED },
    { given: "immediate", expected: IMMEDIATE },
  ])('of what puts a foreign deployment back, with code-update "$given"', async ({ given, expected }) => {
    const scenario = await setUpScenario(STORED);
    scenario.cloud.uploadVersion(scenario.script, { id: OTHER });
    scenario.during("deployments.create", 1, () => scenario.foreign(OTHER));
    expect((await scenario.run({ schedule: "10", "code-update": given })).outputs["status"]).toBe("drifted");
    expect(sent(scenario).at(-1)).toEqual(expected);
  });
});

test.for([
  { triggeredBy: "replaced", stored: "deployment", told: '"deployment"' },
  { triggeredBy: "dropped", stored: undefined, told: "null" },
] as const)("workers/triggered_by that is $triggeredBy is reported, and no error", async (server) => {
  const scenario = await setUpScenario({ readings: { triggeredBy: server.triggeredBy } });

  const end = await scenario.run({ schedule: "100" });

  expect(end.code).toBe(0);
  expect(orders(end)).toEqual([]);
  expect(end.log).toContain(
    `Cloudflare stored workers/triggered_by as ${server.told} instead of "push". Traffic is not affected.`,
  );
  const [deployment] = JSON.parse(end.outputs["report"] ?? "").deployments;
  expect(deployment.annotations["workers/triggered_by"]).toBe(server.stored);
});
