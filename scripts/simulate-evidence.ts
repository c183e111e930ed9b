/**
 * Simulates rollouts to see how often a healthy canary is stopped, how soon a bad one is, and when a healthy one is
 * certified. `node scripts/simulate-evidence.ts CHAPTER [RUNS] [SEED]` prints one chapter of docs/statistics.md's
 * figures as Markdown; with fewer runs the same functions are a test.
 */

import type { Limit } from "../src/checks/check.ts";
import { CELLS, type Cell } from "./simulation/cells.ts";
import { type DeadScene, deadStop, type LiveScene, liveStop } from "./simulation/live-day.ts";
import { seeded, type UniformRandom } from "./simulation/random.ts";
import { certificateRule, checkRule, plainRule, type Rule, twiceRule, zRule } from "./simulation/rules.ts";
import { dayBefore, type History, type Scene, trafficOf } from "./simulation/traffic.ts";

export const ALPHA = 0.01;
export const REGRESSION: Limit = { form: "stable", factor: 1.25 };
export const ALLOWING: Limit = { ...REGRESSION, allowance: 0.0005 };
/** `confidence: 99%` of two checks, in a schedule of three steps: what the smallest workflow has. */
export const USUAL = { steps: 3, alpha: 0.005 } as const;
const ONE_STEP = { steps: 1, alpha: ALPHA } as const;
const BUSY: Scene = { requestsPerMinute: 600, baseRate: 0.002, phi: 1, share: 0.1 };

/** The minute (from 1) at whose end the rule stops; undefined when it doesn't within `most` minutes. */
export function firstStop(scene: Scene, rule: Rule, most: number, random: UniformRandom): number | undefined {
  const traffic = trafficOf(scene, random);
  for (let minute = 0; minute < most; minute++) if (rule(traffic(minute))) return minute + 1;
  return undefined;
}

/** The part of the runs that a rule stops within so many minutes. */
export function stopped(
  runs: number,
  scene: Scene,
  newRule: () => Rule,
  random: UniformRandom,
  most = 60,
): number {
  let stops = 0;
  for (let run = 0; run < runs; run++) if (firstStop(scene, newRule(), most, random) !== undefined) stops++;
  return stops / runs;
}

/** How many of the runs stop within `most` minutes, and the median of all, those that don't included. */
export function delay(
  runs: number,
  scene: Scene,
  newRule: () => Rule,
  most: number,
  random: UniformRandom,
): { readonly found: number; readonly median: number } {
  const stops = Array.from(
    { length: runs },
    () => firstStop(scene, newRule(), most, random) ?? Number.POSITIVE_INFINITY,
  ).sort((a, b) => a - b);
  return {
    found: stops.filter((stop) => stop <= most).length / runs,
    median: stops[Math.floor(stops.length / 2)] ?? Number.POSITIVE_INFINITY,
  };
}

/** The action's rule with a day before it, whose canary is stable. */
export function ours(
  scene: Scene,
  random: UniformRandom,
  limit = REGRESSION,
  risk: typeof USUAL | typeof ONE_STEP = ONE_STEP,
  history: History = "day",
): Rule {
  return checkRule(limit, risk, dayBefore(scene, random, history));
}

/** Healthy canaries that are stopped in a cell, at 99 % and at 99.9 %. */
export function stoppedIn({ scene, hours, limit, history }: Cell, runs: number, random: UniformRandom) {
  const day = (): ReturnType<typeof dayBefore> => dayBefore(scene, random, history);
  const stops = { at99: 0, at999: 0 };
  for (let run = 0; run < runs; run++) {
    const before = day();
    const strict = checkRule(limit, { steps: 1, alpha: ALPHA / 10 }, before);
    const usual = checkRule(limit, ONE_STEP, before);
    let [isUsual, isStrict] = [false, false];
    const traffic = trafficOf(scene, random);
    for (let minute = 0; minute < hours * 60 && !isStrict; minute++) {
      const counts = traffic(minute);
      isUsual ||= usual(counts);
      isStrict = strict(counts);
    }
    if (isUsual) stops.at99++;
    if (isStrict) stops.at999++;
  }
  return { at99: stops.at99 / runs, at999: stops.at999 / runs };
}

/**
 * Every cell is a line on its own; the worst are printed last. `CELLS` in the environment takes those whose names
 * contain it.
 */
function* cells(runs: number, seed: number): Generator<string> {
  const chosen = CELLS.filter(({ name }) => name.includes(process.env["CELLS"] ?? ""));
  const found: { readonly name: string; readonly at99: number; readonly at999: number }[] = [];
  for (const cell of chosen) {
    const stops = stoppedIn(cell, runs, seeded(seed));
    found.push({ name: cell.name, ...stops });
    yield `| ${cell.name} | ${hundredths(stops.at99)} % | ${hundredths(stops.at999)} % |`;
  }
  yield `\nThe worst five of ${chosen.length} cells:\n`;
  yield "| base, bursts, share, hold | at 99 % | at 99.9 % |\n|---|---|---|";
  for (const { name, at99, at999 } of found
    .sort((a, b) => b.at99 + 10 * b.at999 - a.at99 - 10 * a.at999)
    .slice(0, 5))
    yield `| ${name} | ${hundredths(at99)} % | ${hundredths(at999)} % |`;
}

function* falseAlarms(runs: number, seed: number): Generator<string> {
  const scenes = [0.1, 0.5].flatMap((share) => [1, 5].map((cluster): Scene => ({ ...BUSY, share, cluster })));
  const heads = scenes.map(
    ({ share, cluster }) => `${percent(share)}, ${cluster === 1 ? "one" : "five"} at a time`,
  );
  yield `| rule, looked at each minute for an hour | ${heads.join(" | ")} |\n|---|---|---|---|---|`;
  const rules: readonly (readonly [string, (scene: Scene, random: UniformRandom) => Rule])[] = [
    ["z-test at 5 %", zRule],
    ["twice stable's rate", twiceRule],
    ["evidence without D and cap", () => plainRule(REGRESSION, ALPHA)],
    ["evidence", (scene, random) => ours(scene, random)],
  ];
  for (const [name, newRule] of rules) {
    const parts = scenes.map((scene) => {
      const random = seeded(seed);
      return percent(stopped(runs, scene, () => newRule(scene, random), random));
    });
    yield `| ${name} | ${parts.join(" | ")} |`;
  }
}

/** The rows of the table of delays: requests a minute, share, how many times as often, the longest that is waited for. */
export const DELAYS = [
  [60, 0.1, 10, 1_000],
  [60, 0.1, 5, 3_000],
  [60, 0.5, 5, 2_000],
  [600, 0.1, 50, 100],
  [600, 0.1, 10, 200],
  [600, 0.1, 5, 400],
  [600, 0.5, 5, 200],
  [6_000, 0.1, 500, 20],
] as const;

/** Median minutes of data until a worse canary is stopped: without and with 0.05 % allowed. */
export function delaysOf([perMinute, share, phi, most]: (typeof DELAYS)[number], runs: number, seed: number) {
  const scene: Scene = { ...BUSY, requestsPerMinute: perMinute, share, phi };
  const healthy: Scene = { ...scene, phi: 1 };
  const median = (newRule: (random: UniformRandom) => Rule): number => {
    const random = seeded(seed);
    return delay(runs, scene, () => newRule(random), most, random).median;
  };
  return {
    plain: median((random) => ours(healthy, random, REGRESSION, USUAL)),
    allowing: median((random) => ours(healthy, random, ALLOWING, USUAL)),
  };
}

function* delays(runs: number, seed: number): Generator<string> {
  yield "| requests a minute | share | the canary fails | minutes | with `+ 0.05%` |\n|---|---|---|---|---|";
  for (const row of DELAYS) {
    const { plain, allowing } = delaysOf(row, runs, seed);
    const [perMinute, share, phi] = row;
    const times = phi === 500 ? "always" : `${phi} ×`;
    yield `| ${perMinute} | ${percent(share)} | ${times} | ${plain} | ${allowing} |`;
  }
}

/** Workers whose fault an outage of both versions could hide: requests a minute, share, times as often, base rate. */
type Outage = readonly [perMinute: number, share: number, times: number, base: number];
export const OUTAGES: readonly Outage[] = [
  [60, 0.1, 10, 0.002],
  [60, 0.1, 5, 0.002],
  [60, 0.5, 5, 0.002],
  [600, 0.1, 10, 0.002],
  [600, 0.5, 5, 0.002],
  [6_000, 0.5, 2, 0.002],
  [60, 0.5, 5, 0.0005],
];

/** For how many minutes the canary is as good as stable, before it fails: an outage of ten during the step is over then. */
const FINE_MINUTES = 30;
const OUTAGE_LATER = 40;

/** The median minutes until a fault is found, from when it begins, in the fourth hour or after an outage. */
export function slowedBy(
  [requestsPerMinute, share, phi, baseRate]: Outage,
  outage: Scene["outage"],
  runs: number,
  seed: number,
  fineMinutes = FINE_MINUTES,
): number {
  const random = seeded(seed);
  const healthy: Scene = { requestsPerMinute, share, baseRate, phi: 1, ...(outage && { outage }) };
  const stops = Array.from({ length: runs }, () => {
    const rule = ours(healthy, random, REGRESSION, USUAL);
    const [fine, failing] = [trafficOf(healthy, random), trafficOf({ ...healthy, phi }, random)];
    for (let minute = 0; minute < 5_000; minute++) {
      const traffic = minute < fineMinutes ? fine : failing;
      if (rule(traffic(minute + OUTAGE_LATER))) return minute + 1 - fineMinutes;
    }
    return Number.POSITIVE_INFINITY;
  });
  return stops.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY;
}

function* slowed(runs: number, seed: number): Generator<string> {
  yield "| requests a minute | share | the canary fails | base rate | no outage | in the day before | in the step |\n|---|---|---|---|---|---|---|";
  for (const row of OUTAGES) {
    const [perMinute, share, phi, base] = row;
    const found = ([undefined, "before", "during"] as const).map((outage) =>
      slowedBy(row, outage, runs, seed),
    );
    yield `| ${perMinute} | ${percent(share)} | ${phi} × | ${percent(base)} | ${found.join(" | ")} |`;
  }
  const late = [0, 180].map((fine) => slowedBy([600, 0.1, 10, 0.002], undefined, runs, seed, fine));
  yield `\n600 a minute, 10 %, 10 ×: ${late[0]} minutes from the step's beginning, ${late[1]} from its fourth hour.`;
}

/** A Worker whose stable version never fails: how many canaries are stopped within twelve hours, and how soon. */
export function* quiet(runs: number, seed: number): Generator<string> {
  yield "| the canary fails once in | stopped in 12 h | minutes | stopped with `+ 0.05%` | minutes |\n|---|---|---|---|---|";
  const scene: Scene = { ...BUSY, baseRate: 0, share: 0.5 };
  for (const one of [10_000, 500, 200, 100]) {
    const cells = [REGRESSION, ALLOWING].map((limit) => {
      const { found, median } = quietDelay(runs, seed, scene, 1 / one, limit);
      return `${percent(found)} | ${Number.isFinite(median) ? median : "–"}`;
    });
    yield `| ${one.toLocaleString("en")} | ${cells.join(" | ")} |`;
  }
}

export function quietDelay(runs: number, seed: number, scene: Scene, rate: number, limit: Limit) {
  const random = seeded(seed);
  const bad: Scene = { ...scene, baseRate: rate };
  const stops = Array.from({ length: runs }, () => {
    const rule = ours(scene, random, limit);
    const failing = trafficOf(bad, random);
    for (let minute = 1; minute <= 720; minute++) {
      const { canary, stable } = failing(minute);
      if (rule({ canary, stable: { ...stable, errors: 0 } })) return minute;
    }
    return Number.POSITIVE_INFINITY;
  }).sort((a, b) => a - b);
  return {
    found: stops.filter(Number.isFinite).length / runs,
    median: stops[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY,
  };
}

const LIVE: LiveScene = {
  requestsPerSecond: 10,
  share: 0.1,
  baseRate: 0,
  bursts: { size: 20, perHour: 1, seconds: 1 },
};

export const LIVE_SCENES: readonly (readonly [string, LiveScene])[] = [
  ["20 errors of one client within a second, 1 an hour", LIVE],
  ["the same, at 50 %", { ...LIVE, share: 0.5 }],
  ["the same, beside a base rate of 0.2 %", { ...LIVE, baseRate: 0.002 }],
  ["20 within 5 s, 5 an hour", { ...LIVE, bursts: { size: 20, perHour: 5, seconds: 5 } }],
  ["50 within 30 s, 0.2 an hour", { ...LIVE, bursts: { size: 50, perHour: 0.2, seconds: 30 } }],
  [
    "50 within 30 s, 5 an hour, split by chance",
    { ...LIVE, bursts: { size: 50, perHour: 5, seconds: 30 }, split: true },
  ],
];

/** The part of `days` with looks each second in which a live check stops a healthy canary. */
export function liveStopped(days: number, scene: LiveScene, random: UniformRandom, hours = 24): number {
  let stops = 0;
  for (let day = 0; day < days; day++)
    if (liveStop(scene, REGRESSION, ALPHA, hours, random) !== undefined) stops++;
  return stops / days;
}

function* live(days: number, seed: number): Generator<string> {
  yield "| 10 requests a second, 10 %, a day | stopped |\n|---|---|";
  for (const [name, scene] of LIVE_SCENES)
    yield `| ${name} | ${hundredths(liveStopped(days, scene, seeded(seed)))} % |`;
  yield "\n| requests a second, at 10 % | clients | a dead canary is stopped after |\n|---|---|---|";
  for (const scene of DEAD_SCENES) {
    const seconds = deadMedian(scene, Math.min(days, 200), seeded(seed));
    yield `| ${scene.requestsPerSecond} | ${scene.clients} | ${seconds} s |`;
  }
}

export const DEAD_SCENES = [
  { requestsPerSecond: 150, share: 0.1, clients: 1_000 },
  { requestsPerSecond: 150, share: 0.1, clients: 10 },
  { requestsPerSecond: 20, share: 0.1, clients: 1_000 },
  { requestsPerSecond: 20, share: 0.1, clients: 10 },
  { requestsPerSecond: 1, share: 0.1, clients: 1_000 },
  { requestsPerSecond: 150, share: 0.1, clients: 1 },
] as const satisfies readonly DeadScene[];

/** The median of the seconds until a live check stops a dead canary, without the tail's delay. */
export function deadMedian(scene: DeadScene, runs: number, random: UniformRandom): number {
  const stops = Array.from({ length: runs }, () => deadStop(scene, REGRESSION, USUAL, random));
  return stops.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

function* certificates(runs: number, random: UniformRandom): Generator<string> {
  yield "| share | certified within 8 h | median minutes of data |\n|---|---|---|";
  for (const share of [0.05, 0.1, 0.25, 0.5]) {
    const scene = { ...BUSY, share };
    const rule = (): Rule => certificateRule(REGRESSION, ONE_STEP, dayBefore(scene, random));
    const { found, median } = delay(runs, scene, rule, 480, random);
    yield `| ${percent(share)} | ${percent(found)} | ${median} |`;
  }
}

export function percent(part: number): string {
  return `${Number((part * 100).toPrecision(2))} %`;
}

function hundredths(part: number): string {
  return (part * 100).toFixed(2);
}

const CHAPTERS: Readonly<Record<string, (runs: number, seed: number) => Generator<string>>> = {
  alarms: falseAlarms,
  cells,
  delays,
  slowed,
  quiet,
  live,
  certificates: (runs, seed) => certificates(runs, seeded(seed)),
};

if (import.meta.main) {
  const [chapter = "", runs = "1000", seed = "1"] = process.argv.slice(2);
  const lines = CHAPTERS[chapter];
  if (lines === undefined) {
    console.error(`node scripts/simulate-evidence.ts ${Object.keys(CHAPTERS).join("|")} [RUNS] [SEED]`);
    process.exitCode = 1;
  } else {
    for (const line of lines(Number(runs), Number(seed))) console.log(line);
  }
}
