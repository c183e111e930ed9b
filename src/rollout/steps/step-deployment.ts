import { complement, formatPercent } from "../../values/percent.ts";
import { short } from "../describe.ts";
import { composeMessage } from "../marker.ts";
import { DEFAULT_CODE_UPDATE } from "../model.ts";
import type { RolloutRequest } from "../request.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import type { WriteRequest } from "../write/write-deployment.ts";

export interface StepSettings {
  readonly request: RolloutRequest;
  /** The version order of every deployment. */
  readonly order: readonly [string, string];
}

/** `25 % (step 2 of 3)`. */
export function stepName({ request: { schedule } }: StepSettings, index: number): string {
  return `${formatPercent(schedule[index]?.percent ?? 0)} % (step ${index + 1} of ${schedule.length})`;
}

/** The deployment that makes a step live: both versions in the rollout's order, or the canary alone at 100 %. */
export function stepRequest(active: ActiveRollout, settings: StepSettings, index: number): WriteRequest {
  const { ledger, annotations } = active;
  const { schedule, force } = settings.request;
  const percent = schedule[index]?.percent ?? 0;
  const versions = settings.order
    .map((versionId) => ({
      versionId,
      percentage: versionId === ledger.canaryId ? percent : complement(percent), // guard: shares-total
    }))
    .filter(({ versionId }) => percent < 100 || versionId === ledger.canaryId);
  const message = composeMessage(
    {
      kind: "canary",
      canary8: short(ledger.canaryId),
      percent,
      step: index + 1,
      steps: schedule.length,
      run: annotations.run,
    },
    annotations.message,
  );
  return {
    purpose: "step",
    index,
    deployment: {
      versions,
      message,
      triggeredBy: annotations.triggeredBy,
      force, // guard: force-step
      codeUpdate: active.codeUpdate ?? DEFAULT_CODE_UPDATE,
    },
  };
}
