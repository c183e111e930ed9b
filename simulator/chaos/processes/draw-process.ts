import { createRandom, type Random } from "../../random.ts";
import { drawRolloutScenario } from "../rollouts/draw-rollout.ts";
import type { RolloutScenario } from "../rollouts/rollout-scenario.ts";
import { drawLive, type LivePlan } from "./draw-live.ts";

/** A rollout, and what its live check hears when it has one. */
export interface ProcessScenario extends RolloutScenario {
  readonly live?: LivePlan;
}

/** How many of the rollouts have a live check. */
const LIVE_SHARE = 0.4;

/** A scenario without checks whose holds are short: each poll of the list costs real time. */
export function drawProcessScenario(seed: number): ProcessScenario {
  const scenario = drawRolloutScenario(seed);
  const random = createRandom(seed ^ 0x9c0);
  const short = {
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
  const appended = createRandom(seed ^ 0x11fe);
  return appended.chance(LIVE_SHARE) ? listening(short, appended) : short;
}

/** The same with a live check, and holds that are long enough to hear something. */
function listening(scenario: RolloutScenario, random: Random): ProcessScenario {
  const schedule = scenario.schedule.map(({ percent, hold }) => {
    if (hold === undefined) return { percent };
    const min = random.pick([20_000, 60_000]);
    return { percent, hold: { min, max: random.chance(0.3) ? 2 * min : min } };
  });
  const span = schedule.reduce((total, { hold }) => total + (hold?.max ?? 0), 0);
  return { ...scenario, schedule, live: drawLive(random, span) };
}
