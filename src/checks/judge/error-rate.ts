/** `error-rate` and `5xx-rate`. */

import type { Verdict } from "../../rollout/model.ts";
import { formatRate, formatTally, rateOf } from "../../values/counts.ts";
import { largestRejected } from "../evidence/bound.ts";
import { BETA, zeroErrorLimit, zeroErrorRequests } from "../evidence/certificate.ts";
import { alarmMixture, certificateMixture, logEvidence, type Tally } from "../evidence/likelihood.ts";
import { LEAST_ERRORS } from "../evidence/rate-evidence.ts";
import type { Limit } from "../grammar/limit.ts";
import type { RateCheck } from "../kinds/list.ts";
import { type Peaks, peaksOf } from "./alarm.ts";
import type { Bucket } from "./buckets.ts";
import { COUNT_SLACK, conclude, lackOf } from "./conclude.ts";
import { type MetricContext, windowsOf } from "./context.ts";
import { type Gathered, gather } from "./gather.ts";
import {
  bucketName,
  evidenceNumbers,
  formatAtLeast,
  formatEvidence,
  tallyNumbers,
} from "./verdict-numbers.ts";

/** Larger ratios are not distinguished. */
const LARGEST_RATIO = 10_000;
const LARGEST_RATE = 0.98;

/**
 * The canary's error rate against a multiple of the stable version's, in the buckets in which both had
 * requests, or against a ceiling, which works at 100 %, too. A comparison raises no alarm below 3 canary
 * errors. A ceiling raises none in buckets up to which stable's own rate, since an hour before the rollout,
 * is above it: a broken stable version never blocks its fix.
 */
export function judgeErrorRate(
  check: RateCheck,
  buckets: readonly Bucket[],
  context: MetricContext,
): Verdict {
  const { limit } = check;
  const windows = windowsOf(context);
  const found = gather(buckets, windows, limit.form === "stable");
  const steps = { count: context.steps, starts: windows.starts };
  const admits = (index: number): boolean =>
    limit.form === "stable"
      ? (found.errorsSoFar[index] ?? 0) >= LEAST_ERRORS - COUNT_SLACK
      : (found.stableSoFar[index] ?? 0) <= limit.most;
  const peaksAgainst = (tried: Limit): Peaks => peaksOf(alarmMixture(tried), found.judged, admits, steps);
  const threshold = -Math.log(context.alpha);
  const peaks = peaksAgainst(limit);
  const alarm = peaks.admitted >= threshold;
  const reached = peaks.overall >= threshold;
  const comparing = limit.form === "stable";
  const common = {
    alarm,
    lack: lackOf(context, {
      newest: found.judged.at(-1)?.at,
      stepRequests: found.stepRequests,
      noData: comparing
        ? `no ${bucketName(context.bucketMs)} of this step has requests of both versions yet`
        : "no data for this step yet",
    }),
    certified: () => isCertified(limit, found),
  };
  const canary = `canary ${formatTally(found.canary)}`;
  if (comparing) {
    const ratio = alarm
      ? largestRejected(limit.factor, LARGEST_RATIO, (factor) => {
          return peaksAgainst({ form: "stable", factor }).admitted >= threshold;
        })
      : undefined;
    const logE = alarm ? peaks.admitted : peaks.overall;
    const few = !alarm && reached ? `, but an alarm needs ${LEAST_ERRORS} canary errors` : "";
    return conclude(check, {
      ...common,
      remarks: summarise(found, [
        `${canary} against stable ${formatTally(found.stable)}`,
        ratio && `ratio at least ${formatAtLeast(ratio)}`,
        `${formatEvidence(logE, threshold)}${few}`,
      ]),
      numbers: {
        ...rateNumbers(found, found.stable, logE, context),
        ...(ratio !== undefined && { ratioAtLeast: ratio }),
      },
    });
  }
  const rate = reached
    ? largestRejected(limit.most, LARGEST_RATE, (most) => {
        return peaksAgainst({ form: "fixed", most }).overall >= threshold;
      })
    : undefined;
  return conclude(check, {
    ...common,
    ...(reached && { excuse: stableExceeds(found.stableAlways) }),
    remarks: summarise(found, [
      `${canary} against the ceiling ${formatRate(limit.most)}`,
      rate && `rate at least ${formatRate(rate)}`,
      formatEvidence(peaks.overall, threshold),
    ]),
    numbers: {
      ...rateNumbers(found, found.stableAlways, peaks.overall, context),
      ...(rate !== undefined && { rateAtLeast: rate }),
    },
  });
}

/** Why a ceiling that the canary exceeds is only a warning. */
export function stableExceeds(stable: Tally): string {
  return `only warns, because stable was above the ceiling too: ${formatTally(stable)}`;
}

function rateNumbers(
  found: Gathered,
  stable: Tally,
  logE: number,
  context: MetricContext,
): Verdict["numbers"] {
  return {
    ...tallyNumbers("canary", found.canary),
    ...tallyNumbers("stable", stable),
    ...evidenceNumbers(logE, context, found),
    dispersion: found.dispersion.value,
  };
}

/**
 * Certified on the current step's buckets alone, at E ≥ 1/β: less than max(2, 1.6·φ₀) times the stable
 * version's rate, or below the ceiling by the ceiling's own test with the roles exchanged. Without an
 * error it needs enough requests.
 */
function isCertified(limit: Limit, { step, stepRequests, stableAlways, dispersion }: Gathered): boolean {
  const comparing = limit.form === "stable";
  if (step.some(({ canaryErrors, stableErrors }) => canaryErrors + (comparing ? stableErrors : 0) > 0)) {
    return logEvidence(certificateMixture(limit), step) >= Math.log(1 / BETA);
  }
  const needed = zeroErrorRequests(zeroErrorLimit(limit, rateOf(stableAlways)), dispersion.seen);
  return stepRequests >= needed - COUNT_SLACK;
}

function summarise(found: Gathered, parts: readonly (string | undefined | 0)[]): string[] {
  return found.judged.length === 0 ? [] : [parts.filter(Boolean).join(", ")];
}
