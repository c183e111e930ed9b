import { forSummary } from "../../foreign-text.ts";
import type { Plan } from "../../rollout/plan.ts";
import { longTime } from "../time.ts";
import { actualCourse, shareChart } from "./chart.ts";
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
export function toMarkdown(view: SummaryData, about: SummaryContext): string {
  let text = "";
  for (const detail of DETAILS) {
    text = `${compose(view, about, detail).join("\n").trimEnd()}\n`;
    if (Buffer.byteLength(text) <= SUMMARY_BYTES) break;
  }
  return text;
}

function compose(view: SummaryData, about: SummaryContext, detail: Detail): string[] {
  return [
    headline(view, about),
    "",
    ...explanation(view, about, detail),
    ...liveSection(view, about),
    ...(view.outcome?.status === "planned" && view.plan
      ? planSection(view.plan, detail)
      : rolloutSections(view, about, detail)),
    ...warningsSection(view, detail),
    ...notesSection(view, detail),
    ...evidenceSection(view, detail),
    ...eventLogSection(view, detail),
    ...idsSection(view, about),
    ...footer(about),
  ];
}

function rolloutSections(view: SummaryData, about: SummaryContext, detail: Detail): string[] {
  const { plan, steps } = view;
  if (plan === undefined && steps.every(({ phase }) => phase === "ahead")) return [];
  const worker = plan?.scriptName ?? about.scriptName ?? "the Worker";
  return [
    "### Steps",
    "",
    ...stepsTable(view, detail, about.dashboard),
    "",
    ...checksSection(view, detail),
    ...shareChart({ title: `The canary's share of ${worker}`, ...actualCourse(view) }),
    ...(plan ? aboutPlan(plan, view.outcome !== undefined) : []),
  ];
}

function aboutPlan({ message, ends }: Plan, over: boolean): string[] {
  const said = message === "" ? [] : [`Message: ${forSummary(message, 200)}`, ""];
  return [...said, ...(over ? [] : [`Ends at ${longTime(ends)} at the earliest.`, ""])];
}

function footer({ dashboard }: SummaryContext): string[] {
  return dashboard === undefined ? [] : [link("Deployments in Cloudflare's dashboard", dashboard), ""];
}
