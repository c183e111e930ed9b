import { createdAt, shareOf } from "../deployment.ts";
import type { History, Listing } from "../deployments/listing.ts";
import { markedCanary, markerOf } from "../deployments/version-roles.ts";
import { describeDeployment, short } from "../describe.ts";
import type { Deployment, VersionSummary } from "../model.ts";

/** The clocks that date uploads and deployments may differ by this, in ms. */
const DATES_APART_MS = 60_000;

/**
 * Says by whom a canary was taken away: an earlier deployment held it, and the live one doesn't; or that it
 * is unknown. Undefined when no deployment since its upload held it, or the live one still does.
 */
export async function whyTakenAway(
  history: History,
  { id, createdOn }: Pick<VersionSummary, "id" | "createdOn">,
): Promise<string | undefined> {
  const uploaded = Date.parse(createdOn) - DATES_APART_MS;
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

/** The same for the canary of the deployment right before the live one, when there was one. */
export function whyPreviousTakenAway(listing: Listing): string | undefined {
  const earlier = listing.deployments[1];
  const canaryId = earlier && markedCanary(earlier);
  return canaryId && removal(listing.deployments, canaryId);
}
