/** The parts behind the table of steps. */

import { forSummary } from "../../foreign-text.ts";
import type { Verdict } from "../../rollout/model.ts";
import { formatPercent } from "../../values/percent.ts";
import { VERDICTS } from "../statuses.ts";
import { thinned } from "../thin-verdicts.ts";
import type { Detail } from "./pieces.ts";
import { code, details, shortTime, table, unbroken } from "./pieces.ts";
import { type LogEntry, roles, type SummaryContext, type SummaryData } from "./summary-data.ts";

/** The verdicts of the step that matters now, with all their numbers. */
export function checksSection({ steps }: SummaryData, detail: Detail): string[] {
  const index = steps.findLastIndex(({ verdicts }) => verdicts.length > 0);
  const step = steps[index];
  if (step === undefined) return [];
  const rows = step.verdicts
    .toSorted((a, b) => Number(b.status === "fail") - Number(a.status === "fail"))
    .slice(0, detail.rows)
    .map((verdict) => verdictCells(verdict, detail));
  return [
    `### Check results at ${formatPercent(step.step.percent)} %`,
    "",
    ...table([{ title: "Verdict" }, { title: "Check, with the counts of the whole rollout" }], rows),
  ];
}

function verdictCells(verdict: Verdict, { chars }: Detail): readonly string[] {
  const { icon, words } = VERDICTS[verdict.status];
  // A check that only warns never shows as failed.
  const shown = verdict.warn && verdict.status === "fail" ? "⚠️" : icon;
  return [
    unbroken(`${shown} ${words}`),
    `${code(verdict.check, chars)}${verdict.warn ? " (only warns)" : ""}<br>${forSummary(verdict.detail, chars)}`,
  ];
}

export function evidenceSection(data: SummaryData, detail: Detail): string[] {
  if (data.verdictLog.length === 0) return [];
  const rows = thinned(data.verdictLog, detail.rows).map(({ at, index, verdict }) => [
    shortTime(at),
    unbroken(`${formatPercent(data.steps[index]?.step.percent ?? 0)} %`),
    ...verdictCells(verdict, detail),
  ]);
  return details("Evidence: every check result, with its time", [
    ...table(
      [{ title: "UTC" }, { title: "Canary", right: true }, { title: "Verdict" }, { title: "Check" }],
      rows,
    ),
    "For a long rollout this keeps every change of status and a sample of the rest. The output <code>report</code> has all numbers.",
  ]);
}

export function eventLogSection({ eventLog, retries }: SummaryData, detail: Detail): string[] {
  const { oldest, newest, skipped } = eventLog;
  const all = [...oldest, ...newest];
  if (all.length === 0) return [];
  const head = all.slice(0, Math.floor(detail.rows / 4));
  const tail = all.slice(head.length).slice(-(detail.rows - head.length));
  const hidden = skipped + all.length - head.length - tail.length;
  const line = ({ at, text }: LogEntry) => `- ${shortTime(at)} ${forSummary(text, detail.chars)}`;
  const again = retries === 0 ? "" : retries === 1 ? ", with one retry" : `, with ${retries} retries`;
  return details(`What happened${again}`, [
    ...head.map(line),
    ...(hidden > 0 ? [`- … ${hidden} lines more`] : []),
    ...tail.map(line),
  ]);
}

export function idsSection(data: SummaryData, context: SummaryContext, { rows: most }: Detail): string[] {
  const { stableId, canaryId } = roles(data, context);
  const made = data.steps.flatMap(({ deployment }, index) =>
    deployment ? [[`step ${index + 1}`, deployment.id] as const] : [],
  );
  const rows = [
    ["stable", stableId] as const,
    ["canary", canaryId] as const,
    ...made.slice(-most),
    ["live deployment", data.live?.id ?? ""] as const,
  ].filter(([, id]) => id !== "");
  if (rows.length === 0) return [];
  return details(
    "Ids in full",
    rows.map(([name, id]) => `- ${name} ${code(id)}`),
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

function list(texts: readonly string[], { rows, chars }: Detail, icon = ""): string[] {
  if (texts.length === 0) return [];
  const shown = texts.slice(0, rows).map((text) => `- ${icon}${forSummary(text, chars)}`);
  const more = texts.length - shown.length;
  return [...shown, ...(more > 0 ? [`- … ${more} more, see the log`] : []), ""];
}
