/** Evidence over a whole rollout. */

import { logAddExp, logSumExp } from "./log-sum-exp.ts";

/**
 * E = (1/N)·Σᵢ Eᵢ over the N steps of a schedule. Eᵢ is 1 until step i starts and from then on the
 * mean, over the alternatives, of the exponentiated sums since. So what has gathered in favour of the
 * canary for hours at 10 % can't drown a fault that shows first at 50 %, and the mean of e-processes
 * is an e-process.
 *
 * With S the sums since the beginning, step i's are S − S(start of i). What the starts contribute,
 * Σᵢ exp(−S(start of i)), is carried along, so that an interval costs the same for 1 and 1,000 steps.
 */
export class StepMean {
  readonly #steps: number;
  readonly #sums: Float64Array;
  readonly #starts: Float64Array;
  readonly #scratch: Float64Array;
  #started = 0;

  /** @param size the number of alternatives; @param steps N, at least 1. */
  constructor(size: number, steps: number) {
    this.#steps = steps;
    this.#sums = new Float64Array(size);
    this.#starts = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
    this.#scratch = new Float64Array(size + 1);
  }

  /** A step starts with the next interval. May be called at most N times. */
  start(): void {
    if (this.#started >= this.#steps) throw new RangeError(`${this.#steps} steps have started already`);
    this.#started++;
    for (let i = 0; i < this.#sums.length; i++) {
      this.#starts[i] = logAddExp(this.#starts[i] ?? 0, -(this.#sums[i] ?? 0));
    }
  }

  /** Adds an interval's terms. */
  add(terms: Float64Array): void {
    for (let i = 0; i < this.#sums.length; i++) this.#sums[i] = (this.#sums[i] ?? 0) + (terms[i] ?? 0);
  }

  /** ln E now. */
  logE(): number {
    const size = this.#sums.length;
    const values = this.#scratch;
    for (let i = 0; i < size; i++) values[i] = (this.#sums[i] ?? 0) + (this.#starts[i] ?? 0) - Math.log(size);
    values[size] = Math.log(this.#steps - this.#started);
    return logSumExp(values) - Math.log(this.#steps);
  }
}
