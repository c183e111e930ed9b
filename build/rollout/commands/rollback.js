import { soleVersion } from "../deployment.js";
import { identify, markerOf } from "../deployments/identify.js";
import { liveOf, understood } from "../deployments/listing.js";
import { describeDeployment, describeSplit, short } from "../describe.js";
import { blocked, obstacleOf } from "../drive/blocked.js";
import { drive } from "../drive/drive.js";
import { rollbackRequest } from "../end/settle.js";
import { Cancelled, ProblemError } from "../errors.js";
import { resolveStable } from "./resolve-versions.js";
import { beginRollout, planned } from "./start-run.js";
/** When to look for a step that was in flight during the rollback, in ms. */
const RECHECK_MS = 10_000;
/** The longest that a list has been seen to lag behind, in ms. */
const STALE_MS = 3_000;
const ROUNDS = 3;
const BY_HAND = "Rolling back by hand";
const STABLE_AGAIN = { policy: "rollback", cause: "manual", why: BY_HAND };
/**
 * Stable to 100 % at once, by hand: the command `rollback`. It is repeated when a step of a running rollout
 * goes live at the same time.
 *
 * @throws ProblemError; what reads and writes throw
 */
export async function runRollback(run) {
    const { ports, request, budget } = run;
    let target = await findRollbackTarget(run);
    if (target.done !== undefined) {
        // One read may be some seconds old.
        await budget.pause(STALE_MS);
        target = await findRollbackTarget(run);
    }
    run.stableId = target.stableId;
    if (target.canaryId !== undefined)
        run.canaryId = target.canaryId;
    if (target.done !== undefined)
        return { status: "rolled-back", reason: target.done };
    const { live, stableId, canaryId } = target;
    if (request.dryRun)
        return planned(live, `stable ${short(stableId)} would go to 100 %`);
    const active = beginRollout(run, { stableId, canaryId, live, message: await ports.message() });
    try {
        return await drive(active, rollbackFlow(active), budget);
    }
    catch (error) {
        if (!(error instanceof Cancelled))
            active.ledger.setGoal(STABLE_AGAIN);
        throw error;
    }
}
/** Verified twice, and repeated where a step of a running rollout is live instead. */
function rollbackFlow(active) {
    const { ledger, ports } = active;
    const { stableId, canaryId } = ledger;
    let rounds = 0;
    let checked = false;
    /** Post tries once more: this run has taken over what an earlier step of the job may have owed. */
    const stuck = (obstacle, live) => {
        ledger.setGoal(STABLE_AGAIN);
        return blocked(active, BY_HAND, live, obstacle);
    };
    return {
        next(listing, sent) {
            const live = liveOf(listing);
            if (soleVersion(live) === stableId) {
                if (sent === undefined || checked || !ledger.owns(live))
                    return { kind: "end", ending: () => done(active) };
                checked = true;
                ports.emit({
                    type: "note",
                    text: `Checking again in ${RECHECK_MS / 1000} s that no step of a running rollout went live after the rollback.`,
                });
                return { kind: "wait", ms: RECHECK_MS };
            }
            const crossed = !ledger.owns(live);
            if (crossed) {
                const again = rounds < ROUNDS ? ", which is repeated" : "";
                const when = sent === undefined ? "right before the rollback" : `after the rollback${again}`;
                const text = `A step of the rollout went live ${when}: ${describeDeployment(live)}.`;
                ports.emit({ type: "warning", text });
            }
            if (rounds === ROUNDS)
                return { kind: "stop", ending: stuck("steps of a running rollout kept going live after it", live) };
            rounds += 1;
            checked = false;
            if (crossed) {
                ledger.adopt(live);
                ports.emit({ type: "takeover", live, stableId, canaryId });
            }
            const request = rollbackRequest(active, "manual");
            return {
                kind: "write",
                request,
                failed: (why, now) => stuck(obstacleOf(why, request), now),
            };
        },
        foreign: ({ deployment }) => isStep(deployment) || soleVersion(deployment) === stableId ? "ours" : undefined,
    };
}
function isStep(deployment) {
    return markerOf(deployment)?.kind === "canary";
}
function done({ ledger, scriptName }) {
    return {
        status: "rolled-back",
        reason: `Rolled back by hand: stable ${short(ledger.stableId)} is at 100 % of ${scriptName}.`,
    };
}
/** Which version to go back to. @throws ProblemError, ApiError, Cancelled */
async function findRollbackTarget(run) {
    const { reader, budget } = run;
    const listing = await reader.read(budget);
    const live = understood(listing);
    const sole = soleVersion(live);
    const given = await resolveStable(run, live);
    const already = (stableId, canaryId) => ({
        live,
        stableId,
        canaryId,
        done: `Nothing to roll back: stable ${short(stableId)} is at 100 % (${describeDeployment(live)}).`,
    });
    const marker = markerOf(live);
    if (sole !== undefined && (given === undefined || given === sole) && marker?.kind === "rollback")
        return already(sole, listedCanary(listing, marker.canary8));
    if (sole !== undefined && given === sole)
        return already(sole, undefined);
    const state = await identify(reader.history(listing, budget), given);
    const other = live.versions.find(({ versionId }) => versionId !== given)?.versionId ?? "";
    const canaryId = state.kind === "rollout" ? state.canaryId : other;
    const stableId = given ?? (state.kind === "rollout" ? state.stableId : undefined);
    if (stableId === undefined)
        throw new ProblemError([
            `The version to roll back to is unknown: ${describeDeployment(live)} is live, and no rollout deployed it. Set stable-version.`,
        ]);
    if (stableId === canaryId)
        throw new ProblemError([
            `stable-version is the canary of the rollout under way (${describeSplit(live)}): name another version, or use command: promote.`,
        ]);
    return { live, stableId, canaryId };
}
function listedCanary({ deployments }, canary8) {
    return deployments
        .flatMap(({ versions }) => versions)
        .find(({ versionId }) => versionId.startsWith(canary8))?.versionId;
}
