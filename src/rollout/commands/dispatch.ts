import { errorText } from "../../values/text.ts";
import { describeVersions } from "../describe.ts";
import { drive } from "../drive/drive.ts";
import { errorEnding } from "../drive/failed-endings.ts";
import { settleAfterError } from "../drive/settle-after-failure.ts";
import type { Ending, RunOutcome } from "../events.ts";
import type { RolloutRequest } from "../model.ts";
import type { Ports, StateStore } from "../ports.ts";
import { readAtOnce } from "../retry.ts";
import { scheduleFlow } from "../steps/schedule-flow.ts";
import { adopt, hasAdopted, openSession, type Session } from "../write/session.ts";
import { runAdvance } from "./advance.ts";
import { collectingReport, finish } from "./finish.ts";
import { preflight } from "./preflight.ts";
import { runPromote } from "./promote.ts";
import { readDeployableVersions, resolveVersions } from "./resolve-versions.ts";
import { runRollback } from "./rollback.ts";
import { dryRunEnding, runDryTick, runStatus } from "./status.ts";

/** Does what the workflow asks for. Never rejects for anything that Cloudflare or a person does. */
export async function dispatchCommand(ports: Ports, request: RolloutRequest): Promise<RunOutcome> {
  const recorded = collectingReport(request.command === "rollback" ? ignoringFullDisk(ports) : ports);
  const session = openSession(recorded.ports, request);
  let ending: Ending;
  try {
    ending = await perform(session);
  } catch (error) {
    ending = hasAdopted(session) ? await settleAfterError(error, session) : errorEnding(error, session);
  }
  return finish(session, ending, recorded.report);
}

function perform(session: Session): Promise<Ending> {
  switch (session.request.command) {
    case "rollout":
      return runRollout(session);
    case "advance":
      // guard: dry-run
      return session.request.dryRun ? runDryTick(session) : runAdvance(session);
    case "promote":
      return runPromote(session);
    case "rollback":
      return runRollback(session);
    case "status":
      return runStatus(session);
  }
}

/** Runs a rollout to its end. */
async function runRollout(session: Session): Promise<Ending> {
  const { request, reader, roles } = session;
  const [, deployable] = await readAtOnce(reader.read(), readDeployableVersions(session));
  const resolved = resolveVersions(session, request.canary, deployable);
  roles.canaryId = resolved.canary.id;
  const target = await preflight(session, resolved);
  const { live, canaryId, stableId } = target;
  if (stableId !== canaryId) roles.stableId = stableId;
  if (request.dryRun) return dryRunEnding(live, roles);
  if (stableId === canaryId)
    return {
      status: "completed",
      reason: `The canary serves everything already: ${describeVersions(live, roles)}.`,
    };
  const rollout = adopt(session, target, target.message);
  return drive(rollout, scheduleFlow(rollout));
}

/** A rollback goes on where its state can't be saved for the post step. */
function ignoringFullDisk(ports: Ports): Ports {
  const save: StateStore["save"] = (state) => {
    try {
      ports.state.save(state);
    } catch (error) {
      const text = `What this run does can't be saved for the post step: ${errorText(error)}.`;
      ports.emit({ type: "warning", text });
    }
  };
  return { ...ports, state: { save } };
}
