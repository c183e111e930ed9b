/** How version 1.0 judged by the minute: one dispersion for everything, from an hour and a prior of five, and no cap. */

import type { Limit } from "../../src/checks/check.ts";
import { alarmMixture, type Interval } from "../../src/checks/evidence/likelihood.ts";
import type { Risk } from "../../src/checks/evidence/rate-evidence.ts";
import { StepMean } from "../../src/checks/evidence/step-mean.ts";
import type { Tally } from "../../src/values/counts.ts";
import type { Rule } from "./rules.ts";

/** Of one version's minutes: their number, requests, errors and Σ xᵢ² / nᵢ. */
class Series {
  #minutes = 0;
  #requests = 0;
  #squares = 0;
  errors = 0;

  add(errors: number, requests: number): void {
    if (requests <= 0) return;
    this.#minutes++;
    this.#requests += requests;
    this.#squares += errors ** 2 / requests;
    this.errors += errors;
  }

  /** Pearson's dispersion times the errors; undefined where it can't be told. */
  get weighted(): number | undefined {
    if (this.#minutes < 2 || this.errors <= 0) return undefined;
    return (this.#requests * this.#squares - this.errors ** 2) / (this.#minutes - 1);
  }
}

/** @param hour the Worker's hour before the rollout. */
export function formerRule(limit: Limit, { steps, alpha }: Risk, hour: readonly Tally[]): Rule {
  const series = { before: new Series(), stable: new Series(), canary: new Series() };
  for (const { errors, requests } of hour) series.before.add(errors, requests);
  const mixture = alarmMixture(limit);
  const evidence = new StepMean(mixture.size, steps);
  const terms = new Float64Array(mixture.size);
  evidence.start();
  let errors = 0;
  return (minute: Interval) => {
    let [sum, weight] = [50, 10];
    for (const each of Object.values(series)) {
      const { weighted } = each;
      if (weighted === undefined) continue;
      sum += weighted;
      weight += each.errors;
    }
    const dispersion = Math.min(20, Math.max(1, sum / weight));
    mixture.terms(minute, terms);
    evidence.add(terms, 1 / dispersion);
    series.canary.add(minute.canaryErrors, minute.canaryRequests);
    series.stable.add(minute.stableErrors, minute.stableRequests);
    errors += minute.canaryErrors;
    return minute.canaryErrors > 0 && errors >= 3 && evidence.logE() >= -Math.log(alpha);
  };
}
