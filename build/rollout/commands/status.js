import { formatPercent } from "../../values/percent.js";
import { describeDeployment, short } from "../describe.js";
import { describeNext, nextAction } from "../steps/ask-checks.js";
import { positionOf } from "../steps/decide.js";
import { findRollout } from "./find-rollout.js";
/**
 * Reads only: what is live, where it is in the schedule, and what `advance` would do with the same inputs.
 *
 * @throws what makes `advance` fail
 */
export async function runStatus(run) {
    const { ports, request, reader, budget } = run;
    const first = await reader.read(budget);
    if (first.live === undefined)
        return { status: "idle", reason: "This Worker has no deployment." };
    const found = await findRollout(run, first);
    if ("ending" in found)
        return found.ending;
    const next = await nextAction(ports, request, found);
    const at = describePosition(positionOf(found.live, found.canaryId, request.schedule), request.schedule);
    return {
        status: "waiting",
        reason: `Canary ${short(found.canaryId)} is ${at}: ${describeDeployment(found.live)}. ${describeNext(next, request)}.`,
        nextAt: next.at,
    };
}
/** Behind a version's name: `at 10 % (step 1 of 3)`. */
function describePosition({ share, step }, schedule) {
    if (share === null)
        return "not live";
    const which = step < 0 ? "below the first step" : `step ${step + 1} of ${schedule.length}`;
    return `at ${formatPercent(share)} % (${which})`;
}
