import type { Command, OnConflict, OnInconclusive, Policy, Schedule } from "../../../src/rollout/model.ts";
import type { Readings } from "../../faults/readings.ts";
import { SCRIPT } from "../rollouts/harness.ts";
import type { CheckPlan, FaultPlan, Moment } from "../rollouts/rollout-scenario.ts";

/** How a workflow names a version; `nth` counts back from the newest upload, which is 0. */
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
  /** The live versions as they are. */
  | "same"
  /** Two versions of which nobody knows how they came together. */
  | "split"
  /** Another workflow's run: of any canary, or of the live one. */
  | "rollout"
  | "same-rollout"
  | "manual-rollback"
  | "three"
  | "odd";

export interface ForeignDeployment {
  readonly what: ForeignKind;
  readonly share: number;
  /** Which versions, counted back from the newest. */
  readonly first: number;
  readonly second: number;
}

/** One run of the action. */
export interface CommandAct {
  readonly kind: "command";
  readonly command: Command;
  /** The Worker; absent: the one that everything else happens to. */
  readonly worker?: string;
  /** The input `on-cancel`; default `rollback`. */
  readonly onCancel?: Policy;
  readonly dryRun: boolean;
  readonly canary: Naming;
  readonly stable: Naming;
  readonly onConflict: OnConflict;
  readonly byHand: boolean;
  readonly faultPlan: FaultPlan;
  /** Somebody deploys while it runs. */
  readonly crossing: { readonly at: Moment; readonly other: ForeignDeployment } | undefined;
  /** When the runner sends it a signal, or kills it at once; post follows. */
  readonly cancel?: Moment | undefined;
  readonly kill?: Moment | undefined;
  /** When somebody changes a secret, which blocks every version that has been uploaded. */
  readonly secretChange?: Moment | undefined;
  /** The act right before announced what this one does: nothing happens and no time passes between them. */
  readonly announced: boolean;
}

export type Act =
  | { readonly kind: "pass"; readonly ms: number }
  | { readonly kind: "upload" }
  | { readonly kind: "foreign"; readonly other: ForeignDeployment }
  | CommandAct
  /** Uses of the action in one job: their mains one after the other, and their post steps in reverse. */
  | { readonly kind: "job"; readonly steps: readonly CommandAct[] };

/** The Worker that an act works on. */
export function scriptOf({ worker = SCRIPT }: Pick<CommandAct, "worker">): string {
  return worker;
}

/** A Worker's life: what its one workflow says, and what happens one after the other. */
export interface SequenceScenario {
  readonly seed: number;
  readonly schedule: Schedule;
  readonly onFailure: Policy;
  readonly onInconclusive: OnInconclusive;
  readonly prune: boolean;
  /** The input `window`. */
  readonly window?: string | undefined;
  /** The input `force`. */
  readonly force?: boolean;
  /** How many checks the workflow has; what they say is drawn for each canary. */
  readonly checks: number;
  /** What they say of every canary, where that isn't to be drawn. */
  readonly checkPlans?: readonly CheckPlan[];
  readonly readings: Readings;
  /** The local clock's distance from the server's, in ms. */
  readonly clockOffsetMs: number;
  readonly acts: readonly Act[];
}
