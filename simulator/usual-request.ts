import type { RolloutRequest, Schedule } from "../src/rollout/model.ts";
import { parseSchedule } from "../src/rollout/schedule/parse-schedule.ts";
import type { WorkerSetup } from "./set-up-worker.ts";

/** @param text as the input `schedule` has it; a step without a hold takes five minutes */
export function schedule(text: string): Schedule {
  return parseSchedule(text, { min: 300_000, max: 300_000 });
}

/**
 * What a workflow asks for that runs on push, names its canary by its id, and otherwise takes what is usual.
 *
 * @param steps the schedule
 */
export function usualRequest(
  { script, canary }: Pick<WorkerSetup, "script" | "canary">,
  steps: string,
  change: Partial<RolloutRequest> = {},
): RolloutRequest {
  return {
    command: "rollout",
    scriptName: script,
    canary: { kind: "id", id: canary.id },
    stable: undefined,
    schedule: schedule(steps),
    onFailure: "rollback",
    onCancel: "rollback",
    onConflict: "fail",
    onInconclusive: "hold",
    triggeredBy: "push",
    run: { id: "1000", attempt: 1 },
    force: false,
    codeUpdate: undefined,
    dryRun: false,
    prune: false,
    byHand: false,
    window: undefined,
    jobLimitMs: undefined,
    ...change,
  };
}
