import { expect, test } from "vitest";
import { setUpScenario } from "../support/scenario-run.ts";

const MINUTE = 60_000;

/** docs/limits.md and the limit of 1,200 requests in five minutes, which all tokens of a user share. */
test("a hold with one metric check makes about five requests a minute", async () => {
  const scenario = await setUpScenario();
  await scenario.run({ schedule: "10:30m", checks: "error-rate <= 1%", "on-inconclusive": "hold" });
  const { requests } = scenario.requestLog;
  const began = requests.find(({ method }) => method === "POST")?.at ?? 0;
  const perMinute = Array.from({ length: 25 }, (_, minute) => {
    const from = began + (minute + 2) * MINUTE;
    return requests.filter(({ at }) => at >= from && at < from + MINUTE).length;
  });
  expect(perMinute.reduce((sum, each) => sum + each, 0) / perMinute.length).toBeCloseTo(5, 0);
  expect(Math.max(...perMinute)).toBeLessThanOrEqual(6);
});
