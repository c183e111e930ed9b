/** So many errors within so many ms, of both versions together, are counted. */
const MOST_ERRORS = 3;
const SPAN_MS = 60_000;
/** A second's evidence is capped: errors that come closer together would be spent on it. */
const APART_MS = 1_000;

/**
 * Counts at most three errors of one client in any 60 seconds, a second apart or more. What comes within a second
 * after one, and what comes after the third, is left out, successes too. It counts both versions' together, because
 * the version with the larger share would otherwise lose more. What is left out depends on the past only, and not on
 * the version that chance gives the next request, so the evidence stays exact.
 */
export class ClientLimit {
  /** When the errors were that counted, oldest first. */
  readonly #errors = new Map<string, readonly number[]>();
  #tidiedAt = Number.NEGATIVE_INFINITY;

  /**
   * Whether this request counts.
   *
   * @param at when it began; requests come in this order
   */
  admits(client: string, at: number, isError: boolean): boolean {
    this.#tidy(at);
    const errors = this.#errors.get(client)?.filter((error) => error > at - SPAN_MS) ?? [];
    const last = errors.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (errors.length >= MOST_ERRORS || at < last + APART_MS) return false;
    if (isError) this.#errors.set(client, [...errors, at]);
    return true;
  }

  #tidy(at: number): void {
    if (at < this.#tidiedAt + SPAN_MS) return;
    this.#tidiedAt = at;
    for (const [client, errors] of this.#errors) {
      if (!errors.some((error) => error > at - SPAN_MS)) this.#errors.delete(client);
    }
  }
}
