import { forSummary } from "../../foreign-text.ts";
import { dayTime, longTime } from "../../values/date-time.ts";
import { explanation, headline, liveSection } from "./headline.ts";
import {
  abridged,
  code,
  type Detail,
  detailOf,
  details,
  HALVINGS,
  SUMMARY_BYTES,
  unbroken,
} from "./pieces.ts";
import { planSection } from "./plan-section.ts";
import { actualShares } from "./share-chart.ts";
import { checksSection, stepsTable } from "./steps-table.ts";
import type { SummaryData } from "./summary-data.ts";

/** The whole summary as GitHub's Markdown, in half the detail, and a half of that, until it fits `SUMMARY_BYTES`. */
export function toMarkdown(data: SummaryData): string {
  for (let halved = 0; ; halved += 1) {
    const text = `${compose(data, detailOf(halved)).join("\n").trimEnd()}\n`;
    if (halved === HALVINGS || Buffer.byteLength(text) <= SUMMARY_BYTES) return text;
  }
}

function compose(data: SummaryData, detail: Detail): string[] {
  const { dashboard, outcome, plan, warnings } = data;
  const isPlan = outcome?.status === "planned" && plan !== undefined;
  const notes = list(plan?.notes ?? [], detail);
  return [
    headline(data),
    "",
    ...explanation(data, detail),
    ...liveSection(data),
    ...(isPlan ? planSection(plan, detail) : rolloutSection(data, detail)),
    ...list(warnings, detail, "⚠️ "),
    ...(notes.length === 0 || isPlan ? notes : details("Notes of the plan", notes)),
    ...whatHappened(data, detail),
    ...idsSection(data),
    ...(dashboard === undefined ? [] : [`[Deployments in Cloudflare's dashboard](${dashboard})`]),
  ];
}

function rolloutSection(data: SummaryData, detail: Detail): string[] {
  const { plan, outcome, scriptName = "the Worker", steps } = data;
  if (plan === undefined && steps.every(({ phase }) => phase === "ahead")) return [];
  const { message = "", ends } = plan ?? {};
  return [
    "### Steps",
    "",
    ...stepsTable(data, detail),
    ...checksSection(data, detail),
    ...actualShares(`The canary's share of ${scriptName}`, data),
    ...(message === "" ? [] : [`Message: ${forSummary(message, detail.chars)}`, ""]),
    ...(ends === undefined || outcome ? [] : [`Ends at ${longTime(ends)} at the earliest.`, ""]),
  ];
}

/** The newest lines: the log has them all, and the output `report` every verdict. */
function whatHappened({ lines, forgotten }: SummaryData, { rows, chars }: Detail): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(-rows);
  const hidden = forgotten + lines.length - shown.length;
  return details("What happened", [
    ...(hidden > 0 ? [`- … ${hidden} lines before, see the log`] : []),
    ...shown.map(({ at, text }) => `- ${unbroken(dayTime(at))} ${forSummary(text, chars)}`),
  ]);
}

function idsSection({ canaryId, live, stableId }: SummaryData): string[] {
  const ids = [
    ["stable", stableId],
    ["canary", canaryId],
    ["live deployment", live?.id],
  ] as const;
  const lines = ids.flatMap(([name, id]) => (id === undefined ? [] : `- ${name} ${code(id)}`));
  return lines.length === 0 ? [] : details("Ids in full", lines);
}

function list(texts: readonly string[], { rows, chars }: Detail, icon = ""): readonly string[] {
  if (texts.length === 0) return [];
  const lines = texts.map((text) => `- ${icon}${forSummary(text, chars)}`);
  return [...abridged(lines, rows, 0, (count) => `- … ${count} more, see the log`), ""];
}
