import { createRng } from "../rng.ts";
import { drawScenario } from "./draw.ts";
import type { Scenario } from "./scenario.ts";

/** A scenario that is short enough for real time: no checks, no hangs, holds of some seconds. */
export function drawProcessScenario(seed: number): Scenario {
  const scenario = drawScenario(seed);
  const { weather } = scenario;
  const rng = createRng(seed ^ 0x9c0);
  return {
    ...scenario,
    schedule: scenario.schedule.map(({ percent, hold }) => {
      if (hold === undefined) return { percent };
      const min = rng.pick([300, 2_000, 6_000]);
      return { percent, hold: { min, max: min } };
    }),
    liveAgeMs: Math.min(scenario.liveAgeMs, 60_000),
    checks: [],
    clockOffsetMs: 0,
    weather: {
      ...weather,
      hangs: false,
      readFaults: Math.min(weather.readFaults, 0.2),
      latency: [weather.latency[0], Math.min(weather.latency[1], 300)],
      slowWriteMs: Math.min(weather.slowWriteMs, 4_000),
      outages: weather.outages.map(({ from, ms, kind }) => ({
        from,
        ms: Math.min(ms, 20_000),
        kind: kind === "hang" ? "reset" : kind,
      })),
    },
  };
}
