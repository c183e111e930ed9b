import { ApiError, Cancelled } from "./errors.ts";
import type { CallOptions, Ports } from "./ports.ts";

/** After a cancel, how long this process goes on settling: the runner kills it 10 s after its signal. */
export const CANCEL_BUDGET_MS = 7_000;
/** How long a failing read is repeated before it is given up. */
export const READ_BUDGET_MS = 60_000;
/** The same for a rollback: a short outage of the API must not leave a bad canary live. */
export const ROLLBACK_BUDGET_MS = 300_000;

/** One read's time limit. */
const READ_TIMEOUT_MS = 10_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** This process, or this step, ends soon. */
export class OutOfTimeError extends Error {
  override readonly name = "OutOfTimeError";
}

/**
 * How patiently a part of the run waits. A cancel ends a `working` part, whose waits and reads then
 * reject with its reason; a `settling` part goes on for as long as the runner lets it.
 */
export class RetryBudget {
  readonly mode: "working" | "settling";
  readonly budgetMs: number;
  readonly #ports: Ports;
  readonly #deadline: number;

  /**
   * @param budgetMs how long one thing may take, such as a read with all its repetitions
   * @param deadline when all of them must be done, on the local clock
   */
  constructor(
    ports: Ports,
    mode: "working" | "settling",
    budgetMs: number,
    deadline = Number.POSITIVE_INFINITY,
  ) {
    this.#ports = ports;
    this.mode = mode;
    this.budgetMs = budgetMs;
    this.#deadline = deadline;
  }

  /** How long something that began at `start` (local clock) may still take, in ms; may be negative. */
  left(start: number): number {
    return Math.min(start + this.budgetMs, this.#end()) - this.#ports.clock.now();
  }

  /** @throws Cancelled while working */
  check(): void {
    if (this.mode === "working") this.#ports.cancel.throwIfAborted();
  }

  /**
   * Before something that should not be begun when there is no time to see what comes of it.
   *
   * @throws Cancelled while working; OutOfTimeError
   */
  checkTime(): void {
    this.check();
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
    if (this.mode === "settling" && cancel.aborted) return clock.sleep(ms);
    try {
      await clock.sleep(ms, wake === undefined ? cancel : AbortSignal.any([cancel, wake]));
    } catch (error) {
      if (cancel.aborted ? this.mode === "working" : wake?.aborted !== true) throw error;
    }
  }

  /**
   * Repeats a read until it answers.
   *
   * @param start when the budget began, on the local clock
   * @throws ApiError when it can't be repeated or the budget is used up; Cancelled while working
   */
  async read<T>(what: string, start: number, call: (options: CallOptions) => Promise<T>): Promise<T> {
    const { cancel, emit, random } = this.#ports;
    for (let attempt = 1; ; attempt += 1) {
      this.check();
      const alreadyCancelled = cancel.aborted;
      const timeoutMs = Math.max(1_000, Math.min(READ_TIMEOUT_MS, this.left(start)));
      try {
        return await call(alreadyCancelled ? { timeoutMs } : { timeoutMs, signal: cancel });
      } catch (error) {
        this.check();
        if (cancel.aborted && !alreadyCancelled) continue;
        if (!(error instanceof ApiError) || !error.facts.retry) throw error;
        const left = this.left(start);
        if (left <= 0) throw error;
        const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (0.5 + random() / 2);
        const waitMs = Math.min(Math.max(backoff, error.facts.retryAfterMs ?? 0), left);
        emit({ type: "retry", what, error, attempt, waitMs });
        await this.pause(waitMs);
      }
    }
  }
}
