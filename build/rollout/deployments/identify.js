import { shareOf, soleVersion } from "../deployment.js";
import { parseMarker } from "../marker.js";
import { understood } from "./listing.js";
/**
 * Which live version is which: by the live deployment's marker; without one, the canary of a split is the
 * version that isn't in the newest earlier single-version deployment.
 *
 * @param given the id that the workflow names as stable: it goes where the canary serves everything, and helps
 *   where a split leaves it open
 * @throws ProblemError where the live deployment isn't understood; what reading older pages throws
 */
export async function identify(history, given) {
    const live = understood(history.listing);
    const ids = live.versions.map(({ versionId }) => versionId);
    const marker = markerOf(live);
    const named = marker?.kind === "canary" ? ids.filter((id) => id.startsWith(marker.canary8)) : [];
    const sole = soleVersion(live);
    if (sole !== undefined) {
        if (named.length === 0)
            return { kind: "none", live };
        const stableId = given !== undefined && given !== sole ? given : await stableBefore(history, sole);
        return { kind: "rollout", live, canaryId: sole, stableId };
    }
    if (ids.length !== 2)
        return { kind: "ambiguous", live };
    let [canaryId] = named;
    if (named.length !== 1) {
        const earlier = await earlierSingle(history, () => true);
        const stable = ids.find((id) => id === earlier) ?? ids.find((id) => id === given);
        canaryId = stable === undefined ? undefined : ids.find((id) => id !== stable);
    }
    const stableId = ids.find((id) => id !== canaryId);
    return stableId === undefined || canaryId === undefined
        ? { kind: "ambiguous", live }
        : { kind: "rollout", live, canaryId, stableId };
}
/**
 * The stable version of a canary that serves everything: the one beside it in the steps of its rollout right
 * before, else the newest that served everything earlier.
 */
export async function stableBefore(history, canaryId) {
    for await (const step of earlier(history)) {
        if (!isStepOf(step, canaryId))
            break;
        const stable = step.versions.find(({ versionId }) => versionId !== canaryId);
        if (stable !== undefined)
            return stable.versionId;
    }
    return earlierSingle(history, (id) => id !== canaryId);
}
/** The version of the newest earlier single-version deployment that passes `accept`. */
async function earlierSingle(history, accept) {
    for await (const deployment of earlier(history)) {
        const version = soleVersion(deployment);
        if (version !== undefined && accept(version))
            return version;
    }
    return undefined;
}
/** What came before the live deployment, newest first. */
async function* earlier(history) {
    const { live } = history.listing;
    for await (const deployment of history)
        if (deployment.id !== live?.id)
            yield deployment;
}
export function markerOf(deployment) {
    return parseMarker(deployment.message ?? "");
}
/** Whether it says of itself that it is a step of this canary's rollout, and holds it. */
export function isStepOf(deployment, canaryId) {
    const marker = markerOf(deployment);
    return (marker?.kind === "canary" &&
        canaryId.startsWith(marker.canary8) &&
        shareOf(deployment, canaryId) !== undefined);
}
