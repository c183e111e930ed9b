/** What looks at each minute's end and says whether it would stop here. */

import type { Limit } from "../../src/checks/check.ts";
import { CappedEvidence } from "../../src/checks/evidence/capped-evidence.ts";
import { LearntDispersion } from "../../src/checks/evidence/dispersion.ts";
import type { WorkerMinute } from "../../src/checks/evidence/hourly-bursts.ts";
import {
  addTo,
  alarmMixture,
  type BothCounts,
  noCounts,
} from "../../src/checks/evidence/likelihood-ratio.ts";
import { RateEvidence, type Risk, type StartTimes } from "../../src/checks/evidence/rate-evidence.ts";
import { rateOf } from "../../src/values/tally.ts";
import { MINUTE_MS } from "./traffic.ts";

export type Rule = (minute: BothCounts) => boolean;

/** One step, from the beginning on. */
export const FROM_THE_START = { evidenceFrom: 0, stepStarts: [0], holdFrom: 0 } as const;

/** The action's check of a rate. */
export function checkRule(
  limit: Limit,
  risk: Risk,
  day: readonly WorkerMinute[],
  marks: StartTimes = FROM_THE_START,
): Rule {
  const next = course(limit, risk, day, marks);
  return (minute) => next(minute).evidence.isAlarm;
}

/** When the action would leave the hold early. */
export function certificateRule(limit: Limit, risk: Risk, day: readonly WorkerMinute[]): Rule {
  const next = course(limit, risk, day, FROM_THE_START);
  return (minute) => {
    const { evidence, dispersion } = next(minute);
    return evidence.isCertified(dispersion.seen);
  };
}

function course(limit: Limit, risk: Risk, day: readonly WorkerMinute[], marks: StartTimes) {
  const evidence = new RateEvidence(limit, risk, marks, "minute");
  const dispersion = new LearntDispersion(0);
  dispersion.addDay(day);
  let at = 0;
  return (minute: BothCounts) => {
    evidence.add(at, minute, dispersion.usualAt(at));
    dispersion.add(at, minute);
    at += MINUTE_MS;
    return { evidence, dispersion };
  };
}

/** The same evidence without a burst correction and without a cap: what not to do. */
export function plainRule(limit: Limit, alpha: number): Rule {
  const evidence = new CappedEvidence(alarmMixture(limit), 1, Number.POSITIVE_INFINITY);
  evidence.start();
  let span = 0;
  return (minute) => {
    evidence.add(minute, 1, span++);
    return evidence.logE >= -Math.log(alpha);
  };
}

/** Counts so far. */
export function adder(): (minute: BothCounts) => BothCounts {
  const sum = noCounts();
  return (minute) => {
    addTo(sum, minute);
    return sum;
  };
}

/** A one-sided z-test of all counts so far at 5 %, with at least 50 canary requests: what not to do. */
export function zRule(): Rule {
  const add = adder();
  return (minute) => {
    const { canary, stable } = add(minute);
    const pooled = (canary.errors + stable.errors) / (canary.requests + stable.requests);
    const spread = Math.sqrt(pooled * (1 - pooled) * (1 / canary.requests + 1 / stable.requests));
    const difference = canary.errors / canary.requests - stable.errors / stable.requests;
    return canary.requests >= 50 && difference > 1.645 * spread;
  };
}

/** Twice stable's rate so far, with at least 50 canary requests: what not to do either. */
export function twiceRule(): Rule {
  const add = adder();
  return (minute) => {
    const { canary, stable } = add(minute);
    return canary.requests >= 50 && rateOf(canary) > (2 * stable.errors) / stable.requests;
  };
}
