import type { Verdict, VerdictStatus } from "../../src/rollout/model.ts";
import type { Judge, Watch } from "../../src/rollout/ports.ts";
import type { Random } from "../random.ts";
import type { CheckPlan, Opinion } from "./rollouts/rollout-scenario.ts";

export interface PlannedJudgeOptions {
  readonly checks: readonly CheckPlan[];
  readonly random: Random;
  /** How long a look takes at most, in ms. */
  readonly lookMs: number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly onFail: () => void;
  /** Whether a check that fails between two looks wakes the hold, as a live one does. */
  readonly wakes: boolean;
}

/** A judge that says what was planned. */
export function createPlannedJudge(options: PlannedJudgeOptions): Judge {
  const { checks, random, lookMs, sleep, onFail, wakes } = options;
  let alarm = new AbortController();
  let timer = new AbortController();

  function armAlarm(watch: Watch): void {
    timer.abort();
    timer = new AbortController();
    if (alarm.signal.aborted) alarm = new AbortController();
    const elapsed = watch.now - watch.since;
    const due = checks.flatMap(({ warn, opinions }) => {
      const at = opinions[watch.index]?.failsAtMs;
      return warn || at === undefined || at <= elapsed ? [] : at - elapsed;
    });
    if (due.length === 0) return;
    const ringing = alarm;
    sleep(Math.min(...due), timer.signal).then(
      () => ringing.abort(),
      () => {},
    );
  }

  return {
    get alarm() {
      return alarm.signal;
    },

    async look(watch, signal) {
      if (checks.length > 0 && lookMs > 0) await sleep(random.int(lookMs), signal);
      signal.throwIfAborted();
      const verdicts = checks.map((check, index) => verdict(check, index, watch));
      if (verdicts.some(({ status, warn }) => status === "fail" && !warn)) onFail();
      if (wakes) armAlarm(watch);
      return verdicts;
    },
  };
}

function verdict({ warn, opinions }: CheckPlan, index: number, { now, since, index: step }: Watch): Verdict {
  const opinion = opinions[step];
  const status = opinion === undefined ? "exempt" : statusOf(opinion, now - since);
  return { check: `check ${index + 1}`, status, warn, detail: `planned at step ${step + 1}`, numbers: {} };
}

/** What a check that was planned so says so long after the beginning of its step. */
export function statusOf({ silentMs, says, failsAtMs }: Opinion, elapsedMs: number): VerdictStatus {
  if (failsAtMs !== undefined && elapsedMs >= failsAtMs) return "fail";
  return elapsedMs < silentMs ? "pending" : says;
}
