import { createdAt, shareOf } from "../deployment.ts";
import { describeDeployment, short } from "../describe.ts";
import type { Deployment, VersionSummary } from "../model.ts";
import { isStepOf, markerOf } from "./identify.ts";
import type { History, Listing } from "./listing.ts";

/** The clocks that date uploads and deployments may differ by this, in ms. */
const CLOCKS_APART_MS = 60_000;

/**
 * Says by whom a canary was taken away: an earlier deployment held it, and the live one doesn't; or that it
 * is unknown. Undefined when no deployment since its upload held it, or the live one still does.
 */
export async function takenAway(
  history: History,
  { id, createdOn }: Pick<VersionSummary, "id" | "createdOn">,
): Promise<string | undefined> {
  const uploaded = Date.parse(createdOn) - CLOCKS_APART_MS;
  for await (const deployment of history)
    if (shareOf(deployment, id) !== undefined || createdAt(deployment) < uploaded)
      return removal(history.listing.deployments, id);
  const { deployments, older } = history.listing;
  return older === "withheld"
    ? `It is unknown whether canary ${short(id)} was taken away before (Cloudflare lists the newest ${deployments.length} deployments, all made since its upload)`
    : undefined;
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
export async function sinceItsStart(history: History, canaryId: string): Promise<Listing> {
  for await (const deployment of history) if (shareOf(deployment, canaryId) === undefined) break;
  return history.listing;
}

/**
 * The intermediate deployments of the live rollout, newest first: those right behind the live one whose
 * markers name the same canary, without the first of them.
 */
export async function intermediates(history: History, canaryId: string): Promise<readonly Deployment[]> {
  const steps: Deployment[] = [];
  for await (const deployment of history) {
    if (!isStepOf(deployment, canaryId)) break;
    steps.push(deployment);
  }
  return steps.slice(1, -1); // guard: prune-own
}
