import { formatPercent } from "../../values/percent.js";
import { isStepOf } from "../deployments/identify.js";
import { liveOf } from "../deployments/listing.js";
import { describeSplit, short } from "../describe.js";
import { drive } from "../drive/drive.js";
import { isRespected } from "../drive/give-way.js";
import { nextOpening } from "../schedule/window.js";
import { describeNext, nextAction, nextLook } from "../steps/ask-checks.js";
import { positionOf } from "../steps/decide.js";
import { holdEnds } from "../steps/hold-end.js";
import { scheduleFlow } from "../steps/schedule-flow.js";
import { findRollout } from "./find-rollout.js";
import { beginRollout, planned } from "./start-run.js";
/** Machines whose clocks are kept agree better than this, in ms. */
const CLOCKS_APART_MS = 60_000;
/** Looks once at the rollout that is under way, and deploys at most one step. @throws what `findRollout` and `drive` throw */
export async function runAdvance(run) {
    const { ports, request, budget } = run;
    const found = await findRollout(run);
    if ("ending" in found)
        return found.ending;
    // guard: dry-run
    if (request.dryRun)
        return planned(found.live, describeNext(await nextAction(ports, request, found), request));
    const message = found.message || (await ports.message());
    const active = beginRollout(run, { ...found, message });
    const listing = await confirmedTime(active, found.listing, budget);
    return drive(active, tickFlow(active, request, budget), budget, listing);
}
/** A server's time that is far from this machine's is confirmed by a second answer before a hold ends by it. */
async function confirmedTime({ ports, reader, ledger }, listing, budget) {
    const apart = Math.abs(ports.api.serverNow() - ports.clock.now());
    return apart > CLOCKS_APART_MS ? reader.read(budget, ledger) : listing;
}
/** The schedule with at most one write, and no waiting. */
function tickFlow(active, request, budget) {
    const { canaryId } = active.ledger;
    const schedule = scheduleFlow(active, request, budget);
    let gaveWay = false;
    return {
        // The checks of a step that was just deployed are for the next tick, and may take long.
        look: async (listing, sent) => (sent ? [] : schedule.look(listing)),
        next(listing, sent, verdicts) {
            const live = liveOf(listing);
            if (sent)
                return { kind: "end", ending: () => afterStep(active, request, sent.request.index ?? 0, live) };
            const decision = schedule.next(listing, sent, verdicts);
            const { waiting } = decision;
            return waiting === undefined
                ? decision
                : { kind: "end", ending: () => notYet(active, request, waiting, live) };
        },
        foreign({ kind, deployment }, live) {
            if (kind === "overwritten" && !gaveWay && isRespected(deployment, live))
                return "ours";
            gaveWay = true;
            if (!isStepOf(deployment, canaryId))
                return undefined;
            const restored = kind === "overwritten" ? ", and its deployment was restored" : "";
            return () => waiting(active, `Another run deployed this step at the same time${restored}`);
        },
    };
}
function notYet(active, request, action, live) {
    const now = active.ports.api.serverNow();
    if (action.kind === "await-verdicts") {
        const checks = action.pending.map(({ check }) => check).join(", ");
        return waiting(active, `The hold is over, and there is no verdict yet of ${checks}`, now);
    }
    const why = action.for === "hold" ? "A hold is running" : "The window is closed";
    const position = positionOf(live, active.ledger.canaryId, request.schedule);
    return waiting(active, why, nextLook(action.until, position, request, now));
}
function afterStep(active, { schedule, window }, index, live) {
    const { ledger, ports } = active;
    const position = positionOf(live, ledger.canaryId, schedule);
    const ends = holdEnds(position, schedule, window);
    const deployed = `Deployed step ${index + 1} of ${schedule.length}`;
    if (ends === undefined && position.step === schedule.length - 1)
        return {
            status: "completed",
            reason: `${deployed}, the last: canary ${short(ledger.canaryId)} is live at ${formatPercent(position.share ?? 0)} % of ${active.scriptName}.`,
        };
    return waiting(active, deployed, ends?.from ?? nextOpening(window, ports.api.serverNow()));
}
function waiting({ reader }, why, nextAt) {
    const live = reader.last?.live;
    const at = nextAt === undefined ? "" : `; next at ${new Date(nextAt).toISOString()}`;
    return {
        status: "waiting",
        reason: `${why}${at}. Live is ${live ? describeSplit(live) : "unknown"}.`, // guard: names-live
        ...(nextAt !== undefined && { nextAt }),
    };
}
