/** `error-rate` and `5xx-rate`. */

import type { Verdict } from "../../rollout/model.ts";
import { formatRate, formatTally, rateOf } from "../../values/counts.ts";
import { largestRejected } from "../evidence/bound.ts";
import { BETA, zeroErrorBound, zeroErrorRequests } from "../evidence/certificate.ts";
import {
  belowCeilingMixture,
  ceilingMixture,
  healthyLogE,
  healthyNull,
  logEvidence,
  ofCanary,
  regressionMixture,
} from "../evidence/likelihood.ts";
import type { RateCheck } from "../kinds/list.ts";
import { type Peaks, peaksOf } from "./alarm.ts";
import { COUNT_SLACK, conclude } from "./conclude.ts";
import { type MetricContext, windowsOf } from "./context.ts";
import { type Gathered, gather } from "./gather.ts";
import type { Minute } from "./minutes.ts";
import { evidenceNumbers, tallyNumbers } from "./numbers.ts";
import { formatAtLeast, formatEvidence } from "./wording.ts";

/** Fewer canary errors than these raise no alarm as a regression. */
const LEAST_ERRORS = 3;
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
  const eta = 1 / found.dispersion;
  const threshold = -Math.log(context.alpha);
  const steps = { count: context.steps, starts: windows.starts };
  const admits = (index: number): boolean => (found.errorsSoFar[index] ?? 0) >= LEAST_ERRORS - COUNT_SLACK;
  const peaksAgainst = (phi: number): Peaks =>
    peaksOf(regressionMixture(phi, eta), found.judged, admits, steps);
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
    certified: () => isCertifiedHealthy(found, phi0, eta),
    summary: summarise(found, [
      `canary ${formatTally(found.canary)} against stable ${formatTally(found.stable)}`,
      ratio && `ratio at least ${formatAtLeast(ratio)}`,
      `${formatEvidence(logE, threshold)}${few}`,
    ]),
    numbers: {
      ...tallyNumbers("canary", found.canary),
      ...tallyNumbers("stable", found.stable),
      ...evidenceNumbers(logE, context, found),
      dispersion: found.dispersion,
      ...(ratio !== undefined && { ratioAtLeast: ratio }),
    },
  });
}

/**
 * Certified healthy on the current step's minutes alone: less than max(2, 1.6·φ₀) times the stable
 * version's rate at E ≥ 1/β, or, when neither version had an error, by enough requests without any.
 */
function isCertifiedHealthy(
  { step, stepRequests, stableAlways }: Gathered,
  phi0: number,
  eta: number,
): boolean {
  const worst = healthyNull(phi0);
  if (step.some(({ canaryErrors, stableErrors }) => canaryErrors + stableErrors > 0)) {
    return healthyLogE(step, worst, eta) >= Math.log(1 / BETA);
  }
  return stepRequests >= zeroErrorRequests(zeroErrorBound(rateOf(stableAlways), worst), eta) - COUNT_SLACK;
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
  const eta = 1 / found.dispersion;
  const threshold = -Math.log(context.alpha);
  const steps = { count: context.steps, starts: windows.starts };
  const admits = (index: number): boolean => (found.stableSoFar[index] ?? 0) <= most;
  const peaksAgainst = (limit: number): Peaks =>
    peaksOf(ofCanary(ceilingMixture(limit, eta)), found.judged, admits, steps);
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
    certified: () => isCertifiedBelow(found, most, eta),
    summary: summarise(found, [
      `canary ${formatTally(found.canary)} against the ceiling ${formatRate(most)}`,
      rate && `rate at least ${formatRate(rate)}`,
      formatEvidence(peaks.overall, threshold),
    ]),
    numbers: {
      ...tallyNumbers("canary", found.canary),
      ...tallyNumbers("stable", found.stableAlways),
      ...evidenceNumbers(peaks.overall, context, found),
      dispersion: found.dispersion,
      ...(rate !== undefined && { rateAtLeast: rate }),
    },
  });
}

/**
 * Certified below the ceiling on the current step's minutes alone: by enough requests without an error,
 * or, when there were some, by the ceiling's own test with the roles exchanged: that the rate is at
 * least the ceiling is rejected at E ≥ 1/β.
 */
function isCertifiedBelow({ step, stepRequests }: Gathered, most: number, eta: number): boolean {
  if (step.every(({ canaryErrors }) => canaryErrors === 0)) {
    return stepRequests >= zeroErrorRequests(most, eta) - COUNT_SLACK;
  }
  return logEvidence(ofCanary(belowCeilingMixture(most, eta)), step) >= Math.log(1 / BETA);
}

function summarise(found: Gathered, parts: readonly (string | undefined | 0)[]): string {
  return found.judged.length === 0 ? "" : parts.filter(Boolean).join(", ");
}
