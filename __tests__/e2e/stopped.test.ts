/** Runs that are cancelled or killed, their post steps, and a log that nobody reads. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { startPost } from "../../simulator/runner/runner.ts";
import { cancel, orders, post, ROLLED_BACK, setUpScenario } from "../support/scenario-run.ts";

/** A rollout in the first hold. */
async function holding(schedule = "10:10m, 100") {
  const scenario = await setUpScenario();
  const main = await scenario.start({ schedule });
  await main.waitFor("holding for 10m");
  return { scenario, main };
}

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
  const { scenario, main } = await holding();
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
  const { scenario, main } = await holding();
  scenario.faults.add({ match: { operation: "deployments.create" }, delayMs: { after: 800 } });
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
  const { main } = await holding();
  main.signal("SIGTERM");
  const end = await main.exited;
  expect(end.code).toBe(1);
  expect(end.outputs).toMatchObject(ROLLED_BACK);
});

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
  const { scenario, main } = await holding();
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
  const { scenario, main } = await holding("10:10m, 50, 100");
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

test("a variable that an earlier step has set doesn't make main pass for post, nor does an event that can't be read", async () => {
  const scenario = await setUpScenario();
  const env = { STATE_step: "1" };
  const end = await scenario.run({ schedule: "10" }, { env, event: { name: "push", text: "{oops" } });
  expect(end).toMatchObject({ code: 0, outputs: { status: "completed", percentage: "10" } });
  expect(scenario.live()).toBe("stable 90, canary 10");
});

const MAIN = pathToFileURL(resolve(import.meta.dirname, "../../dist/index.js")).href;

/** Starts the action in a process whose output nobody reads any more after its first line. */
function closedOutput(): string {
  const folder = mkdtempSync(join(tmpdir(), "closed-output-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const entry = join(folder, "index.mjs");
  const text = `
const write = process.stdout.write.bind(process.stdout);
let lines = 0;
process.stdout.write = (...args) => {
  if (lines++ === 0) return write(...args);
  queueMicrotask(() => process.stdout.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" })));
  return false;
};
await import(${JSON.stringify(MAIN)});
`;
  writeFileSync(entry, text);
  return entry;
}

test("a rollout whose log can't be written goes on, and its outputs say how it ended", async () => {
  const scenario = await setUpScenario();
  const end = await scenario.run({ schedule: "10, 100" }, { entry: closedOutput() });
  expect({ code: end.code, log: end.lines.length }).toEqual({ code: 0, log: 1 });
  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(scenario.live()).toBe("canary 100");
});
