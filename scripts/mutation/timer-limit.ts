import type { VirtualClock } from "../../simulator/virtual-clock.ts";

/** Counts the timers that are set on virtual clocks, and ends a test that sets too many. */
export interface TimerLimit {
  /**
   * Begins to count anew. Beyond `limit` a clock takes no more timers, so that what waits for it never goes on, and
   * `exceeded` is called.
   */
  readonly begin: (limit: number, exceeded: () => void) => void;
  readonly count: () => number;
}

/** Changes the class for good: only for a process that tests mutants. */
export function limitTimers(clock: typeof VirtualClock): TimerLimit {
  const { at } = clock.prototype;
  let test = { count: 0, limit: Number.POSITIVE_INFINITY, exceeded: () => {} };
  const stopped = new WeakSet<VirtualClock>();
  clock.prototype.at = function (this: VirtualClock, instant, fire) {
    test.count += 1;
    if (test.count > test.limit) {
      stopped.add(this);
      test.exceeded();
    }
    return stopped.has(this) ? () => {} : at.call(this, instant, fire);
  };
  return {
    begin: (limit, exceeded) => {
      test = { count: 0, limit, exceeded };
    },
    count: () => test.count,
  };
}
