import type { Random } from "../../random.ts";

export type SocketFaultKind = "closed" | "garbage" | "slow" | "silent" | "refused";

/** Something goes wrong with the tails' sockets. */
export interface SocketFault {
  readonly kind: SocketFaultKind;
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

const CHECKS = [
  "live error-rate <= 1%",
  "live error-rate <= stable * 1.25",
  "live 5xx-rate <= 2%",
  "if-traffic live error-rate <= 1%",
] as const;
const KINDS: readonly SocketFaultKind[] = ["closed", "garbage", "slow", "silent", "refused"];

/** `spanMs`: how long the rollout holds in all. */
export function drawLive(random: Random, spanMs: number): LivePlan {
  const count = random.pick([0, 1, 2, 4]);
  return {
    check: random.pick(CHECKS),
    perMinute: random.pick([120, 300, 600]),
    exceptions: random.pick([0, 0, 0.3, 1]),
    faults: Array.from({ length: count }, () => ({
      kind: random.pick(KINDS),
      atMs: random.int(spanMs + 5_000),
      forMs: random.pick([500, 5_000, 30_000]),
      version: random.pick(["stable", "canary"] as const),
    })),
  };
}
