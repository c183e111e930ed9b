import type { Schedule, Step } from "../../../src/rollout/model.ts";
import { drawReadings } from "../../platform-unknowns.ts";
import type { Random } from "../../random.ts";
import type { CheckPlan } from "../plans.ts";
import type { Scenario, Workflow } from "../scenario.ts";

export const SHARES = [0.01, 1, 5, 10, 12.5, 25, 33.33, 50, 66.67, 75, 90, 99.99];
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How a workflow goes on. */
export interface Tempo {
  /** A hold's lengths, in ms. */
  readonly holds: readonly number[];
  readonly windows: readonly string[];
  /** How long a look at the checks takes at most, in ms. */
  readonly lookMs: readonly number[];
}

/** Chaos begins on Monday, 2026-11-02, 09:00 UTC. These open within two hours of it, and stay open from then on, or nearly so. */
const OPEN_SOON = [
  "daily 09:02-24:00",
  "daily 09:20-24:00",
  "daily 09:00-09:01, daily 09:10-24:00",
  "daily 09:00-09:05, daily 09:30-10:00, daily 10:20-24:00",
  "Mon 10:05-10:10 Europe/Berlin, Mon-Tue 04:30-24:00 America/New_York",
  "Mon 14:40-24:00 Asia/Kolkata, Tue 00:00-09:00 Asia/Kolkata",
  "not 2026-11-01..2026-11-02 Pacific/Kiritimati",
  "daily 09:00-24:00, not 2026-10-30..2026-11-02 Pacific/Chatham",
];

/** One job waits for its holds. */
export const IN_A_JOB: Tempo = {
  holds: [0, 500, 5 * SECOND, 20 * SECOND, MINUTE, 3 * MINUTE],
  windows: OPEN_SOON,
  lookMs: [0, 0, 200, 4_000],
};

/** A job is drawn now and then. */
export const FOR_HOURS: Tempo = { holds: [0, 30 * SECOND, MINUTE, 10 * MINUTE], windows: [], lookMs: [0] };

/** A workflow that ticks for days. */
export const FOR_DAYS: Tempo = {
  holds: [0, 30 * SECOND, MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, DAY],
  windows: [
    "Mon-Fri 09:00-17:00",
    "daily 08:00-10:00, daily 14:00-24:00",
    "Mon-Thu 09:00-16:00 Europe/Berlin, not 2026-11-04..2026-11-05 Europe/Berlin",
    "daily 09:00-09:10, daily 09:30-24:00, Tue-Sun 00:00-09:00",
    "Sat-Mon 00:00-24:00 America/New_York",
    "not 2026-11-03..2026-11-03",
    "not 2026-11-02..2026-11-02 America/Los_Angeles, not 2026-11-05..2026-11-09",
  ],
  lookMs: [0],
};

/** What is the same in every use of the action, and what Cloudflare answers. */
export function drawSetting(
  random: Random,
  { holds, windows, lookMs }: Tempo,
): Omit<Scenario, "seed" | "before" | "acts"> {
  const workflow: Workflow = {
    schedule: drawSchedule(random, holds),
    onFailure: random.pick(["rollback", "rollback", "hold"]),
    onInconclusive: random.pick(["hold", "proceed", "rollback"]),
    prune: random.chance(0.3),
    force: random.chance(0.1),
    window: random.chance(0.25) && windows.length > 0 ? random.pick(windows) : undefined,
    checks: { drawn: random.pick([0, 0, 1, 2]) },
    lookMs: random.pick(lookMs),
    wakes: lookMs.length > 1 && random.chance(0.5),
  };
  const clockOffsetMs = random.pick([0, 0, 7, -7]) * HOUR + random.int(5 * SECOND);
  return { workflow, readings: drawReadings(random), clockOffsetMs };
}

function drawSchedule(random: Random, holds: readonly number[]): Schedule {
  const shares = new Set<number>(random.chance(0.2) ? [0] : []);
  const count = 1 + random.int(4);
  while (shares.size < count) shares.add(random.pick(SHARES));
  if (random.chance(0.85)) shares.add(100);
  const sorted = [...shares].sort((a, b) => a - b);
  return sorted.map((percent, index): Step => {
    if (!random.chance(index < sorted.length - 1 ? 0.8 : 0.4)) return { percent };
    const min = random.pick(holds);
    const more = random.chance(0.5) ? random.pick(holds) : 0;
    return { percent, hold: { min, max: min + more || MINUTE } };
  });
}

/** How long all holds take, in ms. */
export function spanOf(schedule: Schedule): number {
  return schedule.reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
}

/** What a check says at each step. */
export function drawCheck(random: Random, schedule: Schedule): CheckPlan {
  return {
    warn: random.chance(0.2),
    opinions: schedule.map(({ hold }) => {
      const longest = hold?.max ?? 0;
      return {
        silentMs: random.chance(0.3) ? random.int(longest + 20_000) : 0,
        says: random.pick(["pass", "pass", "pass", "early", "early", "exempt", "inconclusive"]),
        failsAtMs: random.chance(0.12) ? random.int(longest + 5_000) : undefined,
      };
    }),
  };
}
