import { expect, test } from "vitest";
import { setUpScenario } from "../support/scenario-run.ts";

test("a re-run goes on from the split that a cancel has left", async () => {
  const scenario = await setUpScenario();
  const schedule = "10:1m, 50, 100";
  const main = await scenario.start({ schedule, "on-cancel": "hold" });
  await main.waitFor("holding for 1m");
  await main.cancel();

  const end = await scenario.run({ schedule }, { env: { GITHUB_RUN_ATTEMPT: "2" } });

  expect(end.outputs).toMatchObject({ status: "completed" });
  expect(scenario.made()).toEqual([
    "stable 90, canary 10: canary ca7a4700 10% 1/3 run 12345678901.1: fix: carts",
    "stable 50, canary 50: canary ca7a4700 50% 2/3 run 12345678901.2: fix: carts",
    "canary 100: canary ca7a4700 100% 3/3 run 12345678901.2: fix: carts",
  ]);
});
