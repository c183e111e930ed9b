/** The parts behind the table of steps. */
import { forSummary } from "../../foreign-text.js";
import { formatPercent } from "../../values/percent.js";
import { thinned } from "../verdict-log.js";
import { VERDICT_WORDS, verdictIcon } from "./steps.js";
import { roles } from "./summary-data.js";
import { code, details, shortTime, table, unbroken } from "./text.js";
/** The verdicts of the step that matters now, with all their numbers. */
export function checksSection({ steps }, detail) {
    const index = steps.findLastIndex(({ verdicts }) => verdicts.length > 0);
    const step = steps[index];
    if (step === undefined)
        return [];
    const rows = step.verdicts
        .toSorted((a, b) => Number(b.status === "fail") - Number(a.status === "fail"))
        .slice(0, detail.checks)
        .map((verdict) => verdictCells(verdict, detail));
    return [
        `### Check results at ${formatPercent(step.step.percent)} %`,
        "",
        ...table([{ title: "Verdict" }, { title: "Check, with the counts of the whole rollout" }], rows),
    ];
}
function verdictCells(verdict, { check, numbers }) {
    return [
        unbroken(`${verdictIcon(verdict)} ${VERDICT_WORDS[verdict.status]}`),
        `${code(verdict.check, check)}${verdict.warn ? " (only warns)" : ""}<br>${forSummary(verdict.detail, numbers)}`,
    ];
}
export function evidenceSection(data, detail) {
    if (data.verdictLog.length === 0)
        return [];
    const rows = thinned(data.verdictLog, detail.verdicts).map(({ at, index, verdict }) => [
        shortTime(at),
        unbroken(`${formatPercent(data.steps[index]?.step.percent ?? 0)} %`),
        ...verdictCells(verdict, detail),
    ]);
    return details("Evidence: every check result, with its time", [
        ...table([{ title: "UTC" }, { title: "Canary", right: true }, { title: "Verdict" }, { title: "Check" }], rows),
        "For a long rollout this keeps every change of status and a sample of the rest. The output <code>report</code> has all numbers.",
    ]);
}
export function eventLogSection({ eventLog, retries }, detail) {
    const { oldest, newest, skipped } = eventLog;
    const all = [...oldest, ...newest];
    if (all.length === 0)
        return [];
    const head = all.slice(0, Math.floor(detail.events / 4));
    const tail = all.slice(head.length).slice(-(detail.events - head.length));
    const hidden = skipped + all.length - head.length - tail.length;
    const line = ({ at, text }) => `- ${shortTime(at)} ${forSummary(text, detail.numbers)}`;
    const again = retries === 0 ? "" : retries === 1 ? ", with one retry" : `, with ${retries} retries`;
    return details(`What happened${again}`, [
        ...head.map(line),
        ...(hidden > 0 ? [`- … ${hidden} lines more`] : []),
        ...tail.map(line),
    ]);
}
export function idsSection(data, context, { steps }) {
    const { stableId, canaryId } = roles(data, context);
    const made = data.steps.flatMap(({ deployment }, index) => deployment ? [[`step ${index + 1}`, deployment.id]] : []);
    const rows = [
        ["stable", stableId],
        ["canary", canaryId],
        ...made.slice(-steps),
        ["live deployment", data.live?.id ?? ""],
    ].filter(([, id]) => id !== "");
    if (rows.length === 0)
        return [];
    return details("Ids in full", rows.map(([name, id]) => `- ${name} ${code(id, 60)}`));
}
export function warningsSection({ warnings }, detail) {
    return list(warnings, detail, "⚠️ ");
}
export function notesSection({ plan, outcome }, detail) {
    const notes = list(plan?.notes ?? [], detail);
    if (notes.length === 0 || outcome?.status === "planned")
        return notes;
    return details("Notes of the plan", notes);
}
function list(texts, { warnings, warning }, icon = "") {
    if (texts.length === 0)
        return [];
    const shown = texts.slice(0, warnings).map((text) => `- ${icon}${forSummary(text, warning)}`);
    const more = texts.length - shown.length;
    return [...shown, ...(more > 0 ? [`- … ${more} more, see the log`] : []), ""];
}
