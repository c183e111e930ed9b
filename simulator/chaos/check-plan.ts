import type { VerdictStatus } from "../../src/rollout/model.ts";

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

/** Something goes wrong with the tails' sockets. */
export interface SocketFault {
  readonly kind: "closed" | "garbage" | "slow" | "silent" | "refused";
  /** Milliseconds after the job's first request, and how long it lasts; closed and garbage take no time. */
  readonly atMs: number;
  readonly forMs: number;
  readonly version: "stable" | "canary";
}

/** A check of the live tail, the traffic that it counts, and what goes wrong with the sockets. */
export interface LivePlan {
  readonly check: string;
  readonly perMinute: number;
  /** Of the canary's requests, the share that throws. */
  readonly exceptions: number;
  readonly faults: readonly SocketFault[];
}
