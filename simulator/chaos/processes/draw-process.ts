import { createRandom } from "../../random.ts";
import { drawRolloutScenario } from "../rollouts/draw-rollout.ts";
import type { RolloutScenario } from "../rollouts/rollout-scenario.ts";

/** A scenario that is short enough for real time: no checks, no hangs, holds of some seconds. */
export function drawProcessScenario(seed: number): RolloutScenario {
  const scenario = drawRolloutScenario(seed);
  const { faultPlan } = scenario;
  const random = createRandom(seed ^ 0x9c0);
  return {
    ...scenario,
    schedule: scenario.schedule.map(({ percent, hold }) => {
      if (hold === undefined) return { percent };
      const min = random.pick([300, 2_000, 6_000]);
      return { percent, hold: { min, max: min } };
    }),
    liveAgeMs: Math.min(scenario.liveAgeMs, 60_000),
    checks: [],
    clockOffsetMs: 0,
    faultPlan: {
      ...faultPlan,
      hangs: false,
      readFaults: Math.min(faultPlan.readFaults, 0.2),
      latency: [faultPlan.latency[0], Math.min(faultPlan.latency[1], 300)],
      slowWriteMs: Math.min(faultPlan.slowWriteMs, 4_000),
      outages: faultPlan.outages.map(({ from, ms, kind }) => ({
        from,
        ms: Math.min(ms, 20_000),
        kind: kind === "hang" ? "reset" : kind,
      })),
    },
  };
}
