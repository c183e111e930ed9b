/** The parts behind the table of steps. */

import { forSummary } from "../../foreign-text.ts";
import { formatPercent } from "../../values/percent.ts";
import type { Detail } from "./detail.ts";
import { thinned } from "./event-log.ts";
import { roles } from "./headline.ts";
import { VERDICT_WORDS, verdictIcon } from "./steps.ts";
import type { LogEntry, SummaryContext, SummaryData } from "./summary-data.ts";
import { code, details, shortTime, table } from "./text.ts";

/** The verdicts of the step that matters now, with all their numbers. */
export function checksSection({ steps }: SummaryData, { checks, check, numbers }: Detail): string[] {
  const index = steps.findLastIndex(({ verdicts }) => verdicts.length > 0);
  const step = steps[index];
  if (step === undefined) return [];
  const rows = step.verdicts
    .toSorted((a, b) => Number(b.status === "fail") - Number(a.status === "fail"))
    .slice(0, checks)
    .map((verdict) => [
      verdictIcon(verdict),
      `${code(verdict.check, check)}${verdict.warn ? " (only warns)" : ""}`,
      VERDICT_WORDS[verdict.status],
      forSummary(verdict.detail, numbers),
    ]);
  return [
    `### Check results at ${formatPercent(step.step.percent)} %`,
    "",
    ...table([{ title: "" }, { title: "Check" }, { title: "Verdict" }, { title: "Numbers" }], rows),
    "",
  ];
}

export function evidenceSection(data: SummaryData, detail: Detail): string[] {
  if (data.verdictLog.length === 0) return [];
  const rows = thinned(data.verdictLog, detail.verdicts).map(({ at, index, verdict }) => [
    shortTime(at),
    `${formatPercent(data.steps[index]?.step.percent ?? 0)} %`,
    code(verdict.check, detail.check),
    `${verdictIcon(verdict)} ${VERDICT_WORDS[verdict.status]}`,
    forSummary(verdict.detail, detail.numbers),
  ]);
  return details("Evidence: every check result, with its time", [
    ...table(
      [
        { title: "UTC" },
        { title: "Canary", right: true },
        { title: "Check" },
        { title: "Verdict" },
        { title: "Numbers" },
      ],
      rows,
    ),
    "",
    "For a long rollout this keeps every change of status and a sample of the rest. The output <code>report</code> has all numbers.",
  ]);
}

export function eventLogSection({ eventLog, retries }: SummaryData, detail: Detail): string[] {
  const { oldest, newest, skipped } = eventLog;
  const all = [...oldest, ...newest];
  if (all.length === 0) return [];
  const head = all.slice(0, Math.floor(detail.events / 4));
  const tail = all.slice(head.length).slice(-(detail.events - head.length));
  const hidden = skipped + all.length - head.length - tail.length;
  const line = ({ at, text }: LogEntry) => `- ${shortTime(at)} ${forSummary(text, detail.numbers)}`;
  const again = retries === 0 ? "" : retries === 1 ? ", with one retry" : `, with ${retries} retries`;
  return details(`What happened${again}`, [
    ...head.map(line),
    ...(hidden > 0 ? [`- … ${hidden} lines more`] : []),
    ...tail.map(line),
  ]);
}

export function idsSection(data: SummaryData, context: SummaryContext): string[] {
  const { stableId, canaryId } = roles(data, context);
  const rows = [
    ["stable", stableId],
    ["canary", canaryId],
    ["live deployment", data.live?.id ?? ""],
  ].filter(([, id]) => id !== "");
  if (rows.length === 0) return [];
  return details(
    "Ids in full",
    rows.map(([name = "", id = ""]) => `- ${name} ${code(id, 60)}`),
  );
}

export function warningsSection({ warnings }: SummaryData, detail: Detail): string[] {
  return list(warnings, detail, "⚠️ ");
}

export function notesSection({ plan, outcome }: SummaryData, detail: Detail): string[] {
  const notes = list(plan?.notes ?? [], detail);
  if (notes.length === 0 || outcome?.status === "planned") return notes;
  return details("Notes of the plan", notes);
}

function list(texts: readonly string[], { warnings, warning }: Detail, icon = ""): string[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, warnings).map((text) => `- ${icon}${forSummary(text, warning)}`);
  const more = texts.length - shown.length;
  return [...shown, ...(more > 0 ? [`- … ${more} more, see the log`] : []), ""];
}
