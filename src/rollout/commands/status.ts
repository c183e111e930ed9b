import { formatPercent } from "../../values/percent.ts";
import { describeDeployment, short } from "../describe.ts";
import type { Position, Schedule } from "../model.ts";
import type { Ending } from "../outcome.ts";
import { describeNext, nextAction } from "../steps/ask-checks.ts";
import { positionOf } from "../steps/decide.ts";
import type { Session } from "../write/session.ts";
import { findRollout } from "./find-rollout.ts";

/**
 * Reads only: what is live, where it is in the schedule, and what `advance` would do with the same inputs.
 *
 * @throws what makes `advance` fail
 */
export async function runStatus(session: Session): Promise<Ending> {
  const { ports, request, reader } = session;
  const first = await reader.read();
  if (first.live === undefined) return { status: "idle", reason: "This Worker has no deployment." };
  const found = await findRollout(session, first);
  if ("ending" in found) return found.ending;
  const next = await nextAction(ports, request, found);
  const at = describePosition(positionOf(found.live, found.canaryId, request.schedule), request.schedule);
  return {
    status: "waiting",
    reason: `Canary ${short(found.canaryId)} is ${at}: ${describeDeployment(found.live)}. ${describeNext(next, request)}.`,
    nextAt: next.at,
  };
}

/** Behind a version's name: `at 10 % (step 1 of 3)`. */
function describePosition({ share, step }: Position, schedule: Schedule): string {
  if (share === null) return "not live";
  const which = step < 0 ? "below the first step" : `step ${step + 1} of ${schedule.length}`;
  return `at ${formatPercent(share)} % (${which})`;
}
