/** What the requests of every command must keep to. */

import { messageOf, readStep, sameSplit, shareOf } from "../../rollouts/rollout-facts.ts";
import type { Sent } from "../../step-recording.ts";
import { dueAt, placeOf } from "../expected-state.ts";
import { type CommandFacts, instantsOf, isStruck, show, versionsOf } from "../sequence-facts.ts";

/** One or two versions, each once, 100 in all; and nothing that Cloudflare refuses. */
export function* wellFormed({ writes, deletions, run, scenario, blocked }: CommandFacts) {
  for (const write of writes) {
    const versions = versionsOf(write);
    const total = versions.reduce((sum, { percentage }) => sum + Math.round(percentage * 100), 0);
    const ids = new Set(versions.map(({ version_id }) => version_id));
    if (total !== 10_000 || ids.size !== versions.length || ids.size < 1 || ids.size > 2)
      yield `sent ${show(versions)}`;
  }
  const isTooNew = ({ entry }: Sent) =>
    scenario.readings.newVersion === "unknown-at-first" && entry.method === "POST" && entry.status === 404;
  for (const sent of [...writes, ...deletions])
    if (!isStruck(sent) && !blocked.has(sent) && !isTooNew(sent) && (sent.entry.status ?? 0) >= 400)
      yield `${sent.entry.method} ${show(versionsOf(sent))} was refused with ${sent.entry.status}`;
  if (["status"].includes(run.act.command) && writes.length + deletions.length > 0)
    yield "status has written";
}

/** A tick raises the canary's share once at the most, to the schedule's next step, when that is due. */
export function* oneStep({ run, scenario, ours, foreign, live, misled, late }: CommandFacts) {
  if (run.act.command !== "advance") return;
  const own = ours.filter(
    ({ deployment }) =>
      readStep(messageOf(deployment))?.runId === run.request.run.id && !late.has(deployment.id),
  );
  if (own.length > 1)
    yield `made ${own.length} steps: ${own.map(({ deployment }) => show(deployment.versions))}`;
  const [step] = own;
  const canary = step?.deployment.versions.find(
    ({ version_id }) => version_id.slice(0, 8) === readStep(messageOf(step.deployment))?.canary8,
  )?.version_id;
  if (step === undefined || canary === undefined) return;
  if (foreign.length > 0 || misled) return;
  const { index, share } = placeOf(scenario, live, canary);
  const next = scenario.schedule[index + 1]?.percent;
  if (shareOf(step.deployment, canary) !== next)
    yield `went from ${share} % to ${shareOf(step.deployment, canary)}, not ${next}`;
  const due = dueAt(scenario, live, canary, instantsOf(run));
  if (share !== undefined && !due.has("go"))
    yield `left ${share} % although ${[...due].join(" or ")} was due`;
}

/** None of ours stands on a deployment with the same split, unless that slipped in or a stale list hid it. */
export function* once({ run, ours, foreign, live, misled, late }: CommandFacts) {
  const known = [...run.made.map(({ deployment }) => deployment), ...run.listed];
  for (const { deployment, replaced } of ours) {
    // A late one may come after it was sent again.
    if (late.has(deployment.id) || late.has(replaced ?? "")) continue;
    const beneath = known.find(({ id }) => id === replaced);
    const slipped =
      foreign.some((entry) => entry.deployment.id === replaced) || (misled && replaced === live.id);
    if (beneath && !slipped && sameSplit(beneath, deployment))
      yield `deployed twice: ${show(deployment.versions)}`;
  }
}

/** Old deployments are deleted only after completion, and only this rollout's. */
export function* pruned({ run, deletions, foreign, live }: CommandFacts) {
  if (deletions.length === 0) return;
  const { outcome, request, listed, after } = run;
  if (!request.prune || request.dryRun || request.command === "status" || request.command === "rollback")
    yield `${request.command} has deleted`;
  const killed = outcome === undefined && run.killedAt !== undefined;
  if (!killed && outcome?.status !== "completed") yield `deleted, and ended ${outcome?.status}`;
  const canary = killed ? (run.left ?? live).versions[0]?.version_id : outcome?.canaryId;
  if (foreign.length > 0) return;
  for (const { entry } of deletions) {
    const id = entry.path.split("/").at(-1);
    const gone = listed.find((each) => each.id === id);
    const canary8 = gone && readStep(messageOf(gone))?.canary8;
    if (id === after?.id) yield "deleted what is live";
    if (gone && canary8 !== canary?.slice(0, 8))
      yield `deleted ${show(gone.versions)}, which isn't this rollout's`;
  }
}
