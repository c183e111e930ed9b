/** What may come of a write that was lost to its client and is carried out later. */

import type { JsonDeployment } from "../account/model.ts";
import { LIST_LAG_MS, type Readings } from "../platform-unknowns.ts";
import type { FaultPlan } from "./plans.ts";
import { workersMessageOf } from "./read-deployment.ts";
import type { SentRequest, StepRecord } from "./recording.ts";

/**
 * This, LIST_LAG_MS and the length of a message stand in src/ once more, on purpose: a wrong value there must show here.
 *
 * A write is presumed lost when the list has lacked it for so long, in ms; post looks for late ones as long.
 */
const PRESUMED_LOST_AFTER_MS = { main: 5_000, post: 15_000 } as const;
/** It may come so long after it was sent, in ms: while it is looked for, and for 15 s after it is presumed lost. */
const EXPIRES_AFTER_MS = PRESUMED_LOST_AFTER_MS.main + 15_000;

/** What a list is read under. */
export interface Circumstances {
  readonly faultPlan: FaultPlan;
  readonly readings: Readings;
}

/** A deployment that came into being: the part of a `DeploymentFact` that matters here. */
interface Deployed {
  readonly at: number;
  readonly sentAt: number;
  readonly late: boolean;
  readonly deployment: JsonDeployment;
}

/** How old a deployment may be, in ms, that a read doesn't show. */
export function unseenMs({ faultPlan, readings }: Circumstances): number {
  const lag = readings.listLag === "none" ? 0 : LIST_LAG_MS;
  return Math.max(faultPlan.staleMs, lag) + 2 * faultPlan.latency[1] + 1;
}

/**
 * Whether a write was carried out when its process may have presumed it lost. The same deployment may have been sent
 * again by then, and others may have followed.
 *
 * @param at when it was carried out, in server ms
 */
export function isLate(at: number, sent: SentRequest | undefined, circumstances: Circumstances): boolean {
  const answeredAt = sent?.entry.answeredAt;
  if (sent === undefined || answeredAt === undefined || at <= answeredAt) return false;
  return at - answeredAt >= PRESUMED_LOST_AFTER_MS[sent.process] - unseenMs(circumstances);
}

/** Whether what is live at the end is a late write that nobody had to see any more. */
export function cameUnwatched(
  made: readonly Deployed[],
  run: StepRecord,
  circumstances: Circumstances,
): boolean {
  const last = made.at(-1);
  if (last === undefined || !(last.late || hasLateTwin(last, made, circumstances))) return false;
  return last.at >= rolloutWatchedUntil(run, last.at - last.sentAt) - unseenMs(circumstances);
}

/**
 * Whether the same deployment, lost and sent again, came late when the second request left, or while it was under way: it
 * was taken for what that one had made, and nobody waited for the second.
 */
export function hasLateTwin(
  fact: Deployed,
  made: readonly Deployed[],
  circumstances: Circumstances,
): boolean {
  const from = fact.sentAt - unseenMs(circumstances);
  const message = workersMessageOf(fact.deployment);
  return made.some(
    (each) =>
      each.late && each.at >= from && each.at < fact.at && workersMessageOf(each.deployment) === message,
  );
}

/**
 * Until when a run looks for what comes late, in server ms: a rollout's main until it has read the list for the last time and
 * has finished for good, or post until it has waited for late writes, unless it was so late that it kept no goal for post. Of
 * a command main with its last read, and post for so long after a main that has yielded to somebody else's deployment.
 */
export function rolloutWatchedUntil(
  { outcome, postState, listReads, step, ...run }: StepRecord,
  lateMs: number,
): number {
  const { mainEndedAt, killedAt, cancelledAt, postStartedAt } = run;
  const lastRead = listReads.findLast(({ process }) => process === "main")?.at;
  if (step.command !== "rollout") {
    const yielded = outcome?.status === "drifted" ? (lastRead ?? 0) + PRESUMED_LOST_AFTER_MS.post : 0;
    return Math.max(listReads.at(-1)?.at ?? 0, yielded);
  }
  const finished = postState?.ended === true;
  const killed = outcome === undefined && finished;
  const expired = finished && postState.goal === undefined && lateMs >= EXPIRES_AFTER_MS;
  if (outcome?.status !== "completed" && !killed && !expired)
    return (postStartedAt ?? 0) + PRESUMED_LOST_AFTER_MS.post;
  // What has completed is looked at again while a write may come: where nobody stops main, and its reads get through.
  const { readFaults, outages, latency } = step.faultPlan;
  const looks = !killed && cancelledAt === undefined && readFaults === 0 && outages.length === 0;
  if (looks && lateMs < EXPIRES_AFTER_MS - 4 * latency[1]) return Number.POSITIVE_INFINITY;
  return lastRead ?? mainEndedAt ?? killedAt ?? 0;
}
