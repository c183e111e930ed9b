import { deployAgainAdvice } from "../advice.ts";
import { compareCreated, sameVersions } from "../deployment.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { describeVersions, describeWhoDeployed, short } from "../describe.ts";
import type { Ending } from "../events.ts";
import { composeRestored } from "../marker.ts";
import { DEFAULT_CODE_UPDATE, type Deployment } from "../model.ts";
import type { Ledger } from "../write/ledger.ts";
import type { WritingSession } from "../write/session.ts";
import type { WriteRequest } from "../write/writer.ts";
import { blockedEnding, obstacleOf } from "./failed-endings.ts";
import type { ForeignDeployment, Wanted } from "./flow.ts";

export const GAVE_WAY = "Somebody else deployed";
/** What was overwritten is deployed again at most so often: others' deployments may keep coming in between. */
const RESTORATIONS = 6;

/**
 * The foreign deployment that a read of the list shows; undefined where this rollout may go on. One under ours came
 * between a read and a write: it was somebody's decision, also where its split is the very one that is live.
 */
export function foreignIn(listing: Listing, ledger: Ledger): ForeignDeployment | undefined {
  const live = liveOf(listing);
  if (!ledger.owns(live)) return { kind: "live", deployment: live };
  const { adopted } = ledger.state;
  const deployment = listing.deployments.find(
    (entry) => compareCreated(entry, adopted) > 0 && !ledger.owns(entry),
  );
  return deployment && { kind: "overwritten", deployment };
}

/** A foreign deployment stays live, or is deployed again where one of ours was written over it. */
export function handleDrift(
  rollout: WritingSession,
  found: ForeignDeployment,
  live: Deployment,
  restored: number,
  said: (() => Ending) | undefined,
): Wanted {
  const { ports } = rollout;
  const { kind, deployment: foreign } = found;
  if (kind === "live" || isRespected(foreign, live))
    return { kind: "end", ending: said ?? (() => drifted(rollout, found, live, restored)) };
  const { oddity, versions } = foreign;
  const stopped = (obstacle: string, now: Deployment) => {
    const lost = `What somebody else deployed could not be restored: ${describeWhoDeployed(foreign)}`;
    return blockedEnding(
      rollout,
      lost,
      now,
      obstacle,
      deployAgainAdvice(versions, rollout.request.scriptName),
    );
  };
  if (oddity !== undefined || versions.length < 1 || versions.length > 2) {
    const why = `this run can't deploy it again (${oddity ?? `${versions.length} versions`})`;
    return {
      kind: "end",
      ending: () => {
        ports.emit({ type: "drift", foreign, fate: "lost" });
        return stopped(why, live);
      },
    };
  }
  if (restored === RESTORATIONS)
    return { kind: "stop", ending: stopped("other deployments kept going live", live) };
  ports.emit({ type: "drift", foreign, fate: "restored" });
  const request = restoringWrite(rollout, foreign);
  // guard: restored
  return { kind: "write", request, failed: (why, now) => stopped(obstacleOf(why, request), now) };
}

/** Whether what is live does what a foreign deployment had decided. */
export function isRespected({ oddity, versions }: Deployment, live: Deployment): boolean {
  return oddity === undefined && sameVersions(versions, live.versions);
}

/** The same versions again, with their own message and the run that restores them. */
function restoringWrite({ request }: WritingSession, { id, message, versions }: Deployment): WriteRequest {
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

/** What somebody else deployed is live, or its versions are: nothing more is written. */
function drifted(
  { ports, roles }: WritingSession,
  { kind, deployment: foreign }: ForeignDeployment,
  live: Deployment,
  restored: number,
): Ending {
  if (kind === "live" || restored === 0) ports.emit({ type: "drift", foreign, fate: "live" });
  const replaced =
    restored === 0
      ? `Deployment ${short(live.id)} of this run replaced it, with the same versions`
      : `This run overwrote it, and has deployed its versions again (deployment ${short(live.id)})`;
  const how = kind === "live" ? "" : `, at the same moment as this run. ${replaced}`;
  return {
    status: "drifted",
    reason: `Live is ${describeVersions(live, roles)}, not this rollout's: ${describeWhoDeployed(foreign)}${how}. This rollout has stopped, and changed nothing after that.`,
  };
}
