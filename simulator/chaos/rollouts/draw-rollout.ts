import type { Schedule, Step } from "../../../src/rollout/model.ts";
import { drawReadings } from "../../faults/readings.ts";
import { createRandom, type Random } from "../../random.ts";
import { drawManyFaults, drawNoFaults, drawSlowNetwork, Moments, withLateWrites } from "../draw-faults.ts";
import { drawWindowInJob } from "../windows.ts";
import type { CheckPlan, ForeignKind, Moment, Opinion, RolloutScenario, Start } from "./rollout-scenario.ts";

export const SHARES = [0.01, 1, 5, 10, 12.5, 25, 33.33, 50, 66.67, 75, 90, 99.99];

/** A run drawn from its seed. */
export function drawRolloutScenario(seed: number): RolloutScenario {
  const random = createRandom(seed);
  const schedule = drawSchedule(random);
  const span = schedule.reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
  const temper = random.next();
  const crossfire = temper > 0.75;
  const calm = temper < 0.3;
  const moments = new Moments(random, span, schedule.length, crossfire);
  const interruption = random.int(crossfire ? 8 : 10);
  return {
    seed,
    schedule,
    start: drawStart(random),
    startShare: random.pick([0, ...SHARES, 100]),
    canaryFirst: random.chance(0.4),
    marked: random.chance(0.6),
    liveAgeMs: random.pick([500, 4_000, 60_000, 3_600_000]),
    namesStable: random.chance(0.4),
    onFailure: random.pick(["rollback", "rollback", "hold"]),
    onCancel: random.pick(["rollback", "rollback", "hold"]),
    onConflict: random.pick(["fail", "replace"]),
    onInconclusive: random.pick(["hold", "proceed", "rollback"]),
    force: random.chance(0.1),
    readings: {
      ...drawReadings(createRandom(seed ^ 0x4ead)),
      triggeredBy: random.pick(["kept", "replaced", "dropped"]),
    },
    faultPlan: withLateWrites(
      calm ? drawNoFaults(random) : crossfire ? drawSlowNetwork(random) : drawManyFaults(random, moments),
      createRandom(seed ^ 0x1a7e),
    ),
    foreign: drawForeign(random, moments, crossfire ? 0.7 : 0.4),
    secretChange: random.chance(0.08) ? moments.any() : drawFirstSecretChange(createRandom(seed ^ 0x5ec7e7)),
    cancel: interruption < 4 || interruption === 9 ? moments.any() : undefined,
    kill: interruption >= 4 && interruption < 7 ? moments.any() : undefined,
    container: interruption === 9,
    postAfterMs: random.pick([100, 400, 1_000, 5_000]),
    checks: drawChecks(random, schedule),
    lookMs: random.pick([0, 0, 200, 4_000]),
    clockOffsetMs: random.pick([0, 0, 7, -7]) * 3_600_000 + random.int(5_000),
    wakes: random.chance(0.5),
    window: drawWindowInJob(createRandom(seed ^ 0x317d03)),
  };
}

/** A secret that is changed before the run's first write, which blocks every version. */
function drawFirstSecretChange(random: Random): Moment | undefined {
  return random.chance(0.06) ? { kind: "time", ms: 0 } : undefined;
}

function drawSchedule(random: Random): Schedule {
  const shares = new Set<number>();
  if (random.chance(0.2)) shares.add(0);
  const count = 1 + random.int(4);
  while (shares.size < count) shares.add(random.pick(SHARES));
  if (random.chance(0.8)) shares.add(100);
  const sorted = [...shares].sort((a, b) => a - b);
  return sorted.map((percent, index): Step => {
    const held = index < sorted.length - 1 ? random.chance(0.75) : random.chance(0.35);
    if (!held) return { percent };
    const min = random.pick([500, 5_000, 20_000, 60_000, 180_000]);
    return { percent, hold: { min, max: random.chance(0.4) ? min * (2 + random.int(3)) : min } };
  });
}

function drawStart(random: Random): Start {
  const at = random.next();
  if (at < 0.5) return "fresh";
  if (at < 0.68) return "resume";
  if (at < 0.76) return "arrived";
  if (at < 0.78) return "arrived-blind";
  if (at < 0.89) return "conflict";
  if (at < 0.95) return "neither";
  return random.pick(["three", "cohorts", "empty"]);
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

function drawForeign(random: Random, moments: Moments, likely: number): RolloutScenario["foreign"] {
  const count = !random.chance(likely) ? 0 : random.chance(0.75) ? 1 : 2 + random.int(2);
  return Array.from({ length: count }, () => ({
    at: moments.any(),
    kind: random.pick(FOREIGN),
    share: random.pick(SHARES),
  }));
}

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
