/** What main and post say. */

import { openIn } from "../../../src/rollout/ledger-state.ts";
import type { JsonDeployment } from "../../account/model.ts";
import { type Facts, UNKNOWN } from "../facts.ts";
import { unseenMs } from "../late-writes.ts";
import { percentageOf, sameShare, sameShownSplit, sameSplit, workersMessageOf } from "../read-deployment.ts";
import { isStruck } from "../recording.ts";

/** The last read's answer may be followed by so much of main's own time, in processes, in server ms. */
const SLACK_MS = 1_000;

/** What main says is live was live when it ended, unless no read could show that, and has the share that it says. */
export function* saysLive({ run, quiet, since, deployments, circumstances, isTwin }: Facts) {
  const { outcome, mainEndedAt, postState, processes } = run;
  if (!outcome || mainEndedAt === undefined) return;
  const { live, canaryId, share } = outcome;
  if (live && canaryId !== undefined) {
    // Of what isn't understood nobody knows what else it sends to the canary.
    const none = live.oddity === undefined ? 0 : undefined;
    const served = live.versions.find(({ versionId }) => versionId === canaryId)?.percentage ?? none;
    if (share !== served) yield `says ${share} %, and ${served} is in the deployment that it calls live`;
  }
  const actual = deployments.findLast(({ at, seq }) => at <= mainEndedAt && seq < run.until);
  if (actual === undefined || actual.deployment.id === live?.id) return;
  const reads = run.listReads.filter(({ process, at }) => process === "main" && at <= mainEndedAt);
  const shown =
    !processes && reads.some((read) => read.deployments.some(({ id }) => id === actual.deployment.id));
  const hiddenMs =
    unseenMs(circumstances) + (processes ? 2 * circumstances.faultPlan.latency[1] + SLACK_MS : 0);
  // A late write is taken for the same one that was sent again, and that one for a write that didn't happen.
  const told =
    actual.by === "main" &&
    !actual.late &&
    !since.some((each) => each.late && sameSplit(each.deployment, actual.deployment));
  // A struck read may hide what is live.
  const lastRead = run.sent.findLast(
    (each) => each.process === "main" && each.entry.operation === "deployments.list" && !isStruck(each),
  );
  const unseen = !told && !shown && actual.at > (lastRead?.at ?? 0) - hiddenMs;
  const unknown = actual.by === "main" && postState !== undefined && openIn(postState).length > 0;
  const admitted = outcome.status === "failed" && UNKNOWN.test(outcome.reason);
  if (quiet || !(unseen || unknown || admitted || lastRead === undefined || isTwin(actual.deployment)))
    yield `says that ${live?.id} is live, and ${actual.deployment.id} (${actual.kind}) was: ${outcome.reason}`;
}

/** What a rollout says at its end is what the API last showed it. */
export function* truthfulRollout(facts: Facts) {
  const { run, since: made, canaryId, stableId, adopted, isTwin } = facts;
  const { outcome, mainEndedAt, listReads, request } = run;
  if (!outcome || mainEndedAt === undefined) return;
  const shown = listReads.flatMap(({ process, at, deployments }) =>
    process === "main" && at <= mainEndedAt ? (deployments[0] ?? []) : [],
  );
  const answered = made.filter(
    ({ deployment, by }) =>
      by === "main" && outcome.made.some((each) => each.deployment.id === deployment.id),
  );
  const live = latest([...shown, ...answered.map(({ deployment }) => deployment)]);
  if (outcome.live?.id !== live?.id)
    yield `says that ${outcome.live?.id} is live, and the newest it was shown is ${live?.id}`;
  switch (outcome.status) {
    case "completed":
      if (live === undefined || percentageOf(live, canaryId) === undefined)
        yield "completed, and the canary isn't live";
      if (
        live &&
        adopted &&
        !made.some(({ deployment, kind }) => deployment.id === live.id && kind === "step") &&
        live.id !== adopted.id &&
        !isTwin(live)
      )
        yield "completed on a deployment that isn't ours";
      if (live && adopted) {
        const [share, due] = [percentageOf(live, canaryId) ?? 0, request.schedule.at(-1)?.percent ?? 100];
        if (share < due && !sameShare(share, due)) yield `completed at ${share} %`;
      }
      break;
    case "rolled-back":
      if (live?.versions.length !== 1 || live.versions[0]?.version_id !== stableId)
        yield "rolled-back, and stable isn't at 100 %";
      break;
    case "held":
      if (live === undefined || percentageOf(live, canaryId) === undefined)
        yield "held, and the canary isn't live";
      break;
    case "drifted": {
      const foreign = live && made.find(({ deployment }) => deployment.id === live.id);
      // In a container post may have rolled back before a write of main came.
      const posts =
        run.fencedAt !== undefined &&
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
  if (!/\blive\b|serves/i.test(outcome.reason) && live)
    yield `the reason doesn't say what is live: ${outcome.reason}`;
}

function latest(deployments: readonly JsonDeployment[]): JsonDeployment | undefined {
  return deployments.reduce<JsonDeployment | undefined>(
    (newest, each) => (newest === undefined || each.created_on > newest.created_on ? each : newest),
    undefined,
  );
}

/** Every reason but a success's names what is live, or why nobody knows. */
export function* namesLive({ run }: Facts) {
  const { outcome } = run;
  if (!outcome || outcome.status === "completed") return;
  if (outcome.reason.trim() === "") yield "no reason";
  if (!outcome.live || UNKNOWN.test(outcome.reason)) return;
  for (const { versionId } of outcome.live.versions)
    if (!outcome.reason.includes(versionId.slice(0, 8)))
      yield `${outcome.status}, and ${versionId.slice(0, 8)} isn't named: ${outcome.reason}`;
}

/** What post says of the live deployment is so. */
export function* postTruthful({ run, deployments, circumstances }: Facts) {
  const { post, after } = run;
  if (post?.kind !== "settled" || after === undefined || post.live?.id === after.id) return;
  const sent = run.sent.filter(({ process }) => process === "post");
  const since =
    post.live !== undefined &&
    deployments.some(({ at }) => at >= (run.listReads.at(-1)?.at ?? 0) - unseenMs(circumstances));
  if (since || post.status === "failed" || sent.some((each) => each.entry.method === "GET" && isStruck(each)))
    return;
  yield `post says that ${post.live?.id} is live, and "${workersMessageOf(after)}" is (${post.reason})`;
}
