/** A judge for the scenes: it judges made-up minutes of a Worker as the real one does, so that its words are real. */

import { createRandom } from "../../simulator/random.ts";
import { isMetric } from "../../src/checks/check.ts";
import { minutesOf } from "../../src/checks/metrics/minutes.ts";
import { parseChecks } from "../../src/checks/parse/checks.ts";
import type { MetricRow } from "../../src/checks/sources.ts";
import { judgeMetric, learn } from "../../src/checks/verdict/by-minutes.ts";
import { timelineOf } from "../../src/checks/verdict/timeline.ts";
import { createdAt, shareOf } from "../../src/rollout/deployment.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import type { Watch } from "../../src/rollout/ports.ts";
import { MINUTE_MS } from "../../src/values/duration.ts";

export interface Traffic {
  /** One check a line. */
  readonly checks: string;
  /** Requests a minute of both versions together. */
  readonly requests: number;
  /** 0–1. */
  readonly stableErrors: number;
  /** 0–1, at a canary share in percent. */
  readonly canaryErrors: (share: number) => number;
}

export function judgeOf({ checks: text, ...traffic }: Traffic): (watch: Watch) => readonly Verdict[] {
  const checks = parseChecks(text);
  if (!checks.ok) throw new Error(checks.problems.map(({ problem }) => problem).join("\n"));
  const cache = new Map<string, readonly MetricRow[]>();
  return (watch) => {
    const starts = watch.deployments
      .map((deployment) => ({ at: createdAt(deployment), share: shareOf(deployment, watch.canaryId) ?? 0 }))
      .filter(({ share }) => share > 0);
    const first = Math.min(...starts.map(({ at }) => at));
    const shareAt = (at: number) => starts.find((start) => start.at <= at)?.share ?? 0;
    const minutes = minutesOf(rowsUntil(watch, first, shareAt, traffic, cache), watch);
    const terms = {
      alpha: 0.01 / checks.value.filter((check) => isMetric(check) && !check.warn).length,
      minRequests: 100,
    };
    const times = timelineOf(watch);
    const known = { minutes, problem: undefined, learnt: learn(minutes, [], times) };
    return checks.value.map((check): Verdict => {
      if (isMetric(check)) return judgeMetric(check, known, times, terms);
      const detail = `200 in ${38 + (Math.floor(watch.now / MINUTE_MS) % 9)} ms, answered by the canary`;
      return { check: check.text, status: "early", warn: check.warn, detail, numbers: {} };
    });
  };
}

function rowsUntil(
  watch: Watch,
  first: number,
  shareAt: (at: number) => number,
  traffic: Omit<Traffic, "checks">,
  cache: Map<string, readonly MetricRow[]>,
): readonly MetricRow[] {
  const rows: MetricRow[] = [];
  const from = Math.floor(first / MINUTE_MS) * MINUTE_MS;
  for (let minute = from - 60 * MINUTE_MS; minute < watch.now - 2 * MINUTE_MS; minute += MINUTE_MS) {
    const key = `${minute} ${shareAt(minute)}`;
    const known = cache.get(key) ?? rowsOf(watch, minute, shareAt(minute), traffic);
    cache.set(key, known);
    rows.push(...known);
  }
  return rows;
}

function rowsOf(
  watch: Watch,
  minute: number,
  share: number,
  { requests, stableErrors, canaryErrors }: Omit<Traffic, "checks">,
): readonly MetricRow[] {
  const rng = createRandom(minute / MINUTE_MS);
  const volume = requests * (0.9 + rng.next() / 5);
  const row = (versionId: string, part: number, rate: number): MetricRow => {
    const count = Math.round((volume * part) / 100);
    let errors = 0;
    for (let request = 0; request < count; request++) if (rng.chance(rate)) errors++;
    const ms = 11 + rng.next() * 2;
    return {
      at: minute,
      versionId,
      requests: count,
      errors,
      quantiles: { "cpu-p50": ms / 3, "cpu-p99": ms },
    };
  };
  return [row(watch.stableId, 100 - share, stableErrors), row(watch.canaryId, share, canaryErrors(share))];
}
