import { sameVersions } from "../deployment.ts";
import { commandFor, describeDeployment, describeSplit, short } from "../describe.ts";
import { composeRestored, parseMarker, sameRun } from "../marker.ts";
import { DEFAULT_CODE_UPDATE, type Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { ActiveRollout, WriteRequest } from "../write/index.ts";

/** A foreign deployment is live: nothing more is written. */
export function drifted(active: ActiveRollout, foreign: Deployment): Ending {
  active.ports.emit({ type: "drift", foreign, fate: "live" });
  return {
    status: "drifted",
    reason: `Somebody else deployed: ${describeDeployment(foreign)} is live. Nothing was touched after that.`,
  };
}

/** Ours is live on top of a foreign deployment: with its versions, or it can't be put back. */
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
      reason: `${who} Ours was written over it and it can't be put back (${foreign.oddity ?? `${foreign.versions.length} versions`}). ${now}. To undo: ${commandFor(foreign.versions, scriptName)}`,
    };
  }
  const ours = sameRun(parseMarker(live.message ?? "")?.run, annotations.run);
  if (ours) ports.emit({ type: "drift", foreign, fate: "live" });
  const what = ours
    ? `Ours, deployment ${live.id} on top of it, has the same versions`
    : `Ours had been written over it, so its versions were deployed once again (deployment ${live.id})`;
  return { status: "drifted", reason: `${who} ${what}. ${now}.` };
}

/** Whether what is live does what a foreign deployment had decided. */
export function isRespected({ oddity, versions }: Deployment, live: Deployment): boolean {
  return oddity === undefined && sameVersions(versions, live.versions);
}

export function isRepeatable({ oddity, versions }: Deployment): boolean {
  return oddity === undefined && (versions.length === 1 || versions.length === 2);
}

/** The same versions once again, with the message of the one who decided on them, and the run that restores them. */
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
