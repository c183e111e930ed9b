import { shareOf, soleVersion } from "../deployment.js";
import { sinceItsStart, takenAway, takenAwayFromLive } from "../deployments/earlier-rollouts.js";
import { describeDeployment, describeSplit, short } from "../describe.js";
import { ProblemError } from "../errors.js";
import { messageOf } from "../marker.js";
import { positionOf } from "../steps/decide.js";
import { holdEnds } from "../steps/hold-end.js";
import { preflight } from "./preflight.js";
import { readUnderWay, resolveVersions } from "./resolve-versions.js";
import { STABLE_UNKNOWN } from "./start-run.js";
/**
 * A rollout has ended when the hold of its last step, if there is one, has passed, and nothing in Cloudflare's list
 * says whether a tick has reported that. For this long after it, in ms, ticks say `completed`.
 */
const FINISHING_MS = 3_600_000;
/**
 * What is under way, or what may be started; else why nothing is to be done. The same for a tick and for `status`.
 *
 * @throws ProblemError, ApiError, Cancelled
 */
export async function findRollout(run, first) {
    const { ports, request, reader, budget } = run;
    const { state, history, given } = await readUnderWay(run, first ?? (await reader.read(budget)));
    const { live } = state;
    if (state.kind === "ambiguous")
        return idle(ports, "It is unknown which version of the live split is stable; set stable-version to its id", live);
    const replaceable = state.kind === "none" || request.onConflict === "replace" || isOver(ports, request.schedule, state);
    if (state.kind === "rollout" && !replaceable)
        tellOtherCanary(run, state);
    if (request.canary.kind === "none" || !replaceable)
        return state.kind === "rollout"
            ? follow(run, history, state, given)
            : idle(ports, takenAwayFromLive(history.listing), live);
    const resolved = await resolveVersions(run, request.canary, history);
    const why = request.byHand ? undefined : await notToStart(resolved, state);
    if (state.kind === "rollout" && (why !== undefined || resolved.canary.id === state.canaryId))
        return follow(run, history, state, given);
    run.canaryId = resolved.canary.id;
    if (shareOf(live, resolved.canary.id) !== undefined)
        return idle(ports, undefined, live);
    if (why !== undefined)
        return idle(ports, `${why}; it is started only by hand`, live);
    return start(run, resolved);
}
/** Whether the rollout has come to its end at 100 %: then another one may begin. */
export function isOver({ api }, schedule, { live, canaryId }) {
    const position = positionOf(live, canaryId, schedule);
    const end = holdEnds(position, schedule, undefined)?.to ?? Number.NEGATIVE_INFINITY;
    return soleVersion(live) === canaryId && position.step === schedule.length - 1 && api.serverNow() >= end;
}
/** Whether the schedule's end is so long ago that a tick has reported it; `now` in server time. */
function isLongComplete(position, schedule, now) {
    const end = holdEnds(position, schedule, undefined)?.to ?? position.since;
    return position.step === schedule.length - 1 && now - end > FINISHING_MS;
}
/** Why a canary isn't to be started by a tick: it was taken away, or is older than the version that it would replace. */
async function notToStart({ history, canary, deployable }, state) {
    const current = state.kind === "rollout" ? state.canaryId : soleVersion(state.live);
    const number = deployable.find(({ id }) => id === current)?.number;
    return ((await takenAway(history, canary)) ??
        (number !== undefined && canary.number < number
            ? `Canary ${short(canary.id)} (number ${canary.number}) is older than what is live (${short(current ?? "")}, number ${number})`
            : undefined));
}
/** @throws ProblemError where the rollout can't go on before the workflow gives it */
function knownStable({ live, stableId }, given) {
    if (stableId === undefined)
        throw new ProblemError([`${STABLE_UNKNOWN}: set stable-version to its id.`]);
    if (given === undefined || given === stableId)
        return stableId;
    throw new ProblemError([
        `stable-version ${given} is not the stable version of the rollout that is under way: ${describeSplit(live)} is live.`,
    ]);
}
/** A tick follows the rollout under way, also where the workflow names another canary by now. */
function tellOtherCanary({ ports, request: { canary } }, { canaryId }) {
    if (canary.kind !== "id" || canary.id === canaryId)
        return;
    ports.emit({
        type: "warning",
        text: `canary-version ${short(canary.id)} waits: the rollout of ${short(canaryId)} is under way. Set on-conflict: replace to put it in its place.`,
    });
}
async function follow(run, history, rollout, given) {
    const { ports, request } = run;
    const { live, canaryId } = rollout;
    run.canaryId = canaryId;
    if (rollout.stableId !== undefined)
        run.stableId = rollout.stableId;
    const position = positionOf(live, canaryId, request.schedule);
    if (isLongComplete(position, request.schedule, ports.api.serverNow()))
        return {
            ending: {
                status: "idle",
                reason: `The rollout of ${short(canaryId)} is complete: ${describeSplit(live)} since ${live.createdOn}.`,
            },
        };
    const stableId = knownStable(rollout, given);
    return {
        listing: await sinceItsStart(history, canaryId),
        live,
        stableId,
        canaryId,
        message: messageOf(live.message ?? ""),
    };
}
/** A rollout of this canary may begin. */
async function start(run, resolved) {
    const { canaryId, stableId, plan, listing, live } = await preflight(run, resolved);
    if (stableId === undefined)
        throw new Error("a canary that isn't live has a stable beside it");
    run.stableId = stableId;
    if (run.request.command === "advance")
        run.ports.emit({ type: "plan", plan });
    return { listing, live, stableId, canaryId, message: plan.message };
}
function idle(ports, warning, live) {
    if (warning !== undefined)
        ports.emit({ type: "warning", text: `${warning}.` });
    const why = warning ?? "No rollout is under way";
    return { ending: { status: "idle", reason: `${why}. Live is ${describeDeployment(live)}.` } };
}
