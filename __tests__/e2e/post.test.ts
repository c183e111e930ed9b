import { expect, test } from "vitest";
import { startPost } from "../../simulator/runner/runner.ts";
import { orders, post, setUpScenario } from "../support/scenario-run.ts";

test("post after a main that died before it saved anything does nothing: it doesn't take itself for main", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start();
  main.kill();
  const end = await main.exited;
  const told = scenario.requests().length;

  const after = await (await startPost({ ...end, state: {} })).exited;

  expect(after.code).toBe(0);
  expect(after.log).toContain("Post: the main step ended before its first write; nothing to clean up.");
  expect(scenario.requests()).toHaveLength(told);
  expect(orders(after)).toEqual([]);
});

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
  ]);
  expect(scenario.made().at(-1)).toBe(
    "stable 100: rollback ca7a4700 cancelled run 12345678901.1: fix: carts",
  );
  expect(after.log).toContain("Post: rolled-back. ");
  expect(orders(after)).toEqual([]);
  expect(after.summary).toMatch(/Rolled back/i);
});

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
