import { expect, test } from "vitest";
import type { FaultRule } from "../../simulator/faults/rules.ts";
import { orders, setUpScenario } from "../support/scenario-run.ts";

function refusal(status: number, code: number, message: string): FaultRule["effect"] {
  return {
    kind: "answer",
    status,
    body: JSON.stringify({ success: false, errors: [{ code, message }], messages: [], result: null }),
  };
}

test.for([
  [401, 10000, "Authentication error"],
  [403, 10000, "Authentication error"],
  [404, 10007, "This Worker does not exist on your account."],
] as const)(
  "a read that is refused with %s in a hold isn't asked again: the canary is rolled back",
  async (answer) => {
    const scenario = await setUpScenario();
    const [status, code, message] = answer;
    // The second read of the list follows the write of the step, the third ends the hold.
    const effect = refusal(status, code, message);
    scenario.faults.add({ match: { operation: "deployments.list", skip: 2 }, ...(effect && { effect }) });

    const end = await scenario.run({ schedule: "10:1s, 50, 100" });

    expect(end.code).toBe(1);
    expect(end.log).not.toContain("again in");
    expect(scenario.requests({ preflight: false })).toEqual([
      "POST deployments stable 90, canary 10 → 200",
      "GET deployments → 200",
      `GET deployments → ${status}`,
      "GET deployments → 200",
      "POST deployments stable 100 → 200",
      "GET deployments → 200",
      "GET deployments/#3 → 200",
    ]);
    expect(end.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
    const [order = ""] = orders(end);
    expect(order).toMatch(
      /^error \(Rollout: rolled-back\): Stable \S+ is live at 100 % again\. GET \S+\/my-worker\/deployments: HTTP 40\d \(cf-ray \S+\): 100/,
    );
    expect(order).toContain(message.replace(/\.$/, ""));
    expect(order).toMatch(/Stable 57ab1e00 is live at 100 % again\. /);
  },
);
