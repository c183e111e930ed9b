/** `error-rate`, `5xx-rate` and `counts`: what their evidence says, from minutes or from the live tail. */

import type { Verdict } from "../../rollout/model.ts";
import { formatRate, formatTally, rateOf } from "../../values/tally.ts";
import type { Limit, RateCheck } from "../check.ts";
import { LearntDispersion } from "../evidence/dispersion.ts";
import type { DayMinute } from "../evidence/hourly-bursts.ts";
import { type BothCounts, KNOWING_NOTHING, NO_REQUESTS } from "../evidence/likelihood.ts";
import { RateEvidence } from "../evidence/rate-evidence.ts";
import type { Minute } from "../minutes.ts";
import {
  formatAtLeast,
  lackOf,
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
 * What may be judged of a source's minutes. All of its checks share it.
 *
 * @param day the Worker's day before the rollout, as far as it is known.
 */
export function learnBursts(all: readonly Minute[], day: readonly DayMinute[], times: Timeline) {
  const dispersion = new LearntDispersion(times.rolloutFrom);
  dispersion.addDay(day);
  const minutes: SourceData["minutes"][number][] = [];
  for (const minute of all) {
    const { at, canary, stable } = minute;
    if (at >= times.judgedBefore) break;
    if (at < times.stableFrom) continue;
    let usual = KNOWING_NOTHING;
    if (at >= times.rolloutFrom) {
      usual = dispersion.usualAt(at, Math.min(canary.interval ?? 1, stable.interval ?? 1));
      dispersion.add(at, at >= times.evidence ? minute : { canary: NO_REQUESTS, stable });
    }
    minutes.push({ ...minute, usual });
  }
  dispersion.usualAt(times.judgedBefore);
  return { minutes, dispersion };
}

/**
 * From everything since before the rollout's first deployment: a long job, a resumed one and a tick reach the same
 * verdict from the same minutes.
 */
export function judgeMinutes(check: RateCheck, known: SourceData, times: Timeline, terms: Terms): Verdict {
  /** @param enough the ln E from which on no more matters */
  const against = (limit: Limit, enough = Number.POSITIVE_INFINITY) => {
    const risk = { steps: times.steps, alpha: terms.alpha };
    const evidence = new RateEvidence(limit, risk, times, "minute", enough === Number.POSITIVE_INFINITY);
    for (const minute of known.minutes) {
      if (evidence.peak >= enough) break;
      evidence.add(minute.at, minute, minute.usual);
    }
    return evidence;
  };
  const evidence = against(check.limit);
  const { newest, step, parts, threshold } = evidence;
  const noData = `whole minute with requests${check.limit.form === "stable" ? " of both versions" : ""}`;
  return judgeRate(check, evidence, terms, {
    dispersion: known.dispersion,
    lack: lackOf(times, terms, known, newest, step.canary.requests, noData),
    numbers: { minutes: parts },
    exceeds: (limit) => against(limit, threshold).peak >= threshold,
  });
}

/** What a verdict has beside the evidence. */
interface BesideEvidence extends Pick<MetricFindings, "lack" | "remarks" | "numbers"> {
  readonly dispersion: LearntDispersion;
  /** Whether another limit is exceeded as surely; absent where what the evidence was gathered from isn't kept. */
  readonly exceeds?: (limit: Limit) => boolean;
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
  const { peak, step } = evidence;
  const { canary } = shown;
  const comparing = limit.form === "stable";
  const stable = comparing ? shown.stable : evidence.stable;
  const least = exceeds && peak >= evidence.threshold ? leastOf(limit, exceeds) : undefined;
  const counted = [
    `canary ${formatTally(canary)} against ${comparing ? `stable ${formatTally(stable)}${allowed(limit.allowance)}` : `the ceiling ${formatRate(limit.most)}`}`,
    least &&
      (comparing ? `at least ${formatAtLeast(least)} times as often` : `rate at least ${formatRate(least)}`),
  ];
  return metricVerdict(check, terms, {
    ...others,
    peak,
    excuse: evidence.isAlarm
      ? undefined
      : `only warns, because stable was above the ceiling too: ${formatTally(stable)}`,
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
      stepRequests: step.canary.requests,
      ...numbers,
      // For the table of steps: the others are of the whole rollout.
      stepCanaryErrors: step.canary.errors,
      stepCanaryRequests: step.canary.requests,
      stepStableErrors: step.stable.errors,
      stepStableRequests: step.stable.requests,
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
