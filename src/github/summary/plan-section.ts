import { forSummary } from "../../foreign-text.ts";
import type { Plan } from "../../rollout/events.ts";
import { longTime } from "../../values/date-time.ts";
import { formatDuration, formatHold } from "../../values/duration.ts";
import { abridged, type Detail, percentage, shareBar, table, unbroken } from "./pieces.ts";
import { plannedShares } from "./share-chart.ts";

/** What a rollout would do: for `dry-run`. */
export function planSection(plan: Plan, { rows: most, chars }: Detail): string[] {
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
    ...table(
      [
        { title: "Step", right: true },
        { title: "Canary" },
        { title: "Hold", right: true },
        { title: "Begins", right: true },
      ],
      shortened(rows, most),
    ),
    ...plannedShares(`The canary's share of ${plan.scriptName}, as planned`, plan),
    `Started at ${longTime(start)}, it would end at ${longTime(ends)} at the earliest.${message === "" ? "" : ` Message: ${forSummary(message, chars)}`}`,
    "",
    ...noticeSection(plan, most),
  ];
}

/** Marks what the step's hold sees in less than half of the replays. */
const LATE = "⚠️";

function noticeSection({ schedule, preview = [] }: Plan, most: number): string[] {
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
      [
        { title: "Step", right: true },
        { title: "Canary", right: true },
        ...first.regressions.map(({ canary }) => ({ title: canary.replace(" as often", ""), right: true })),
      ],
      shortened(rows, most),
    ),
    ...(rows.some((row) => row.some((cell) => cell.includes(LATE)))
      ? [`${LATE} the hold is too short for it: most replays have not noticed it by its end.`, ""]
      : []),
  ];
}

function shortened(rows: readonly (readonly string[])[], most: number): readonly (readonly string[])[] {
  return abridged(rows, most, 0, (count) => ["…", `${count} more`]);
}
