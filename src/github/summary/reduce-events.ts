import { createdAt, shareOf } from "../../rollout/deployment.ts";
import { describeDeployment, describeSplit } from "../../rollout/describe.ts";
import type { RolloutEvent } from "../../rollout/events.ts";
import type { Deployment, Schedule } from "../../rollout/model.ts";
import type { Outcome } from "../../rollout/outcome.ts";
import type { Plan } from "../../rollout/plan.ts";
import { describeForced } from "../log.ts";
import { addLogEntry, addVerdicts } from "./event-log.ts";
import type { Mark, StepView, SummaryData } from "./summary-data.ts";

/** The most warnings, failures and marks that are kept. */
const WARNINGS = 12;

type Of<T extends RolloutEvent["type"]> = Extract<RolloutEvent, { type: T }>;

/** The data after one more event. Its size is bounded, however long the rollout takes. */
export function reduceEvents(before: SummaryData, event: RolloutEvent, at: number): SummaryData {
  const data: SummaryData = { ...before, at };
  switch (event.type) {
    case "plan":
      return planned(data, event.plan);
    case "step":
      return withStep(reached(data, event.index), event.index, { step: event.step, phase: "sending" });
    case "deployed":
      return deployed(data, event);
    case "hold": {
      const { index, since, from, to } = event;
      return withStep(reached(data, index), index, { phase: "live", since, window: { from, to } });
    }
    case "takeover":
      return takenOver(data, event);
    case "output":
    case "heartbeat":
      return data;
    case "verdicts":
      return withStep(addVerdicts(data, event), event.index, { verdicts: event.verdicts });
    case "retry":
      return addLogEntry(
        { ...data, retries: data.retries + 1 },
        `${event.what} failed (try ${event.attempt}): ${event.error.message}`,
      );
    case "unknown-outcome":
      return addLogEntry({ ...data, uncertain: true }, `a deployment got no answer: ${event.error.message}`);
    case "resolved":
      return addLogEntry(
        { ...data, uncertain: false },
        event.deployment ? `the list shows deployment ${event.deployment.id}` : "the deployment was not made",
      );
    case "stale":
      return addLogEntry(data, `the list did not contain deployment ${event.lacks} yet`);
    case "drift":
      return drifted(data, event);
    case "failure":
      return failed(data, event.reason);
    case "cancelled":
      return addLogEntry(marked(data, "stop"), `cancelled by ${event.by}`);
    case "forced":
      return warned(data, describeForced(event.error));
    case "warning":
      return warned(data, event.text);
    case "note":
      return addLogEntry(data, event.text);
    case "finished":
      return finished(data, event.outcome);
  }
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
  const at = data.at;
  const onwards = purpose === "step" || purpose === "promote";
  const noted = addLogEntry(
    liveIs({ ...leave(data, onwards ? "left" : "cut"), uncertain: false }, deployment, at),
    `${DEPLOYED[purpose]} ${describeSplit(deployment)}, deployment ${deployment.id}`,
  );
  return index === undefined ? noted : withStep(noted, index, { phase: "live", deployment, since: at });
}

const DEPLOYED = {
  step: "deployed",
  rollback: "rolled back to",
  restore: "restored",
  promote: "promoted to",
} as const;

function drifted(data: SummaryData, { foreign, fate }: Of<"drift">): SummaryData {
  const text = `${fate === "live" ? "somebody else made" : "this run deployed over"} ${describeDeployment(foreign)}`;
  const stopped = addLogEntry(marked(data, "stop"), text);
  return fate !== "live" ? stopped : liveIs(leave(stopped, "cut"), foreign, data.at);
}

function failed(data: SummaryData, reason: string): SummaryData {
  const at = data.steps.findLastIndex(({ phase }) => phase === "sending" || phase === "live");
  const noted = addLogEntry(marked(data, "failure"), `failed: ${reason}`);
  const failures = [...noted.failures, reason].slice(0, WARNINGS);
  return withStep({ ...noted, failures }, at, { failed: true });
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
  const noted = addLogEntry(data, text);
  if (noted.warnings.length >= WARNINGS || noted.warnings.includes(text)) return noted;
  return { ...noted, warnings: [...noted.warnings, text] };
}

function marked(data: SummaryData, kind: Mark["kind"]): SummaryData {
  return data.marks.length < WARNINGS ? { ...data, marks: [...data.marks, { at: data.at, kind }] } : data;
}

/** Another deployment follows: no step is live any more. */
function leave(data: SummaryData, phase: "left" | "cut"): SummaryData {
  if (!data.steps.some(({ phase }) => phase === "live")) return data;
  return {
    ...data,
    steps: data.steps.map((step) => (step.phase === "live" ? { ...step, phase, until: data.at } : step)),
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
