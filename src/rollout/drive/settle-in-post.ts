import { adviceAfter } from "../advice.ts";
import type { Ending, RunOutcome } from "../events.ts";
import { isPresumedLost, LATE_WRITE_MS, type LedgerState, type SettleGoal } from "../ledger-state.ts";
import type { RolloutRequest } from "../model.ts";
import type { Ports } from "../ports.ts";
import { openSession, reopenInPost, type Session } from "../write/session.ts";
import { SECOND_READ_WAIT_MS } from "../write/writer.ts";
import { unsettledEnding } from "./failed-endings.ts";
import { policyOfCancel, settle } from "./settle-after-failure.ts";

/** A post step may take 4 min 45 s in all. Its last read and write must fit in behind this. */
const POST_BUDGET_MS = 240_000;

export type PostOutcome = Ending & Pick<RunOutcome, "live" | "stableId" | "canaryId">;

/**
 * Why post has nothing to do; undefined where something is, or may be, left to settle.
 *
 * @param state what main saved last; undefined when it had adopted no deployment, and so has sent nothing
 * @param adoptedSince another step of the same job has adopted the Worker since: what it decided stays, and the rest is its
 *   own post step's
 */
export function nothingToSettle(state: LedgerState | undefined, adoptedSince = false): string | undefined {
  if (state === undefined) return "the main step ended before its first write; nothing to clean up";
  // guard: interrupted-main
  if (state.ended && state.goal === undefined) return "the main step finished; nothing to clean up";
  // guard: adopted-since
  if (adoptedSince)
    return "another step of this job has adopted this Worker since, and what it decided stays; nothing to clean up";
  return undefined;
}

/**
 * Settles what main could not, from what main had saved and a fresh read; for where `nothingToSettle`
 * says nothing. Main, where it is still alive, sends nothing that it hadn't saved before the fence was raised.
 */
export async function settleInPost(
  ports: Ports,
  request: RolloutRequest,
  state: LedgerState,
): Promise<PostOutcome> {
  const session = openSession(ports, request);
  const { budget } = session;
  const start = ports.clock.now();
  budget.startSettling(POST_BUDGET_MS, start + POST_BUDGET_MS);
  const goal = goalOf(state, request);
  try {
    const rollout = reopenInPost(session, state);
    let ending = await settle(rollout, goal);
    // guard: post-waits
    if (state.intents.some(isPresumedLost)) {
      await budget.pause(Math.max(0, start + LATE_WRITE_MS - ports.clock.now()));
      ending = await settle(rollout, goal);
      // One list may lack what came late.
      await budget.pause(SECOND_READ_WAIT_MS);
      ending = await settle(rollout, goal); // guard: post-looks-twice
    }
    return postOutcome(ending, session);
  } catch (error) {
    return postOutcome(unsettledEnding(error, session, goal.why), session);
  }
}

/** With the live deployment as last read, as in a main step's outcome. */
function postOutcome(ending: Ending, { reader, request, roles }: Session): PostOutcome {
  const { live } = reader.listing;
  const advice = ending.advice ?? adviceAfter(ending.status, live, roles, request.scriptName);
  return {
    ...ending,
    ...(advice && { advice }),
    ...(live && { live }), // guard: post-says-live
    ...roles,
  };
}

/** A `rollback` is finished; the rest is as after a cancel. */
function goalOf(state: LedgerState, request: RolloutRequest): SettleGoal {
  if (state.goal !== undefined) return state.goal;
  const why = "The main step was interrupted";
  if (request.command === "rollback") return { policy: "rollback", cause: "manual", why };
  return { policy: policyOfCancel(request), cause: "cancelled", why };
}
