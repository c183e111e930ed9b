/**
 * README's table "How soon is a fault noticed?": the smallest workflow at its first step, and how often its two
 * holds are long enough, for several Workers. `node scripts/simulate-delays.ts [RUNS] [SEED]` prints it as Markdown.
 */

import type { Limit } from "../src/checks/check.ts";
import { LearntDispersion } from "../src/checks/evidence/dispersion.ts";
import { RateEvidence } from "../src/checks/evidence/rate-evidence.ts";
import { binomial, poisson, seeded, type UniformRandom } from "./simulation/random.ts";
import { checkRule, FROM_THE_START } from "./simulation/rules.ts";
import { dayBefore, MINUTE_MS, type Scene, trafficOf } from "./simulation/traffic.ts";

/** The starter's. */
const LIMIT: Limit = { form: "stable", factor: 1.25, allowance: 0.0005 };
/** `confidence: 99%`, shared by two checks. */
const RISK = { steps: 3, alpha: 0.005 } as const;
const BASE_RATE = 0.002;
/** Metrics are two minutes late, and a step rarely begins with a minute. */
const LAG_MINUTES = 3;
/** The workflow's: 10 %, then 50 %, each for as long. */
const HOLDS = { shares: [0.1, 0.5], minutes: 15, times: [50, 10, 5] } as const;

const COLUMNS = [
  { title: "50 times as often", share: 0.1, phi: 50 },
  { title: "10 times", share: 0.1, phi: 10 },
  { title: "5 times", share: 0.1, phi: 5 },
  { title: "5 times, at 50 %", share: 0.5, phi: 5 },
] as const;

/** Seconds until `live` stops a canary with a tenth of the traffic that fails always; without the tail's delay. */
function liveSeconds(perMinute: number, random: UniformRandom): number {
  const evidence = new RateEvidence(LIMIT, RISK, FROM_THE_START, "second");
  const dispersion = new LearntDispersion(0);
  const healthy: Scene = { requestsPerMinute: perMinute, share: 0.1, baseRate: BASE_RATE, phi: 1 };
  dispersion.addDay(dayBefore(healthy, random));
  for (let second = 1; ; second += 1) {
    const failing = poisson((perMinute / 60) * 0.1, random);
    const requests = poisson((perMinute / 60) * 0.9, random);
    const stable = { errors: binomial(requests, BASE_RATE, random), requests };
    const counts = { canary: { errors: failing, requests: failing }, stable };
    const at = second * 1_000;
    evidence.add(at, counts, dispersion.usualAt(at));
    dispersion.add(at, counts);
    if (evidence.isAlarm) return second;
  }
}

/** Minutes until the check by the minute stops the canary, with the time by which its data is late. */
function minutes(scene: Scene, random: UniformRandom): number {
  const rule = checkRule(LIMIT, RISK, dayBefore({ ...scene, phi: 1 }, random));
  const traffic = trafficOf(scene, random);
  let minute = 1;
  while (!rule(traffic(minute))) minute += 1;
  return minute + LAG_MINUTES;
}

/** Whether the check by the minute stops the canary within the workflow's holds. */
function isNoticed(scene: Omit<Scene, "share">, random: UniformRandom): boolean {
  const starts = HOLDS.shares.map((_, step) => step * HOLDS.minutes * MINUTE_MS);
  const day = dayBefore({ ...scene, share: 0, phi: 1 }, random);
  const rule = checkRule(LIMIT, RISK, day, { evidenceFrom: 0, stepStarts: starts, holdFrom: 0 });
  const minutesOf = HOLDS.shares.flatMap((share) => {
    const traffic = trafficOf({ ...scene, share }, random);
    return Array.from({ length: HOLDS.minutes }, (_, minute) => traffic(minute));
  });
  return minutesOf.slice(0, -LAG_MINUTES).some(rule);
}

function median(runs: number, once: () => number): number {
  const all = Array.from({ length: runs }, once).sort((a, b) => a - b);
  return all[Math.floor(runs / 2)] ?? Number.NaN;
}

/** README's table as Markdown, of the median of so many runs each. */
export function delaysTable(runs: number, seed: number): string {
  const random = seeded(seed);
  const noticing = seeded(seed);
  const head = [
    "Requests a minute",
    "always (`live`)",
    ...COLUMNS.map(({ title }) => title),
    `noticed in time: ${HOLDS.times.join(", ")} times`,
  ];
  const rows = [60, 120, 600, 6_000].map((requestsPerMinute) => {
    const live = median(runs, () => liveSeconds(requestsPerMinute, random));
    const byMinute = COLUMNS.map(({ share, phi }) => {
      const scene: Scene = { requestsPerMinute, share, baseRate: BASE_RATE, phi };
      return median(runs, () => minutes(scene, random)) * 60;
    });
    const noticed = HOLDS.times.map((phi) => {
      const scene = { requestsPerMinute, baseRate: BASE_RATE, phi };
      const found = Array.from({ length: runs }, () => isNoticed(scene, noticing)).filter(Boolean);
      return `${Math.round((100 * found.length) / runs)} %`;
    });
    return [requestsPerMinute.toLocaleString("en"), ...[live, ...byMinute].map(roughly), noticed.join(", ")];
  });
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** `25 s`, `76 min`, `3 h`. */
function roughly(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 6_000 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}

if (import.meta.main) {
  const [runs = 200, seed = 1] = process.argv.slice(2).map(Number);
  console.log(delaysTable(runs, seed));
}
