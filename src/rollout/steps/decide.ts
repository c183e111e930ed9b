import { createdAt, shareOf } from "../deployment.ts";
import type { Deployment, Policy, Position, RolloutRequest, Verdict } from "../model.ts";
import { nextOpening } from "../schedule/window.ts";

/** A check may let a `min..max` hold go at any minute. */
const TICK_EVERY_MS = 60_000;

export type Decision =
  /** Deploy step `index` (0-based). `despite` are inconclusive verdicts that `on-inconclusive: proceed` lets pass. */
  | { readonly kind: "deploy"; readonly index: number; readonly despite: readonly Verdict[] }
  /** Nothing is due before `until`: a hold is running, or the input `window` is closed. The next tick is due at `tickAt`. In server time. */
  | {
      readonly kind: "wait";
      readonly until: number;
      readonly tickAt: number;
      readonly for: "hold" | "window";
    }
  /** The hold is over, but some checks have no verdict yet. */
  | { readonly kind: "await-verdicts"; readonly pending: readonly Verdict[] }
  /** The last step is live and its hold has passed. */
  | { readonly kind: "complete"; readonly despite: readonly Verdict[] }
  /** Some checks fail; or the hold's longest time is over and some are inconclusive. */
  | {
      readonly kind: "fail" | "inconclusive";
      readonly verdicts: readonly Verdict[];
      readonly policy: Policy;
    };

/**
 * @param now in server time
 * @param since when the live deployment was created, in server time
 */
export function positionOf(
  live: Deployment,
  canaryId: string,
  { schedule, window }: Pick<RolloutRequest, "schedule" | "window">,
  now: number,
  since = createdAt(live),
): Position {
  const share = shareOf(live, canaryId) ?? null;
  const step = share === null ? -1 : schedule.findLastIndex(({ percent }) => percent <= share);
  const hold = schedule[step]?.hold;
  const end = (after: number) =>
    step === schedule.length - 1 ? since + after : nextOpening(window, Math.max(since + after, now));
  const ends = hold && { mayEndAt: end(hold.min), mustEndAt: end(hold.max) };
  return { share, step, since, now, ends };
}

/**
 * What is due, from nothing but the place in the schedule, what the checks say and the time. The
 * same for a job that waits and for a tick that doesn't.
 */
export function decide(
  {
    schedule,
    window,
    onFailure,
    onInconclusive,
  }: Pick<RolloutRequest, "schedule" | "window" | "onFailure" | "onInconclusive">,
  { step, since, now, ends }: Position,
  verdicts: readonly Verdict[],
): Decision {
  const onwards = (despite: readonly Verdict[]): Decision => {
    if (step === schedule.length - 1) return { kind: "complete", despite }; // guard: last-step
    const opens = nextOpening(window, now); // guard: window
    return opens > now
      ? { kind: "wait", until: opens, tickAt: opens, for: "window" }
      : { kind: "deploy", index: step + 1, despite };
  };
  if (ends === undefined) return onwards([]);

  const counted = verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
  const having = (status: Verdict["status"]) => counted.filter((verdict) => verdict.status === status);

  const failed = having("fail");
  if (failed.length > 0) return { kind: "fail", verdicts: failed, policy: onFailure }; // guard: failed-check
  const { mayEndAt, mustEndAt } = ends;
  // guard: hold-from
  if (now < mayEndAt) {
    const isOver = now >= since + (schedule[step]?.hold?.min ?? 0);
    return { kind: "wait", until: mayEndAt, tickAt: mayEndAt, for: isOver ? "window" : "hold" };
  }
  if (now < mustEndAt && counted.some(({ status }) => status !== "early"))
    return { kind: "wait", until: mustEndAt, tickAt: Math.min(mustEndAt, now + TICK_EVERY_MS), for: "hold" };
  const pending = having("pending");
  if (pending.length > 0) return { kind: "await-verdicts", pending };
  const unsure = having("inconclusive");
  if (unsure.length === 0) return onwards([]);
  if (onInconclusive === "proceed") return onwards(unsure);
  return { kind: "inconclusive", verdicts: unsure, policy: onInconclusive };
}
