import { setTimeout as timeout } from "node:timers/promises";
import type { Clock } from "./rollout/ports.ts";

/**
 * Real time, monotonic.
 *
 * @param scale how many times faster it passes than on the wall; 1 outside a simulation
 */
export function createClock(scale = 1): Clock {
  return {
    now: () => performance.timeOrigin + performance.now() * scale,
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
