/** Small pieces of Markdown. Texts may be foreign and raw, unless a name says `markdown`. */

import { forSummary } from "../../foreign-text.ts";
import { short } from "../../rollout/describe.ts";
import { formatPercent } from "../../values/percent.ts";

/**
 * The most rows of a table or a list, and characters of a sentence; a name has 100. GitHub refuses a summary above
 * 1 MiB, and an escaped character has at most 24 bytes: what these let through always fits.
 */
export const MOST_ROWS = 25;
export const MOST_CHARS = 300;

/**
 * At most `MOST_ROWS` items, with the one at `around` among them.
 *
 * @param more stands for so many that are left out
 */
export function abridged<T>(items: readonly T[], more: (count: number) => T, around = 0): readonly T[] {
  const last = Math.max(0, items.length - MOST_ROWS);
  const start = Math.min(last, Math.max(0, around - Math.floor(MOST_ROWS / 2)));
  return [
    ...(start > 0 ? [more(start)] : []),
    ...items.slice(start, start + MOST_ROWS),
    ...(start < last ? [more(last - start)] : []),
  ];
}

/** By eighths of a cell. */
const PARTS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const FULL = "█";
const EMPTY = "░";
const NBSP = "\u00a0";

/** A bar of `width` cells, and the number, on one line. Nothing but 0 % is empty, and nothing but 100 % is full. */
export function shareBar(percent: number, width = 10): string {
  const cells = width * 8;
  const least = percent > 0 ? 1 : 0;
  const most = percent < 100 ? cells - 1 : cells;
  const filled = Math.min(most, Math.max(least, Math.round((percent / 100) * cells)));
  const part = PARTS[filled % 8] ?? "";
  const whole = Math.floor(filled / 8);
  const bar = FULL.repeat(whole) + part + EMPTY.repeat(width - whole - part.length);
  return `${bar}${NBSP}<b>${percentage(percent)}</b>`;
}

export function percentage(percent: number): string {
  return `${formatPercent(percent)}${NBSP}%`;
}

export function code(text: string, max?: number): string {
  return `<code>${forSummary(text, max)}</code>`;
}

/** The first 8 characters of an id, as code. */
export function shortCode(id: string): string {
  return code(short(id));
}

/** The same without a place to break the line. For Markdown without tags. */
export function unbroken(markdown: string): string {
  return markdown.replaceAll(" ", NBSP);
}

/**
 * A GFM table. Cells are Markdown without line ends and pipes; columns that are empty in every row are left out.
 *
 * @param head titles; as in GFM's own line below them a colon at the end aligns the column to the right
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const shown = head.map((_, index) => rows.some((row) => (row[index] ?? "") !== ""));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, index) => shown[index]).join(" | ")} |`;
  return [
    line(head.map((title) => title.replace(/:$/, ""))),
    line(head.map((title) => (title.endsWith(":") ? "--:" : "---"))),
    ...rows.map((row) => line(head.map((_, index) => row[index] ?? ""))),
    "",
  ];
}

/** A folded part. `title` and `markdown` are escaped. */
export function foldedPart(title: string, markdown: readonly string[]): string[] {
  return ["<details>", `<summary>${title}</summary>`, "", ...markdown, "", "</details>", ""];
}

export function alert(kind: "NOTE" | "WARNING" | "CAUTION", markdown: readonly string[]): string[] {
  return [`> [!${kind}]`, ...markdown.map((line) => `> ${line}`.trimEnd()), ""];
}

/** A command to copy. Not a fenced block: only in HTML can foreign text be escaped. */
export function command(text: string): string {
  return `<pre><code>${forSummary(text, 1_000)}</code></pre>`;
}
