import { expect, test } from "vitest";
import { CALM_LIST } from "../../simulator/faults/readings.ts";
import { cancel, post, setUpScenario } from "../support/scenario-run.ts";
import { visit } from "./visitors.ts";

const LIVE = { schedule: "10:1h, 100", checks: "live error-rate <= stable * 1.25" };

test("success, failure or cancel: the tails are deleted", async () => {
  const scenario = await setUpScenario({ readings: CALM_LIST });
  visit(scenario, 10, {});

  const completed = await scenario.run({ ...LIVE, schedule: "50:2m, 100" });
  expect(completed.outputs["status"]).toBe("completed");
  expect(scenario.cloud.tails.open).toEqual([]);

  scenario.foreign(scenario.stable.id);
  const main = await scenario.start(LIVE);
  await main.waitFor("holding for 1h");
  expect(scenario.cloud.tails.open).toHaveLength(2);
  const cancelled = await cancel(main);
  expect(cancelled.outputs["status"]).toBe("rolled-back");
  expect(scenario.cloud.tails.open).toEqual([]);
});

test("killed: post rolls back first, then deletes the tails that main had left open", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start(LIVE);
  await main.waitFor("holding for 1h");
  main.kill();
  const end = await main.exited;
  expect(scenario.cloud.tails.open).toHaveLength(2);
  const told = scenario.writes().length;

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(after.log).toContain("Post: rolled-back. Stable 57ab1e00 serves");
  expect(scenario.cloud.tails.open).toEqual([]);
  expect(
    scenario
      .writes()
      .slice(told)
      .map((line) => line.replace(/tails\/[\w-]+/, "tails/ID")),
  ).toEqual(["POST deployments stable 100 → 200", "DELETE tails/ID → 200", "DELETE tails/ID → 200"]);
});
