/** Evidence over a whole rollout. */
import { logSumExp } from "./log-sum-exp.js";
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
    #steps;
    /** Of each alternative: S, and ln of what the starts contribute. */
    #alternatives;
    #started = 0;
    /** @param size the number of alternatives; @param steps N, at least 1. */
    constructor(size, steps) {
        this.#steps = steps;
        this.#alternatives = Array.from({ length: size }, () => ({ sum: 0, starts: Number.NEGATIVE_INFINITY }));
    }
    /** A step starts with the next interval. May be called at most N times. */
    start() {
        if (this.#started >= this.#steps)
            throw new RangeError(`${this.#steps} steps have started already`);
        this.#started++;
        for (const each of this.#alternatives)
            each.starts = logSumExp([each.starts, -each.sum]);
    }
    /** Adds an interval's terms, raised to the power `eta`. */
    add(terms, eta = 1) {
        let index = 0;
        for (const each of this.#alternatives)
            each.sum += eta * (terms[index++] ?? 0);
    }
    /** ln E now. */
    logE() {
        const all = this.#alternatives;
        const share = Math.log(all.length);
        const values = all.map(({ sum, starts }) => sum + starts - share);
        values.push(Math.log(this.#steps - this.#started));
        return logSumExp(values) - Math.log(this.#steps);
    }
}
