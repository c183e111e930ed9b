import { nextOpening } from "../schedule/window.js";
/**
 * The hold of the step that is live, in server time: from when it may be left and when it
 * must be. It goes on until the next step may be begun: until the window opens.
 *
 * @param now a hold that is over goes on while the window is closed at this moment
 */
export function holdEnds({ step, since }, schedule, window, now = Number.NEGATIVE_INFINITY) {
    const hold = schedule[step]?.hold;
    if (hold === undefined)
        return undefined;
    const end = (after) => step === schedule.length - 1 ? since + after : nextOpening(window, Math.max(since + after, now));
    return { from: end(hold.min), to: end(hold.max) };
}
