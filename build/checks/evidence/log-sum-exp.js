/** Sums of exponentials kept as logarithms, so that evidence of e^5000 or e^-5000 stays a number. */
/** ln Σ exp(vᵢ); −∞ for an empty list. */
export function logSumExp(values) {
    let largest = Number.NEGATIVE_INFINITY;
    for (const value of values)
        largest = Math.max(largest, value);
    if (!Number.isFinite(largest))
        return largest;
    let sum = 0;
    for (const value of values)
        sum += Math.exp(value - largest);
    return largest + Math.log(sum);
}
/** ln of the mean of exp(vᵢ). */
export function logMeanExp(values) {
    return logSumExp(values) - Math.log(values.length);
}
