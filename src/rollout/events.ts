import type { Deployment, Hold, Schedule, Step, Verdict, VersionSummary } from "./model.ts";
import type { Outcome } from "./outcome.ts";

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
  /** Least and longest time still to go, in ms. */
  readonly least: number;
  readonly longest: number;
  /** Server time at which it ends at the earliest. */
  readonly ends: number;
  readonly notes: readonly string[];
}

/** Why a deployment was made. `restore` puts a foreign one back that ours was written over. */
export type Purpose = "step" | "rollback" | "restore" | "promote";

/**
 * What happens during a run, as one stream; the log, the summary and the GitHub deployment read it.
 * Foreign text in it is raw: readers neutralise it. Instants are server time in Unix ms, durations ms.
 */
export type RolloutEvent =
  | { readonly type: "plan"; readonly plan: Plan }
  /** From here on the live deployment is this run's to change. */
  | {
      readonly type: "takeover";
      readonly live: Deployment;
      readonly stableId: string;
      readonly canaryId: string;
    }
  | { readonly type: "step"; readonly step: Step; readonly index: number; readonly count: number }
  | {
      readonly type: "deployed";
      readonly purpose: Purpose;
      readonly deployment: Deployment;
      /** The step that it makes live; absent for a rollback or a restoration. */
      readonly index?: number;
    }
  | {
      readonly type: "hold";
      readonly hold: Hold;
      readonly index: number;
      readonly since: number;
      readonly from: number;
      readonly to: number;
    }
  /** Once a minute during a hold. `left`: until the hold may end at the earliest, then until it must. */
  | { readonly type: "heartbeat"; readonly index: number; readonly left: number; readonly to: number }
  /** What the checks say; sent when it differs from the last time. */
  | { readonly type: "verdicts"; readonly index: number; readonly verdicts: readonly Verdict[] }
  /** A line that a command of the workflow, the check `check`, has printed. Foreign text. */
  | { readonly type: "output"; readonly check: string; readonly line: string }
  | {
      readonly type: "retry";
      readonly what: string;
      readonly error: Error;
      readonly attempt: number;
      readonly waitMs: number;
    }
  /** A write's answer never came, or could not be read; the list decides. */
  | { readonly type: "unknown-outcome"; readonly error: Error }
  | { readonly type: "resolved"; readonly deployment?: Deployment; readonly lackedMs?: number }
  | { readonly type: "stale"; readonly lacks: string }
  /** `live`: it was left alone · `put-back`: ours was written over it, and it is deployed again · `lost`: it can't be. */
  | {
      readonly type: "drift";
      readonly foreign: Deployment;
      readonly fate: "live" | "put-back" | "lost";
    }
  | { readonly type: "failure"; readonly reason: string }
  | { readonly type: "cancelled"; readonly by: string }
  /** A blocked rollback is sent again with force. */
  | { readonly type: "forced"; readonly error: Error }
  | { readonly type: "warning"; readonly text: string }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "finished"; readonly outcome: Outcome };
