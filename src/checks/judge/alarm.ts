/** The highest evidence so far: an alarm stays, however late it is looked at. */

import type { Corrected, Mixture } from "../evidence/likelihood.ts";
import { StepMean } from "../evidence/step-mean.ts";

export interface Peaks {
  /** The largest ln E after any bucket; 0 before the first. */
  readonly overall: number;
  /** The largest after an admitted bucket; −∞ without any. */
  readonly admitted: number;
}

/** The plan by which evidence is averaged: N steps, and when those that have started did, ascending. */
export interface Steps {
  readonly count: number;
  readonly starts: readonly number[];
}

/**
 * One pass over the buckets, oldest first: buckets × alternatives, whatever the number of steps. E is
 * worked out only where it can have risen, or has just been admitted.
 * @param admits whether evidence up to and with the bucket of this index may raise an alarm.
 */
export function peaksOf<T>(
  mixture: Mixture<T>,
  buckets: readonly (T & Corrected & { readonly at: number })[],
  admits: (index: number) => boolean,
  steps: Steps,
): Peaks {
  const evidence = new StepMean(mixture.size, Math.max(steps.count, steps.starts.length, 1));
  const terms = new Float64Array(mixture.size);
  let started = 0;
  let wasAdmitted = false;
  let overall = 0;
  let admitted = Number.NEGATIVE_INFINITY;
  for (const [index, bucket] of buckets.entries()) {
    while ((steps.starts[started] ?? Number.POSITIVE_INFINITY) <= bucket.at) {
      evidence.start();
      started++;
    }
    mixture.terms(bucket, terms);
    evidence.add(terms, bucket.eta);
    const isAdmitted = admits(index);
    if (isAdmitted !== wasAdmitted || terms.some((term) => term > 0)) {
      const logE = evidence.logE();
      overall = Math.max(overall, logE);
      if (isAdmitted) admitted = Math.max(admitted, logE);
    }
    wasAdmitted = isAdmitted;
  }
  return { overall, admitted };
}
