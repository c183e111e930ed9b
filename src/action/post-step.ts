import { createTailApi } from "../cloudflare/tails.ts";
import { forLog } from "../foreign-text.ts";
import { githubDeploymentFor } from "../github/github-deployment.ts";
import { createLog } from "../github/log.ts";
import { dashboardUrl } from "../github/outputs.ts";
import { createSummary } from "../github/summary/create-summary.ts";
import { createPaint, STATUS_WORDING } from "../github/wording.ts";
import { type Inputs, loadInputs, tokensIn } from "../inputs/load-inputs.ts";
import { nothingToSettle, type PostOutcome, settleInPost } from "../rollout/drive/settle-in-post.ts";
import { type RolloutEvent, reasonAndAdvice } from "../rollout/events.ts";
import { errorText } from "../values/text.ts";
import { apiAccessOf, createPorts } from "./create-ports.ts";
import { type LeftByMain, leftByMain } from "./runner-state.ts";
import type { Runtime } from "./runtime.ts";

/**
 * The post step: settles what main could not. It never fails the job for its own sake.
 *
 * @returns the exit code, always 0
 */
export async function runPost(runtime: Runtime): Promise<number> {
  const { runner } = runtime;
  for (const token of tokensIn(runtime.env)) runner.setSecret(token);
  const summary = createSummary(runtime, "post");
  const clock = runtime.createClock();
  const left = leftByMain(runtime);
  const paint = createPaint(runtime.env);
  try {
    raiseFence(runtime, left);
    const state = left.ledgerState();
    const idle = nothingToSettle(state, left.adoptedSince());
    if (state === undefined || idle !== undefined) {
      runner.info(`Post: ${idle}.`);
      return 0;
    }
    const inputs = loadPostInputs(runtime, left);
    const { accountId, scriptName } = inputs;
    const dashboard = dashboardUrl(accountId, scriptName);
    const { stableId, canaryId } = state;
    summary.know({ scriptName, dashboard, stableId, canaryId });
    const githubDeployment = githubDeploymentFor(runtime, clock, inputs, dashboard, canaryId);
    const readers = [createLog(runner, paint, inputs), summary.read, githubDeployment.read];
    const ports = createPorts(runtime, inputs, readers, {
      clock,
      cancel: new AbortController().signal,
      // Nothing comes after post that could read it.
      state: { save: () => undefined },
      fenced: () => false,
      message: async () => "",
    });
    const outcome = await settleInPost(ports, inputs, state);
    const { status } = outcome;
    for (const read of [summary.read, githubDeployment.read]) read(finished(outcome), clock.now());
    await githubDeployment.flush();
    const said = forLog(reasonAndAdvice(outcome));
    if (status === "failed") runner.warning(said, { title: "Rollout: not settled" });
    else runner.info(`Post: ${paint(STATUS_WORDING[status].style, status)}. ${said}`);
  } catch (error) {
    const reason = `The post step could not settle the rollout: ${errorText(error)}`;
    summary.read(finished({ status: "failed", reason }), clock.now());
    runner.warning(forLog(reason), { title: "Rollout: not settled" });
  } finally {
    await deleteTails(runtime, left);
    runtime.transport.close();
  }
  return 0;
}

/** Post has no list of what was made: that is in main's outputs. */
function finished(outcome: PostOutcome): RolloutEvent {
  return { type: "finished", outcome: { ...outcome, made: [], verdicts: [] } };
}

/** Without the checks: none runs any more, and a variable of a probe may be missing here. */
function loadPostInputs({ env, files }: Runtime, { scriptName }: LeftByMain): Inputs {
  const known = scriptName === "" ? env : { ...env, "INPUT_SCRIPT-NAME": scriptName };
  return loadInputs({ ...known, INPUT_CHECKS: "" }, files.read);
}

/** Deletes the live tails that main left open. Never rejects: a tail that stays ends by itself. */
async function deleteTails(runtime: Runtime, left: LeftByMain): Promise<void> {
  try {
    const api = createTailApi(apiAccessOf(runtime, loadPostInputs(runtime, left)));
    await Promise.allSettled(left.tails.map((id) => api.delete(id, { timeoutMs: 10_000 }))); // guard: tail-deleted-in-post
  } catch {
    // Bad inputs have been reported.
  }
}

/** Stops a main that outlives this moment. There is none outside container jobs, so without a fence post goes on. */
function raiseFence({ files, runner }: Runtime, { fence }: LeftByMain): void {
  if (fence === undefined) return;
  try {
    files.write(fence, "The post step has started.\n");
  } catch (error) {
    const text = `The fence ${fence} could not be written, so a main step that still runs may go on: ${errorText(error)}.`;
    runner.warning(forLog(text));
  }
}
