import type { RolloutScenario } from "../rollouts/rollout-scenario.ts";
import type { CommandAct, SequenceScenario } from "../sequences/sequence-scenario.ts";

/** A run in which nothing goes wrong yet. `depth`: how many events befall it at most. */
export type Base = { readonly name: string; readonly depth: number } & (
  | { readonly kind: "rollout"; readonly scenario: RolloutScenario }
  | { readonly kind: "sequence" | "job"; readonly scenario: SequenceScenario }
  | Together
);

/** Two jobs at once on one Worker, the second of which begins later. */
export interface Together {
  readonly kind: "together";
  /** Sets up the Worker, and says what commands are asked for. */
  readonly scenario: RolloutScenario;
  readonly jobs: readonly [JobPlan, JobPlan];
  readonly laterMs: number;
}

/** A rollout, of the other version where that is said, or a command. */
export type JobPlan = { readonly rollout: "canary" | "other" } | CommandAct;

/** A request is under way for 100 ms, so that two jobs' requests come by turns. */
export const WAY_MS = 100;

/** How long a request is under way in ms: for a while, so that what comes after another thing is later. */
export function wayOf(base: Base): number {
  return base.kind === "together" ? WAY_MS : 1;
}
