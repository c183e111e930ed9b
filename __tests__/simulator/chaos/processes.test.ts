import { expect, test } from "vitest";
import { NO_FAULTS } from "../../../simulator/chaos/draw-faults.ts";
import { checkCommands } from "../../../simulator/chaos/processes/command-invariants.ts";
import {
  type CommandsScenario,
  drawCommandsScenario,
} from "../../../simulator/chaos/processes/draw-commands.ts";
import { foreignCommands } from "../../../simulator/chaos/processes/hostile.ts";
import {
  type CommandProcesses,
  type CommandsRecording,
  playCommands,
} from "../../../simulator/chaos/processes/play-commands.ts";
import { TOKEN } from "../../../simulator/chaos/rollouts/harness.ts";
import type { CommandAct } from "../../../simulator/chaos/sequences/sequence-scenario.ts";
import { TICK } from "../../../simulator/chaos/sequences/tick.ts";
import type { RunnerCommand } from "../../support/runner-commands.ts";

test("the invariants of the commands' processes see what a broken bundle would leave behind", async () => {
  const recording = await playCommands(
    quiet([TICK, { ...TICK, command: "rollback", canary: { kind: "none" } }]),
  );
  expect(checkCommands(recording)).toEqual([]);
  const [tick, rollback] = recording.jobs;
  if (!tick?.main || !rollback?.main) throw new Error("nobody killed them");
  expect(recording.jobs.map(({ main }) => [main?.outputs["status"], main?.code])).toEqual([
    ["waiting", 0],
    ["rolled-back", 0],
  ]);

  const { main } = tick;
  const outputs = (change: Readonly<Record<string, string>>) => ({
    ...tick,
    main: { ...main, outputs: { ...main.outputs, ...change } },
  });
  expect(broken(recording, { ...tick, main: { ...main, code: 1 } })).toContain(
    "both steps end as they should",
  );
  expect(broken(recording, { ...tick, main: undefined })).toContain("both steps end as they should");
  expect(broken(recording, { ...tick, post: { ...tick.post, code: 7 } })).toContain(
    "both steps end as they should",
  );
  expect(broken(recording, outputs({ percentage: "12" }))).toContain("the outputs name the live deployment");
  expect(broken(recording, outputs({ "deployment-id": "nobodys" }))).toContain(
    "the outputs name the live deployment",
  );
  expect(broken(recording, outputs({ reason: `sent ${TOKEN}` }))).toContain("the token shows nowhere");
  const obeyed = {
    ...main,
    commands: [...main.commands, command("error", "pwned")],
  };
  expect(broken(recording, { ...tick, main: obeyed })).toContain("no foreign text gives a command");
  const early = { ...rollback, run: { ...rollback.run, after: tick.run.after } };
  expect(broken(recording, early)).toContain("rolled back to stable");
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

test("a kill and a cancel reach the processes, and the same seed draws the same", async () => {
  const incidents = drawCommandsScenario(1).incidents.map((each) => ({ ...each, hostileErrors: 0 }));
  expect(drawCommandsScenario(4034)).toEqual(drawCommandsScenario(4034));
  const [none] = incidents;
  if (none === undefined) throw new Error("something may befall the first act");
  const slow = { ...TICK, faultPlan: { ...NO_FAULTS, latency: [20, 20] as const } };
  const at = { kind: "write", n: 0, end: "sent", plusMs: 0 } as const;
  const calm = { ...none, cancel: undefined, kill: undefined };
  const recording = await playCommands({
    ...quiet([slow, slow]),
    incidents: [
      { ...calm, kill: at },
      { ...calm, cancel: { ...at, kind: "request" } },
    ],
  });
  expect(recording.jobs[0]?.main).toBeUndefined();
  expect(recording.jobs[1]?.main?.log).toContain("SIGINT");
  expect(checkCommands(recording)).toEqual([]);
});

function command(name: string, data: string): RunnerCommand {
  return { form: "v2", name, properties: {}, data, line: 0, text: `::${name}::${data}` };
}

function quiet(acts: readonly CommandAct[]): CommandsScenario {
  const { sequence } = drawCommandsScenario(1);
  const schedule = [{ percent: 10, hold: { min: 600_000, max: 600_000 } }, { percent: 100 }] as const;
  return { sequence: { ...sequence, schedule, prune: false, clockOffsetMs: 0, acts }, incidents: [] };
}

/** The invariants that are broken when one job had been like this. */
function broken({ sequence, jobs }: CommandsRecording, changed: CommandProcesses): readonly string[] {
  const all = jobs.map((job) => (job.run.place === changed.run.place ? changed : job));
  const runs = all.map(({ run }) => run);
  return checkCommands({ sequence: { ...sequence, runs }, jobs: all }).map(({ invariant }) => invariant);
}
