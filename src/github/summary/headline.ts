/** The first lines: the outcome in one sentence, why, and what to do. */

import { forSummary } from "../../foreign-text.ts";
import { shareOf } from "../../rollout/deployment.ts";
import { rollbackCommand } from "../../rollout/describe.ts";
import type { Plan } from "../../rollout/events.ts";
import { longTime } from "../../values/date-time.ts";
import { formatDuration } from "../../values/duration.ts";
import { ENDS } from "../statuses.ts";
import { alert, code, command, type Detail, percentage, reasonLength, shortCode } from "./pieces.ts";
import { roles, type SummaryContext, type SummaryData } from "./summary-data.ts";

/** The heading: outcome and live versions in one sentence. */
export function headline(data: SummaryData, context: SummaryContext): string {
  const { plan, outcome } = data;
  if (outcome?.status === "planned" && plan !== undefined) return planHeadline(plan);
  const { icon, word } = outcome ? ENDS[outcome.status] : running(data, context);
  const unsure = data.live !== undefined && (outcome?.status === "failed" || (outcome && data.uncertain));
  const then = unsure ? ", when last read" : afterStep(data);
  return `## ${icon} ${word}: ${liveSentence(data, context)}${then}`;
}

/** `, 2s after the step of 25 %`: for how long the canary that was rolled back had its last share. */
function afterStep({ steps, outcome }: SummaryData): string {
  const last = outcome?.status === "rolled-back" ? steps.findLast(({ phase }) => phase === "cut") : undefined;
  if (last?.since === undefined || last.until === undefined) return "";
  return `, ${formatDuration(last.until - last.since)} after the step of ${percentage(last.step.percent)}`;
}

function planHeadline({ canary, schedule, scriptName }: Plan): string {
  const to = percentage(schedule.at(-1)?.percent ?? 0);
  const steps = schedule.length === 1 ? "one step" : `${schedule.length} steps`;
  return `## 🗓️ Plan: canary ${shortCode(canary.id)} to ${to} of ${code(scriptName)} in ${steps}`;
}

function running({ steps }: SummaryData, { part }: SummaryContext): { icon: string; word: string } {
  if (part === "post") return { icon: "⏳", word: "Cleaning up" };
  const current = steps.findLastIndex(({ phase }) => phase === "live" || phase === "sending");
  return { icon: "⏳", word: current < 0 ? "Under way" : `Step ${current + 1} of ${steps.length}` };
}

function liveSentence(data: SummaryData, context: SummaryContext): string {
  const { live } = data;
  const worker = nameOf(data, context);
  const { stableId, canaryId } = roles(data, context);
  if (live === undefined) return unseen(data, context, worker);
  const role = (id: string) => (id === canaryId ? "canary " : id === stableId ? "stable " : "");
  const canary = shareOf(live, canaryId);
  const [first, second] = live.versions;
  if (first !== undefined && live.versions.length === 1)
    return `${role(first.versionId)}${shortCode(first.versionId)} serves ${percentage(first.percentage)} of ${worker}`;
  if (canary !== undefined && second !== undefined)
    return `canary ${shortCode(canaryId)} has ${percentage(canary)} of ${worker}`;
  return `${worker} serves ${live.versions.length} versions, none of them this canary`;
}

function nameOf({ plan }: SummaryData, { scriptName }: SummaryContext): string {
  const name = plan?.scriptName ?? scriptName;
  return name === undefined ? "the Worker" : code(name);
}

/** Post may have written nothing, and then has no deployment to show. */
function unseen(data: SummaryData, context: SummaryContext, worker: string): string {
  const { status } = data.outcome ?? {};
  const { stableId } = roles(data, context);
  if (status === "rolled-back" && stableId !== "")
    return `stable ${shortCode(stableId)} serves ${percentage(100)} of ${worker}`;
  if (status === "held") return `${worker} is still split`;
  if (status === "drifted") return `somebody else's deployment is live on ${worker}`;
  return context.part === "post" ? `see below for what is known of ${worker}` : "nothing was written";
}

/** Why, and what to do now, in GitHub's coloured blocks. */
export function explanation(data: SummaryData, context: SummaryContext, detail: Detail): string[] {
  const { outcome } = data;
  if (outcome === undefined) return interim(data, context);
  const reason =
    data.failures.length > 1 && data.plan === undefined
      ? data.failures.map(
          (failure) => `- ${forSummary(failure, Math.ceil(reasonLength(detail) / data.failures.length))}`,
        )
      : [forSummary(outcome.reason, reasonLength(detail))];
  switch (outcome.status) {
    case "completed":
    case "idle":
    case "waiting":
    case "planned":
      return outcome.warns ? alert("WARNING", reason) : [...reason, ""];
    case "rolled-back":
    case "held":
    case "drifted":
      return [...alert("WARNING", reason), ...adviceLines(data, context)];
    case "failed": {
      const why = alert("CAUTION", reason);
      const advice = adviceLines(data, context);
      return outcome.advice?.command === undefined ? [...why, ...advice] : [...advice, ...why];
    }
  }
}

/** For a step that is killed before it can say more: its file is the last that it wrote. */
function interim(data: SummaryData, { part }: SummaryContext): string[] {
  const then =
    part === "main"
      ? "If the step has ended, it was stopped before it could report. See the post step's own summary for what happened next."
      : "If the step has ended, it was stopped before it could report.";
  const unknown = data.uncertain
    ? ["A deployment was sent and got no answer: <b>it may be live</b>.", ""]
    : [];
  return alert(data.uncertain ? "WARNING" : "NOTE", [...unknown, `As of ${longTime(data.at)}. ${then}`]);
}

/** What to do now, after a run that failed its job. */
function adviceLines(data: SummaryData, context: SummaryContext): string[] {
  const { outcome } = data;
  if (outcome?.advice === undefined) return [];
  const { stableId } = roles(data, context);
  const scriptName = data.plan?.scriptName ?? context.scriptName;
  const { advice, status } = outcome;
  const lines = [`<b>What to do:</b> ${markdown(advice.text)}`, ""];
  if (advice.command !== undefined) return [...lines, command(advice.command), ""];
  if (stableId === "" || scriptName === undefined) return lines;
  if (status === "held")
    return [
      ...lines,
      "By hand, without this action:",
      "",
      command(rollbackCommand(stableId, scriptName)),
      "",
    ];
  if (status === "drifted") return [...lines, `Stable was ${code(stableId)} before this rollout.`, ""];
  return lines;
}

/** Of our own text: code where its backticks are. */
function markdown(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : part))
    .join("");
}
