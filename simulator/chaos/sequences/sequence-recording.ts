import type { RolloutRequest } from "../../../src/rollout/request.ts";
import type { Cloud } from "../../account/cloud.ts";
import type { JsonDeployment, StoredVersion } from "../../account/model.ts";
import type { DeletionEntry, DeploymentEntry } from "../../account/request-log.ts";
import { newStepRecording, type StepRecording } from "../step-recording.ts";
import type { CommandAct, SequenceScenario } from "./sequence-scenario.ts";

/** One run of the action in a sequence. */
export interface CommandRun extends StepRecording {
  readonly act: CommandAct;
  /** Its place among the acts, and among the steps of its job. */
  readonly place: number;
  readonly step: number;
  readonly request: RolloutRequest;
  /** Server time. */
  readonly startedAt: number;
  /** The server's list when it began, newest first, and all versions, newest first. */
  readonly listed: readonly JsonDeployment[];
  readonly versions: readonly StoredVersion[];
  endedAt: number;
  /** What came into being meanwhile, by whomever, oldest first. */
  made: readonly DeploymentEntry[];
  deleted: readonly DeletionEntry[];
  /** Live when main had ended. */
  left: JsonDeployment | undefined;
  /** Live when all had ended. */
  after: JsonDeployment | undefined;
}

/** An empty recording of a command that is about to begin. */
export function newCommandRun(
  act: CommandAct,
  [place, step]: readonly [place: number, step: number],
  request: RolloutRequest,
  before: Pick<CommandRun, "startedAt" | "listed" | "versions">,
): CommandRun {
  return {
    act,
    place,
    step,
    request,
    ...before,
    ...newStepRecording(),
    endedAt: 0,
    made: [],
    deleted: [],
    left: undefined,
    after: undefined,
  };
}

/** A sequence that was played. */
export interface SequenceRecording {
  readonly scenario: SequenceScenario;
  readonly cloud: Cloud;
  readonly startedAt: number;
  readonly runs: readonly CommandRun[];
}
