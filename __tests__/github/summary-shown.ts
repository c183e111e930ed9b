/** A told rollout as its summary, for tests. */

import { dashboardUrl } from "../../src/github/outputs.ts";
import { toMarkdown } from "../../src/github/summary/create-summary.ts";
import { applyEvent, blank, type SummaryData, stepsOf } from "../../src/github/summary/summary-data.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { Told } from "./summary-scenes.ts";

export type Timed = readonly [event: RolloutEvent, at: number];

/** @param known beside the events */
export function viewOf(events: readonly Timed[], known: Partial<SummaryData> = {}): SummaryData {
  const view = { ...blank("main"), ...known };
  for (const [event, at] of events) applyEvent(view, event, at);
  return view;
}

/** @param until only the events up to the first one that it accepts, and that one: what a kill would leave */
export function summaryOf(told: Told, until?: (event: RolloutEvent) => boolean): string {
  const { events, schedule, scriptName, accountId } = told;
  const end = until === undefined ? events.length : events.findIndex(([event]) => until(event)) + 1;
  const dashboard = dashboardUrl(accountId, scriptName);
  return toMarkdown(viewOf(events.slice(0, end), { scriptName, dashboard, steps: stepsOf(schedule) }));
}

/** What a reader sees of the Markdown's HTML, without tags, on one line. */
export function textOf(html: string): string {
  return decode(html.replace(/<[^>]*>/g, "")).replace(/\s+/g, " ");
}

/** The tags in order, without those that only carry a character. */
export function skeletonOf(html: string): readonly string[] {
  return (html.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<\/?span>$/.test(tag));
}

/** Each piece of text between two tags: what GitHub's filters look at. */
export function textNodesOf(html: string): readonly string[] {
  return html.split(/<[^>]*>/).map(decode);
}

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
