import { forSummary } from "../../foreign-text.ts";
import type { Plan, StepPreview } from "../../rollout/events.ts";
import type { Schedule } from "../../rollout/model.ts";
import { longTime } from "../../values/date-time.ts";
import { formatDuration, formatHold } from "../../values/duration.ts";
import type { Detail } from "./pieces.ts";
import { percentage, shareBar, table, unbroken } from "./pieces.ts";
import { plannedShares, shareChart } from "./share-chart.ts";

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
      abridged(rows, detail.rows),
    ),
    ...shareChart({ title: `The canary's share of ${plan.scriptName}, as planned`, ...plannedShares(plan) }),
    `Started at ${longTime(start)}, it would end at ${longTime(ends)} at the earliest.${message === "" ? "" : ` Message: ${forSummary(message, detail.chars)}`}`,
    "",
    ...noticeSection(schedule, preview, detail),
  ];
}

/** Marks what the step's hold sees in less than half of the replays. */
const LATE = "⚠️";

function noticeSection(
  schedule: Schedule,
  preview: readonly StepPreview[],
  { rows: most }: Detail,
): string[] {
  const [first] = preview;
  if (first === undefined) return [];
  const rows = preview.map(({ index, regressions }) => {
    const percent = schedule[index]?.percent ?? 0;
    const cells = regressions.map(({ noticedMs, failed, seen }) => {
      const mark = seen < 0.5 ? `${LATE} ` : "";
      const sees = unbroken(`seen in ${Math.round(100 * seen)} %`);
      if (noticedMs === undefined) return `${unbroken(`${mark}over a day`)}<br>${sees}`;
      return `${unbroken(`${mark}${formatDuration(noticedMs)}`)}<br>${unbroken(`${failed} failed`)}<br>${sees}`;
    });
    return [`${index + 1}`, percentage(percent), ...cells];
  });
  return [
    "### How soon a fault would be noticed",
    "",
    "Each step, played with the errors of the Worker's last day: when half of the replays have noticed a canary that fails so often, how many of its requests have failed by then, and in how many of the replays it is seen before the hold ends.",
    "",
    ...table(
      [
        { title: "Step", right: true },
        { title: "Canary", right: true },
        ...first.regressions.map(({ canary }) => ({ title: canary.replace(" as often", ""), right: true })),
      ],
      abridged(rows, most),
    ),
    ...(rows.some((row) => row.some((cell) => cell.includes(LATE)))
      ? [`${LATE} the hold is too short for it: most replays have not noticed it by its end.`, ""]
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
