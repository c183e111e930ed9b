/** What main and post say. */

import { openIn } from "../../../src/rollout/ledger-state.ts";
import type { JsonDeployment } from "../../account/model.ts";
import { LIST_LAG_MS } from "../../faults/readings.ts";
import { annotationOf, sameShare, sameShownSplit, sameSplit, shareOf } from "../deployments.ts";
import { type Facts, UNKNOWN } from "../facts.ts";
import { unseenMs } from "../late-writes.ts";
import { isStruck } from "../recording.ts";

/** What a rollout says at its end is what the API last showed it. */
export function* truthfulRollout(facts: Facts) {
  const { run, since: made, canaryId, stableId, adopted, circumstances, isTwin } = facts;
  const { outcome, mainEndedAt, listReads, request } = run;
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
  if (newest && outcome.share !== undefined && !sameShare(outcome.share, shareOf(newest, canaryId) ?? 0))
    yield `says ${outcome.share} %, and the newest it was shown has ${shareOf(newest, canaryId)}`;

  const actual = made.filter(({ at }) => at <= mainEndedAt).at(-1);
  if (actual && newest && actual.deployment.id !== newest.id) {
    const lastRead = mine.at(-1)?.at ?? 0;
    const state = run.saves.findLast(({ process }) => process === "main")?.state;
    const pending = state === undefined ? [] : openIn(state);
    const unknown = actual.by === "main" && pending.length > 0;
    // A late write is taken for the same one that was sent again, and that one for a write that didn't happen.
    const lateTwin = made.some(({ late, deployment }) => late && sameSplit(deployment, actual.deployment));
    const unseen =
      (actual.by === undefined || actual.by === "post" || actual.late || lateTwin) &&
      actual.at > lastRead - unseenMs(circumstances);
    const unreadable = outcome.status === "failed";
    if (!unknown && !unseen && !unreadable && !isTwin(actual.deployment))
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
        live.id !== adopted.id &&
        !isTwin(live)
      )
        yield "completed on a deployment that isn't ours";
      if (live && adopted) {
        const [share, due] = [shareOf(live, canaryId) ?? 0, request.schedule.at(-1)?.percent ?? 100];
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
  if (!/\blive\b|serves/i.test(outcome.reason) && newest)
    yield `the reason doesn't say what is live: ${outcome.reason}`;
}

function latest(deployments: readonly JsonDeployment[]): JsonDeployment | undefined {
  return deployments.reduce<JsonDeployment | undefined>(
    (newest, each) => (newest === undefined || each.created_on > newest.created_on ? each : newest),
    undefined,
  );
}

/** What a command says of the live deployment is so. */
export function* truthfulCommand({ run, quiet, scenario, made, deployments }: Facts) {
  const { outcome, left: after } = run;
  const sent = run.sent.filter(({ process }) => process === "main");
  if (!outcome || after === undefined) return;
  const { live, canaryId, share } = outcome;
  if (live && canaryId !== undefined) {
    // Of what isn't understood nobody knows what else it sends to the canary.
    const none = live.oddity === undefined ? 0 : undefined;
    const served = live.versions.find(({ versionId }) => versionId === canaryId)?.percentage ?? none;
    if (share !== served) yield `says ${share} %, and ${served} is in the deployment that it calls live`;
  }
  if (live?.id === after.id) return;
  const read = sent.findLast((each) => each.entry.operation === "deployments.list" && !isStruck(each));
  const lag = scenario.readings.listLag === "none" ? 0 : LIST_LAG_MS;
  // A late write is taken for the same one that was sent again.
  const twins = (deployment: JsonDeployment) =>
    made.some((each) => each.late && sameSplit(each.deployment, deployment));
  const since = deployments.some(
    ({ seq, by, at, deployment }) =>
      (by === undefined || twins(deployment)) &&
      (seq > (read?.entry.seq ?? -1) || at >= (read?.at ?? 0) - lag),
  );
  const admitted = outcome.status === "failed" && UNKNOWN.test(outcome.reason);
  const blind = read === undefined || sent.some(({ entry }) => entry.faults.includes("stale"));
  if (quiet || !(since || admitted || blind))
    yield `says that ${live?.id} is live, and ${after.id} is (${outcome.reason})`;
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
  yield `post says that ${post.live?.id} is live, and "${annotationOf(after)}" is (${post.reason})`;
}
