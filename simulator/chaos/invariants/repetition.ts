/** What happens once, or a few times at most. */

import { annotationOf, asShown, sameSplit, show } from "../deployments.ts";
import type { Facts } from "../facts.ts";
import { hasLateTwin } from "../late-writes.ts";

/** No deployment of a rollout stands right on another one of its own with the same split. */
export function* onceByRollout({ since, run, circumstances }: Facts) {
  for (const [index, fact] of since.entries()) {
    const before = since[index - 1];
    if (before === undefined || fact.by === undefined || before.by === undefined) continue;
    // A late one may come after it was sent again, or be taken for the one that was.
    const twin = [before, fact].some((each) => hasLateTwin(each, since, circumstances));
    if (before.late || fact.late || twin) continue;
    // In a container, main may roll back or put something back at the moment in which post does.
    const both = run.step.container && before.by !== fact.by && fact.kind !== "step";
    if (sameSplit(before.deployment, fact.deployment) && !both)
      yield `deployed twice: ${show(fact.deployment.versions)} (${before.by} and ${fact.by})`;
  }
  const steps = new Set<string>();
  for (const { kind, deployment, late } of since) {
    const message = annotationOf(deployment);
    // From a late step that is live the rollout goes on once more.
    if (late) steps.clear();
    else if (kind === "step" && steps.has(message))
      yield `a step was deployed twice: ${JSON.stringify(message)}`;
    else if (kind === "step") steps.add(message);
  }
}

/** None of a command's stands on a deployment with the same split, unless that slipped in or a stale list hid it. */
export function* onceByCommand({ ours, foreign, live, misled, deployments, scenario }: Facts) {
  for (const { deployment, replaced, late } of ours) {
    const beneath = deployments.find((each) => each.deployment.id === replaced);
    // A late one may come after it was sent again.
    if (late || beneath === undefined || beneath.late) continue;
    const slipped = foreign.includes(beneath) || (misled && replaced === live?.id);
    if (!slipped && sameSplit(asShown(beneath.deployment, scenario.readings), deployment))
      yield `deployed twice: ${show(deployment.versions)}`;
  }
}

/** Each write is tried three times at most, and as often with force; by post as often each time it settles: three times. */
export function* limited({ writes, run, since, scenario }: Facts) {
  const tries = new Map<string, number>();
  for (const { sent, message, force } of writes) {
    // A version that is new may not be known at first.
    const isTooNew = scenario.readings.newVersion === "unknown-at-first" && sent.entry.status === 404;
    if (message.startsWith("rollback") || isTooNew) continue;
    const key = `${sent.process} ${message} ${force}`;
    tries.set(key, (tries.get(key) ?? 0) + 1);
  }
  // A cancel, or a list that can't be read, interrupts a write, and settling may begin it again; so may a late step.
  const interrupted =
    since.some(({ late }) => late) ||
    run.events.some(({ event }) => event.type === "failure" || event.type === "cancelled");
  for (const [key, count] of tries) {
    const most = key.startsWith("post") ? 9 : interrupted ? 6 : 3;
    if (count > most) yield `${count} tries of ${key}`;
  }
}
