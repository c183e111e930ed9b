/** The first lines: the outcome in one sentence, why, what to do, and what is live. */

import { forSummary } from "../../foreign-text.ts";
import { shareOf } from "../../rollout/deployment.ts";
import { deployStableCommand } from "../../rollout/describe.ts";
import type { Plan } from "../../rollout/events.ts";
import { parseMarker } from "../../rollout/marker.ts";
import type { Deployment } from "../../rollout/model.ts";
import { longTime } from "../../values/date-time.ts";
import { STATUS_WORDING } from "../wording.ts";
import {
  abridged,
  alert,
  code,
  command,
  MOST_CHARS,
  percentage,
  shareBar,
  shortCode,
  table,
} from "./markdown.ts";
import type { SummaryData } from "./summary-data.ts";

export function headline(data: SummaryData): string {
  const { plan, outcome } = data;
  if (outcome?.status === "planned" && plan !== undefined) return planHeadline(plan);
  const said = outcome
    ? `${STATUS_WORDING[outcome.status].icon} ${STATUS_WORDING[outcome.status].word}`
    : `⏳ ${progress(data)}`;
  const then = data.live && outcome && !isSure(data) ? ", when last read" : "";
  return `## ${said}: ${liveSentence(data)}${then}`;
}

function planHeadline({ canary, schedule, scriptName }: Plan): string {
  const to = percentage(schedule.at(-1)?.percent ?? 0);
  const steps = schedule.length === 1 ? "one step" : `${schedule.length} steps`;
  return `## 🗓️ Plan: canary ${shortCode(canary.id)} to ${to} of ${code(scriptName)} in ${steps}`;
}

function progress({ part, steps }: SummaryData): string {
  if (part === "post") return "Cleaning up";
  const current = steps.findLastIndex(({ phase }) => phase === "live" || phase === "sending");
  return current < 0 ? "Under way" : `Step ${current + 1} of ${steps.length}`;
}

/** Whether what was live when it was last read still is. */
function isSure({ outcome, uncertain }: SummaryData): boolean {
  return outcome !== undefined && outcome.status !== "failed" && !uncertain;
}

function liveSentence({ canaryId = "", live, part, scriptName, stableId }: SummaryData): string {
  const worker = scriptName === undefined ? "the Worker" : code(scriptName);
  if (live === undefined)
    return part === "post" ? `see below for what is known of ${worker}` : "nothing was written";
  const role = (id: string) => (id === canaryId ? "canary " : id === stableId ? "stable " : "");
  const [first] = live.versions;
  if (first !== undefined && live.versions.length === 1)
    return `${role(first.versionId)}${shortCode(first.versionId)} serves ${percentage(first.percentage)} of ${worker}`;
  const canary = shareOf(live, canaryId);
  return canary === undefined
    ? `${worker} serves ${live.versions.length} versions, none of them this canary`
    : `canary ${shortCode(canaryId)} has ${percentage(canary)} of ${worker}`;
}

/** Why, and what to do now, in GitHub's coloured blocks. */
export function explanation(data: SummaryData): string[] {
  const { outcome, problems } = data;
  if (outcome === undefined) return interim(data);
  // It may quote several checks, and a command.
  const reason =
    problems.length > 1
      ? abridged(
          problems.map((problem) => `- ${forSummary(problem, MOST_CHARS)}`),
          (count) => `- … ${count} more, see the log`,
        )
      : [forSummary(outcome.reason, 5 * MOST_CHARS)];
  const advice = adviceLines(data);
  if (outcome.advice?.command !== undefined) return [...advice, ...alert("CAUTION", reason)];
  if (!STATUS_WORDING[outcome.status].fails && !outcome.warns) return [...reason, ""];
  return [...alert(outcome.status === "failed" ? "CAUTION" : "WARNING", reason), ...advice];
}

/** For a step that is killed before it can say more: its file is the last that it wrote. */
function interim({ at, part, uncertain }: SummaryData): string[] {
  const then = part === "main" ? " See the post step's own summary for what happened next." : "";
  const unknown = ["A deployment was sent and got no answer: <b>it may be live</b>.", ""];
  return alert(uncertain ? "WARNING" : "NOTE", [
    ...(uncertain ? unknown : []),
    `As of ${longTime(at)}. If the step has ended, it was stopped before it could report.${then}`,
  ]);
}

function adviceLines({ outcome, scriptName, stableId }: SummaryData): string[] {
  if (outcome?.advice === undefined) return [];
  const { advice, status } = outcome;
  const lines = [`<b>What to do:</b> ${markdown(advice.text)}`, ""];
  if (advice.command !== undefined) return [...lines, command(advice.command), ""];
  if (stableId === undefined || scriptName === undefined) return lines;
  if (status === "drifted") return [...lines, `Stable was ${code(stableId)} before this rollout.`, ""];
  if (status !== "held") return lines;
  const byHand = command(deployStableCommand(stableId, scriptName));
  return [...lines, "By hand, without this action:", "", byHand, ""];
}

/** Of our own text: code where its backticks are. */
function markdown(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : part))
    .join("");
}

export function liveSection(data: SummaryData): string[] {
  const { canaryId, dashboard, live, plan, stableId } = data;
  if (live === undefined) return [];
  const order = (id: string) => (id === stableId ? 0 : id === canaryId ? 1 : 2);
  const row = (id: string, share: number) => [
    ["stable", "<b>canary</b>", "another"][order(id)] ?? "",
    shortCode(id),
    shareBar(share),
    uploadOf(plan, id),
  ];
  const rows = live.versions
    .toSorted((a, b) => order(a.versionId) - order(b.versionId))
    .map(({ versionId, percentage: share }) => row(versionId, share));
  const absent = plan !== undefined && shareOf(live, plan.canary.id) === undefined;
  if (absent) rows.push(row(plan.canary.id, 0));
  return [
    `### ${isSure(data) ? "Live now" : "Live when last read"}`,
    "",
    ...table(
      ["", "Version", "Share", "Upload"],
      abridged(rows, (count) => ["…", `${count} more`]),
    ),
    `${origin(live, dashboard)}.`,
    "",
  ];
}

/** Which deployment it is, and whose. A marker of this action's is left out: the table shows what it says. */
function origin(live: Deployment, dashboard: string | undefined): string {
  const { author, source, message = "", oddity } = live;
  const foreign = message !== "" && parseMarker(message) === undefined;
  const id = dashboard === undefined ? shortCode(live.id) : `[${shortCode(live.id)}](${dashboard})`;
  return [
    `Deployment ${id}, made ${longTime(Date.parse(live.createdOn))}`,
    ...(author === undefined ? [] : [`by ${forSummary(author)}`]),
    `through ${forSummary(source)}`,
    ...(foreign ? [`with the message “${forSummary(message)}”`] : []),
    ...(oddity === undefined ? [] : [`(not understood: ${forSummary(oddity)})`]),
  ].join(" ");
}

function uploadOf(plan: Plan | undefined, id: string): string {
  const versions: readonly Plan["stable"][] = plan ? [plan.stable, plan.canary] : [];
  const version = versions.find((each) => each.id === id);
  if (version === undefined || !("number" in version)) return "";
  const { number, tag, message } = version;
  return [`no. ${number}`, tag && code(tag), message && forSummary(message)].filter(Boolean).join(" · ");
}
