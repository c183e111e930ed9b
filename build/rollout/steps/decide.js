import { createdAt, shareOf } from "../deployment.js";
import { nextOpening } from "../schedule/window.js";
import { holdEnds } from "./hold-end.js";
/** The live deployment's place in the schedule. */
export function positionOf(live, canaryId, schedule) {
    const share = shareOf(live, canaryId) ?? null;
    const step = share === null ? -1 : schedule.findLastIndex(({ percent }) => percent <= share);
    return { share, step, since: createdAt(live) };
}
/**
 * What is due, from nothing but the place in the schedule, what the checks say and the time. The
 * same for a job that waits and for a tick that doesn't.
 */
export function decide({ schedule, window, onInconclusive }, position, verdicts, now) {
    const onwards = (despite) => {
        if (position.step === schedule.length - 1)
            return { kind: "complete", despite }; // guard: last-step
        const opens = nextOpening(window, now.window); // guard: window
        return opens > now.window
            ? { kind: "wait", until: opens, for: "window" }
            : { kind: "deploy", index: position.step + 1, despite };
    };
    const ends = holdEnds(position, schedule, window);
    if (ends === undefined)
        return onwards([]);
    const counted = verdicts.filter(({ warn, status }) => !warn && status !== "exempt");
    const having = (status) => counted.filter((verdict) => verdict.status === status);
    const failed = having("fail");
    if (failed.length > 0)
        return { kind: "fail", failed }; // guard: failed-check
    if (now.hold < ends.from)
        return { kind: "wait", until: ends.from, for: "hold" }; // guard: hold-from
    // Before the window opens the hold isn't over: no verdict is due.
    const waits = onwards([]);
    if (waits.kind === "wait")
        return waits;
    const pending = having("pending");
    if (now.hold < ends.to) {
        if (counted.every(({ status }) => status === "early"))
            return onwards([]);
        return { kind: "wait", until: ends.to, for: "hold" };
    }
    if (pending.length > 0)
        return { kind: "await-verdicts", pending };
    const unsure = having("inconclusive");
    if (unsure.length === 0)
        return onwards([]);
    if (onInconclusive === "proceed")
        return onwards(unsure);
    return { kind: "inconclusive", verdicts: unsure, policy: onInconclusive };
}
