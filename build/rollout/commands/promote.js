import { shareOf, soleVersion } from "../deployment.js";
import { stableBefore } from "../deployments/identify.js";
import { liveOf } from "../deployments/listing.js";
import { describeDeployment, describeOtherwise, describeSplit, short } from "../describe.js";
import { drive } from "../drive/drive.js";
import { isRespected } from "../drive/give-way.js";
import { ProblemError, RolloutFailure } from "../errors.js";
import { stepRequest } from "../steps/step-deployment.js";
import { isOver } from "./find-rollout.js";
import { readUnderWay, resolveVersions } from "./resolve-versions.js";
import { beginRollout, planned } from "./start-run.js";
/**
 * The canary to 100 % at once, by hand: reads, writes once, verifies. Acts on purpose on whatever
 * rollout is under way, whose own run then ends as `drifted`.
 *
 * @throws ProblemError; RolloutFailure; what reads and writes throw
 */
export async function runPromote(run) {
    const { ports, request, reader, budget } = run;
    const { listing, live, canaryId, stableId } = await findPromoteTarget(run); // guard: promoted-at-once
    Object.assign(run, { canaryId, stableId });
    if (soleVersion(live) === canaryId) {
        // What an earlier step of the job has left to its post step isn't to take it back.
        if (!request.dryRun)
            beginRollout(run, { stableId, canaryId, live, message: "" });
        return {
            status: "completed",
            reason: `Canary ${short(canaryId)} serves everything already: ${describeDeployment(live)}.`,
        };
    }
    if (request.dryRun)
        return planned(live, `canary ${short(canaryId)} would go to 100 %`); // guard: promoted
    const active = beginRollout(run, { stableId, canaryId, live, message: await ports.message() });
    const fresh = await reader.fresh(listing, budget, active.ledger);
    return drive(active, promoteFlow(active, request), budget, fresh);
}
function promoteFlow(active, request) {
    const { ledger, ports } = active;
    const step = { percent: 100 };
    const schedule = [...request.schedule.slice(0, -1), step];
    const index = schedule.length - 1;
    const fail = (reason) => {
        throw new RolloutFailure(reason, "hold");
    };
    return {
        next(listing) {
            const live = liveOf(listing);
            if (soleVersion(live) === ledger.canaryId)
                return {
                    kind: "end",
                    ending: () => ({
                        status: "completed",
                        reason: `Promoted: canary ${short(ledger.canaryId)} is live at 100 % of ${active.scriptName}.`,
                    }),
                };
            ports.emit({ type: "step", step, index, count: schedule.length });
            return {
                kind: "write",
                request: { ...stepRequest(active, { ...request, schedule }, index, live), purpose: "promote" },
                failed: (why) => fail(why instanceof Error
                    ? `The promotion was refused: ${why.message}`
                    : describeOtherwise(why, "the promotion")),
                late: (now) => fail(describeOtherwise(now, "the promotion")),
            };
        },
        // Somebody else promoted it at the same moment.
        foreign: ({ kind, deployment }, live) => kind === "overwritten" && isRespected(deployment, live) ? "ours" : undefined,
    };
}
/** @throws ProblemError, ApiError, Cancelled */
async function findPromoteTarget(run) {
    const { ports, request, reader, budget } = run;
    const { state, history } = await readUnderWay(run, await reader.read(budget));
    const { live } = state;
    const rollout = state.kind === "rollout" ? state : undefined;
    const named = request.canary.kind !== "none";
    if (!named && rollout === undefined)
        throw new ProblemError([
            `No rollout is under way (live is ${describeDeployment(live)}), so there is no canary to promote: give canary-version.`,
        ]);
    const canary = named ? request.canary : { kind: "id", id: rollout?.canaryId ?? "" };
    const resolved = await resolveVersions(run, canary, history);
    const canaryId = resolved.canary.id;
    const other = rollout !== undefined && rollout.canaryId !== canaryId && !isOver(ports, request.schedule, rollout);
    const strange = state.kind === "ambiguous" && shareOf(live, canaryId) === undefined;
    if ((other || strange) && request.onConflict === "fail")
        throw new ProblemError([
            `Another canary's rollout is under way (${describeSplit(live)}): set on-conflict: replace to promote ${short(canaryId)} over it.`,
        ]);
    const replaced = other ? rollout : undefined;
    const stableId = resolved.stable?.id ?? (await stableBeside(history, live, canaryId, replaced));
    if (stableId === undefined && soleVersion(live) !== canaryId)
        throw new ProblemError([
            `The stable version is unknown (${describeDeployment(live)}): set stable-version.`,
        ]);
    return { listing: history.listing, live, canaryId, stableId: stableId ?? canaryId };
}
/** What a promoted canary takes the place of. */
async function stableBeside(history, live, canaryId, replaced) {
    if (replaced !== undefined && replaced.stableId !== canaryId)
        return replaced.stableId;
    const beside = shareOf(live, canaryId) === undefined
        ? soleVersion(live)
        : live.versions.find(({ versionId }) => versionId !== canaryId)?.versionId;
    return beside ?? stableBefore(history, canaryId);
}
