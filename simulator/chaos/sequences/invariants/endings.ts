/** What must be true when a command has ended. */

import type { Command, Status } from "../../../../src/rollout/model.ts";
import type { JsonDeployment } from "../../../account/model.ts";
import { LIST_LAG_MS } from "../../../faults/readings.ts";
import { asShown, sameSplit, shareOf } from "../../rollouts/rollout-facts.ts";
import { toldByMain } from "../../step-recording.ts";
import { dueAt, placeOf, sinceEnd, soleOf } from "../expected-state.ts";
import {
  CLOCK_MS,
  type CommandFacts,
  instantsOf,
  isStruck,
  lives,
  show,
  UNKNOWN,
} from "../sequence-facts.ts";

/** Every read and every write has its own time limit; together they never take so long, in ms. */
const LONGEST_MS = 30 * 60_000;

const RUNNER_KILLS_AFTER_MS = 10_000;

export const ENDINGS: Readonly<Record<Command, readonly Status[]>> = {
  rollout: ["completed", "planned", "rolled-back", "held", "drifted", "failed"],
  advance: ["completed", "waiting", "idle", "planned", "rolled-back", "held", "drifted", "failed"],
  status: ["idle", "waiting", "failed"],
  promote: ["completed", "planned", "held", "drifted", "failed"],
  rollback: ["rolled-back", "planned", "held", "drifted", "failed"],
};

/** Nothing is thrown, everything ends in time, and in a way that the contract knows. */
export function* ends(facts: CommandFacts) {
  yield* endsWell(facts);
  const { outcome, startedAt, endedAt } = facts.run;
  if (outcome && endedAt - startedAt > LONGEST_MS) yield `took ${(endedAt - startedAt) / 60_000} min`;
  if (facts.quiet && outcome?.status === "drifted") yield `drifted, and nobody deployed: ${outcome.reason}`;
}

/** Nothing is thrown, and everything ends in a way that the contract knows. */
export function* endsWell({ run }: Pick<CommandFacts, "run">) {
  const { outcome, thrown, request, killedAt, cancelledAt } = run;
  const events = toldByMain(run);
  if (killedAt !== undefined && killedAt - (cancelledAt ?? Number.NaN) === RUNNER_KILLS_AFTER_MS)
    yield "was still at work when the runner killed it, 10 s after the cancel";
  for (const { process, error } of thrown)
    yield `${process} threw ${error instanceof Error ? error.stack : String(error)}`;
  if (!outcome) {
    if (killedAt === undefined && thrown.length === 0) yield "main has no outcome";
    return;
  }
  if (!ENDINGS[request.command].includes(outcome.status)) yield `${request.command} ended ${outcome.status}`;
  if (events.filter(({ type }) => type === "finished").length !== 1 || events.at(-1)?.type !== "finished")
    yield "the last event isn't the one `finished`";
}

/** What somebody deployed in the meantime is live, by itself or again, or the outcome says why it isn't. */
export function* foreignLives(facts: CommandFacts) {
  const { run, foreign, crossing, live, ours, expected, misled, lateUnseen, unwatched } = facts;
  const { outcome, request } = run;
  const end = run.post?.kind === "settled" ? run.post : outcome;
  for (const { deployment, at } of end?.status === "failed" ? [] : unwatched)
    yield `${show(deployment.versions)} went live ${(at - run.endedAt) / 1_000} s after the end, and nobody looked`;
  if (ours.length > 0 && foreign.length === 0 && !misled && expected.kind === "odd")
    yield `wrote over ${show(live.versions)}, which nobody understands`;
  if (request.command === "rollback" || request.onConflict === "replace") return;
  const last = crossing.at(-1);
  const said = end?.status === "failed" && (UNKNOWN.test(end.reason) || /restore/i.test(end.reason));
  if (last && ours.length > 0 && !lives(last, run) && !said && !lateUnseen)
    yield `the foreign ${show(last.deployment.versions)} was overwritten, and it ended ${end?.status}: ${end?.reason}`;
  const strange = ours.find(({ deployment }) =>
    live.versions.every(({ version_id }) => shareOf(deployment, version_id) === undefined),
  );
  if (
    strange &&
    foreign.length === 0 &&
    soleOf(live) === undefined &&
    !said &&
    !lives({ deployment: live }, run)
  )
    yield `the split ${show(live.versions)} was replaced by ${show(strange.deployment.versions)} with on-conflict: fail`;
}

/** `rollback` ends with the right stable at 100 %, or says that it doesn't. */
export function* rolledBack({ run, expected, quiet, live, misled }: CommandFacts) {
  const { outcome, request, after } = run;
  if (outcome?.status !== "rolled-back" || after === undefined) {
    if (
      request.command === "rollback" &&
      quiet &&
      expected.kind === "rollout" &&
      expected.stable !== undefined
    )
      if (!request.dryRun && outcome && request.stable === undefined)
        yield `ended ${outcome.status}: ${outcome.reason}`;
    return;
  }
  const late = run.made.at(-1);
  // A write whose outcome main says isn't known may come when it has ended; of a tick's, post only finds out.
  const admitted =
    /it is unknown whether/.test(outcome.reason) &&
    run.left !== undefined &&
    soleOf(run.left) === outcome.stableId;
  if (soleOf(after) !== outcome.stableId && late?.by !== "foreign" && !misled && !admitted)
    yield `says that ${outcome.stableId} is at 100 %, and ${show(after.versions)} is live`;
  const stable = expected.kind === "rollout" ? expected.stable : soleOf(live);
  if (quiet && request.stable === undefined && outcome.stableId !== stable)
    yield `went back to ${outcome.stableId}, and ${stable} was stable`;
}

/** `completed`: the last step is live, its hold is over, and the checks are content. */
export function* completed({ run, scenario, foreign, misled }: CommandFacts) {
  const { outcome, request, after } = run;
  const canary = outcome?.canaryId;
  if (outcome?.status !== "completed" || after === undefined || foreign.length > 0 || misled) return;
  const shown = asShown(after, scenario.readings);
  if (canary === undefined) yield "doesn't say which canary";
  else if (request.command === "promote") {
    if (soleOf(after) !== canary) yield `${show(after.versions)} is live`;
  } else if (!placeOf(scenario, shown, canary).last) yield `${show(after.versions)} is live`;
  else {
    const due = dueAt(scenario, shown, canary, instantsOf(run));
    if (!due.has("go")) yield `although ${[...due].join(" or ")} was due: ${outcome.reason}`;
  }
}

/** With nobody and nothing in the way, a tick does what is due. */
export function* onTime({ run, scenario, live, expected, quiet, ours }: CommandFacts) {
  const { outcome, request, endedAt } = run;
  if (request.command !== "advance" || request.dryRun || !quiet || expected.kind !== "rollout") return;
  if (!outcome || outcome.canaryId !== expected.canary || expected.stable === undefined) return;
  const due = dueAt(scenario, live, expected.canary, instantsOf(run));
  const { last } = placeOf(scenario, live, expected.canary);
  if (contradicts(run.request, expected.stable)) return;
  const held = scenario.schedule.at(-1)?.hold !== undefined;
  const over = last && (!held || sinceEnd(scenario, live, expected.canary, endedAt) > 0);
  const settled = (policy: string) => (policy === "rollback" ? "rolled-back" : "held");
  const allowed: string[] = over ? ["idle"] : [];
  if (due.has("wait")) allowed.push("waiting");
  if (due.has("go"))
    allowed.push(last || ours.length > 0 ? "completed" : "", ours.length === 1 ? "waiting" : "");
  if (due.has("fail")) allowed.push(settled(scenario.onFailure));
  if (due.has("unsure")) allowed.push(settled(scenario.onInconclusive));
  if (!allowed.includes(outcome.status))
    yield `${[...due].join(" or ")} was due at ${show(live.versions)}; it ended ${outcome.status} with ${ours.length} deployments: ${outcome.reason}`;
}

/** Whether the workflow calls another version stable than the rollout does. */
function contradicts({ stable }: CommandFacts["run"]["request"], known: string): boolean {
  return stable?.kind === "id" && stable.id !== known;
}

/** A promotion that nothing forbids happens, and one that something forbids doesn't. */
export function* promoted({ run, expected, live, quiet, scenario, ours }: CommandFacts) {
  const { outcome, request } = run;
  if (request.command !== "promote" || request.dryRun || !quiet || !outcome) return;
  const wanted = request.canary.kind === "id" ? request.canary.id : undefined;
  if (request.stable !== undefined) return;
  if (expected.kind === "odd") {
    if (outcome.status !== "failed") yield `ended ${outcome.status} on what nobody understands`;
  } else if (wanted !== undefined) {
    const under = expected.kind === "rollout" ? expected.canary : undefined;
    const over =
      under !== undefined &&
      soleOf(live) === under &&
      sinceEnd(scenario, live, under, run.startedAt) >= CLOCK_MS;
    const free = under === undefined ? soleOf(live) !== undefined : under === wanted || over;
    if ((free || request.onConflict === "replace") && outcome.status !== "completed")
      yield `${wanted} may be promoted over ${show(live.versions)}, and it ended ${outcome.status}: ${outcome.reason}`;
  } else if (request.canary.kind === "none" && expected.kind === "rollout") {
    if (outcome.status !== "completed") yield `ended ${outcome.status}: ${outcome.reason}`;
  }
  if (ours.length > 1) yield `made ${ours.length} deployments`;
}

/** What is said of the live deployment is so. */
export function* truthful({ run, quiet, scenario, late }: CommandFacts) {
  const { outcome, left: after, made } = run;
  const sent = run.sent.filter(({ process }) => process === "main");
  if (!outcome || after === undefined) return;
  const { live, canaryId, percentage } = outcome;
  if (live && canaryId !== undefined) {
    // Of what isn't understood nobody knows what else it sends to the canary.
    const none = live.oddity === undefined ? 0 : undefined;
    const share = live.versions.find(({ versionId }) => versionId === canaryId)?.percentage ?? none;
    if (percentage !== share)
      yield `says ${percentage} %, and ${share} is in the deployment that it calls live`;
  }
  if (live?.id === after.id) return;
  const read = sent.findLast((each) => each.entry.operation === "deployments.list" && !isStruck(each));
  const lag = scenario.readings.listLag === "none" ? 0 : LIST_LAG_MS;
  // A late write is taken for the same one that was sent again.
  const twins = (deployment: JsonDeployment) =>
    made.some((each) => late.has(each.deployment.id) && sameSplit(each.deployment, deployment));
  const since = made.some(
    ({ seq, by, at, deployment }) =>
      (by === "foreign" || twins(deployment)) &&
      (seq > (read?.entry.seq ?? -1) || at >= (read?.at ?? 0) - lag),
  );
  const admitted = outcome.status === "failed" && UNKNOWN.test(outcome.reason);
  const blind = read === undefined || sent.some(({ entry }) => entry.faults.includes("stale"));
  if (quiet || !(since || admitted || blind))
    yield `says that ${live?.id} is live, and ${after.id} is (${outcome.reason})`;
}

/** Every reason but a success's names what is live, or why nobody knows. */
export function* namesLive({ run }: CommandFacts) {
  const { outcome } = run;
  if (!outcome || outcome.status === "completed") return;
  if (outcome.reason.trim() === "") yield "no reason";
  if (!outcome.live || UNKNOWN.test(outcome.reason)) return;
  for (const { versionId } of outcome.live.versions)
    if (!outcome.reason.includes(versionId.slice(0, 8)))
      yield `${outcome.status}, and ${versionId.slice(0, 8)} isn't named: ${outcome.reason}`;
}
