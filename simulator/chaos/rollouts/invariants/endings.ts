/** How both steps begin and end. */

import { openIn } from "../../../../src/rollout/write/intents.ts";
import { expectStart } from "../expected-start.ts";
import type { RolloutFacts } from "../rollout-facts.ts";

/** The runner gives post so long, in ms. */
const POST_LIMIT_MS = 285_000;
const RUNNER_KILLS_AFTER_MS = 10_000;
const LONGEST_RUN_MS = 3 * 3_600_000;
/** How long a window may keep a rollout from going on, in ms. */
const LONGEST_CLOSED_MS = 3 * 3_600_000;

/** Nothing is thrown, everything ends, and in time. */
export function* ends({ recording }: RolloutFacts) {
  const { thrown, cancelledAt, killedAt, postStartedAt, postEndedAt, startedAt, endedAt, events } = recording;
  for (const { process, error } of thrown)
    yield `${process} threw ${error instanceof Error ? error.stack : String(error)}`;
  if (killedAt !== undefined && killedAt - (cancelledAt ?? Number.NaN) === RUNNER_KILLS_AFTER_MS)
    yield "main was still at work when the runner killed it, 10 s after the cancel";
  if ((postEndedAt ?? 0) - (postStartedAt ?? 0) > POST_LIMIT_MS)
    yield `post took ${((postEndedAt ?? 0) - (postStartedAt ?? 0)) / 1000} s`;
  const longest = LONGEST_RUN_MS + (recording.scenario.window === undefined ? 0 : LONGEST_CLOSED_MS);
  if ((endedAt ?? 0) - startedAt > longest) yield `the run took ${((endedAt ?? 0) - startedAt) / 60_000} min`;
  if (recording.outcome) {
    const main = events.filter(({ process, at }) => process === "main" && at <= (recording.mainEndedAt ?? 0));
    const finished = main.filter(({ event }) => event.type === "finished");
    if (finished.length !== 1 || main.at(-1)?.event.type !== "finished")
      yield "main's last event isn't its one `finished`";
  }
}

/** A start that the contract refuses is refused, and nothing is written. */
export function* startsRight(facts: RolloutFacts) {
  const { recording, writes } = facts;
  const first = recording.listReads.find(({ process }) => process === "main")?.deployments[0];
  const { requestLog } = recording.harness.cloud;
  const own = new Set(recording.sent.map(({ entry }) => entry.seq));
  const crossed = requestLog.deployments.some(
    ({ request, seq }) => seq >= recording.journalBase && !own.has(request ?? Number.NaN),
  );
  if (crossed || first?.id !== recording.initial?.id) return;
  const expected = expectStart(recording.scenario);
  if (expected === "refuses") {
    if (writes.length > 0) yield "wrote, although it may not begin on what is live";
    if (recording.outcome && recording.outcome.status !== "failed")
      yield `ended ${recording.outcome.status}, although it may not begin on what is live`;
  }
  if (
    expected === "done" &&
    (writes.length > 0 || (recording.outcome && !["completed", "failed"].includes(recording.outcome.status)))
  )
    yield `ended ${recording.outcome?.status} with ${writes.length} writes, although nothing was left to do`;
  const calm =
    recording.scenario.faultPlan.readFaults === 0 && recording.scenario.faultPlan.outages.length === 0;
  const free = recording.cancelledAt === undefined && recording.killedAt === undefined;
  if (expected === "begins" && calm && free && facts.adopted === undefined)
    yield `did not begin: ${recording.outcome?.reason}`;
}

/** Post leaves a main that has finished alone. */
export function* postMinds({ recording, writes }: RolloutFacts) {
  const state = recording.postState;
  const { outcome, scenario } = recording;
  const posts = writes.filter(({ sent }) => sent.process === "post");
  if (outcome?.status === "completed" && !scenario.container && posts.length > 0)
    yield "main had completed the rollout, and post wrote";
  if (state?.ended !== true || openIn(state).length > 0 || state.goal !== undefined) return;
  if (posts.length > 0 || recording.post?.kind !== "nothing")
    yield `main had finished, and post did something: ${JSON.stringify(recording.post)}`;
}
