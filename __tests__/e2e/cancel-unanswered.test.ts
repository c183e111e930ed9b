import { expect, test } from "vitest";
import { orders, post, setUpScenario } from "../support/scenario-run.ts";

test("a cancel with a write on its way that comes late: main says so, and post finds it and takes it back", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "deployments.create" }, delayMs: 14_000 });
  const main = await scenario.start({ schedule: "10:10m, 100" });
  await scenario.asked("POST deployments stable 90, canary 10 → pending");

  const end = await main.cancel();

  expect(end).toMatchObject({ code: 1, signal: null });
  expect(end.outputs).toMatchObject({
    status: "rolled-back",
    percentage: "0",
    reason:
      "Stable 57ab1e00 is live at 100 % again. Cancelled by SIGINT. But it is unknown whether the deployment of " +
      "57ab1e00 at 90 %, ca7a4700 at 10 % was created: the request got no answer; the post step checks again.",
  });
  expect(scenario.live()).toBe("stable 100");
  expect(scenario.requestLog.writes).toHaveLength(1);

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(scenario.writes()).toEqual([
    expect.stringMatching(/^POST deployments stable 90, canary 10 → /),
    "POST deployments stable 100 → 200",
  ]);
  expect(scenario.live()).toBe("stable 100");
  expect(after.log).toMatch(/^Post: rolled-back\. Stable 57ab1e00 is live at 100 % again\. /m);
  expect(orders(after)).toEqual([]);
});
