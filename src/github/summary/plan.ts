import { forSummary } from "../../foreign-text.ts";
import type { Schedule } from "../../rollout/model.ts";
import type { Plan, StepPreview } from "../../rollout/plan.ts";
import { formatDuration, formatHold } from "../../values/duration.ts";
import { longTime } from "../time.ts";
import { plannedShares, shareChart } from "./chart.ts";
import type { Detail } from "./detail.ts";
import { percentage, shareBar, table, unbroken } from "./text.ts";

/** What a rollout would do: for `dry-run`. */
export function planSection(plan: Plan, detail: Detail): string[] {
  const { schedule, next, watched, begins, least, longest, ends, message, preview = [] } = plan;
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
    ...table(
      [
        { title: "Step", right: true },
        { title: "Canary" },
        { title: "Hold", right: true },
        { title: "Begins", right: true },
      ],
      abridged(rows, detail.steps),
    ),
    ...shareChart({ title: `The canary's share of ${plan.scriptName}, as planned`, ...plannedShares(plan) }),
    `Started at ${longTime(start)}, it would end at ${longTime(ends)} at the earliest.${message === "" ? "" : ` Message: ${forSummary(message, 200)}`}`,
    "",
    ...noticeSection(schedule, preview, detail),
  ];
}

/** Marks a time that is longer than the step's hold. */
const LATE = "⚠️";

function noticeSection(schedule: Schedule, preview: readonly StepPreview[], { steps }: Detail): string[] {
  const [first] = preview;
  if (first === undefined) return [];
  const rows = preview.map(({ index, regressions }) => {
    const { percent, hold } = schedule[index] ?? { percent: 0 };
    const cells = regressions.map(({ noticedMs, failed }) => {
      if (noticedMs === undefined) return `${LATE} never`;
      const mark = noticedMs > (hold?.max ?? 0) ? `${LATE} ` : "";
      return `${unbroken(`${mark}${formatDuration(noticedMs)}`)}<br>${unbroken(`${failed} failed`)}`;
    });
    return [`${index + 1}`, percentage(percent), hold === undefined ? "none" : formatHold(hold), ...cells];
  });
  return [
    "### How soon a fault would be noticed",
    "",
    "By the last hour's traffic: when each step would notice a canary that fails so many times as often as stable, and how many of the canary's requests would have failed by then.",
    "",
    ...table(
      [
        { title: "Step", right: true },
        { title: "Canary", right: true },
        { title: "Hold", right: true },
        ...first.regressions.map(({ factor }) => ({ title: `${factor} ×`, right: true })),
      ],
      abridged(rows, steps),
    ),
    ...(rows.some((row) => row.some((cell) => cell.includes(LATE)))
      ? [`${LATE} longer than the step's hold: this step would not notice it.`, ""]
      : []),
  ];
}

/** The beginning and the end of a long table. */
function abridged(rows: readonly string[][], most: number): readonly string[][] {
  if (rows.length <= most) return rows;
  const head = rows.slice(0, Math.ceil(most * 0.75));
  const tail = rows.slice(head.length - most);
  return [...head, ["…", `${rows.length - most} more`], ...tail];
}
