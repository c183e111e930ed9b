import type { Listing } from "../deployments/listing.ts";
import type { Ending } from "../outcome.ts";
import type { RetryBudget } from "../retry.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import type { StepSettings } from "./step-deployment.ts";
import { TurnTaker } from "./turn.ts";

/** How often the live deployment is looked at during a hold. */
const POLL_MS = 15_000;
/** How soon a check is asked again that has had no word when its hold is over. */
const VERDICT_POLL_MS = 2_000;

/**
 * Walks the schedule to its end: looks, decides, acts, waits, and looks again.
 *
 * @param from a fresh read with a live deployment of ours
 * @throws RolloutFailure; what reads and writes throw
 */
export async function runSchedule(
  active: ActiveRollout,
  settings: StepSettings,
  from: Listing,
  budget: RetryBudget,
): Promise<Ending> {
  const { ledger, reader, ports } = active;
  const turns = new TurnTaker(active, settings);
  let listing = from;
  for (;;) {
    const turn = await turns.take(listing, budget);
    switch (turn.kind) {
      case "ended":
        return turn.ending;
      case "acted":
        listing = turn.written.listing;
        break;
      case "moved":
        listing = turn.listing;
        break;
      case "wait":
        await budget.pause(Math.max(1, Math.min(POLL_MS, turn.leftMs)), ports.judge.alarm);
        listing = await reader.read(budget, ledger);
        break;
      case "await-verdicts":
        await budget.pause(VERDICT_POLL_MS, ports.judge.alarm);
        listing = await reader.read(budget, ledger);
        break;
    }
  }
}
