import { expect, test } from "vitest";
import { type FaultRule, htmlPage, serverError, tooManyRequests } from "../../simulator/faults/rules.ts";
import { setUpScenario } from "../support/scenario-run.ts";

const CREATE = { operation: "deployments.create" } as const;

const ANSWERS: readonly { name: string; effect: NonNullable<FaultRule["effect"]>; told: RegExp }[] = [
  { name: "a 503", effect: serverError(503), told: /HTTP 503 .*: 10013 workers\.api\.error\.unknown/ },
  { name: "a page of HTML", effect: htmlPage(502), told: /HTTP 502 .*: the answer is HTML or XML, not JSON/ },
  {
    name: "a page of HTML that says 200",
    effect: htmlPage(200),
    told: /HTTP 200 .*: the answer is HTML or XML, not JSON/,
  },
  { name: "half a JSON", effect: { kind: "cut" }, told: /the answer is broken JSON, or breaks off after/ },
  {
    name: "half a body",
    effect: { kind: "truncate" },
    told: /got no complete answer: the answer was cut short/,
  },
];

test.for(ANSWERS)(
  "a step that was made and answered with $name is found in the list",
  async ({ effect, told }) => {
    const scenario = await setUpScenario();
    scenario.faults.add({ match: CREATE, phase: "after", effect });

    const end = await scenario.run({ schedule: "10, 100" });

    expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
    expect(scenario.made()).toHaveLength(2);
    expect(scenario.requestLog.writes).toHaveLength(2);
    expect(end.log).toMatch(told);
    expect(end.log).toContain("the list contains it: deployment");
  },
);

test.for(ANSWERS.slice(0, 2))(
  "a step that was not made and answered with $name is sent again",
  async ({ effect }) => {
    const scenario = await setUpScenario();
    scenario.faults.add({ match: CREATE, effect });

    const end = await scenario.run({ schedule: "10, 100" });

    expect(end.outputs).toMatchObject({ status: "completed" });
    expect(scenario.requestLog.writes).toHaveLength(3);
    expect(scenario.made()).toHaveLength(2);
    expect(end.log).toContain("it was not made");
  },
);

test("a step that 429 kept from being made is sent again after Retry-After, without doubt", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: CREATE, effect: tooManyRequests(3) });

  const end = await scenario.run({ schedule: "10, 100" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 429",
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments canary 100 → 200",
  ]);
  const [refused, again] = scenario.requestLog.writes;
  expect((again?.at ?? 0) - (refused?.answeredAt ?? 0)).toBeGreaterThanOrEqual(2_900);
  expect(end.log).toMatch(/the deployment failed \(try 1\), again in 3\.[0-3] s: POST \S+: HTTP 429 /);
});
