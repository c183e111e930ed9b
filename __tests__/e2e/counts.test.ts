import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startSimulator } from "../../simulator/server.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { runAction } from "../support/runner.ts";
import { CANARY, STABLE, TOKEN } from "../support/scenario-run.ts";
import { SharedTime } from "../support/shared-time.ts";

const COUNTS = `counts node ${join(import.meta.dirname, "count-orders.js")} <= stable * 1.25`;

async function run(orders: string) {
  const time = new SharedTime();
  const simulator = await startSimulator({ token: TOKEN, clock: time });
  onTestFinished(() => simulator.close());
  const { cloud, env } = simulator;
  const { script } = setUpWorker(cloud, { stable: { id: STABLE }, canary: { id: CANARY } });
  const running = await runAction({
    inputs: { "script-name": script, "canary-version": CANARY, schedule: "10:1h, 100", checks: COUNTS },
    env: { ...env, ORDERS: orders },
    time,
  });
  return { cloud, end: await running.exited };
}

test("a canary whose orders fail is rolled back by what a command counts", async () => {
  const { end } = await run("20");
  expect(end.outputs["status"]).toBe("rolled-back");
  expect(end.outputs["reason"]).toMatch(
    /At 10 % the canary failed counts node .*count-orders\.js <= stable \* 1\.25 \(canary \d+\/\d+ \(20 %\) against stable \d+\/\d+ \(0\.37 %\), at least/,
  );
  expect(end.summary).toMatch(/❌\sfail \| <code>counts node/);
  expect(end.commands.filter(({ data }) => data.includes("counted"))).toEqual([]);
});
