import { expect, test } from "vitest";
import type { StoredDeployment } from "../../simulator/account/model.ts";
import { orders, type Scenario, setUpScenario } from "../support/scenario-run.ts";

/** From now on lists show the canary with another share than the one that its split was sent with. */
function distort(scenario: Scenario, canaryShare: number): void {
  const change = (list: readonly StoredDeployment[]) =>
    list.map((entry) => {
      const [first, second] = entry.json.versions;
      if (first === undefined || second === undefined) return entry;
      const versions = [
        { ...first, percentage: 100 - canaryShare },
        { ...second, percentage: canaryShare },
      ];
      return { ...entry, json: { ...entry.json, versions } };
    });
  scenario.faults.add({
    match: { operation: "deployments.list" },
    times: Number.POSITIVE_INFINITY,
    effect: { kind: "disorder", change },
  });
}

test.for([2, 60])(
  "a split that Cloudflare stores with another share (%s) than 10 is taken back",
  async (share) => {
    const scenario = await setUpScenario();
    distort(scenario, share);

    const end = await scenario.run({ schedule: "10, 50, 100" });

    expect(end.code).toBe(1);
    expect(scenario.writes()).toEqual([
      "POST deployments stable 90, canary 10 → 200",
      "POST deployments stable 100 → 200",
    ]);
    expect(end.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
    expect(orders(end)).toEqual([
      `error (Rollout: rolled-back): Stable 57ab1e00 is live at 100 % again. Cloudflare stored 57ab1e00 at ${100 - share} %, ca7a4700 at ${share} % for the ` +
        "step of 10 % (step 1 of 3).",
    ]);
  },
);
