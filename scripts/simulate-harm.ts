/**
 * What a bad canary costs before it is stopped, and how often a healthy one is: this action's checks and
 * the rules of others, on the same traffic. `node scripts/simulate-harm.ts [RUNS] [SEED]` prints the
 * tables of docs/statistics.md as Markdown.
 */

import { LearntDispersion } from "../src/checks/evidence/dispersion.ts";
import type { BothCounts } from "../src/checks/evidence/likelihood-ratio.ts";
import { RateEvidence } from "../src/checks/evidence/rate-evidence.ts";
import { argoRule, flaggerRule, kayentaRule } from "./simulation/other-rules.ts";
import { binomial, poisson, seeded, type UniformRandom } from "./simulation/random.ts";
import { adder, checkRule, FROM_THE_START, type Rule, zRule } from "./simulation/rules.ts";
import { dayBefore } from "./simulation/traffic.ts";

export interface HarmScene {
  /** Both versions' together. */
  readonly requestsPerMinute: number;
  /** The canary's share, 0–1. */
  readonly share: number;
  /** The canary's error rate, 0–1; stable's is `BASE_RATE`. */
  readonly canaryRate: number;
  /** Errors come that many at a time, within a second. */
  readonly cluster: number;
}

export const BASE_RATE = 0.002;
const LIMIT = { form: "stable", factor: 1.25 } as const;
/** 99 % of confidence, shared by a `live` check and one by the minute. */
const RISK = { steps: 3, alpha: 0.005 } as const;
/** Cloudflare's analytics are that late. */
const LAG_SECONDS = 120;
const HOUR = 3_600;

/** A name for each way to decide: `live` sees each second, the others each minute. */
export const WAYS = ["live", "by the minute", "Flagger", "Argo Rollouts", "z-test", "Kayenta"] as const;
export type Way = (typeof WAYS)[number];

/** When each way stops the canary, in seconds, and how many of its requests had failed by then; in one hour's step. */
export type Course = Readonly<Record<Way, { readonly at: number | undefined; readonly failed: number }>>;

export function courseOf(scene: HarmScene, random: UniformRandom): Course {
  const { requestsPerMinute, share, canaryRate, cluster } = scene;
  const day = dayBefore({ ...scene, baseRate: BASE_RATE, phi: 1 }, random);
  const rules = new Map<Way, { readonly rule: Rule; readonly lag: number }>([
    ["by the minute", { rule: checkRule(LIMIT, RISK, day), lag: LAG_SECONDS }],
    ["Flagger", { rule: flaggerRule(), lag: 0 }],
    ["Argo Rollouts", { rule: argoRule(), lag: 0 }],
    ["z-test", { rule: zRule(), lag: 0 }],
    ["Kayenta", { rule: kayentaRule(), lag: 0 }],
  ]);
  const live = new RateEvidence(LIMIT, RISK, FROM_THE_START, "second");
  const dispersion = new LearntDispersion(0);
  dispersion.addDay(day);
  const stops = new Map<Way, number>();
  const failedBy: number[] = [];
  let failed = 0;
  let add = adder();
  for (let second = 0; second < HOUR; second++) {
    const counts = secondOf(requestsPerMinute / 60, share, canaryRate, cluster, random);
    failed += counts.canary.errors;
    failedBy.push(failed);
    const minute = add(counts);
    if (!stops.has("live") && counts.canary.requests + counts.stable.requests > 0) {
      live.add(second * 1_000, counts, dispersion.usualAt(second * 1_000));
      dispersion.add(second * 1_000, counts);
      if (live.isAlarm) stops.set("live", second + 1);
    }
    if ((second + 1) % 60 > 0) continue;
    for (const [way, { rule, lag }] of rules) {
      if (!stops.has(way) && rule(minute)) stops.set(way, second + 1 + lag);
    }
    add = adder();
  }
  const courses = WAYS.map((way) => {
    const at = stops.get(way);
    return [way, { at, failed: failedBy[Math.min(at ?? HOUR, HOUR) - 1] ?? 0 }] as const;
  });
  return Object.fromEntries(courses) as Course;
}

function secondOf(
  perSecond: number,
  share: number,
  canaryRate: number,
  cluster: number,
  random: UniformRandom,
): BothCounts {
  const canaryRequests = poisson(perSecond * share, random);
  const stableRequests = poisson(perSecond * (1 - share), random);
  if (cluster === 1) {
    return {
      canary: { errors: binomial(canaryRequests, canaryRate, random), requests: canaryRequests },
      stable: { errors: binomial(stableRequests, BASE_RATE, random), requests: stableRequests },
    };
  }
  const canaryErrors = cluster * poisson((perSecond * share * canaryRate) / cluster, random);
  const stableErrors = cluster * poisson((perSecond * (1 - share) * BASE_RATE) / cluster, random);
  return {
    canary: { errors: canaryErrors, requests: Math.max(canaryRequests, canaryErrors) },
    stable: { errors: stableErrors, requests: Math.max(stableRequests, stableErrors) },
  };
}

const BAD = [
  ["always", 1],
  ["20 %", 0.2],
  ["5 ×", 5 * BASE_RATE],
  ["2 ×", 2 * BASE_RATE],
] as const;

/** One row of a table: what to simulate, and its line as Markdown. */
export type Row = (runs: number, seed: number) => string;

const HEAD = `${WAYS.join(" | ")} |\n|---|---|${"---|".repeat(WAYS.length)}`;

export interface Table {
  readonly name: string;
  readonly head: string;
  readonly rows: readonly Row[];
}

/** What stands between the markers of that name in docs/statistics.md. */
export const TABLES: readonly Table[] = [
  {
    name: "harm",
    head: `| requests a minute | share | fails | ${HEAD}---|`,
    rows: BAD.flatMap(([name, canaryRate]) =>
      scenes().map(({ requestsPerMinute, share }): Row => {
        const scene = { requestsPerMinute, share, canaryRate, cluster: 1 };
        return (runs, seed) => {
          const random = seeded(seed);
          const courses = Array.from({ length: runs }, () => courseOf(scene, random));
          const cells = WAYS.map((way) => {
            const failed = courses.map((course) => course[way].failed).sort((a, b) => a - b);
            const found = courses.filter((course) => course[way].at !== undefined).length / runs;
            const median = (failed[Math.floor(runs / 2)] ?? 0).toLocaleString("en");
            return found === 1 ? median : `${median} (${percent(found)})`;
          });
          return `| ${requestsPerMinute} | ${percent(share)} | ${name} | ${cells.join(" | ")} |`;
        };
      }),
    ),
  },
  {
    name: "false-alarms",
    head: `| requests a minute | share | ${HEAD}`,
    rows: scenes().map(({ requestsPerMinute, share }): Row => {
      return (runs, seed) => {
        const found = [1, 5].map((cluster) => {
          const random = seeded(seed);
          const scene = { requestsPerMinute, share, canaryRate: BASE_RATE, cluster };
          return Array.from({ length: 2 * runs }, () => courseOf(scene, random));
        });
        const cells = WAYS.map((way) => {
          const parts = found.map((courses) => courses.filter((course) => course[way].at !== undefined));
          return parts.map(({ length }) => percent(length / (2 * runs))).join(" / ");
        });
        return `| ${requestsPerMinute} | ${percent(share)} | ${cells.join(" | ")} |`;
      };
    }),
  },
];

function scenes(): readonly Pick<HarmScene, "requestsPerMinute" | "share">[] {
  return [60, 600, 6_000].flatMap((requestsPerMinute) =>
    [0.01, 0.1, 0.5].map((share) => ({ requestsPerMinute, share })),
  );
}

function percent(part: number): string {
  return `${Number((part * 100).toPrecision(2))} %`;
}

if (import.meta.main) {
  const [runs = 200, seed = 1] = process.argv.slice(2).map(Number);
  for (const { name, head, rows } of TABLES) {
    console.log(`<!-- ${name}:start -->\n${head}`);
    for (const row of rows) console.log(row(runs, seed));
    console.log(`<!-- ${name}:end -->\n`);
  }
}
