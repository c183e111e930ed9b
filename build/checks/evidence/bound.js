/** The lower end of an always-valid confidence interval. */
/** The answer is that exact, relatively. */
const TOLERANCE = 0.005;
/** The nulls that are tried on the way up lie so far apart, relatively. */
const STRIDE = 1.5;
/**
 * The end of the nulls from `from` (which is rejected) to `to` that the evidence rejects without a gap. The true
 * value is above it but for a chance of at most α, however often one has looked, because each null's own evidence is
 * an e-process. Evidence needn't fall as the null rises (its cap and an allowance keep it from that), so that beyond
 * a null that isn't rejected another may be: such a one says nothing.
 * @param rejects whether the evidence against this null has reached 1/α.
 */
export function largestRejected(from, to, rejects) {
    let least = from;
    let most = Math.min(to, from * STRIDE);
    while (most < to && rejects(most)) {
        least = most;
        most = Math.min(to, most * STRIDE);
    }
    while (most / least > 1 + TOLERANCE) {
        const middle = Math.sqrt(least * most);
        if (rejects(middle))
            least = middle;
        else
            most = middle;
    }
    return least;
}
