import { randomUUID } from "node:crypto";
import { secretsIn } from "../checks/check.ts";
import { forLog } from "../foreign-text.ts";
import { resolveCommitMessage } from "../github/commit-message.ts";
import { recordFor } from "../github/github-deployment.ts";
import { createLog, type Reader } from "../github/log.ts";
import { dashboardUrl, setOutputs } from "../github/outputs.ts";
import { createSummary } from "../github/summary/create-summary.ts";
import { createPaint, failsJob } from "../github/wording.ts";
import { type Inputs, loadInputs, tokensIn } from "../inputs/load-inputs.ts";
import { runCommand } from "../rollout/commands/run-command.ts";
import { ProblemError } from "../rollout/errors.ts";
import type { Outcome } from "../rollout/events.ts";
import type { Clock } from "../rollout/ports.ts";
import { quote } from "../values/parsed.ts";
import { tokenRedactor } from "../values/redact.ts";
import { say } from "../values/text.ts";
import { listenForCancel } from "./cancel.ts";
import { createPorts } from "./create-ports.ts";
import {
  adoptWorker,
  createStateStore,
  fencePath,
  markStarted,
  ownerFileOf,
  saveWorker,
} from "./runner-state.ts";
import { type Runtime, timeScale } from "./runtime.ts";

/** After a cancel the runner kills this process soon: how long GitHub is still waited for, in ms. */
const CANCELLED_FLUSH_MS = 1_000;

/**
 * The main step, from the inputs to the outputs. Never rejects.
 *
 * @returns the exit code
 */
export async function runMain(runtime: Runtime): Promise<number> {
  const step = `workers-gradual-rollout-${randomUUID()}`;
  for (const token of tokensIn(runtime.env)) runtime.runner.setSecret(token);
  const clock = runtime.createClock(timeScale(runtime));
  const cancel = listenForCancel(runtime, clock);
  const summary = createSummary(runtime, "main");
  let dashboard = "";
  try {
    requireFiles(runtime);
    markStarted(runtime, step);
    const inputs = loadInputs(runtime.env, runtime.files.read);
    for (const secret of secretsIn(inputs.checks)) runtime.runner.setSecret(secret);
    const { accountId, scriptName, schedule } = inputs;
    saveWorker(runtime, scriptName, ownerFileOf(accountId, scriptName));
    dashboard = dashboardUrl(accountId, scriptName);
    summary.know({ scriptName, dashboard }, schedule);
    const record = recordFor(runtime, clock, inputs, dashboard);
    const log = createLog(runtime.runner, createPaint(runtime.env), inputs);
    const readers = [log, summary.read, record.read];
    const outcome = await perform(runtime, inputs, clock, cancel.signal, step, readers);
    writeOutputs(runtime, outcome, dashboard);
    await record.flush(cancel.signal.aborted ? CANCELLED_FLUSH_MS : undefined);
    return failsJob(outcome.status, inputs.command) ? 1 : 0; // guard: exit-code
  } catch (error) {
    const problems =
      error instanceof ProblemError
        ? error.problems
        : [`Internal error, after which nobody read what is live: ${inFull(error)}`];
    const outcome: Outcome = { status: "failed", reason: problems.join(" "), made: [], verdicts: [] };
    writeOutputs(runtime, outcome, dashboard);
    summary.close(outcome, problems, clock.now());
    const text = problems.map((problem) => forLog(problem)).join("\n");
    runtime.runner.error(text, { title: "Rollout: failed" });
    return 1;
  } finally {
    cancel.stop();
    runtime.transport.close();
  }
}

/**
 * Without these files neither post nor the workflow would learn what a rollout did. Where the variables
 * are absent, the runner is told in the log.
 *
 * @throws ProblemError
 */
function requireFiles({ env, files }: Runtime): void {
  const problems = ["GITHUB_STATE", "GITHUB_OUTPUT"].flatMap((name) => {
    const path = env[name] ?? "";
    if (path === "" || files.exists(path)) return [];
    return `Environment variable ${name} names ${quote(path)}, and there is no such file: let the runner set it.`;
  });
  if (problems.length > 0) throw new ProblemError(problems);
}

/** A failure to set the outputs only warns. */
function writeOutputs({ runner }: Runtime, outcome: Outcome, dashboard: string): void {
  try {
    setOutputs(runner, outcome, dashboard);
  } catch (error) {
    runner.warning(forLog(`The outputs could not be set: ${say(error)}`), { title: "No outputs" });
  }
}

async function perform(
  runtime: Runtime,
  inputs: Inputs,
  clock: Clock,
  cancel: AbortSignal,
  step: string,
  readers: readonly Reader[],
): Promise<Outcome> {
  const fence = fencePath(runtime, step);
  const ownerFile = ownerFileOf(inputs.accountId, inputs.scriptName);
  const ports = createPorts({
    runtime,
    inputs,
    clock,
    cancel,
    state: createStateStore(runtime, step, () => adoptWorker(runtime, ownerFile, step)),
    readers,
    fenced: () => fence !== undefined && runtime.files.exists(fence),
    message: () => commitMessage(runtime, inputs, cancel, (note) => ports.emit({ type: "note", text: note })),
  });
  try {
    return await runCommand(ports, inputs);
  } finally {
    await ports.judge.close?.();
  }
}

async function commitMessage(
  { env, fetch }: Runtime,
  inputs: Inputs,
  signal: AbortSignal,
  note: (text: string) => void,
): Promise<string> {
  const commit = await resolveCommitMessage(inputs, { fetch, signal });
  if (commit.note !== undefined) note(commit.note);
  // It goes to Cloudflare, where the log's masks don't reach.
  return tokenRedactor(tokensIn(env))(commit.message);
}

/** With the stack, for a bug report. */
function inFull(error: unknown): string {
  return error instanceof Error && error.stack !== undefined ? error.stack : String(error);
}
