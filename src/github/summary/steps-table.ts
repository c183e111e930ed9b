/** The table of steps, and what the checks said last. */

import { forSummary } from "../../foreign-text.ts";
import type { Verdict } from "../../rollout/model.ts";
import { formatCount, formatRate, rateOf } from "../../values/counts.ts";
import { clockTime, commonDay, dayTime } from "../../values/date-time.ts";
import { formatDuration, formatHold } from "../../values/duration.ts";
import { formatPercent } from "../../values/percent.ts";
import { VERDICTS } from "../wording.ts";
import { abridged, code, type Detail, shareBar, table, unbroken } from "./pieces.ts";
import type { StepView, SummaryData } from "./summary-data.ts";

/** A hold is never over to the second: reading and writing take their time. */
const MOMENT_MS = 30_000;

/** Of a long schedule what is near the live step. */
export function stepsTable(data: SummaryData, { rows }: Detail): string[] {
  const { steps } = data;
  const day = commonDay(steps.flatMap(({ since }) => since ?? []));
  const current = steps.findLastIndex(({ phase, failed }) => failed || !["ahead", "before"].includes(phase));
  return table(
    [
      { title: "Step", right: true },
      { title: "Canary" },
      { title: day === undefined ? "From (UTC), held" : `${day} (UTC), held` },
      { title: "Canary's errors in this step", right: true },
      { title: "Stable's errors in this step", right: true },
    ],
    abridged(
      steps.map((step, index) => row(data, step, index, day)),
      rows,
      current,
      (count) => ["…", `${count} more`],
    ),
  );
}

/** @param day of all times, when they have one in common; it is in the heading then */
function row(data: SummaryData, view: StepView, index: number, day: string | undefined): readonly string[] {
  const { phase, since, step, verdicts } = view;
  const { numbers = {} } = verdicts.find((verdict) => "stepCanaryRequests" in verdict.numbers) ?? {};
  const from = since === undefined ? "" : day === undefined ? dayTime(since) : clockTime(since);
  const when = phase === "before" ? "before this run" : from;
  return [
    unbroken(`${icon(data, view)} ${index + 1}`.trim()),
    shareBar(step.percent, 8),
    [when, held(data, view)].filter(Boolean).map(unbroken).join("<br>"),
    tally(numbers["stepCanaryErrors"], numbers["stepCanaryRequests"]),
    tally(numbers["stepStableErrors"], numbers["stepStableRequests"]),
  ];
}

function icon({ outcome }: SummaryData, { phase, failed }: StepView): string {
  if (failed) return "❌";
  const goesOn = outcome === undefined || outcome.status === "waiting" || outcome.status === "planned";
  switch (phase) {
    case "before":
    case "left":
      return "✅";
    case "live":
      if (outcome?.status === "completed") return "✅";
      return goesOn ? "⏳" : "⏸️";
    case "sending":
      return "📤";
    case "cut":
      return "⏹️";
    case "ahead":
      return goesOn ? "" : "➖";
  }
}

/** How long it was live, or has been, against its hold. */
function held({ at }: SummaryData, { step: { hold }, since, until = at, phase }: StepView): string {
  if (hold === undefined) return "no hold";
  if (since === undefined || phase === "before" || phase === "sending") return formatHold(hold);
  const ms = until - since;
  const exactly = hold.min === hold.max && ms >= hold.max && ms <= hold.max + MOMENT_MS;
  return exactly ? formatHold(hold) : `${formatDuration(ms)} of ${formatHold(hold)}`;
}

/** `12/431`, and below it `2.8 %`; nothing when a number is missing. */
function tally(errors: unknown, requests: unknown): string {
  if (typeof errors !== "number" || typeof requests !== "number") return "";
  const rate = formatRate(rateOf({ errors, requests }));
  return `${formatCount(errors)}/${formatCount(requests)}<br>${unbroken(rate)}`;
}

/** The verdicts of the step that matters now, with all their numbers, failed ones first. */
export function checksSection({ steps }: SummaryData, { rows, chars }: Detail): string[] {
  const view = steps.findLast(({ verdicts }) => verdicts.length > 0);
  if (view === undefined) return [];
  const verdicts = view.verdicts.toSorted(
    (a, b) => Number(b.status === "fail") - Number(a.status === "fail"),
  );
  return [
    `### Check results at ${formatPercent(view.step.percent)} %`,
    "",
    ...table(
      [{ title: "Verdict" }, { title: "Check, with the counts of the whole rollout" }],
      verdicts.slice(0, rows).map((verdict) => verdictCells(verdict, chars)),
    ),
  ];
}

function verdictCells({ check, detail, status, warn }: Verdict, chars: number): readonly string[] {
  const { icon, words } = VERDICTS[status];
  // A check that only warns never shows as failed.
  const shown = warn && status === "fail" ? "⚠️" : icon;
  return [
    unbroken(`${shown} ${words}`),
    `${code(check, chars)}${warn ? " (only warns)" : ""}<br>${forSummary(detail, chars)}`,
  ];
}
