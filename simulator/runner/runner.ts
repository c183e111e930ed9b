/**
 * Starts the action as GitHub's runner does: main and post with the inputs, files and environment that
 * the runner gives them, and nothing of this machine's environment but PATH.
 */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  createFiles,
  createJob,
  environment,
  type Job,
  type JobOptions,
  ROOT,
  readAction,
  removeJob,
} from "./job.ts";
import { type Ended, type LogLine, type StepProcess, startStep } from "./process.ts";
import { findCommands, parseFileCommand, type RunnerCommand } from "./workflow-commands.ts";

export { type Job, type JobOptions, RUN_ID, SHA } from "./job.ts";

const NODE = join(ROOT, "node_modules/.bin/node");

export interface StepOptions {
  /** A file to start in place of action.yml's `runs.main` or `runs.post`. */
  readonly entry?: string;
  /** Is told every line that the step prints, on either stream. */
  readonly onLine?: (line: string) => void;
  /** When the process is killed and the step fails, in ms of real time. */
  readonly timeoutMs?: number;
}

export interface Finished {
  readonly job: Job;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Lines of both streams, as they came, joined by `\n`. */
  readonly log: string;
  readonly lines: readonly LogLine[];
  /** Everything in the log that the runner takes for a command. */
  readonly commands: readonly RunnerCommand[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What the steps of this action have saved so far. */
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the runner couldn't read of the files: it fails the step. */
  readonly fileErrors: readonly string[];
}

export interface Running extends Pick<StepProcess, "pid" | "lines" | "waitFor" | "signal" | "kill"> {
  readonly job: Job;
  readonly exited: Promise<Finished>;
  cancel(): Promise<Finished>;
  /** What it has saved by now. */
  state(): Readonly<Record<string, string>>;
}

/** Starts the main step of a new job. Its processes and folders go when the test is finished. */
export async function startMain(options: JobOptions & StepOptions = {}): Promise<Running> {
  const job = createJob(options);
  await atTestEnd(() => removeJob(job));
  return start(job, "main", options, {});
}

/** Starts the main step of another use of the action in the same job, with these inputs over the first one's. */
export function startMainAgain(
  { job }: Pick<Finished, "job">,
  inputs: JobOptions["inputs"],
  options: StepOptions = {},
): Promise<Running> {
  const again = { ...job, options: { ...job.options, inputs: { ...job.options.inputs, ...inputs } } };
  return start(again, "main", options, {});
}

/**
 * Starts the post step of the same job: new files, the same inputs and RUNNER_TEMP, and what main saved
 * as `STATE_*`. `previous` may still be running, as in a container job.
 */
export function startPost(
  previous: Pick<Finished | Running, "job" | "state">,
  options: StepOptions = {},
): Promise<Running> {
  const state = typeof previous.state === "function" ? previous.state() : previous.state;
  return start(previous.job, "post", options, state);
}

async function start(
  job: Job,
  scenario: "main" | "post",
  { entry, onLine, timeoutMs = 240_000 }: StepOptions,
  state: Readonly<Record<string, string>>,
): Promise<Running> {
  const { action: own = ".", time } = job.options;
  const folder = resolve(ROOT, own);
  const action = readAction(folder);
  const files = createFiles(job);
  const step = startStep({
    command: NODE,
    args: [entry === undefined ? join(folder, action.runs[scenario]) : resolve(entry)],
    cwd: job.workspace,
    env: environment(job, action, files, state),
    timeoutMs,
    ...(time && { time }),
    ...(onLine && { onLine }),
  });
  await atTestEnd(async () => {
    step.kill();
    await step.ended.catch(() => {});
  });

  const saved = (lines: readonly LogLine[]) => ({
    ...state,
    ...named("save-state", commandsIn(lines)),
    ...parseFileCommand(readFileSync(files.GITHUB_STATE, "utf8")).values,
  });
  const finish = ({ code, signal, lines }: Ended): Finished => {
    const commands = commandsIn(lines);
    const read = [files.GITHUB_OUTPUT, files.GITHUB_STATE].map((path) =>
      parseFileCommand(readFileSync(path, "utf8")),
    );
    return {
      job,
      code,
      signal,
      log: lines.map((line) => line.text).join("\n"),
      lines,
      commands,
      outputs: { ...named("set-output", commands), ...read[0]?.values },
      state: saved(lines),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
      fileErrors: read.flatMap(({ error }) => error ?? []),
    };
  };
  const exited = step.ended.then(finish);
  exited.catch(() => {});
  return {
    job,
    pid: step.pid,
    lines: step.lines,
    waitFor: step.waitFor,
    signal: step.signal,
    kill: step.kill,
    get exited() {
      time?.pass();
      return exited;
    },
    async cancel() {
      await step.cancel();
      return exited;
    },
    state: () => saved(step.lines),
  };
}

function commandsIn(lines: readonly LogLine[]): readonly RunnerCommand[] {
  return findCommands(lines.map(({ text }) => text));
}

/** Outputs and state may also come by command: then a hostile text could make them. */
function named(command: string, commands: readonly RunnerCommand[]): Record<string, string> {
  return Object.fromEntries(
    commands
      .filter(({ name }) => name.toLowerCase() === command)
      .map(({ properties, data }) => [properties["name"] ?? "", data]),
  );
}

const atExit: (() => void | Promise<void>)[] = [];
process.once("exit", () => {
  for (const cleanUp of atExit.reverse()) cleanUp();
});

/** Runs when the test that is under way is finished; outside of one, when this process ends. */
async function atTestEnd(cleanUp: () => void | Promise<void>): Promise<void> {
  if (process.env["VITEST"] !== undefined) {
    const { onTestFinished } = await import("vitest");
    try {
      onTestFinished(cleanUp);
      return;
    } catch {
      // Called in a hook, not in a test.
    }
  }
  atExit.push(cleanUp);
}
