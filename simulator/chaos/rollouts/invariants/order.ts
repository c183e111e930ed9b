/** What comes after what, and how often. */

import { openIn } from "../../../../src/rollout/write/intents.ts";
import { hasLateTwin } from "../../late-writes.ts";
import { forcedRightly } from "../../secrets.ts";
import {
  asShown,
  createdAt,
  messageOf,
  type RolloutFacts,
  readStep,
  sameSplit,
  shareOf,
} from "../rollout-facts.ts";
import { say, show } from "./writes.ts";

/** No deployment of ours stands right on another one of ours with the same split. */
export function* once({ made, recording }: RolloutFacts) {
  for (const [index, fact] of made.entries()) {
    const before = made[index - 1];
    if (before === undefined || fact.kind === "foreign" || before.kind === "foreign") continue;
    // A late one may come after it was sent again, or be taken for the one that was.
    const twin = [before, fact].some((each) => hasLateTwin(each, made, recording.scenario));
    if (before.late || fact.late || twin) continue;
    // In a container, main may roll back or put something back at the moment in which post does.
    const both = recording.scenario.container && before.by !== fact.by && fact.kind !== "step";
    if (sameSplit(before.deployment, fact.deployment) && !both)
      yield `deployed twice: ${show(fact.deployment.versions)} (${before.by} and ${fact.by})`;
  }
  const steps = new Set<string>();
  for (const { kind, deployment, late } of made) {
    const message = messageOf(deployment);
    // From a late step that is live the rollout goes on once more.
    if (late) steps.clear();
    else if (kind === "step" && steps.has(message))
      yield `a step was deployed twice: ${JSON.stringify(message)}`;
    else if (kind === "step") steps.add(message);
  }
}

/** Force is sent only where the contract lets it be. */
export function* forced({ writes, recording }: RolloutFacts) {
  const steps = new Set(writes.filter(({ kind }) => kind === "step").map(({ sent }) => sent));
  const { listReads, scenario } = recording;
  const sent = writes.map((write) => write.sent);
  yield* forcedRightly({
    writes: sent,
    listReads,
    force: scenario.force,
    isStep: (write) => steps.has(write),
  });
}

/** Each write is tried three times at most, and as often with force; by post as often each time it settles: three times. */
export function* limited({ writes, recording, made }: RolloutFacts) {
  const tries = new Map<string, number>();
  for (const { sent, message, force } of writes) {
    if (message.startsWith("rollback")) continue;
    const key = `${sent.process} ${message} ${force}`;
    tries.set(key, (tries.get(key) ?? 0) + 1);
  }
  // A cancel, or a list that can't be read, interrupts a write, and settling may begin it again; so may a late step.
  const interrupted =
    made.some(({ late }) => late) ||
    recording.events.some(({ event }) => event.type === "failure" || event.type === "cancelled");
  for (const [key, count] of tries) {
    const most = key.startsWith("post") ? 9 : interrupted ? 6 : 3;
    if (count > most) yield `${count} tries of ${key}`;
  }
}

/** A step follows the one before it, when its hold has passed. */
export function* paced({ writes, recording, made, adopted, canaryId }: RolloutFacts) {
  const { schedule, faultPlan } = recording.scenario;
  const known = [...(adopted ? [adopted] : []), ...made.map(({ deployment }) => deployment)];
  for (const write of writes) {
    if (write.kind !== "step") continue;
    const saved = recording.saves.findLast(
      ({ process, n }) => process === write.sent.process && n < write.sent.n,
    );
    const beneath = known.find(({ id }) => id === (saved && openIn(saved.state).at(-1)?.after.id));
    if (beneath === undefined) {
      yield `${say(write)} was decided on a deployment that doesn't exist`;
      continue;
    }
    const share = shareOf(asShown(beneath, recording.scenario.readings), canaryId);
    const at = share === undefined ? -1 : schedule.findLastIndex(({ percent }) => percent <= share);
    const index = (readStep(write.message)?.step ?? 0) - 1;
    if (index !== at + 1) yield `${say(write)} followed ${show(beneath.versions)}`;
    const due = createdAt(beneath) + (schedule[at]?.hold?.min ?? 0);
    if (write.sent.at + (faultPlan.believedAheadMs ?? 0) < due)
      yield `${say(write)} was sent ${due - write.sent.at} ms before the hold had passed`;
  }
}

/** No step after a failure, a cancel, or the fence. */
export function* notForward({ writes, recording }: RolloutFacts) {
  const { cancelledAt, failedAt, fencedAt, scenario, events } = recording;
  const failure = events.find(({ event }) => event.type === "failure" || event.type === "drift")?.at;
  const stops = [failedAt, failure, fencedAt, scenario.container ? undefined : cancelledAt];
  const from = Math.min(...stops.map((at) => at ?? Number.POSITIVE_INFINITY));
  for (const write of writes) {
    if (write.kind === "step" && write.sent.at > from)
      yield `${say(write)} was sent after a failure or a cancel`;
    if (write.kind === "step" && write.sent.process === "post") yield `post sent ${say(write)}`;
    if (write.sent.process === "main" && write.sent.at > (fencedAt ?? Number.POSITIVE_INFINITY))
      yield `${say(write)} was sent behind the fence`;
  }
}
