import { sameVersions } from "../deployment.js";
import { short } from "../describe.js";
import { composeRestored } from "../marker.js";
import { DEFAULT_CODE_UPDATE } from "../model.js";
import { blocked, obstacleOf } from "./blocked.js";
import { drifted, foreignLost, foreignRespected } from "./drift.js";
export const GAVE_WAY = "Somebody else deployed";
/** What was overwritten is deployed again at most so often: others' deployments may keep coming in between. */
const RESTORATIONS = 6;
/** A foreign deployment stays live, or is deployed again where one of ours was written over it. */
export function giveWay(active, { kind, deployment: foreign }, live, restored, said) {
    const { ledger, ports } = active;
    if (kind === "live")
        return { kind: "end", ending: said ?? (() => drifted(active, foreign)) };
    if (isRespected(foreign, live))
        return { kind: "end", ending: said ?? (() => foreignRespected(active, foreign, live)) };
    if (!isRepeatable(foreign))
        return { kind: "end", ending: () => foreignLost(active, foreign, live) };
    const request = restoreRequest(active, foreign);
    const stopped = (obstacle, now) => blocked(active, ledger.goal?.why ?? GAVE_WAY, now, obstacle, request.deployment);
    if (restored === RESTORATIONS)
        return { kind: "stop", ending: stopped("other deployments kept going live", live) };
    ports.emit({ type: "drift", foreign, fate: "restored" });
    // guard: restored
    return { kind: "write", request, failed: (why, now) => stopped(obstacleOf(why, request), now) };
}
/** Whether what is live does what a foreign deployment had decided. */
export function isRespected({ oddity, versions }, live) {
    return oddity === undefined && sameVersions(versions, live.versions);
}
function isRepeatable({ oddity, versions }) {
    return oddity === undefined && (versions.length === 1 || versions.length === 2);
}
/** The same versions again, with their own message and the run that restores them. */
function restoreRequest({ annotations, codeUpdate }, { id, message, versions }) {
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
