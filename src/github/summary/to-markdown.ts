import { forSummary } from "../../foreign-text.ts";
import { longTime } from "../../values/date-time.ts";
import {
  checksSection,
  eventLogSection,
  evidenceSection,
  idsSection,
  notesSection,
  warningsSection,
} from "./below-the-steps.ts";
import { explanation, headline } from "./headline.ts";
import { liveSection } from "./live-section.ts";
import { type Detail, detailOf, HALVINGS, link, SUMMARY_BYTES } from "./pieces.ts";
import { planSection } from "./plan-section.ts";
import { actualShares, shareChart } from "./share-chart.ts";
import { stepsTable } from "./steps-table.ts";
import type { SummaryContext, SummaryData } from "./summary-data.ts";

/** The whole summary as GitHub's Markdown, in half the detail, and a half of that, until it fits `SUMMARY_BYTES`. */
export function toMarkdown(data: SummaryData, context: SummaryContext): string {
  for (let halved = 0; ; halved += 1) {
    const text = `${compose(data, context, detailOf(halved)).join("\n").trimEnd()}\n`;
    if (halved === HALVINGS || Buffer.byteLength(text) <= SUMMARY_BYTES) return text;
  }
}

function compose(data: SummaryData, context: SummaryContext, detail: Detail): string[] {
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

function rolloutSections(data: SummaryData, { scriptName }: SummaryContext, detail: Detail): string[] {
  const { plan, steps, outcome } = data;
  if (plan === undefined && steps.every(({ phase }) => phase === "ahead")) return [];
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
    ...(message === "" ? [] : [`Message: ${forSummary(message, detail.chars)}`, ""]),
    ...(ends === undefined || outcome ? [] : [`Ends at ${longTime(ends)} at the earliest.`, ""]),
  ];
}
