import { formatPercent } from "../../values/percent.js";
import { describeVerdicts } from "../describe.js";
import { decide, positionOf } from "./decide.js";
import { holdEnds } from "./hold-end.js";
const LOOK_MS = 60_000;
/** What the checks say of the step that is live; none where it has no hold. Rejects only when cancelled. */
export async function askChecks({ api, cancel, judge }, { schedule, window }, position, { listing, live, stableId, canaryId }) {
    const step = schedule[position.step];
    const now = api.serverNow();
    const ends = holdEnds(position, schedule, window, now);
    if (step === undefined || ends === undefined)
        return [];
    return judge.look({
        step,
        index: position.step,
        count: schedule.length,
        share: position.share ?? 0,
        live,
        stableId,
        canaryId,
        since: position.since,
        now,
        ...ends,
        deployments: listing.deployments,
    }, cancel);
}
/** What a tick would do now: it asks the checks as the tick would, but for commands, and writes nothing. */
export async function nextAction(ports, request, subject) {
    const position = positionOf(subject.live, subject.canaryId, request.schedule);
    const verdicts = await askChecks(ports, request, position, subject);
    if (verdicts.length > 0)
        ports.emit({ type: "verdicts", index: position.step, verdicts });
    const now = ports.api.serverNow();
    const open = verdicts.filter(({ warn, status }) => !warn && status === "pending");
    const passed = verdicts.map((each) => (open.includes(each) ? { ...each, status: "early" } : each));
    const action = decide(request, position, passed, { hold: now, window: now }); // guard: announced
    return {
        action,
        ifPass: action.kind === "deploy" || action.kind === "complete" ? open : [],
        at: action.kind === "wait" ? nextLook(action.until, position, request, now) : now,
    };
}
/** When the next tick may have something to do: the checks may let a `min..max` hold go at any minute. */
export function nextLook(until, position, { schedule, window }, now) {
    const ends = holdEnds(position, schedule, window);
    return ends !== undefined && ends.from <= now && now < ends.to ? Math.min(until, now + LOOK_MS) : until;
}
/** `advance would deploy 50 % now`, `advance would roll back to stable: probe (…)`. */
export function describeNext({ action, ifPass }, request) {
    const checks = ifPass.map(({ check }) => check).join(" and ");
    const condition = checks === "" ? "" : ` if ${checks} ${ifPass.length === 1 ? "passes" : "pass"}`;
    return `advance would ${describeAction(action, request)}${condition}`;
}
function describeAction(action, { schedule, onFailure }) {
    const settle = (policy) => (policy === "hold" ? "stop here" : "roll back to stable");
    switch (action.kind) {
        case "deploy":
            return `deploy ${formatPercent(schedule[action.index]?.percent ?? 0)} % now`;
        case "wait":
            return `wait until ${new Date(action.until).toISOString()}${action.for === "window" ? ", when the window opens" : ""}`;
        case "await-verdicts":
            return `wait for ${describeVerdicts(action.pending)}`;
        case "complete":
            return "report the schedule as complete";
        case "fail":
            return `${settle(onFailure)}: ${describeVerdicts(action.failed)}`;
        case "inconclusive":
            return `${settle(action.policy)}: ${describeVerdicts(action.verdicts)}`;
    }
}
