import { expect, test } from "vitest";
import { playAsProcesses } from "../../../simulator/chaos/as-processes.ts";
import { drawProcessScenario } from "../../../simulator/chaos/draw/processes.ts";
import { NO_FAULTS } from "../../../simulator/chaos/fault-plan.ts";
import { foreignCommands } from "../../../simulator/chaos/hostile.ts";
import { check } from "../../../simulator/chaos/invariants/all.ts";
import { type JobStep, job, type Scenario, TICK } from "../../../simulator/chaos/scenario.ts";
import { SCRIPT, TOKEN } from "../../../simulator/chaos/world.ts";
import { CALM_LIST, HARDEST } from "../../../simulator/faults/readings.ts";
import type { RunnerCommand } from "../../../simulator/runner/workflow-commands.ts";
import { broken, rolloutScene, runOf, scene } from "./scenes.ts";

function playProcesses(scenario: Scenario) {
  return playAsProcesses({ ...scenario, hostile: true });
}

const ROLL_BACK: JobStep = { ...TICK, command: "rollback", canary: { kind: "none" } };

test("the invariants see what broken processes would leave behind", async () => {
  const recording = await playProcesses(scene([TICK, ROLL_BACK]));
  expect(check(recording)).toEqual([]);
  const [tick, rollback] = [runOf(recording, 0), runOf(recording, 1)];
  expect(
    recording.runs.map(({ processes }) => [processes?.main?.outputs["status"], processes?.main?.code]),
  ).toEqual([
    ["waiting", 0],
    ["rolled-back", 0],
  ]);
  const { main, post } = tick.processes ?? {};
  if (!main || !post) throw new Error("nobody killed them");

  const withMain = (change: Partial<typeof main>) =>
    broken(recording, { processes: { main: { ...main, ...change }, post } });
  const withOutputs = (change: Readonly<Record<string, string>>) =>
    withMain({ outputs: { ...main.outputs, ...change } });
  expect(withMain({ code: 1 })).toContain("both steps end as they should");
  expect(broken(recording, { processes: { main: undefined, post } })).toContain(
    "both steps end as they should",
  );
  expect(broken(recording, { processes: { main, post: { ...post, code: 7 } } })).toContain(
    "both steps end as they should",
  );
  expect(withOutputs({ percentage: "12" })).toContain("the outputs name the live deployment");
  expect(withOutputs({ "deployment-id": "nobodys" })).toContain("the outputs name the live deployment");
  expect(withOutputs({ reason: `sent ${TOKEN}` })).toContain("the token shows nowhere");
  const obeyed = [...main.commands, command("error", "pwned")];
  expect(withMain({ commands: obeyed })).toContain("no foreign text gives a command");
  expect(broken(recording, { saves: [] })).toContain("saved and read before each write");
  expect(broken(recording, {}, { after: tick.after })).toContain("rolled back to stable");
  expect(rollback.saves.length).toBeGreaterThan(0);
});

test("of the runner's commands only the action's own are allowed", () => {
  const foreign = [
    command("set-output", "completed"),
    command("error", "pwned"),
    command("add-mask", "pwned"),
  ];
  expect(foreignCommands([command("warning", "v1 is pwned"), command("group", "Plan"), ...foreign])).toEqual(
    foreign,
  );
});

test("a kill, a cancel, a window and force reach the processes, also in a job of two steps", async () => {
  const slow: JobStep = { ...TICK, faultPlan: { ...NO_FAULTS, latency: [20, 20] } };
  const at = { kind: "write", n: 0, end: "sent", plusMs: 0 } as const;
  const killed = { ...slow, command: "rollout", kill: at } as const;
  const cancelled: JobStep = { ...slow, cancel: { ...at, kind: "request" } };
  const recording = await playProcesses(scene([job(killed, slow), cancelled], { force: true }));
  expect(check(recording)).toEqual([]);
  const [first, second, third] = recording.runs;
  expect(first?.processes?.main).toBeUndefined();
  expect(first?.post?.kind).toBe("nothing");
  expect(second?.processes?.main?.log).toContain("A hold is running");
  expect(third).toMatchObject({ cancelledAt: expect.any(Number), killedAt: undefined });
  expect(third?.processes?.main?.code).toBe(1);
  const writes = recording.runs.flatMap(({ sent }) => sent.filter(({ entry }) => entry.method === "POST"));
  expect(writes.map(({ entry }) => entry.query["force"])).toContain("true");

  const closed = await playProcesses(scene([TICK], { window: "daily 12:00-13:00" }));
  expect(check(closed)).toEqual([]);
  expect(runOf(closed, 0).outcome).toMatchObject({
    status: "waiting",
    reason: expect.stringContaining("The window is closed"),
  });
});

test("the same seed draws the same for processes, and jobs of several steps are drawn for them", () => {
  expect(drawProcessScenario(4034)).toEqual(drawProcessScenario(4034));
  const drawn = Array.from({ length: 100 }, (_, seed) => drawProcessScenario(seed));
  const several = drawn.filter(({ acts }) => acts.some((act) => act.kind === "job" && act.steps.length > 1));
  expect(several.length).toBeGreaterThan(3);
});

test("a live check hears a dead canary through broken sockets, and the invariants see what a broken one would do", async () => {
  const dead = await playProcesses(listening(1));
  expect(check(dead)).toEqual([]);
  expect(runOf(dead, 0).outcome?.status).toBe("rolled-back");

  const healthy = await playProcesses(listening(0));
  expect(check(healthy)).toEqual([]);
  expect(runOf(healthy, 0).outcome?.status).toBe("completed");
  const { scenario, cloud } = healthy;
  const asDead = { ...scenario, workflow: listening(1).workflow };
  expect(broken({ ...healthy, scenario: asDead })).toEqual(["a dead canary is never given more"]);
  cloud.tails.create(SCRIPT, []);
  expect(broken(healthy)).toEqual(["the tails are deleted"]);
});

function listening(exceptions: number): Scenario {
  const schedule = [{ percent: 25, hold: { min: 60_000, max: 60_000 } }, { percent: 100 }];
  const live = {
    check: "live error-rate <= 1%",
    perMinute: 600,
    exceptions,
    faults: [
      { kind: "garbage", atMs: 2_000, forMs: 500, version: "canary" },
      { kind: "closed", atMs: 3_000, forMs: 500, version: "stable" },
      { kind: "refused", atMs: 4_000, forMs: 5_000, version: "canary" },
    ],
  } as const;
  return { ...rolloutScene({}, { schedule, live }), readings: { ...HARDEST, ...CALM_LIST } };
}

function command(name: string, data: string): RunnerCommand {
  return { form: "v2", name, properties: {}, data, line: 0, text: `::${name}::${data}` };
}
