import { shareOf, soleVersion } from "../deployment.ts";
import { describeSplit, short } from "../describe.ts";
import type { Deployment, OnConflict } from "../model.ts";
import { stableBefore, underWay } from "./history.ts";
import { type Listing, NEEDS_OLDER, type NeedsOlder, understood } from "./listing.ts";

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
  /** The canary serves everything. Its stable version is unknown when no earlier deployment shows it. */
  | { readonly kind: "arrived"; readonly live: Deployment; readonly stableId: string | undefined }
  | { readonly kind: "conflict"; readonly live: Deployment; readonly problem: string }
  | { readonly kind: "problem"; readonly problem: string };

/**
 * Holds the live deployment against the rollout that is wanted (the table "Which versions" of the contract).
 *
 * @param stableId the version that the workflow names as stable; undefined when it leaves that to the live deployment
 * @throws ProblemError where the live deployment isn't understood
 */
export function startingPoint(
  listing: Listing,
  canaryId: string,
  stableId: string | undefined,
  onConflict: OnConflict,
): Start | NeedsOlder {
  const live = understood(listing);
  const sole = soleVersion(live);
  if (sole === canaryId) {
    const stable = stableId ?? stableBefore(listing, live, canaryId);
    return stable === NEEDS_OLDER ? NEEDS_OLDER : { kind: "arrived", live, stableId: stable };
  }
  if (sole !== undefined) {
    if (stableId !== undefined && stableId !== sole)
      return problem(`stable-version ${stableId} is not live: ${describeSplit(live)} is.`);
    return { kind: "fresh", live, stableId: sole, order: [sole, canaryId] }; // guard: fresh-start
  }

  const order = live.versions.map(({ versionId }) => versionId);
  const [first = "", second = ""] = order;
  if (stableId !== undefined && !order.includes(stableId))
    return problem(`stable-version ${stableId} is not live: ${describeSplit(live)} is.`);
  const state = stableId === undefined ? underWay(listing, live) : undefined;
  if (state === NEEDS_OLDER) return NEEDS_OLDER;
  const known = state?.kind === "rollout" ? state.stableId : undefined;

  if (shareOf(live, canaryId) !== undefined) {
    if (stableId === undefined && canaryId === known)
      return problem(
        `canary-version ${canaryId} is the stable version of the rollout that is under way (${describeSplit(live)}): to roll it back, run command: rollback; if the other one is stable, name it as stable-version.`,
      );
    const other = first === canaryId ? second : first;
    return { kind: "resume", live, stableId: other, order: [first, second] };
  }

  const stable = stableId ?? known;
  if (stable === undefined)
    return problem(
      `Another canary's rollout is live (${describeSplit(live)}), and it is unknown which of the two is stable: set stable-version.`,
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
      `Another canary's rollout is under way: ${describeSplit(live)}. Let it finish, roll it back with command: rollback, or set ` +
      `on-conflict: replace to put ${short(canaryId)} in the place of ${short(other)}.`,
  };
}

function problem(text: string): Start {
  return { kind: "problem", problem: text };
}
