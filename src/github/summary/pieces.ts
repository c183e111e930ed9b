/** Small pieces of Markdown, and how much of them is shown. Texts may be foreign and raw, unless a name says `markdown`. */

import { forSummary } from "../../foreign-text.ts";
import { short } from "../../rollout/describe.ts";
import type { Deployment } from "../../rollout/model.ts";
import { formatTally } from "../../values/counts.ts";
import { dayTime } from "../../values/date-time.ts";
import { formatPercent } from "../../values/percent.ts";

/** How much a summary shows: rows of a table or a list, and characters of a sentence. A name has 100 at most. */
export interface Detail {
  readonly rows: number;
  readonly chars: number;
}

/** The most rows, also of what is kept for later. */
export const MOST_ROWS = 80;
const MOST_CHARS = 400;

/** In bytes of UTF-8: GitHub refuses a summary above 1 MiB, and shows a long one slowly. */
export const SUMMARY_BYTES = 190_000;
/** So often the detail may be halved. An escaped character has at most 24 bytes: the last always fits. */
export const HALVINGS = 4;

export function detailOf(halved: number): Detail {
  const part = (most: number) => Math.ceil(most / 2 ** halved);
  return { rows: part(MOST_ROWS), chars: part(MOST_CHARS) };
}

/** Characters of what explains a run's end: it may quote several checks, and a command. */
export function reasonLength({ chars }: Detail): number {
  return 5 * chars;
}

/** By eighths of a cell. */
const PARTS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const FULL = "█";
const EMPTY = "░";
const NBSP = "\u00a0";

/** Ten cells, by eighths. Nothing but 0 % is empty, and nothing but 100 % is full. */
export function bar(percent: number, width = 10): string {
  const eighths = Math.round((percent / 100) * width * 8);
  const least = percent > 0 ? 1 : 0;
  const most = percent < 100 ? width * 8 - 1 : width * 8;
  const filled = Math.min(most, Math.max(least, Number.isFinite(eighths) ? eighths : 0));
  const part = PARTS[filled % 8] ?? "";
  const whole = Math.floor(filled / 8);
  return FULL.repeat(whole) + part + EMPTY.repeat(width - whole - part.length);
}

/** A bar and the number, on one line. */
export function shareBar(percent: number, width?: number): string {
  return `${bar(percent, width)}${NBSP}<b>${percentage(percent)}</b>`;
}

export function percentage(percent: number): string {
  return Number.isFinite(percent) ? `${formatPercent(percent)}${NBSP}%` : "an unreadable share";
}

export function code(text: string, max?: number): string {
  return `<code>${forSummary(text, max)}</code>`;
}

/** The first 8 characters of an id, as code. */
export function shortCode(id: string): string {
  return code(short(id));
}

/** `24 Nov 06:12:45`, in UTC, on one line; a dash for what is no time. */
export function shortTime(at: number | undefined): string {
  return unbroken(dayTime(at));
}

/** The same without a place to break the line. For Markdown without tags. */
export function unbroken(markdown: string): string {
  return markdown.replaceAll(" ", NBSP);
}

export interface Column {
  readonly title: string;
  readonly right?: boolean;
}

/** A GFM table. Cells are Markdown without line ends and pipes; columns that are empty in every row are left out. */
export function table(head: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const shown = head.map((_, index) => rows.some((row) => (row[index] ?? "") !== ""));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, index) => shown[index]).join(" | ")} |`;
  return [
    line(head.map(({ title }) => title)),
    line(head.map(({ right }) => (right === true ? "--:" : "---"))),
    ...rows.map((row) => line(head.map((_, index) => row[index] ?? ""))),
    "",
  ];
}

/** A folded part. `title` and `markdown` are escaped. */
export function details(title: string, markdown: readonly string[]): string[] {
  return ["<details>", `<summary>${title}</summary>`, "", ...markdown, "", "</details>", ""];
}

/** GitHub's coloured block. */
export function alert(kind: "NOTE" | "TIP" | "WARNING" | "CAUTION", markdown: readonly string[]): string[] {
  return [`> [!${kind}]`, ...markdown.map((line) => `> ${line}`.trimEnd()), ""];
}

/** A deployment's id, as a link where there is an address to link to. */
export function deploymentLink({ id }: Pick<Deployment, "id">, dashboard: string | undefined): string {
  return link(shortCode(id), dashboard);
}

/** A link, if the address is one that can't be anything else. */
export function link(markdown: string, url: string | undefined): string {
  return url !== undefined && /^https:\/\/[a-z0-9._~/-]+$/i.test(url) ? `[${markdown}](${url})` : markdown;
}

/** A command to copy. Not a fenced block: only in HTML can foreign text be escaped. */
export function command(text: string): string {
  return `<pre><code>${forSummary(text, 1_000)}</code></pre>`;
}

/** `12/431`, and below it `2.8 %`; nothing when a number is missing. */
export function tally(errors: unknown, requests: unknown): string {
  if (typeof errors !== "number" || typeof requests !== "number") return "";
  const [counts = "", rate = ""] = unbroken(formatTally({ errors, requests }))
    .replace(")", "")
    .split(`${NBSP}(`);
  return `${counts}<br>${rate}`;
}
