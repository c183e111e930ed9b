import { shareOf, soleVersion } from "../deployment.js";
import { liveOf } from "../deployments/listing.js";
import { describeSplit, short } from "../describe.js";
import { blocked, obstacleOf } from "../drive/blocked.js";
import { drive } from "../drive/drive.js";
import { composeMessage } from "../marker.js";
import { DEFAULT_CODE_UPDATE } from "../model.js";
/** Settling rolls back at most so often: late writes of this rollout may come in between. */
const WRITES = 6;
/**
 * Brings the rollout into the goal's state: stable at 100 %, or the split as it is. The ledger
 * keeps the goal until it is reached, for post.
 *
 * @throws as `drive`
 */
export async function settle(active, wanted, budget, lastLook) {
    const goal = active.ledger.setGoal(wanted); // guard: settled-at-once
    return drive(active, settleFlow(active, goal), budget, undefined, lastLook);
}
function settleFlow(active, goal) {
    let writes = 0;
    return {
        next(listing) {
            const live = liveOf(listing);
            if (goal.policy === "hold" || shareOf(live, active.ledger.canaryId) === undefined)
                return { kind: "end", ending: () => endingOf(active, goal, live) };
            if (writes === WRITES)
                return { kind: "stop", ending: blocked(active, goal.why, live, "other deployments kept going live") };
            writes += 1;
            const request = rollbackRequest(active, goal.cause);
            return {
                kind: "write",
                request,
                failed: (why, now) => blocked(active, goal.why, now, obstacleOf(why, request), request.deployment),
            };
        },
    };
}
/** What there is to say when nothing is due. */
function endingOf({ ledger }, goal, live) {
    if (shareOf(live, ledger.canaryId) !== undefined)
        return {
            status: "held",
            reason: `${soleVersion(live) === undefined ? "The split was left in place" : "Nothing more was changed"}; live is ${describeSplit(live)}. ${goal.why}.`,
        };
    const unknown = ledger.pending.length > 0;
    // Without a rollback, stable alone is live when a first write has not been seen yet.
    const wanted = goal.policy === "rollback" || !unknown;
    if (ledger.canaryDeployed && wanted && soleVersion(live) === ledger.stableId)
        return {
            status: "rolled-back",
            reason: `Stable ${short(ledger.stableId)} is live at 100 % again. ${goal.why}.`,
        };
    const untouched = ledger.own.length === 0 ? "The live deployment is unchanged" : "Live is";
    const lives = unknown ? "Last seen live" : untouched;
    return { status: "failed", reason: `${lives}: ${describeSplit(live)}. ${goal.why}.` };
}
/** After a failure running Durable Objects leave the failed code at once, unless the workflow says otherwise. */
export function rollbackRequest({ ledger, annotations, codeUpdate }, cause) {
    const marker = { kind: "rollback", canary8: short(ledger.canaryId), cause, run: annotations.run };
    return {
        purpose: "rollback",
        deployment: {
            versions: [{ versionId: ledger.stableId, percentage: 100 }], // guard: rollback-to-stable
            message: composeMessage(marker, annotations.message),
            triggeredBy: annotations.triggeredBy,
            force: false,
            codeUpdate: codeUpdate ?? (cause === "failed" ? { mode: "immediate" } : DEFAULT_CODE_UPDATE),
        },
    };
}
