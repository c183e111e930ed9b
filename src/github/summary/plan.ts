import { forSummary } from "../../foreign-text.ts";
import type { Plan, StepPreview } from "../../rollout/plan.ts";
import { formatDuration, formatHold } from "../../values/duration.ts";
import { longTime } from "../time.ts";
import { plannedShares, shareChart } from "./chart.ts";
import type { Detail } from "./detail.ts";
import { type Column, shareBar, table } from "./text.ts";

const HEAD: readonly Column[] = [
  { title: "Step", right: true },
  { title: "Canary" },
  { title: "Hold", right: true },
  { title: "Begins", right: true },
  { title: "" },
];

/** What a rollout would do: for `dry-run`. */
export function planSection(plan: Plan, detail: Detail): string[] {
  const { schedule, next, watched, begins, least, longest, ends, message, preview = [] } = plan;
  const to = longest > least ? ` to ${formatDuration(longest)}` : "";
  const start = ends - least;
  const rows = schedule.map(({ percent, hold }, index) => {
    const after = (begins[index - next] ?? start) - start;
    return [
      String(index + 1),
      shareBar(percent, 20),
      hold === undefined ? "none" : formatHold(hold),
      index < next ? "" : after === 0 ? "at once" : `+${formatDuration(after)}`,
      index === watched ? "live, still held" : index < next ? "done" : "",
      ...noticed(preview, index),
    ];
  });
  return [
    `### What a run would do: ${formatDuration(least)}${to}`,
    "",
    ...table([...HEAD, ...previewHead(preview)], abridged(rows, detail.steps)),
    "",
    ...(preview.length > 0
      ? [
          "On the right: how soon each step would notice a canary that fails so many times more often than stable, and its failed requests until then, by the last hour's traffic.",
          "",
        ]
      : []),
    ...shareChart({ title: `The canary's share of ${plan.scriptName}, as planned`, ...plannedShares(plan) }),
    `Started at ${longTime(start)}, it would end at ${longTime(ends)} at the earliest.${message === "" ? "" : ` Message: ${forSummary(message, 200)}`}`,
    "",
  ];
}

function previewHead([first]: readonly StepPreview[]): readonly Column[] {
  return (first?.regressions ?? []).map(({ factor }) => ({ title: `${factor} ×`, right: true }));
}

/** One cell for each regression. */
function noticed(preview: readonly StepPreview[], index: number): readonly string[] {
  const step = preview.find((each) => each.index === index);
  const columns = previewHead(preview);
  if (step === undefined) return columns.map(() => "");
  return step.regressions.map(({ noticedMs, failed }) =>
    noticedMs === undefined ? "never" : `${formatDuration(noticedMs)}, ${failed} failed`,
  );
}

/** The beginning and the end of a long table. */
function abridged(rows: readonly string[][], most: number): readonly string[][] {
  if (rows.length <= most) return rows;
  const head = rows.slice(0, Math.ceil(most * 0.75));
  const tail = rows.slice(head.length - most);
  return [...head, ["…", `${rows.length - most} more`], ...tail];
}
