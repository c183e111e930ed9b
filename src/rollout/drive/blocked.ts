import { capitalised, clip } from "../../values/text.ts";
import { createdAt, sameVersions } from "../deployment.ts";
import { commandFor, describeOtherwise, describeSplit, describeVersions } from "../describe.ts";
import type { Deployment, NewDeployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { Rollout } from "../write/session.ts";
import type { WriteRequest } from "../write/write-deployment.ts";

/** In characters. The log cuts long lines, and a reason ends with how to undo it. */
export const LONGEST_WHY = 800;

/** A write that could not be made: says what is live and how to make it by hand. */
export function blocked(
  { ledger, request }: Rollout,
  why: string,
  live: Deployment,
  obstacle: string,
  { versions }: Pick<NewDeployment, "versions"> = {
    versions: [{ versionId: ledger.stableId, percentage: 100 }],
  },
): Ending {
  const rollback = sameVersions(versions, [{ versionId: ledger.stableId, percentage: 100 }]);
  const what = rollback ? "THE ROLLBACK FAILED" : "A FOREIGN DEPLOYMENT COULD NOT BE RESTORED";
  const since = Number.isFinite(createdAt(live)) ? ` (since ${live.createdOn})` : "";
  return {
    status: "failed",
    reason: `${what}: live is ${describeSplit(live)}${since}. ${capitalised(clip(obstacle.replace(/\.$/, ""), LONGEST_WHY))}. ${clip(why, LONGEST_WHY)}. To undo: ${commandFor(versions, request.scriptName)}`,
  };
}

/** Why a write has failed, as the end of a sentence. */
export function obstacleOf(why: Error | Deployment, { deployment }: WriteRequest): string {
  return why instanceof Error ? why.message : describeOtherwise(why, describeVersions(deployment.versions));
}
