import { problem } from "../../values/problems.ts";
import { shareOf, soleVersion } from "../deployment.ts";
import { stableForPromote } from "../deployments/version-roles.ts";
import { describeDeployment, short } from "../describe.ts";
import { drive } from "../drive/drive.ts";
import type { Flow } from "../drive/flow.ts";
import { isRespected } from "../drive/handle-drift.ts";
import type { Ending } from "../events.ts";
import { wantStep } from "../steps/schedule-flow.ts";
import { adopt, type Session, type WritingSession } from "../write/session.ts";
import { isRolloutOver } from "./advance.ts";
import { readDeployableVersions, readUnderWay, resolveVersions } from "./resolve-versions.ts";
import { dryRunEnding } from "./status.ts";

/**
 * The canary to 100 % at once, by hand: reads, writes once, verifies. Acts on purpose on whatever
 * rollout is under way, whose own run then ends as `drifted`.
 */
export async function runPromote(session: Session): Promise<Ending> {
  const { ports, request } = session;
  const target = await promoteTarget(session); // guard: promoted-at-once
  const { live, canaryId, stableId } = target;
  Object.assign(session.roles, { canaryId, stableId });
  if (soleVersion(live) === canaryId) {
    // What an earlier step of the job has left to its post step isn't to take it back.
    if (!request.dryRun) adopt(session, target, "");
    return {
      status: "completed",
      reason: `Canary ${short(canaryId)} serves everything already: ${describeDeployment(live)}.`,
    };
  }
  if (request.dryRun) return dryRunEnding(live, target, `canary ${short(canaryId)} would go to 100 %`); // guard: promoted

  const rollout = adopt(session, target, await ports.message());
  return drive(rollout, promoteFlow(rollout));
}

function promoteFlow(rollout: WritingSession): Flow {
  const { request, roles } = rollout;
  const schedule = [...request.schedule.slice(0, -1), { percent: 100 }];
  // What a person asked for is theirs to undo.
  const atOnce = { ...request, schedule, onFailure: "hold" as const };
  return {
    next(live) {
      if (soleVersion(live) !== roles.canaryId)
        return wantStep(rollout, "promote", atOnce, schedule.length - 1, live);
      const reason = `Promoted: canary ${short(roles.canaryId)} is live at 100 % of ${request.scriptName}.`;
      return { kind: "end", ending: () => ({ status: "completed", reason }) };
    },
    // Somebody else promoted it at the same moment.
    foreign: ({ kind, deployment }, live) =>
      kind === "overwritten" && isRespected(deployment, live) ? "ours" : undefined,
  };
}

/** Stable is the canary itself only where that serves everything already. */
async function promoteTarget(session: Session) {
  const { request, reader } = session;
  await reader.read();
  const { underWay, live } = await readUnderWay(session);
  const named = request.canary.kind !== "none";
  if (!named && underWay === undefined)
    throw problem("No rollout is under way, so there is no canary to promote: give canary-version.");
  const canary = named ? request.canary : ({ kind: "id", id: underWay?.canaryId ?? "" } as const);
  const resolved = resolveVersions(session, canary, await readDeployableVersions(session));
  const canaryId = resolved.canary.id;
  const other = underWay !== undefined && underWay.canaryId !== canaryId && !isRolloutOver(session, underWay);
  const strange =
    underWay === undefined && soleVersion(live) === undefined && shareOf(live, canaryId) === undefined;
  if ((other || strange) && request.onConflict === "fail")
    throw problem(
      `Another canary's rollout is under way: set on-conflict: replace to promote ${short(canaryId)} over it.`,
    );
  const replaced = other ? underWay : undefined;
  const stableId = resolved.stable?.id ?? (await stableForPromote(reader, canaryId, replaced));
  if (stableId === undefined && soleVersion(live) !== canaryId)
    throw problem("The stable version is unknown: set stable-version.");
  return { live, canaryId, stableId: stableId ?? canaryId };
}
