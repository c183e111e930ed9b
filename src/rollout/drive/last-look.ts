import { sameVersions } from "../deployment.ts";
import type { Listing } from "../deployments/listing.ts";
import type { Ending } from "../outcome.ts";
import { foreignIn } from "../write/foreign-deployment.ts";
import type { Rollout } from "../write/session.ts";
import { LOOK_AGAIN_MS } from "../write/write-deployment.ts";

/** At a run's end: waits until no lost write of it can come late any more, and reads what is live then. */
export type LastLook = (ending: Ending) => Promise<Listing | undefined>;

/**
 * In main: after completion, since what fails is looked at by post.
 *
 * @returns undefined where nothing has changed
 */
export function lookAfterCompletion({ budget, ledger, reader, ports }: Rollout): LastLook {
  return async ({ status }) => {
    const completed = reader.last?.live;
    const lateForMs = ledger.lateForMs(ports.clock.now());
    if (status !== "completed" || completed === undefined || lateForMs === 0) return undefined;
    try {
      await budget.pause(lateForMs);
      await reader.read();
      await budget.pause(LOOK_AGAIN_MS);
      await reader.read();
    } catch {
      // Cancelled, or the list can't be read: what was read last counts.
    }
    const { last } = reader;
    if (last?.live === undefined || last.live.id === completed.id) return undefined;
    const same = sameVersions(last.live.versions, completed.versions);
    return same && foreignIn(ledger, last) === undefined ? undefined : last;
  };
}
