/** What every write must keep to. */

import type { JsonDeployment, JsonShare } from "../../account/model.ts";
import type { Facts } from "../facts.ts";
import { percentageOf, readStep, sameShownSplit, show, workersMessageOf } from "../read-deployment.ts";
import { isStruck, type SentRequest, versionsOf } from "../recording.ts";
import { MESSAGE } from "../rollout-request.ts";

/** One or two versions, each once, 100 in all; and nothing that Cloudflare refuses. */
export function* accepted({ writes, deletions, run, scenario, blocked, cloud }: Facts) {
  for (const { versions } of writes) {
    const total = versions.reduce((sum, { percentage }) => sum + Math.round(percentage * 100), 0);
    const ids = new Set(versions.map(({ version_id }) => version_id));
    if (total !== 10_000 || ids.size !== versions.length || ids.size < 1 || ids.size > 2)
      yield `sent ${show(versions)}`;
  }
  const isTooNew = ({ entry }: SentRequest) =>
    scenario.readings.newVersion === "unknown-at-first" && entry.method === "POST" && entry.status === 404;
  // A list that is older than it is shows what another step has deleted, or what this one has without being told.
  const isGone = ({ entry }: SentRequest) =>
    entry.status === 404 &&
    cloud.requestLog.entries.some(
      (each) =>
        each.kind === "deletion" &&
        entry.path.endsWith(`/${each.deploymentId}`) &&
        each.at <= (entry.answeredAt ?? entry.at),
    ) &&
    !deletions.some(
      (each) => each.entry.path === entry.path && each.entry.seq < entry.seq && !isStruck(each),
    );
  for (const sent of [...writes.map((write) => write.sent), ...deletions.filter((each) => !isGone(each))])
    if (!isStruck(sent) && !blocked.has(sent) && !isTooNew(sent) && (sent.entry.status ?? 0) >= 400)
      yield `${sent.entry.method} ${show(versionsOf(sent))} was refused with ${sent.entry.status}`;
  if (run.request.command === "status" && writes.length + deletions.length > 0) yield "status has written";
}

/** A rollout's shares total 100, its versions keep their order, and each message is the one that its kind has. */
export function* marked({ writes, canaryId, stableId, adopted, since, run }: Facts) {
  const { schedule } = run.request;
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
      const share = percentageOf({ versions }, canaryId);
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
      const foreign = since.filter(
        ({ seq, by, deployment }) =>
          by === undefined && seq < sent.entry.seq && sameShownSplit(deployment, { versions }),
      );
      if (foreign.length === 0)
        yield `a write that is neither step, rollback nor a foreign split: ${show(versions)} "${message}"`;
      else if (!foreign.some(({ deployment }) => message === restored(deployment, run.request.run)))
        yield `a restoration's message: ${JSON.stringify(message)}`;
    }
  }
}

/** What a message says that puts a foreign deployment back. */
function restored(deployment: JsonDeployment, { id, attempt }: Facts["run"]["request"]["run"]): string {
  const theirs = workersMessageOf(deployment) || `deployment ${deployment.id.slice(0, 8)}`;
  return `${theirs} (restored by run ${id}.${attempt})`;
}

/** The live order is kept; what takes the other canary's place takes its position. */
function expectedOrder(live: readonly JsonShare[], canaryId: string, stableId: string): readonly string[] {
  const ids = live.map(({ version_id }) => version_id);
  if (ids.length !== 2) return [stableId, canaryId];
  return ids.map((id) => (id === stableId ? id : canaryId));
}

/** Old deployments are deleted only after completion, and only this rollout's. */
export function* pruned({ run, deletions, foreign, live, canaryId, deployments }: Facts) {
  if (deletions.length === 0) return;
  const { outcome, request, after } = run;
  if (!request.prune || request.dryRun || request.command === "status" || request.command === "rollback")
    yield `${request.command} has deleted`;
  const killed = outcome === undefined && (run.killedAt ?? run.cancelledAt) !== undefined;
  if (!killed && outcome?.status !== "completed") yield `deleted, and ended ${outcome?.status}`;
  const left = run.left ?? live;
  const marked8 = left && readStep(workersMessageOf(left))?.canary8;
  const own8 = killed ? canaryId.slice(0, 8) || marked8 : outcome?.canaryId?.slice(0, 8);
  // Which canary it had is known by what was left live, unless somebody else deployed.
  if (killed && canaryId === "" && foreign.length > 0) return;
  for (const { entry } of deletions) {
    const id = entry.path.split("/").at(-1);
    const gone = deployments.find(({ deployment }) => deployment.id === id)?.deployment;
    const canary8 = gone && readStep(workersMessageOf(gone))?.canary8;
    if (id === after?.id) yield "deleted what is live";
    if (gone && canary8 !== own8) yield `deleted ${show(gone.versions)}, which isn't this rollout's`;
  }
}
