/** How far errors come in bursts. */

import type { Tally } from "./likelihood.ts";

const LEAST_MINUTES = 10;
const LEAST_ERRORS = 2;
const LARGEST = 20;

/**
 * Pearson's dispersion of one version's errors per minute, D = Σ(xᵢ − nᵢp̂)² / (nᵢp̂) / (k − 1), clipped
 * to 1–20. Evidence is raised to the power η = 1/D: errors that come D at a time (one bad client that
 * retries) count as one. It must come from before the rollout, or the evidence loses its guarantee.
 *
 * Minutes without requests are left out. With fewer than 10 minutes or 2 errors there is nothing to
 * tell bursts from chance by, and D is 1.
 */
export function dispersion(minutes: readonly Tally[]): number {
  const busy = minutes.filter(({ requests }) => requests > 0);
  let errors = 0;
  let requests = 0;
  for (const minute of busy) {
    errors += minute.errors;
    requests += minute.requests;
  }
  if (busy.length < LEAST_MINUTES || errors < LEAST_ERRORS) return 1;
  let sum = 0;
  for (const minute of busy) {
    const expected = (minute.requests * errors) / requests;
    sum += (minute.errors - expected) ** 2 / expected;
  }
  return Math.min(LARGEST, Math.max(1, sum / (busy.length - 1)));
}
