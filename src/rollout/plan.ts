import type { Deployment, Schedule, VersionSummary } from "./model.ts";

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
  /** When each step from `next` on begins at the earliest, in server time. */
  readonly begins: readonly number[];
  /** Least and longest time still to go, in ms. */
  readonly least: number;
  readonly longest: number;
  /** Server time at which it ends at the earliest. */
  readonly ends: number;
  readonly notes: readonly string[];
}
