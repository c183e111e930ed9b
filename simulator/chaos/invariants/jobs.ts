/** What must be true where several uses of the action work on one Worker: mains in order, post steps in reverse. */

import type { Facts } from "../facts.ts";
import { readStep, sameShownSplit, show, workersMessageOf } from "../read-deployment.ts";
import type { StepRecord } from "../recording.ts";

/** A step of the job that has adopted the same Worker later: in a container, main may do so when the next step has begun. */
export function successorOf({ run, recording }: Facts): StepRecord | undefined {
  const at = adoptedAt(run) ?? run.startedAt;
  return recording.runs.find((other) => {
    const later = (adoptedAt(other) ?? Number.NEGATIVE_INFINITY) - at || other.index - run.index;
    return other.place === run.place && other.request.scriptName === run.request.scriptName && later > 0;
  });
}

function adoptedAt({ saves }: StepRecord): number | undefined {
  return saves.find(({ process }) => process === "main")?.at;
}

/** Ids of what a step's main has adopted. */
function adopted({ saves }: StepRecord): ReadonlySet<string> {
  return new Set(saves.flatMap(({ process, state }) => (process === "main" ? [state.adopted.id] : [])));
}

export function* lastOnly(facts: Facts) {
  const successor = successorOf(facts);
  const { post } = facts.run;
  if (successor !== undefined && post?.kind === "settled")
    yield `step ${successor.index} had adopted the Worker, and post ended ${JSON.stringify(post)}`;
}

/** What post writes over was made by its own step, adopted by it, or a step that its `rollback` acts on. */
export function* ownOnly({ run, deployments, twins }: Facts) {
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
      twins.has(id) ||
      (run.request.command === "rollback" && readStep(workersMessageOf(beneath.deployment)) !== undefined);
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
    const { maker, stray } = each;
    if (maker?.place === run.place && !stray && !sameShownSplit(each.deployment, run.left ?? each.deployment))
      yield `${run.outcome.reason} Step ${maker.index} then made ${show(each.deployment.versions)} live`;
  }
}
