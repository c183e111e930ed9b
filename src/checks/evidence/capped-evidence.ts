/** Evidence over a whole rollout, of which no span of time adds more than its part. */

import type { BothCounts, Mixture } from "./likelihood-ratio.ts";
import { StepMean } from "./step-mean.ts";

/** A span may add more than its cap only by what it would with so many canary errors fewer, where these are what adds. */
const GIFT = 100;

/**
 * What a span of time adds to each alternative's sum is at most `cap`: a burst within a minute is no alarm by itself.
 * Large Workers keep their speed by a gift of a hundred errors, beyond which the span counts in full. Both only ever
 * take away, so the evidence stays as valid as without them, also between the parts of a span.
 */
export class CappedEvidence {
  readonly #mixture: Mixture;
  readonly #mean: StepMean;
  readonly #cap: number;
  #span = Number.NEGATIVE_INFINITY;
  #errors = 0;
  /** Of each alternative: the span's sum, what of it has counted, and what one error more would add. */
  readonly #sums: Float64Array;
  readonly #counted: Float64Array;
  readonly #perError: Float64Array;
  readonly #logRatios: Float64Array;

  constructor(mixture: Mixture, steps: number, cap: number) {
    this.#mixture = mixture;
    this.#mean = new StepMean(mixture.size, steps);
    this.#cap = cap;
    this.#sums = new Float64Array(mixture.size);
    this.#counted = new Float64Array(mixture.size);
    this.#perError = new Float64Array(mixture.size);
    this.#logRatios = new Float64Array(mixture.size);
  }

  /** A step starts with the next span. */
  start(): void {
    this.#mean.start();
  }

  /**
   * @param span the number of the span that the part lies in; never less than the last one's.
   * @param stake see `stakeOf`.
   */
  add(part: BothCounts, eta: number, span: number, stake = 1): void {
    if (span !== this.#span) {
      this.#span = span;
      this.#errors = 0;
      this.#sums.fill(0);
      this.#counted.fill(0);
    }
    this.#errors += part.canary.errors;
    this.#mixture.terms(part, this.#logRatios);
    const isLarge = this.#errors > GIFT;
    if (isLarge) this.#mixture.perError(part, this.#perError);
    for (let index = 0; index < this.#logRatios.length; index++) {
      const sum = (this.#sums[index] ?? 0) + staked(eta * (this.#logRatios[index] ?? 0), stake);
      const gift = isLarge ? GIFT * eta * (this.#perError[index] ?? 0) : 0;
      const cap = gift > 0 ? Math.max(this.#cap, sum - gift) : this.#cap;
      const counted = Math.min(sum, cap);
      this.#logRatios[index] = counted - (this.#counted[index] ?? 0);
      this.#sums[index] = sum;
      this.#counted[index] = counted;
    }
    this.#mean.add(this.#logRatios);
  }

  get logE(): number {
    return this.#mean.logE();
  }
}

/** ln(1 − w + w·eˣ) */
function staked(x: number, stake: number): number {
  if (stake >= 1) return x;
  return (
    Math.max(0, x) + Math.log((1 - stake) * Math.exp(-Math.max(0, x)) + stake * Math.exp(Math.min(0, x)))
  );
}
