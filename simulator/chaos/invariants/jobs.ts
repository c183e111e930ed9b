/** What must be true where several uses of the action work on one Worker: mains in order, post steps in reverse. */

import { reasonAndAdvice } from "../../../src/rollout/events.ts";
import { annotationOf, readStep, sameShownSplit, show } from "../deployments.ts";
import { type Facts, UNKNOWN } from "../facts.ts";
import { isLate } from "../late-writes.ts";
import type { Run } from "../recording.ts";
import { type DeploymentFact, isOf } from "../written.ts";
import { isSilenced } from "./foreign.ts";

/** A step of the job that has adopted the same Worker later: in a container, main may do so when the next step has begun. */
function successorOf({ run, recording }: Facts): Run | undefined {
  const at = adoptedAt(run) ?? run.startedAt;
  return recording.runs.find((other) => {
    const later = (adoptedAt(other) ?? Number.NEGATIVE_INFINITY) - at || other.index - run.index;
    return other.place === run.place && other.request.scriptName === run.request.scriptName && later > 0;
  });
}

function adoptedAt({ saves }: Run): number | undefined {
  return saves.find(({ process }) => process === "main")?.at;
}

/** Ids of what a step's main has adopted. */
function adopted({ saves }: Run): ReadonlySet<string> {
  return new Set(saves.flatMap(({ process, state }) => (process === "main" ? [state.adopted.id] : [])));
}

/**
 * The run that made it, which may be another one than the facts are of, and whether it came late: after it was lost, or when
 * its main, which had sent it, was no more.
 */
function makerOf({ at, seq }: DeploymentFact, { recording, scenario, cloud }: Facts) {
  const entry = cloud.requestLog.deployments.find((each) => each.seq === seq);
  for (const run of recording.runs) {
    const sent = run.sent.find((each) => each.entry.seq === entry?.request);
    if (sent === undefined) continue;
    const circumstances = { readings: scenario.readings, faultPlan: run.step.faultPlan };
    const orphaned =
      sent.process === "main" && at > (run.killedAt ?? run.mainEndedAt ?? Number.POSITIVE_INFINITY);
    return { run, late: orphaned || isLate(at, sent, circumstances) };
  }
  return undefined;
}

export function* lastOnly(facts: Facts) {
  const successor = successorOf(facts);
  const { post } = facts.run;
  if (successor !== undefined && post?.kind === "settled")
    yield `step ${successor.index} had adopted the Worker, and post ended ${JSON.stringify(post)}`;
}

/** What post writes over was made by its own step, adopted by it, a step that its `rollback` acts on, or came late. */
export function* ownOnly(facts: Facts) {
  const { run, deployments, ours, twins } = facts;
  for (const { deployment, by, request, replaced } of deployments) {
    const beneath = deployments.find((each) => each.deployment.id === replaced);
    if (by !== "post" || request === undefined || beneath === undefined) continue;
    const { id } = beneath.deployment;
    const seen = run.listReads.some(
      ({ process, n, deployments: [live] }) => process === "post" && n < request.n && live?.id === id,
    );
    const known =
      beneath.by !== undefined ||
      adopted(run).has(id) ||
      makerOf(beneath, facts)?.late ||
      twins.has(id) ||
      // Another job at once has put it back.
      (run.outcome === undefined &&
        ours.some((own) => isOf(beneath.deployment, annotationOf(own.deployment)))) ||
      (run.request.command === "rollback" && readStep(annotationOf(beneath.deployment)) !== undefined);
    if (seen && !known)
      yield `post wrote ${show(deployment.versions)} over ${show(beneath.deployment.versions)}, which another one made`;
  }
}

/** What the last step of a job has completed is live when the job has ended. */
export function* stays(facts: Facts) {
  const { run, deployments } = facts;
  // In a container post may begin while main still works.
  if (run.outcome?.status !== "completed" || adopted(run).size === 0 || run.step.container) return;
  if (successorOf(facts) !== undefined) return;
  const left = deployments.findIndex(({ deployment }) => deployment.id === run.left?.id);
  for (const each of deployments.slice(left + 1)) {
    const maker = makerOf(each, facts);
    const same = maker !== undefined && maker.run.place === run.place && !maker.late;
    if (same && !sameShownSplit(each.deployment, run.left ?? each.deployment))
      yield `${run.outcome.reason} Step ${maker.run.index} then made ${show(each.deployment.versions)} live`;
  }
}

/** What somebody else has deployed while a step was at work is live again when that was written over, or it says why not. */
export function* survivesJob(facts: Facts) {
  const { run, deployments, twin } = facts;
  // `rollback` acts on purpose on steps that come meanwhile.
  if (twin || run.request.command === "rollback" || successorOf(facts) !== undefined) return;
  const end = run.post?.kind === "settled" ? run.post : run.outcome;
  const said =
    end?.status === "failed" &&
    (UNKNOWN.test(end.reason) || /restore|the rollback failed/i.test(reasonAndAdvice(end)));
  const isForeign = (each: DeploymentFact) => makerOf(each, facts) === undefined;
  /** To this step it is somebody else's, and stays. */
  const isAnothers = (each: DeploymentFact) => {
    const maker = makerOf(each, facts);
    return maker === undefined || (maker.late && maker.run !== run);
  };
  for (const [index, over] of deployments.entries()) {
    const beneath = deployments[index - 1];
    if (over.by === undefined || over.late || beneath === undefined) continue;
    if (!isForeign(beneath) || isSilenced(beneath.deployment, run)) continue;
    const { id } = beneath.deployment;
    if (run.listed.some((each) => each.id === id) || adopted(run).has(id)) continue;
    const lives = deployments
      .slice(index)
      .some((each) => isAnothers(each) || sameShownSplit(each.deployment, beneath.deployment));
    if (!lives && !said)
      yield `the foreign ${show(beneath.deployment.versions)} was overwritten, and it ended ${end?.status}: ${end?.reason}`;
  }
}
