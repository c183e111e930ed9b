/** What must be true of several uses of the action in one job: mains in order, post steps in reverse. */

import type { DeploymentEntry } from "../../account/request-log.ts";
import { isLate } from "../late-writes.ts";
import type { Violation } from "../rollouts/invariants/all.ts";
import { messageOf, readStep, sameShownSplit } from "../rollouts/rollout-facts.ts";
import { endsWell } from "../sequences/invariants/endings.ts";
import { postTruthful } from "../sequences/invariants/interruptions.ts";
import { gatherSequenceFacts, show, UNKNOWN } from "../sequences/sequence-facts.ts";
import type { CommandRun, SequenceRecording } from "../sequences/sequence-recording.ts";

/** One step of a job, and what the others of the job have to do with it. */
interface StepFacts {
  readonly run: CommandRun;
  readonly recording: SequenceRecording;
  /** Every deployment of its Worker, by whomever, oldest first. */
  readonly deployments: readonly DeploymentEntry[];
  /** A later step of the job that has adopted the same Worker. */
  readonly successor: CommandRun | undefined;
}

const INVARIANTS: Readonly<Record<string, (facts: StepFacts) => Generator<string>>> = {
  "only the last step to adopt a Worker settles it": lastOnly,
  "post writes only over its own": ownOnly,
  "what the last step decided stays": stays,
  "a foreign deployment lives": foreignLives,
};

export const JOB_INVARIANTS = Object.keys(INVARIANTS);

/** Every invariant that the jobs of a workflow have broken. */
export function checkJobs(recording: SequenceRecording): readonly Violation[] {
  const { runs, cloud } = recording;
  const shared = {
    "every step ends, and nothing is thrown": endsWell,
    "what post says is live is live": postTruthful,
  };
  const alone = gatherSequenceFacts(recording).flatMap((facts) =>
    Object.entries(shared).flatMap(([invariant, test]) => violations(invariant, facts.run, test(facts))),
  );
  const together = runs.flatMap((run) => {
    const facts = {
      run,
      recording,
      deployments: cloud.requestLog.deployments.filter(({ script }) => script === run.request.scriptName),
      successor: runs.find((other) => isLater(other, run) && adopted(other).length > 0),
    };
    return Object.entries(INVARIANTS).flatMap(([invariant, test]) => violations(invariant, run, test(facts)));
  });
  return [...alone, ...together];
}

function violations(
  invariant: string,
  { place, step, act }: CommandRun,
  found: Iterable<string>,
): Violation[] {
  return [...found].map((what) => ({
    invariant,
    what: `act ${place}, step ${step}, ${act.command}: ${what}`,
  }));
}

/** Whether it is a later step of the same job on the same Worker. */
function isLater(other: CommandRun, { place, step, request }: CommandRun): boolean {
  return other.place === place && other.step > step && other.request.scriptName === request.scriptName;
}

/** Ids of what a step's main has adopted. */
function adopted({ saves }: CommandRun): readonly string[] {
  const mains = saves.filter(({ process }) => process === "main");
  return [...new Set(mains.map(({ state }) => state.adopted.id))];
}

function* lastOnly({ run, successor }: StepFacts) {
  if (successor !== undefined && run.post?.kind === "settled")
    yield `step ${successor.step} had adopted the Worker, and post ended ${JSON.stringify(run.post)}`;
}

/** What post writes over was made by its own step, adopted by it, a step that its `rollback` acts on, or came late. */
function* ownOnly({ run, recording, deployments }: StepFacts) {
  const own = new Set<number | undefined>(run.sent.map(({ entry }) => entry.seq));
  for (const { deployment, request, replaced } of deployments) {
    const sent = run.sent.find(({ entry }) => entry.seq === request);
    const beneath = deployments.find((entry) => entry.deployment.id === replaced);
    if (sent?.process !== "post" || beneath === undefined) continue;
    const { id } = beneath.deployment;
    const by = makerOf(beneath, recording);
    const seen = run.listReads.some(
      ({ process, n, deployments: [live] }) => process === "post" && n < sent.n && live?.id === id,
    );
    const known =
      (beneath.request !== undefined && own.has(beneath.request)) ||
      adopted(run).includes(id) ||
      (by !== undefined && late(beneath, by, recording)) ||
      (run.act.command === "rollback" && readStep(messageOf(beneath.deployment)) !== undefined);
    if (seen && !known)
      yield `post wrote ${show(deployment.versions)} over ${show(beneath.deployment.versions)}, which another one made`;
  }
}

/** What the last step of a job has completed is live when the job has ended. */
function* stays({ run, recording, deployments, successor }: StepFacts) {
  if (run.outcome?.status !== "completed" || adopted(run).length === 0 || successor !== undefined) return;
  const after = deployments.slice(
    deployments.findIndex(({ deployment }) => deployment.id === run.left?.id) + 1,
  );
  for (const entry of after) {
    const by = makerOf(entry, recording);
    const same = by !== undefined && by.place === run.place;
    if (
      same &&
      !late(entry, by, recording) &&
      !sameShownSplit(entry.deployment, run.left ?? entry.deployment)
    )
      yield `${run.outcome.reason} Step ${by.step} then made ${show(entry.deployment.versions)} live`;
  }
}

/** What somebody else has deployed while a step was at work is live again when that was written over, or it says why not. */
function* foreignLives({ run, recording, deployments, successor }: StepFacts) {
  // `rollback` acts on purpose on steps that come meanwhile.
  if (run.act.command === "rollback" || successor !== undefined) return;
  const end = run.post?.kind === "settled" ? run.post : run.outcome;
  const said =
    end?.status === "failed" && (UNKNOWN.test(end.reason) || /restore|the rollback failed/i.test(end.reason));
  for (const [index, over] of deployments.entries()) {
    const beneath = deployments[index - 1];
    const ours = run.sent.some(({ entry }) => entry.seq === over.request);
    if (!ours || beneath?.by !== "foreign" || late(over, run, recording)) continue;
    const found = [...run.listed.map(({ id }) => id), ...adopted(run)];
    if (found.includes(beneath.deployment.id)) continue;
    const followed = deployments.slice(index);
    const lives = followed.some(
      ({ by, deployment }) => by === "foreign" || sameShownSplit(deployment, beneath.deployment),
    );
    if (!lives && !said)
      yield `the foreign ${show(beneath.deployment.versions)} was overwritten, and it ended ${end?.status}: ${end?.reason}`;
  }
}

function makerOf({ request }: DeploymentEntry, { runs }: SequenceRecording): CommandRun | undefined {
  return runs.find(({ sent }) => sent.some(({ entry }) => entry.seq === request));
}

function late(
  { at, request }: DeploymentEntry,
  { sent, act: { faultPlan } }: CommandRun,
  { scenario: { readings } }: SequenceRecording,
): boolean {
  return isLate(
    at,
    sent.find(({ entry }) => entry.seq === request),
    { readings, faultPlan },
  );
}
