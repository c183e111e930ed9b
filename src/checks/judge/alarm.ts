/** An alarm that stays: whoever looks later sees what a look at any earlier minute would have seen. */

import type { Mixture } from "../evidence/likelihood.ts";
import { StepMean } from "../evidence/step-mean.ts";

/** What one minute adds to the evidence. */
export interface Observation<T> {
  /** The minute's beginning. */
  readonly at: number;
  readonly value: T;
  /** Whether evidence up to and with this minute may raise an alarm. */
  readonly admitted: boolean;
}

export interface Peaks {
  /** The largest ln E after any minute; 0 before the first. */
  readonly overall: number;
  /** The largest after an admitted minute; −∞ without any. */
  readonly admitted: number;
}

/** The plan by which evidence is averaged: N steps, and when those that have started did, ascending. */
export interface Steps {
  readonly count: number;
  readonly starts: readonly number[];
}

/**
 * One pass over the minutes, oldest first: minutes × alternatives, whatever the number of steps. E is
 * worked out only where it can have risen, or has just been admitted.
 */
export function peaksOf<T>(
  mixture: Mixture<T>,
  observations: readonly Observation<T>[],
  steps: Steps,
): Peaks {
  const evidence = new StepMean(mixture.size, Math.max(steps.count, steps.starts.length, 1));
  const terms = new Float64Array(mixture.size);
  let started = 0;
  let wasAdmitted = false;
  let overall = 0;
  let admitted = Number.NEGATIVE_INFINITY;
  for (const observation of observations) {
    while ((steps.starts[started] ?? Number.POSITIVE_INFINITY) <= observation.at) {
      evidence.start();
      started++;
    }
    mixture.terms(observation.value, terms);
    evidence.add(terms);
    const justAdmitted = observation.admitted && !wasAdmitted;
    wasAdmitted = observation.admitted;
    if (!justAdmitted && terms.every((term) => term <= 0)) continue;
    const logE = evidence.logE();
    if (logE > overall) overall = logE;
    if (observation.admitted && logE > admitted) admitted = logE;
  }
  return { overall, admitted };
}
