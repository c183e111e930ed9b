import { randomUUID } from "node:crypto";
import { secretsIn } from "../checks/check.ts";
import { forLog } from "../foreign-text.ts";
import { resolveCommitMessage } from "../github/commit-message.ts";
import { githubDeploymentFor } from "../github/github-deployment.ts";
import { createLog } from "../github/log.ts";
import { dashboardUrl, setOutputs } from "../github/outputs.ts";
import { createSummary } from "../github/summary/create-summary.ts";
import { stepsOf } from "../github/summary/summary-data.ts";
import { createPaint, failsJob } from "../github/wording.ts";
import { loadInputs, tokensIn } from "../inputs/load-inputs.ts";
import { dispatchCommand } from "../rollout/commands/dispatch.ts";
import type { RunOutcome } from "../rollout/events.ts";
import type { Ports } from "../rollout/ports.ts";
import { ProblemError } from "../values/problems.ts";
import { tokenRedactor } from "../values/redact.ts";
import { errorText } from "../values/text.ts";
import { listenForCancel } from "./cancel-signal.ts";
import { createPorts } from "./create-ports.ts";
import { createStateStore, fencePath, saveFirst } from "./runner-state.ts";
import type { Runtime } from "./runtime.ts";

/** After a cancel the runner kills this process soon: how long GitHub is still waited for, in ms. */
const CANCELLED_FLUSH_MS = 1_000;

/**
 * The main step, from the inputs to the outputs. Never rejects.
 *
 * @returns the exit code
 */
export async function runMain(runtime: Runtime): Promise<number> {
  const { env, files, runner } = runtime;
  for (const token of tokensIn(env)) runner.setSecret(token);
  const clock = runtime.createClock();
  const cancel = listenForCancel(runtime, clock);
  const summary = createSummary(runtime, "main");
  let dashboard = "";
  try {
    const step = `workers-gradual-rollout-${randomUUID()}`;
    saveFirst(runtime, "step", step);
    const inputs = loadInputs(env, files.read);
    for (const secret of secretsIn(inputs.checks)) runner.setSecret(secret);
    const { accountId, command, schedule, scriptName } = inputs;
    const worker = `${accountId}/${scriptName}`;
    saveFirst(runtime, "worker", worker);
    dashboard = dashboardUrl(accountId, scriptName);
    // A tick announces no plan.
    summary.know({ scriptName, dashboard, steps: stepsOf(schedule) });
    const githubDeployment = githubDeploymentFor(runtime, clock, inputs, dashboard);
    const fence = fencePath(runtime, step);
    const readers = [createLog(runner, createPaint(env), inputs), summary.read, githubDeployment.read];
    const ports: Ports = createPorts(runtime, inputs, readers, {
      clock,
      cancel: cancel.signal,
      state: createStateStore(runtime, step, worker),
      fenced: () => fence !== undefined && files.exists(fence),
      message: async () => {
        const given = { fetch: runtime.fetch, signal: cancel.signal };
        const { message, note } = await resolveCommitMessage(inputs, given);
        if (note !== undefined) ports.emit({ type: "note", text: note });
        // It goes to Cloudflare, where the log's masks don't reach.
        return tokenRedactor(tokensIn(env))(message);
      },
    });
    const outcome = await dispatchCommand(ports, inputs).finally(() => ports.judge.close?.());
    writeOutputs(runtime, outcome, dashboard);
    await githubDeployment.flush(cancel.signal.aborted ? CANCELLED_FLUSH_MS : undefined);
    return failsJob(outcome.status, command) ? 1 : 0; // guard: exit-code
  } catch (error) {
    // With the stack, for a bug report.
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const problems =
      error instanceof ProblemError
        ? error.problems
        : [`Internal error, after which nobody read what is live: ${fault}`];
    const outcome: RunOutcome = { status: "failed", reason: problems.join(" "), made: [], verdicts: [] };
    writeOutputs(runtime, outcome, dashboard);
    summary.know({ problems });
    summary.read({ type: "finished", outcome }, clock.now());
    const text = problems.map((problem) => forLog(problem)).join("\n");
    runner.error(text, { title: "Rollout: failed" });
    return 1;
  } finally {
    cancel.stop();
    runtime.transport.close();
  }
}

/** A failure to set the outputs only warns. */
function writeOutputs({ runner }: Runtime, outcome: RunOutcome, dashboard: string): void {
  try {
    setOutputs(runner, outcome, dashboard);
  } catch (error) {
    runner.warning(forLog(`The outputs could not be set: ${errorText(error)}`), { title: "No outputs" });
  }
}
