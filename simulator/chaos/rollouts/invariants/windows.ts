/** What the input `window` keeps from happening, and what it doesn't. */

import { isOpenAt } from "../../windows.ts";
import type { RolloutFacts } from "../rollout-facts.ts";

/** The server's clock is told in whole seconds, so that a run may be behind it by as much, in ms. */
const CLOCK_MS = 1_000;
/** Without faults, a rollback that is due is sent within this, in ms: a slow answer and some reads. */
const PROMPT_MS = 30_000;

/** No step is begun outside the window or in a freeze. It was decided on after the last read, or right before. */
export function* inside({ recording }: RolloutFacts) {
  const { events, listReads, scenario } = recording;
  for (const { event, at, n } of events) {
    if (event.type !== "step") continue;
    const read = listReads.findLast((each) => each.process === "main" && each.n < n)?.at ?? at;
    const ahead = scenario.faultPlan.believedAheadMs ?? 0;
    const instants = [at, at - CLOCK_MS, read, read - CLOCK_MS].flatMap((each) => [each, each + ahead]);
    if (instants.every((instant) => !isOpenAt(scenario.window, instant)))
      yield `step ${event.index + 1} was begun at ${new Date(at).toISOString()}, and "${scenario.window}" was closed`;
  }
}

/** A rollback never waits for the window. */
export function* prompt({ recording, writes }: RolloutFacts) {
  const { scenario, failedAt, cancelledAt, killedAt } = recording;
  const { faultPlan } = scenario;
  const calm = faultPlan.readFaults + faultPlan.writeFaults === 0 && faultPlan.outages.length === 0;
  const stopped = cancelledAt ?? killedAt;
  if (!calm || scenario.window === undefined || failedAt === undefined || stopped !== undefined) return;
  const rollback = writes.find(({ kind, sent }) => kind === "rollback" && sent.at >= failedAt);
  if (rollback && rollback.sent.at - failedAt > PROMPT_MS)
    yield `the rollback was sent ${(rollback.sent.at - failedAt) / 1000} s after the check had failed`;
}
