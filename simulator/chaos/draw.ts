import type { Schedule, Step } from "../../src/rollout/model.ts";
import { createRng, type Rng } from "../rng.ts";
import { fair, foul, Moments, slow } from "./draw-weather.ts";
import type { CheckPlan, ForeignKind, Opinion, Scenario, Start } from "./scenario.ts";

export const SHARES = [0.01, 1, 5, 10, 12.5, 25, 33.33, 50, 66.67, 75, 90, 99.99];

/** A run drawn from its seed. */
export function drawScenario(seed: number): Scenario {
  const rng = createRng(seed);
  const schedule = drawSchedule(rng);
  const span = schedule.reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
  const temper = rng.next();
  const crossfire = temper > 0.75;
  const calm = temper < 0.3;
  const moments = new Moments(rng, span, schedule.length, crossfire);
  const interruption = rng.int(crossfire ? 8 : 10);
  return {
    seed,
    schedule,
    start: drawStart(rng),
    startShare: rng.pick([0, ...SHARES, 100]),
    canaryFirst: rng.chance(0.4),
    marked: rng.chance(0.6),
    liveAgeMs: rng.pick([500, 4_000, 60_000, 3_600_000]),
    namesStable: rng.chance(0.4),
    onFailure: rng.pick(["rollback", "rollback", "hold"]),
    onCancel: rng.pick(["rollback", "rollback", "hold"]),
    onConflict: rng.pick(["fail", "replace"]),
    onInconclusive: rng.pick(["hold", "proceed", "rollback"]),
    force: rng.chance(0.1),
    triggeredBy: rng.pick(["keep", "overwrite", "drop"]),
    weather: calm ? fair(rng) : crossfire ? slow(rng) : foul(rng, moments),
    foreign: drawForeign(rng, moments, crossfire ? 0.7 : 0.4),
    secretChange: rng.chance(0.08) ? moments.any() : undefined,
    cancel: interruption < 4 || interruption === 9 ? moments.any() : undefined,
    kill: interruption >= 4 && interruption < 7 ? moments.any() : undefined,
    container: interruption === 9,
    postAfterMs: rng.pick([100, 400, 1_000, 5_000]),
    checks: drawChecks(rng, schedule),
    lookMs: rng.pick([0, 0, 200, 4_000]),
    clockOffsetMs: rng.pick([0, 0, 7, -7]) * 3_600_000 + rng.int(5_000),
  };
}

function drawSchedule(rng: Rng): Schedule {
  const shares = new Set<number>();
  if (rng.chance(0.2)) shares.add(0);
  const count = 1 + rng.int(4);
  while (shares.size < count) shares.add(rng.pick(SHARES));
  if (rng.chance(0.8)) shares.add(100);
  const sorted = [...shares].sort((a, b) => a - b);
  return sorted.map((percent, index): Step => {
    const held = index < sorted.length - 1 ? rng.chance(0.75) : rng.chance(0.35);
    if (!held) return { percent };
    const min = rng.pick([500, 5_000, 20_000, 60_000, 180_000]);
    return { percent, hold: { min, max: rng.chance(0.4) ? min * (2 + rng.int(3)) : min } };
  });
}

function drawStart(rng: Rng): Start {
  const at = rng.next();
  if (at < 0.5) return "fresh";
  if (at < 0.68) return "resume";
  if (at < 0.76) return "arrived";
  if (at < 0.78) return "arrived-blind";
  if (at < 0.89) return "conflict";
  if (at < 0.95) return "neither";
  return rng.pick(["three", "cohorts", "empty"]);
}

const FOREIGN: readonly ForeignKind[] = [
  "third-100",
  "third-100",
  "stable-100",
  "canary-100",
  "stable-third",
  "same-as-live",
  "same-as-asked",
  "canary-by-hand",
  "other-rollout",
  "other-run",
  "manual-rollback",
  "cohorts",
  "other-strategy",
  "unknown-field",
  "three",
];

function drawForeign(rng: Rng, moments: Moments, likely: number): Scenario["foreign"] {
  const count = !rng.chance(likely) ? 0 : rng.chance(0.75) ? 1 : 2 + rng.int(2);
  return Array.from({ length: count }, () => ({
    at: moments.any(),
    kind: rng.pick(FOREIGN),
    share: rng.pick(SHARES),
  }));
}

/** What some checks say at each step. */
export function drawChecks(rng: Rng, schedule: Schedule): readonly CheckPlan[] {
  const count = rng.chance(0.5) ? 0 : 1 + rng.int(2);
  return Array.from({ length: count }, () => ({
    warn: rng.chance(0.2),
    opinions: schedule.map(({ hold }): Opinion => {
      const longest = hold?.max ?? 0;
      return {
        silentMs: rng.chance(0.3) ? rng.int(longest + 20_000) : 0,
        says: rng.pick(["pass", "pass", "pass", "early", "early", "exempt", "inconclusive"]),
        failsAtMs: rng.chance(0.12) ? rng.int(longest + 5_000) : undefined,
      };
    }),
  }));
}
