import type { Adversary } from "./adversary.ts";
import { describeRecording } from "./describe-recording.ts";
import { drawCommands } from "./draw/commands.ts";
import { drawJobs } from "./draw/jobs.ts";
import { drawProcesses } from "./draw/processes.ts";
import { drawRollout } from "./draw/rollout.ts";
import { type Violation, violationsOf } from "./invariants/all.ts";
import { Notebook, type Notes, replayNotes, shrink } from "./notebook.ts";
import { type Program, playAsProcesses } from "./play-as-processes.ts";
import { playInProcess } from "./play-in-process.ts";
import type { Recording, StepRecord } from "./recording.ts";
import type { Scenario } from "./scenario.ts";

/** A scenario that was played. */
export interface Played {
  /** How its runs ended. */
  readonly endings: readonly string[];
  readonly violations: readonly Violation[];
  readonly description: () => string;
}

/** What is drawn: a rollout, commands one after the other, and uses of the action in one job; or any of them for dist/. */
export type SeriesKind = "runs" | "commands" | "jobs" | "process";

/** A line of remembered.jsonl: with notes it is played without dice. */
export type Remembered = Scenario & { readonly notes?: Notes };

export const DRAWS: Readonly<Record<SeriesKind, (seed: number) => Scenario>> = {
  runs: drawRollout,
  commands: drawCommands,
  jobs: drawJobs,
  process: drawProcesses,
};

/** Plays a scenario in this process, and holds it against the invariants. */
export async function playScenario(
  { notes, ...scenario }: Remembered,
  adversary?: Adversary,
): Promise<Played> {
  return told(await playInProcess(scenario, adversary ?? (notes && replayNotes(notes))));
}

/** Draws a scenario and plays it, with another program in place of dist/ where one is given. */
export async function playSeed(kind: SeriesKind, seed: number, program?: Program): Promise<Played> {
  const scenario = DRAWS[kind](seed);
  if (kind !== "process") return playScenario(scenario);
  return told(await playAsProcesses(scenario, program));
}

function told(recording: Recording): Played {
  return {
    endings: recording.runs.map(endingOf),
    violations: violationsOf(recording),
    description: () => describeRecording(recording),
  };
}

function endingOf({ request, outcome, post, killedAt }: StepRecord): string {
  const main = outcome?.status ?? (killedAt === undefined ? "thrown" : "killed");
  return `${request.command} ${main}${post?.kind === "settled" ? `, post ${post.status}` : ""}`;
}

/** The same scenario with what its dice did, as far as it is needed to break the same invariants. */
export async function writeDown(scenario: Scenario): Promise<Remembered> {
  const notebook = new Notebook();
  const { violations } = await playScenario(scenario, notebook);
  const broken = new Set(violations.map(({ invariant }) => invariant));
  const notes = await shrink(notebook.notes, async (fewer) => {
    const again = await playScenario({ ...scenario, notes: fewer });
    return again.violations.some(({ invariant }) => broken.has(invariant));
  });
  return { ...scenario, notes };
}
