/** `error-rate` and `5xx-rate`. */

import type { Verdict } from "../../rollout/model.ts";
import { formatRate, formatTally, rateOf } from "../../values/counts.ts";
import { largestRejected } from "../evidence/bound.ts";
import { BETA, zeroErrorLimit, zeroErrorRequests } from "../evidence/certificate.ts";
import { alarmMixture, certificateMixture, logEvidence } from "../evidence/likelihood.ts";
import { LEAST_ERRORS } from "../evidence/rate-evidence.ts";
import type { Limit } from "../grammar/limit.ts";
import type { RateCheck } from "../kinds/list.ts";
import { type Peaks, peaksOf } from "./alarm.ts";
import { COUNT_SLACK, conclude } from "./conclude.ts";
import { type MetricContext, windowsOf } from "./context.ts";
import { type Gathered, gather } from "./gather.ts";
import type { Minute } from "./minutes.ts";
import { evidenceNumbers, tallyNumbers } from "./numbers.ts";
import { formatAtLeast, formatEvidence } from "./wording.ts";

/** Ratios beyond this aren't told apart. */
const LARGEST_RATIO = 10_000;
const LARGEST_RATE = 0.98;

export function judgeRate(check: RateCheck, minutes: readonly Minute[], context: MetricContext): Verdict {
  const { limit } = check;
  return limit.form === "stable"
    ? judgeRegression(check, limit.factor, minutes, context)
    : judgeCeiling(check, limit.most, minutes, context);
}

/** The canary's error rate against `phi0` times the stable version's, in the minutes in which both had requests. */
function judgeRegression(
  check: RateCheck,
  phi0: number,
  minutes: readonly Minute[],
  context: MetricContext,
): Verdict {
  const windows = windowsOf(context);
  const found = gather(minutes, windows, true);
  const threshold = -Math.log(context.alpha);
  const steps = { count: context.steps, starts: windows.starts };
  const admits = (index: number): boolean => (found.errorsSoFar[index] ?? 0) >= LEAST_ERRORS - COUNT_SLACK;
  const peaksAgainst = (phi: number): Peaks =>
    peaksOf(alarmMixture({ form: "stable", factor: phi }), found.judged, admits, steps);
  const peaks = peaksAgainst(phi0);
  const alarm = peaks.admitted >= threshold;
  const ratio = alarm
    ? largestRejected(phi0, LARGEST_RATIO, (phi) => peaksAgainst(phi).admitted >= threshold)
    : undefined;
  const few = !alarm && peaks.overall >= threshold ? `, which takes ${LEAST_ERRORS} canary errors` : "";
  const logE = alarm ? peaks.admitted : peaks.overall;
  return conclude(check, context, {
    alarm,
    newest: found.judged.at(-1)?.at,
    stepRequests: found.stepRequests,
    needs: "it takes requests of both versions in the same minute, and metrics are 2 minutes late",
    certified: () => isCertified(check.limit, found),
    summary: summarise(found, [
      `canary ${formatTally(found.canary)} against stable ${formatTally(found.stable)}`,
      ratio && `ratio at least ${formatAtLeast(ratio)}`,
      `${formatEvidence(logE, threshold)}${few}`,
    ]),
    numbers: {
      ...tallyNumbers("canary", found.canary),
      ...tallyNumbers("stable", found.stable),
      ...evidenceNumbers(logE, context, found),
      dispersion: found.dispersion.value,
      ...(ratio !== undefined && { ratioAtLeast: ratio }),
    },
  });
}

/**
 * The canary's error rate against a ceiling; works at 100 %, too. Minutes up to which the stable
 * version's own rate, since an hour before the rollout, is above the ceiling raise no alarm, so that a
 * broken stable version doesn't block the release that fixes it. `stable` in the numbers is that rate.
 */
function judgeCeiling(
  check: RateCheck,
  most: number,
  minutes: readonly Minute[],
  context: MetricContext,
): Verdict {
  const windows = windowsOf(context);
  const found = gather(minutes, windows, false);
  const threshold = -Math.log(context.alpha);
  const steps = { count: context.steps, starts: windows.starts };
  const admits = (index: number): boolean => (found.stableSoFar[index] ?? 0) <= most;
  const peaksAgainst = (limit: number): Peaks =>
    peaksOf(alarmMixture({ form: "fixed", most: limit }), found.judged, admits, steps);
  const peaks = peaksAgainst(most);
  const alarm = peaks.admitted >= threshold;
  const exceeded = peaks.overall >= threshold;
  const rate = exceeded
    ? largestRejected(most, LARGEST_RATE, (limit) => peaksAgainst(limit).overall >= threshold)
    : undefined;
  const stable = formatTally(found.stableAlways);
  return conclude(check, context, {
    alarm,
    ...(exceeded && !alarm && { excuse: `only warns, because stable was above the ceiling, too: ${stable}` }),
    newest: found.judged.at(-1)?.at,
    stepRequests: found.stepRequests,
    needs: "it takes requests of the canary, and metrics are 2 minutes late",
    certified: () => isCertified(check.limit, found),
    summary: summarise(found, [
      `canary ${formatTally(found.canary)} against the ceiling ${formatRate(most)}`,
      rate && `rate at least ${formatRate(rate)}`,
      formatEvidence(peaks.overall, threshold),
    ]),
    numbers: {
      ...tallyNumbers("canary", found.canary),
      ...tallyNumbers("stable", found.stableAlways),
      ...evidenceNumbers(peaks.overall, context, found),
      dispersion: found.dispersion.value,
      ...(rate !== undefined && { rateAtLeast: rate }),
    },
  });
}

/**
 * Certified on the current step's minutes alone, at E ≥ 1/β: less than max(2, 1.6·φ₀) times the stable
 * version's rate, or below the ceiling by the ceiling's own test with the roles exchanged. Without an
 * error it takes enough requests.
 */
function isCertified(limit: Limit, { step, stepRequests, stableAlways, dispersion }: Gathered): boolean {
  const comparing = limit.form === "stable";
  if (step.some(({ canaryErrors, stableErrors }) => canaryErrors + (comparing ? stableErrors : 0) > 0)) {
    return logEvidence(certificateMixture(limit), step) >= Math.log(1 / BETA);
  }
  const needed = zeroErrorRequests(zeroErrorLimit(limit, rateOf(stableAlways)), dispersion.seen);
  return stepRequests >= needed - COUNT_SLACK;
}

function summarise(found: Gathered, parts: readonly (string | undefined | 0)[]): string {
  return found.judged.length === 0 ? "" : parts.filter(Boolean).join(", ");
}
