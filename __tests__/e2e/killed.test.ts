import { expect, test } from "vitest";
import { orders, post, setUpScenario } from "../support/scenario-run.ts";

test("killed in a hold: post settles from what main had saved and a fresh read", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start({ schedule: "10:1h, 100" });
  await main.waitFor("holding for 1h");
  main.kill();
  const end = await main.exited;
  expect(end).toMatchObject({ signal: "SIGKILL", outputs: {} });
  expect(end.summary).toContain("ca7a4700");
  const told = scenario.requests().length;

  const after = await post(end);

  expect(after.code).toBe(0);
  expect(scenario.requests().slice(told)).toEqual([
    "GET deployments → 200",
    "POST deployments stable 100 → 200",
    "GET deployments → 200",
    // 15 s later: main may have sent something after what it had saved.
    "GET deployments → 200",
  ]);
  expect(scenario.made().at(-1)).toBe(
    "stable 100: rollback ca7a4700 cancelled run 12345678901.1: fix: carts",
  );
  expect(after.log).toContain("Post: rolled-back. ");
  expect(orders(after)).toEqual([]);
  expect(after.summary).toMatch(/Rolled back/i);
});

test("killed right after a write was sent that comes late: post waits for it and takes it back", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "deployments.create" }, delayMs: 8_000 });
  const main = await scenario.start({ schedule: "10:1h, 100" });
  await scenario.asked("POST deployments stable 90, canary 10 → pending");
  main.kill();

  const after = await post(await main.exited);

  expect(scenario.live()).toBe("stable 100");
  expect(scenario.writes().slice(1)).toEqual(["POST deployments stable 100 → 200"]);
  expect(after.log).toContain("Post: rolled-back. Stable 57ab1e00 serves");
});

test("killed right after a write was sent that never comes: post looks for 15 s, and writes nothing", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "deployments.create" }, effect: { kind: "hang" } });
  const main = await scenario.start({ schedule: "10:1h, 100" });
  await scenario.asked("POST deployments stable 90, canary 10 → hung");
  main.kill();

  const after = await post(await main.exited);

  expect(scenario.requestLog.writes).toHaveLength(1);
  expect(after.log).toMatch(/not in the list for 1[5-9]\.\d s: it was not made/);
  expect(orders(after)).toEqual([
    expect.stringMatching(/^warning \(Rollout: not settled\): Live is unchanged: /),
  ]);
});
