import { expect, test } from "vitest";
import { post, setUpScenario } from "../support/scenario-run.ts";

test("post that overtakes a main in a container rolls back, and main writes nothing more", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start({ schedule: "10:90s, 50, 100" });
  await main.waitFor("holding for 1m30s");

  const after = await post(main);
  expect(after.log).toContain("Post: rolled-back. Stable 57ab1e00 serves");
  const end = await main.exited;

  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 100 → 200",
  ]);
  expect(end.code).toBe(1);
  expect(end.outputs).toMatchObject({ percentage: "0" });
});
