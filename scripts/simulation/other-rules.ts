/**
 * How other tools decide, each as its documentation sets it up, on counts of whole minutes that are there
 * as soon as the minute ends (Cloudflare's are two minutes late; a Prometheus of one's own isn't).
 */

import { rateOf } from "../../src/values/tally.ts";
import { adder, type Rule } from "./rules.ts";

/**
 * Flagger: each minute the canary's success rate of that minute is to be at least 99 %; the fifth failed
 * check rolls back. `interval: 1m`, `threshold: 5`, `thresholdRange.min: 99` of its examples
 * (https://docs.flagger.app/usage/metrics, https://docs.flagger.app/usage/how-it-works).
 */
export function flaggerRule(): Rule {
  let failed = 0;
  return ({ canary }) => {
    if (rateOf(canary) > 0.01) failed++;
    return failed >= 5;
  };
}

/**
 * Argo Rollouts: every five minutes the success rate of these five is to be at least 95 %; "three such
 * measurements" abort. `interval: 5m`, `successCondition: result[0] >= 0.95`, `failureLimit: 3`
 * (https://argoproj.github.io/argo-rollouts/features/analysis/).
 */
export function argoRule(): Rule {
  let minute = 0;
  let add = adder();
  let failed = 0;
  return (counts) => {
    const { canary } = add(counts);
    if (++minute % 5 > 0) return false;
    if (rateOf(canary) > 0.05) failed++;
    add = adder();
    return failed >= 3;
  };
}

const POINTS = 60;
/** The normal quantile of a two-sided 98 %. */
const Z_98 = 2.326;

/**
 * Kayenta, Spinnaker's default judge: a Mann-Whitney test of the two series of error rates by the minute.
 * The canary is `High` when the 98 % confidence interval of the shift lies above a quarter of the shift's
 * estimate (`NetflixACAJudge`: `confLevel = 0.98`, `tolerance = 0.25`). It is judged on 60 points, since
 * "at least 50" are asked for (https://spinnaker.io/guides/user/canary/best-practices).
 */
export function kayentaRule(): Rule {
  const canary: number[] = [];
  const stable: number[] = [];
  return (counts) => {
    canary.push(rateOf(counts.canary));
    stable.push(rateOf(counts.stable));
    return canary.length % POINTS === 0 && isHigh(canary, stable);
  };
}

/** The interval is Hodges and Lehmann's, of all differences, with the normal approximation of its rank. */
function isHigh(canary: readonly number[], stable: readonly number[]): boolean {
  const [n, m] = [canary.length, stable.length];
  const differences = canary.flatMap((one) => stable.map((other) => one - other)).sort((a, b) => a - b);
  const rank = Math.floor((n * m) / 2 - Z_98 * Math.sqrt((n * m * (n + m + 1)) / 12));
  const middle = (n * m) / 2;
  const estimate = ((differences[Math.ceil(middle) - 1] ?? 0) + (differences[Math.floor(middle)] ?? 0)) / 2;
  return (differences[Math.max(0, rank - 1)] ?? 0) > 0.25 * Math.abs(estimate);
}
