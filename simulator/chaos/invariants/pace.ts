/** When a step may be made. */

import { openIn } from "../../../src/rollout/ledger-state.ts";
import { CLOCK_MS, say } from "../deployment-facts.ts";
import { dueAt, expectedPosition } from "../expected-state.ts";
import { type Facts, instantsOf } from "../facts.ts";
import { asShown, createdMs, percentageOf, readStep, show, workersMessageOf } from "../read-deployment.ts";
import { isOpenAt } from "../windows.ts";

/** Without faults, a rollback that is due is sent within this, in ms: a slow answer and some reads. */
const PROMPT_MS = 30_000;

/** A step of a rollout follows the one before it, when its hold has passed. */
export function* paced({ writes, run, scenario, adopted, since, canaryId }: Facts) {
  const { schedule } = run.request;
  const known = [adopted, ...since.map(({ deployment }) => deployment)];
  for (const write of writes) {
    if (write.kind !== "step") continue;
    const saved = run.saves.findLast(({ process, n }) => process === write.sent.process && n < write.sent.n);
    const beneath = known.find((each) => each?.id === (saved && openIn(saved.state).at(-1)?.after.id));
    if (beneath === undefined) {
      yield `${say(write)} was decided on a deployment that doesn't exist`;
      continue;
    }
    const share = percentageOf(asShown(beneath, scenario.readings), canaryId);
    const at = share === undefined ? -1 : schedule.findLastIndex(({ percent }) => percent <= share);
    const index = (readStep(write.message)?.step ?? 0) - 1;
    if (index !== at + 1) yield `${say(write)} followed ${show(beneath.versions)}`;
    const due = createdMs(beneath) + (schedule[at]?.hold?.min ?? 0);
    if (write.sent.at + (run.step.faultPlan.believedAheadMs ?? 0) < due)
      yield `${say(write)} was sent ${due - write.sent.at} ms before the hold had passed`;
  }
}

/** A tick raises the canary's share once at the most, to the schedule's next step, when that is due. */
export function* oneStep({ run, scenario, ours, foreign, live, misled }: Facts) {
  const own = ours.filter(({ kind, late }) => kind === "step" && !late);
  if (own.length > 1)
    yield `made ${own.length} steps: ${own.map(({ deployment }) => show(deployment.versions))}`;
  const step = own[0]?.deployment;
  const canary = step?.versions.find(
    ({ version_id }) => version_id.slice(0, 8) === readStep(workersMessageOf(step))?.canary8,
  )?.version_id;
  if (step === undefined || canary === undefined || live === undefined) return;
  if (foreign.length > 0 || misled) return;
  const { index, share } = expectedPosition(scenario, live, canary);
  const next = run.request.schedule[index + 1]?.percent;
  if (percentageOf(step, canary) !== next)
    yield `went from ${share} % to ${percentageOf(step, canary)}, not ${next}`;
  const due = dueAt(scenario, live, canary, instantsOf(run));
  if (share !== undefined && !due.has("go"))
    yield `left ${share} % although ${[...due].join(" or ")} was due`;
}

/** No step after a failure, a cancel, or the fence, and none by post; only a rollout goes back after a cancel. */
export function* notForward({ writes, run }: Facts) {
  const { cancelledAt, failedAt, fencedAt, step, events } = run;
  const failure = events.find(({ event }) => event.type === "failure" || event.type === "drift")?.at;
  const stops = [failedAt, failure, fencedAt, step.container ? undefined : cancelledAt];
  const from = Math.min(...stops.map((at) => at ?? Number.POSITIVE_INFINITY));
  for (const write of writes) {
    if (write.kind === "step" && write.sent.at > from)
      yield `${say(write)} was sent after a failure or a cancel`;
    if (write.kind === "step" && write.sent.process === "post") yield `post sent ${say(write)}`;
    if (write.sent.process === "main" && write.sent.at > (fencedAt ?? Number.POSITIVE_INFINITY))
      yield `${say(write)} was sent behind the fence`;
    if (
      run.request.command !== "rollout" &&
      write.kind === "rollback" &&
      /^rollback \w+ cancelled /.test(write.message)
    )
      yield `${run.request.command} was cancelled, and ${write.sent.process} rolled back`;
  }
}

/** No step is begun outside the window or in a freeze. A rollout decides on it after the last read, or right before. */
export function* inside({ run, writes, scenario }: Facts) {
  const { window } = scenario.workflow;
  const ahead = run.step.faultPlan.believedAheadMs ?? 0;
  const closed = (instants: readonly number[]) => instants.every((at) => !isOpenAt(window, at));
  for (const { event, at, n } of run.events) {
    if (event.type !== "step" || run.request.command !== "rollout") continue;
    const read = run.listReads.findLast((each) => each.process === "main" && each.n < n)?.at ?? at;
    if (closed([at, at - CLOCK_MS, read, read - CLOCK_MS].flatMap((each) => [each, each + ahead])))
      yield `step ${event.index + 1} was begun at ${new Date(at).toISOString()}, and "${window}" was closed`;
  }
  if (run.request.command !== "advance") return;
  for (const { sent, kind, versions } of writes)
    if (kind === "step" && closed(instantsOf(run).filter((at) => at <= sent.at + ahead)))
      yield `sent ${show(versions)} at ${new Date(sent.at).toISOString()}, and "${window}" was closed`;
}

/** A rollback never waits for the window. */
export function* prompt({ run, writes }: Facts) {
  const { step, request, failedAt, cancelledAt, killedAt } = run;
  const { faultPlan } = step;
  const calm = faultPlan.readFaults + faultPlan.writeFaults === 0 && faultPlan.outages.length === 0;
  const stopped = cancelledAt ?? killedAt;
  if (!calm || request.window === undefined || failedAt === undefined || stopped !== undefined) return;
  const rollback = writes.find(({ kind, sent }) => kind === "rollback" && sent.at >= failedAt);
  if (rollback && rollback.sent.at - failedAt > PROMPT_MS)
    yield `the rollback was sent ${(rollback.sent.at - failedAt) / 1000} s after the check had failed`;
}

/** Only steps wait for the window: with nothing else in the way, `promote` and `rollback` say nothing of one. */
export function* stepsOnly({ run }: Facts) {
  if (run.outcome === undefined) return;
  if (run.outcome.status === "waiting" || /window/i.test(run.outcome.reason))
    yield `waits for the window: ${run.outcome.reason}`;
}
