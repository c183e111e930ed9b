/** What is planned of a step: what goes wrong, what its checks say, and what a live check hears. */

import type { VerdictStatus } from "../../src/rollout/model.ts";

/** When something befalls a step: milliseconds after its start, or after a request (from 0, of all that are sent, or of the writes). */
export type Trigger =
  | { readonly kind: "time"; readonly ms: number }
  | {
      readonly kind: "request" | "write";
      readonly n: number;
      readonly end: "sent" | "answered";
      readonly plusMs: number;
    };

export type OutageKind = "5xx" | "reset" | "hang" | "429" | "html";

export interface Outage {
  readonly from: Trigger;
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
  /** How often a request is answered by an error whose text would be a workflow command. */
  readonly hostileErrors?: number;
  /** Two answers agree on a time that is so far ahead of the server's, in ms: nobody can know better. */
  readonly believedAheadMs?: number;
}

/** Nothing goes wrong, and no time passes on the way. */
export const NO_FAULTS: FaultPlan = {
  readFaults: 0,
  writeFaults: 0,
  hangs: false,
  staleRate: 0,
  staleMs: 0,
  disorderRate: 0,
  latency: [0, 0],
  slowWriteMs: 0,
  slowWrites: 0,
  lateWrites: 0,
  lateMs: 0,
  outages: [],
};

/** What one check says of one step. */
export interface Opinion {
  /** How long after the step's beginning it has no word yet, in ms. */
  readonly silentMs: number;
  readonly says: Exclude<VerdictStatus, "pending">;
  /** It fails from then on, in ms after the step's beginning. */
  readonly failsAtMs?: number | undefined;
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
