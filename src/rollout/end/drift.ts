import { sameVersions } from "../deployment.ts";
import { commandFor, describeDeployment, describeSplit, short } from "../describe.ts";
import { composeRestored, parseMarker, sameRun } from "../marker.ts";
import { DEFAULT_CODE_UPDATE, type Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import type { WriteRequest } from "../write/write-deployment.ts";

/** A foreign deployment is live: nothing more is written. */
export function drifted(active: ActiveRollout, foreign: Deployment): Ending {
  active.ports.emit({ type: "drift", foreign, fate: "live" });
  return {
    status: "drifted",
    reason: `Somebody else deployed: ${describeDeployment(foreign)} is live. The rollout stopped and changed nothing after that.`,
  };
}

/** Ours replaced a foreign deployment: with the same versions, or it can't be restored. */
export function overwroteForeign(
  { ports, scriptName, annotations }: ActiveRollout,
  foreign: Deployment,
  live: Deployment,
): Ending {
  const who = `Somebody else deployed at the same moment: ${describeDeployment(foreign)}.`;
  const now = `Live is ${describeSplit(live)}`;
  if (!isRespected(foreign, live)) {
    ports.emit({ type: "drift", foreign, fate: "lost" });
    return {
      status: "failed",
      reason: `${now}. ${who} This run overwrote it and can't restore it (${foreign.oddity ?? `${foreign.versions.length} versions`}). To undo: ${commandFor(foreign.versions, scriptName)}`,
    };
  }
  const ours = sameRun(parseMarker(live.message ?? "")?.run, annotations.run);
  if (ours) ports.emit({ type: "drift", foreign, fate: "live" });
  const what = ours
    ? `Deployment ${live.id} of this run replaced it, with the same versions`
    : `This run had overwritten it, so its versions were deployed again (deployment ${live.id})`;
  return { status: "drifted", reason: `${now}. ${who} ${what}.` };
}

/** Whether what is live does what a foreign deployment had decided. */
export function isRespected({ oddity, versions }: Deployment, live: Deployment): boolean {
  return oddity === undefined && sameVersions(versions, live.versions);
}

export function isRepeatable({ oddity, versions }: Deployment): boolean {
  return oddity === undefined && (versions.length === 1 || versions.length === 2);
}

/** The same versions again, with their own message and the run that restores them. */
export function restoreRequest(
  { annotations, codeUpdate }: ActiveRollout,
  { id, message, versions }: Deployment,
): WriteRequest {
  return {
    purpose: "restore",
    deployment: {
      versions,
      message: composeRestored(message || `deployment ${short(id)}`, annotations.run),
      triggeredBy: annotations.triggeredBy,
      force: false,
      codeUpdate: codeUpdate ?? DEFAULT_CODE_UPDATE,
    },
  };
}
