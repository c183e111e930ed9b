/** What the input `window` keeps from happening, and what it doesn't. */

import { readStep } from "../../rollouts/rollout-facts.ts";
import { isOpenAt } from "../../windows.ts";
import { type CommandFacts, instantsOf, messageSent, show, versionsOf } from "../sequence-facts.ts";

/** No tick begins a step outside the window or in a freeze. */
export function* inside({ run, writes, scenario }: CommandFacts) {
  if (run.request.command !== "advance") return;
  const ahead = run.act.faultPlan.believedAheadMs ?? 0;
  for (const write of writes) {
    if (readStep(messageSent(write))?.runId !== run.request.run.id) continue;
    const instants = instantsOf(run).filter((at) => at <= write.at + ahead);
    if (instants.every((at) => !isOpenAt(scenario.window, at)))
      yield `sent ${show(versionsOf(write))} at ${new Date(write.at).toISOString()}, and "${scenario.window}" was closed`;
  }
}

/** Only a tick waits for the window: with nothing else in the way, the others say nothing of one. */
export function* tickOnly({ run }: CommandFacts) {
  const { command } = run.request;
  if (command === "advance" || command === "status" || run.outcome === undefined) return;
  if (run.outcome.status === "waiting" || /window/i.test(run.outcome.reason))
    yield `waits for the window: ${run.outcome.reason}`;
}
