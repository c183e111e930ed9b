import { sameVersions, shareOf, soleVersion } from "../deployment.js";
/** Cloudflare blocks a deployment of a version older than a change of its secrets. */
const SECRET_CHANGED = 10220;
/** Whether a refused write may be sent once more with force: only a changed secret blocks versions that served a moment ago. */
export function mayBeForced(ledger, { purpose, deployment }, error, listing) {
    if (!error.hasCode(SECRET_CHANGED))
        return false;
    // What a restoration brings back was live until this run wrote over it.
    return purpose === "restore" || (purpose === "rollback" && servedJustNow(ledger, deployment, listing));
}
/**
 * Whether every version of it is part of the live deployment, or of the one right before where that is this
 * rollout's: made by this run, or a split with the version that serves everything now.
 */
function servedJustNow({ own }, { versions }, { deployments, live }) {
    if (live === undefined)
        return false;
    const before = deployments.find((deployment) => !sameVersions(deployment.versions, live.versions));
    const sole = soleVersion(live);
    const splitWithIt = before?.versions.length === 2 && sole !== undefined && shareOf(before, sole) !== undefined;
    const known = before !== undefined && (splitWithIt || own.includes(before.id)) ? before : undefined;
    return versions.every(({ versionId }) => [live, known].some((deployment) => deployment && shareOf(deployment, versionId) !== undefined));
}
