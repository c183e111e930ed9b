/** A mixture's evidence so far, of which no span of time adds more than its part. */
import { StepMean } from "./step-mean.js";
/** A span may add more than its cap only by what it would with so many canary errors fewer. */
const GIFT = 100;
/**
 * What a span of time adds to each alternative's sum is at most `cap`: a burst within a minute is no alarm by itself.
 * Large Workers keep their speed by a gift of a hundred errors, beyond which the span counts in full. Both only ever
 * take away, so the evidence stays as valid as without them, also between the parts of a span.
 */
export class CappedEvidence {
    #mixture;
    #mean;
    #cap;
    #span = Number.NEGATIVE_INFINITY;
    #errors = 0;
    /** Of each alternative: the span's sum, what of it has counted, and what one error more would add. */
    #sums;
    #counted;
    #perError;
    #terms;
    constructor(mixture, steps, cap) {
        this.#mixture = mixture;
        this.#mean = new StepMean(mixture.size, steps);
        this.#cap = cap;
        this.#sums = new Float64Array(mixture.size);
        this.#counted = new Float64Array(mixture.size);
        this.#perError = new Float64Array(mixture.size);
        this.#terms = new Float64Array(mixture.size);
    }
    /** A step starts, with a span of its own. */
    start() {
        this.#mean.start();
        this.#span = Number.NEGATIVE_INFINITY;
    }
    /** @param span the number of the span that the part lies in; never less than the last one's. */
    add(part, eta, span) {
        if (span !== this.#span) {
            this.#span = span;
            this.#errors = 0;
            this.#sums.fill(0);
            this.#counted.fill(0);
        }
        this.#errors += part.canaryErrors;
        this.#mixture.terms(part, this.#terms);
        const isLarge = this.#errors > GIFT;
        if (isLarge)
            this.#mixture.perError(part, this.#perError);
        for (let index = 0; index < this.#terms.length; index++) {
            const sum = (this.#sums[index] ?? 0) + eta * (this.#terms[index] ?? 0);
            const cap = isLarge ? Math.max(this.#cap, sum - GIFT * eta * (this.#perError[index] ?? 0)) : this.#cap;
            const counted = Math.min(sum, cap);
            this.#terms[index] = counted - (this.#counted[index] ?? 0);
            this.#sums[index] = sum;
            this.#counted[index] = counted;
        }
        this.#mean.add(this.#terms);
    }
    get logE() {
        return this.#mean.logE();
    }
}
