import { clockTime, commonDay, dayTime } from "../../values/date-time.ts";
import { formatDuration, formatHold } from "../../values/duration.ts";
import type { Detail } from "./pieces.ts";
import { percentage, shareBar, table, tally, unbroken } from "./pieces.ts";
import type { StepView, SummaryData } from "./summary-data.ts";

/** A hold is never over to the second: reading and writing take their time. */
const MOMENT_MS = 30_000;

/** The table of steps; of a long schedule its beginning, its end, and what is near the live step. */
export function stepsTable(data: SummaryData, detail: Detail): string[] {
  const day = commonDay(data.steps.flatMap(({ since }) => (since === undefined ? [] : [since])));
  const rows: string[][] = [];
  let previous = -1;
  for (const index of chosen(data, detail.rows)) {
    if (index > previous + 1) rows.push(gap(data, previous + 1, index - 1));
    const step = data.steps[index];
    if (step !== undefined) rows.push(row(data, step, index, day));
    previous = index;
  }
  return table(
    [
      { title: "Step", right: true },
      { title: "Canary" },
      { title: day === undefined ? "From (UTC), held" : `${day} (UTC), held` },
      { title: "Canary's errors in this step", right: true },
      { title: "Stable's errors in this step", right: true },
    ],
    rows,
  );
}

/** @param day of all times, when they have one in common; it is in the heading then */
function row(data: SummaryData, step: StepView, index: number, day: string | undefined): string[] {
  const counted = step.verdicts.find(({ numbers }) => typeof numbers["stepCanaryRequests"] === "number");
  const numbers = counted?.numbers ?? {};
  return [
    unbroken(`${icon(data, step)} ${index + 1}`.trim()),
    shareBar(step.step.percent, 8),
    [when(step, day), held(data, step)].filter(Boolean).map(unbroken).join("<br>"),
    tally(numbers["stepCanaryErrors"], numbers["stepCanaryRequests"]),
    tally(numbers["stepStableErrors"], numbers["stepStableRequests"]),
  ];
}

function icon({ outcome }: SummaryData, { phase, failed }: StepView): string {
  if (failed) return "❌";
  switch (phase) {
    case "before":
    case "left":
      return "✅";
    case "live":
      if (outcome?.status === "completed") return "✅";
      return outcome === undefined || outcome.status === "waiting" || outcome.status === "planned"
        ? "⏳"
        : "⏸️";
    case "sending":
      return "📤";
    case "cut":
      return "⏹️";
    case "ahead":
      return outcome === undefined || outcome.status === "waiting" || outcome.status === "planned"
        ? ""
        : "➖";
  }
}

function when({ phase, since }: StepView, day: string | undefined): string {
  if (phase === "before") return "before this run";
  if (since === undefined) return "";
  return day === undefined ? dayTime(since) : clockTime(since);
}

/** How long it was live, or has been, against its hold. */
function held({ at }: SummaryData, { step: { hold }, since, until, phase }: StepView): string {
  const ms = (until ?? at) - (since ?? Number.NaN);
  const watched = phase === "live" || phase === "left" || phase === "cut";
  if (hold === undefined) return "no hold";
  if (!watched || !Number.isFinite(ms)) return formatHold(hold);
  const exactly = hold.min === hold.max && ms >= hold.max && ms <= hold.max + MOMENT_MS;
  return exactly ? formatHold(hold) : `${formatDuration(ms)} of ${formatHold(hold)}`;
}

/** Rising indexes of the steps to show. */
function chosen({ steps }: SummaryData, most: number): readonly number[] {
  const all = [...steps.keys()];
  if (steps.length <= most) return all;
  const last = steps.length - 1;
  const centre = Math.max(
    0,
    steps.findLastIndex(({ phase, failed }) => failed || (phase !== "ahead" && phase !== "before")),
  );
  // The nearest first: the live step's surroundings, then the schedule's ends.
  const distance = (index: number) =>
    Math.min(Math.abs(index - centre), index < 2 ? index : most, index === last ? 0 : most);
  return all
    .toSorted((a, b) => distance(a) - distance(b) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

function gap({ steps }: SummaryData, from: number, to: number): string[] {
  const [first, last] = [steps[from], steps[to]];
  if (first === undefined || last === undefined) return [];
  const shares = from === to ? "" : ` to ${percentage(last.step.percent)}`;
  return ["…", `${to - from + 1} more, ${percentage(first.step.percent)}${shares}`];
}
