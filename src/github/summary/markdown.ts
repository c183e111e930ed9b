import { forSummary } from "../../foreign-text.ts";
import type { Plan } from "../../rollout/plan.ts";
import { longTime } from "../time.ts";
import { actualShares, shareChart } from "./chart.ts";
import { DETAILS, type Detail, SUMMARY_BYTES } from "./detail.ts";
import { explanation, headline } from "./headline.ts";
import { liveSection } from "./live-deployment.ts";
import { planSection } from "./plan.ts";
import {
  checksSection,
  eventLogSection,
  evidenceSection,
  idsSection,
  notesSection,
  warningsSection,
} from "./sections.ts";
import { stepsTable } from "./steps.ts";
import type { SummaryContext, SummaryData } from "./summary-data.ts";
import { link } from "./text.ts";

/** The whole summary as GitHub's Markdown, in as much detail as `SUMMARY_BYTES` allow. */
export function toMarkdown(data: SummaryData, context: SummaryContext): string {
  let text = "";
  for (const detail of DETAILS) {
    text = `${compose(data, context, detail).join("\n").trimEnd()}\n`;
    if (Buffer.byteLength(text) <= SUMMARY_BYTES) break;
  }
  return text;
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
    ...idsSection(data, context),
    ...footer(context),
  ];
}

function rolloutSections(data: SummaryData, context: SummaryContext, detail: Detail): string[] {
  const { plan, steps } = data;
  if (plan === undefined && steps.every(({ phase }) => phase === "ahead")) return [];
  const worker = plan?.scriptName ?? context.scriptName ?? "the Worker";
  return [
    "### Steps",
    "",
    ...stepsTable(data, detail, context.dashboard),
    "",
    ...checksSection(data, detail),
    ...shareChart({ title: `The canary's share of ${worker}`, ...actualShares(data) }),
    ...(plan ? planDetails(plan, data.outcome !== undefined) : []),
  ];
}

function planDetails({ message, ends }: Plan, over: boolean): string[] {
  const said = message === "" ? [] : [`Message: ${forSummary(message, 200)}`, ""];
  return [...said, ...(over ? [] : [`Ends at ${longTime(ends)} at the earliest.`, ""])];
}

function footer({ dashboard }: SummaryContext): string[] {
  return dashboard === undefined ? [] : [link("Deployments in Cloudflare's dashboard", dashboard), ""];
}
