/** What the clocks that only tests and the simulator turn have in common. Instants in Unix ms. */

export interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** Puts a timer behind those that are due no later. Returns what takes it back. */
export function setTimer(timers: Timer[], timer: Timer): () => void {
  const place = timers.findIndex(({ at }) => at > timer.at);
  timers.splice(place < 0 ? timers.length : place, 0, timer);
  return () => {
    const index = timers.indexOf(timer);
    if (index >= 0) timers.splice(index, 1);
  };
}

/**
 * @param set calls what it is given when the sleep is over; returns what takes that back
 * @returns rejects with the signal's reason
 */
export function sleepBy(set: (wake: () => void) => () => void, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason);
    const onAbort = () => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = set(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    });
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
