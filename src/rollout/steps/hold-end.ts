import type { Position, Schedule, StepWindow } from "../model.ts";
import { nextOpening } from "../schedule/index.ts";

/**
 * The hold of the step that is live, in server time: from when it may be left and when it
 * must be. It goes on until the next step may be begun: until the window opens.
 */
export function holdEnds(
  { step, since }: Position,
  schedule: Schedule,
  window: StepWindow | undefined,
): { from: number; to: number } | undefined {
  const hold = schedule[step]?.hold;
  if (hold === undefined) return undefined;
  const end = (after: number) =>
    step === schedule.length - 1 ? since + after : nextOpening(window, since + after);
  return { from: end(hold.min), to: end(hold.max) };
}
