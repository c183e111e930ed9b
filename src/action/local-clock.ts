import { setTimeout as timeout } from "node:timers/promises";
import type { Clock } from "../rollout/ports.ts";

/**
 * Real time from now on, monotonic.
 *
 * @param scale how many times faster it passes than on the wall (above 0); 1 outside a simulation
 */
export function createClock(scale = 1): Clock {
  const begun = performance.now();
  return {
    now: () => performance.timeOrigin + begun + (performance.now() - begun) * scale,
    async sleep(ms, signal) {
      try {
        await timeout(ms / scale, undefined, signal && { signal });
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    },
  };
}
