import { expect, test } from "vitest";
import { CANARY, orders, STABLE, setUpScenario } from "../support/scenario-run.ts";

test("a dry run checks everything, shows the plan and writes nothing", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({ "dry-run": "true", schedule: "5:10m..1h, 50:30m, 100" });

  expect(end.code).toBe(0);
  expect(scenario.requests()).toEqual([
    "GET deployments → 200",
    "GET versions?deployable=true → 200",
    "GET versions/stable → 200",
    "GET versions/canary → 200",
  ]);
  expect(end.outputs).toMatchObject({
    status: "planned",
    percentage: "0",
    "stable-version": STABLE,
    "canary-version": CANARY,
    "deployment-id": scenario.cloud.live(scenario.script)?.id,
    reason: expect.stringContaining("Nothing was written"),
  });
  expect(scenario.plain(end.log)).toContain(
    [
      "Step 1 of 3: 5 %, hold 10m..1h",
      "Step 2 of 3: 50 %, hold 30m",
      "Step 3 of 3: 100 %, no hold",
      "takes at least 40m, at most 1h30m; ends … at the earliest",
    ].join("\n"),
  );
  expect(orders(end)).toEqual([]);
  expect(end.summary).toMatch(/Plan: canary <code>ca7a4700<\/code> to 100\s% .* in 3 steps/);
});
