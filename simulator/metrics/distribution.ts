/** How long something takes: always the same, or log-normal with this median and this 99th percentile. */
export type Distribution = number | { readonly p50: number; readonly p99: number };

/** The standard normal's 99th percentile. */
export const Z99 = 2.3263478740408408;

/** Points of a distribution: enough for a P99, few enough for weeks of minutes. */
const MOST_POINTS = 200;

/** A value and how many measurements it stands for. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** The value at a standard normal deviate. */
export function valueAt(distribution: Distribution, z: number): number {
  if (typeof distribution === "number") return distribution;
  return distribution.p50 * Math.exp((z * Math.log(distribution.p99 / distribution.p50)) / Z99);
}

/** By the number of points. */
const deviates = new Map<number, readonly number[]>();

/** `count` measurements in even steps of probability; at most 200 values, each for as many measurements. Ascending. */
export function pointsOf(distribution: Distribution, count: number): readonly number[] {
  if (typeof distribution === "number") return [distribution];
  return stepsOf(count).map((z) => valueAt(distribution, z));
}

/** The quantile of those measurements. */
export function distributionQuantile(distribution: Distribution, count: number, share: number): number {
  const steps = stepsOf(count);
  const index = Math.ceil(share * steps.length - 1e-9) - 1;
  return valueAt(distribution, steps[Math.max(0, index)] ?? 0);
}

function stepsOf(count: number): readonly number[] {
  const points = Math.min(count, MOST_POINTS);
  let steps = deviates.get(points);
  if (steps === undefined) {
    steps = Array.from({ length: points }, (_, i) => normalQuantile((i + 0.5) / points));
    deviates.set(points, steps);
  }
  return steps;
}

/** From the smallest value to the largest, as `quantile` wants them. */
export function ascending(points: readonly Weighted[]): readonly Weighted[] {
  return points.toSorted((left, right) => left.value - right.value);
}

/**
 * The value below which this share (0–1) of the measurements lies: the smallest with at least that much
 * weight up to it. Undefined without measurements.
 */
export function quantile(sorted: readonly Weighted[], share: number): number | undefined {
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  for (const { value, weight } of sorted) {
    reached += weight;
    if (reached >= share * total - 1e-9) return value;
  }
  return sorted.at(-1)?.value;
}

/** Two independent standard normal deviates from two uniform ones (Box and Muller); the first is given. */
export function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Inverse of the standard normal distribution by bisection, to 1e-9; `p` within (0, 1). */
function normalQuantile(p: number): number {
  let low = -8;
  let high = 8;
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return low;
}

/** Abramowitz and Stegun 26.2.17, exact to 7.5e-8. */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
  return z >= 0 ? 1 - tail : tail;
}
