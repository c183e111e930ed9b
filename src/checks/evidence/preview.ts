/** How long a step would need to notice a regression. */

/** Half the logarithm of the number of alternatives: what it costs on average not to know the right one. */
export const MIXTURE_COST = Math.log(7) / 2;
/** A bucket is judged once it is wholly older than so many minutes; and a step rarely begins with a bucket. */
export const LAG_MINUTES = 2;

export interface Outlook {
  /** Both versions' together, as sampled. */
  readonly requestsPerMinute: number;
  /** The canary's share, 0–100. */
  readonly share: number;
  /** The stable version's error rate, 0–1. */
  readonly baseRate: number;
  /** How many times more often than stable the canary fails. */
  readonly phi: number;
  /** The part of 1 − confidence that the check has. */
  readonly alpha: number;
  /** The null of the check, `stable * FACTOR`; default 1. */
  readonly phi0?: number;
  /** The number of steps over which evidence is averaged; default 1. */
  readonly steps?: number;
}

/**
 * Expected minutes of data until a regression of the factor `phi` raises an alarm:
 * (ln(N/α) + ½·ln 7) / (R·[(1−s)p + s·φp]·g) with r = sφ/(sφ + 1 − s) the canary's part of the errors
 * and g = r·ln(φ/φ₀) − ln[(sφ + 1 − s)/(sφ₀ + 1 − s)] the evidence in an error. Infinity when it never
 * would: no traffic, no errors, no control at 100 %, or φ not above φ₀.
 */
export function minutesToNotice(outlook: Outlook): number {
  const { requestsPerMinute, baseRate, phi, alpha, phi0 = 1, steps = 1 } = outlook;
  const s = outlook.share / 100;
  const weight = s * phi + 1 - s;
  const errorsPerMinute = requestsPerMinute * baseRate * weight;
  const gain = ((s * phi) / weight) * Math.log(phi / phi0) - Math.log(weight / (s * phi0 + 1 - s));
  if (phi <= phi0 || s >= 1) return Number.POSITIVE_INFINITY;
  return (Math.log(steps / alpha) + MIXTURE_COST) / (errorsPerMinute * Math.max(0, gain));
}
