import { describeSplit, short } from "./describe.ts";
import { createdAt, earlierSingle, type Listing, shareOf, soleVersion } from "./listing.ts";
import { parseMarker } from "./marker.ts";
import type { Deployment, OnConflict } from "./model.ts";

/** How a rollout of one canary may begin on what is live. */
export type Start =
  | {
      /** `fresh`: stable serves everything · `resume`: the canary is part of it · `replace`: another canary is. */
      readonly kind: "fresh" | "resume" | "replace";
      readonly live: Deployment;
      readonly stableId: string;
      /** The version order of every deployment to come: it decides which version a Durable Object keeps. */
      readonly order: readonly [string, string];
    }
  /** The canary serves everything. Its stable version is unknown when no earlier deployment tells it. */
  | { readonly kind: "arrived"; readonly live: Deployment; readonly stableId: string | undefined }
  | { readonly kind: "conflict"; readonly live: Deployment; readonly problem: string }
  | { readonly kind: "problem"; readonly problem: string };

/**
 * Holds the live deployment against the rollout that is wanted (the table "Which versions" of the contract).
 *
 * @param stableId the version that the workflow names as stable; undefined when it leaves that to the live deployment
 */
export function adopt(
  listing: Listing,
  canaryId: string,
  stableId: string | undefined,
  onConflict: OnConflict,
): Start {
  const { live } = listing;
  if (live === undefined) return problem("This Worker has no deployment yet: deploy it once, then roll out.");
  if (live.oddity !== undefined)
    return problem(`The live deployment ${live.id} isn't understood (${live.oddity}).`);
  if (live.versions.length > 2)
    return problem(`The live deployment ${live.id} has ${live.versions.length} versions.`);
  if (!Number.isFinite(createdAt(live)))
    return problem(`The live deployment ${live.id} has an unreadable created_on.`);

  const sole = soleVersion(live);
  if (sole === canaryId)
    return {
      kind: "arrived",
      live,
      stableId: stableId ?? earlierSingle(listing, live, (id) => id !== canaryId),
    };
  if (sole !== undefined) {
    if (stableId !== undefined && stableId !== sole)
      return problem(`stable-version ${stableId} is not live: ${describeSplit(live)} is.`);
    return { kind: "fresh", live, stableId: sole, order: [sole, canaryId] };
  }

  const order = live.versions.map(({ versionId }) => versionId);
  const [first, second] = order;
  if (first === undefined || second === undefined || first === second)
    return problem(`The live deployment ${live.id} names one version twice.`);
  if (stableId !== undefined && !order.includes(stableId))
    return problem(`stable-version ${stableId} is not live: ${describeSplit(live)} is.`);

  if (shareOf(live, canaryId) !== undefined) {
    const other = first === canaryId ? second : first;
    return { kind: "resume", live, stableId: other, order: [first, second] };
  }

  const stable = stableId ?? stableOfSplit(listing, live);
  if (stable === undefined)
    return problem(
      `Another canary's rollout is live (${describeSplit(live)}), and which of the two is stable can't be told: set stable-version.`,
    );
  if (onConflict === "replace")
    return {
      kind: "replace",
      live,
      stableId: stable,
      order: first === stable ? [stable, canaryId] : [canaryId, stable],
    };
  const other = first === stable ? second : first;
  return {
    kind: "conflict",
    live,
    problem:
      `Another canary's rollout is under way: ${describeSplit(live)}. Let it end, or undo it, or set ` +
      `on-conflict: replace to put ${short(canaryId)} in the place of ${short(other)}.`,
  };
}

/** The stable version of a live split: the one that its marker doesn't name, else the newest version that was deployed alone. */
export function stableOfSplit(listing: Listing, live: Deployment): string | undefined {
  const ids = live.versions.map(({ versionId }) => versionId);
  const marker = parseMarker(live.message ?? "");
  if (marker?.kind === "canary") {
    const canaries = ids.filter((id) => id.startsWith(marker.canary8));
    if (canaries.length === 1) return ids.find((id) => id !== canaries[0]);
  }
  return earlierSingle(listing, live, (id) => ids.includes(id));
}

function problem(text: string): Start {
  return { kind: "problem", problem: text };
}
