import type { RolloutEvent } from "../../../src/rollout/events.ts";
import type { Outcome } from "../../../src/rollout/outcome.ts";
import type { RolloutRequest } from "../../../src/rollout/request.ts";
import type { Cloud } from "../../cloud.ts";
import type { DeletionEntry, DeploymentEntry } from "../../journal.ts";
import type { StoredVersion, WireDeployment } from "../../model.ts";
import type { Sent, Sight } from "../record.ts";
import type { CommandAct, CommandScenario } from "./scenario.ts";

/** One run of the action in a sequence. */
export interface CommandRun {
  readonly act: CommandAct;
  /** Its place among the acts. */
  readonly place: number;
  readonly request: RolloutRequest;
  /** Server time. */
  readonly startedAt: number;
  /** The server's list when it began, newest first, and all versions, newest first. */
  readonly listed: readonly WireDeployment[];
  readonly versions: readonly StoredVersion[];
  readonly sent: Sent[];
  readonly sights: Sight[];
  readonly events: RolloutEvent[];
  n: number;
  outcome: Outcome | undefined;
  thrown: unknown;
  endedAt: number;
  /** What came into being meanwhile, by whomever, oldest first. */
  made: readonly DeploymentEntry[];
  deleted: readonly DeletionEntry[];
  /** Live when it had ended. */
  after: WireDeployment | undefined;
}

/** A sequence that was played. */
export interface Sequence {
  readonly scenario: CommandScenario;
  readonly cloud: Cloud;
  readonly startedAt: number;
  readonly runs: readonly CommandRun[];
}
