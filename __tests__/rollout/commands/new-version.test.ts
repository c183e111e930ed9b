/** A version that was uploaded a moment ago is refused as unknown for some seconds. */

import { describe, expect, test } from "vitest";
import { CREATE, id, refusal, setUpScenario } from "../scenario.ts";

/** An account in use, and a version that was uploaded just now. */
async function uploaded() {
  const scenario = setUpScenario();
  await scenario.run({ command: "status" });
  await scenario.pass(1_000);
  const canary = id(scenario.upload().id);
  scenario.requests();
  return { scenario, canary };
}

const retries = ({ events }: Awaited<ReturnType<typeof uploaded>>["scenario"]) =>
  events.flatMap((event) => (event.type === "retry" ? [event.what] : []));

test.each([
  ["rollout", "completed"],
  ["advance", "waiting"],
] as const)("%s asks for it again before the first write, and tells", async (command, status) => {
  const { scenario, canary } = await uploaded();
  expect((await scenario.run({ command, canary, steps: "10:10m" })).status).toBe(status);
  expect(scenario.live()).toBe("stable 90, other 10");
  expect(scenario.requests()).toContain(`GET versions/${canary.id} → 404`);
  expect(retries(scenario)).toContain(`version ${canary.id.slice(0, 8)}`);
});

test("promote sends it again", async () => {
  const { scenario, canary } = await uploaded();
  expect((await scenario.run({ command: "promote", canary })).status).toBe("completed");
  expect(scenario.live()).toBe("other 100");
  expect(retries(scenario)).toContain("the deployment");
});

describe.each([10007, 100146])("refused with %i", (code) => {
  test("the first step is sent again, for half a minute at most", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, times: Number.POSITIVE_INFINITY, effect: refusal("unknown", code) });
    const began = scenario.clock.now();
    expect((await scenario.run()).status).toBe("failed");
    expect(scenario.writes()).toHaveLength(6);
    expect(scenario.clock.now() - began).toBeLessThan(32_000);
  });

  test("a later step is not", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal("unknown", code) });
    expect((await scenario.run()).status).toBe("rolled-back");
    expect(scenario.writes()).toHaveLength(3);
  });
});

test("one that stays unknown is a problem before the first write, after half a minute", async () => {
  const scenario = setUpScenario();
  scenario.faults.add({
    match: { operation: "versions.get" },
    times: Number.POSITIVE_INFINITY,
    effect: refusal("unknown", 10007),
  });
  const began = scenario.clock.now();
  const { status, reason } = await scenario.run();
  expect([status, reason]).toEqual(["failed", expect.stringContaining("10007 unknown")]);
  expect(scenario.clock.now() - began).toBeGreaterThan(25_000);
  expect(scenario.clock.now() - began).toBeLessThan(41_000);
});

test("another refusal of the first step is not sent again", async () => {
  const scenario = setUpScenario();
  scenario.faults.add({ match: CREATE, effect: refusal() });
  expect((await scenario.run()).status).toBe("failed");
  expect(scenario.writes()).toHaveLength(1);
});
