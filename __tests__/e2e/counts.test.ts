import { join } from "node:path";
import { expect, test } from "vitest";
import { setUpScenario } from "../support/scenario-run.ts";

const COUNTS = `counts node ${join(import.meta.dirname, "count-orders.js")} <= stable * 1.25`;

test("a canary whose orders fail is rolled back by what a command counts", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({ schedule: "10:1h, 100", checks: COUNTS }, { env: { ORDERS: "20" } });

  expect(end.outputs["status"]).toBe("rolled-back");
  expect(end.outputs["reason"]).toMatch(
    /At 10 % the canary failed the check "counts node .*count-orders\.js <= stable \* 1\.25": canary \d+\/\d+ \(20 %\) against stable \d+\/\d+ \(0\.37 %\), at least/,
  );
  expect(end.summary).toMatch(/❌\sfail \| <code>counts node/);
  expect(end.commands.filter(({ data }) => data.includes("counted"))).toEqual([]);
});
