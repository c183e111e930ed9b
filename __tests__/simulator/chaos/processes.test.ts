import { expect, test } from "vitest";
import { drawProcesses } from "../../../simulator/chaos/draw/processes.ts";
import { foreignCommands } from "../../../simulator/chaos/hostile.ts";
import { violationsOf } from "../../../simulator/chaos/invariants/all.ts";
import { NO_FAULTS } from "../../../simulator/chaos/plans.ts";
import { playAsProcesses } from "../../../simulator/chaos/play-as-processes.ts";
import type { StepRecord } from "../../../simulator/chaos/recording.ts";
import { type JobStep, job, type Scenario, TICK } from "../../../simulator/chaos/scenario.ts";
import { SCRIPT, TOKEN } from "../../../simulator/chaos/world.ts";
import { CALM_LIST, HARDEST } from "../../../simulator/platform-unknowns.ts";
import type { RunnerCommand } from "../../../simulator/runner/workflow-commands.ts";
import { broken, rolloutScene, runOf, scene } from "./scenes.ts";

function playProcesses(scenario: Scenario) {
  return playAsProcesses({ ...scenario, hostile: true });
}

const ROLL_BACK: JobStep = { ...TICK, command: "rollback", canary: { kind: "none" } };

test("the invariants see what broken processes would leave behind", async () => {
  const recording = await playProcesses(scene([TICK, ROLL_BACK]));
  expect(violationsOf(recording)).toEqual([]);
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
  expect(violationsOf(recording)).toEqual([]);
  const [first, second, third] = recording.runs;
  expect(first?.processes?.main).toBeUndefined();
  expect(first?.post?.kind).toBe("nothing");
  expect(second?.processes?.main?.log).toContain("A hold is running");
  expect(third).toMatchObject({ cancelledAt: expect.any(Number), killedAt: undefined });
  expect(third?.processes?.main?.code).toBe(1);
  const writes = recording.runs.flatMap(writesOf);
  expect(writes.map(({ entry }) => entry.query["force"])).toContain("true");

  const closed = await playProcesses(scene([TICK], { window: "daily 12:00-13:00" }));
  expect(violationsOf(closed)).toEqual([]);
  expect(runOf(closed, 0).outcome).toMatchObject({
    status: "waiting",
    reason: expect.stringContaining("The window is closed"),
  });
});

test("two jobs at once know their own requests, and so do a main in a container and its post", async () => {
  const rollout: JobStep = { ...TICK, command: "rollout", faultPlan: { ...NO_FAULTS, latency: [20, 20] } };
  const inHold = { kind: "request", n: 8, end: "answered", plusMs: 500 } as const;
  const stopped: JobStep = { ...rollout, container: true, cancel: inHold };
  const beside = {
    ...job({ ...ROLL_BACK, faultPlan: rollout.faultPlan }),
    whenShown: false,
    besideMs: 30_000,
  };
  const both = await playProcesses(scene([{ ...job(rollout), whenShown: false }, beside]));
  expect(violationsOf(both)).toEqual([]);
  expect(both.runs.map(({ outcome }) => outcome?.status)).toEqual(["drifted", "rolled-back"]);
  const [first, second] = [runOf(both, 0), runOf(both, 1)];
  expect(second.startedAt - first.startedAt).toBe(30_000);
  expect(first.endedAt).toBeGreaterThan(second.startedAt);
  expect([first, second].map((run) => writesOf(run).length)).toEqual([1, 1]);
  expect(broken(both, { sent: [...first.sent, ...second.sent] })).toContain(
    "saved and read before each write",
  );

  const container = await playProcesses(scene([stopped]));
  expect(violationsOf(container)).toEqual([]);
  const processes = writesOf(runOf(container, 0)).map(({ process }) => process);
  expect(processes).toEqual(["main", "post"]);
  const { sent } = runOf(container, 0);
  const last = sent.findLastIndex(({ entry }) => entry.method === "POST");
  expect(broken(container, { sent: sent.slice(0, last + 1) })).toContain("a read after each write");
});

function writesOf({ sent }: StepRecord) {
  return sent.filter(({ entry }) => entry.method === "POST");
}

test("the same seed draws the same for processes, and jobs of several steps are drawn for them", () => {
  expect(drawProcesses(4034)).toEqual(drawProcesses(4034));
  const drawn = Array.from({ length: 100 }, (_, seed) => drawProcesses(seed));
  const several = drawn.filter(({ acts }) => acts.some((act) => act.kind === "job" && act.steps.length > 1));
  expect(several.length).toBeGreaterThan(3);
});

test("a live check hears a dead canary through broken sockets, and the invariants see what a broken one would do", async () => {
  const dead = await playProcesses(listening(1));
  expect(violationsOf(dead)).toEqual([]);
  expect(runOf(dead, 0).outcome?.status).toBe("rolled-back");

  const healthy = await playProcesses(listening(0));
  expect(violationsOf(healthy)).toEqual([]);
  expect(runOf(healthy, 0).outcome?.status).toBe("completed");
  const { scenario, cloud } = healthy;
  for (const word of ["", "if-traffic "]) {
    const { workflow } = listening(1, word);
    expect(broken({ ...healthy, scenario: { ...scenario, workflow } })).toEqual([
      "a dead canary is never given more",
    ]);
  }
  cloud.tails.create(SCRIPT, []);
  expect(broken(healthy)).toEqual(["the tails are deleted"]);
});

function listening(exceptions: number, word = ""): Scenario {
  const schedule = [{ percent: 25, hold: { min: 60_000, max: 60_000 } }, { percent: 100 }];
  const live = {
    check: `${word}live error-rate <= 1%`,
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
