/** The lower end of an always-valid confidence interval. */

/** The answer is that exact, relatively. */
const TOLERANCE = 0.005;

/**
 * The largest null that the evidence still rejects, between `from` (which it rejects) and `to`. The
 * true value is below it with a chance of at most α, however often one has looked, because evidence
 * falls as the null rises and each null's own evidence is an e-process.
 * @param rejects whether the evidence against this null has reached 1/α.
 */
export function largestRejected(from: number, to: number, rejects: (value: number) => boolean): number {
  let least = from;
  let most = to;
  while (most / least > 1 + TOLERANCE) {
    const middle = Math.sqrt(least * most);
    if (rejects(middle)) least = middle;
    else most = middle;
  }
  return least;
}
