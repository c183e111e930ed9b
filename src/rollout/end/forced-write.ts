import { sameVersions, shareOf, soleVersion } from "../deployment.ts";
import type { Listing } from "../deployments/listing.ts";
import type { NewDeployment } from "../model.ts";
import type { RetryBudget } from "../retry.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import type { WriteRequest, Written } from "../write/write-deployment.ts";

/** Writes, and sends it once more with force when only a changed secret blocks versions that served a moment ago. */
export async function writeForced(
  active: ActiveRollout,
  request: WriteRequest,
  listing: Listing,
  budget: RetryBudget,
): Promise<Written> {
  const { ports, writer, ledger, reader } = active;
  const written = await writer.write(request, await reader.fresh(listing, budget, ledger), budget);
  if (written.kind !== "refused" || !written.error.hasCode(SECRET_CHANGED)) return written;
  // What a restoration brings back was live until this run wrote over it.
  const served = request.purpose === "restore" || servedJustNow(active, request.deployment, written.listing);
  if (!served) return written; // guard: force-back
  ports.emit({ type: "forced", error: written.error });
  const forced = { ...request, deployment: { ...request.deployment, force: true } };
  return writer.write(forced, await reader.fresh(written.listing, budget, ledger), budget);
}

/**
 * Whether every version of it is part of the live deployment, or of the one right before where that is this
 * rollout's: made by this run, or a split with the version that serves everything now.
 */
export function servedJustNow(
  { ledger }: ActiveRollout,
  { versions }: NewDeployment,
  { deployments, live }: Listing,
): boolean {
  if (live === undefined) return false;
  const before = deployments.find((deployment) => !sameVersions(deployment.versions, live.versions));
  const sole = soleVersion(live);
  const splitWithIt =
    before?.versions.length === 2 && sole !== undefined && shareOf(before, sole) !== undefined;
  const known = before !== undefined && (splitWithIt || ledger.own.includes(before.id)) ? before : undefined;
  return versions.every(({ versionId }) =>
    [live, known].some((deployment) => deployment && shareOf(deployment, versionId) !== undefined),
  );
}

/** Cloudflare blocks a deployment of a version older than a change of its secrets. */
export const SECRET_CHANGED = 10220;
