/** What judging costs on a Worker with a lot of counts, in this process. */

import { type Interval, regressionMixture } from "../../src/checks/evidence/likelihood.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";
import { parseChecks } from "../../src/checks/grammar/parse.ts";
import { peaksOf } from "../../src/checks/judge/alarm.ts";
import type { Bucket } from "../../src/checks/judge/buckets.ts";
import { judgeMetric } from "../../src/checks/judge/judge-metric.ts";
import { isMetric } from "../../src/checks/kinds/list.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";
import { median } from "./compare.ts";
import { time } from "./print.ts";

const FOUR_WEEKS = 28 * 1_440;
const DAY_S = 86_400;
const RATIO = 1.25;
const COUNTS: Interval = { canaryErrors: 0.12, canaryRequests: 60, stableErrors: 1, stableRequests: 540 };

export const JUDGE_HEAD = ["", "CPU", "fastest–slowest"] as const;

/** A row for each kind of work. */
export function judging(runs: number): readonly (readonly string[])[] {
  const many = minutes(10_000);
  const steps = (count: number) => ({
    count,
    starts: Array.from({ length: count }, (_, index) => index * 10 * MINUTE_MS),
  });
  const work: readonly (readonly [string, () => void])[] = [
    ["four weeks of minutes, error-rate <= stable * 1.25", () => judgeAll("error-rate <= stable * 1.25")],
    ["four weeks of minutes, error-rate <= 1%", () => judgeAll("error-rate <= 1%")],
    ["10,000 minutes in 10 steps", () => peaksOf(regressionMixture(RATIO), many, () => true, steps(10))],
    [
      "10,000 minutes in 1,000 steps",
      () => peaksOf(regressionMixture(RATIO), many, () => true, steps(1_000)),
    ],
    ["a day of a live check's seconds", listenForADay],
    ["a list of checks with 5,000 mistakes", () => parseChecks("probe nothing at all\n".repeat(5_000))],
  ];
  return work.map(([name, act]) => {
    act();
    const took = Array.from({ length: runs }, () => cpuMs(act));
    return [name, time(median(took)), `${Math.min(...took).toFixed(0)}–${Math.max(...took).toFixed(0)} ms`];
  });
}

function minutes(count: number): readonly Bucket[] {
  return Array.from({ length: count }, (_, index) => ({ ...COUNTS, at: index * MINUTE_MS }));
}

function judgeAll(text: string): void {
  const outcome = parseChecks(text);
  const check = outcome.ok ? outcome.value[0] : undefined;
  if (check === undefined || !isMetric(check)) throw new Error(`not a metric check: ${text}`);
  judgeMetric(check, minutes(FOUR_WEEKS), {
    now: (FOUR_WEEKS + 2) * MINUTE_MS,
    share: 10,
    since: 0,
    starts: [{ at: 0, share: 10 }],
    steps: 1,
    alpha: 0.01,
    minRequests: 100,
    bucketMs: MINUTE_MS,
  });
}

function listenForADay(): void {
  const evidence = new RateEvidence({ form: "stable", factor: RATIO }, 1);
  evidence.startStep();
  for (let at = 0; at < DAY_S; at++) {
    evidence.add(at * 1_000, {
      canaryErrors: at % 200 === 0 ? 1 : 0,
      canaryRequests: 2,
      stableErrors: at % 30 === 0 ? 1 : 0,
      stableRequests: 18,
    });
  }
}

/** Processor time of this thread, which other processes don't add to. */
function cpuMs(work: () => void): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1_000;
}
