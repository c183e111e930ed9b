import { shareOf } from "../../rollout/deployment.ts";
import type { Plan } from "../../rollout/events.ts";
import { longTime } from "../../values/date-time.ts";
import type { SummaryData } from "./summary-data.ts";

/** Samples of the share along the time axis, whatever the number of steps. */
const SAMPLES = 240;
/** A shorter time is no chart. */
const LEAST_MS = 1_000;
const UNITS = [
  ["seconds", 1_000, 180_000],
  ["minutes", 60_000, 180 * 60_000],
  ["hours", 3_600_000, 72 * 3_600_000],
  ["days", 86_400_000, Number.POSITIVE_INFINITY],
] as const;
/** Where the axis may end, in percent: a small share shall be seen. */
const SCALES = [10, 20, 50, 100];
/** Readable on white and on black. */
const COLOUR = "#2f81f7";

/**
 * A Mermaid chart of the canary's share over time; empty without anything to draw.
 *
 * @param title ours: nothing foreign is in a chart
 * @param points ascending in time; the first one is where the chart begins
 * @param until where the chart ends
 */
export function shareChart(title: string, points: SummaryData["shares"], until: number): string[] {
  const start = points[0]?.at;
  if (start === undefined || !(until - start >= LEAST_MS)) return [];
  const [unit, length] = UNITS.find(([, , most]) => until - start <= most) ?? UNITS[3];
  const shares = Array.from({ length: SAMPLES }, (_, sample) => {
    const at = start + ((until - start) * sample) / (SAMPLES - 1);
    return points.findLast((point) => point.at <= at)?.share ?? 0;
  });
  const top = SCALES.find((most) => points.every((point) => point.share <= most)) ?? 100;
  return [
    "```mermaid",
    "---",
    "config:",
    "  xyChart:",
    "    height: 280",
    "  themeVariables:",
    "    xyChart:",
    `      plotColorPalette: "${COLOUR}"`,
    "---",
    "xychart-beta",
    `  title "${title}"`,
    `  x-axis "${unit} since ${longTime(start)}" 0 --> ${round((until - start) / length, 3)}`,
    `  y-axis "percent" 0 --> ${top}`,
    `  line [${shares.map((share) => round(share, 2)).join(", ")}]`,
    "```",
    "",
  ];
}

/**
 * The share as it was, from the first step on; at the end of a rollout a little further, so that its last share
 * can be seen.
 */
export function actualSharesChart({ shares, outcome, at }: SummaryData): string[] {
  const first = shares.findIndex(({ share }) => share > 0);
  const points = shares.slice(Math.max(0, first));
  const start = points[0]?.at ?? at;
  return shareChart("The canary's share", points, outcome === undefined ? at : at + (at - start) / 20);
}

/** The share as the plan foresees it, with holds at their shortest. */
export function plannedSharesChart(plan: Plan): string[] {
  const { schedule, live, canary, next, begins, least, ends } = plan;
  const start = ends - least;
  const steps = schedule
    .slice(next)
    .map(({ percent }, ahead) => ({ at: begins[ahead] ?? ends, share: percent }));
  const now = { at: start, share: shareOf(live, canary.id) ?? 0 };
  // A moment after the last step, so that it can be seen.
  const until = least > 0 ? ends + Math.max(least / 24, LEAST_MS) : start;
  return shareChart("The canary's share, as planned", [now, ...steps], until);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
