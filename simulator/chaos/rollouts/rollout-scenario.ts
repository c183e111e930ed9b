import type {
  OnConflict,
  OnInconclusive,
  Policy,
  RunRef,
  Schedule,
  VerdictStatus,
} from "../../../src/rollout/model.ts";
import type { Readings } from "../../faults/readings.ts";

/** The four versions of a run's Worker: stable, canary, another one, and one that nobody asked for. */
export type Role = "stable" | "canary" | "other" | "third";

/** What is live before the run begins. */
export type Start =
  | "fresh"
  | "resume"
  | "arrived"
  | "arrived-blind"
  | "conflict"
  | "neither"
  | "three"
  | "cohorts"
  | "empty";

/** What somebody else deploys. */
export type ForeignKind =
  | "third-100"
  | "stable-100"
  | "canary-100"
  | "stable-third"
  | "same-as-live"
  | "same-as-asked"
  | "canary-by-hand"
  | "other-rollout"
  | "other-run"
  | "manual-rollback"
  | "cohorts"
  | "other-strategy"
  | "unknown-field"
  | "three";

/** Milliseconds after the start, or after a request (from 0, of all that are sent, or of the writes among them). */
export type Moment =
  | { readonly kind: "time"; readonly ms: number }
  | {
      readonly kind: "request" | "write";
      readonly n: number;
      readonly end: "sent" | "answered";
      readonly plusMs: number;
    };

export type OutageKind = "5xx" | "reset" | "hang" | "429" | "html";

export interface Outage {
  readonly from: Moment;
  readonly ms: number;
  readonly kind: OutageKind;
}

/** How often what goes wrong; rates are 0–1 a request. */
export interface FaultPlan {
  readonly readFaults: number;
  readonly writeFaults: number;
  /** Some requests never get an answer: each costs a whole time limit. */
  readonly hangs: boolean;
  /** A list that leaves out what is younger than this, in ms; at most 3000. */
  readonly staleRate: number;
  readonly staleMs: number;
  readonly disorderRate: number;
  /** One way, in ms. */
  readonly latency: readonly [least: number, most: number];
  /** How long a slow write takes to be carried out, at most, in ms, and how often that is so. */
  readonly slowWriteMs: number;
  readonly slowWrites: number;
  /** How often a write is lost to its client and carried out all the same, and how much later at most, in ms. */
  readonly lateWrites: number;
  readonly lateMs: number;
  readonly outages: readonly Outage[];
  /** How often Cloudflare refuses a write. */
  readonly refusals?: number;
  /** Two answers agree on a time that is so far ahead of the server's, in ms: nobody can know better. */
  readonly believedAheadMs?: number;
}

/** What one check says of one step. */
export interface Opinion {
  /** How long after the step's beginning it has no word yet, in ms. */
  readonly silentMs: number;
  readonly says: Exclude<VerdictStatus, "pending">;
  /** It fails from then on, in ms after the step's beginning. */
  readonly failsAtMs: number | undefined;
}

export interface CheckPlan {
  readonly warn: boolean;
  /** One a step. */
  readonly opinions: readonly Opinion[];
}

/** Everything that one run is made of. The same seed gives the same scenario, and the same run. */
export interface RolloutScenario {
  readonly seed: number;
  /** GitHub's run; without it the one that a job has when it is alone. */
  readonly run?: RunRef;
  readonly schedule: Schedule;
  readonly start: Start;
  /** The canary's live share at the start of `resume`, the other's of `conflict`. */
  readonly startShare: number;
  /** The live split has the canary first. */
  readonly canaryFirst: boolean;
  /** The live split carries the marker of an earlier run. */
  readonly marked: boolean;
  /** How long ago the live deployment was made, in ms. */
  readonly liveAgeMs: number;
  readonly namesStable: boolean;
  readonly onFailure: Policy;
  readonly onCancel: Policy;
  readonly onConflict: OnConflict;
  readonly onInconclusive: OnInconclusive;
  readonly force: boolean;
  /** The input `window`. */
  readonly window?: string | undefined;
  readonly readings: Readings;
  readonly faultPlan: FaultPlan;
  readonly foreign: readonly { readonly at: Moment; readonly kind: ForeignKind; readonly share: number }[];
  readonly secretChange: Moment | undefined;
  readonly cancel: Moment | undefined;
  readonly kill: Moment | undefined;
  /** A job in a container: main gets no signal and outlives the beginning of post. */
  readonly container: boolean;
  /** How long after the end of main post begins, in ms. */
  readonly postAfterMs: number;
  readonly checks: readonly CheckPlan[];
  /** How long a look at the checks takes at most, in ms. */
  readonly lookMs: number;
  /** A check that fails between two looks wakes the hold, as a live one does. */
  readonly wakes: boolean;
  /** The local clock's distance from the server's, in ms. */
  readonly clockOffsetMs: number;
}
