import { expect, test } from "vitest";
import { setUpScenario } from "../support/scenario-run.ts";

test("a long hold says once a minute that it goes on, and how long still", async () => {
  const scenario = await setUpScenario();

  const end = await scenario.run({ schedule: "10:5m, 100" });

  expect(end.outputs).toMatchObject({ status: "completed" });
  const beats = end.lines.map(({ text }) => text).filter((text) => text.includes(" left, until "));
  expect(beats.length).toBeGreaterThanOrEqual(2);
  expect(beats.length).toBeLessThanOrEqual(4);
  for (const beat of beats)
    expect(beat).toMatch(/^\d\d:\d\d:\d\dZ (\dm)?(\d+s)? left, until (\d+ \w{3} )?\d\d:\d\d:\d\dZ$/);
});
