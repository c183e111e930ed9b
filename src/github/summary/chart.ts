import { forMermaid } from "../../foreign-text.ts";
import { shareOf } from "../../rollout/deployment.ts";
import type { Plan } from "../../rollout/plan.ts";
import { longTime } from "../time.ts";
import type { Mark, SharePoint, SummaryData } from "./summary-data.ts";

/** Samples of the share along the time axis, whatever the number of steps. */
const SAMPLES = 240;
/** How far a mark reaches above and below the share, in percent. */
const MARK = 15;
/** A shorter time is no chart. */
const LEAST_MS = 1_000;
const UNITS = [
  ["seconds", 1_000, 180_000],
  ["minutes", 60_000, 180 * 60_000],
  ["hours", 3_600_000, 72 * 3_600_000],
  ["days", 86_400_000, Number.POSITIVE_INFINITY],
] as const;

/** Readable on white and on black. */
const COLOURS = { share: "#2f81f7", failure: "#e5383b", stop: "#d29922" } as const;

export interface ShareChart {
  readonly title: string;
  /** Ascending in time; the first one is where the chart begins. */
  readonly points: readonly SharePoint[];
  readonly marks: readonly Mark[];
  /** Where the chart ends. */
  readonly until: number;
}

/**
 * A Mermaid chart of the canary's share over time, with its legend; empty without anything to draw.
 *
 * Mermaid's xychart can't mark a point. A mark is a second line under the share's, visible only in the two
 * samples in which it crosses it.
 */
export function shareChart({ title, points, marks, until }: ShareChart): string[] {
  const start = points[0]?.at;
  if (start === undefined || !(until - start >= LEAST_MS)) return [];
  const [unit, length] = UNITS.find(([, , most]) => until - start <= most) ?? UNITS[3];
  const timeOf = (sample: number) => start + ((until - start) * sample) / (SAMPLES - 1);
  const share = Array.from({ length: SAMPLES }, (_, sample) => shareAt(points, timeOf(sample)));
  const kinds = (["failure", "stop"] as const).filter((kind) => marks.some((mark) => mark.kind === kind));
  const lines = kinds.map((kind) => {
    const line = [...share];
    for (const mark of marks.filter((each) => each.kind === kind)) {
      const sample = Math.round(((mark.at - start) / (until - start)) * (SAMPLES - 1));
      const from = Math.min(Math.max(sample, 0), SAMPLES - 2);
      const at = shareAt(points, mark.at - 1);
      line.splice(from, 2, Math.min(100, at + MARK), Math.max(0, at - MARK));
    }
    return line;
  });
  const palette = [...kinds.map((kind) => COLOURS[kind]), COLOURS.share].join(", ");
  return [
    "```mermaid",
    "---",
    "config:",
    "  xyChart:",
    "    height: 280",
    "  themeVariables:",
    "    xyChart:",
    `      plotColorPalette: "${palette}"`,
    "---",
    "xychart-beta",
    `  title "${forMermaid(title, 90)}"`,
    `  x-axis "${unit} since ${forMermaid(longTime(start))}" 0 --> ${round((until - start) / length, 3)}`,
    '  y-axis "percent" 0 --> 100',
    ...[...lines, share].map((line) => `  line [${line.map((value) => round(value, 2)).join(", ")}]`),
    "```",
    "",
    ...(kinds.length > 0
      ? [["🟦 the canary's share", ...kinds.map((kind) => LEGEND[kind])].join(" · "), ""]
      : []),
  ];
}

const LEGEND = {
  failure: "🟥 the rollout failed",
  stop: "🟧 the rollout was stopped, or somebody else deployed",
} as const;

/** The share as it was; at the end of a rollout a little further, so that its last share can be seen. */
export function actualShares({ shares, marks, outcome, at }: SummaryData): Omit<ShareChart, "title"> {
  const start = shares[0]?.at ?? at;
  return { points: shares, marks, until: outcome === undefined ? at : at + (at - start) / 20 };
}

/** The share as the plan foresees it, with holds at their shortest. */
export function plannedShares({
  schedule,
  live,
  canary,
  next,
  begins,
  least,
  ends,
}: Plan): Omit<ShareChart, "title"> {
  const start = ends - least;
  const points: SharePoint[] = [{ at: start, share: shareOf(live, canary.id) ?? 0 }];
  // A moment before the first step and after the last, so that both can be seen.
  const margin = Math.max(least / 24, LEAST_MS);
  for (const [ahead, { percent }] of schedule.slice(next).entries()) {
    const at = begins[ahead] ?? ends;
    points.push({ at: at === start ? start + margin : at, share: percent });
  }
  return { points, marks: [], until: least > 0 ? ends + margin : start };
}

function shareAt(points: readonly SharePoint[], at: number): number {
  return points.findLast((point) => point.at <= at)?.share ?? points[0]?.share ?? 0;
}

function round(value: number, digits: number): number {
  return Number(Math.max(0, value).toFixed(digits));
}
