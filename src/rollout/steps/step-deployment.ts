import { complement, formatPercent } from "../../values/percent.ts";
import { short } from "../describe.ts";
import { composeMessage } from "../marker.ts";
import { DEFAULT_CODE_UPDATE, type Deployment, type Schedule } from "../model.ts";
import type { RolloutRequest } from "../request.ts";
import type { Rollout } from "../write/session.ts";
import type { WriteRequest } from "../write/write-deployment.ts";

/** `25 % (step 2 of 3)`. */
export function stepName(schedule: Schedule, index: number): string {
  return `${formatPercent(schedule[index]?.percent ?? 0)} % (step ${index + 1} of ${schedule.length})`;
}

/**
 * The deployment that makes a step live: both versions, or the canary alone at 100 %. Where stable stands second in the
 * live split it stays there: the order decides which version a Durable Object keeps.
 */
export function stepRequest(
  { ledger, request }: Rollout,
  { schedule, force }: Pick<RolloutRequest, "schedule" | "force">,
  index: number,
  live: Deployment,
): WriteRequest {
  const { stableId, canaryId } = ledger;
  const percent = schedule[index]?.percent ?? 0;
  const order = live.versions[1]?.versionId === stableId ? [canaryId, stableId] : [stableId, canaryId];
  const versions = order
    .map((versionId) => ({
      versionId,
      percentage: versionId === canaryId ? percent : complement(percent), // guard: shares-total
    }))
    .filter(({ versionId }) => percent < 100 || versionId === canaryId);
  const message = composeMessage(
    {
      kind: "canary",
      canary8: short(canaryId),
      percent,
      step: index + 1,
      steps: schedule.length,
      run: request.run,
    },
    ledger.message,
  );
  return {
    purpose: "step",
    index,
    deployment: {
      versions,
      message,
      triggeredBy: request.triggeredBy,
      force, // guard: force-step
      codeUpdate: request.codeUpdate ?? DEFAULT_CODE_UPDATE,
    },
  };
}
