/** What somebody else deploys is seen, and lives. */

import { reasonAndAdvice } from "../../../src/rollout/events.ts";
import type { JsonDeployment } from "../../account/model.ts";
import { type DeploymentFact, say } from "../deployment-facts.ts";
import { type Facts, UNKNOWN } from "../facts.ts";
import { cameUnwatched, rolloutWatchedUntil, unseenMs } from "../late-writes.ts";
import {
  isRepeatable,
  percentageOf,
  readStep,
  sameShownSplit,
  show,
  soleOf,
  workersMessageOf,
} from "../read-deployment.ts";
import type { ListRead, SentRequest, StepRecord, Timestamped } from "../recording.ts";
import { successorOf } from "./jobs.ts";

/** Before each write of a rollout, what the reads showed live was its own. */
export function* notForeign({ writes, run, since, twins }: Facts) {
  const others = new Set(since.flatMap(({ by, deployment }) => (by === undefined ? deployment.id : [])));
  for (const write of writes) {
    const { sent, versions } = write;
    const listReads = run.listReads.filter(({ process, n }) => process === sent.process && n < sent.n);
    const last = listReads.at(-1);
    if (write.kind === "restore") {
      const slipped = last?.deployments.find(({ id }) => others.has(id));
      if (slipped === undefined || slipped === last?.deployments[0] || !sameShownSplit(slipped, { versions }))
        yield `${say(write)} was sent, and ours wasn't seen on top of that split`;
      continue;
    }
    const live = seenLive(listReads, answered(since, sent));
    const seen = live.find(({ id }) => others.has(id) && !twins.has(id));
    if (seen) yield `${say(write)} was sent after the foreign ${seen.id} had been seen live`;
  }
}

/** What reads have shown live, without those that show what is known to be past. */
function seenLive(
  listReads: readonly ListRead[],
  known: readonly (Timestamped & { readonly created: string })[],
) {
  return listReads.flatMap(({ n, deployments: [live] }) => {
    const past = live && known.some((each) => each.n < n && each.created > live.created_on);
    return live && !past ? [live] : [];
  });
}

/** The deployments that a process had been told of making before it sent this. */
function answered(made: readonly DeploymentFact[], { process, n }: SentRequest) {
  return made.flatMap(({ deployment, request }) =>
    request?.process === process && request.end === "HTTP 200" && (request.endedN ?? n) < n
      ? [{ process, at: request.at, n: request.endedN ?? n, created: deployment.created_on }]
      : [],
  );
}

/** What somebody else deployed last while a run was at work stays, or comes back where it was written over. */
export function* survives(facts: Facts) {
  const { run, since, circumstances, twins, isTwin } = facts;
  // What main had left to post, that leaves to the step that has adopted the Worker since.
  const { ended, goal } = run.postState ?? {};
  if ((ended !== true || goal !== undefined) && successorOf(facts) !== undefined) return;
  const last = since.findLastIndex(({ by }) => by === undefined);
  const [foreign, over, final] = [
    since[last]?.deployment,
    since[last + 1]?.deployment,
    since.at(-1)?.deployment,
  ];
  if (foreign === undefined || over === undefined || final === undefined) return;
  if (twins.has(foreign.id) || isTwin(over) || sameShownSplit(final, foreign)) return;
  if (actsOn(facts, foreign) || cameUnwatched(since, run, circumstances) || isSilenced(foreign, run)) return;
  const end = run.post?.kind === "settled" ? run.post : run.outcome;
  const said = [run.outcome?.status, statusOfPost(run)];
  const admits =
    end?.status === "failed" &&
    (UNKNOWN.test(end.reason) || /restore|the rollback failed/i.test(reasonAndAdvice(end))) &&
    (run.request.command !== "rollout" || troubled(run));
  const admitted = isRepeatable(foreign) ? admits : said.includes("failed");
  if (!admitted)
    yield `the foreign ${show(foreign.versions)} was overwritten for good, and it ended ${said}: ${end?.reason}`;
}

/** `rollback` acts on purpose on a running rollout's steps, and on what is stable alone. */
function actsOn({ run, stableId }: Facts, foreign: JsonDeployment): boolean {
  if (run.request.command !== "rollback") return false;
  return readStep(workersMessageOf(foreign)) !== undefined || soleOf(foreign) === stableId;
}

/** Whether it couldn't be repeated, and main was killed between its last word to post and the one to people. */
function isSilenced(foreign: JsonDeployment, { outcome, postState }: StepRecord): boolean {
  return !isRepeatable(foreign) && outcome === undefined && postState?.ended === true;
}

export function statusOfPost({ post }: StepRecord) {
  return post?.kind === "settled" ? post.status : post?.kind;
}

/** Whether the API gave post no chance: it refused a request, three writes failed, or its reads did for as long as post has patience. */
export function troubled({ sent, step }: StepRecord): boolean {
  const { readFaults, writeFaults, lateWrites, refusals = 0, hostileErrors = 0, outages } = step.faultPlan;
  const some = readFaults + writeFaults + lateWrites + refusals + hostileErrors > 0;
  if (!some && outages.length === 0) return false;
  const mine = sent.filter(({ process }) => process === "post");
  const bad = mine.filter(
    ({ end, entry }) => end !== "HTTP 200" || entry.faults.some((name) => name !== "way"),
  );
  const writes = bad.filter(({ entry }) => entry.method !== "GET");
  const reads = bad.filter(({ entry }) => entry.method === "GET");
  const refused = bad.some(({ end }) => /^HTTP 4(?!29)/.test(end ?? ""));
  return refused || writes.length >= 3 || (reads.at(-1)?.at ?? 0) - (reads[0]?.at ?? 0) > 100_000;
}

/** A command doesn't write over what nobody understands, nor over others' splits, and looks for what comes late of its own. */
export function* respects({ run, foreign, live, ours, expected, misled, deployments, circumstances }: Facts) {
  const { outcome, request, after } = run;
  const end = run.post?.kind === "settled" ? run.post : outcome;
  const watched = rolloutWatchedUntil(run, 0) - unseenMs(circumstances);
  for (const { deployment, by, at } of end?.status === "failed" ? [] : deployments)
    if (by !== undefined && at > run.endedAt && at < watched)
      yield `${show(deployment.versions)} went live ${(at - run.endedAt) / 1_000} s after the end, and nobody looked`;
  if (live === undefined || foreign.length > 0) return;
  if (ours.length > 0 && !misled && expected.kind === "odd")
    yield `wrote over ${show(live.versions)}, which nobody understands`;
  if (request.command === "rollback" || request.onConflict === "replace") return;
  const strange = ours.find(({ deployment }) =>
    live.versions.every(({ version_id }) => percentageOf(deployment, version_id) === undefined),
  );
  if (strange && soleOf(live) === undefined && !(after && sameShownSplit(after, live)))
    yield `the split ${show(live.versions)} was replaced by ${show(strange.deployment.versions)} with on-conflict: fail`;
}
