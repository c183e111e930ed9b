import { paint, type Style } from "./screen.ts";
import type { Sample } from "./visitors.ts";

const WIDTH = 20;

const PARTS = {
  canary: { cell: "█", style: "yellow" },
  other: { cell: "▒", style: "magenta" },
  stable: { cell: "░", style: "blue" },
} as const satisfies Record<string, { cell: string; style: Style }>;

type Part = keyof typeof PARTS;

/** What the cells of a bar mean. */
export const LEGEND = (["canary", "stable", "other"] as const)
  .map((part) => `${cells(part, 2)} ${part}`)
  .join("  ");

/** The versions' parts of the answers as a bar; failures have no cell. */
export function trafficBar({ served }: Sample, canaryId: string, stableId: string): string {
  const count = (part: (id: string) => boolean) =>
    Object.entries(served).reduce((sum, [id, served]) => sum + (part(id) ? served : 0), 0);
  const answered = count(() => true);
  if (answered === 0) return " ".repeat(WIDTH);
  const width = (part: number) => Math.round((part / answered) * WIDTH);
  const canary = width(count((id) => id === canaryId));
  const other = Math.min(WIDTH - canary, width(count((id) => id !== canaryId && id !== stableId)));
  return cells("canary", canary) + cells("other", other) + cells("stable", WIDTH - canary - other);
}

function cells(part: Part, width: number): string {
  const { cell, style } = PARTS[part];
  return width === 0 ? "" : paint(style, cell.repeat(width));
}
