import { capitalised, clip, say } from "../../values/text.js";
import { describeDeployment, describeSplit, rollbackCommand } from "../describe.js";
import { LONGEST_WHY } from "../drive/blocked.js";
import { Cancelled, FencedError, RolloutFailure } from "../errors.js";
import { OutOfTimeError, READ_BUDGET_MS, RetryBudget, ROLLBACK_BUDGET_MS } from "../retry.js";
import { UnresolvedError } from "../write/write-deployment.js";
import { settle } from "./settle.js";
/** Brings the rollout into the state that the workflow wants after a failure or a cancel. Never rejects. */
export async function settleAfter(error, active, policies) {
    const { ports } = active;
    if (error instanceof FencedError)
        return fenced(active, error);
    let why;
    let cause;
    let policy;
    if (error instanceof Cancelled) {
        ports.emit({ type: "cancelled", by: error.by });
        [why, cause, policy] = [`Cancelled by ${error.by}`, "cancelled", policies.onCancel];
    }
    else {
        [why, cause] = [say(error), "failed"];
        policy = error instanceof RolloutFailure ? error.policy : policies.onFailure;
        ports.emit({ type: "failure", reason: why });
    }
    const budget = new RetryBudget(ports, "settling", policy === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS);
    try {
        return await settle(active, { policy, cause, why: clip(why, LONGEST_WHY) }, budget);
    }
    catch (trouble) {
        if (trouble instanceof FencedError)
            return fenced(active, trouble);
        const { ledger, reader, scriptName } = active;
        const by = `${clip(why, LONGEST_WHY)}. The post step retries`;
        return unsettled(trouble, reader, by, rollbackCommand(ledger.stableId, scriptName));
    }
}
function fenced({ reader }, { message }) {
    const live = reader.last?.live;
    return {
        status: "failed",
        reason: `${live ? `Live was ${describeSplit(live)}. ` : ""}Stopped: ${message}.`,
    };
}
/**
 * Settling ended without knowing what is live: says why, and what was live when it was known.
 *
 * @param command rolls back by hand; undefined where it isn't known to what
 */
export function unsettled(trouble, reader, why, command) {
    const undo = command === undefined ? "" : ` To roll back by hand: ${command}`;
    return { status: "failed", reason: `${describeTrouble(trouble, reader)}. ${why}.${undo}` };
}
function describeTrouble(trouble, { last }) {
    const known = last?.live && describeDeployment(last.live);
    const what = clip(say(trouble), LONGEST_WHY);
    if (trouble instanceof UnresolvedError || trouble instanceof OutOfTimeError)
        return `${known ? `Last seen live: ${known}. ` : ""}${capitalised(what)}`;
    return `What is live can't be read${known ? `, last known as ${known}` : ""}, so nothing further was written: ${what}`;
}
