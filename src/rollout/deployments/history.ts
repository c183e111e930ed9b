import { shareOf, soleVersion } from "../deployment.ts";
import { describeDeployment, short } from "../describe.ts";
import { type Marker, parseMarker } from "../marker.ts";
import type { Deployment } from "../model.ts";
import { earlierSingle, type Listing } from "./listing.ts";

/** What the list of deployments tells of the rollout that is under way, with nothing but itself at hand. */
export type UnderWay =
  | {
      readonly kind: "rollout";
      readonly live: Deployment;
      readonly canaryId: string;
      /** Undefined when the canary serves everything and no earlier deployment tells it. */
      readonly stableId: string | undefined;
    }
  /** A split is live, and which of the two is the canary can't be told. */
  | { readonly kind: "ambiguous"; readonly live: Deployment }
  /** One version serves everything, and no rollout's marker is on it. */
  | { readonly kind: "none"; readonly live: Deployment };

export function markerOf(deployment: Deployment): Marker | undefined {
  return parseMarker(deployment.message ?? "");
}

/**
 * The rollout that is live: by the live deployment's marker; without one, the canary of a split is the
 * version that isn't in the newest earlier single-version deployment.
 *
 * @param stableHint the id that the workflow gives as stable: it goes where the canary serves everything, and helps
 *   where a split doesn't tell
 */
export function underWay(listing: Listing, live: Deployment, stableHint?: string): UnderWay {
  const ids = live.versions.map(({ versionId }) => versionId);
  const marker = markerOf(live);
  const named =
    marker?.kind === "canary" ? ids.filter((id) => id.startsWith(marker.canary8)) : ([] as string[]);
  const sole = soleVersion(live);
  if (sole !== undefined) {
    if (named.length === 0) return { kind: "none", live };
    const given = stableHint === sole ? undefined : stableHint;
    const stableId = given ?? earlierSingle(listing, live, (id) => id !== sole);
    return { kind: "rollout", live, canaryId: sole, stableId };
  }
  if (ids.length !== 2) return { kind: "ambiguous", live };
  const before = earlierSingle(listing, live, () => true);
  const stableId =
    named.length === 1
      ? ids.find((id) => id !== named[0])
      : (ids.find((id) => id === before) ?? ids.find((id) => id === stableHint));
  const canaryId = named.length === 1 ? named[0] : ids.find((id) => id !== stableId);
  return stableId === undefined || canaryId === undefined
    ? { kind: "ambiguous", live }
    : { kind: "rollout", live, canaryId, stableId };
}

/** Whether it says of itself that it is a step of this canary's rollout, and holds it. */
export function isStepOf(deployment: Deployment, canaryId: string): boolean {
  const marker = markerOf(deployment);
  return (
    marker?.kind === "canary" &&
    canaryId.startsWith(marker.canary8) &&
    shareOf(deployment, canaryId) !== undefined
  );
}

/**
 * Says by whom a canary was taken away: an earlier listed deployment held it, and the live one doesn't.
 * Undefined when no listed deployment ever held it, or the live one still does.
 */
export function takenAway(listing: Listing, canaryId: string): string | undefined {
  const { deployments } = listing;
  const lastHeld = deployments.findIndex((deployment) => shareOf(deployment, canaryId) !== undefined);
  const remover = deployments[lastHeld - 1];
  if (remover === undefined) return undefined;
  const marker = markerOf(remover);
  const how =
    marker?.kind === "rollback"
      ? `was rolled back (${marker.cause}${marker.run ? `, run ${marker.run.id}.${marker.run.attempt}` : ""}) by`
      : "was taken away by";
  return `Canary ${short(canaryId)} ${how} ${describeDeployment(remover)}`;
}

/** The same for the canary of the rollout right before the live deployment, when there was one. */
export function takenAwayFromLive(listing: Listing): string | undefined {
  const before = listing.deployments[1];
  const marker = before && markerOf(before);
  if (marker?.kind !== "canary") return undefined;
  const canary = before?.versions.find(({ versionId }) => versionId.startsWith(marker.canary8));
  return canary && takenAway(listing, canary.versionId);
}

/**
 * The intermediate deployments of the live rollout, newest first: those right behind the live one whose
 * markers name the same canary, without the first of them.
 */
export function intermediates(listing: Listing, canaryId: string): readonly Deployment[] {
  const end = listing.deployments.findIndex((deployment) => !isStepOf(deployment, canaryId));
  const run = end < 0 ? listing.deployments : listing.deployments.slice(0, end);
  return run.slice(1, -1);
}
