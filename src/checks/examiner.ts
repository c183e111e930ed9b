/** One check during one hold. */

import type { Verdict, VerdictStatus } from "../rollout/model.ts";
import type { Clock, HoldView } from "../rollout/ports.ts";
import type { Check } from "./check.ts";

export interface Examiner {
  readonly check: Check;
  /** Starts what is due. The promise settles when everything running is done, and never rejects. */
  refresh(watch: HoldView): Promise<void> | undefined;
  verdict(watch: HoldView): Verdict;
}

/**
 * An examiner that says what it found last.
 *
 * @param waits what it says before that
 * @param start begins where it is due, never twice at a time; rejects only when the hold is over
 */
export function inBackground(
  check: Check,
  waits: (isRunning: boolean) => string,
  start: (watch: HoldView) => Promise<Verdict> | undefined,
): Examiner {
  let running: Promise<void> | undefined;
  let last: Verdict | undefined;
  return {
    check,
    refresh(watch) {
      running ??= start(watch)
        ?.then((found) => {
          last = found;
        })
        .catch(() => {})
        .finally(() => {
          running = undefined;
        });
      return running;
    },
    verdict: () => last ?? verdictOf(check, "pending", waits(running !== undefined)),
  };
}

export function verdictOf(
  { text, warn }: Check,
  status: VerdictStatus,
  detail: string,
  numbers: Verdict["numbers"] = {},
): Verdict {
  return { check: text, warn, status, detail, numbers };
}

/**
 * Waits for the work, until one of the signals is aborted or `limitMs` is over; the work goes on.
 *
 * @returns whether it is done
 * @throws as the work
 */
export async function waitFor(
  work: Promise<unknown>,
  stops: readonly AbortSignal[],
  clock: Clock,
  limitMs?: number,
): Promise<boolean> {
  const over = new AbortController();
  const stop = AbortSignal.any([...stops]);
  const stopped = new Promise<boolean>((resolve) => {
    const giveUp = () => resolve(false);
    if (stop.aborted) giveUp();
    stop.addEventListener("abort", giveUp, { once: true, signal: over.signal });
    if (limitMs !== undefined) clock.sleep(limitMs, over.signal).then(giveUp, () => {});
  });
  return await Promise.race([work.then(() => true), stopped]).finally(() => over.abort());
}
