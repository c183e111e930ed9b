import { expect, test } from "vitest";
import type { FaultRule } from "../../simulator/faults/rules.ts";
import { orders, setUpScenario } from "../support/scenario-run.ts";

test.each<{ what: string; effect: NonNullable<FaultRule["effect"]>; told: string }>([
  { what: "connection broke", effect: { kind: "reset" }, told: "reset, committed" },
  { what: "answer breaks off", effect: { kind: "truncate" }, told: "truncated, committed" },
])("a step whose $what after Cloudflare made it is found, and not sent again", async ({ effect, told }) => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "deployments.create" }, phase: "after", effect });

  const end = await scenario.run({ schedule: "10, 100" });

  expect(end.code).toBe(0);
  expect(scenario.writes()).toEqual([
    `POST deployments stable 90, canary 10 → ${told}`,
    "POST deployments canary 100 → 200",
  ]);
  expect(scenario.made()).toHaveLength(2);
  expect(scenario.plain(end.log)).toMatch(
    /a deployment was sent and got no answer; checking the list for it: POST \S+ got no complete answer: .*\n… the list contains it: deployment #2\n/,
  );
  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(orders(end)).toEqual([]);
});
