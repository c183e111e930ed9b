import type {
  Command,
  OnConflict,
  OnInconclusive,
  Policy,
  RunRef,
  Schedule,
} from "../../src/rollout/model.ts";
import type { Readings } from "../platform-unknowns.ts";
import { type CheckPlan, type FaultPlan, type LivePlan, NO_FAULTS, type Trigger } from "./plans.ts";

/** A workflow, what was there before it, and what happens: the same scenario plays the same each time. */
export interface Scenario {
  readonly seed: number;
  readonly workflow: Workflow;
  readonly readings: Readings;
  /** The local clock's distance from the server's, in ms. */
  readonly clockOffsetMs: number;
  /** Of each Worker. */
  readonly before: readonly Earlier[];
  readonly acts: readonly Act[];
  /** Every text that people write would run a command if it reached the log as it is. */
  readonly hostile?: boolean;
}

/** The inputs that are the same in every use of the action. */
export interface Workflow {
  readonly schedule: Schedule;
  readonly onFailure: Policy;
  readonly onInconclusive: OnInconclusive;
  readonly prune: boolean;
  readonly force: boolean;
  /** The input `window`. */
  readonly window?: string | undefined;
  /** What its checks say of every canary, or how many it has: what they say is drawn for each canary then. */
  readonly checks: readonly CheckPlan[] | { readonly drawn: number };
  /** How long a look at the checks takes at most, in ms. */
  readonly lookMs: number;
  /** A check that fails between two looks wakes the hold, as a live one does. */
  readonly wakes: boolean;
  /** A check of the live tail, in processes only. */
  readonly live?: LivePlan;
}

/** What happened before the beginning, so many ms ago. */
export type Earlier = (UploadAct | ForeignAct) & { readonly agoMs: number };

interface UploadAct {
  readonly kind: "upload";
}

interface ForeignAct {
  readonly kind: "foreign";
  readonly other: ForeignPlan;
}

export interface JobAct {
  readonly kind: "job";
  /** Uses of the action: their mains one after the other, and their post steps in reverse. */
  readonly steps: readonly JobStep[];
  /** It begins when everything that was deployed before is in every view of the list. */
  readonly whenShown: boolean;
  /** It begins so many ms after the job before it began, and both run at once. */
  readonly besideMs?: number;
}

export type Act = { readonly kind: "pass"; readonly ms: number } | UploadAct | ForeignAct | JobAct;

/** One use of the action, and what befalls it. */
export interface JobStep {
  readonly command: Command;
  /** The Worker; absent: the one that everything else happens to. */
  readonly worker?: string;
  /** GitHub's run; absent: one of its own for each act. */
  readonly run?: RunRef;
  readonly event: "push" | "schedule" | "workflow_dispatch";
  readonly canary: Naming;
  readonly stable: Naming;
  readonly onConflict: OnConflict;
  readonly onCancel: Policy;
  readonly dryRun: boolean;
  /** The job right before announced what this one does: nothing happens and no time passes between them. */
  readonly announced: boolean;
  readonly faultPlan: FaultPlan;
  /** Somebody deploys while it runs. */
  readonly foreign: readonly { readonly at: Trigger; readonly other: ForeignPlan }[];
  /** When somebody changes a secret, which blocks every version that has been uploaded. */
  readonly secretChange?: Trigger | undefined;
  /** When the runner sends it a signal, or kills it at once; post follows. */
  readonly cancel?: Trigger | undefined;
  readonly kill?: Trigger | undefined;
  /** A second signal follows the first. */
  readonly impatient?: boolean;
  /** A job in a container: main gets no signal and outlives the beginning of post. */
  readonly container: boolean;
  /** How long after the end of main post begins, in ms. */
  readonly postAfterMs: number;
}

/** How a workflow names a version; `nth` counts back from the newest upload, which is 0, or below 0 from the first, -1. */
export type Naming =
  | { readonly kind: "none" }
  | { readonly kind: "latest" }
  | { readonly kind: "nth"; readonly n: number }
  | { readonly kind: "tag"; readonly n: number };

/** What somebody else deploys, by hand or by a workflow of their own. */
export type ForeignKind =
  /** One version at 100 %: any, or the one that is stable in what is live. */
  | "single"
  | "stable"
  /** The live versions with other shares, without a marker. */
  | "shares"
  /** The live versions as they are, or what a request has asked for last. */
  | "same"
  | "same-as-asked"
  /** What a request has asked for last, as another run restores it. */
  | "restored"
  /** Two versions of which nobody knows how they came together. */
  | "split"
  /** Another workflow's run: of any canary, or of the live one. */
  | "rollout"
  | "same-rollout"
  /** A rollback by hand: of any canary, or of the live one. */
  | "rollback"
  | "manual-rollback"
  | "three"
  /** What the action doesn't know: gradual cohorts, another strategy, a field of a share. */
  | "cohorts"
  | "other-strategy"
  | "unknown-field";

export interface ForeignPlan {
  readonly what: ForeignKind;
  readonly share: number;
  /** Which versions, counted as `nth` counts them; the second from the first on. */
  readonly first: number;
  readonly second: number;
  /** The second version of a split stands first. */
  readonly reversed?: boolean;
  /** Of a rollout's step: what its marker says behind the share. */
  readonly message?: string;
}

/** A tick in a quiet world; the other uses are changed from it. */
export const TICK: JobStep = {
  command: "advance",
  event: "schedule",
  canary: { kind: "latest" },
  stable: { kind: "none" },
  onConflict: "fail",
  onCancel: "rollback",
  dryRun: false,
  announced: false,
  faultPlan: NO_FAULTS,
  foreign: [],
  container: false,
  postAfterMs: 400,
};

/** A job with one step, after everything has come to rest. */
export function job(...steps: readonly JobStep[]): JobAct {
  return { kind: "job", steps, whenShown: true };
}
