import { createRandom } from "../random.ts";
import { drawJobScenario } from "./jobs/draw-jobs.ts";
import { checkJobs } from "./jobs/job-invariants.ts";
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
import { describeSequence } from "./sequences/describe-sequence.ts";
import { drawSequenceScenario } from "./sequences/draw-sequence.ts";
import { checkSequence } from "./sequences/invariants/all.ts";
import { playSequence } from "./sequences/play-sequence.ts";
import type { SequenceRecording } from "./sequences/sequence-recording.ts";
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

/** The scenario that a seed of this kind draws, as remembered.jsonl of the tests has it. */
export function drawn(kind: Exclude<Kind, "process">, seed: number): object {
  if (kind === "runs") return { rollout: drawRolloutScenario(seed) };
  return {
    [kind === "jobs" ? "job" : "sequence"]:
      kind === "jobs" ? drawJobScenario(seed) : drawSequenceScenario(seed),
  };
}

/** `mutant`: what the processes are broken by; they are started from src/ then. */
export const PLAYERS: Readonly<Record<Kind, (seed: number, mutant?: string) => Promise<Played>>> = {
  runs: playOnEngine,
  commands: (seed) => playActs(drawSequenceScenario(seed), checkSequence),
  jobs: (seed) => playActs(drawJobScenario(seed), checkJobs),
  process: playOnBundle,
};

async function playOnEngine(seed: number): Promise<Played> {
  const recording = await playRollout(drawRolloutScenario(seed));
  return {
    endings: [endingOf(recording)],
    violations: checkRollout(recording),
    description: () => describeRollout(recording),
  };
}

async function playActs(
  scenario: SequenceScenario,
  check: (recording: SequenceRecording) => readonly Violation[],
): Promise<Played> {
  const sequence = await playSequence(scenario);
  return {
    endings: sequence.runs.map(
      ({ act, outcome, killedAt }) =>
        `${act.command} ${outcome?.status ?? (killedAt === undefined ? "thrown" : "killed")}`,
    ),
    violations: check(sequence),
    description: () => describeSequence(sequence),
  };
}

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
