import { createdAt, shareOf } from "../../rollout/deployment.ts";
import type { Outcome, Plan, RolloutEvent } from "../../rollout/events.ts";
import type { Deployment, Schedule } from "../../rollout/model.ts";
import { lineOf } from "../event-line.ts";
import { thinned } from "../thin-verdicts.ts";
import { MOST_ROWS } from "./pieces.ts";
import type { StepView, SummaryData } from "./summary-data.ts";

const MOST_VERDICTS = 5 * MOST_ROWS;
/** Fewer than the most, so that not every new verdict thins the log. */
const THINNED_VERDICTS = 4 * MOST_ROWS;
/** Lines of what happened: of a long rollout the beginning and the end. */
const OLDEST = MOST_ROWS / 4;
const NEWEST = MOST_ROWS - OLDEST;

type Of<T extends RolloutEvent["type"]> = Extract<RolloutEvent, { type: T }>;

/** The data after one more event. Its size is bounded, however long the rollout takes. */
export function reduceEvents(before: SummaryData, event: RolloutEvent, at: number): SummaryData {
  const line = lineOf(event);
  const data = logged({ ...before, at }, line && `${line.word}${line.text}`);
  switch (event.type) {
    case "plan":
      return planned(data, event.plan);
    case "step":
      return withStep(reached(data, event.index), event.index, { step: event.step, phase: "sending" });
    case "deployed":
      return deployed(data, event);
    case "hold": {
      const { index, since } = event;
      return withStep(reached(data, index), index, { phase: "live", since });
    }
    case "takeover":
      return takenOver(data, event);
    case "verdicts":
      return judged(data, event);
    case "retry":
      return { ...data, retries: data.retries + 1 };
    case "unknown-outcome":
      return { ...data, uncertain: true };
    case "resolved":
      return { ...data, uncertain: false };
    case "drift":
      return drifted(data, event);
    case "failure":
      return failed(data, event.reason);
    case "forced":
    case "warning":
      return warned(data, line?.text ?? "");
    case "finished":
      return finished(data, event.outcome);
    case "output":
    case "heartbeat":
    case "stale":
    case "cancelled":
    case "note":
      return data;
  }
}

function logged(data: SummaryData, text: string | undefined): SummaryData {
  if (text === undefined) return data;
  const { oldest, newest, skipped } = data.eventLog;
  const entry = { at: data.at, text };
  if (oldest.length < OLDEST) return { ...data, eventLog: { oldest: [...oldest, entry], newest, skipped } };
  const kept = newest.slice(newest.length >= NEWEST ? 1 : 0);
  const left = skipped + newest.length - kept.length;
  return { ...data, eventLog: { oldest, newest: [...kept, entry], skipped: left } };
}

/** For a tick, which announces no plan: the schedule that its events point into. */
export function scheduled(data: SummaryData, schedule: Schedule): SummaryData {
  return { ...data, steps: schedule.map((step) => ({ step, phase: "ahead", verdicts: [], failed: false })) };
}

function planned(data: SummaryData, plan: Plan): SummaryData {
  const { live, next, watched, schedule } = plan;
  const steps = schedule.map((step, index): StepView => {
    const common = { step, verdicts: [], failed: false };
    if (index === watched) return { ...common, phase: "live", deployment: live, since: createdAt(live) };
    return { ...common, phase: index < next ? "before" : "ahead" };
  });
  const since = watched >= 0 ? Math.min(data.at, finite(createdAt(live), data.at)) : data.at;
  return liveIs({ ...data, plan, steps }, live, since);
}

function takenOver(data: SummaryData, { live, stableId, canaryId }: Of<"takeover">): SummaryData {
  const known: SummaryData = { ...data, versions: { stableId, canaryId } };
  if (data.live?.id === live.id) return known;
  const since = data.live === undefined ? finite(createdAt(live), data.at) : data.at;
  return liveIs(known, live, Math.min(since, data.at));
}

function deployed(data: SummaryData, { purpose, deployment, index }: Of<"deployed">): SummaryData {
  const onwards = purpose === "step" || purpose === "promote";
  // By the server's time, as holds are and as a reason says it.
  const at = finite(createdAt(deployment), data.at);
  const left = leave(data, onwards ? "left" : "cut", at);
  const known = liveIs({ ...left, uncertain: false }, deployment, at);
  return index === undefined ? known : withStep(known, index, { phase: "live", deployment, since: at });
}

/** Only what differs from the check's last verdict is news. */
function judged(data: SummaryData, { index, verdicts }: Of<"verdicts">): SummaryData {
  const before = new Map(data.steps[index]?.verdicts.map((verdict) => [verdict.check, verdict]));
  const news = verdicts.filter(({ check, status, detail }) => {
    const last = before.get(check);
    return last?.status !== status || last.detail !== detail;
  });
  const log = [...data.verdictLog, ...news.map((verdict) => ({ at: data.at, index, verdict }))];
  const verdictLog = log.length > MOST_VERDICTS ? thinned(log, THINNED_VERDICTS) : log;
  return withStep({ ...data, verdictLog }, index, { verdicts });
}

function drifted(data: SummaryData, { foreign, fate }: Of<"drift">): SummaryData {
  if (fate === "live") return liveIs(leave(data, "cut"), foreign, data.at);
  return data;
}

function failed(data: SummaryData, reason: string): SummaryData {
  const at = data.steps.findLastIndex(({ phase }) => phase === "sending" || phase === "live");
  const failures = [...data.failures, reason].slice(0, MOST_ROWS);
  return withStep({ ...data, failures }, at, { failed: true });
}

function finished(data: SummaryData, outcome: Outcome): SummaryData {
  const steps = data.steps.map((step) =>
    step.phase === "sending" ? { ...step, phase: "ahead" as const } : step,
  );
  const known: SummaryData = { ...data, steps, outcome };
  const { live } = outcome;
  if (live === undefined || live.id === data.live?.id) return live ? { ...known, live } : known;
  return liveIs(leave(known, "cut"), live, data.at);
}

function warned(data: SummaryData, text: string): SummaryData {
  if (data.warnings.length >= MOST_ROWS || data.warnings.includes(text)) return data;
  return { ...data, warnings: [...data.warnings, text] };
}

/** Another deployment follows: no step is live any more. */
function leave(data: SummaryData, phase: "left" | "cut", until = data.at): SummaryData {
  if (!data.steps.some(({ phase }) => phase === "live")) return data;
  return {
    ...data,
    steps: data.steps.map((step) => (step.phase === "live" ? { ...step, phase, until } : step)),
  };
}

function liveIs(data: SummaryData, live: Deployment, at: number): SummaryData {
  const canaryId = data.plan?.canary.id ?? data.versions?.canaryId ?? data.outcome?.canaryId;
  if (canaryId === undefined) return { ...data, live };
  const share = finite(shareOf(live, canaryId) ?? 0, 0);
  if (data.shares.at(-1)?.share === share) return { ...data, live };
  return { ...data, live, shares: [...data.shares, { at, share }] };
}

/** What comes before a step that is live, or about to be, was done by an earlier run if not by this one. */
function reached(data: SummaryData, index: number): SummaryData {
  if (!data.steps.slice(0, index).some(({ phase }) => phase === "ahead")) return data;
  return {
    ...data,
    steps: data.steps.map((step, place) =>
      place < index && step.phase === "ahead" ? { ...step, phase: "before" } : step,
    ),
  };
}

function withStep(data: SummaryData, index: number, change: Partial<StepView>): SummaryData {
  const step = data.steps[index];
  return step === undefined ? data : { ...data, steps: data.steps.with(index, { ...step, ...change }) };
}

function finite(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}
