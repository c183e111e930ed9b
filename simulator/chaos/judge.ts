import type { Verdict, VerdictStatus } from "../../src/rollout/model.ts";
import type { Judge, Watch } from "../../src/rollout/ports.ts";
import type { Rng } from "../rng.ts";
import type { CheckPlan, Opinion } from "./scenario.ts";

export interface JudgeOptions {
  readonly checks: readonly CheckPlan[];
  readonly rng: Rng;
  /** How long a look takes at most, in ms. */
  readonly lookMs: number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly onFail: () => void;
}

/** A judge that says what was planned. */
export function createJudge({ checks, rng, lookMs, sleep, onFail }: JudgeOptions): Judge {
  return {
    async look(watch, signal) {
      if (checks.length > 0 && lookMs > 0) await sleep(rng.int(lookMs), signal);
      signal.throwIfAborted();
      const verdicts = checks.map((check, index) => verdict(check, index, watch));
      if (verdicts.some(({ status, warn }) => status === "fail" && !warn)) onFail();
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
