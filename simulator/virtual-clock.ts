import type { Clock } from "../src/rollout/ports.ts";
import { setTimer, sleepBy, type Timer } from "./timers.ts";

/** Nobody waits for anything any more, and the work isn't done. */
export class DeadlockError extends Error {
  override readonly name = "DeadlockError";
}

/**
 * Time that passes only when everybody waits. `run` lets the code do what it can, then jumps to the next
 * timer. Timers of one instant fire in the order in which they were set, each with all that follows
 * from it before the next.
 */
export class VirtualClock implements Clock {
  #now: number;
  /** In the order in which they will fire. */
  readonly #timers: Timer[] = [];

  /** `start` in Unix ms. */
  constructor(start = Date.UTC(2026, 10, 2, 9, 0, 0)) {
    this.#now = start;
  }

  /** Bound, as `sleep` is, so that it can be handed on by itself. */
  readonly now = (): number => this.#now;

  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    sleepBy((wake) => this.at(this.#now + ms, wake), signal);

  /** Calls `fire` at that instant, or at once in `run` when it has passed. Returns what takes it back. */
  at(instant: number, fire: () => void): () => void {
    if (Number.isNaN(instant)) throw new RangeError("A timer needs an instant, not NaN");
    return setTimer(this.#timers, { at: Math.max(instant, this.#now), fire });
  }

  /** Timers that are set. */
  get pending(): number {
    return this.#timers.length;
  }

  /**
   * Lets time pass until `work` settles, and settles like it. Rejects with DeadlockError when nothing is
   * left that could go on, or after `maxTimers` timers (default a million). `work` must not wait for
   * anything but this clock.
   */
  async run<T>(work: Promise<T>, maxTimers = 1_000_000): Promise<T> {
    let settled = false;
    const mark = () => {
      settled = true;
    };
    work.then(mark, mark);
    await quiet();
    for (let fired = 0; !settled; fired++) {
      if (fired >= maxTimers) throw new DeadlockError(`Still at work after ${maxTimers} timers`);
      if (!this.#fireNext()) {
        throw new DeadlockError("The work waits for something that isn't on the virtual clock");
      }
      await quiet();
    }
    return work;
  }

  /** Lets time pass until no timer up to `instant` is left (default: none at all), then moves there. */
  async drain(instant = Number.POSITIVE_INFINITY): Promise<void> {
    await quiet();
    while ((this.#timers[0]?.at ?? Number.POSITIVE_INFINITY) <= instant && this.#fireNext()) await quiet();
    if (Number.isFinite(instant)) this.#now = Math.max(this.#now, instant);
  }

  #fireNext(): boolean {
    const timer = this.#timers.shift();
    if (timer === undefined) return false;
    this.#now = timer.at;
    timer.fire();
    return true;
  }
}

/** Resolves when all microtasks that are under way, and those that they start, have run. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
