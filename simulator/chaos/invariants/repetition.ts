/** What happens once, or a few times at most. */

import type { Facts } from "../facts.ts";
import { hasLateTwin } from "../late-writes.ts";
import { asShown, sameSplit, show, workersMessageOf } from "../read-deployment.ts";

/**
 * Nothing of its own stands on a deployment with the same split, unless that slipped in or a stale list hid it; and no step
 * is deployed twice.
 */
export function* once(facts: Facts) {
  const { since, foreign, live, misled, deployments, scenario, circumstances } = facts;
  for (const fact of since.filter(({ by }) => by !== undefined)) {
    const beneath = deployments.find((each) => each.deployment.id === fact.replaced);
    // A late one may come after it was sent again, or be taken for the one that was.
    if (
      beneath === undefined ||
      [beneath, fact].some((each) => each.late || hasLateTwin(each, since, circumstances))
    )
      continue;
    const slipped = foreign.includes(beneath) || (misled && fact.replaced === live?.id);
    if (!slipped && sameSplit(asShown(beneath.deployment, scenario.readings), fact.deployment))
      yield `deployed twice: ${show(fact.deployment.versions)} (${beneath.by} and ${fact.by})`;
  }
  const steps = new Set<string>();
  for (const { kind, deployment, late } of since) {
    const message = workersMessageOf(deployment);
    // From a late step that is live the rollout goes on once more.
    if (late) steps.clear();
    else if (kind === "step" && steps.has(message))
      yield `a step was deployed twice: ${JSON.stringify(message)}`;
    else if (kind === "step") steps.add(message);
  }
}

/** Each write is tried three times at most, and as often with force; by post as often each time it settles: three times. */
export function* limited({ writes, run, since, scenario }: Facts) {
  const tries = new Map<string, number>();
  for (const { sent, message, force } of writes) {
    // A version that is new may not be known at first.
    const isTooNew = scenario.readings.newVersion === "unknown-at-first" && sent.entry.status === 404;
    if (isTooNew) continue;
    const key = `${sent.process} ${message} ${force}`;
    tries.set(key, (tries.get(key) ?? 0) + 1);
  }
  // A cancel, or a list that can't be read, interrupts a write, and settling may begin it again; so may a late step.
  const interrupted =
    since.some(({ late }) => late) ||
    run.events.some(({ event }) => event.type === "failure" || event.type === "cancelled");
  for (const [key, count] of tries) {
    // A rollback is repeated where somebody else's step comes over it.
    const again = key.startsWith("main rollback") && since.some(({ by }) => by === undefined);
    const most = key.startsWith("post") || again ? 9 : interrupted ? 6 : 3;
    if (count > most) yield `${count} tries of ${key}`;
  }
}
