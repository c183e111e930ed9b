import { forLog } from "../foreign-text.js";
import { describeSplit, describeVersion, short } from "../rollout/describe.js";
import { formatDuration, formatHold } from "../values/duration.js";
import { formatPercent } from "../values/percent.js";
import { lineOf } from "./event-line.js";
import { clockTime, timeSeenFrom } from "./time.js";
/** Events that belong to the rollout as a whole, and not to the step in whose group they come. */
const OUTSIDE = new Set([
    "drift",
    "failure",
    "cancelled",
    "forced",
    "finished",
]);
/**
 * Writes the stream into the job's log: a line an event, a group a step, what was decided outside the
 * groups. Every text that came from elsewhere passes through `forLog`; colours are put around afterwards.
 * What failed is said once where it happens; the end of a run that fails its job is an annotation.
 */
export function createLog(runner, paint, command) {
    let open = false;
    /** A check that stops the rollout has just said why. */
    let told = false;
    const close = () => {
        if (open)
            runner.endGroup();
        open = false;
    };
    const group = (title) => {
        close();
        runner.startGroup(title);
        open = true;
    };
    return (event, at) => {
        const seen = (instant) => timeSeenFrom(at, instant);
        /** `word` and `text` are foreign and raw. */
        const line = (text, style, word = "", tail = "") => {
            const begin = style === undefined ? forLog(word) : paint(style, forLog(word));
            runner.info(`${paint("grey", clockTime(at))} ${begin}${forLog(text)}${tail}`);
        };
        if (OUTSIDE.has(event.type) || (event.type === "deployed" && event.purpose !== "step"))
            close();
        switch (event.type) {
            case "plan":
                group(`Plan for ${event.plan.scriptName}`);
                for (const [label, text] of describePlan(event.plan))
                    runner.info(`${label && paint("grey", label)}${forLog(text)}`);
                close();
                return;
            case "takeover":
                return;
            case "step":
                group(stepTitle(event.step, event.index, event.count));
                return;
            case "hold":
                if (!open)
                    group(`Step ${event.index + 1} is live already`);
                line(`holding for ${formatHold(event.hold)}, ${event.from === event.to ? `until ${seen(event.to)}` : `from ${seen(event.from)} until ${seen(event.to)} at the latest`}`);
                return;
            case "heartbeat":
                line("", "grey", `${formatDuration(event.left)} left, until ${seen(event.to)}`);
                return;
            case "verdicts":
                told = event.verdicts.some(({ status, warn }) => status === "fail" && !warn);
                for (const { check, detail, status, warn } of event.verdicts) {
                    const word = paint(status === "fail" && warn ? "yellow" : VERDICTS[status], status);
                    line(`${check}: ${detail}`, undefined, "", ` → ${word}${warn ? " (warn only)" : ""}`);
                }
                return;
            case "output":
                runner.info(forLog(`  | ${event.line}`));
                return;
            case "forced":
            case "warning": {
                const text = forLog(lineOf(event)?.text ?? "");
                if (event.type === "warning")
                    runner.warning(text);
                else
                    runner.warning(text, { title: "Deployed with force" });
                return;
            }
            case "finished": {
                const { status, reason } = event.outcome;
                if (failsJob(status, command))
                    runner.error(forLog(reason), { title: `Rollout: ${status}` });
                else
                    line(`: ${reason}`, styleOf(status), status);
                return;
            }
            default: {
                const said = event.type === "failure" && told ? undefined : lineOf(event);
                if (said)
                    line(said.text, said.style, said.word);
            }
        }
    };
}
/** Whether a run that ends so fails its job. */
export function failsJob(status, command) {
    switch (status) {
        case "completed":
        case "waiting":
        case "idle":
        case "planned":
            return false;
        case "rolled-back":
            return command !== "rollback";
        case "held":
        case "drifted":
        case "failed":
            return true;
    }
}
const VERDICTS = {
    pending: "grey",
    pass: "green",
    early: "green",
    fail: "red",
    inconclusive: "yellow",
    exempt: "grey",
};
/** The style of a run's end. */
export function styleOf(status) {
    switch (status) {
        case "completed":
        case "planned":
            return "green";
        case "waiting":
        case "idle":
            return "bold";
        case "held":
        case "drifted":
            return "yellow";
        case "rolled-back":
        case "failed":
            return "red";
    }
}
/** Lines, each with a label of our own before it. */
function describePlan(plan) {
    const { schedule, stable, canary, live, notes } = plan;
    const version = (each) => "number" in each ? describeVersion({ ...each, createdOn: toSecond(each.createdOn) }) : each.id;
    const longest = plan.longest > plan.least ? `, at most ${formatDuration(plan.longest)}` : "";
    const ends = toSecond(new Date(plan.ends).toISOString());
    return [
        ["stable  ", version(stable)],
        ["canary  ", version(canary)],
        ["live    ", `${describeSplit(live)} (deployment ${short(live.id)}, ${toSecond(live.createdOn)})`],
        ["message ", plan.message.trim().replace(/[\r\n].*/s, "")],
        ...schedule.map((step, index) => ["", `${stepTitle(step, index, schedule.length)}${stepState(plan, index)}`]),
        ...(plan.preview ?? []).map((step) => [
            "",
            `Step ${step.index + 1} ${step.short ? "is too short: it " : ""}would notice a canary that fails ${describePreview(step)}`,
        ]),
        ["", `takes at least ${formatDuration(plan.least)}${longest}; ends ${ends} at the earliest`],
        ...notes.map((note) => ["note: ", note]),
    ];
}
/** `2 × as often: after 40m (130 failed requests), 5 × …`. */
function describePreview({ regressions }) {
    return regressions
        .map(({ canary, noticedMs, failed, seen }) => noticedMs === undefined
        ? `${canary}: not within a day`
        : `${canary}: after ${formatDuration(noticedMs)} (${failed} failed requests${seen < 0.5 ? `; the hold sees it in ${Math.round(100 * seen)} of 100 replays` : ""})`)
        .join(", ");
}
function stepState({ next, watched }, index) {
    if (index === watched)
        return " (live, still held)";
    return index < next ? " (done)" : "";
}
/** `Step 2 of 3: 50 %, hold 5m`. */
function stepTitle(step, index, count) {
    const held = step.hold === undefined ? "no hold" : `hold ${formatHold(step.hold)}`;
    return `Step ${index + 1} of ${count}: ${formatPercent(step.percent)} %, ${held}`;
}
/** An ISO time without fractions of a second; another text as it is. */
function toSecond(iso) {
    return iso.replace(/(?<=T[\d:]{8})\.\d+Z$/, "Z");
}
