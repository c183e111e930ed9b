import { expect, test } from "vitest";
import { cancel, post, ROLLED_BACK, setUpScenario } from "../support/scenario-run.ts";

test("a cancel during the preflight ends it, and nothing is written", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "versions.get" }, times: 2, delayMs: 5_000 });
  const main = await scenario.start();
  await scenario.asked("GET versions/canary → pending");

  const end = await cancel(main);

  expect(scenario.writes()).toEqual([]);
  expect(end.outputs).toMatchObject({
    status: "failed",
    reason: expect.stringContaining("Nothing was written."),
  });
  expect((await post(end)).log).toContain("Post: the main step ended before its first write");
});

test("a cancel in a hold brings stable back with one write, and post has nothing to do", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start({ schedule: "10:10m, 100" });
  await main.waitFor("holding for 10m");

  const end = await cancel(main);

  expect(scenario.requests({ preflight: false })).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "GET deployments → 200",
    "GET deployments → 200",
    "POST deployments stable 100 → 200",
    "GET deployments → 200",
  ]);
  expect(scenario.made().at(-1)).toBe(
    "stable 100: rollback ca7a4700 cancelled run 12345678901.1: fix: carts",
  );
  expect(end.outputs).toMatchObject(ROLLED_BACK);
  expect(scenario.plain(end.log)).toContain("… stopped by SIGINT; cleaning up");

  const told = scenario.requests().length;
  const after = await post(end);
  expect(after.log).toContain("Post: the main step finished; nothing to clean up.");
  expect(scenario.requests()).toHaveLength(told);
});

test("a cancel once more while it settles starts nothing new", async () => {
  const scenario = await setUpScenario();
  scenario.faults.add({ match: { operation: "deployments.create", skip: 1 }, delayMs: { after: 800 } });
  const main = await scenario.start({ schedule: "10:10m, 100" });
  await main.waitFor("holding for 10m");
  main.signal("SIGINT");
  await scenario.asked(/^POST deployments stable 100 → pending/);
  main.signal("SIGINT");

  const end = await cancel(main);

  expect(scenario.writes()).toEqual([
    "POST deployments stable 90, canary 10 → 200",
    "POST deployments stable 100 → 200",
  ]);
  expect(end.outputs).toMatchObject(ROLLED_BACK);
  expect(end.log.match(/stopped by/g)).toHaveLength(1);
});

test("a cancel by SIGTERM alone does the same", async () => {
  const scenario = await setUpScenario();
  const main = await scenario.start({ schedule: "10:10m, 100" });
  await main.waitFor("holding for 10m");

  main.signal("SIGTERM");
  const end = await main.exited;

  expect(end.code).toBe(1);
  expect(end.outputs).toMatchObject(ROLLED_BACK);
});
