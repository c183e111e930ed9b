/** Which version is which: what is under way, and what each command goes by. */

import { problem } from "../../values/problems.ts";
import { shareOf, soleVersion } from "../deployment.ts";
import { describeDeployment, short } from "../describe.ts";
import { type Marker, parseMarker } from "../marker.ts";
import type { Deployment, OnConflict } from "../model.ts";
import type { Serving } from "../ports.ts";
import { type History, type Listing, understoodLive } from "./listing.ts";

/** The rollout that the list of deployments shows; stable is unknown when the canary serves everything and no earlier one shows it. */
export type UnderWay = Omit<Serving, "share">;

/** What a command works on. */
export interface Target extends UnderWay {
  readonly stableId: string;
}

/**
 * Which live version is which: by the live deployment's marker; without one, the canary of a split is the
 * version that isn't in the newest earlier single-version deployment.
 *
 * @param given the id that the workflow names as stable: it goes where the canary serves everything, and helps
 *   where a split leaves it open
 * @returns undefined where one version serves everything and no rollout's marker is on it, or it is unknown which version of
 *   a split is the canary
 * @throws ProblemError where the live deployment isn't understood
 */
export async function identifyUnderWay(history: History, given?: string): Promise<UnderWay | undefined> {
  const live = understoodLive(history.listing);
  let canaryId = markedCanary(live);
  const sole = soleVersion(live);
  if (sole !== undefined) {
    if (canaryId === undefined) return undefined;
    const stableId = given !== undefined && given !== sole ? given : await stableBefore(history, sole);
    return { live, canaryId: sole, stableId };
  }
  if (canaryId === undefined) {
    const ids = live.versions.map(({ versionId }) => versionId);
    const earlier = await earlierSingle(history, () => true);
    const stable = ids.find((id) => id === earlier) ?? ids.find((id) => id === given);
    canaryId = stable === undefined ? undefined : ids.find((id) => id !== stable);
  }
  return canaryId === undefined ? undefined : { live, canaryId, stableId: besideIn(live, canaryId) };
}

/**
 * The stable version beside a canary with which a rollout is to begin, also in the place of another canary (`on-conflict`);
 * undefined when the canary serves everything and no earlier deployment shows it.
 *
 * @param given the version that the workflow names as stable; undefined when it leaves that to the live deployment
 * @throws ProblemError where it can't begin, or the live deployment isn't understood
 */
export async function stableForStart(
  history: History,
  canaryId: string,
  given: string | undefined,
  onConflict: OnConflict,
): Promise<string | undefined> {
  const live = understoodLive(history.listing);
  const sole = soleVersion(live);
  if (sole === canaryId) return given ?? (await stableBefore(history, canaryId));
  if (given !== undefined && shareOf(live, given) === undefined)
    throw problem(`stable-version ${given} is not live.`);
  if (sole !== undefined) return sole; // guard: fresh-start

  const known = given === undefined ? (await identifyUnderWay(history))?.stableId : undefined;
  if (shareOf(live, canaryId) !== undefined) {
    if (given === undefined && canaryId === known)
      throw problem(
        `canary-version ${canaryId} is the stable version of the rollout that is under way: to roll it back, run command: rollback; if the other one is stable, name it as stable-version.`,
      );
    return besideIn(live, canaryId);
  }

  const stableId = given ?? known;
  if (stableId === undefined)
    throw problem(
      "Another canary's rollout is live, and it is unknown which of the two is stable: set stable-version.",
    );
  if (onConflict === "replace") return stableId;
  throw problem(
    "Another canary's rollout is under way. Let it finish, roll it back with command: rollback, or set " +
      `on-conflict: replace to put ${short(canaryId)} in the place of ${short(besideIn(live, stableId) ?? "")}.`,
  );
}

/**
 * The stable version that a promoted canary takes the place of; undefined where it is unknown.
 *
 * @param replaced the rollout of another canary that it takes the place of, where one is under way
 */
export async function stableForPromote(
  history: History,
  canaryId: string,
  replaced: UnderWay | undefined,
): Promise<string | undefined> {
  const live = understoodLive(history.listing);
  if (replaced !== undefined && replaced.stableId !== canaryId) return replaced.stableId;
  const beside = shareOf(live, canaryId) === undefined ? soleVersion(live) : besideIn(live, canaryId);
  return beside ?? stableBefore(history, canaryId);
}

/**
 * To which version a rollback by hand goes, and from which: that may not be known any more where stable serves everything.
 *
 * @param given the version that the workflow names as stable
 * @throws ProblemError where it is unknown, or is the canary
 */
export async function rollbackVersions(
  history: History,
  given: string | undefined,
): Promise<{ readonly stableId: string; readonly canaryId: string | undefined }> {
  const live = understoodLive(history.listing);
  const sole = soleVersion(live);
  const marker = markerOf(live);
  if (sole !== undefined && (given === undefined || given === sole) && marker?.kind === "rollback")
    return { stableId: sole, canaryId: listedVersion(history.listing, marker.canary8) };
  if (sole !== undefined && given === sole) return { stableId: sole, canaryId: undefined };
  const rollout = await identifyUnderWay(history, given);
  const canaryId = rollout?.canaryId ?? live.versions.find(({ versionId }) => versionId !== given)?.versionId;
  const stableId = given ?? rollout?.stableId;
  if (stableId === undefined)
    throw problem(
      `The version to roll back to is unknown: ${describeDeployment(live)} is live, and no rollout deployed it. Set stable-version.`,
    );
  if (stableId === canaryId)
    throw problem(
      "stable-version is the canary of the rollout under way: name another version, or use command: promote.",
    );
  return { stableId, canaryId };
}

function listedVersion({ deployments }: Listing, id8: string): string | undefined {
  return deployments.flatMap(({ versions }) => versions).find(({ versionId }) => versionId.startsWith(id8))
    ?.versionId;
}

/** The canary whose step a deployment says it is; undefined where it doesn't hold it, or the marker fits both versions. */
export function markedCanary(deployment: Deployment): string | undefined {
  const marker = markerOf(deployment);
  if (marker?.kind !== "canary") return undefined;
  const named = deployment.versions.filter(({ versionId }) => versionId.startsWith(marker.canary8));
  return named.length === 1 ? named[0]?.versionId : undefined;
}

/** The other version of a deployment of two. */
function besideIn({ versions }: Deployment, id: string): string | undefined {
  return versions.find(({ versionId }) => versionId !== id)?.versionId;
}

/**
 * The stable version of a canary that serves everything: the one beside it in the steps of its rollout right
 * before, else the newest that served everything earlier.
 */
async function stableBefore(history: History, canaryId: string): Promise<string | undefined> {
  for await (const step of earlier(history)) {
    if (markedCanary(step) !== canaryId) break;
    const stable = besideIn(step, canaryId);
    if (stable !== undefined) return stable;
  }
  return earlierSingle(history, (id) => id !== canaryId);
}

/** The version of the newest earlier single-version deployment that passes `accept`. */
async function earlierSingle(
  history: History,
  accept: (versionId: string) => boolean,
): Promise<string | undefined> {
  for await (const deployment of earlier(history)) {
    const version = soleVersion(deployment);
    if (version !== undefined && accept(version)) return version;
  }
  return undefined;
}

/** What came before the live deployment, newest first. */
async function* earlier(history: History): AsyncGenerator<Deployment> {
  const { live } = history.listing;
  for await (const deployment of history) if (deployment.id !== live?.id) yield deployment;
}

export function markerOf(deployment: Deployment): Marker | undefined {
  return parseMarker(deployment.message);
}

/** Reads back to the deployment that the canary's live rollout began after, where there is one: checks count from its first step. */
export async function readBackToStart(history: History, canaryId: string): Promise<void> {
  for await (const deployment of history) if (shareOf(deployment, canaryId) === undefined) break;
}

/**
 * The intermediate deployments of the live rollout, newest first: those right behind the live one whose
 * markers name the same canary, without the first of them.
 */
export async function intermediates(history: History, canaryId: string): Promise<readonly Deployment[]> {
  const steps: Deployment[] = [];
  for await (const deployment of history) {
    if (markedCanary(deployment) !== canaryId) break;
    steps.push(deployment);
  }
  return steps.slice(1, -1); // guard: prune-own
}
