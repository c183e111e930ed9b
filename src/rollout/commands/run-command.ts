import { say } from "../../values/text.ts";
import { sameVersions } from "../deployment.ts";
import { describeSplit } from "../describe.ts";
import { endOnDrift, notStarted, settleAfter } from "../end/index.ts";
import { RolloutFailure } from "../errors.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports, StateStore } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { LOOK_AGAIN_MS } from "../write/index.ts";
import { runAdvance } from "./advance.ts";
import { conclude } from "./conclude.ts";
import { runPromote } from "./promote.ts";
import { runRollback } from "./rollback.ts";
import { runRollout } from "./rollout.ts";
import { type Run, startRun } from "./start-run.ts";
import { runStatus } from "./status.ts";

/** Does what the workflow asks for. Never rejects for anything that Cloudflare or a person does. */
export async function runCommand(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const run = startRun(request.command === "rollback" ? ignoringFullDisk(ports) : ports, request);
  let ending: Ending;
  try {
    ending = await watchLateWrites(run, await perform(run));
  } catch (error) {
    const { active, reader } = run;
    ending =
      active === undefined ? notStarted(error, reader) : await settleAfter(error, active, policies(request));
  }
  return conclude(run, ending);
}

function perform(run: Run): Promise<Ending> {
  switch (run.request.command) {
    case "rollout":
      return runRollout(run);
    case "advance":
      return runAdvance(run);
    case "promote":
      return runPromote(run);
    case "rollback":
      return runRollback(run);
    case "status":
      return runStatus(run);
  }
}

/**
 * Looks again at what has completed where a lost write of this run may still come over it.
 *
 * @throws RolloutFailure when one has
 */
async function watchLateWrites({ active, reader, budget, request }: Run, ending: Ending): Promise<Ending> {
  const completed = reader.last?.live;
  if (ending.status !== "completed" || active === undefined || completed === undefined) return ending;
  const { lateForMs } = active.writer;
  if (lateForMs === 0) return ending;
  try {
    await budget.pause(lateForMs);
    await reader.read(budget, active.ledger);
    await budget.pause(LOOK_AGAIN_MS);
    await reader.read(budget, active.ledger);
  } catch {
    // Cancelled, or the list can't be read: what was read last counts.
  }
  const listing = reader.last;
  if (listing?.live === undefined || listing.live.id === completed.id) return ending;
  const drift = await endOnDrift(active, listing, budget);
  if (drift !== undefined) return drift;
  if (sameVersions(listing.live.versions, completed.versions)) return ending;
  throw new RolloutFailure(
    `A late write of this rollout made ${describeSplit(listing.live)} live after its last step`,
    policies(request).onFailure,
  );
}

/** What a failure and a cancel lead to. A cancelled tick leaves the rollout to the next one. */
function policies({ command, onFailure, onCancel }: RolloutRequest) {
  return {
    onFailure: command === "rollout" || command === "advance" ? onFailure : "hold",
    onCancel: command === "rollout" ? onCancel : "hold",
  } as const;
}

/** A rollback goes on where its state can't be saved for the post step. */
function ignoringFullDisk(ports: Ports): Ports {
  const save: StateStore["save"] = (state) => {
    try {
      ports.state.save(state);
    } catch (error) {
      const text = `What this run does can't be saved for the post step: ${say(error)}.`;
      ports.emit({ type: "warning", text });
    }
  };
  return { ...ports, state: { save } };
}
