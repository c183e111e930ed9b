import { expect, onTestFinished, test } from "vitest";
import { startSimulator } from "../../simulator/server.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { runAction } from "../support/runner.ts";
import { CANARY, STABLE, TOKEN } from "../support/scenario-run.ts";
import { SharedTime } from "../support/shared-time.ts";

/** The action in front of a Worker that nobody visits. */
async function run(checks: string, inputs: Readonly<Record<string, string>> = {}) {
  const time = new SharedTime();
  const simulator = await startSimulator({ token: TOKEN, clock: time });
  onTestFinished(() => simulator.close());
  const { cloud, env } = simulator;
  const { script } = setUpWorker(cloud, { stable: { id: STABLE }, canary: { id: CANARY } });
  const running = await runAction({
    inputs: { "script-name": script, "canary-version": CANARY, schedule: "10:5m, 100", checks, ...inputs },
    env,
    time,
  });
  return running.exited;
}

test("a Worker without traffic is rolled out where its check says if-traffic, and it is said how little there was", async () => {
  const end = await run("if-traffic error-rate <= stable * 1.25");
  expect(end.outputs).toMatchObject({ status: "completed", percentage: "100" });
  const said =
    /passes for lack of traffic .if-traffic.: no minute of this step has requests of both versions yet/;
  expect(end.log).toMatch(said);
  expect(
    end.summary
      .replaceAll(/&#40;|&#41;/g, "_")
      .replaceAll("&#45;", "-")
      .replaceAll("&#58;", ":"),
  ).toMatch(said);
  const { verdicts } = JSON.parse(end.outputs["report"] ?? "");
  expect(verdicts.at(-1)).toMatchObject({ status: "pass", numbers: { stepRequests: 0, minRequests: 100 } });
});

test("and rolled back where it doesn't", async () => {
  const end = await run("error-rate <= stable * 1.25");
  expect(end.code).toBe(1);
  expect(end.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
  expect(end.outputs["reason"]).toContain("without a verdict (on-inconclusive: rollback)");
});

test("a command that can't tell is no failure: on-inconclusive decides", async () => {
  const end = await run("run echo staging is down; exit 75", { "on-inconclusive": "proceed" });
  expect(end.outputs["status"]).toBe("completed");
  expect(end.log).toContain(
    "Going on without a verdict (on-inconclusive: proceed): run echo staging is down",
  );
  expect(end.log).toMatch(/exit code 75 after [\d.]+ s: inconclusive; last line: "staging is down"/);
});
