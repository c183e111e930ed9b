import { createRandom } from "../../random.ts";
import { drawRolloutScenario } from "../rollouts/draw-rollout.ts";
import type { RolloutScenario } from "../rollouts/rollout-scenario.ts";

/** A scenario without checks whose holds are short: each poll of the list costs real time. */
export function drawProcessScenario(seed: number): RolloutScenario {
  const scenario = drawRolloutScenario(seed);
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
  };
}
