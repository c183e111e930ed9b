/** Seeded random numbers of more kinds. */

import { normal, type UniformRandom } from "../../src/checks/replay.ts";

export { binomial, seeded, type UniformRandom } from "../../src/checks/replay.ts";

/** Exact for small means; beyond 30, where only traffic is drawn, a rounded normal. */
export function poisson(mean: number, random: UniformRandom): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const bound = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > bound; product *= random()) count++;
  return count;
}

/** The time to the next event of a Poisson process of `rate` events a unit; Infinity without any. */
export function wait(rate: number, random: UniformRandom): number {
  return rate > 0 ? -Math.log(1 - random()) / rate : Number.POSITIVE_INFINITY;
}
