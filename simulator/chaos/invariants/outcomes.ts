/** What must have come of a run when it has ended. */

import type { Policy } from "../../../src/rollout/model.ts";
import { CLOCK_MS, type DeploymentFact } from "../deployment-facts.ts";
import { dueAt, expectedPosition, sinceEnd } from "../expected-state.ts";
import { type Facts, instantsOf } from "../facts.ts";
import { cameUnwatched } from "../late-writes.ts";
import { asShown, percentageOf, show, soleOf } from "../read-deployment.ts";
import type { StepRecord } from "../recording.ts";
import { statusOfPost, troubled } from "./foreign.ts";

/** Without anybody else at work, the end is the one that the workflow asked for. */
export function* wanted(facts: Facts) {
  const { run, since: made, canaryId, stableId, adopted, circumstances } = facts;
  const { outcome, request, postState } = run;
  const final = made.at(-1)?.deployment ?? adopted;
  if (made.some(({ by }) => by === undefined) || adopted === undefined || final === undefined) return;
  if (cameUnwatched(made, run, circumstances)) return;
  const share = percentageOf(final, canaryId);
  const stableAlone = stableId !== undefined && soleOf(final) === stableId;
  const canaryDeployed =
    percentageOf(adopted, canaryId) !== undefined || made.some(({ kind }) => kind === "step");
  // Killed after its last word was saved: what it had decided stands.
  if (outcome === undefined && postState?.ended === true) return;
  if (outcome?.status === "completed" && postState?.ended === true) {
    if (share !== percentageOf(adopted, canaryId) && share !== request.schedule.at(-1)?.percent)
      yield `completed, and ${share} % is live at the end`;
    return;
  }
  const policy = policyOf(run);
  if (policy === undefined) return;
  // A version that isn't part of the live deployment or of a split before it is not forced past a changed secret.
  const blocked =
    facts.live !== undefined && soleOf(facts.live) === canaryId && run.step.secretChange !== undefined;
  const post = run.post?.kind === "settled" ? run.post : undefined;
  const last = post ?? outcome;
  if (blocked && last?.status === "failed" && last.reason.includes("10220")) return;
  if (made.some(({ kind }) => kind === "rollback") && policy !== "rollback")
    yield "rolled back, although hold was asked for";
  if (policy === "rollback" && canaryDeployed && !stableAlone) {
    const settled = postState?.ended === true && postState.goal === undefined;
    if (settled && outcome?.status !== "failed")
      yield `main ended ${outcome?.status}, and ${share} % is live at the end`;
    else if (!troubled(run)) yield `a rollback was due, and ${share} % is live at the end`;
    else if (statusOfPost(run) !== "failed")
      yield `post says ${statusOfPost(run)}, and ${share} % is live at the end`;
  }
  if (!canaryDeployed && final.id !== adopted.id) yield "never began, and another deployment is live";
}

/**
 * What the inputs ask for after what came first: a failure, or a cancel. In a container main may fail when post has begun,
 * which doesn't count; of processes nobody knows when it did, and it is undefined.
 */
function policyOf({ events, request, step, postStartedAt, processes }: StepRecord): Policy | undefined {
  const failure = events.find(({ process, event }) => process === "main" && event.type === "failure");
  if (failure?.event.type !== "failure") return request.onCancel;
  if (step.container && failure.at > (postStartedAt ?? Number.POSITIVE_INFINITY))
    return processes === undefined ? request.onCancel : undefined;
  if (!failure.event.reason.includes("the longest hold is over")) return request.onFailure;
  return request.onInconclusive === "rollback" ? "rollback" : "hold";
}

/** `rollback` ends with the right stable at 100 %, or says that it doesn't. */
export function* rolledBack({ run, made, expected, quiet, live, misled }: Facts) {
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
  // A write whose outcome main says isn't known may come when it has ended; of a tick's, post only finds out.
  const admitted =
    /it is unknown whether/.test(outcome.reason) &&
    run.left !== undefined &&
    soleOf(run.left) === outcome.stableId;
  if (soleOf(after) !== outcome.stableId && !isByOthers(made.at(-1)) && !misled && !admitted)
    yield `says that ${outcome.stableId} is at 100 %, and ${show(after.versions)} is live`;
  const stable = expected.kind === "rollout" ? expected.stable : live && soleOf(live);
  if (quiet && request.stable === undefined && outcome.stableId !== stable)
    yield `went back to ${outcome.stableId}, and ${stable} was stable`;
}

function isByOthers(fact: DeploymentFact | undefined): boolean {
  return fact !== undefined && fact.by === undefined;
}

/** `completed`: the last step is live, its hold is over, and the checks are content. */
export function* completed({ run, scenario, foreign, misled }: Facts) {
  const { outcome, request, after } = run;
  const canary = outcome?.canaryId;
  if (outcome?.status !== "completed" || after === undefined || foreign.length > 0 || misled) return;
  const shown = asShown(after, scenario.readings);
  if (canary === undefined) yield "doesn't say which canary";
  else if (request.command === "promote") {
    if (soleOf(after) !== canary) yield `${show(after.versions)} is live`;
  } else if (!expectedPosition(scenario, shown, canary).last) yield `${show(after.versions)} is live`;
  else {
    const due = dueAt(scenario, shown, canary, instantsOf(run));
    if (!due.has("go")) yield `although ${[...due].join(" or ")} was due: ${outcome.reason}`;
  }
}

/** With nobody and nothing in the way, a tick does what is due. */
export function* onTime({ run, scenario, live, expected, quiet, ours }: Facts) {
  const { outcome, request, endedAt } = run;
  if (request.command !== "advance" || request.dryRun || !quiet || expected.kind !== "rollout") return;
  if (live === undefined) return;
  if (!outcome || outcome.canaryId !== expected.canary || expected.stable === undefined) return;
  const due = dueAt(scenario, live, expected.canary, instantsOf(run));
  const { last } = expectedPosition(scenario, live, expected.canary);
  // The workflow calls another version stable than the rollout does.
  if (request.stable?.kind === "id" && request.stable.id !== expected.stable) return;
  const held = request.schedule.at(-1)?.hold !== undefined;
  const over = last && (!held || sinceEnd(scenario, live, expected.canary, endedAt) > 0);
  const settled = (policy: string) => (policy === "rollback" ? "rolled-back" : "held");
  const allowed: string[] = over ? ["idle"] : [];
  if (due.has("wait")) allowed.push("waiting");
  if (due.has("go"))
    allowed.push(last || ours.length > 0 ? "completed" : "", ours.length === 1 ? "waiting" : "");
  if (due.has("fail")) allowed.push(settled(request.onFailure));
  if (due.has("unsure")) allowed.push(settled(request.onInconclusive));
  if (!allowed.includes(outcome.status))
    yield `${[...due].join(" or ")} was due at ${show(live.versions)}; it ended ${outcome.status} with ${ours.length} deployments: ${outcome.reason}`;
}

/** A promotion that nothing forbids happens, and one that something forbids doesn't. */
export function* promoted({ run, expected, live, quiet, scenario, ours }: Facts) {
  const { outcome, request } = run;
  if (request.command !== "promote" || request.dryRun || !quiet || !outcome) return;
  if (live === undefined) return;
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
