/** How soon each step would notice a regression, reckoned with the last hour's traffic. */

import type { Step } from "../rollout/model.ts";
import { formatCount, formatRate } from "../values/counts.ts";
import { formatDuration } from "../values/duration.ts";
import { LATEST_MINUTES, leastHoldMs, MIXTURE_COST } from "./evidence/preview.ts";
import { exemptionOf } from "./judge/judge-metric.ts";
import type { MetricCheck, RateCheck } from "./kinds/list.ts";
import type { MetricRow } from "./metrics/history.ts";
import type { JudgingTerms } from "./metrics/step-times.ts";

/** Sampled counts of an hour. */
export interface Traffic {
  readonly requestsPerMinute: number;
  /** All versions'. */
  readonly requests: number;
  /** The stable version's error rate, or, where it had no request, all versions'. 0–1. */
  readonly baseRate: number;
}

export interface PreviewTerms extends JudgingTerms {
  /** N: the schedule's number of steps. */
  readonly steps: number;
}

/** How many times more often than stable a canary fails. */
const REGRESSIONS = [2, 5, 10] as const;
const WORST = 10;
/** Beyond this nobody waits. */
const LONGEST_MS = 30 * 86_400_000;

export function trafficOf(
  rows: readonly MetricRow[],
  stableId: string | undefined,
  minutes: number,
): Traffic {
  const all = sum(rows);
  const stable = sum(rows.filter(({ versionId }) => versionId === stableId));
  const { errors, requests } = stable.requests > 0 ? stable : all;
  return {
    requestsPerMinute: all.requests / minutes,
    requests: all.requests,
    baseRate: requests > 0 ? errors / requests : 0,
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

/** One line for each error rate and step, and a warning where the hold is too short for a tenfold regression. */
export function previewStep(
  { step, name }: Ahead,
  metrics: readonly MetricCheck[],
  traffic: ReadonlyMap<MetricCheck, Traffic>,
  terms: PreviewTerms,
  found: { readonly notes: string[]; readonly warnings: string[] },
): void {
  for (const check of metrics) {
    const seen = traffic.get(check);
    if (check.kind === "latency" || seen === undefined || seen.requests <= 0) continue;
    if (exemptionOf(check, step.percent) !== undefined) continue;
    // Without any error there is no rate to multiply: reckoned as if there had been one.
    const baseRate = seen.baseRate > 0 ? seen.baseRate : 1 / seen.requests;
    const outlook = { check, terms, share: step.percent, baseRate, perMinute: seen.requestsPerMinute };
    const times = REGRESSIONS.map((phi) => `${phi}× ${inTime(least(outlook, phi, 0))}`);
    found.notes.push(
      `${name}: ${check.text} would notice a regression of ${times.join(", ")} (last hour: ${formatCount(seen.requestsPerMinute)} requests a minute, ${formatRate(seen.baseRate)} failed).`,
    );
    const needed = least(outlook, WORST, terms.minRequests);
    if (step.hold.max >= needed) continue;
    found.warnings.push(
      needed > LONGEST_MS
        ? `${name} is too small for ${check.text}: with this traffic no hold would notice even a regression of ${WORST}×.`
        : `${name} is too short for ${check.text} to notice even a regression of ${WORST}×: hold it for at least ${formatDuration(needed)}.`,
    );
  }
}

function inTime(ms: number): string {
  return ms > LONGEST_MS ? "never" : `after about ${formatDuration(ms)}`;
}

interface Outlook {
  readonly check: RateCheck;
  readonly terms: PreviewTerms;
  readonly share: number;
  readonly baseRate: number;
  /** Requests a minute, sampled, of both versions. */
  readonly perMinute: number;
}

/** The least hold in ms; Infinity when none is long enough. */
function least(
  { check, terms, share, baseRate, perMinute }: Outlook,
  phi: number,
  minRequests: number,
): number {
  const { limit } = check;
  const worst = Math.min(phi, 1 / baseRate);
  const traffic = { requestsPerMinute: perMinute, share };
  if (limit.form === "stable") {
    const outlook = { ...traffic, ...terms, baseRate, phi: worst, phi0: limit.factor };
    return leastHoldMs(outlook, minRequests);
  }
  const perRequest = divergence(Math.min(0.99, worst * baseRate), limit.most);
  const evidence = Math.log(terms.steps / terms.alpha) + MIXTURE_COST;
  const canaryPerMinute = (perMinute * share) / 100;
  const data = Math.max(evidence / (canaryPerMinute * perRequest), minRequests / canaryPerMinute);
  return (Math.ceil(data) + LATEST_MINUTES) * 60_000;
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
  readonly step: Step & { readonly hold: NonNullable<Step["hold"]> };
  /** `Step 2 of 3 (50 %, hold 5m)`. */
  readonly name: string;
}
