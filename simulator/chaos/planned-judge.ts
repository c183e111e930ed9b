import type { Verdict, VerdictStatus } from "../../src/rollout/model.ts";
import type { HoldView, Judge } from "../../src/rollout/ports.ts";
import { createRandom, type Random } from "../random.ts";
import { drawCheck } from "./draw/workflow.ts";
import type { CheckPlan, Opinion } from "./plans.ts";
import type { Scenario } from "./scenario.ts";

/** What a workflow's checks say of one canary: always the same of the same one. */
export function checksOf({ seed, workflow }: Scenario, canaryId: string): readonly CheckPlan[] {
  const { checks, schedule } = workflow;
  if (!("drawn" in checks)) return checks;
  const random = createRandom(seed ^ Number.parseInt(canaryId.slice(0, 8), 16));
  return Array.from({ length: checks.drawn }, () => drawCheck(random, schedule));
}

/** What a check that was planned so says so long after the beginning of its step. */
export function statusOf({ silentMs, says, failsAtMs }: Opinion, elapsedMs: number): VerdictStatus {
  if (failsAtMs !== undefined && elapsedMs >= failsAtMs) return "fail";
  return elapsedMs < silentMs ? "pending" : says;
}

export interface PlannedJudgeOptions {
  readonly scenario: Scenario;
  readonly random: Random;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly onFail: () => void;
}

/** A judge that says what was planned. */
export function createPlannedJudge({ scenario, random, sleep, onFail }: PlannedJudgeOptions): Judge {
  const { lookMs, wakes } = scenario.workflow;
  let alarm = new AbortController();
  let timer = new AbortController();

  function armAlarm(watch: HoldView, checks: readonly CheckPlan[]): void {
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
      const checks = checksOf(scenario, watch.canaryId);
      if (checks.length > 0 && lookMs > 0) await sleep(random.int(lookMs), signal);
      signal.throwIfAborted();
      const verdicts = checks.map((check, index) => verdict(check, index, watch));
      if (verdicts.some(({ status, warn }) => status === "fail" && !warn)) onFail();
      if (wakes) armAlarm(watch, checks);
      return verdicts;
    },
  };
}

function verdict(
  { warn, opinions }: CheckPlan,
  index: number,
  { now, since, index: step }: HoldView,
): Verdict {
  const opinion = opinions[step];
  const status = opinion === undefined ? "exempt" : statusOf(opinion, now - since);
  return { check: `check ${index + 1}`, status, warn, detail: `planned at step ${step + 1}`, numbers: {} };
}
