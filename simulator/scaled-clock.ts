import { setTimeout as timeout } from "node:timers/promises";
import type { Clock } from "../src/rollout/ports.ts";

/**
 * Real time that passes `scale` times faster than on the wall (above 0). It begins at `start` (Unix ms,
 * default now) and never goes back.
 */
export function createScaledClock(scale = 1, start = Date.now()): Clock {
  if (!(scale > 0 && Number.isFinite(scale))) {
    throw new RangeError(`A time scale must be a number above 0, not ${scale}`);
  }
  const begun = performance.now();
  return {
    now: () => start + (performance.now() - begun) * scale,
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
