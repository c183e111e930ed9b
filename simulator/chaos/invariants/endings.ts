/** How main and post begin and end. */

import { openIn } from "../../../src/rollout/ledger-state.ts";
import type { Command, Status } from "../../../src/rollout/model.ts";
import type { Facts } from "../facts.ts";
import { isRepeatable, soleOf } from "../read-deployment.ts";
import { toldByMain } from "../recording.ts";

const HOUR_MS = 3_600_000;
/** The runner gives post so long, in ms. */
const POST_LIMIT_MS = 285_000;
const RUNNER_KILLS_AFTER_MS = 10_000;
/** How long a rollout may take, and how much longer where a window keeps it from going on, in ms. */
const LONGEST_ROLLOUT_MS = 3 * HOUR_MS;
const LONGEST_CLOSED_MS = 3 * HOUR_MS;
/** Every read and every write has its own time limit; together they never take so long, in ms. */
const LONGEST_COMMAND_MS = HOUR_MS / 2;

export const ENDINGS: Readonly<Record<Command, readonly Status[]>> = {
  rollout: ["completed", "planned", "rolled-back", "held", "drifted", "failed"],
  advance: ["completed", "waiting", "idle", "planned", "rolled-back", "held", "drifted", "failed"],
  status: ["idle", "waiting", "failed"],
  promote: ["completed", "planned", "held", "drifted", "failed"],
  rollback: ["rolled-back", "planned", "held", "drifted", "failed"],
};

/** Nothing is thrown, and everything ends in a way that the contract knows. */
export function* ends({ run }: Facts) {
  const { outcome, thrown, request, killedAt, cancelledAt, postStartedAt = 0, postEndedAt = 0 } = run;
  // In a container it may go on behind its end.
  const events = toldByMain({ events: run.events.filter(({ at }) => at <= (run.mainEndedAt ?? 0)) });
  if (killedAt !== undefined && killedAt - (cancelledAt ?? Number.NaN) === RUNNER_KILLS_AFTER_MS)
    yield "main was still at work when the runner killed it, 10 s after the cancel";
  for (const { process, error } of thrown)
    yield `${process} threw ${error instanceof Error ? error.stack : String(error)}`;
  if (postEndedAt - postStartedAt > POST_LIMIT_MS)
    yield `post took ${(postEndedAt - postStartedAt) / 1000} s`;
  if (!outcome) {
    if (killedAt === undefined && !run.step.container && thrown.length === 0) yield "main has no outcome";
    return;
  }
  if (!ENDINGS[request.command].includes(outcome.status)) yield `${request.command} ended ${outcome.status}`;
  if (events.filter(({ type }) => type === "finished").length !== 1 || events.at(-1)?.type !== "finished")
    yield "main's last event isn't its one `finished`";
}

/** Everything ends in time. */
export function* endsInTime({ run, quiet }: Facts) {
  const { outcome, startedAt, mainEndedAt, endedAt, request } = run;
  const took = (mainEndedAt ?? endedAt) - startedAt;
  const closed = request.window === undefined ? 0 : LONGEST_CLOSED_MS;
  const longest = request.command === "rollout" ? LONGEST_ROLLOUT_MS + closed : LONGEST_COMMAND_MS;
  if (outcome && took > longest) yield `main took ${took / 60_000} min`;
  if (quiet && outcome?.status === "drifted") yield `drifted, and nobody deployed: ${outcome.reason}`;
}

/** A start that the contract refuses is refused, and nothing is written. */
export function* startsRight(facts: Facts) {
  const { run, writes, since, live, adopted } = facts;
  const { outcome, sent, step } = run;
  const first = run.listReads.find(({ process }) => process === "main")?.deployments[0];
  if (since.some(({ by }) => by === undefined) || first?.id !== live?.id || run.request.dryRun) return;
  const expected = expectStart(facts);
  if (expected === "refuses") {
    if (writes.length > 0) yield "wrote, although it may not begin on what is live";
    if (outcome && outcome.status !== "failed")
      yield `ended ${outcome.status}, although it may not begin on what is live`;
  }
  if (
    expected === "done" &&
    (writes.length > 0 || (outcome && !["completed", "failed"].includes(outcome.status)))
  )
    yield `ended ${outcome?.status} with ${writes.length} writes, although nothing was left to do`;
  const calm = step.faultPlan.readFaults === 0 && step.faultPlan.outages.length === 0;
  const free = run.cancelledAt === undefined && run.killedAt === undefined;
  if (expected === "begins" && calm && free && sent.length > 0 && adopted === undefined)
    yield `did not begin: ${outcome?.reason}`;
}

/**
 * What the contract's table "Which versions" says of a rollout on what is live: it begins, it may not, nothing is left to
 * be done, or one of the latter two.
 */
function expectStart({ run, live, canaryId, expected }: Facts): "begins" | "refuses" | "done" | "either" {
  const { stable, schedule, onConflict } = run.request;
  if (live === undefined || !isRepeatable(live)) return "refuses";
  const ids = live.versions.map(({ version_id }) => version_id);
  const named = stable?.kind === "id" ? stable.id : undefined;
  if (canaryId === "" || canaryId === named) return "refuses";
  if (named !== undefined && !ids.includes(named) && soleOf(live) !== canaryId) return "refuses";
  if (expected.kind === "ambiguous") return "either";
  // The canary is what a rollout goes back to, which may be under way.
  if (named === undefined && expected.kind === "rollout" && expected.stable === canaryId)
    return ids.length === 2 ? "refuses" : "either";
  if (ids.length === 2) return ids.includes(canaryId) || onConflict === "replace" ? "begins" : "refuses";
  if (!ids.includes(canaryId)) return "begins";
  // Nothing says what was stable where nothing else was ever live.
  if (named !== undefined || run.listed.length > 1) return "begins";
  const age = run.startedAt - Date.parse(live.created_on);
  // Whether the last hold is over depends on how long the first reads take.
  const last = schedule.at(-1)?.hold;
  return last !== undefined && age < last.max ? "either" : "done";
}

/** Post leaves a rollout's main that has finished alone. */
export function* postMinds({ run, writes }: Facts) {
  const { outcome, postState: state, step, post } = run;
  const posts = writes.filter(({ sent }) => sent.process === "post");
  if (outcome?.status === "completed" && !step.container && posts.length > 0)
    yield "main had completed the rollout, and post wrote";
  if (state?.ended !== true || openIn(state).length > 0 || state.goal !== undefined) return;
  if (posts.length > 0 || post?.kind !== "nothing")
    yield `main had finished, and post did something: ${JSON.stringify(post)}`;
}
