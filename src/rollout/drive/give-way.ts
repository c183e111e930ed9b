import { sameVersions } from "../deployment.ts";
import { short } from "../describe.ts";
import { composeRestored } from "../marker.ts";
import { DEFAULT_CODE_UPDATE, type Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { ForeignDeployment } from "../write/foreign-deployment.ts";
import type { Rollout } from "../write/session.ts";
import type { WriteRequest } from "../write/write-deployment.ts";
import { blocked, obstacleOf } from "./blocked.ts";
import { drifted, foreignLost, foreignRespected } from "./drift.ts";
import type { Decision } from "./flow.ts";

export const GAVE_WAY = "Somebody else deployed";
/** What was overwritten is deployed again at most so often: others' deployments may keep coming in between. */
const RESTORATIONS = 6;

/** A foreign deployment stays live, or is deployed again where one of ours was written over it. */
export function giveWay(
  rollout: Rollout,
  { kind, deployment: foreign }: ForeignDeployment,
  live: Deployment,
  restored: number,
  said: (() => Ending) | undefined,
): Decision {
  const { ledger, ports } = rollout;
  if (kind === "live") return { kind: "end", ending: said ?? (() => drifted(rollout, foreign)) };
  if (isRespected(foreign, live))
    return { kind: "end", ending: said ?? (() => foreignRespected(rollout, foreign, live)) };
  if (!isRepeatable(foreign)) return { kind: "end", ending: () => foreignLost(rollout, foreign, live) };
  const request = restoreRequest(rollout, foreign);
  const stopped = (obstacle: string, now: Deployment) =>
    blocked(rollout, ledger.goal?.why ?? GAVE_WAY, now, obstacle, request.deployment);
  if (restored === RESTORATIONS)
    return { kind: "stop", ending: stopped("other deployments kept going live", live) };
  ports.emit({ type: "drift", foreign, fate: "restored" });
  // guard: restored
  return { kind: "write", request, failed: (why, now) => stopped(obstacleOf(why, request), now) };
}

/** Whether what is live does what a foreign deployment had decided. */
export function isRespected({ oddity, versions }: Deployment, live: Deployment): boolean {
  return oddity === undefined && sameVersions(versions, live.versions);
}

function isRepeatable({ oddity, versions }: Deployment): boolean {
  return oddity === undefined && (versions.length === 1 || versions.length === 2);
}

/** The same versions again, with their own message and the run that restores them. */
function restoreRequest({ request }: Rollout, { id, message, versions }: Deployment): WriteRequest {
  return {
    purpose: "restore",
    deployment: {
      versions,
      message: composeRestored(message || `deployment ${short(id)}`, request.run),
      triggeredBy: request.triggeredBy,
      force: false,
      codeUpdate: request.codeUpdate ?? DEFAULT_CODE_UPDATE,
    },
  };
}
