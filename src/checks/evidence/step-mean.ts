/**
 * E = (1/N)·Σᵢ Eᵢ over the N steps of a schedule. Eᵢ is 1 until step i starts and from then on the mean, over the
 * alternatives, of the exponentiated sums since: a fault that shows first at 50 % isn't drowned by hours at 10 %.
 *
 * With S the sums since the beginning, step i's are S − S(start of i). What the starts contribute,
 * Σᵢ exp(−S(start of i)), is carried along, so that an interval costs the same for 1 and 1,000 steps.
 */
export class StepMean {
  readonly #steps: number;
  /** Of each alternative: S, and ln of what the starts contribute. */
  readonly #alternatives: readonly { sum: number; starts: number }[];
  #started = 0;

  /** @param size the number of alternatives; @param steps N, at least 1. */
  constructor(size: number, steps: number) {
    this.#steps = steps;
    this.#alternatives = Array.from({ length: size }, () => ({ sum: 0, starts: Number.NEGATIVE_INFINITY }));
  }

  /** A step starts with the next interval. More than N are ignored. */
  start(): void {
    if (this.#started === this.#steps) return;
    this.#started++;
    for (const each of this.#alternatives) each.starts = logSumExp([each.starts, -each.sum]);
  }

  /** Adds an interval's terms. */
  add(terms: Float64Array): void {
    let index = 0;
    for (const each of this.#alternatives) each.sum += terms[index++] ?? 0;
  }

  /** ln E now. */
  logE(): number {
    const all = this.#alternatives;
    const share = Math.log(all.length);
    const values = all.map(({ sum, starts }) => sum + starts - share);
    values.push(Math.log(this.#steps - this.#started));
    return logSumExp(values) - Math.log(this.#steps);
  }
}

/** ln Σ exp(vᵢ), so that evidence of e^5000 or e^-5000 stays a number; one of them at least is more than −∞. */
function logSumExp(values: readonly number[]): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of values) largest = Math.max(largest, value);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - largest);
  return largest + Math.log(sum);
}
