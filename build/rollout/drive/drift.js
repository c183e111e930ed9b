import { commandFor, describeDeployment, describeSplit } from "../describe.js";
import { parseMarker, sameRun } from "../marker.js";
/** A foreign deployment is live: nothing more is written. */
export function drifted(active, foreign) {
    active.ports.emit({ type: "drift", foreign, fate: "live" });
    return {
        status: "drifted",
        reason: `Somebody else deployed: ${describeDeployment(foreign)} is live. The rollout stopped and changed nothing after that.`,
    };
}
/** A foreign deployment was overwritten, and what is live now has the same versions. */
export function foreignRespected({ ports, annotations }, foreign, live) {
    const ours = sameRun(parseMarker(live.message ?? "")?.run, annotations.run);
    if (ours)
        ports.emit({ type: "drift", foreign, fate: "live" });
    const what = ours
        ? `Deployment ${live.id} of this run replaced it, with the same versions`
        : `This run had overwritten it, so its versions were deployed again (deployment ${live.id})`;
    return { status: "drifted", reason: `${overwritten(foreign, live)} ${what}.` };
}
/** A foreign deployment was overwritten, and can't be restored. */
export function foreignLost({ ports, scriptName }, foreign, live) {
    ports.emit({ type: "drift", foreign, fate: "lost" });
    return {
        status: "failed",
        reason: `${overwritten(foreign, live)} This run overwrote it and can't restore it (${foreign.oddity ?? `${foreign.versions.length} versions`}). To undo: ${commandFor(foreign.versions, scriptName)}`,
    };
}
function overwritten(foreign, live) {
    return `Live is ${describeSplit(live)}. Somebody else deployed at the same moment: ${describeDeployment(foreign)}.`;
}
