/** What looks at each minute's end and says whether it would stop here. */

import type { Limit } from "../../src/checks/check.ts";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import type { Interval, Mixture, Tally } from "../../src/checks/evidence/likelihood.ts";
import { RateEvidence } from "../../src/checks/evidence/rate-evidence.ts";
import { StepMean } from "../../src/checks/evidence/step-mean.ts";

const MINUTE_MS = 60_000;
/** One step, from the beginning on. */
export const FROM_THE_START = { evidence: 0, starts: [0], hold: 0 } as const;

export type Rule = (minute: Interval) => boolean;

/** The power that a minute's evidence is raised to, and what it is learnt from. */
export interface Correction {
  readonly eta: () => number;
  readonly learn: (minute: Interval) => void;
}

export const UNCORRECTED: Correction = { eta: () => 1, learn: () => {} };

/** What the action does: learnt from the hour before, and from each minute for the next. */
export function learnt(before: readonly Tally[]): Correction {
  const dispersion = dispersionOf(before);
  let at = 0;
  return {
    eta: () => dispersion.etaAt(at),
    learn: (minute) => {
      dispersion.add(at, minute);
      at += MINUTE_MS;
    },
  };
}

/** What it did at first: stable's dispersion in the hour before, and none where there were fewer than two errors. */
export function fixedBefore(before: readonly Tally[]): Correction {
  const dispersion = dispersionOf(before);
  dispersion.etaAt(0);
  const few = before.reduce((sum, { errors }) => sum + errors, 0) < 2;
  const eta = few ? 1 : 1 / dispersion.seen;
  return { eta: () => eta, learn: () => {} };
}

function dispersionOf(before: readonly Tally[]): LearntDispersion {
  const dispersion = new LearntDispersion();
  for (const [index, { errors, requests }] of before.entries()) {
    const minute = { canaryErrors: 0, canaryRequests: 0, stableErrors: errors, stableRequests: requests };
    dispersion.add((index - before.length) * MINUTE_MS, minute, true);
  }
  return dispersion;
}

/** The action's check of a rate, at its first of `steps` steps. */
export function checkRule(limit: Limit, alpha: number, steps: number, correction: Correction): Rule {
  const evidence = new RateEvidence(limit, steps, FROM_THE_START);
  let at = 0;
  return (minute) => {
    evidence.add(at, minute, correction.eta());
    correction.learn(minute);
    at += MINUTE_MS;
    return evidence.admittedPeak >= -Math.log(alpha);
  };
}

/** E ≥ 1/`alpha`. */
export function evidenceRule(
  mixture: Mixture<Interval>,
  alpha: number,
  steps: number,
  correction: Correction,
): Rule {
  const evidence = new StepMean(mixture.size, steps);
  const terms = new Float64Array(mixture.size);
  evidence.start();
  return (minute) => {
    mixture.terms(minute, terms);
    evidence.add(terms, correction.eta());
    correction.learn(minute);
    return evidence.logE() >= -Math.log(alpha);
  };
}

/** Counts so far. */
export function adder(): (minute: Interval) => Interval {
  const sum = { canaryErrors: 0, canaryRequests: 0, stableErrors: 0, stableRequests: 0 };
  return (minute) => {
    sum.canaryErrors += minute.canaryErrors;
    sum.canaryRequests += minute.canaryRequests;
    sum.stableErrors += minute.stableErrors;
    sum.stableRequests += minute.stableRequests;
    return sum;
  };
}

/** A one-sided z-test of all counts so far at 5 %, with at least 50 canary requests: what not to do. */
export function zRule(): Rule {
  const add = adder();
  return (minute) => {
    const { canaryErrors, canaryRequests, stableErrors, stableRequests } = add(minute);
    const pooled = (canaryErrors + stableErrors) / (canaryRequests + stableRequests);
    const spread = Math.sqrt(pooled * (1 - pooled) * (1 / canaryRequests + 1 / stableRequests));
    const difference = canaryErrors / canaryRequests - stableErrors / stableRequests;
    return canaryRequests >= 50 && difference > 1.645 * spread;
  };
}

/** Twice stable's rate so far, with at least 50 canary requests: what not to do either. */
export function twiceRule(): Rule {
  const add = adder();
  return (minute) => {
    const { canaryErrors, canaryRequests, stableErrors, stableRequests } = add(minute);
    return canaryRequests >= 50 && canaryErrors / canaryRequests > (2 * stableErrors) / stableRequests;
  };
}
