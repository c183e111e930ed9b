import { DeploymentReader } from "../deployments/reader.js";
import { recoverState } from "../deployments/recover-state.js";
import { describeSplit, rollbackCommand } from "../describe.js";
import { RetryBudget } from "../retry.js";
import { isAbsent, LATE_WRITE_MS } from "../write/intents.js";
import { Ledger } from "../write/ledger.js";
import { LOOK_AGAIN_MS, Writer } from "../write/write-deployment.js";
import { unsettled } from "./cancel-and-failure.js";
import { settle } from "./settle.js";
/** A post step may take 4 min 45 s in all. Its last read and write must fit in behind this. */
const POST_BUDGET_MS = 240_000;
/**
 * Why post has nothing to do; undefined where something is, or may be, left to settle.
 *
 * @param state what main saved last; undefined when it had adopted no deployment
 * @param ended main has come to its own end
 * @param overtaken another step of the same job has adopted the Worker since main did, or main never did and another
 *   has: what the last one decided stays, and the rest is its own post step's
 */
export function nothingToSettle(state, ended, overtaken = false) {
    if (state === undefined && ended)
        return "the main step ended before its first write; nothing to clean up";
    // guard: interrupted-main
    if (state?.phase === "finished" && state.goal === undefined)
        return "the main step finished; nothing to clean up";
    // guard: overtaken
    if (overtaken)
        return "another step of this job has taken over this Worker, and what it decided stays; nothing to clean up";
    return undefined;
}
/**
 * Settles what main could not, from what main had saved and a fresh read; for where `nothingToSettle`
 * says nothing.
 *
 * @param saved what main saved last; undefined when it had adopted no deployment
 */
export async function settleInPost(ports, saved, options) {
    const reader = new DeploymentReader(ports);
    const start = ports.clock.now();
    const budget = new RetryBudget(ports, "settling", POST_BUDGET_MS, start + POST_BUDGET_MS);
    const awaitLateWrites = () => budget.pause(Math.max(0, start + LATE_WRITE_MS - ports.clock.now()));
    let state = saved;
    try {
        state ??= await findUnsavedState(ports, reader, options, budget, awaitLateWrites);
        if (state === undefined) {
            const live = reader.last?.live;
            const lives = live ? `; live is ${describeSplit(live)}` : "";
            return { kind: "nothing", why: `nothing that the main step deployed is found to undo${lives}` };
        }
        const goal = goalOf(state, options);
        const active = resumeRollout(ports, reader, state, options);
        const ending = await settle(active, goal, budget, lastLookInPost(active, state, budget, awaitLateWrites));
        return settled(ending, reader, state);
    }
    catch (error) {
        const command = state && rollbackCommand(state.stableId, options.scriptName);
        return settled(unsettled(error, reader, goalOf(state, options).why, command), reader, state);
    }
}
/** Main may have sent something after what it had saved when this step began, and may even be alive. */
function lastLookInPost({ reader, ledger }, state, budget, awaitLateWrites) {
    const absent = state.intents.some(isAbsent);
    const waits = [];
    // guard: post-waits
    if (state.phase === "working" || absent) {
        waits.push(awaitLateWrites);
        // One list may lack what came late.
        if (absent)
            waits.push(() => budget.pause(LOOK_AGAIN_MS)); // guard: post-looks-twice
    }
    return async () => {
        const wait = waits.shift();
        await wait?.();
        return wait && reader.read(budget, ledger);
    };
}
/** With the live deployment as last read, as in a main step's outcome. */
function settled(ending, { last }, state) {
    return {
        kind: "settled",
        ...ending,
        ...(last?.live && { live: last.live }), // guard: post-says-live
        ...(state && { stableId: state.stableId, canaryId: state.canaryId }),
    };
}
/** What main has deployed without saving it; looked for twice, since a write may be carried out late. */
async function findUnsavedState({ api, clock }, reader, { annotations, mainBeganAgo }, budget, awaitLateWrites) {
    const began = clock.now() - mainBeganAgo;
    const look = async () => {
        const listing = await reader.read(budget);
        const since = api.serverNow() - (clock.now() - began);
        const { run } = annotations;
        return recoverState(reader.history(listing, budget), run, since);
    };
    const found = await look();
    if (found !== undefined)
        return found;
    await awaitLateWrites();
    return look();
}
function resumeRollout(ports, reader, state, options) {
    const ledger = Ledger.resume(ports.state, state, options.ended ? undefined : options.annotations.run);
    return {
        ports,
        ledger,
        reader,
        writer: new Writer(ports, reader, ledger, LATE_WRITE_MS),
        scriptName: options.scriptName,
        codeUpdate: options.codeUpdate,
        annotations: { ...options.annotations, message: state.message },
    };
}
/** `on-cancel` is `rollout`'s, a `rollback` is finished, and of the other commands only the write in flight is resolved. */
function goalOf(state, { command = "rollout", onCancel }) {
    if (state?.goal !== undefined)
        return state.goal;
    const why = "Main was interrupted";
    if (command === "rollback")
        return { policy: "rollback", cause: "manual", why };
    return { policy: command === "rollout" ? onCancel : "hold", cause: "cancelled", why };
}
