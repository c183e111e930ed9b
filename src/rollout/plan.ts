import type { Deployment, Schedule, VersionSummary } from "./model.ts";

/** How soon a step would notice a canary that fails more often than stable, with the errors of the last day. */
export interface StepPreview {
  /** 0-based. */
  readonly index: number;
  /** Whether the hold sees a canary that fails five times as often in less than half of the replays. */
  readonly short: boolean;
  readonly regressions: readonly {
    /** How it fails: `5 × as often`, `once in 100`. */
    readonly canary: string;
    /** In half of the replays; undefined: not within a day, or within the hold. */
    readonly noticedMs: number | undefined;
    /** The canary's failed requests until then. */
    readonly failed: number;
    /** The part of the replays in which the hold sees it, 0–1. */
    readonly seen: number;
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
