/** `error-rate`, `5xx-rate` and `counts`: what their evidence says, from minutes or from the live tail. */

import type { Verdict } from "../../rollout/model.ts";
import { formatRate, formatTally, rateOf, type Tally } from "../../values/tally.ts";
import type { Limit, RateCheck } from "../check.ts";
import { LearntDispersion } from "../evidence/dispersion.ts";
import type { DayMinute } from "../evidence/hourly-bursts.ts";
import { type BothCounts, KNOWING_NOTHING, type Usual } from "../evidence/likelihood.ts";
import { RateEvidence } from "../evidence/rate-evidence.ts";
import type { Minute } from "../minutes.ts";
import {
  formatAtLeast,
  lackOf,
  logThreshold,
  type MetricFindings,
  metricVerdict,
  type SourceData,
  type Terms,
} from "./metric-verdict.ts";
import type { Timeline } from "./timeline.ts";

/** Larger ratios are not distinguished. */
const LARGEST_RATIO = 10_000;
const LARGEST_RATE = 0.98;
/** The lower end of the ratio or rate is that exact, relatively. */
const TOLERANCE = 0.005;
/** The nulls that are tried on the way up lie so far apart, relatively. */
const STRIDE = 1.5;

/**
 * Belongs to the source, not to a check: all of its checks share it.
 * @param day the Worker's day before the rollout, as far as it is known.
 */
export function learnBursts(minutes: readonly Minute[], day: readonly DayMinute[], times: Timeline) {
  const dispersion = new LearntDispersion(times.rolloutFrom);
  dispersion.addDay(day);
  const usual: Usual[] = [];
  for (const [index, minute] of minutes.entries()) {
    if (minute.at >= times.judgedBefore) break;
    if (minute.at < times.rolloutFrom) continue;
    const { canaryInterval = 1, stableInterval = 1 } = minute;
    usual[index] = dispersion.usualAt(minute.at, Math.min(canaryInterval, stableInterval));
    const isExposed = minute.at >= times.evidence;
    dispersion.add(minute.at, isExposed ? minute : { ...minute, canaryErrors: 0, canaryRequests: 0 });
  }
  dispersion.usualAt(times.judgedBefore);
  return { usual, dispersion };
}

/**
 * From everything since before the rollout's first deployment: a long job, a resumed one and a tick reach the same
 * verdict from the same minutes.
 */
export function judgeMinutes(check: RateCheck, known: SourceData, times: Timeline, terms: Terms): Verdict {
  const { dispersion, problem } = known;
  const against = (limit: Limit, enough?: number) => fold(limit, known, times, terms, enough);
  const evidence = against(check.limit);
  const whose = check.limit.form === "stable" ? " of both versions" : "";
  return judgeRate(check, evidence, terms, {
    dispersion,
    lack: lackOf(times, terms, problem, {
      newest: evidence.newest,
      stepRequests: evidence.step.canaryRequests,
      noData: `whole minute with requests${whose}`,
    }),
    numbers: { minutes: evidence.parts },
    exceeds: (limit, threshold) => against(limit, threshold).peak >= threshold,
  });
}

/**
 * The evidence of all settled minutes since the hour before the rollout.
 * @param enough the ln E from which on no more matters.
 */
function fold(
  limit: Limit,
  { minutes, usual }: SourceData,
  times: Timeline,
  { alpha }: Terms,
  enough = Number.POSITIVE_INFINITY,
): RateEvidence {
  const isBound = enough < Number.POSITIVE_INFINITY;
  const evidence = new RateEvidence(limit, { steps: times.steps, alpha }, times, "minute", !isBound);
  for (const [index, minute] of minutes.entries()) {
    if (minute.at >= times.judgedBefore || evidence.peak >= enough) break;
    if (minute.at >= times.stableFrom) evidence.add(minute.at, minute, usual[index] ?? KNOWING_NOTHING);
  }
  return evidence;
}

/** What a verdict has beside the evidence. */
interface BesideEvidence extends Pick<MetricFindings, "lack" | "remarks" | "numbers"> {
  readonly dispersion: LearntDispersion;
  /** Whether another limit is exceeded by so much evidence, ln E; absent where what it was gathered from isn't kept. */
  readonly exceeds?: (limit: Limit, threshold: number) => boolean;
  /** What to show of what was counted; by default what was judged. */
  readonly shown?: BothCounts;
}

/**
 * The canary's error rate against a multiple of the stable version's, or against a ceiling, which works at
 * 100 %, too. A ceiling raises no alarm while stable's own rate, since an hour before the rollout, is above it, and
 * then only warns: a broken stable version never blocks its fix.
 */
export function judgeRate(
  check: RateCheck,
  evidence: RateEvidence,
  terms: Terms,
  beside: BesideEvidence,
): Verdict {
  const { limit } = check;
  const { dispersion, exceeds, shown = evidence.total, numbers, ...others } = beside;
  const comparing = limit.form === "stable";
  const threshold = logThreshold(terms);
  const canary = { errors: shown.canaryErrors, requests: shown.canaryRequests };
  const stable = comparing ? { errors: shown.stableErrors, requests: shown.stableRequests } : evidence.stable;
  const least =
    exceeds && evidence.peak >= threshold ? leastOf(limit, (tried) => exceeds(tried, threshold)) : undefined;
  const counted = [
    `canary ${formatTally(canary)} against ${comparing ? `stable ${formatTally(stable)}${allowed(limit.allowance)}` : `the ceiling ${formatRate(limit.most)}`}`,
    least &&
      (comparing ? `at least ${formatAtLeast(least)} times as often` : `rate at least ${formatRate(least)}`),
  ];
  const { step } = evidence;
  return metricVerdict(check, terms, {
    ...others,
    peak: evidence.peak,
    excuse: evidence.admittedPeak < threshold ? stableExceeds(stable) : undefined,
    certified: () => evidence.isCertified(dispersion.seen),
    counted: canary.requests > 0 ? counted.filter(Boolean).join(", ") : undefined,
    numbers: {
      canaryErrors: canary.errors,
      canaryRequests: canary.requests,
      canaryRate: rateOf(canary),
      stableErrors: stable.errors,
      stableRequests: stable.requests,
      stableRate: rateOf(stable),
      dispersion: dispersion.value,
      stepRequests: step.canaryRequests,
      ...numbers,
      // For the table of steps: the others are of the whole rollout.
      stepCanaryErrors: step.canaryErrors,
      stepCanaryRequests: step.canaryRequests,
      stepStableErrors: step.stableErrors,
      stepStableRequests: step.stableRequests,
      ...(least !== undefined && { [comparing ? "ratioAtLeast" : "rateAtLeast"]: least }),
    },
  });
}

function allowed(allowance = 0): string {
  return allowance > 0 ? ` and ${formatRate(allowance)} allowed` : "";
}

/** The largest limit that is exceeded as well. */
function leastOf(limit: Limit, exceeds: (limit: Limit) => boolean): number {
  return limit.form === "stable"
    ? largestRejected(limit.factor, LARGEST_RATIO, (factor) => exceeds({ ...limit, factor }))
    : largestRejected(limit.most, LARGEST_RATE, (most) => exceeds({ ...limit, most }));
}

/** Why a ceiling that the canary exceeds is only a warning. */
function stableExceeds(stable: Tally): string {
  return `only warns, because stable was above the ceiling too: ${formatTally(stable)}`;
}

/**
 * The lower end of an always-valid confidence interval: the end of the nulls from `from` (which is rejected) to `to` that
 * the evidence rejects without a gap. The true value is above it but for a chance of at most α, however often one has
 * looked, because each null's own evidence is an e-process. Evidence needn't fall as the null rises (its cap and an
 * allowance keep it from that), so that beyond a null that isn't rejected another may be: such a one says nothing.
 * @param rejects whether the evidence against this null has reached 1/α.
 */
export function largestRejected(from: number, to: number, rejects: (value: number) => boolean): number {
  let least = from;
  let most = Math.min(to, from * STRIDE);
  while (most < to && rejects(most)) {
    least = most;
    most = Math.min(to, most * STRIDE);
  }
  while (most / least > 1 + TOLERANCE) {
    const middle = Math.sqrt(least * most);
    if (rejects(middle)) least = middle;
    else most = middle;
  }
  return least;
}
