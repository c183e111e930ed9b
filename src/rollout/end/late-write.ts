import { sameVersions } from "../deployment.ts";
import { describeSplit } from "../describe.ts";
import { RolloutFailure } from "../errors.ts";
import type { Policy } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { RetryBudget } from "../retry.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import { LOOK_AGAIN_MS } from "../write/write-deployment.ts";
import { endOnDrift } from "./settle.ts";

/**
 * Looks again at a rollout that has completed, where a lost write of this run may still come over it.
 *
 * @returns undefined when it stays completed
 * @throws RolloutFailure when a late write has changed what is live; as `endOnDrift`
 */
export async function endOnLateWrite(
  active: ActiveRollout,
  onFailure: Policy,
  budget: RetryBudget,
): Promise<Ending | undefined> {
  const { ledger, reader, writer } = active;
  const completed = reader.last?.live;
  const { lateForMs } = writer;
  if (lateForMs === 0) return undefined;
  try {
    await budget.pause(lateForMs);
    await reader.read(budget, ledger);
    await budget.pause(LOOK_AGAIN_MS);
    await reader.read(budget, ledger);
  } catch {
    // Cancelled, or the list can't be read: what was read last counts.
  }
  const listing = reader.last;
  if (completed === undefined || listing?.live === undefined || listing.live.id === completed.id)
    return undefined;
  const drift = await endOnDrift(active, listing, budget);
  if (drift !== undefined || sameVersions(listing.live.versions, completed.versions)) return drift;
  throw new RolloutFailure(
    `A late write of this rollout made ${describeSplit(listing.live)} live after its last step`,
    onFailure,
  );
}
