import type { Listing } from "../deployments/listing.ts";
import type { Ending } from "../outcome.ts";
import type { Patience } from "../retry.ts";
import type { Hands } from "../write/active-rollout.ts";
import { type Course, TurnTaker } from "./turn.ts";

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
export async function conduct(
  hands: Hands,
  course: Course,
  from: Listing,
  patience: Patience,
): Promise<Ending> {
  const { ledger, lookout, ports } = hands;
  const turns = new TurnTaker(hands, course);
  let listing = from;
  for (;;) {
    const turn = await turns.take(listing, patience);
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
        await patience.pause(Math.max(1, Math.min(POLL_MS, turn.until - ports.api.serverNow())));
        listing = await lookout.read(patience, ledger);
        break;
      case "await-verdicts":
        await patience.pause(VERDICT_POLL_MS);
        listing = await lookout.read(patience, ledger);
        break;
    }
  }
}
