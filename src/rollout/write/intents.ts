/** Writes that were sent, or are about to be, and whose outcome isn't known. */

import { sameVersions } from "../deployment.ts";
import { describeVersions } from "../describe.ts";
import type { DeploymentMark, Intent, LedgerState } from "../ledger-state.ts";
import { isRestored, parseMarker, restorerOf, sameMarker } from "../marker.ts";
import type { Deployment, NewDeployment } from "../model.ts";

/** How long the list must have lacked a write before it is presumed lost, in ms. */
export const PRESUMED_LOST_AFTER_MS = 5_000;
/** A write that is presumed lost may come so much later, in ms. Post looks for an open one so long before it presumes it lost. */
export const LATE_WRITE_MS = 15_000;

/** There was no time left to find out whether a write happened. */
export class UnresolvedError extends Error {
  override readonly name = "UnresolvedError";

  constructor(intent: Intent) {
    super(
      `it is unknown whether the deployment of ${describeVersions(intent)} was created: the request got no answer`,
    );
  }
}

/** Of what a main has saved: the writes whose outcome isn't known, oldest first. */
export function openIn({ intents }: Pick<LedgerState, "intents">): readonly Intent[] {
  return intents.filter((intent) => !isPresumedLost(intent));
}

/** Whether a write counts as not made, because the list has lacked it for long enough; it may still come late. */
export function isPresumedLost({ presumedLostSince }: Intent): boolean {
  return presumedLostSince !== undefined;
}

/** Whether both were sent for the same deployment: which of them made what is found can't be told. */
export function isTwin(one: Intent, other: Intent): boolean {
  return one.message === other.message && sameVersions(one.versions, other.versions);
}

/**
 * Whether a deployment is what the intended write made: not in the list read before it, with the same versions, and
 * with the same marker, or the same message where it restores another one's. Its time says nothing: the server that
 * made it may have a clock that is behind.
 */
export function fulfils(deployment: Deployment, intent: Intent): boolean {
  if (deployment.id === intent.after.id || intent.alike.includes(deployment.id)) return false;
  if (!sameVersions(deployment.versions, intent.versions)) return false;
  const { message = "" } = deployment;
  if (restorerOf(intent.message)) return isRestored(message, intent.message);
  const ours = parseMarker(intent.message);
  const theirs = parseMarker(message);
  return ours !== undefined && theirs !== undefined && sameMarker(theirs, ours);
}

/**
 * The intent of a write.
 *
 * @param listed what the read before it has listed, `before` first
 */
export function intentOf(
  { message, versions }: Pick<NewDeployment, "message" | "versions">,
  before: Deployment,
  listed: readonly Deployment[],
): Intent {
  const bare: Intent = { message, versions, after: markOf(before), alike: [] };
  return { ...bare, alike: listed.filter((entry) => fulfils(entry, bare)).map(({ id }) => id) };
}

/** For how much longer, in ms, a write that is presumed lost may come; 0 when none may. `now` on the local clock. */
export function lateForMs(intents: readonly Intent[], now: number): number {
  const since = intents.map(({ presumedLostSince }) => presumedLostSince ?? Number.NEGATIVE_INFINITY);
  return Math.max(0, Math.max(...since) + LATE_WRITE_MS - now);
}

export function markOf({ id, createdOn }: Deployment): DeploymentMark {
  return { id, createdOn };
}
