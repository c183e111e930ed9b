import { describe, expect, test } from "vitest";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import type { LedgerState } from "../../../src/rollout/ledger-state.ts";
import type { Verdict } from "../../../src/rollout/model.ts";
import type { Judge, Ports } from "../../../src/rollout/ports.ts";
import { MINUTE, requestOf, type Scenario, setUpScenario } from "../scenario.ts";

/** One run whose disk is full where `isFull` says so. */
function runOnFullDisk(
  scenario: Scenario,
  request: Parameters<typeof requestOf>[1],
  isFull: (state: LedgerState) => boolean,
) {
  const { state, ...ports } = scenario.ports(new AbortController());
  const full: Ports = {
    ...ports,
    state: {
      save(each) {
        if (isFull(each)) throw new Error("ENOSPC: no space left on device.");
        state.save(each);
      },
    },
  };
  return scenario.clock.run(runCommand(full, requestOf(scenario, request)));
}

describe("where the disk is full", () => {
  test("a rollback is made all the same, and the post step's trouble is a warning", async () => {
    const scenario = setUpScenario();
    scenario.split(10, "canary by hand");
    const { status } = await runOnFullDisk(scenario, { command: "rollback" }, () => true);
    expect([status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
    expect(new Set(scenario.warnings())).toEqual(
      new Set(["What this run does can't be saved for the post step: ENOSPC: no space left on device."]),
    );
  });

  test("a rollout writes nothing that post couldn't settle", async () => {
    const scenario = setUpScenario();
    const { status } = await runOnFullDisk(scenario, {}, () => true);
    expect([status, scenario.live()]).toEqual(["failed", "stable 100"]);
    expect(scenario.writes()).toEqual([]);
  });

  test("at the very end: the outcome stands, and that post may undo it is a warning", async () => {
    const scenario = setUpScenario();
    const { status } = await runOnFullDisk(scenario, {}, ({ ended }) => ended);
    expect([status, scenario.live()]).toEqual(["completed", "canary 100"]);
    expect(scenario.warnings()).toEqual([
      "The post step may undo what this run has done: that the run has finished can't be saved: ENOSPC: no space left on device.",
    ]);
  });
});

/** A judge whose canary has this status from the first look on. */
function judgeOf(status: Verdict["status"], probeStable?: Judge["probeStable"]): Judge {
  const verdict = { check: "probe", warn: false, status, detail: "503", numbers: {} };
  return { look: async () => [verdict], ...(probeStable && { probeStable }) };
}

describe("after a rollback stable is asked what the canary failed", () => {
  test("and the reason says what it answered", async () => {
    const scenario = setUpScenario({ judge: judgeOf("fail", async () => "Stable passes the probe.") });
    const { status, reason } = await scenario.run();
    expect(status).toBe("rolled-back");
    expect(reason).toMatch(/ Stable passes the probe\.$/);
  });

  test.each([
    ["there is nothing to ask", undefined],
    ["there is no answer", async () => undefined],
    ["asking breaks", () => Promise.reject(new Error("aborted"))],
  ])("and says nothing where %s", async (_, probeStable) => {
    const scenario = setUpScenario({ judge: judgeOf("fail", probeStable) });
    expect((await scenario.run()).reason).toMatch(/ At 10 % the canary failed [^.]*\.$/);
  });

  test("but not without one, and not after a cancel", async () => {
    let asked = 0;
    const judge = (status: Verdict["status"]) =>
      judgeOf(status, async () => {
        asked += 1;
        return "Asked.";
      });
    const healthy = setUpScenario({ judge: judge("pass") });
    expect((await healthy.run()).status).toBe("completed");
    const cancelled = setUpScenario({ judge: judge("pass") });
    const { work, cancel } = cancelled.begin();
    cancelled.after(MINUTE, cancel);
    const { status } = await cancelled.clock.run(work);
    expect(status).toBe("rolled-back");
    expect(asked).toBe(0);
  });
});

describe("an outcome", () => {
  test("has each deployment as the list has it", async () => {
    const scenario = setUpScenario();
    scenario.cloud.readings.triggeredBy = "replaced";
    const { made } = await scenario.run({ steps: "10:1m, 50:1m, 100" });
    expect(made.map(({ purpose, deployment }) => [purpose, deployment.triggeredBy])).toEqual([
      ["step", "deployment"],
      ["step", "deployment"],
      ["step", "deployment"],
    ]);
    expect(made.map(({ deployment }) => deployment.versions.length)).toEqual([2, 2, 1]);
  });

  test("has the canary's share, which is 0 where it isn't live", async () => {
    const scenario = setUpScenario({ judge: judgeOf("fail") });
    expect(await scenario.run()).toMatchObject({
      status: "rolled-back",
      percentage: 0,
      canaryId: scenario.canary.id,
      stableId: scenario.stable.id,
    });
    const good = setUpScenario();
    expect(await good.run({ steps: "10:1m, 100" })).toMatchObject({ status: "completed", percentage: 100 });
  });

  test("names no version where none was found", async () => {
    const scenario = setUpScenario();
    const outcome = await scenario.run({ canary: { kind: "none", problem: "No canary is named." } });
    expect(outcome.status).toBe("failed");
    expect(Object.keys(outcome)).not.toEqual(expect.arrayContaining(["canaryId"]));
    expect(outcome).not.toHaveProperty("percentage");
  });
});

describe("prune", () => {
  const deleted = (scenario: Scenario) =>
    scenario.requests().filter((line) => line.startsWith("DELETE")).length;
  const steps = "5:1m, 10:1m, 25:1m, 100";

  test("is done after a rollout that completed", async () => {
    const scenario = setUpScenario();
    expect((await scenario.run({ steps, prune: true })).status).toBe("completed");
    expect(deleted(scenario)).toBe(2);
  });

  test("isn't done unless it is asked for", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps });
    expect(deleted(scenario)).toBe(0);
  });

  test("isn't done after one that stopped, or that is promoted", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin({ steps, prune: true, onCancel: "hold" });
    scenario.after(2.5 * MINUTE, cancel);
    expect((await scenario.clock.run(work)).status).toBe("held");
    expect(deleted(scenario)).toBe(0);
    expect((await scenario.run({ command: "promote", prune: true })).status).toBe("completed");
    expect(deleted(scenario)).toBe(0);
  });
});
