/** Made-up minutes and contexts for the tests of verdicts. */

import { parseChecks } from "../../src/checks/grammar/parse.ts";
import { alignBuckets, type VersionCounts } from "../../src/checks/judge/buckets.ts";
import type { MetricContext } from "../../src/checks/judge/context.ts";
import { judgeMetric } from "../../src/checks/judge/judge-metric.ts";
import { isMetric, type MetricCheck } from "../../src/checks/kinds/list.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";

/** The rollout's first deployment, at the beginning of a minute. */
export const START = Date.UTC(2026, 10, 24, 6, 0);

export function metric(text: string): MetricCheck {
  const outcome = parseChecks(text);
  const check = outcome.ok ? outcome.value[0] : undefined;
  if (check === undefined || !isMetric(check)) throw new Error(`not a metric check: ${text}`);
  return check;
}

type Counts = readonly [errors: number, requests: number];

/** One row a minute, `from` minutes after the start, as long as `count` says. */
export function rows(
  version: VersionCounts["version"],
  from: number,
  count: number,
  [errors, requests]: Counts,
  quantiles?: VersionCounts["quantiles"],
): VersionCounts[] {
  return Array.from({ length: count }, (_, index) => ({
    at: START + (from + index) * MINUTE_MS,
    version,
    errors,
    requests,
    ...(quantiles && { quantiles }),
  }));
}

/** Both versions from the start on: 10 % canary of 600 requests a minute. */
export function split(count: number, canary: Counts, stable: Counts = [1, 540], from = 0): VersionCounts[] {
  return [...rows("canary", from, count, canary), ...rows("stable", from, count, stable)];
}

/** An hour of the stable version before the rollout. */
export function hourOf(errors: number, requests = 600): VersionCounts[] {
  return rows("stable", -60, 60, [errors, requests]);
}

/** `at`: minutes since the start. By default the rollout is in its only step, at 10 %. */
export function contextAt(at: number, change: Partial<MetricContext> = {}): MetricContext {
  return {
    now: START + at * MINUTE_MS,
    share: 10,
    since: START,
    starts: [{ at: START, share: 10 }],
    steps: 1,
    alpha: 0.01,
    minRequests: 100,
    bucketMs: MINUTE_MS,
    ...change,
  };
}

export function judge(
  text: string,
  buckets: readonly VersionCounts[],
  at: number,
  change: Partial<MetricContext> = {},
): Verdict {
  const context = contextAt(at, change);
  return judgeMetric(metric(text), alignBuckets(buckets, context.bucketMs), context);
}
