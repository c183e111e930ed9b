/**
 * Simulates rollouts to see how often a healthy canary raises an alarm, how soon a bad one does, and
 * when a healthy one is certified. `node scripts/simulate-evidence.ts [RUNS] [SEED]` prints the
 * figures of docs/statistics.md as Markdown; with fewer runs the same functions are a test.
 */

import { BETA } from "../src/checks/evidence/certificate.ts";
import { LearntDispersion } from "../src/checks/evidence/dispersion.ts";
import {
  healthyMixture,
  healthyNull,
  type Interval,
  type Mixture,
  regressionMixture,
} from "../src/checks/evidence/likelihood.ts";
import { minutesToNotice } from "../src/checks/evidence/preview.ts";
import { StepMean } from "../src/checks/evidence/step-mean.ts";

export interface Scene {
  /** Both versions' together. */
  readonly requestsPerMinute: number;
  /** The canary's share, 0–1. */
  readonly share: number;
  /** The stable version's error rate, 0–1. */
  readonly baseRate: number;
  /** How many times more often the canary fails; 1 is healthy. */
  readonly phi: number;
  /** Errors come that many at a time. */
  readonly cluster: number;
}

export type Random = () => number;

/** Uniform in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Exact for small means; beyond 100, where only traffic is drawn, a rounded normal. */
export function poisson(mean: number, random: Random): number {
  if (mean > 100) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  const bound = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > bound; product *= random()) count++;
  return count;
}

/** One minute of both versions. */
export function minuteOf(scene: Scene, random: Random): Interval {
  const { requestsPerMinute, share, baseRate, phi, cluster } = scene;
  const errors = (requests: number, rate: number): number =>
    Math.min(requests, cluster * poisson((requests * rate) / cluster, random));
  const canaryRequests = poisson(requestsPerMinute * share, random);
  const stableRequests = poisson(requestsPerMinute * (1 - share), random);
  return {
    canaryRequests,
    stableRequests,
    canaryErrors: errors(canaryRequests, baseRate * phi),
    stableErrors: errors(stableRequests, baseRate),
  };
}

/** η, from an hour of the stable version alone. */
export function correctionOf(scene: Scene, random: Random): number {
  const dispersion = new LearntDispersion();
  for (let minute = 0; minute < 60; minute++) {
    const { stableErrors, stableRequests } = minuteOf({ ...scene, share: 0 }, random);
    dispersion.add("before", { errors: stableErrors, requests: stableRequests });
  }
  return 1 / dispersion.value;
}

/** What looks at each minute's end and says whether it would stop here. */
export type Rule = (minute: Interval) => boolean;

/** The rule of the action: E ≥ 1/`alpha`, after `errors` canary errors. */
export function evidenceRule(mixture: Mixture<Interval>, alpha: number, errors: number, eta = 1): Rule {
  const evidence = new StepMean(mixture.size, 1);
  const terms = new Float64Array(mixture.size);
  let canaryErrors = 0;
  evidence.start();
  return (minute) => {
    mixture.terms(minute, terms);
    evidence.add(terms, eta);
    canaryErrors += minute.canaryErrors;
    return canaryErrors >= errors && evidence.logE() >= -Math.log(alpha);
  };
}

/** A one-sided z-test of all counts so far at 5 %, with at least 50 canary requests: what not to do. */
function zRule(): Rule {
  const sum = { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
  return (minute) => {
    for (const key of ["canaryErrors", "canaryRequests", "stableErrors", "stableRequests"] as const)
      sum[key] += minute[key];
    const pooled = (sum.canaryErrors + sum.stableErrors) / (sum.canaryRequests + sum.stableRequests);
    const spread = Math.sqrt(pooled * (1 - pooled) * (1 / sum.canaryRequests + 1 / sum.stableRequests));
    const difference = sum.canaryErrors / sum.canaryRequests - sum.stableErrors / sum.stableRequests;
    return sum.canaryRequests >= 50 && difference > 1.645 * spread;
  };
}

/** Twice stable's rate so far, with at least 50 canary requests: what not to do either. */
function twiceRule(): Rule {
  const sum = { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
  return (minute) => {
    for (const key of ["canaryErrors", "canaryRequests", "stableErrors", "stableRequests"] as const)
      sum[key] += minute[key];
    return (
      sum.canaryRequests >= 50 &&
      sum.canaryErrors / sum.canaryRequests > (2 * sum.stableErrors) / sum.stableRequests
    );
  };
}

/** The minute (from 1) at whose end the rule stops; undefined when it doesn't within `most` minutes. */
export function firstStop(scene: Scene, rule: Rule, most: number, random: Random): number | undefined {
  for (let minute = 1; minute <= most; minute++) if (rule(minuteOf(scene, random))) return minute;
  return undefined;
}

/** The part of the runs that a rule stops within 60 looks. */
export function stopped(runs: number, scene: Scene, newRule: () => Rule, random: Random): number {
  let stops = 0;
  for (let run = 0; run < runs; run++) if (firstStop(scene, newRule(), 60, random) !== undefined) stops++;
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

const ALPHA = 0.01;
const BUSY = { requestsPerMinute: 600, baseRate: 0.002, phi: 1, cluster: 1, share: 0.1 } as const;

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
    for (const phi0 of [1, 1.25]) {
      yield `| evidence, φ₀ = ${phi0}, without burst correction, ${at} | ${rate(() => evidenceRule(regressionMixture(phi0), ALPHA, 3))} |`;
      yield `| evidence, φ₀ = ${phi0}, ${at} | ${rate((scene) => evidenceRule(regressionMixture(phi0), ALPHA, 3, correctionOf(scene, random)))} |`;
    }
  }
}

function* delays(runs: number, random: Random): Generator<string> {
  yield "| φ | φ₀ | share | found within 2 h | median minutes of data | preview |\n|---|---|---|---|---|---|";
  for (const phi of [2, 5, 10]) {
    for (const phi0 of [1, 1.25]) {
      for (const share of [0.01, 0.05, 0.1, 0.25, 0.5]) {
        const scene = { ...BUSY, share, phi };
        const { found, median } = delay(
          runs,
          scene,
          () => evidenceRule(regressionMixture(phi0), ALPHA, 3),
          120,
          random,
        );
        const preview = minutesToNotice({ ...BUSY, share: share * 100, phi, phi0, alpha: ALPHA });
        yield `| ${phi} | ${phi0} | ${percent(share)} | ${percent(found)} | ${Number.isFinite(median) ? median : "–"} | ${preview.toFixed(0)} |`;
      }
    }
  }
}

function* certificates(runs: number, random: Random): Generator<string> {
  yield "| share | certified within 8 h | median minutes of data |\n|---|---|---|";
  for (const share of [0.05, 0.1, 0.25, 0.5]) {
    const rule = (): Rule => evidenceRule(healthyMixture(healthyNull(1.25)), BETA, 0);
    const { found, median } = delay(runs, { ...BUSY, share }, rule, 480, random);
    yield `| ${percent(share)} | ${percent(found)} | ${median} |`;
  }
}

function percent(part: number): string {
  return `${Number((part * 100).toPrecision(2))} %`;
}

if (import.meta.main) {
  const [runs = 2_000, seed = 1] = process.argv.slice(2).map(Number);
  const random = seeded(seed);
  console.log(`${runs} runs of each kind, seed ${seed}: 600 requests a minute, base rate 0.2 %, α = 1 %.`);
  console.log("\nHealthy canaries that are stopped (60 looks):\n");
  for (const line of falseAlarms(runs, random)) console.log(line);
  console.log("\nHow long a worse canary goes unnoticed:\n");
  for (const line of delays(runs, random)) console.log(line);
  console.log("\nHow long it takes to certify a healthy canary:\n");
  for (const line of certificates(runs, random)) console.log(line);
}
