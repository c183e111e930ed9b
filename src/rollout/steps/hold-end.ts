import type { Position, Schedule, StepWindow } from "../model.ts";
import { nextOpening } from "../schedule/window.ts";

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
): { from: number; to: number } | undefined {
  const hold = schedule[step]?.hold;
  if (hold === undefined) return undefined;
  const end = (after: number) =>
    step === schedule.length - 1 ? since + after : nextOpening(window, Math.max(since + after, now));
  return { from: end(hold.min), to: end(hold.max) };
}
