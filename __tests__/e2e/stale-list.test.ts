import { expect, test } from "vitest";
import { duplicated, reversed } from "../../simulator/faults/rules.ts";
import { orders, setUpScenario } from "../support/scenario-run.ts";

const LIST = { operation: "deployments.list" } as const;

test("a list that lacks what Cloudflare just confirmed is an older view: it is read again, and nothing sent twice", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { ...LIST, skip: 1 }, times: 3, effect: { kind: "stale", forMs: 60_000 } });

  const end = await scenario.run({ schedule: "10, 50" });

  expect(end.code).toBe(0);
  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 50, canary 50 → 200",
  ]);
  expect(scenario.plain(end.log)).toContain(
    "… the list does not contain deployment #2 yet; reading the list again",
  );
  expect(orders(end)).toEqual([]);
});

test("a list with every entry twice and in the wrong order is understood", async () => {
  const scenario = await setUpScenario();
  const always = { match: LIST, times: Number.POSITIVE_INFINITY };
  scenario.faults.add({ ...always, effect: duplicated() }, { ...always, effect: reversed() });

  const end = await scenario.run({ schedule: "10, 50, 100" });

  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(scenario.made()).toHaveLength(3);
});
