/** What a changed secret may and may not do. */

import { messageOf, readStep, shareOf } from "../../rollouts/rollout-facts.ts";
import { forcedRightly } from "../../secrets.ts";
import { toldByMain } from "../../step-recording.ts";
import { soleOf } from "../expected-state.ts";
import { type CommandFacts, isStruck, messageSent, show } from "../sequence-facts.ts";

/** Force is sent only where the contract lets it be. */
export function* forced({ run, writes }: CommandFacts) {
  const { listReads, request } = run;
  const isStep = (write: (typeof writes)[number]) => readStep(messageSent(write))?.runId === request.run.id;
  yield* forcedRightly({ writes, listReads, force: request.force, isStep });
}

/** With nothing but a changed secret in the way, a rollback that is due comes through. */
export function* rollbackComesThrough({ run, blocked, live, expected, foreign, scenario }: CommandFacts) {
  const { outcome, request, after } = run;
  const stopped = run.cancelledAt !== undefined || run.killedAt !== undefined;
  if (blocked.size === 0 || stopped || foreign.length > 0 || run.sent.some(isStruck)) return;
  if (outcome === undefined || after === undefined || request.dryRun || request.stable !== undefined) return;
  if (expected.kind !== "rollout" || expected.stable === undefined) return;
  const asked = request.command === "rollback";
  // A canary that replaces another one's may never have been live.
  const failed =
    outcome.canaryId === expected.canary &&
    request.command === "advance" &&
    toldByMain(run).some(({ type }) => type === "failure");
  const due = asked || (failed && scenario.onFailure === "rollback");
  // What doesn't serve beside the canary isn't forced past a changed secret.
  const served = shareOf(live, expected.stable) !== undefined && shareOf(live, expected.canary) !== undefined;
  if (due && served && soleOf(after) !== expected.stable)
    yield `a rollback was due, and ${show(after.versions)} is live ("${messageOf(after)}"): ${outcome.reason}`;
}
