/** What the job summary shows, as data, and what each event changes in it. Foreign text in it is raw. */

import { createdAt, shareOf } from "../../rollout/deployment.ts";
import type { Plan, RolloutEvent, RunOutcome } from "../../rollout/events.ts";
import type { Deployment, Schedule, Step, Verdict } from "../../rollout/model.ts";
import { type EventLine, lineOf, verdictLine } from "../wording.ts";
import { MOST_ROWS } from "./markdown.ts";

export interface StepView {
  readonly step: Step;
  /**
   * `ahead`: not deployed yet · `before`: done when this run began · `sending`: its deployment isn't
   * confirmed yet · `live`: it serves, as far as this run knows · `left`: the next step followed · `cut`:
   * something else followed, a rollback or somebody else's deployment.
   */
  phase: "ahead" | "before" | "sending" | "live" | "left" | "cut";
  /** When it became live, and when the next deployment followed. Server time, Unix ms. */
  since?: number;
  until?: number;
  verdicts: readonly Verdict[];
  /** The rollout ended here: a check failed, couldn't tell, or the write was refused. */
  failed: boolean;
}

export interface SummaryData {
  /** Main and post each have a summary of their own. */
  readonly part: "main" | "post";
  /** Server time of the newest event. */
  at: number;
  scriptName?: string;
  dashboard?: string;
  stableId?: string;
  canaryId?: string;
  plan?: Plan;
  steps: readonly StepView[];
  /** What was live when it was last known. */
  live?: Deployment;
  /** A deployment was sent and got no answer: it may be live. */
  uncertain: boolean;
  /** From `at` on the canary had this share (percent). */
  readonly shares: { readonly at: number; readonly share: number }[];
  /** The newest lines of what happened; `forgotten` counts the ones before. */
  readonly lines: { readonly at: number; readonly text: string }[];
  forgotten: number;
  /** Distinct, the first ones. */
  readonly warnings: string[];
  outcome?: RunOutcome;
  /** What the outcome's reason joins. */
  problems: readonly string[];
}

export function blank(part: SummaryData["part"]): SummaryData {
  return {
    part,
    at: 0,
    steps: [],
    uncertain: false,
    shares: [],
    lines: [],
    forgotten: 0,
    warnings: [],
    problems: [],
  };
}

export function stepsOf(schedule: Schedule): readonly StepView[] {
  return schedule.map((step) => ({ step, phase: "ahead", verdicts: [], failed: false }));
}

/** Changes `data` by one more event. Its size is bounded, however long the rollout takes. */
export function applyEvent(data: SummaryData, event: RolloutEvent, at: number): void {
  data.at = at;
  const line = lineOf(event);
  if (line) remember(data, line);
  switch (event.type) {
    case "plan":
      planned(data, event.plan);
      return;
    case "adopted":
      data.stableId = event.stableId;
      data.canaryId = event.canaryId;
      if (data.live?.id !== event.live.id)
        liveIs(data, event.live, data.live === undefined ? Math.min(createdAt(event.live), at) : at);
      return;
    case "step":
      reach(data, event.index, { phase: "sending" });
      return;
    case "deployed": {
      const { deployment, index, purpose } = event;
      // By the server's time, as holds are and as a reason says it.
      const since = createdAt(deployment);
      leave(data, purpose === "step" || purpose === "promote" ? "left" : "cut", since);
      data.uncertain = false;
      liveIs(data, deployment, since);
      const step = data.steps[index ?? -1];
      if (step) Object.assign(step, { phase: "live", since });
      return;
    }
    case "hold":
      reach(data, event.index, { phase: "live", since: event.since });
      return;
    case "verdicts":
      judged(data, event.index, event.verdicts);
      return;
    case "unknown-outcome":
      data.uncertain = true;
      return;
    case "resolved":
      data.uncertain = false;
      return;
    case "drift":
      if (event.fate !== "live") return;
      leave(data, "cut", at);
      liveIs(data, event.foreign, at);
      return;
    case "failure": {
      const step = data.steps.findLast(({ phase }) => phase === "sending" || phase === "live");
      if (step) step.failed = true;
      return;
    }
    case "forced":
    case "warning": {
      const text = line?.text ?? "";
      if (data.warnings.length < MOST_ROWS && !data.warnings.includes(text)) data.warnings.push(text);
      return;
    }
    case "finished":
      finished(data, event.outcome);
  }
}

function remember(data: SummaryData, { word, text }: EventLine): void {
  data.lines.push({ at: data.at, text: `${word}${text}` });
  if (data.lines.length <= MOST_ROWS) return;
  data.lines.shift();
  data.forgotten += 1;
}

function planned(data: SummaryData, plan: Plan): void {
  const { live, next, watched } = plan;
  data.plan = plan;
  data.scriptName = plan.scriptName;
  data.stableId = plan.stable.id;
  data.canaryId = plan.canary.id;
  data.steps = stepsOf(plan.schedule);
  for (const step of data.steps.slice(0, next)) step.phase = "before";
  const since = createdAt(live);
  if (watched >= 0) reach(data, watched, { phase: "live", since });
  liveIs(data, live, watched >= 0 ? Math.min(data.at, since) : data.at);
}

/** What comes before a step that is live, or about to be, was done by an earlier run if not by this one. */
function reach({ steps }: SummaryData, index: number, change: Pick<StepView, "phase" | "since">): void {
  for (const step of steps.slice(0, index)) if (step.phase === "ahead") step.phase = "before";
  const step = steps[index];
  if (step) Object.assign(step, change);
}

/** Another deployment follows: no step is live any more. */
function leave({ steps }: SummaryData, phase: "left" | "cut", until: number): void {
  for (const step of steps) if (step.phase === "live") Object.assign(step, { phase, until });
}

/** Only a change of a check's status is news. */
function judged(data: SummaryData, index: number, verdicts: readonly Verdict[]): void {
  const step = data.steps[index];
  for (const verdict of verdicts) {
    const before = step?.verdicts.find(({ check }) => check === verdict.check);
    if (before?.status !== verdict.status && verdict.status !== "pending")
      remember(data, verdictLine(verdict));
  }
  if (step) step.verdicts = verdicts;
}

function liveIs(data: SummaryData, live: Deployment, at: number): void {
  data.live = live;
  if (data.canaryId === undefined) return;
  const share = shareOf(live, data.canaryId) ?? 0;
  if (data.shares.at(-1)?.share !== share) data.shares.push({ at, share });
}

function finished(data: SummaryData, outcome: RunOutcome): void {
  const { live, stableId, canaryId } = outcome;
  data.outcome = outcome;
  if (stableId !== undefined) data.stableId = stableId;
  if (canaryId !== undefined) data.canaryId = canaryId;
  for (const step of data.steps) if (step.phase === "sending") step.phase = "ahead";
  if (live === undefined) return;
  if (live.id !== data.live?.id) leave(data, "cut", data.at);
  liveIs(data, live, data.at);
}
