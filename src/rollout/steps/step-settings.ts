import type { Verdict } from "../model.ts";
import type { RolloutRequest } from "../request.ts";

export interface StepSettings {
  readonly request: RolloutRequest;
  /** The version order of every deployment. */
  readonly order: readonly [string, string];
  readonly noteVerdicts: (index: number, verdicts: readonly Verdict[]) => void;
}
