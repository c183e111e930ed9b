import type { Advice } from "./advice.ts";
import type { Roles } from "./describe.ts";
import type {
  Deployment,
  Hold,
  HoldEnds,
  Purpose,
  Schedule,
  Status,
  Step,
  Verdict,
  VersionSummary,
} from "./model.ts";

/**
 * What happens during a run, as one stream; the log, the summary and the GitHub deployment read it.
 * Foreign text in it is raw: readers neutralise it. Instants are server time in Unix ms, durations ms.
 */
export type RolloutEvent =
  | { readonly type: "plan"; readonly plan: Plan }
  /** From here on the live deployment is this run's to change. */
  | {
      readonly type: "adopted";
      readonly live: Deployment;
      readonly stableId: string;
      readonly canaryId: string;
    }
  | { readonly type: "step"; readonly step: Step; readonly index: number; readonly count: number }
  | ({ readonly type: "deployed"; readonly roles: Roles } & Made)
  | ({
      readonly type: "hold";
      readonly hold: Hold;
      readonly index: number;
      readonly since: number;
    } & HoldEnds)
  /** Once a minute during a hold. `left`: until the hold may end, then until it must. */
  | { readonly type: "heartbeat"; readonly index: number; readonly left: number; readonly until: number }
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
  | { readonly type: "finished"; readonly outcome: RunOutcome };

export interface Made {
  readonly purpose: Purpose;
  /** The step that it makes live, from 0; absent for a rollback or a restoration. */
  readonly index?: number;
  /** As the server last showed it, its annotations included. */
  readonly deployment: Deployment;
}

export interface Ending {
  readonly status: Status;
  /** What is live, and then why: a few sentences. Foreign text in it is raw. */
  readonly reason: string;
  /** What to do then; `finish`, and in post `postOutcome`, adds it where a flow has none of its own. */
  readonly advice?: Advice;
  /** Somebody should look at it, although the job succeeds. */
  readonly warns?: true;
  /** When `advance` has something to do: server time in Unix ms. */
  readonly nextAt?: number;
}

/** What is live, why, and what to do, in this order; what can't wait comes first. */
export function reasonAndAdvice({ reason, advice }: Pick<Ending, "reason" | "advice">): string {
  if (advice?.command !== undefined) return `${advice.text} \`${advice.command}\` ${reason}`;
  return advice === undefined ? reason : `${reason} ${advice.text}`;
}

/** The result of a run. The live deployment is as last read. */
export interface RunOutcome extends Ending {
  readonly live?: Deployment;
  readonly stableId?: string;
  readonly canaryId?: string;
  /** The canary's live share in percent. */
  readonly share?: number;
  readonly plan?: Plan;
  readonly made: readonly Made[];
  readonly verdicts: readonly { readonly index: number; readonly at: number; readonly verdict: Verdict }[];
}

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
