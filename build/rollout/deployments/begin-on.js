import { shareOf, soleVersion } from "../deployment.js";
import { describeSplit, short } from "../describe.js";
import { ProblemError } from "../errors.js";
import { identify, stableBefore } from "./identify.js";
import { understood } from "./listing.js";
/**
 * Holds the live deployment against the rollout that is wanted (the table "Which versions" of the contract).
 *
 * @param given the version that the workflow names as stable; undefined when it leaves that to the live deployment
 * @throws ProblemError where it can't begin, or the live deployment isn't understood; what reading older pages throws
 */
export async function beginOn(history, canaryId, given, onConflict) {
    const live = understood(history.listing);
    const ids = live.versions.map(({ versionId }) => versionId);
    const sole = soleVersion(live);
    if (sole === canaryId)
        return { live, stableId: given ?? (await stableBefore(history, canaryId)) };
    if (given !== undefined && !ids.includes(given))
        throw new ProblemError([`stable-version ${given} is not live: ${describeSplit(live)} is.`]);
    if (sole !== undefined)
        return { live, stableId: sole }; // guard: fresh-start
    const state = given === undefined ? await identify(history) : undefined;
    const known = state?.kind === "rollout" ? state.stableId : undefined;
    if (shareOf(live, canaryId) !== undefined) {
        if (given === undefined && canaryId === known)
            throw new ProblemError([
                `canary-version ${canaryId} is the stable version of the rollout that is under way (${describeSplit(live)}): to roll it back, run command: rollback; if the other one is stable, name it as stable-version.`,
            ]);
        return { live, stableId: ids.find((id) => id !== canaryId) };
    }
    const stableId = given ?? known;
    if (stableId === undefined)
        throw new ProblemError([
            `Another canary's rollout is live (${describeSplit(live)}), and it is unknown which of the two is stable: set stable-version.`,
        ]);
    if (onConflict === "replace")
        return { live, stableId };
    const other = ids.find((id) => id !== stableId) ?? "";
    throw new ProblemError([
        `Another canary's rollout is under way: ${describeSplit(live)}. Let it finish, roll it back with command: rollback, or set ` +
            `on-conflict: replace to put ${short(canaryId)} in the place of ${short(other)}.`,
    ]);
}
