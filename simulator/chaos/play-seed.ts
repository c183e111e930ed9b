import { createRandom } from "../random.ts";
import type { Adversary } from "./adversary.ts";
import { drawJobScenario } from "./jobs/draw-jobs.ts";
import { checkJobs } from "./jobs/job-invariants.ts";
import { Notebook, type Notes, Replay, shrink } from "./notebook.ts";
import { checkCommands } from "./processes/command-invariants.ts";
import { drawCommandsScenario } from "./processes/draw-commands.ts";
import { drawProcessScenario } from "./processes/draw-process.ts";
import { playCommands } from "./processes/play-commands.ts";
import { playProcess } from "./processes/play-process.ts";
import { describeRollout } from "./rollouts/describe-rollout.ts";
import { drawRolloutScenario } from "./rollouts/draw-rollout.ts";
import { checkProcess, checkRollout, type Violation } from "./rollouts/invariants/all.ts";
import { playRollout } from "./rollouts/play-rollout.ts";
import type { RolloutRecording } from "./rollouts/rollout-recording.ts";
import type { RolloutScenario } from "./rollouts/rollout-scenario.ts";
import { describeSequence } from "./sequences/describe-sequence.ts";
import { drawSequenceScenario } from "./sequences/draw-sequence.ts";
import { checkSequence } from "./sequences/invariants/all.ts";
import { playSequence } from "./sequences/play-sequence.ts";
import type { SequenceScenario } from "./sequences/sequence-scenario.ts";

/** Of the runs of the bundle, those that play other commands than rollout. */
const COMMANDS_SHARE = 0.5;

/** A scenario that was drawn from its seed, and played. */
export interface Played {
  /** How it ended, or how its parts did. */
  readonly endings: readonly string[];
  readonly violations: readonly Violation[];
  readonly description: () => string;
}

/** What is played: rollouts, sequences of commands, and jobs of some uses of the action on the engine; the first two with the bundle. */
export type Kind = "runs" | "commands" | "jobs" | "process";

/** A scenario of one kind, as a line of remembered.jsonl has it; with notes it is played without dice. */
export type Scenario = (
  | { readonly rollout: RolloutScenario }
  | { readonly sequence: SequenceScenario }
  | { readonly job: SequenceScenario }
) & { readonly notes?: Notes };

/** The scenario that a seed of this kind draws. */
export function draw(kind: Exclude<Kind, "process">, seed: number): Scenario {
  switch (kind) {
    case "runs":
      return { rollout: drawRolloutScenario(seed) };
    case "commands":
      return { sequence: drawSequenceScenario(seed) };
    case "jobs":
      return { job: drawJobScenario(seed) };
  }
}

/** Plays a scenario on the engine. */
export async function play(scenario: Scenario, adversary?: Adversary): Promise<Played> {
  const by = adversary ?? (scenario.notes && new Replay(scenario.notes));
  if ("rollout" in scenario) {
    const recording = await playRollout(scenario.rollout, by);
    return {
      endings: [endingOf(recording)],
      violations: checkRollout(recording),
      description: () => describeRollout(recording),
    };
  }
  const acts = "job" in scenario ? scenario.job : scenario.sequence;
  const sequence = await playSequence(acts, by);
  return {
    endings: sequence.runs.map(
      ({ act, outcome, killedAt }) =>
        `${act.command} ${outcome?.status ?? (killedAt === undefined ? "thrown" : "killed")}`,
    ),
    violations: "job" in scenario ? checkJobs(sequence) : checkSequence(sequence),
    description: () => describeSequence(sequence),
  };
}

/** The same scenario with what its dice did, as far as it is needed to break the same invariants. */
export async function writeDown(scenario: Scenario): Promise<Scenario> {
  const notebook = new Notebook();
  const { violations } = await play(scenario, notebook);
  const broken = new Set(violations.map(({ invariant }) => invariant));
  const notes = await shrink(notebook.notes, async (fewer) => {
    const again = await play({ ...scenario, notes: fewer });
    return again.violations.some(({ invariant }) => broken.has(invariant));
  });
  return { ...scenario, notes };
}

/** `mutant`: what the processes are broken by; they are started from src/ then. */
export const PLAYERS: Readonly<Record<Kind, (seed: number, mutant?: string) => Promise<Played>>> = {
  runs: (seed) => play(draw("runs", seed)),
  commands: (seed) => play(draw("commands", seed)),
  jobs: (seed) => play(draw("jobs", seed)),
  process: playOnBundle,
};

function playOnBundle(seed: number, mutant?: string): Promise<Played> {
  return createRandom(seed ^ 0x2c1d).chance(COMMANDS_SHARE)
    ? playCommandProcesses(seed, mutant)
    : playRolloutProcesses(seed, mutant);
}

async function playCommandProcesses(seed: number, mutant?: string): Promise<Played> {
  const recording = await playCommands(drawCommandsScenario(seed), mutant);
  const { sequence, jobs } = recording;
  const logs = jobs.map(
    ({ run, main, post }) =>
      `--- act ${run.place}, main\n${main?.log ?? "(killed)"}\n--- act ${run.place}, post\n${post.log}`,
  );
  return {
    endings: sequence.runs.map(({ act, outcome }) => `${act.command} ${outcome?.status ?? "killed"}`),
    violations: checkCommands(recording),
    description: () => [describeSequence(sequence), ...logs].join("\n"),
  };
}

async function playRolloutProcesses(seed: number, mutant?: string): Promise<Played> {
  const run = await playProcess(drawProcessScenario(seed), mutant);
  const live = run.live === undefined ? "" : `  live ${JSON.stringify(run.live)}\n`;
  const log = `${live}--- main\n${run.main?.log ?? "(killed)"}\n--- post\n${run.post?.log ?? ""}`;
  return {
    endings: [endingOf(run.recording)],
    violations: checkProcess(run),
    description: () => `${describeRollout(run.recording)}\n${log}`,
  };
}

function endingOf({ outcome, post }: RolloutRecording): string {
  return `${outcome?.status ?? "killed"}/${post?.kind === "settled" ? post.status : "-"}`;
}
