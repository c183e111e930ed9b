/** What a run does at its end: stable is asked, and the outcome is put together. */

import { describe, expect, test } from "vitest";
import type { LedgerState } from "../../../src/rollout/ledger-state.ts";
import type { VerdictStatus } from "../../../src/rollout/model.ts";
import type { Judge } from "../../../src/rollout/ports.ts";
import { MINUTE, type Scenario, saying, setUpScenario, verdict } from "../scenario.ts";

describe("where the disk is full", () => {
  /** One run on a disk that is full where `isFull` says so. */
  function runOnFullDisk(
    scenario: Scenario,
    request: Parameters<Scenario["run"]>[0],
    isFull: (state: LedgerState) => boolean,
  ) {
    const save = (state: LedgerState) => {
      if (isFull(state)) throw new Error("ENOSPC: no space left on device.");
    };
    return scenario.run(request, { state: { save } });
  }

  test("a rollback is made all the same, and the post step's trouble is a warning", async () => {
    const scenario = setUpScenario();
    scenario.split(10, "canary by hand");
    const { status } = await runOnFullDisk(scenario, { command: "rollback" }, () => true);
    expect([status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
    expect([...new Set(scenario.warnings())]).toEqual([
      "What this run does can't be saved for the post step: ENOSPC: no space left on device.",
    ]);
  });

  test("a rollout writes nothing that post couldn't settle", async () => {
    const scenario = setUpScenario();
    const { status } = await runOnFullDisk(scenario, {}, () => true);
    expect([status, scenario.live(), scenario.writes()]).toEqual(["failed", "stable 100", []]);
  });

  test.each([1, 2])(
    "a write that couldn't be saved (save %i) isn't sent, and nobody waits for it",
    async (n) => {
      const scenario = setUpScenario();
      const saved: LedgerState[] = [];
      // As the runner's file on a full disk: the first failure is told, and the others are not.
      const { result, took } = await scenario.timed(
        runOnFullDisk(scenario, {}, (state) => saved.push(state) === n),
      );
      expect(result).toMatchObject({ status: "failed", reason: expect.stringContaining("ENOSPC") });
      expect(scenario.writes()).toEqual([]);
      expect(took).toBeLessThan(1_000);
      expect(saved.slice(0, n - 1).flatMap(({ intents }) => intents)).toEqual([]);
    },
  );

  test("at the very end: the outcome stands, and that post may undo it is a warning", async () => {
    const scenario = setUpScenario();
    const { status } = await runOnFullDisk(scenario, {}, ({ ended }) => ended);
    expect([status, scenario.live()]).toEqual(["completed", "canary 100"]);
    expect(scenario.warnings()).toEqual([
      "The post step may undo what this run has done: that the run has finished can't be saved: ENOSPC: no space left on device.",
    ]);
  });
});

describe("after a rollback stable is asked what the canary failed", () => {
  const judgeOf = (status: VerdictStatus, probeStable?: Judge["probeStable"]): Judge => ({
    ...saying(() => [verdict(status)]).judge,
    ...(probeStable && { probeStable }),
  });

  test.each<[string, Judge["probeStable"], RegExp]>([
    ["says what it answered", async () => "Stable passes the probe.", / Stable passes the probe\.$/],
    ["says nothing where there is nothing to ask", undefined, / 40 of 100\.$/],
    ["says nothing where there is no answer", async () => undefined, / 40 of 100\.$/],
    ["says nothing where asking breaks", () => Promise.reject(new Error("aborted")), / 40 of 100\.$/],
  ])("and the reason %s", async (_, probeStable, reason) => {
    const scenario = setUpScenario({ judge: judgeOf("fail", probeStable) });
    const outcome = await scenario.run();
    expect([outcome.status, outcome.share]).toEqual(["rolled-back", 0]);
    expect(outcome.reason).toMatch(reason);
  });

  test("but not without one, and not after a cancel", async () => {
    let asked = 0;
    const judge = judgeOf("pass", async () => {
      asked += 1;
      return "Asked.";
    });
    expect((await setUpScenario({ judge }).run()).status).toBe("completed");
    const cancelled = setUpScenario({ judge });
    expect((await cancelled.cancelled(MINUTE)).result.status).toBe("rolled-back");
    expect(asked).toBe(0);
  });
});

test("each deployment of an outcome is as the list has it", async () => {
  const scenario = setUpScenario({ readings: { triggeredBy: "replaced" } });
  const { made } = await scenario.run({ steps: "10:1m, 50:1m, 100" });
  expect(made.map(({ deployment }) => [deployment.triggeredBy, deployment.versions.length])).toEqual([
    ["deployment", 2],
    ["deployment", 2],
    ["deployment", 1],
  ]);
});

describe("the last deployment is read back", () => {
  const reads = (scenario: Scenario) =>
    scenario.requests().filter((line) => line.startsWith("GET deployments/"));

  test("and not where it isn't this run's", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    scenario.requests();
    expect((await scenario.run({ command: "status" })).made).toEqual([]);
    expect(reads(scenario)).toEqual([]);
  });

  test("and where it can't be, a warning says so", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: { operation: "deployments.get" }, effect: { kind: "reset" } });
    expect((await scenario.run({ steps: "100" })).status).toBe("completed");
    expect(scenario.warnings()).toEqual([
      expect.stringMatching(/^The last deployment could not be read back: GET /),
    ]);
  });
});
