/** The steps as they were or are planned, and what the checks said last. */

import { forSummary } from "../../foreign-text.ts";
import type { Plan } from "../../rollout/events.ts";
import type { Verdict } from "../../rollout/model.ts";
import { dayTime, longTime } from "../../values/date-time.ts";
import { formatDuration, formatHold } from "../../values/duration.ts";
import { formatPercent } from "../../values/percent.ts";
import { formatCount, formatRate, rateOf } from "../../values/tally.ts";
import { VERDICT_WORDING } from "../wording.ts";
import { abridged, code, MOST_CHARS, MOST_ROWS, percentage, shareBar, table, unbroken } from "./markdown.ts";
import { plannedSharesChart } from "./share-chart.ts";
import type { StepView, SummaryData } from "./summary-data.ts";

/** A hold is never over to the second: reading and writing take their time. */
const MOMENT_MS = 30_000;

/** Of a long schedule what is near the live step. */
export function stepsTable(data: SummaryData): string[] {
  const { steps } = data;
  const current = steps.findLastIndex(({ phase, failed }) => failed || !["ahead", "before"].includes(phase));
  return table(
    ["Step:", "Canary", "From (UTC), held", "Canary's errors in this step:", "Stable's errors in this step:"],
    shortened(
      steps.map((step, index) => row(data, step, index)),
      current,
    ),
  );
}

function row(data: SummaryData, view: StepView, index: number): readonly string[] {
  const { phase, since, step, verdicts } = view;
  const { numbers = {} } = verdicts.find((verdict) => "stepCanaryRequests" in verdict.numbers) ?? {};
  const from = since === undefined ? "" : dayTime(since);
  const when = phase === "before" ? "before this run" : from;
  return [
    unbroken(`${icon(data, view)} ${index + 1}`.trim()),
    shareBar(step.percent, 8),
    [when, unbroken(held(data, view))].filter(Boolean).join("<br>"),
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
export function checksSection({ steps }: SummaryData): string[] {
  const view = steps.findLast(({ verdicts }) => verdicts.length > 0);
  if (view === undefined) return [];
  const verdicts = view.verdicts.toSorted(
    (a, b) => Number(b.status === "fail") - Number(a.status === "fail"),
  );
  return [
    `### Check results at ${formatPercent(view.step.percent)} %`,
    "",
    ...table(
      ["Verdict", "Check, with the counts of the whole rollout"],
      verdicts.slice(0, MOST_ROWS).map(verdictCells),
    ),
  ];
}

function verdictCells({ check, detail, status, warn }: Verdict): readonly string[] {
  const { icon, words } = VERDICT_WORDING[status];
  // A check that only warns never shows as failed.
  const shown = warn && status === "fail" ? "⚠️" : icon;
  return [
    unbroken(`${shown} ${words}`),
    `${code(check, MOST_CHARS)}${warn ? " (only warns)" : ""}<br>${forSummary(detail, MOST_CHARS)}`,
  ];
}

/** What a rollout would do: for `dry-run`. */
export function planSection(plan: Plan): string[] {
  const { schedule, next, watched, begins, least, longest, ends, message } = plan;
  const to = longest > least ? ` to ${formatDuration(longest)}` : "";
  const start = ends - least;
  const rows = schedule.map(({ percent, hold }, index) => {
    const after = (begins[index - next] ?? start) - start;
    const begin = index < next ? "done" : after === 0 ? "at once" : `+${formatDuration(after)}`;
    return [
      String(index + 1),
      shareBar(percent),
      hold === undefined ? "none" : formatHold(hold),
      index === watched ? "live, still held" : begin,
    ];
  });
  return [
    `### What a run would do: ${formatDuration(least)}${to}`,
    "",
    ...table(["Step:", "Canary", "Hold:", "Begins:"], shortened(rows)),
    ...plannedSharesChart(plan),
    `Started at ${longTime(start)}, it would end at ${longTime(ends)} at the earliest.${message === "" ? "" : ` Message: ${forSummary(message, MOST_CHARS)}`}`,
    "",
    ...previewSection(plan),
  ];
}

/** Marks what the step's hold sees in less than half of the replays. */
const LATE = "⚠️";

function previewSection({ schedule, preview = [] }: Plan): string[] {
  const [first] = preview;
  if (first === undefined) return [];
  const rows = preview.map(({ index, regressions }) => {
    const cells = regressions.map(({ noticedMs, failed, seen }) => {
      const after =
        noticedMs === undefined ? ["over a day"] : [formatDuration(noticedMs), `${failed} failed`];
      const mark = seen < 0.5 ? `${LATE} ` : "";
      const [noticed, ...more] = [...after, `seen in ${Math.round(100 * seen)} %`];
      return [`${mark}${noticed}`, ...more].map(unbroken).join("<br>");
    });
    return [`${index + 1}`, percentage(schedule[index]?.percent ?? 0), ...cells];
  });
  return [
    "### How soon a fault would be noticed",
    "",
    "Each step, played with the errors of the Worker's last day: when half of the replays have noticed a canary that fails so often, how many of its requests have failed by then, and in how many of the replays it is seen before the hold ends.",
    "",
    ...table(
      ["Step:", "Canary:", ...first.regressions.map(({ canary }) => `${canary.replace(" as often", "")}:`)],
      shortened(rows),
    ),
    ...(rows.some((row) => row.some((cell) => cell.includes(LATE)))
      ? [`${LATE} the hold is too short for it: most replays have not noticed it by its end.`, ""]
      : []),
  ];
}

/** @param around the row that stays */
function shortened(rows: readonly (readonly string[])[], around?: number) {
  return abridged(rows, (count) => ["…", `${count} more`], around);
}
