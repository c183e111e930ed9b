/** How soon each step would notice a regression with the last hour's traffic. */

import type { MetricRow } from "../cloudflare/metrics.ts";
import type { Schedule, Step } from "../rollout/model.ts";
import type { StepPreview } from "../rollout/plan.ts";
import { formatCount, formatRate, rateOf } from "../values/counts.ts";
import { formatDuration, formatHold, MINUTE_MS } from "../values/duration.ts";
import { formatPercent } from "../values/percent.ts";
import type { MetricCheck, RateCheck } from "./check.ts";
import { LAG_MINUTES, MIXTURE_COST, minutesToNotice } from "./evidence/preview.ts";
import { ceilTo } from "./metrics/minutes.ts";
import { exemptionOf } from "./verdict/metric.ts";
import type { Terms } from "./verdict/times.ts";

/** Sampled counts of an hour. */
export interface Traffic {
  readonly requestsPerMinute: number;
  /** All versions'. */
  readonly requests: number;
  /** The stable version's error rate, or, where it had no request, all versions'. 0–1. */
  readonly baseRate: number;
}

export interface PreviewTerms extends Terms {
  /** N: the schedule's number of steps. */
  readonly steps: number;
}

/** How many times more often than stable a canary fails. */
const REGRESSIONS = [2, 5, 10] as const;
/** What a schedule should notice before half of the traffic is on the canary, and the shares that are tried for it. */
const SEEN = 5;
const HALF = 50;
const SHARES = [5, 10, 20, 25, 33, 40] as const;
const WORST = 10;
/** A longer hold is shown as never. */
const LONGEST_MS = 30 * 86_400_000;

export function trafficOf(
  rows: readonly MetricRow[],
  stableId: string | undefined,
  minutes: number,
): Traffic {
  const all = sum(rows);
  const stable = sum(rows.filter(({ versionId }) => versionId === stableId));
  return {
    requestsPerMinute: all.requests / minutes,
    requests: all.requests,
    baseRate: rateOf(stable.requests > 0 ? stable : all),
  };
}

function sum(rows: readonly MetricRow[]) {
  const total = { errors: 0, requests: 0 };
  for (const { errors, requests } of rows) {
    total.errors += errors;
    total.requests += requests;
  }
  return total;
}

/** What the steps are judged by. */
export interface Judged {
  readonly traffic: ReadonlyMap<MetricCheck, Traffic>;
  readonly terms: PreviewTerms;
}

/** How soon the step would notice each regression, by the check that notices it first; none without a rate check. */
export function previewStep({ index, step }: Ahead, judged: Judged): StepPreview[] {
  const outlooks = outlooksAt(step.percent, judged);
  if (outlooks.length === 0) return [];
  const regressions = REGRESSIONS.map((factor) => {
    const [ms, { perMinute, baseRate, share }] = first(outlooks, factor);
    if (ms > LONGEST_MS) return { factor, noticedMs: undefined, failed: 0 };
    const failing = (perMinute * share * Math.min(1, factor * baseRate)) / 100;
    return { factor, noticedMs: ms, failed: Math.round((failing * ms) / MINUTE_MS) };
  });
  return [{ index, regressions }];
}

/** The traffic behind the preview; a line for each source. */
export function lastHour({ traffic }: Judged): string[] {
  const lines = [...traffic]
    .filter(([check, { requests }]) => check.kind !== "latency" && requests > 0)
    .map(
      ([, { requestsPerMinute, baseRate }]) =>
        `Last hour: ${formatCount(requestsPerMinute)} requests a minute, ${formatRate(baseRate)} failed.`,
    );
  return [...new Set(lines)];
}

/** A warning for each rate check that wouldn't notice even a tenfold regression in the step's hold. */
export function shortFor({ step, name }: Ahead, judged: Judged): string[] {
  return outlooksAt(step.percent, judged).flatMap((outlook) => {
    const needed = least(outlook, WORST, judged.terms.minRequests);
    const { text } = outlook.check;
    if (step.hold.max >= needed) return [];
    return needed > LONGEST_MS
      ? `${name} is too small for ${text}: with this traffic no hold would notice even a regression of ${WORST}×.`
      : `${name} is too short for ${text} to notice even a regression of ${WORST}×: hold it for at least ${formatDuration(needed)}.`;
  });
}

/**
 * Where no step below 50 % would notice a canary that fails five times as often: says so, with a schedule
 * of the same length that would.
 */
export function betterSchedule(schedule: Schedule, ahead: readonly Ahead[], judged: Judged): string[] {
  const [last] = schedule.slice(-1);
  if (ahead.length === 0 || last === undefined || last.percent < HALF) return [];
  const needed = (share: number) => {
    const outlooks = outlooksAt(share, judged);
    return outlooks.length === 0 ? undefined : first(outlooks, SEEN)[0];
  };
  const early = ahead.filter(({ step }) => step.percent < HALF);
  if (
    needed(SHARES[0]) === undefined ||
    early.some(({ step }) => step.hold.max >= (needed(step.percent) ?? 0))
  )
    return [];
  const problem = `No step below ${HALF} % is long enough to notice a canary that fails ${SEEN}× as often.`;
  const total = schedule.slice(0, -1).reduce((sum, { hold }) => sum + (hold?.max ?? 0), 0);
  const share = SHARES.find((each) => (needed(each) ?? total) < total);
  if (share === undefined)
    return [
      `${problem} No schedule of the same length could: this Worker has too few requests or errors for it.`,
    ];
  const hold = needed(share) ?? total;
  const end = `${formatPercent(last.percent)}${last.hold === undefined ? "" : `:${formatHold(last.hold)}`}`;
  const before =
    last.percent > HALF
      ? [`${share}:${formatDuration(hold)}`, `${HALF}:${formatDuration(total - hold)}`]
      : [`${share}:${formatDuration(total)}`];
  return [`${problem} This schedule of the same length could: ${[...before, end].join(", ")}`];
}

/** The rate checks that judge a step of this share. */
function outlooksAt(share: number, { traffic, terms }: Judged): readonly Outlook[] {
  return [...traffic].flatMap(([check, seen]): Outlook[] => {
    if (check.kind === "latency" || seen.requests <= 0 || exemptionOf(check, share) !== undefined) return [];
    // Without an error there is no rate to multiply: one is assumed.
    const baseRate = seen.baseRate > 0 ? seen.baseRate : 1 / seen.requests;
    return [{ check, terms, share, baseRate, perMinute: seen.requestsPerMinute }];
  });
}

/** The check that notices the regression first, and after how many ms. */
function first(outlooks: readonly Outlook[], factor: number): readonly [number, Outlook] {
  const times = outlooks.map((outlook) => [least(outlook, factor, 0), outlook] as const);
  return times.reduce((best, each) => (each[0] < best[0] ? each : best));
}

interface Outlook {
  readonly check: RateCheck;
  readonly terms: PreviewTerms;
  readonly share: number;
  readonly baseRate: number;
  /** Requests a minute, sampled, of both versions. */
  readonly perMinute: number;
}

/** The shortest hold in ms, with the metrics' delay; Infinity when none is long enough. */
function least(
  { check, terms, share, baseRate, perMinute }: Outlook,
  phi: number,
  minRequests: number,
): number {
  const { limit } = check;
  const worst = Math.min(phi, 1 / baseRate);
  const canaryPerMinute = (perMinute * share) / 100;
  const ceilingMinutes = (most: number) =>
    (Math.log(terms.steps / terms.alpha) + MIXTURE_COST) /
    (canaryPerMinute * divergence(Math.min(0.99, worst * baseRate), most));
  const minutes =
    limit.form === "stable"
      ? minutesToNotice({
          requestsPerMinute: perMinute,
          share,
          baseRate,
          phi: worst,
          phi0: limit.factor,
          ...terms,
        })
      : ceilingMinutes(limit.most);
  const needed = Math.max(minutes, minRequests / canaryPerMinute) * MINUTE_MS;
  return ceilTo(MINUTE_MS, needed) + (LAG_MINUTES + 1) * MINUTE_MS;
}

/**
 * The evidence, on average, in one request of a canary that fails at `rate`, against the null that it
 * fails at `most`: Kullback and Leibler's divergence. 0 where the null is true.
 */
function divergence(rate: number, most: number): number {
  if (rate <= most) return 0;
  return rate * Math.log(rate / most) + (1 - rate) * Math.log((1 - rate) / (1 - most));
}

/** A step whose hold is still to come, or is running. */
export interface Ahead {
  /** 0-based. */
  readonly index: number;
  readonly step: Step & { readonly hold: NonNullable<Step["hold"]> };
  /** `Step 2 of 3 (50 %, hold 5m)`. */
  readonly name: string;
}
