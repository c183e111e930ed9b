import type { Random } from "../../random.ts";
import type { LivePlan, SocketFault } from "../check-plan.ts";

const CHECKS = [
  "live error-rate <= 1%",
  "live error-rate <= stable * 1.25",
  "live 5xx-rate <= 2%",
  "if-traffic live error-rate <= 1%",
] as const;
const KINDS: readonly SocketFault["kind"][] = ["closed", "garbage", "slow", "silent", "refused"];

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
