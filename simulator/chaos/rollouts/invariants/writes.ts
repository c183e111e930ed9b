/** What every write must keep to. */

import type { JsonDeployment, JsonShare } from "../../../account/model.ts";
import type { ListRead, Noted, Sent } from "../../step-recording.ts";
import { RUN } from "../harness.ts";
import {
  type DeploymentFact,
  messageOf,
  type RolloutFacts,
  readStep,
  sameShownSplit,
  shareOf,
  type WriteFact,
} from "../rollout-facts.ts";
import { MESSAGE } from "../rollout-request.ts";
import type { RolloutScenario } from "../rollout-scenario.ts";

export function* wellFormed({ writes, canaryId, stableId, adopted, made, recording }: RolloutFacts) {
  const { schedule } = recording.scenario;
  const canary8 = canaryId.slice(0, 8);
  for (const { kind: sort, versions, message, sent } of writes) {
    const total = versions.reduce((sum, { percentage }) => sum + Math.round(percentage * 100), 0);
    if (total !== 10_000) yield `shares total ${total / 100}: ${show(versions)}`;
    if (Buffer.byteLength(message) > 1000) yield `a message of ${Buffer.byteLength(message)} bytes`;
    const ids = versions.map(({ version_id }) => version_id);
    if (sort === "rollback") {
      if (ids.length !== 1 || ids[0] !== stableId)
        yield `a rollback to something else than stable: ${show(versions)}`;
      if (!message.startsWith(`rollback ${canary8} `) || !message.endsWith(`: ${MESSAGE}`))
        yield `a rollback's message: ${JSON.stringify(message)}`;
    }
    if (sort === "step") {
      const marker = readStep(message);
      const step = schedule[(marker?.step ?? 0) - 1];
      const share = shareOf({ versions }, canaryId);
      if (
        marker?.canary8 !== canary8 ||
        marker.steps !== schedule.length ||
        marker.percent !== step?.percent ||
        share !== step.percent ||
        !message.endsWith(`: ${MESSAGE}`)
      )
        yield `a step's message or share: ${JSON.stringify(message)} with ${show(versions)}`;
      const order = expectedOrder(adopted?.versions ?? [], canaryId, stableId ?? "");
      const wanted = order.filter((id) => share !== 100 || id === canaryId);
      if (ids.join() !== wanted.join())
        yield `another version order: ${show(versions)}, not ${wanted.join()}`;
    }
    if (sort === "restore") {
      const foreign = made.filter(
        ({ seq, kind, deployment }) =>
          kind === "foreign" && seq < sent.entry.seq && sameShownSplit(deployment, { versions }),
      );
      if (foreign.length === 0)
        yield `a write that is neither step, rollback nor a foreign split: ${show(versions)} "${message}"`;
      else if (!foreign.some(({ deployment }) => message === restored(deployment, recording.scenario)))
        yield `a restoration's message: ${JSON.stringify(message)}`;
    }
  }
}

/** What a message says that puts a foreign deployment back. */
function restored(deployment: JsonDeployment, { run = RUN }: Pick<RolloutScenario, "run">): string {
  const theirs = messageOf(deployment) || `deployment ${deployment.id.slice(0, 8)}`;
  return `${theirs} (restored by run ${run.id}.${run.attempt})`;
}

/** The live order is kept; what takes the other canary's place takes its position. */
function expectedOrder(live: readonly JsonShare[], canaryId: string, stableId: string): readonly string[] {
  const ids = live.map(({ version_id }) => version_id);
  if (ids.length !== 2) return [stableId, canaryId];
  return ids.map((id) => (id === stableId ? id : canaryId));
}

/** Before each write what the reads showed live was ours. */
export function* notForeign({ writes, recording, foreignIds, made }: RolloutFacts) {
  for (const write of writes) {
    const { sent, versions } = write;
    const listReads = recording.listReads.filter(({ process, n }) => process === sent.process && n < sent.n);
    const last = listReads.at(-1);
    if (write.kind === "restore") {
      const slipped = last?.deployments.find(({ id }) => foreignIds.has(id));
      if (slipped === undefined || slipped === last?.deployments[0] || !sameShownSplit(slipped, { versions }))
        yield `${say(write)} was sent, and ours wasn't seen on top of that split`;
      continue;
    }
    // To a post without saved state, main may have begun on what its late write came upon.
    const stateless = sent.process === "post" && recording.postState === undefined;
    if (stateless && made.some(({ late, deployment }) => late && deployment.id === last?.deployments[0]?.id))
      continue;
    const seen = seenLive(listReads, answered(made, sent)).find(({ id }) => foreignIds.has(id));
    if (seen) yield `${say(write)} was sent after the foreign ${seen.id} had been seen live`;
  }
}

/** What reads have shown live, without those that show what is known to be past. */
function seenLive(listReads: readonly ListRead[], known: readonly (Noted & { readonly created: string })[]) {
  return listReads.flatMap(({ n, deployments: [live] }) => {
    const past = live && known.some((each) => each.n < n && each.created > live.created_on);
    return live && !past ? [live] : [];
  });
}

/** The deployments that a process had been told of making before it sent this. */
function answered(made: readonly DeploymentFact[], { process, n }: Sent) {
  return made.flatMap(({ deployment, request }) =>
    request?.process === process && request.end === "HTTP 200" && (request.endedN ?? n) < n
      ? [{ process, at: request.at, n: request.endedN ?? n, created: deployment.created_on }]
      : [],
  );
}

export function say({ kind, sent, versions }: WriteFact): string {
  return `${sent.process}'s ${kind} ${show(versions)}`;
}

export function show(versions: readonly JsonShare[]): string {
  return versions.map(({ version_id, percentage }) => `${version_id.slice(0, 8)}@${percentage}`).join("+");
}
