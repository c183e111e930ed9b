import type { Deployment, Hold, Purpose, Step, Verdict } from "./model.ts";
import type { Outcome } from "./outcome.ts";
import type { Plan } from "./plan.ts";

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
  /** Once a minute during a hold. `left`: until the hold may end, then until it must. */
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
  /** `live`: it was left alone · `restored`: ours was written over it, and it is deployed again · `lost`: it can't be. */
  | {
      readonly type: "drift";
      readonly foreign: Deployment;
      readonly fate: "live" | "restored" | "lost";
    }
  | { readonly type: "failure"; readonly reason: string }
  | { readonly type: "cancelled"; readonly by: string }
  /** A blocked rollback is sent again with force. */
  | { readonly type: "forced"; readonly error: Error }
  | { readonly type: "warning"; readonly text: string }
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "finished"; readonly outcome: Outcome };
