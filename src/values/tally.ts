/** Measured numbers as people read them: the same in a verdict's line and in the summary beside it. */

/** Failed and all requests; fractions where they are sampled. */
export interface Tally {
  readonly errors: number;
  readonly requests: number;
}

/** `12/431 (2.8 %)`; counts that are fractions are rounded. */
export function formatTally({ errors, requests }: Tally): string {
  return `${formatCount(errors)}/${formatCount(requests)} (${formatRate(rateOf({ errors, requests }))})`;
}

export function formatCount(count: number): string {
  return String(Math.round(count));
}

/** A rate of 0–1 as a percentage with two significant digits, four from 99 % on: `2.8 %`, `0.11 %`, `99.49 %`. */
export function formatRate(rate: number): string {
  const percent = rate * 100;
  if (percent > 0 && percent < 0.0001) return "under 0.0001 %";
  return `${Number(percent.toPrecision(percent >= 99 ? 4 : 2))} %`;
}

export function rateOf({ errors, requests }: Tally): number {
  return requests > 0 ? errors / requests : 0;
}

/** Milliseconds with at most three significant digits, or whole: `0.42 ms`, `950 ms`, `1234 ms`. */
export function formatMs(ms: number): string {
  return `${ms >= 1_000 ? Math.round(ms) : Number(ms.toPrecision(3))} ms`;
}
