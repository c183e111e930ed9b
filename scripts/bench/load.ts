/** What rollouts cost that run at the same time, and share Cloudflare's limit of requests. */

import { createLoad, type PlayedLoad } from "../../simulator/load/play-load.ts";
import { isThrottled, throttledWaits } from "../../simulator/load/record-exchanges.ts";
import { CALM_LIST } from "../../simulator/platform-unknowns.ts";
import { median } from "./compare.ts";
import { heapInUse, settledHeap } from "./heap.ts";

const MINUTE = 60_000;
export const LOAD_SCHEDULE = "10:10m, 50:10m, 100";
export const LOAD_CHECKS = "error-rate <= 1%";
/** Near the end of the first hold. */
const MEASURED_AT_MS = 9 * MINUTE;
const NO_LIMIT = { requests: 1_000_000, windowMs: 5 * MINUTE };

export const LOAD_HEAD = [
  "rollouts at once",
  "completed",
  "steps",
  "requests each",
  "429 each",
  "waited each",
  "took",
  "heap each",
] as const;

/** A row for each number of rollouts; ranges are least–median–most. */
export async function manyRollouts(counts: readonly number[]): Promise<readonly (readonly string[])[]> {
  // What is compiled and kept once would count as the first rollout's.
  await heapOf(10);
  const rows: string[][] = [];
  for (const count of counts) {
    const heapBytes = await heapOf(count);
    const played = await createLoad(loadOf(count)).play();
    const answered = played.map(({ exchanges }) => exchanges.filter((each) => !isThrottled(each)).length);
    const throttled = played.map(({ exchanges }) => exchanges.filter(isThrottled).length);
    rows.push([
      String(count),
      String(played.filter(({ outcome }) => outcome.status === "completed").length),
      String(played.reduce((sum, { shares }) => sum + shares.length, 0)),
      range(answered),
      range(throttled),
      `${range(played.map(waitedMs).map(inMinutes))} min`,
      `${range(played.map(({ tookMs }) => tookMs).map(inMinutes))} min`,
      `${Math.round(heapBytes / count / 1_000)} kB`,
    ]);
  }
  return rows;
}

function loadOf(rollouts: number) {
  return { rollouts, schedule: LOAD_SCHEDULE, checks: LOAD_CHECKS, readings: CALM_LIST };
}

/** What rollouts keep in memory while all of them hold, without a limit, which would let some of them know less. */
async function heapOf(rollouts: number): Promise<number> {
  const load = createLoad({ ...loadOf(rollouts), rateLimit: NO_LIMIT });
  const before = await settledHeap();
  let during = before;
  load.clock.at(load.clock.now() + MEASURED_AT_MS, () => {
    // The simulator's account of what it was asked isn't the rollouts'.
    load.cloud.requestLog.forget();
    during = heapInUse();
  });
  await load.play();
  return during - before;
}

function waitedMs({ exchanges }: PlayedLoad): number {
  return throttledWaits(exchanges).reduce((sum, wait) => sum + wait.waitedMs, 0);
}

function inMinutes(ms: number): number {
  return Math.round(ms / MINUTE);
}

function range(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least}–${median(numbers)}–${most}`;
}
