/** Time that passes faster than on the wall: the server's, and that of an action beside it. */

import { createClock } from "../src/action/runtime.ts";
import type { Clock } from "../src/rollout/ports.ts";

/** @param scale how many times faster (above 0) */
export function fastClock(scale = 1): Clock {
  const { now, sleep } = createClock();
  const begun = now();
  return {
    now: () => begun + (now() - begun) * scale,
    sleep: (ms, signal) => sleep(ms / scale, signal),
  };
}

/** Variables with which a process of Node lives in such time. */
export function fastTime(scale: number): Readonly<Record<string, string>> {
  const preload = `
    import { syncBuiltinESMExports } from "node:module";
    import timers from "node:timers/promises";
    const [now, sleep] = [performance.now.bind(performance), timers.setTimeout];
    const begun = now();
    performance.now = () => begun + (now() - begun) * ${scale};
    timers.setTimeout = (ms, ...rest) => sleep(ms / ${scale}, ...rest);
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(preload)}` };
}
