import type { Lookout } from "../deployments/reader.ts";
import { clip, commandFor, describeDeployment, describeSplit, say } from "../describe.ts";
import { Cancelled, FencedError, ProblemError } from "../errors.ts";
import type { RollbackCause } from "../marker.ts";
import type { OnCancel, OnFailure, Policy } from "../model.ts";
import type { Ending } from "../outcome.ts";
import { OutOfTimeError, OWED_BUDGET_MS, Patience, READ_BUDGET_MS } from "../retry.ts";
import type { Hands } from "../write/active-rollout.ts";
import { UnresolvedError } from "../write/writer.ts";
import { LONGEST_WHY, settle } from "./settle.ts";

/** A failed check, an inconclusive one that may not pass, or a refused write: what `on-failure` and `on-inconclusive` are for. */
export class RolloutFailure extends Error {
  override readonly name = "RolloutFailure";
  readonly policy: Policy;

  constructor(reason: string, policy: Policy) {
    super(reason);
    this.policy = policy;
  }
}

/** What an error before the first write comes to: nothing was written. */
export function notBegun(error: unknown, { last }: Lookout): Ending {
  const live = last?.live ? ` Live is ${describeSplit(last.live)}.` : "";
  if (error instanceof Cancelled)
    return {
      status: "failed",
      reason: `Cancelled by ${error.by} before the first write: nothing was written.${live}`,
    };
  if (error instanceof ProblemError)
    return { status: "failed", reason: `${error.problems.join(" ")} Nothing was written.${live}` };
  return { status: "failed", reason: `${say(error)}. Nothing was written.${live}` };
}

/** Brings the rollout into the state that the workflow wants after a failure or a cancel. Never rejects. */
export async function settleAfter(
  error: unknown,
  hands: Hands,
  policies: { readonly onFailure: OnFailure; readonly onCancel: OnCancel },
): Promise<Ending> {
  const { ports } = hands;
  if (error instanceof FencedError) return fenced(hands, error);
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
  const patience = new Patience(ports, "settling", policy === "rollback" ? OWED_BUDGET_MS : READ_BUDGET_MS);
  try {
    return await settle(hands, { policy, cause, why: clip(why, LONGEST_WHY) }, patience);
  } catch (trouble) {
    if (trouble instanceof FencedError) return fenced(hands, trouble);
    return unsettled(hands, why, trouble);
  }
}

function fenced({ lookout }: Hands, { message }: FencedError): Ending {
  const live = lookout.last?.live;
  return {
    status: "failed",
    reason: `Stopped: ${message}.${live ? ` Live was ${describeSplit(live)}.` : ""}`,
  };
}

function unsettled({ lookout, ledger, scriptName }: Hands, why: string, trouble: unknown): Ending {
  const undo = commandFor([{ versionId: ledger.stableId, percentage: 100 }], scriptName);
  return {
    status: "failed",
    reason: `${clip(why, LONGEST_WHY)}. ${sayTrouble(trouble, lookout)}. The post step tries once more. To roll back by hand: ${undo}`,
  };
}

/** Why settling ended without knowing what is live, and what was live when it was known. */
export function sayTrouble(trouble: unknown, { last }: Lookout): string {
  const known = last?.live && describeDeployment(last.live);
  const what = clip(say(trouble), LONGEST_WHY);
  if (trouble instanceof UnresolvedError || trouble instanceof OutOfTimeError)
    return `${what[0]?.toUpperCase()}${what.slice(1)}${known ? `. Last seen live: ${known}` : ""}`;
  return `What is live can't be read${known ? `, last known as ${known}` : ""}, so nothing further was written: ${what}`;
}
