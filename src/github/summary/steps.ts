import { forSummary } from "../../foreign-text.ts";
import type { Verdict, VerdictStatus } from "../../rollout/model.ts";
import { formatMs, formatRate } from "../../values/counts.ts";
import { formatDuration, formatHold } from "../../values/duration.ts";
import { clockTime, commonDay } from "../time.ts";
import type { Detail } from "./detail.ts";
import type { StepView, SummaryData } from "./summary-data.ts";
import { deploymentLink, percentage, shareBar, shortTime, table, tally, unbroken } from "./text.ts";

/** A hold is never over to the second: reading and writing take their time. */
const MOMENT_MS = 30_000;
/** Characters of a check's name in its step's row. */
const LABEL = 24;

/** The table of steps; of a long schedule its beginning, its end, and what is near the live step. */
export function stepsTable(data: SummaryData, detail: Detail, dashboard: string | undefined): string[] {
  const day = commonDay(data.steps.flatMap(({ since }) => (since === undefined ? [] : [since])));
  const rows: string[][] = [];
  let previous = -1;
  for (const index of chosen(data, detail.steps)) {
    if (index > previous + 1) rows.push(gap(data, previous + 1, index - 1));
    const step = data.steps[index];
    if (step !== undefined) rows.push(row(data, step, index, { detail, dashboard, day }));
    previous = index;
  }
  return table(
    [
      { title: "Step", right: true },
      { title: "Canary" },
      { title: day === undefined ? "Live from (UTC)" : `${day} (UTC)` },
      { title: "Held", right: true },
      { title: "Canary errors", right: true },
      { title: "Stable errors", right: true },
      { title: "Checks" },
      { title: "Deployed" },
    ],
    rows,
  );
}

interface RowOptions {
  readonly detail: Detail;
  readonly dashboard: string | undefined;
  /** The day of all times, when they have one in common; it is in the heading then. */
  readonly day: string | undefined;
}

function row(
  data: SummaryData,
  step: StepView,
  index: number,
  { detail, dashboard, day }: RowOptions,
): string[] {
  const { percent } = step.step;
  const counted = step.verdicts.find(({ numbers }) => typeof numbers["canaryRequests"] === "number");
  const { canaryErrors, canaryRequests, stableErrors, stableRequests } = counted?.numbers ?? {};
  return [
    unbroken(`${icon(data, step)} ${index + 1}`.trim()),
    shareBar(percent, 8),
    when(step, day),
    unbroken(held(data, step)),
    tally(canaryErrors, canaryRequests),
    tally(stableErrors, stableRequests),
    checksCell(step.verdicts, counted, detail),
    step.deployment === undefined ? "" : deploymentLink(step.deployment, dashboard),
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
  return day === undefined ? shortTime(since) : clockTime(since);
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

const VERDICT_ICONS: Readonly<Record<VerdictStatus, string>> = {
  pending: "⏳",
  pass: "✅",
  early: "✅",
  fail: "❌",
  inconclusive: "🟡",
  exempt: "➖",
};

/** A verdict's status in words. */
export const VERDICT_WORDS: Readonly<Record<VerdictStatus, string>> = {
  pending: "not yet",
  pass: "pass",
  early: "pass early",
  fail: "fail",
  inconclusive: "inconclusive",
  exempt: "not judged",
};

/** The icon of a verdict; a warned check never shows as failed. */
export function verdictIcon({ status, warn }: Pick<Verdict, "status" | "warn">): string {
  return warn && status === "fail" ? "⚠️" : VERDICT_ICONS[status];
}

/** @param counted the verdict whose counts have columns of their own */
function checksCell(
  verdicts: readonly Verdict[],
  counted: Verdict | undefined,
  { checks, check, numbers }: Detail,
): string {
  const urgent = (verdict: Verdict) => (verdict.status === "fail" && !verdict.warn ? 0 : 1);
  const sorted = verdicts.length > checks ? verdicts.toSorted((a, b) => urgent(a) - urgent(b)) : verdicts;
  const names = verdicts.map(nameOf);
  const lines = sorted.slice(0, checks).map((verdict) => {
    const name = nameOf(verdict);
    const unique = names.indexOf(name) === names.lastIndexOf(name);
    const label = forSummary(unique ? name : endOf(verdict.check, name), Math.min(check, LABEL));
    const figures = verdict === counted ? "" : brief(verdict, numbers);
    return `${unbroken(`${verdictIcon(verdict)} ${label}`)} ${figures}`.trimEnd();
  });
  const more = verdicts.length - lines.length;
  return [...lines, ...(more > 0 ? [`… ${more} more`] : [])].join("<br>");
}

/** `error-rate`, `live error-rate`, `probe`: the beginning of a check, which the table of results has in full. */
function nameOf({ check }: Verdict): string {
  return /^(?:live )?\S+/u.exec(check)?.[0] ?? check;
}

/** Checks of one kind differ at their end: `probe …/health`. */
function endOf(check: string, name: string): string {
  const chars = [...check.toWellFormed()];
  if (chars.length <= LABEL) return check;
  return `${name} …${chars.slice(name.length + 2 - LABEL).join("")}`;
}

/** The verdict's numbers in a few words; the counts stand in their own columns, and the rest below. */
function brief({ status, warn, detail, numbers }: Verdict, max: number): string {
  const text = figures(numbers);
  if (text !== undefined) return unbroken(text);
  return status === "fail" && !warn ? forSummary(detail, Math.min(max, 80)) : "";
}

/** `0.47 % vs 0.11 %`, where a metric check has numbers. */
function figures(numbers: Verdict["numbers"]): string | undefined {
  const against = (kind: "Rate" | "Ms", say: (value: number) => string) => {
    const [canary, stable] = [numbers[`canary${kind}`], numbers[`stable${kind}`]];
    if (typeof canary !== "number") return undefined;
    return typeof stable === "number" ? `${say(canary)} vs ${say(stable)}` : say(canary);
  };
  return against("Rate", formatRate) ?? against("Ms", formatMs);
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
