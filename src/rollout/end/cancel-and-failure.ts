import { capitalised, clip, say } from "../../values/text.ts";
import type { DeploymentReader } from "../deployments/reader.ts";
import { describeDeployment, describeSplit, rollbackCommand } from "../describe.ts";
import { LONGEST_WHY } from "../drive/blocked.ts";
import { Cancelled, FencedError, RolloutFailure } from "../errors.ts";
import type { Policy, RollbackCause } from "../model.ts";
import type { Ending } from "../outcome.ts";
import { OutOfTimeError, READ_BUDGET_MS, ROLLBACK_BUDGET_MS } from "../retry.ts";
import type { Rollout } from "../write/session.ts";
import { UnresolvedError } from "../write/write-deployment.ts";
import { settle } from "./settle.ts";

/** Brings the rollout into the state that the workflow wants after a failure or a cancel. Never rejects. */
export async function settleAfter(
  error: unknown,
  rollout: Rollout,
  policies: { readonly onFailure: Policy; readonly onCancel: Policy },
): Promise<Ending> {
  const { ports, budget } = rollout;
  if (error instanceof FencedError) return fenced(rollout, error);
  let why: string;
  let cause: RollbackCause;
  let policy: Policy;
  if (error instanceof Cancelled) {
    ports.emit({ type: "cancelled", by: error.by });
    [why, cause, policy] = [`Cancelled by ${error.by}`, "cancelled", policies.onCancel];
  } else {
    [why, cause] = [say(error), "failed"];
    policy = error instanceof RolloutFailure ? error.policy : policies.onFailure;
    ports.emit({ type: "failure", reason: why });
  }
  budget.settle(policy === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS);
  try {
    return await settle(rollout, { policy, cause, why: clip(why, LONGEST_WHY) });
  } catch (trouble) {
    if (trouble instanceof FencedError) return fenced(rollout, trouble);
    const { ledger, reader, request } = rollout;
    const by = `${clip(why, LONGEST_WHY)}. The post step retries`;
    return unsettled(trouble, reader, by, rollbackCommand(ledger.stableId, request.scriptName));
  }
}

function fenced({ reader }: Rollout, { message }: FencedError): Ending {
  const live = reader.last?.live;
  return {
    status: "failed",
    reason: `${live ? `Live was ${describeSplit(live)}. ` : ""}Stopped: ${message}.`,
  };
}

/**
 * Settling ended without knowing what is live: says why, and what was live when it was known.
 *
 * @param command rolls back by hand; undefined where it isn't known to what
 */
export function unsettled(
  trouble: unknown,
  reader: DeploymentReader,
  why: string,
  command: string | undefined,
): Ending {
  const undo = command === undefined ? "" : ` To roll back by hand: ${command}`;
  return { status: "failed", reason: `${describeTrouble(trouble, reader)}. ${why}.${undo}` };
}

function describeTrouble(trouble: unknown, { last }: DeploymentReader): string {
  const known = last?.live && describeDeployment(last.live);
  const what = clip(say(trouble), LONGEST_WHY);
  if (trouble instanceof UnresolvedError || trouble instanceof OutOfTimeError)
    return `${known ? `Last seen live: ${known}. ` : ""}${capitalised(what)}`;
  return `What is live can't be read${known ? `, last known as ${known}` : ""}, so nothing further was written: ${what}`;
}
