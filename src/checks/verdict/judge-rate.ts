/** `error-rate`, `5xx-rate` and `counts`: what their evidence says, from minutes or from the live tail. */

import type { Verdict } from "../../rollout/model.ts";
import { formatRate, formatTally, rateOf } from "../../values/tally.ts";
import type { RateCheck } from "../check.ts";
import { LearntDispersion } from "../evidence/dispersion.ts";
import { type BothCounts, KNOWING_NOTHING, NO_REQUESTS } from "../evidence/likelihood-ratio.ts";
import { RateEvidence } from "../evidence/rate-evidence.ts";
import {
  lackOf,
  type MetricFindings,
  metricVerdict,
  type SourceData,
  type VerdictTerms,
} from "./metric-verdict.ts";
import type { Timeline } from "./timeline.ts";

/**
 * From everything since before the rollout's first deployment: a long job, a resumed one and a tick reach the same
 * verdict from the same minutes.
 */
export function judgeRateByMinute(
  check: RateCheck,
  known: SourceData,
  times: Timeline,
  terms: VerdictTerms,
): Verdict {
  const dispersion = new LearntDispersion(times.rolloutFrom);
  dispersion.addDay(known.day);
  const risk = { steps: times.steps, alpha: terms.alpha };
  const evidence = new RateEvidence(check.limit, risk, times, "minute");
  for (const minute of known.minutes) {
    const { at, canary, stable } = minute;
    let usual = KNOWING_NOTHING;
    if (at >= times.rolloutFrom) {
      usual = dispersion.usualAt(at, Math.min(canary.interval ?? 1, stable.interval ?? 1));
      dispersion.add(at, at >= times.evidenceFrom ? minute : { canary: NO_REQUESTS, stable });
    }
    evidence.add(at, minute, usual);
  }
  dispersion.usualAt(times.judgedBefore);
  const { newest, step, parts } = evidence;
  const noData = `whole minute with requests${check.limit.form === "stable" ? " of both versions" : ""}`;
  return judgeRate(check, evidence, terms, {
    dispersion,
    lack: lackOf(times, terms, known, newest, step.canary.requests, noData),
    numbers: { minutes: parts },
  });
}

/** What a verdict has beside the evidence. */
interface BesideEvidence extends Pick<MetricFindings, "lack" | "remarks" | "numbers"> {
  readonly dispersion: LearntDispersion;
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
  terms: VerdictTerms,
  beside: BesideEvidence,
): Verdict {
  const { limit } = check;
  const { dispersion, shown = evidence.total, numbers, ...others } = beside;
  const { peak, step } = evidence;
  const { canary } = shown;
  const comparing = limit.form === "stable";
  const stable = comparing ? shown.stable : evidence.stable;
  const against = comparing
    ? `stable ${formatTally(stable)}${allowed(limit.allowance)}`
    : `the ceiling ${formatRate(limit.most)}`;
  return metricVerdict(check, terms, {
    ...others,
    peak,
    excuse: evidence.isAlarm
      ? undefined
      : `only warns, because stable was above the ceiling too: ${formatTally(stable)}`,
    certified: () => evidence.isCertified(dispersion.seen),
    counted: canary.requests > 0 ? `canary ${formatTally(canary)} against ${against}` : undefined,
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
    },
  });
}

function allowed(allowance = 0): string {
  return allowance > 0 ? ` and ${formatRate(allowance)} allowed` : "";
}
