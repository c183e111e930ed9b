/** Reads one source once a minute, for all of its checks. */

import type { BucketMs, MetricSource } from "../../cloudflare/metrics.ts";
import { ApiError } from "../../rollout/errors.ts";
import type { Clock } from "../../rollout/ports.ts";
import { MINUTE_MS } from "../../values/duration.ts";
import { say } from "../../values/text.ts";
import { type Bucket, floorTo } from "../judge/buckets.ts";
import { MetricHistory } from "./history.ts";

/** Until the first answer, a passing error is retried within the minute. Waits in ms. */
const FIRST_RETRIES = [2_000, 5_000];
/** Until the first answer, a tick or a resumed job waits so long in ms for a limit of queries that is used up. */
const LONGEST_THROTTLED_MS = 900_000;

export class MetricReader {
  readonly #history: MetricHistory;
  readonly #clock: Clock;
  #askedFor = Number.NEGATIVE_INFINITY;
  /** The server asked not to be asked before, on the local clock. */
  #notBefore = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | undefined;
  #problem: string | undefined;
  #answers = 0;
  #tries = 0;

  /** @param quantiles whether some check judges them */
  constructor(source: MetricSource, clock: Clock, bucketMs: BucketMs, quantiles: boolean) {
    this.#history = new MetricHistory(source, bucketMs, quantiles);
    this.#clock = clock;
  }

  /** Whether it has been tried to the end at least once. */
  get tried(): boolean {
    return this.#tries > 0;
  }

  /** Why the newest minutes could not be had; undefined when they could. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /**
   * Asks for the versions' counts since `from`, unless that has been done in this minute of the server's. What it
   * returns settles when the answer is there, and never rejects.
   *
   * @param now server time, Unix ms
   */
  refresh(
    from: number,
    now: number,
    versions: readonly string[],
    signal: AbortSignal,
  ): Promise<void> | undefined {
    const due = floorTo(MINUTE_MS, now) !== this.#askedFor && this.#clock.now() >= this.#notBefore;
    if (this.#running === undefined && due) {
      this.#askedFor = floorTo(MINUTE_MS, now);
      this.#running = this.#ask(from, now, versions, signal).finally(() => {
        this.#running = undefined;
      });
    }
    return this.#running;
  }

  buckets(stableId: string, canaryId: string): readonly Bucket[] {
    return this.#history.buckets(stableId, canaryId);
  }

  async #ask(from: number, now: number, versions: readonly string[], signal: AbortSignal): Promise<void> {
    const first = this.#answers === 0;
    const retries = first ? [...FIRST_RETRIES] : [];
    const giveUpAt = this.#clock.now() + LONGEST_THROTTLED_MS;
    for (;;) {
      try {
        await this.#history.refresh(from, now, versions, { signal });
        this.#problem = undefined;
        this.#answers++;
        break;
      } catch (error) {
        if (signal.aborted) return;
        this.#problem = `metrics could not be read: ${say(error)}`;
        if (!(error instanceof ApiError && error.facts.retry)) break;
        const { throttled = false, retryAfterMs = 0 } = error.facts;
        this.#notBefore = this.#clock.now() + Math.min(retryAfterMs, LONGEST_THROTTLED_MS);
        const waits = first && throttled && retryAfterMs > 0 && this.#notBefore <= giveUpAt;
        const wait = waits ? retryAfterMs : retries.shift();
        if (wait === undefined || wait < retryAfterMs) break;
        try {
          await this.#clock.sleep(wait, signal);
        } catch {
          return;
        }
      }
    }
    this.#tries++;
  }
}
