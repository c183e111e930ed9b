/**
 * Simulates rollouts to see how often a healthy canary raises an alarm, how soon a bad one does, and
 * when a healthy one is certified. `node scripts/simulate-evidence.ts CHAPTER [RUNS] [SEED]` prints one
 * chapter of docs/statistics.md's figures as Markdown; with fewer runs the same functions are a test.
 */

import type { Limit } from "../src/checks/check.ts";
import { BETA } from "../src/checks/evidence/certificate.ts";
import { healthyMixture, healthyNull } from "../src/checks/evidence/likelihood.ts";
import { minutesToNotice } from "../src/checks/evidence/preview.ts";
import { type LiveScene, liveStop } from "./simulation/live-day.ts";
import { type Random, seeded } from "./simulation/random.ts";
import {
  checkRule,
  evidenceRule,
  fixedBefore,
  learnt,
  type Rule,
  twiceRule,
  UNCORRECTED,
  zRule,
} from "./simulation/rules.ts";
import { hourBefore, minuteOf, type Scene } from "./simulation/traffic.ts";

/** The minute (from 1) at whose end the rule stops; undefined when it doesn't within `most` minutes. */
export function firstStop(scene: Scene, rule: Rule, most: number, random: Random): number | undefined {
  for (let minute = 1; minute <= most; minute++) if (rule(minuteOf(scene, random))) return minute;
  return undefined;
}

/** The part of the runs that a rule stops within `looks` minutes. */
export function stopped(runs: number, scene: Scene, newRule: () => Rule, random: Random, looks = 60): number {
  let stops = 0;
  for (let run = 0; run < runs; run++) if (firstStop(scene, newRule(), looks, random) !== undefined) stops++;
  return stops / runs;
}

/** How many of the runs stop within `most` minutes, and the median of those that do. */
export function delay(
  runs: number,
  scene: Scene,
  newRule: () => Rule,
  most: number,
  random: Random,
): { readonly found: number; readonly median: number } {
  const stops = Array.from({ length: runs }, () => firstStop(scene, newRule(), most, random))
    .filter((stop) => stop !== undefined)
    .sort((a, b) => a - b);
  return {
    found: stops.length / runs,
    median: stops[Math.floor(stops.length / 2)] ?? Number.POSITIVE_INFINITY,
  };
}

export const ALPHA = 0.01;
export const REGRESSION: Limit = { form: "stable", factor: 1.25 };
const BUSY = { requestsPerMinute: 600, baseRate: 0.002, phi: 1, cluster: 1, share: 0.1 } as const;
const QUIET = { ...BUSY, baseRate: 0 };
const SHARES = [0.02, 0.1, 0.5];

/** The action's rule with the hour before it. */
function ours(scene: Scene, limit: Limit, random: Random, steps = 1): Rule {
  return checkRule(limit, ALPHA, steps, learnt(hourBefore(scene, random)));
}

/** A row for each share and hold, a column for each size and rate of bursts: stopped with η fixed before, and learnt. */
export function* burstCells(
  runs: number,
  seed: number,
  limit: Limit,
  steps: number,
  baseRate = 0,
): Generator<{
  readonly scene: Scene;
  readonly hours: number;
  readonly before: number;
  readonly now: number;
}> {
  for (const hours of [1, 6]) {
    for (const share of SHARES) {
      for (const size of [1, 3, 5, 10]) {
        for (const perHour of [0.2, 1, 5, 14]) {
          const scene = { ...QUIET, baseRate, share, bursts: { size, perHour } };
          const part = (correction: typeof learnt): number => {
            const random = seeded(seed);
            const rule = (): Rule => checkRule(limit, ALPHA, steps, correction(hourBefore(scene, random)));
            return stopped(runs, scene, rule, random, hours * 60);
          };
          yield { scene, hours, before: part(fixedBefore), now: part(learnt) };
        }
      }
    }
  }
}

function* bursts(runs: number, seed: number, limit: Limit, steps: number, baseRate = 0): Generator<string> {
  yield "| hold, share | bursts of | 0.2 an hour | 1 | 5 | 14 |\n|---|---|---|---|---|---|";
  let worst = { before: 0, now: 0 };
  let row: string[] = [];
  for (const { scene, hours, before, now } of burstCells(runs, seed, limit, steps, baseRate)) {
    worst = { before: Math.max(worst.before, before), now: Math.max(worst.now, now) };
    row.push(`${hundredths(before)} → ${hundredths(now)}`);
    if (row.length < 4) continue;
    yield `| ${hours} h, ${percent(scene.share)} | ${scene.bursts?.size} | ${row.join(" | ")} |`;
    row = [];
  }
  yield `\nWorst cell: ${hundredths(worst.before)} % before, ${hundredths(worst.now)} % now.`;
}

const LIVE: LiveScene = {
  requestsPerSecond: 10,
  share: 0.1,
  baseRate: 0,
  bursts: { size: 5, perHour: 1, gap: 0 },
  heard: { canary: 1, stable: 1 },
};

export const LIVE_SCENES: readonly (readonly [string, LiveScene])[] = [
  ["bursts of five an hour, each within a second", LIVE],
  ["an error every 5 s", { ...LIVE, bursts: { ...LIVE.bursts, gap: 5 } }],
  ["the same, one burst in five hours", { ...LIVE, bursts: { size: 5, perHour: 0.2, gap: 5 } }],
  ["the same, at 50 %", { ...LIVE, share: 0.5, bursts: { ...LIVE.bursts, gap: 5 } }],
  [
    "the same, stable's tail sampled to a tenth",
    { ...LIVE, bursts: { ...LIVE.bursts, gap: 5 }, heard: { canary: 1, stable: 0.1 } },
  ],
  [
    "the same, the canary's tail sampled to a half",
    { ...LIVE, bursts: { ...LIVE.bursts, gap: 5 }, heard: { canary: 0.5, stable: 1 } },
  ],
  [
    "bursts of five beside a base rate of 0.2 %",
    { ...LIVE, baseRate: 0.002, bursts: { ...LIVE.bursts, gap: 5 } },
  ],
  ["no bursts, base rate 0.2 %", { ...LIVE, baseRate: 0.002, bursts: { size: 1, perHour: 0, gap: 0 } }],
];

/** The part of `days` with looks each second in which a live check stops a healthy canary. */
export function liveStopped(
  days: number,
  scene: LiveScene,
  limit: Limit,
  random: Random,
  hours = 24,
): number {
  let stops = 0;
  for (let day = 0; day < days; day++) {
    if (liveStop(scene, limit, ALPHA, hours, random) !== undefined) stops++;
  }
  return stops / days;
}

function* live(days: number, seed: number): Generator<string> {
  yield "| 10 requests a second, 10 % share, a day | stopped |\n|---|---|";
  for (const [name, scene] of LIVE_SCENES) {
    yield `| ${name} | ${hundredths(liveStopped(days, scene, REGRESSION, seeded(seed)))} % |`;
  }
  const ceiling = liveStopped(
    days,
    LIVE_SCENES[1]?.[1] ?? LIVE,
    { form: "fixed", most: 0.001 },
    seeded(seed),
  );
  yield `| an error every 5 s, against a ceiling of 0.1 % | ${hundredths(ceiling)} % |`;
}

function* falseAlarms(runs: number, random: Random): Generator<string> {
  yield "| rule, looked at each minute for an hour | errors one at a time | five at a time |\n|---|---|---|";
  for (const share of [0.1, 0.5]) {
    const rate = (newRule: (scene: Scene) => Rule): string => {
      const parts = [1, 5].map((cluster) => {
        const scene = { ...BUSY, share, cluster };
        return percent(stopped(runs, scene, () => newRule(scene), random));
      });
      return parts.join(" | ");
    };
    const at = `at ${percent(share)}`;
    yield `| z-test at 5 %, ${at} | ${rate(zRule)} |`;
    yield `| twice stable's rate, ${at} | ${rate(twiceRule)} |`;
    for (const factor of [1, 1.25]) {
      const limit: Limit = { form: "stable", factor };
      yield `| evidence, φ₀ = ${factor}, without burst correction, ${at} | ${rate(() => checkRule(limit, ALPHA, 1, UNCORRECTED))} |`;
      yield `| evidence, φ₀ = ${factor}, ${at} | ${rate((scene) => ours(scene, limit, random))} |`;
    }
  }
}

function* delays(runs: number, random: Random): Generator<string> {
  yield "| φ | φ₀ | share | found within 2 h | median minutes of data | preview |\n|---|---|---|---|---|---|";
  for (const phi of [2, 5, 10]) {
    for (const factor of [1, 1.25]) {
      for (const share of [0.01, 0.05, 0.1, 0.25, 0.5]) {
        const scene = { ...BUSY, share, phi };
        const rule = (): Rule => ours(scene, { form: "stable", factor }, random);
        const { found, median } = delay(runs, scene, rule, 120, random);
        const preview = minutesToNotice({ ...BUSY, share: share * 100, phi, phi0: factor, alpha: ALPHA });
        yield `| ${phi} | ${factor} | ${percent(share)} | ${percent(found)} | ${Number.isFinite(median) ? median : "–"} | ${preview.toFixed(0)} |`;
      }
    }
  }
}

/** What the burst correction costs: a canary that fails at a rate of its own beside a stable version without errors. */
function* quiet(runs: number, random: Random): Generator<string> {
  yield "| the canary fails | without burst correction | with it |\n|---|---|---|";
  for (const rate of [0.01, 0.05, 0.2, 1]) {
    const medians = [UNCORRECTED, undefined].map((none) => {
      const next = (): Rule => checkRule(REGRESSION, ALPHA, 1, none ?? learnt(hourBefore(QUIET, random)));
      const stops = Array.from({ length: runs }, () => {
        const rule = next();
        for (let minute = 1; minute <= 240; minute++) {
          const { canaryErrors, canaryRequests } = minuteOf({ ...BUSY, baseRate: rate }, random);
          if (rule({ ...minuteOf(QUIET, random), canaryErrors, canaryRequests })) return minute;
        }
        return Number.POSITIVE_INFINITY;
      }).sort((a, b) => a - b);
      return stops[Math.floor(runs / 2)];
    });
    yield `| ${percent(rate)} | ${medians.map((median) => `${median} min`).join(" | ")} |`;
  }
}

function* certificates(runs: number, random: Random): Generator<string> {
  yield "| share | certified within 8 h | median minutes of data |\n|---|---|---|";
  for (const share of [0.05, 0.1, 0.25, 0.5]) {
    const scene = { ...BUSY, share };
    const rule = (): Rule =>
      evidenceRule(healthyMixture(healthyNull(1.25)), BETA, 1, learnt(hourBefore(scene, random)));
    const { found, median } = delay(runs, scene, rule, 480, random);
    yield `| ${percent(share)} | ${percent(found)} | ${median} |`;
  }
}

function percent(part: number): string {
  return `${Number((part * 100).toPrecision(2))} %`;
}

function hundredths(part: number): string {
  return (part * 100).toFixed(2);
}

const CHAPTERS: Readonly<Record<string, (runs: number, seed: number) => Generator<string>>> = {
  alarms: (runs, seed) => falseAlarms(runs, seeded(seed)),
  delays: (runs, seed) => delays(runs, seeded(seed)),
  quiet: (runs, seed) => quiet(runs, seeded(seed)),
  certificates: (runs, seed) => certificates(runs, seeded(seed)),
  bursts: (runs, seed) => bursts(runs, seed, REGRESSION, 1),
  "bursts-of-three-steps": (runs, seed) => bursts(runs, seed, REGRESSION, 3),
  "bursts-and-others": (runs, seed) => bursts(runs, seed, REGRESSION, 3, 0.0005),
  "bursts-ceiling": (runs, seed) => bursts(runs, seed, { form: "fixed", most: 0.005 }, 1),
  live,
};

if (import.meta.main) {
  const [chapter = "", runs = "1000", seed = "1"] = process.argv.slice(2);
  const lines = CHAPTERS[chapter];
  if (lines === undefined) {
    console.error(`node scripts/simulate-evidence.ts ${Object.keys(CHAPTERS).join("|")} [RUNS] [SEED]`);
    process.exitCode = 1;
  } else {
    console.log(`${runs} runs of each kind, seed ${seed}, α = 1 %.\n`);
    for (const line of lines(Number(runs), Number(seed))) console.log(line);
  }
}
