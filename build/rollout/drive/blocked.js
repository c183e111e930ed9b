import { capitalised, clip } from "../../values/text.js";
import { createdAt, sameVersions } from "../deployment.js";
import { commandFor, describeOtherwise, describeSplit, describeVersions } from "../describe.js";
/** In characters. The log cuts long lines, and a reason ends with how to undo it. */
export const LONGEST_WHY = 800;
/** A write that could not be made: says what is live and how to make it by hand. */
export function blocked(active, why, live, obstacle, { versions } = {
    versions: [{ versionId: active.ledger.stableId, percentage: 100 }],
}) {
    const rollback = sameVersions(versions, [{ versionId: active.ledger.stableId, percentage: 100 }]);
    const what = rollback ? "THE ROLLBACK FAILED" : "A FOREIGN DEPLOYMENT COULD NOT BE RESTORED";
    const since = Number.isFinite(createdAt(live)) ? ` (since ${live.createdOn})` : "";
    return {
        status: "failed",
        reason: `${what}: live is ${describeSplit(live)}${since}. ${capitalised(clip(obstacle.replace(/\.$/, ""), LONGEST_WHY))}. ${clip(why, LONGEST_WHY)}. To undo: ${commandFor(versions, active.scriptName)}`,
    };
}
/** Why a write has failed, as the end of a sentence. */
export function obstacleOf(why, { deployment }) {
    return why instanceof Error ? why.message : describeOtherwise(why, describeVersions(deployment.versions));
}
