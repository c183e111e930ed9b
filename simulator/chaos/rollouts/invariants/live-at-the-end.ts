/** What must be live when all is over. */

import { cameUnwatched } from "../../late-writes.ts";
import { isRepeatable, type RolloutFacts, sameShownSplit, shareOf } from "../rollout-facts.ts";

/** What somebody else deployed stays, or comes back. */
export function* foreignLives({ made, final, recording, foreignIds }: RolloutFacts) {
  if (cameUnwatched(made, recording)) return;
  const last = made.findLastIndex(({ deployment }) => foreignIds.has(deployment.id));
  const foreign = made[last];
  if (foreign === undefined || final === undefined) return;
  if (final.id === foreign.deployment.id || sameShownSplit(final, foreign.deployment)) return;
  const said = [recording.outcome?.status, statusOfPost(recording)];
  // Behind the fence main can't restore it, and to a post without saved state it is what main began on.
  const fencedOff = recording.scenario.container && recording.postState === undefined;
  if (fencedOff && made.slice(0, last).every(({ kind }) => kind === "foreign")) return;
  if (!isRepeatable(foreign.deployment)) {
    const killed = recording.outcome === undefined && recording.postState?.ended === true;
    if (!killed && !said.includes("failed"))
      yield `a foreign deployment that can't be repeated is overwritten, and nobody said failed: ${said}`;
    return;
  }
  if (said.includes("failed") && troubled(recording)) return;
  yield `the foreign ${foreign.deployment.id} was overwritten for good (${said})`;
}

function statusOfPost({ post }: RolloutFacts["recording"]) {
  return post?.kind === "settled" ? post.status : post?.kind;
}

/** Whether the API gave post no chance: it refused a request, three writes failed, or its reads did for as long as post has patience. */
export function troubled({ sent, scenario }: RolloutFacts["recording"]): boolean {
  const { readFaults, writeFaults, lateWrites, outages } = scenario.faultPlan;
  if (readFaults + writeFaults + lateWrites === 0 && outages.length === 0) return false;
  const mine = sent.filter(({ process }) => process === "post");
  const bad = mine.filter(
    ({ end, entry }) => end !== "HTTP 200" || entry.faults.some((name) => name !== "way"),
  );
  const writes = bad.filter(({ entry }) => entry.method !== "GET");
  const reads = bad.filter(({ entry }) => entry.method === "GET");
  const refused = bad.some(({ end }) => /^HTTP 4(?!29)/.test(end ?? ""));
  return refused || writes.length >= 3 || (reads.at(-1)?.at ?? 0) - (reads[0]?.at ?? 0) > 100_000;
}

/** Without anybody else at work, the end is the one that the workflow asked for. */
export function* wanted(facts: RolloutFacts) {
  const { recording, made, final, canaryId, stableId, adopted } = facts;
  const { outcome, scenario } = recording;
  if (made.some(({ kind }) => kind === "foreign") || adopted === undefined || final === undefined) return;
  if (cameUnwatched(made, recording)) return;
  const share = shareOf(final, canaryId);
  const stableAlone = final.versions.length === 1 && final.versions[0]?.version_id === stableId;
  // Stopped before it took anything over, main is known by what it has made alone.
  const took = shareOf(adopted, canaryId) !== undefined && recording.postState !== undefined;
  const canaryDeployed = took || made.some(({ kind }) => kind === "step");
  // Killed after its last word was saved: what it had decided stands.
  if (outcome === undefined && recording.postState?.ended === true) return;
  if (outcome?.status === "completed" && recording.postState?.ended === true) {
    if (share !== shareOf(adopted, canaryId) && share !== scenario.schedule.at(-1)?.percent)
      yield `completed, and ${share} % is live at the end`;
    return;
  }
  const policy = policyOf(recording);
  if (policy === undefined) return;
  // A version that isn't part of the live deployment or of a split before it is not forced past a changed secret.
  const blocked = scenario.start.startsWith("arrived") && scenario.secretChange !== undefined;
  const post = recording.post?.kind === "settled" ? recording.post : undefined;
  const last = post ?? outcome;
  if (blocked && last?.status === "failed" && last.reason.includes("10220")) return;
  if (made.some(({ kind }) => kind === "rollback") && policy !== "rollback")
    yield "rolled back, although hold was asked for";
  if (policy === "rollback" && canaryDeployed && !stableAlone) {
    const settled = recording.postState?.ended === true && recording.postState.goal === undefined;
    if (settled && outcome?.status !== "failed")
      yield `main ended ${outcome?.status}, and ${share} % is live at the end`;
    else if (!troubled(recording)) yield `a rollback was due, and ${share} % is live at the end`;
    else if (statusOfPost(recording) !== "failed")
      yield `post says ${statusOfPost(recording)}, and ${share} % is live at the end`;
  }
  if (!canaryDeployed && final.id !== adopted.id) yield "never began, and another deployment is live";
}

/** What the inputs ask for after what came first: a failure, or a cancel. Undefined where the two may have crossed. */
function policyOf({
  events,
  scenario,
  cancelledAt,
}: RolloutFacts["recording"]): "rollback" | "hold" | undefined {
  const failure = events.find(({ process, event }) => process === "main" && event.type === "failure");
  if (failure?.event.type !== "failure") return scenario.onCancel;
  if (scenario.container && cancelledAt !== undefined && failure.at >= cancelledAt) return undefined;
  if (!failure.event.reason.includes("the longest hold is over")) return scenario.onFailure;
  return scenario.onInconclusive === "rollback" ? "rollback" : "hold";
}
