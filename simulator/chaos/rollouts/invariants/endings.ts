/** What must be true when all is over. */

import type { JsonDeployment } from "../../../account/model.ts";
import { cameUnwatched, unseenMs } from "../../late-writes.ts";
import { expectStart } from "../expected-start.ts";
import { TOKEN } from "../harness.ts";
import {
  isRepeatable,
  type RolloutFacts,
  sameShare,
  sameShownSplit,
  sameSplit,
  shareOf,
} from "../rollout-facts.ts";

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

/** What main says at its end is what the API last showed it. */
export function* truthful(facts: RolloutFacts) {
  const { recording, made, canaryId, stableId, adopted } = facts;
  const { outcome, mainEndedAt, listReads, scenario } = recording;
  if (!outcome || mainEndedAt === undefined) return;
  const mine = listReads.filter(({ process, at }) => process === "main" && at <= mainEndedAt);
  const shown = mine.map(({ deployments }) => deployments[0]).filter((live) => live !== undefined);
  const answered = made.filter(
    ({ deployment, by }) =>
      by === "main" && outcome.made.some((each) => each.deployment.id === deployment.id),
  );
  const newest = latest([...shown, ...answered.map(({ deployment }) => deployment)]);
  if (outcome.live?.id !== newest?.id)
    yield `says that ${outcome.live?.id} is live, and the newest it was shown is ${newest?.id}`;
  if (
    newest &&
    outcome.percentage !== undefined &&
    !sameShare(outcome.percentage, shareOf(newest, canaryId) ?? 0)
  )
    yield `says ${outcome.percentage} %, and the newest it was shown has ${shareOf(newest, canaryId)}`;

  const actual = made.filter(({ at }) => at <= mainEndedAt).at(-1);
  if (actual && newest && actual.deployment.id !== newest.id) {
    const lastRead = mine.at(-1)?.at ?? 0;
    const pending = recording.saves.findLast(({ process }) => process === "main")?.state.pending ?? [];
    const unknown = actual.by === "main" && pending.length > 0;
    // A late write is taken for the same one that was sent again, and that one for a write that didn't happen.
    const twin = made.some(({ late, deployment }) => late && sameSplit(deployment, actual.deployment));
    const unseen =
      (actual.kind === "foreign" || actual.by === "post" || actual.late || twin) &&
      actual.at > lastRead - unseenMs(scenario);
    const unreadable = outcome.status === "failed";
    if (!unknown && !unseen && !unreadable)
      yield `says that ${newest.id} is live, and ${actual.deployment.id} (${actual.kind}) was`;
  }
  const live = newest;
  switch (outcome.status) {
    case "completed":
      if (live === undefined || shareOf(live, canaryId) === undefined)
        yield "completed, and the canary isn't live";
      if (
        live &&
        adopted &&
        !made.some(({ deployment, kind }) => deployment.id === live.id && kind === "step") &&
        live.id !== adopted.id
      )
        yield "completed on a deployment that isn't ours";
      if (live && adopted) {
        const [share, due] = [shareOf(live, canaryId) ?? 0, scenario.schedule.at(-1)?.percent ?? 100];
        if (share < due && !sameShare(share, due)) yield `completed at ${share} %`;
      }
      break;
    case "rolled-back":
      if (live?.versions.length !== 1 || live.versions[0]?.version_id !== stableId)
        yield "rolled-back, and stable isn't at 100 %";
      break;
    case "held":
      if (live === undefined || shareOf(live, canaryId) === undefined)
        yield "held, and the canary isn't live";
      break;
    case "drifted": {
      const foreign = live && made.find(({ deployment }) => deployment.id === live.id);
      // In a container post may have rolled back before a write of main came.
      const posts =
        recording.fencedAt !== undefined &&
        made.some(
          ({ by, deployment }) =>
            by === "post" && outcome.reason.includes(`deployment ${deployment.id.slice(0, 8)}`),
        );
      // Ours may stand on a foreign one with the very same split.
      const same = made.some(
        ({ kind, deployment }) => kind === "foreign" && live && sameShownSplit(deployment, live),
      );
      if (foreign?.kind !== "foreign" && !same && !posts) yield "drifted, and no foreign deployment is live";
      break;
    }
  }
  if (!/\blive\b|serves/i.test(outcome.reason) && newest)
    yield `the reason doesn't say what is live: ${outcome.reason}`;
}

function latest(deployments: readonly JsonDeployment[]): JsonDeployment | undefined {
  return deployments.reduce<JsonDeployment | undefined>(
    (newest, each) => (newest === undefined || each.created_on > newest.created_on ? each : newest),
    undefined,
  );
}

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
    const killed = recording.outcome === undefined && recording.postState?.phase === "finished";
    if (!killed && !said.includes("failed"))
      yield `a foreign deployment that can't be repeated is overwritten, and nobody said failed: ${said}`;
    return;
  }
  if (recording.scenario.faultPlan.writeFaults > 0 || recording.scenario.faultPlan.outages.length > 0) {
    if (said.includes("failed") && troubled(recording)) return;
  }
  yield `the foreign ${foreign.deployment.id} was overwritten for good (${said})`;
}

function statusOfPost({ postOutcome }: RolloutFacts["recording"]) {
  return postOutcome?.kind === "settled" ? postOutcome.status : postOutcome?.kind;
}

/** Whether the API gave post no chance: it refused a request, three writes failed, or its reads did for as long as post has patience. */
export function troubled({ sent, scenario }: RolloutFacts["recording"]): boolean {
  if (
    scenario.faultPlan.readFaults + scenario.faultPlan.writeFaults === 0 &&
    scenario.faultPlan.outages.length === 0
  )
    return false;
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
  if (outcome === undefined && recording.postState?.phase === "finished") return;
  if (outcome?.status === "completed" && recording.postState?.phase === "finished") {
    if (share !== shareOf(adopted, canaryId) && share !== scenario.schedule.at(-1)?.percent)
      yield `completed, and ${share} % is live at the end`;
    return;
  }
  const policy = policyOf(recording);
  if (policy === undefined) return;
  // A version that isn't part of the live deployment or of a split before it is not forced past a changed secret.
  const blocked = scenario.start.startsWith("arrived") && scenario.secretChange !== undefined;
  const post = recording.postOutcome?.kind === "settled" ? recording.postOutcome : undefined;
  const last = post ?? outcome;
  if (blocked && last?.status === "failed" && last.reason.includes("10220")) return;
  if (made.some(({ kind }) => kind === "rollback") && policy !== "rollback")
    yield "rolled back, although hold was asked for";
  if (policy === "rollback" && canaryDeployed && !stableAlone) {
    const settled = recording.postState?.phase === "finished" && recording.postState.goal === undefined;
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

/** Post leaves a main that has finished alone. */
export function* postMinds({ recording, writes }: RolloutFacts) {
  const state = recording.postState;
  const { outcome, scenario } = recording;
  const posts = writes.filter(({ sent }) => sent.process === "post");
  if (outcome?.status === "completed" && !scenario.container && posts.length > 0)
    yield "main had completed the rollout, and post wrote";
  if (state?.phase !== "finished" || state.pending.length > 0 || state.goal !== undefined) return;
  if (posts.length > 0 || recording.postOutcome?.kind !== "nothing")
    yield `main had finished, and post did something: ${JSON.stringify(recording.postOutcome)}`;
}

/** The token is nowhere. */
export function* secret({ recording }: RolloutFacts) {
  const { events, outcome, postOutcome, saves, thrown } = recording;
  const text = JSON.stringify([events, outcome, postOutcome, saves, thrown], (_, value: unknown) =>
    value instanceof Error ? [value.message, value.stack, value.cause, { ...value }] : value,
  );
  if (text.includes(TOKEN)) yield "the token shows";
}
