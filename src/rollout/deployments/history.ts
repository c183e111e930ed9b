import { createdAt, shareOf, soleVersion } from "../deployment.ts";
import { describeDeployment, short } from "../describe.ts";
import { type Marker, parseMarker } from "../marker.ts";
import type { Deployment, VersionSummary } from "../model.ts";
import { atEnd, earlierSingle, type Listing, NEEDS_OLDER, type NeedsOlder } from "./listing.ts";

/** The clocks that date uploads and deployments may differ by this, in ms. */
const CLOCKS_APART_MS = 60_000;

/** What the list of deployments says of the rollout that is under way. */
export type UnderWay =
  | {
      readonly kind: "rollout";
      readonly live: Deployment;
      readonly canaryId: string;
      /** Undefined when the canary serves everything and no earlier deployment shows it. */
      readonly stableId: string | undefined;
    }
  /** A split is live, and it is unknown which of the two is the canary. */
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
 *   where a split leaves it open
 */
export function underWay(listing: Listing, live: Deployment, stableHint?: string): UnderWay | NeedsOlder {
  const ids = live.versions.map(({ versionId }) => versionId);
  const marker = markerOf(live);
  const named =
    marker?.kind === "canary" ? ids.filter((id) => id.startsWith(marker.canary8)) : ([] as string[]);
  const sole = soleVersion(live);
  if (sole !== undefined) {
    if (named.length === 0) return { kind: "none", live };
    const given = stableHint === sole ? undefined : stableHint;
    const stableId = given ?? stableBefore(listing, live, sole);
    return stableId === NEEDS_OLDER ? NEEDS_OLDER : { kind: "rollout", live, canaryId: sole, stableId };
  }
  if (ids.length !== 2) return { kind: "ambiguous", live };
  let [canaryId] = named;
  if (named.length !== 1) {
    const earlier = earlierSingle(listing, live, () => true);
    if (earlier === NEEDS_OLDER) return NEEDS_OLDER;
    const stable = ids.find((id) => id === earlier) ?? ids.find((id) => id === stableHint);
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
export function stableBefore(
  listing: Listing,
  live: Deployment,
  canaryId: string,
): string | undefined | NeedsOlder {
  const at = listing.deployments.findIndex(({ id }) => id === live.id);
  for (const step of listing.deployments.slice(at + 1)) {
    if (!isStepOf(step, canaryId)) break;
    const stable = step.versions.find(({ versionId }) => versionId !== canaryId);
    if (stable !== undefined) return stable.versionId;
  }
  return earlierSingle(listing, live, (id) => id !== canaryId);
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
 * Says by whom a canary was taken away: an earlier deployment held it, and the live one doesn't; or that it
 * is unknown. Undefined when no deployment since its upload held it, or the live one still does.
 */
export function takenAway(
  listing: Listing,
  { id, createdOn }: Pick<VersionSummary, "id" | "createdOn">,
): string | undefined | NeedsOlder {
  const { deployments, older } = listing;
  const uploaded = Date.parse(createdOn) - CLOCKS_APART_MS;
  const held = deployments.some((deployment) => shareOf(deployment, id) !== undefined);
  if (held || deployments.some((deployment) => createdAt(deployment) < uploaded))
    return removal(deployments, id);
  if (older === "withheld")
    return `It is unknown whether canary ${short(id)} was taken away before (Cloudflare lists the newest ${deployments.length} deployments, all made since its upload)`;
  return atEnd(listing);
}

/** By whom the canary was taken away; undefined where none of the deployments holds it, or the newest does. */
function removal(deployments: readonly Deployment[], canaryId: string): string | undefined {
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
  const earlier = listing.deployments[1];
  const marker = earlier && markerOf(earlier);
  if (marker?.kind !== "canary") return undefined;
  const canary = earlier?.versions.find(({ versionId }) => versionId.startsWith(marker.canary8));
  return canary && removal(listing.deployments, canary.versionId);
}

/** The list, back to the deployment that the canary's live rollout began after, where there is one. */
export function sinceItsStart(listing: Listing, canaryId: string): Listing | NeedsOlder {
  const began = listing.deployments.some((deployment) => shareOf(deployment, canaryId) === undefined);
  return (began ? undefined : atEnd(listing)) ?? listing;
}

/**
 * The intermediate deployments of the live rollout, newest first: those right behind the live one whose
 * markers name the same canary, without the first of them.
 */
export function intermediates(listing: Listing, canaryId: string): readonly Deployment[] | NeedsOlder {
  const end = listing.deployments.findIndex((deployment) => !isStepOf(deployment, canaryId));
  if (end >= 0) return listing.deployments.slice(1, Math.max(1, end - 1)); // guard: prune-own
  return atEnd(listing) ?? listing.deployments.slice(1, -1);
}
