import { forSummary } from "../../foreign-text.ts";
import { formatDuration, formatHold } from "../../rollout/duration.ts";
import type { Verdict, VerdictStatus } from "../../rollout/model.ts";
import type { Detail } from "./detail.ts";
import { bar, type Column, code, deploymentLink, percentage, shortTime, table, tally } from "./text.ts";
import type { StepView, View } from "./view.ts";

const HEAD: readonly Column[] = [
  { title: "" },
  { title: "Step", right: true },
  { title: "Canary" },
  { title: "Hold", right: true },
  { title: "Live from (UTC)" },
  { title: "Held", right: true },
  { title: "Canary errors", right: true },
  { title: "Stable errors", right: true },
  { title: "Checks" },
  { title: "Deployment" },
];

/** The table of steps; of a long schedule its beginning, its end, and what is near the live step. */
export function stepsTable(view: View, detail: Detail, dashboard: string | undefined): string[] {
  const rows: string[][] = [];
  let previous = -1;
  for (const index of chosen(view, detail.steps)) {
    if (index > previous + 1) rows.push(gap(view, previous + 1, index - 1));
    const step = view.steps[index];
    if (step !== undefined) rows.push(row(view, step, index, detail, dashboard));
    previous = index;
  }
  return table(HEAD, rows);
}

function row(view: View, step: StepView, index: number, detail: Detail, dashboard?: string): string[] {
  const { percent, hold } = step.step;
  const counted = step.verdicts.find(({ numbers }) => typeof numbers["canaryRequests"] === "number")?.numbers;
  return [
    icon(view, step),
    String(index + 1),
    `${bar(percent)} <b>${percentage(percent)}</b>`,
    hold === undefined ? "none" : formatHold(hold),
    when(step),
    held(view, step),
    tally(counted?.["canaryErrors"], counted?.["canaryRequests"]),
    tally(counted?.["stableErrors"], counted?.["stableRequests"]),
    checksCell(step.verdicts, detail),
    step.deployment === undefined ? "" : deploymentLink(step.deployment, dashboard),
  ];
}

function icon({ outcome }: View, { phase, failed }: StepView): string {
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

function when({ phase, since }: StepView): string {
  if (phase === "before") return "before this run";
  return since === undefined ? "" : shortTime(since);
}

/** How long it was live, or has been. */
function held({ at }: View, { since, until, phase }: StepView): string {
  if (since === undefined || (until === undefined && phase !== "live")) return "";
  const ms = (until ?? at) - since;
  return Number.isFinite(ms) ? formatDuration(ms) : "";
}

const VERDICT_ICONS: Readonly<Record<VerdictStatus, string>> = {
  pending: "⏳",
  pass: "✅",
  early: "✅",
  fail: "❌",
  inconclusive: "❔",
  exempt: "➖",
};

/** The icon of a verdict; a warned check never shows as failed. */
export function verdictIcon({ status, warn }: Pick<Verdict, "status" | "warn">): string {
  return warn && status === "fail" ? "⚠️" : VERDICT_ICONS[status];
}

function checksCell(verdicts: readonly Verdict[], { checks, check, numbers }: Detail): string {
  const urgent = (verdict: Verdict) => (verdict.status === "fail" && !verdict.warn ? 0 : 1);
  const sorted = verdicts.length > checks ? verdicts.toSorted((a, b) => urgent(a) - urgent(b)) : verdicts;
  const lines = sorted
    .slice(0, checks)
    .map((verdict) =>
      `${verdictIcon(verdict)} ${code(verdict.check, check)} ${brief(verdict, numbers)}`.trimEnd(),
    );
  const more = verdicts.length - lines.length;
  return [...lines, ...(more > 0 ? [`… ${more} more`] : [])].join("<br>");
}

/** The verdict's numbers in a few words; counts of requests stand in their own columns. */
function brief(verdict: Verdict, max: number): string {
  const { status, detail, numbers } = verdict;
  if (status === "pass" || status === "early" || (status === "fail" && !verdict.warn)) {
    const short = figures(numbers);
    if (short !== undefined) return short;
  }
  if (status === "exempt") return "";
  return forSummary(detail, Math.min(max, 60));
}

function figures(numbers: Verdict["numbers"]): string | undefined {
  const { canaryRate, stableRate, canaryMs, stableMs } = numbers as Readonly<Record<string, unknown>> & {
    canaryRate?: unknown;
    stableRate?: unknown;
    canaryMs?: unknown;
    stableMs?: unknown;
  };
  const against = (canary: unknown, stable: unknown, say: (value: number) => string) => {
    if (typeof canary !== "number") return undefined;
    return typeof stable === "number" ? `${say(canary)}, stable ${say(stable)}` : say(canary);
  };
  const rate = (value: number) => `${Number((value * 100).toPrecision(2))} %`;
  const ms = (value: number) => `${Number(value.toPrecision(3))} ms`;
  return against(canaryRate, stableRate, rate) ?? against(canaryMs, stableMs, ms);
}

/** Rising indexes of the steps to show. */
function chosen({ steps }: View, most: number): readonly number[] {
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

function gap({ steps }: View, from: number, to: number): string[] {
  const [first, last] = [steps[from], steps[to]];
  if (first === undefined || last === undefined) return [];
  const shares = from === to ? "" : ` to ${percentage(last.step.percent)}`;
  return ["", "…", `${to - from + 1} more, ${percentage(first.step.percent)}${shares}`];
}
