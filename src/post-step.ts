import type { Edge } from "./edge.ts";
import { forLog } from "./foreign-text.ts";
import { createLog } from "./github/log.ts";
import { dashboardUrl } from "./github/outputs.ts";
import { recordFor } from "./github/record.ts";
import { createSummary } from "./github/summary.ts";
import { loadInputs, tokensIn } from "./inputs.ts";
import { createPorts, fencePath, timeScale } from "./ports.ts";
import { runRef } from "./request.ts";
import type { Status } from "./rollout/model.ts";
import { nothingToSettle, settleInPost } from "./rollout/post.ts";
import { createStateStore, hasEnded, savedFence, savedRollout } from "./saved-state.ts";

/**
 * The post step: settles what main could not. It never fails the job for its own sake.
 *
 * @returns the exit code, always 0
 */
export async function runPost(edge: Edge): Promise<number> {
  const { runner } = edge;
  for (const token of tokensIn(edge.env)) runner.setSecret(token);
  const summary = createSummary(edge, "post");
  const clock = edge.createClock(timeScale(edge));
  const tell = (status: Status, reason: string) =>
    summary.close({ status, reason, made: [], verdicts: [] }, [reason], clock.now());
  try {
    const fence = fencePath(edge, savedFence(edge));
    if (fence !== undefined) edge.files.write(fence, "The post step has taken over.\n");
    const state = savedRollout(edge);
    const idle = nothingToSettle(state, hasEnded(edge));
    if (idle !== undefined) {
      runner.info(`Post: ${idle}.`);
      return 0;
    }
    const inputs = loadInputs(edge.env);
    const { accountId, scriptName } = inputs;
    const { stableId, canaryId } = state ?? {};
    const dashboard = dashboardUrl(accountId, scriptName);
    summary.know({ scriptName, dashboard, ...(stableId && { stableId }), ...(canaryId && { canaryId }) });
    const record = recordFor(edge, inputs, dashboard);
    if (canaryId) record.attach(canaryId);
    const ports = createPorts({
      edge,
      inputs,
      clock,
      cancel: new AbortController().signal,
      state: createStateStore(edge),
      readers: [createLog(runner), summary.read, record.read],
      fenced: () => false,
      message: async () => state?.message ?? "",
    });
    const outcome = await settleInPost(ports, state, {
      // Of the other commands only the write in flight is resolved.
      onCancel: inputs.command === "rollout" ? inputs.onCancel : "hold",
      scriptName,
      stamp: { triggeredBy: inputs.triggeredBy, run: runRef(inputs) },
    });
    if (outcome.kind === "nothing") {
      runner.info(`Post: ${outcome.why}.`);
      return 0;
    }
    const { status, reason } = outcome;
    tell(status, reason);
    record.close(status, reason);
    await record.flush();
    if (status === "failed") runner.warning(forLog(reason), { title: "Rollout: not settled" });
    else runner.info(forLog(`Post: ${status}. ${reason}`));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    tell("failed", `The post step could not settle the rollout: ${message}`);
    runner.warning(forLog(`The post step could not settle the rollout: ${message}`), {
      title: "Rollout: not settled",
    });
  } finally {
    edge.transport.close();
  }
  return 0;
}
