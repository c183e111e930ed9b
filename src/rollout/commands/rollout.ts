import { describeVersions } from "../describe.ts";
import { drive } from "../drive/drive.ts";
import type { Ending } from "../events.ts";
import { scheduleFlow } from "../steps/schedule-flow.ts";
import { adopt, type Session } from "../write/session.ts";
import { preflight } from "./preflight.ts";
import { resolveVersions } from "./resolve-versions.ts";

/** Runs a rollout to its end. @throws what `preflight` and `drive` throw */
export async function runRollout(session: Session): Promise<Ending> {
  const { ports, request, reader, roles } = session;
  const resolved = await resolveVersions(session, request.canary);
  roles.canaryId = resolved.canary.id;
  const { stableId, canaryId, live, plan } = await preflight(session, resolved);
  if (stableId !== undefined) roles.stableId = stableId;
  ports.emit({ type: "plan", plan });
  if (request.dryRun)
    return {
      status: "planned",
      reason: `Live is ${describeVersions(live, { stableId, canaryId })}. Nothing was written (dry-run).`,
    };
  if (stableId === undefined)
    return {
      status: "completed",
      reason: `The canary serves everything already: ${describeVersions(live, { canaryId })}.`,
    };
  const rollout = adopt(session, { stableId, canaryId, live }, plan.message);
  return drive(rollout, scheduleFlow(rollout), await reader.fresh());
}
