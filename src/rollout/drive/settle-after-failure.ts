import { formatDuration } from "../../values/duration.ts";
import { formatPercent } from "../../values/percent.ts";
import { clip, errorText } from "../../values/text.ts";
import { createdAt, shareOf, soleVersion } from "../deployment.ts";
import { describeVersions, short } from "../describe.ts";
import { Cancelled, FencedError, RolloutFailure } from "../errors.ts";
import type { Ending } from "../events.ts";
import type { SettleGoal } from "../ledger-state.ts";
import { composeMessage } from "../marker.ts";
import {
  DEFAULT_CODE_UPDATE,
  type Deployment,
  type Policy,
  type RollbackCause,
  type RolloutRequest,
} from "../model.ts";
import { READ_BUDGET_MS, ROLLBACK_BUDGET_MS } from "../retry.ts";
import type { WritingSession } from "../write/session.ts";
import type { WriteRequest } from "../write/writer.ts";
import { drive } from "./drive.ts";
import {
  blockedEnding,
  errorEnding,
  LONGEST_WHY,
  obstacleOf,
  unsettledEnding,
  WHY_CANCELLED,
} from "./failed-endings.ts";
import type { Flow } from "./flow.ts";

/** A rollback that doesn't come to be live is never made without end, whatever the reason. */
const MOST_ROLLBACKS = 6;

/** Brings the rollout into the state that the workflow wants after a failure or a cancel. Never rejects. */
export async function settleAfterError(error: unknown, rollout: WritingSession): Promise<Ending> {
  const { ledger, ports, budget, request } = rollout;
  if (error instanceof FencedError) return errorEnding(error, rollout);
  let why: string;
  let cause: RollbackCause;
  let policy: Policy;
  if (error instanceof Cancelled) {
    ports.emit({ type: "cancelled", by: error.by });
    [why, cause, policy] = [WHY_CANCELLED, "cancelled", policyOfCancel(request)];
  } else {
    [why, cause] = [errorText(error), "failed"];
    const onFailure = request.command === "promote" ? "hold" : request.onFailure;
    policy = error instanceof RolloutFailure ? error.policy : onFailure;
    ports.emit({ type: "failure", reason: why });
  }
  const goal = ledger.setGoal({ policy, cause, why: clip(why, LONGEST_WHY) });
  budget.startSettling(goal.policy === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS);
  try {
    return await settle(rollout, goal);
  } catch (trouble) {
    if (trouble instanceof FencedError) return errorEnding(trouble, rollout);
    return unsettledEnding(trouble, rollout, `${clip(why, LONGEST_WHY)}. The post step tries again`);
  }
}

/** What a cancel leads to: a tick leaves the rollout to the next one, and what a person asked for is theirs to undo. */
export function policyOfCancel({ command, onCancel }: RolloutRequest): Policy {
  return command === "rollout" ? onCancel : "hold";
}

/**
 * Brings the rollout into the goal's state: stable at 100 %, or the split as it is. The ledger
 * keeps the goal until it is reached, for post.
 */
export async function settle(rollout: WritingSession, wanted: SettleGoal): Promise<Ending> {
  const goal = rollout.ledger.setGoal(wanted); // guard: settled-at-once
  await rollout.reader.read();
  return drive(rollout, settleFlow(rollout, goal));
}

function settleFlow(rollout: WritingSession, goal: SettleGoal): Flow {
  let writes = 0;
  return {
    next(live) {
      if (goal.policy === "hold" || shareOf(live, rollout.roles.canaryId) === undefined)
        return { kind: "end", ending: () => endingOf(rollout, goal, live) };
      if (writes === MOST_ROLLBACKS)
        return {
          kind: "stop",
          ending: blockedEnding(
            rollout,
            goal.why,
            live,
            `${MOST_ROLLBACKS} rollbacks didn't keep stable live`,
          ),
        };
      writes += 1;
      const request = rollbackWrite(rollout, goal.cause);
      return {
        kind: "write",
        request,
        failed: (why, now) => blockedEnding(rollout, goal.why, now, obstacleOf(why, request)),
      };
    },
  };
}

/** What there is to say when nothing is due. */
function endingOf(rollout: WritingSession, goal: SettleGoal, live: Deployment): Ending {
  const { ledger, request, roles } = rollout;
  const shares = `${describeVersions(live, roles)} of ${request.scriptName}`;
  const unknown = ledger.open.length > 0;
  if (shareOf(live, roles.canaryId) !== undefined) {
    const still = soleVersion(live) === undefined ? "Live is still the split" : "Live is still";
    return {
      status: "held",
      reason: `${unknown ? "Last seen live" : still}: ${shares}; nobody watches it. ${goal.why}.`,
    };
  }
  // Without a rollback, stable alone is live when a first write has not been seen yet.
  const wanted = goal.policy === "rollback" || !unknown;
  const back = ledger.canaryDeployed && wanted && soleVersion(live) === roles.stableId;
  const again = `Stable ${short(roles.stableId)} serves 100 % of ${request.scriptName} again${exposure(rollout)}`;
  const alone = back
    ? again
    : `${ledger.state.own.length === 0 ? "Live is unchanged" : "Live is"}: ${shares}`;
  return {
    status: back ? "rolled-back" : "failed",
    reason: `${unknown ? `Last seen live: ${shares}` : alone}. ${goal.why}.`,
  };
}

/** `; canary bbbbbbbb had 10 % for 2s`: its last share, where the list shows when it ended. */
function exposure({ reader, roles: { canaryId } }: WritingSession): string {
  const listed = reader.listing.deployments;
  const last = listed.findIndex((deployment) => shareOf(deployment, canaryId) !== undefined);
  const [step, next] = [listed[last], listed[last - 1]];
  if (step === undefined || next === undefined) return "";
  const ms = createdAt(next) - createdAt(step);
  const share = formatPercent(shareOf(step, canaryId) ?? 0);
  return ms >= 0 ? `; canary ${short(canaryId)} had ${share} % for ${formatDuration(ms)}` : "";
}

/** After a failure running Durable Objects leave the failed code at once, unless the workflow says otherwise. */
export function rollbackWrite(
  { ledger, request, roles }: WritingSession,
  cause: RollbackCause,
): WriteRequest {
  const marker = { kind: "rollback", canary8: short(roles.canaryId), cause, run: request.run } as const;
  return {
    purpose: "rollback",
    deployment: {
      versions: [{ versionId: roles.stableId, percentage: 100 }], // guard: rollback-to-stable
      message: composeMessage(marker, ledger.state.message),
      triggeredBy: request.triggeredBy,
      force: false,
      codeUpdate: request.codeUpdate ?? (cause === "failed" ? { mode: "immediate" } : DEFAULT_CODE_UPDATE),
    },
  };
}
