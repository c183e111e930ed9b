import { expect, test } from "vitest";
import { type FaultRule, htmlPage } from "../../simulator/faults/rules.ts";
import { orders, setUpScenario } from "../support/scenario-run.ts";

const ALWAYS = Number.POSITIVE_INFINITY;
const LIST = { operation: "deployments.list" } as const;

/** A good answer to a list, with this in it. */
function json(result: unknown): FaultRule["effect"] {
  return {
    kind: "answer",
    status: 200,
    body: JSON.stringify({ success: true, errors: [], messages: [], result }),
  };
}

test.for([
  {
    name: "a page of HTML",
    effect: htmlPage(200),
    told: /the list of deployments failed \(try 1\), again in \S+ s: GET .*: HTTP 200 \(cf-ray \S+\): the answer is HTML or XML, not JSON: <!DOCTYPE html>/,
  },
  {
    name: "half a JSON",
    effect: { kind: "cut", part: 0.5 },
    told: /the list of deployments failed .* the answer is broken JSON, or breaks off after \d+ characters: \{"/,
  },
  {
    name: "a body that breaks off",
    effect: { kind: "truncate", part: 0.5 },
    told: /the list of deployments failed .*: GET \S+ got no complete answer: the answer was cut short/,
  },
] as const)("$name is asked for again, with a line that says what it was", async ({ effect, told }) => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: LIST, effect });

  const end = await scenario.run({ schedule: "10" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(end.log).toMatch(told);
  expect(orders(end)).toEqual([]);
});

test("pages of HTML and nothing else end in an error after a minute, and nothing is written", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: LIST, times: ALWAYS, effect: htmlPage(200) });

  const end = await scenario.run();

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([]);
  expect(end.outputs).toMatchObject({ status: "failed", "deployment-id": "", percentage: "" });
  expect(orders(end)).toEqual([
    expect.stringMatching(
      /^error \(Rollout: failed\): GET \S+: HTTP 200 .* not JSON: .*\. Nothing was written\.$/,
    ),
  ]);
});

test.for([
  { name: "no list", result: {}, told: /unexpected answer: result\.deployments: is missing/ },
  {
    name: "a share that is text",
    result: {
      deployments: [
        {
          id: "d1",
          created_on: "2026-11-24T06:00:00Z",
          source: "api",
          strategy: "percentage",
          versions: [{ version_id: "v1", percentage: "100" }],
        },
      ],
    },
    told: /unexpected answer: result\.deployments\[0\]\.versions\[0\]\.percentage: expected number, got "100"/,
  },
])("an answer of an unknown shape ($name) stops everything at once, and names the field", async (answer) => {
  const scenario = await setUpScenario();
  const effect = json(answer.result);
  scenario.faults.add({ match: LIST, times: ALWAYS, ...(effect && { effect }) });

  const end = await scenario.run();

  expect(end.code).toBe(1);
  expect(scenario.writes()).toEqual([]);
  expect(end.outputs["reason"]).toMatch(answer.told);
  expect(end.outputs["reason"]).toMatch(/Nothing was written\.$/);
});

test.for([
  { name: "cohorts", extra: { cohorts: [{ name: "beta" }] }, told: /cohorts/ },
  { name: "another strategy", extra: { strategy: "header" }, told: /strategy/ },
])("a live deployment with $name isn't understood, and not changed", async ({ extra, told }) => {
  const scenario = await setUpScenario();
  scenario.foreign(scenario.stable.id, { extra });

  const end = await scenario.run();

  expect(scenario.writes()).toEqual([]);
  expect(end.outputs).toMatchObject({ status: "failed", reason: expect.stringMatching(told) });
});
