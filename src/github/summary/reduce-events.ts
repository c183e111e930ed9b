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

/** The view after one more event. Its size is bounded, however long the rollout takes. */
export function reduceEvents(before: SummaryData, event: RolloutEvent, at: number): SummaryData {
  const view: SummaryData = { ...before, at };
  switch (event.type) {
    case "plan":
      return planned(view, event.plan);
    case "step":
      return withStep(reached(view, event.index), event.index, { step: event.step, phase: "sending" });
    case "deployed":
      return deployed(view, event);
    case "hold": {
      const { index, since, from, to } = event;
      return withStep(reached(view, index), index, { phase: "live", since, window: { from, to } });
    }
    case "takeover":
      return takenOver(view, event);
    case "output":
    case "heartbeat":
      return view;
    case "verdicts":
      return withStep(addVerdicts(view, event), event.index, { verdicts: event.verdicts });
    case "retry":
      return addLogEntry(
        { ...view, retries: view.retries + 1 },
        `${event.what} failed (try ${event.attempt}): ${event.error.message}`,
      );
    case "unknown-outcome":
      return addLogEntry({ ...view, uncertain: true }, `a deployment got no answer: ${event.error.message}`);
    case "resolved":
      return addLogEntry(
        { ...view, uncertain: false },
        event.deployment ? `the list shows deployment ${event.deployment.id}` : "the deployment was not made",
      );
    case "stale":
      return addLogEntry(view, `the list did not contain deployment ${event.lacks} yet`);
    case "drift":
      return drifted(view, event);
    case "failure":
      return failed(view, event.reason);
    case "cancelled":
      return addLogEntry(marked(view, "stop"), `cancelled by ${event.by}`);
    case "forced":
      return warned(view, describeForced(event.error));
    case "warning":
      return warned(view, event.text);
    case "note":
      return addLogEntry(view, event.text);
    case "finished":
      return finished(view, event.outcome);
  }
}

/** For a tick, which announces no plan: the schedule that its events point into. */
export function scheduled(view: SummaryData, schedule: Schedule): SummaryData {
  return { ...view, steps: schedule.map((step) => ({ step, phase: "ahead", verdicts: [], failed: false })) };
}

function planned(view: SummaryData, plan: Plan): SummaryData {
  const { live, next, watched, schedule } = plan;
  const steps = schedule.map((step, index): StepView => {
    const common = { step, verdicts: [], failed: false };
    if (index === watched) return { ...common, phase: "live", deployment: live, since: createdAt(live) };
    return { ...common, phase: index < next ? "before" : "ahead" };
  });
  const since = watched >= 0 ? Math.min(view.at, finite(createdAt(live), view.at)) : view.at;
  return liveIs({ ...view, plan, steps }, live, since);
}

function takenOver(view: SummaryData, { live, stableId, canaryId }: Of<"takeover">): SummaryData {
  const known: SummaryData = { ...view, versions: { stableId, canaryId } };
  if (view.live?.id === live.id) return known;
  const since = view.live === undefined ? finite(createdAt(live), view.at) : view.at;
  return liveIs(known, live, Math.min(since, view.at));
}

function deployed(view: SummaryData, { purpose, deployment, index }: Of<"deployed">): SummaryData {
  const at = view.at;
  const onwards = purpose === "step" || purpose === "promote";
  const noted = addLogEntry(
    liveIs({ ...leave(view, onwards ? "left" : "cut"), uncertain: false }, deployment, at),
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

function drifted(view: SummaryData, { foreign, fate }: Of<"drift">): SummaryData {
  const text = `${fate === "live" ? "somebody else made" : "this run deployed over"} ${describeDeployment(foreign)}`;
  const stopped = addLogEntry(marked(view, "stop"), text);
  return fate !== "live" ? stopped : liveIs(leave(stopped, "cut"), foreign, view.at);
}

function failed(view: SummaryData, reason: string): SummaryData {
  const at = view.steps.findLastIndex(({ phase }) => phase === "sending" || phase === "live");
  const noted = addLogEntry(marked(view, "failure"), `failed: ${reason}`);
  const failures = [...noted.failures, reason].slice(0, WARNINGS);
  return withStep({ ...noted, failures }, at, { failed: true });
}

function finished(view: SummaryData, outcome: Outcome): SummaryData {
  const steps = view.steps.map((step) =>
    step.phase === "sending" ? { ...step, phase: "ahead" as const } : step,
  );
  const known: SummaryData = { ...view, steps, outcome };
  const { live } = outcome;
  if (live === undefined || live.id === view.live?.id) return live ? { ...known, live } : known;
  return liveIs(leave(known, "cut"), live, view.at);
}

function warned(view: SummaryData, text: string): SummaryData {
  const noted = addLogEntry(view, text);
  if (noted.warnings.length >= WARNINGS || noted.warnings.includes(text)) return noted;
  return { ...noted, warnings: [...noted.warnings, text] };
}

function marked(view: SummaryData, kind: Mark["kind"]): SummaryData {
  return view.marks.length < WARNINGS ? { ...view, marks: [...view.marks, { at: view.at, kind }] } : view;
}

/** Another deployment follows: no step is live any more. */
function leave(view: SummaryData, phase: "left" | "cut"): SummaryData {
  if (!view.steps.some(({ phase }) => phase === "live")) return view;
  return {
    ...view,
    steps: view.steps.map((step) => (step.phase === "live" ? { ...step, phase, until: view.at } : step)),
  };
}

function liveIs(view: SummaryData, live: Deployment, at: number): SummaryData {
  const canaryId = view.plan?.canary.id ?? view.versions?.canaryId ?? view.outcome?.canaryId;
  if (canaryId === undefined) return { ...view, live };
  const share = finite(shareOf(live, canaryId) ?? 0, 0);
  if (view.shares.at(-1)?.share === share) return { ...view, live };
  return { ...view, live, shares: [...view.shares, { at, share }] };
}

/** What comes before a step that is live, or about to be, was done by an earlier run if not by this one. */
function reached(view: SummaryData, index: number): SummaryData {
  if (!view.steps.slice(0, index).some(({ phase }) => phase === "ahead")) return view;
  return {
    ...view,
    steps: view.steps.map((step, place) =>
      place < index && step.phase === "ahead" ? { ...step, phase: "before" } : step,
    ),
  };
}

function withStep(view: SummaryData, index: number, change: Partial<StepView>): SummaryData {
  const step = view.steps[index];
  return step === undefined ? view : { ...view, steps: view.steps.with(index, { ...step, ...change }) };
}

function finite(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}
