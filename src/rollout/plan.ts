import type { Deployment, Schedule, VersionSummary } from "./model.ts";

/** How soon a step would notice a canary that fails more often than stable, by the last hour's traffic. */
export interface StepPreview {
  /** 0-based. */
  readonly index: number;
  readonly regressions: readonly {
    /** How many times more often the canary fails. */
    readonly factor: number;
    /** Undefined: never, or only after more than 30 days. */
    readonly noticedMs: number | undefined;
    /** The canary's failed requests until then. */
    readonly failed: number;
  }[];
}

/** What a rollout is going to do, as known before its first write. */
export interface Plan {
  readonly scriptName: string;
  readonly stable: VersionSummary | { readonly id: string };
  readonly canary: VersionSummary | { readonly id: string };
  /** The deployments' message, without the marker. */
  readonly message: string;
  readonly schedule: Schedule;
  readonly live: Deployment;
  /** Index of the first step that is still to be deployed; the schedule's length when none is. */
  readonly next: number;
  /** Index of the step that is live and still watched; −1 when none is. */
  readonly watched: number;
  /** The earliest begin of each step from `next` on, in server time. */
  readonly begins: readonly number[];
  /** Least and longest time still to go, in ms. */
  readonly least: number;
  readonly longest: number;
  /** Its earliest end, in server time. */
  readonly ends: number;
  readonly notes: readonly string[];
  /** In a dry run with rate checks; of the steps that are judged by one. */
  readonly preview?: readonly StepPreview[];
}
