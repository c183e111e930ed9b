import type { JsonDeployment } from "../../account/model.ts";
import { newStepRecording, type StepRecording } from "../step-recording.ts";
import type { Harness } from "./harness.ts";
import type { RolloutScenario } from "./rollout-scenario.ts";

/** An empty recording of a run that is about to begin. */
export function newRecording(
  scenario: RolloutScenario,
  harness: Harness,
  startedAt: number,
): RolloutRecording {
  return {
    ...newStepRecording(),
    scenario,
    harness,
    startedAt,
    journalBase: harness.cloud.requestLog.entries.length,
    initial: harness.live()?.json,
    endedAt: undefined,
  };
}

/** What happened in a run, for the invariants and their description. */
export interface RolloutRecording extends StepRecording {
  readonly scenario: RolloutScenario;
  readonly harness: Harness;
  /** When main began, and the request log's length then. */
  readonly startedAt: number;
  readonly journalBase: number;
  /** Live when main began; undefined for a Worker without a deployment. */
  readonly initial: JsonDeployment | undefined;
  endedAt: number | undefined;
}
