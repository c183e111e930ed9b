/** What the job summary shows, as data. Foreign text in it is raw. */

import type { Outcome, Plan } from "../../rollout/events.ts";
import type { Deployment, Step, Verdict } from "../../rollout/model.ts";
import type { VerdictEntry } from "../thin-verdicts.ts";

/**
 * `ahead`: not deployed yet · `before`: done when this run began · `sending`: its deployment isn't
 * confirmed yet · `live`: it serves, as far as this run knows · `left`: the next step followed · `cut`:
 * something else followed, a rollback or somebody else's deployment.
 */
export type Phase = "ahead" | "before" | "sending" | "live" | "left" | "cut";

export interface StepView {
  readonly step: Step;
  readonly phase: Phase;
  readonly deployment?: Deployment;
  /** When it became live, and when the next deployment followed. Server time, Unix ms. */
  readonly since?: number;
  readonly until?: number;
  /** What each check said last. */
  readonly verdicts: readonly Verdict[];
  /** The rollout ended here: a check failed, couldn't tell, or the write was refused. */
  readonly failed: boolean;
}

/** From `at` on the canary had this share (percent). */
export interface SharePoint {
  readonly at: number;
  readonly share: number;
}

/** One line of what happened. */
export interface LogEntry {
  readonly at: number;
  readonly text: string;
}

export interface SummaryData {
  /** Server time of the newest event. */
  readonly at: number;
  readonly plan?: Plan;
  /** Which versions this is context, for a run without a plan. */
  readonly versions?: { readonly stableId: string; readonly canaryId: string };
  readonly steps: readonly StepView[];
  /** What was live when it was last known. */
  readonly live?: Deployment;
  /** A deployment was sent and got no answer: it may be live. */
  readonly uncertain: boolean;
  readonly shares: readonly SharePoint[];
  /** Bounded: thinned as it grows. */
  readonly verdictLog: readonly VerdictEntry[];
  /** Bounded: the oldest and the newest; `skipped` counts the ones between. */
  readonly eventLog: {
    readonly oldest: readonly LogEntry[];
    readonly newest: readonly LogEntry[];
    readonly skipped: number;
  };
  /** Distinct, the first ones. */
  readonly warnings: readonly string[];
  readonly failures: readonly string[];
  readonly retries: number;
  readonly outcome?: Outcome;
}

export const BLANK: SummaryData = {
  at: 0,
  steps: [],
  uncertain: false,
  shares: [],
  verdictLog: [],
  eventLog: { oldest: [], newest: [], skipped: 0 },
  warnings: [],
  failures: [],
  retries: 0,
};

/** What is known beside the events. */
export interface SummaryContext {
  /** Main and post each have a summary of their own. */
  readonly part: "main" | "post";
  readonly scriptName?: string;
  readonly dashboard?: string;
  readonly stableId?: string;
  readonly canaryId?: string;
}

/** The ids that tell stable and canary apart; empty where one isn't known. */
export function roles(
  { plan, versions, outcome }: SummaryData,
  context: SummaryContext,
): { readonly stableId: string; readonly canaryId: string } {
  return {
    stableId: plan?.stable.id ?? versions?.stableId ?? outcome?.stableId ?? context.stableId ?? "",
    canaryId: plan?.canary.id ?? versions?.canaryId ?? outcome?.canaryId ?? context.canaryId ?? "",
  };
}
