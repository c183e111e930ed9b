import { createdAt, shareOf } from "../deployment.ts";
import type {
  Deployment,
  Policy,
  Position,
  RolloutRequest,
  Schedule,
  StepWindow,
  Verdict,
} from "../model.ts";
import { nextOpening } from "../schedule/window.ts";

/** A check may let a `min..max` hold go at any minute. */
const TICK_EVERY_MS = 60_000;

export type Decision =
  /** Deploy step `index` (0-based). `despite` are inconclusive verdicts that `on-inconclusive: proceed` lets pass. */
  | { readonly kind: "deploy"; readonly index: number; readonly despite: readonly Verdict[] }
  /** Nothing is due before `until` (server time): a hold is running, or the input `window` is closed. */
  | { readonly kind: "wait"; readonly until: number; readonly for: "hold" | "window" }
  /** The hold is over, but some checks have no verdict yet. */
  | { readonly kind: "await-verdicts"; readonly pending: readonly Verdict[] }
  /** The last step is live and its hold has passed. */
  | { readonly kind: "complete"; readonly despite: readonly Verdict[] }
  | { readonly kind: "fail"; readonly failed: readonly Verdict[] }
  /** The hold's longest time is over and some checks are inconclusive. */
  | {
      readonly kind: "inconclusive";
      readonly verdicts: readonly Verdict[];
      readonly policy: Policy;
    };

export function positionOf(live: Deployment, canaryId: string, schedule: Schedule): Position {
  const share = shareOf(live, canaryId) ?? null;
  const step = share === null ? -1 : schedule.findLastIndex(({ percent }) => percent <= share);
  return { share, step, since: createdAt(live) };
}

/**
 * What is due, from nothing but the place in the schedule, what the checks say and the time. The
 * same for a job that waits and for a tick that doesn't.
 *
 * @param now in server time
 */
export function decide(
  { schedule, window, onInconclusive }: Pick<RolloutRequest, "schedule" | "window" | "onInconclusive">,
  position: Position,
  verdicts: readonly Verdict[],
  now: number,
): Decision {
  const onwards = (despite: readonly Verdict[]): Decision => {
    if (position.step === schedule.length - 1) return { kind: "complete", despite }; // guard: last-step
    const opens = nextOpening(window, now); // guard: window
    return opens > now
      ? { kind: "wait", until: opens, for: "window" }
      : { kind: "deploy", index: position.step + 1, despite };
  };

  const ends = holdEnds(position, schedule, window);
  if (ends === undefined) return onwards([]);

  const counted = verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
  const having = (status: Verdict["status"]) => counted.filter((verdict) => verdict.status === status);

  const failed = having("fail");
  if (failed.length > 0) return { kind: "fail", failed }; // guard: failed-check
  if (now < ends.mayEndAt) return { kind: "wait", until: ends.mayEndAt, for: "hold" }; // guard: hold-from
  // Before the window opens the hold isn't over: no verdict is due.
  const waits = onwards([]);
  if (waits.kind === "wait") return waits;
  const pending = having("pending");
  if (now < ends.mustEndAt) {
    if (counted.every(({ status }) => status === "early")) return onwards([]);
    return { kind: "wait", until: ends.mustEndAt, for: "hold" };
  }
  if (pending.length > 0) return { kind: "await-verdicts", pending };
  const unsure = having("inconclusive");
  if (unsure.length === 0) return onwards([]);
  if (onInconclusive === "proceed") return onwards(unsure);
  return { kind: "inconclusive", verdicts: unsure, policy: onInconclusive };
}

/**
 * The hold of the step that is live, in server time: from when it may be left and when it
 * must be. It goes on until the next step may be begun: until the window opens.
 *
 * @param now a hold that is over goes on while the window is closed at this moment
 */
export function holdEnds(
  { step, since }: Position,
  schedule: Schedule,
  window: StepWindow | undefined,
  now = Number.NEGATIVE_INFINITY,
): { mayEndAt: number; mustEndAt: number } | undefined {
  const hold = schedule[step]?.hold;
  if (hold === undefined) return undefined;
  const end = (after: number) =>
    step === schedule.length - 1 ? since + after : nextOpening(window, Math.max(since + after, now));
  return { mayEndAt: end(hold.min), mustEndAt: end(hold.max) };
}

/** When the next tick may have something to do: the checks may let a `min..max` hold go at any minute. */
export function nextTickAt(
  until: number,
  position: Position,
  { schedule, window }: RolloutRequest,
  now: number,
): number {
  const ends = holdEnds(position, schedule, window);
  return ends !== undefined && ends.mayEndAt <= now && now < ends.mustEndAt
    ? Math.min(until, now + TICK_EVERY_MS)
    : until;
}
