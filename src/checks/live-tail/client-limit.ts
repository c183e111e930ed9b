/** So many errors of one client within so many ms, of both versions together, are counted; each so long after the one before. */
const MOST_ERRORS = 3;
const SPAN_MS = 60_000;
const APART_MS = 1_000;

/**
 * Counts at most three errors of one client in any 60 seconds, a second apart or more: a second's evidence is capped,
 * and errors that come closer together would be spent on it. What comes within a second after one, and what comes after
 * the third, is left out, successes too: by the past only, whatever version comes next, so the evidence stays exact. It
 * counts both versions' together, because the version with the larger share would otherwise lose more.
 */
export class ClientLimit {
  /** When the errors were that counted, oldest first; whose last one is newest comes last. */
  readonly #errors = new Map<string | undefined, readonly number[]>();

  /**
   * Whether this request counts.
   *
   * @param at when it began; requests come in this order
   */
  admits(client: string | undefined, at: number, isError: boolean): boolean {
    const errors = this.#errors.get(client)?.filter((error) => error > at - SPAN_MS) ?? [];
    const last = errors.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (errors.length >= MOST_ERRORS || at < last + APART_MS) return false;
    if (!isError) return true;
    this.#errors.delete(client);
    this.#errors.set(client, [...errors, at]);
    // What is over is forgotten.
    for (const [other, times] of this.#errors) {
      if ((times.at(-1) ?? at) > at - SPAN_MS) break;
      this.#errors.delete(other);
    }
    return true;
  }
}
