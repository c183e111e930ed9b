/** What main says. */

import { openIn } from "../../../../src/rollout/write/intents.ts";
import type { JsonDeployment } from "../../../account/model.ts";
import { unseenMs } from "../../late-writes.ts";
import { type RolloutFacts, sameShare, sameShownSplit, sameSplit, shareOf } from "../rollout-facts.ts";

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
    const state = recording.saves.findLast(({ process }) => process === "main")?.state;
    const pending = state === undefined ? [] : openIn(state);
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
