import type { LedgerState } from "../../src/rollout/ledger-state.ts";
import type { Cloud } from "../account/cloud.ts";
import type { FaultRule } from "../faults/rules.ts";
import type { RequestKind } from "./dice.ts";
import type { ProcessName } from "./recording.ts";

/**
 * Where a process has come to: a request of it is about to leave, is under way, or has ended and the process
 * is about to learn of it; it begins or ends a sleep; it has saved its state.
 */
export type Place = "leaves" | "under-way" | "ended" | "sleeps" | "wakes" | "saved";

/** What can be done to a job at a place, and what is to be seen there. */
export interface Situation {
  readonly cloud: Cloud;
  /** What main, or post, has saved last. */
  readonly saved: () => LedgerState | undefined;
  readonly kill: () => void;
  readonly cancel: () => void;
}

/** Decides at every place of a run what befalls it. */
export interface Adversary {
  /** `request` at `leaves`, `under-way` and `ended` only. */
  at(place: Place, process: ProcessName, situation: Situation, request?: RequestKind): void;
  /**
   * The faults of the request that leaves now.
   *
   * @param roll what the scenario's dice say
   */
  faultsFor(request: RequestKind, roll: () => readonly FaultRule[]): readonly FaultRule[];
}
