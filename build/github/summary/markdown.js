import { forSummary } from "../../foreign-text.js";
import { longTime } from "../time.js";
import { actualShares, shareChart } from "./chart.js";
import { detailOf, HALVINGS, SUMMARY_BYTES } from "./detail.js";
import { explanation, headline } from "./headline.js";
import { liveSection } from "./live-deployment.js";
import { planSection } from "./plan.js";
import { checksSection, eventLogSection, evidenceSection, idsSection, notesSection, warningsSection, } from "./sections.js";
import { stepsTable } from "./steps.js";
import { link } from "./text.js";
/** The whole summary as GitHub's Markdown, in half the detail, and a half of that, until it fits `SUMMARY_BYTES`. */
export function toMarkdown(data, context) {
    for (let halved = 0;; halved += 1) {
        const text = `${compose(data, context, detailOf(halved)).join("\n").trimEnd()}\n`;
        if (halved === HALVINGS || Buffer.byteLength(text) <= SUMMARY_BYTES)
            return text;
    }
}
function compose(data, context, detail) {
    return [
        headline(data, context),
        "",
        ...explanation(data, context, detail),
        ...liveSection(data, context),
        ...(data.outcome?.status === "planned" && data.plan
            ? planSection(data.plan, detail)
            : rolloutSections(data, context, detail)),
        ...warningsSection(data, detail),
        ...notesSection(data, detail),
        ...evidenceSection(data, detail),
        ...eventLogSection(data, detail),
        ...idsSection(data, context, detail),
        ...(context.dashboard === undefined
            ? []
            : [link("Deployments in Cloudflare's dashboard", context.dashboard)]),
    ];
}
function rolloutSections(data, { scriptName }, detail) {
    const { plan, steps, outcome } = data;
    if (plan === undefined && steps.every(({ phase }) => phase === "ahead"))
        return [];
    const { message = "", ends } = plan ?? {};
    return [
        "### Steps",
        "",
        ...stepsTable(data, detail),
        ...checksSection(data, detail),
        ...shareChart({
            title: `The canary's share of ${plan?.scriptName ?? scriptName ?? "the Worker"}`,
            ...actualShares(data),
        }),
        ...(message === "" ? [] : [`Message: ${forSummary(message, 200)}`, ""]),
        ...(ends === undefined || outcome ? [] : [`Ends at ${longTime(ends)} at the earliest.`, ""]),
    ];
}
