import type { Schedule } from "../../../src/rollout/model.ts";
import type { Random } from "../../random.ts";
import type { CheckPlan, Opinion } from "../check-plan.ts";

/** What some checks say at each step. */
export function drawChecks(random: Random, schedule: Schedule): readonly CheckPlan[] {
  const count = random.chance(0.5) ? 0 : 1 + random.int(2);
  return Array.from({ length: count }, () => ({
    warn: random.chance(0.2),
    opinions: schedule.map(({ hold }): Opinion => {
      const longest = hold?.max ?? 0;
      return {
        silentMs: random.chance(0.3) ? random.int(longest + 20_000) : 0,
        says: random.pick(["pass", "pass", "pass", "early", "early", "exempt", "inconclusive"]),
        failsAtMs: random.chance(0.12) ? random.int(longest + 5_000) : undefined,
      };
    }),
  }));
}
