/** What somebody else deploys is seen, and lives. */

import type { JsonDeployment } from "../../account/model.ts";
import { isRepeatable, sameShownSplit, shareOf, show, soleOf } from "../deployments.ts";
import { type Facts, lives, UNKNOWN } from "../facts.ts";
import { cameUnwatched } from "../late-writes.ts";
import type { ListRead, Run, SentRequest, Timestamped } from "../recording.ts";
import { type DeploymentFact, say } from "../written.ts";

/** Before each write of a rollout, what the reads showed live was its own. */
export function* notForeign({ writes, run, foreignIds, since }: Facts) {
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
    // To a post without saved state, main may have begun on what its late write came upon.
    const stateless = sent.process === "post" && run.postState === undefined;
    if (stateless && since.some(({ late, deployment }) => late && deployment.id === last?.deployments[0]?.id))
      continue;
    const seen = seenLive(listReads, answered(since, sent)).find(({ id }) => foreignIds.has(id));
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

/** What somebody else deployed during a rollout stays, or comes back. */
export function* survivesRollout({ since, final, run, foreignIds, circumstances }: Facts) {
  if (cameUnwatched(since, run, circumstances)) return;
  const last = since.findLastIndex(({ by }) => by === undefined);
  const foreign = since[last];
  // Whoever put back what this run had made, has taken back what they made before.
  if (foreign === undefined || final === undefined || !foreignIds.has(foreign.deployment.id)) return;
  if (final.id === foreign.deployment.id || sameShownSplit(final, foreign.deployment)) return;
  const said = [run.outcome?.status, statusOfPost(run)];
  // Behind the fence main can't restore it, and to a post without saved state it is what main began on.
  const fencedOff = run.step.container && run.postState === undefined;
  if (fencedOff && since.slice(0, last).every(({ by }) => by === undefined)) return;
  if (isSilenced(foreign.deployment, run)) return;
  if (!isRepeatable(foreign.deployment)) {
    if (!said.includes("failed"))
      yield `a foreign deployment that can't be repeated is overwritten, and nobody said failed: ${said}`;
    return;
  }
  if (said.includes("failed") && troubled(run)) return;
  yield `the foreign ${foreign.deployment.id} was overwritten for good (${said})`;
}

/** Whether it couldn't be repeated, and main was killed between its last word to post and the one to people. */
export function isSilenced(foreign: JsonDeployment, { outcome, postState }: Run): boolean {
  return !isRepeatable(foreign) && outcome === undefined && postState?.ended === true;
}

export function statusOfPost({ post }: Run) {
  return post?.kind === "settled" ? post.status : post?.kind;
}

/** Whether the API gave post no chance: it refused a request, three writes failed, or its reads did for as long as post has patience. */
export function troubled({ sent, step }: Run): boolean {
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

/** What somebody deployed during a command is live, by itself or again, or the outcome says why it isn't. */
export function* survivesCommand(facts: Facts) {
  const { run, foreign, crossing, live, ours, expected, misled, lateUnseen, unwatched, twin } = facts;
  const { outcome, request } = run;
  const end = run.post?.kind === "settled" ? run.post : outcome;
  for (const { deployment, at } of end?.status === "failed" ? [] : unwatched)
    yield `${show(deployment.versions)} went live ${(at - run.endedAt) / 1_000} s after the end, and nobody looked`;
  if (live === undefined) return;
  if (ours.length > 0 && foreign.length === 0 && !misled && expected.kind === "odd")
    yield `wrote over ${show(live.versions)}, which nobody understands`;
  if (request.command === "rollback" || request.onConflict === "replace") return;
  const last = crossing.at(-1)?.deployment;
  const said = end?.status === "failed" && (UNKNOWN.test(end.reason) || /restore/i.test(end.reason));
  const admitted = said || (last && isSilenced(last, run));
  if (last && ours.length > 0 && !lives(last, run) && !admitted && !lateUnseen && !twin)
    yield `the foreign ${show(last.versions)} was overwritten, and it ended ${end?.status}: ${end?.reason}`;
  const strange = ours.find(({ deployment }) =>
    live.versions.every(({ version_id }) => shareOf(deployment, version_id) === undefined),
  );
  if (strange && foreign.length === 0 && soleOf(live) === undefined && !said && !lives(live, run))
    yield `the split ${show(live.versions)} was replaced by ${show(strange.deployment.versions)} with on-conflict: fail`;
}
