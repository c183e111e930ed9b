import { ApiError, Cancelled, OutOfTimeError } from "./errors.ts";
import type { CallOptions, Ports } from "./ports.ts";

/** After a cancel, how long this process goes on settling: the runner kills it 10 s after its signal. */
export const CANCEL_BUDGET_MS = 7_000; // guard: cancel-budget
/** How long a failing read is repeated before it is given up. */
export const READ_BUDGET_MS = 60_000;
/** The same for a rollback: a short outage of the API must not leave a bad canary live. */
export const ROLLBACK_BUDGET_MS = 300_000;
/**
 * How long one request may be throttled on top of that: six times the five minutes for which Cloudflare blocks a user
 * who has sent too many (https://developers.cloudflare.com/fundamentals/api/reference/limits).
 */
const THROTTLE_BUDGET_MS = 1_800_000;

/** One read's time limit. */
const READ_TIMEOUT_MS = 10_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
/** Jobs that were throttled together come back apart, by up to this part of `Retry-After`. */
const THROTTLE_SPREAD = 0.1;

/**
 * How patiently a run waits. While it works a cancel ends it: waits and reads then reject with its reason. Once it
 * settles it goes on for as long as the runner lets it.
 */
export class RetryBudget {
  readonly #ports: Ports;
  #settling = false;
  #budgetMs: number;
  #deadline = Number.POSITIVE_INFINITY;

  /** @param budgetMs how long one thing may take, such as a read with all its repetitions, being throttled aside */
  constructor(ports: Ports, budgetMs: number) {
    this.#ports = ports;
    this.#budgetMs = budgetMs;
  }

  /**
   * The run can't go on as it was asked to: what is left is to settle.
   *
   * @param budgetMs as in the constructor
   * @param deadline when all must be done, on the local clock
   */
  startSettling(budgetMs: number, deadline = Number.POSITIVE_INFINITY): void {
    this.#settling = true;
    this.#budgetMs = budgetMs;
    this.#deadline = deadline;
  }

  /** How long something that began at `start`, on the local clock, may still take, in ms; may be negative. */
  left(start = this.#ports.clock.now()): number {
    return Math.min(start + this.#budgetMs, this.#end()) - this.#ports.clock.now();
  }

  /** @throws Cancelled while working */
  throwIfCancelled(): void {
    if (!this.#settling) this.#ports.cancel.throwIfAborted(); // guard: cancel-ends-work
  }

  /**
   * Before something that should not be begun when there is no time to see what comes of it.
   *
   * @throws Cancelled while working; OutOfTimeError
   */
  throwIfOutOfTime(): void {
    this.throwIfCancelled();
    if (this.#end() <= this.#ports.clock.now()) throw new OutOfTimeError("there was no time left to go on");
  }

  /** When all must be done, on the local clock. */
  #end(): number {
    const { cancel } = this.#ports;
    const { reason } = cancel;
    return reason instanceof Cancelled
      ? Math.min(this.#deadline, reason.at + CANCEL_BUDGET_MS)
      : this.#deadline;
  }

  /** Waits for `ms`, or until a cancel or `wake` is aborted. @throws Cancelled while working */
  async pause(ms: number, wake?: AbortSignal): Promise<void> {
    const { clock, cancel } = this.#ports;
    if (this.#settling && cancel.aborted) return clock.sleep(ms);
    await clock
      .sleep(ms, wake === undefined ? cancel : AbortSignal.any([cancel, wake]))
      .catch(() => undefined);
    this.throwIfCancelled();
  }

  /**
   * How long to wait before a request that was throttled is sent again, in ms: what the server asks for, at least
   * `backoffMs`. A rollback comes back at once then, and everything else up to a tenth later.
   *
   * @param sent when it was sent first, on the local clock
   * @returns undefined when it wasn't throttled, or for longer than it may be
   */
  throttledFor({ facts }: ApiError, backoffMs: number, sent: number): number | undefined {
    if (facts.throttled !== true || facts.retryAfterMs === undefined) return undefined;
    const spread = this.#budgetMs > READ_BUDGET_MS ? 0 : THROTTLE_SPREAD * this.#ports.random();
    const waitMs = Math.max(backoffMs, facts.retryAfterMs * (1 + spread));
    const until = this.#ports.clock.now() + waitMs;
    return until <= Math.min(sent + THROTTLE_BUDGET_MS, this.#end()) ? waitMs : undefined;
  }

  /**
   * Repeats a read until it answers.
   *
   * @throws as all that reads: ApiError when it can't be repeated or the budget is used up; Cancelled while working
   */
  async read<T>(what: string, call: (options: CallOptions) => Promise<T>): Promise<T> {
    const { cancel, clock, emit, random } = this.#ports;
    const sent = clock.now();
    /** Begins later by as long as it is throttled. */
    let start = sent;
    for (let attempt = 1; ; attempt += 1) {
      this.throwIfCancelled();
      const alreadyCancelled = cancel.aborted;
      const timeoutMs = Math.max(1_000, Math.min(READ_TIMEOUT_MS, this.left(start)));
      try {
        return await call(alreadyCancelled ? { timeoutMs } : { timeoutMs, signal: cancel });
      } catch (error) {
        if (cancel.aborted && !alreadyCancelled) continue;
        if (!(error instanceof ApiError) || !error.facts.retry) throw error;
        const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (0.5 + random() / 2);
        const throttled = this.throttledFor(error, backoff, sent);
        const left = this.left(start);
        if (throttled === undefined && left <= 0) throw error;
        const waitMs = throttled ?? Math.min(Math.max(backoff, error.facts.retryAfterMs ?? 0), left);
        emit({ type: "retry", what, error, attempt, waitMs });
        await this.pause(waitMs);
        start += throttled ?? 0;
      }
    }
  }
}

/**
 * Waits for reads that go on at once until every one of them has ended, so that none is repeated behind
 * the back of a run that is over.
 *
 * @throws the first failure, in the order given
 */
export async function readAtOnce<T extends readonly unknown[]>(...reads: T) {
  await Promise.allSettled(reads);
  return Promise.all(reads);
}
