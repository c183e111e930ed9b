import { clip } from "../../values/text.ts";
import { createdAt, sameVersions, shareOf, soleVersion } from "../deployment.ts";
import { type Listing, liveOf } from "../deployments/listing.ts";
import { commandFor, describeOtherwise, describeSplit, describeVersions, short } from "../describe.ts";
import { composeMessage } from "../marker.ts";
import { DEFAULT_CODE_UPDATE, type Deployment, type NewDeployment, type RollbackCause } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { SettleGoal } from "../ports.ts";
import type { RetryBudget } from "../retry.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import { foreignIn } from "../write/foreign-deployment.ts";
import { UnresolvedError, type WriteRequest } from "../write/write-deployment.ts";
import { drifted, isRepeatable, isRespected, overwroteForeign, restoreRequest } from "./drift.ts";
import { writeForced } from "./forced-write.ts";

/** Settling writes at most so often: late writes of this rollout, or others' deployments, may come in between. */
const WRITES = 6;
/** In characters. The log cuts long lines, and a reason ends with what is live and how to undo it. */
export const LONGEST_WHY = 800;

/**
 * Brings the rollout into the goal's state: stable at 100 %, or the split as it is. What
 * somebody else deployed is left alone, and restored where one of ours was written over it. The ledger
 * keeps the goal until it is reached, for post.
 *
 * @param from a fresh read, when there is one
 * @throws what `Writer.write` throws when the list can't be read: then nobody knows what is live
 */
export async function settle(
  active: ActiveRollout,
  wanted: SettleGoal,
  budget: RetryBudget,
  from?: Listing,
): Promise<Ending> {
  const { ledger, reader, ports, writer } = active;
  const goal = ledger.setGoal(wanted); // guard: settled-at-once
  let listing = from ?? (await reader.read(budget, ledger));
  for (let writes = 0; ; ) {
    const request = nextWrite(active, goal, listing);
    if (request !== undefined) {
      const written = writes === WRITES ? undefined : await writeForced(active, request, listing, budget);
      if (written === undefined || written.kind === "refused")
        return blocked(
          active,
          goal.why,
          liveOf(listing),
          written?.error.message ?? "other deployments kept going live",
          request.deployment,
        );
      if (written.kind === "otherwise") {
        const obstacle = describeOtherwise(written.deployment, describeVersions(request.deployment.versions));
        return blocked(active, goal.why, written.deployment, obstacle, request.deployment);
      }
      writes += 1;
      listing = written.listing;
      continue;
    }
    const [unknown] = ledger.pending;
    if (unknown === undefined) {
      ledger.settled(writer.lateForMs > 0);
      return endingOf(active, goal, listing);
    }
    // After a cancel there is no time to wait for what may never come: that is left to post.
    if (ports.cancel.aborted && writes > 0) return endingOf(active, goal, listing);
    try {
      listing = (await writer.resolve(unknown, budget)).listing;
    } catch (error) {
      if (!(error instanceof UnresolvedError)) throw error;
      const ending = endingOf(active, goal, reader.last ?? listing);
      return { ...ending, reason: `${ending.reason} But ${error.message}; the post step checks again.` };
    }
  }
}

/** What to write now: a rollback, a foreign deployment again, or nothing. */
function nextWrite(active: ActiveRollout, goal: SettleGoal, listing: Listing): WriteRequest | undefined {
  const { ledger, ports } = active;
  const live = liveOf(listing);
  const found = foreignIn(ledger, listing);
  if (found?.kind === "live") return undefined; // guard: foreign-lives
  if (found !== undefined) {
    const { deployment: foreign } = found;
    if (isRespected(foreign, live) || !isRepeatable(foreign)) return undefined;
    ports.emit({ type: "drift", foreign, fate: "restored" });
    return restoreRequest(active, foreign); // guard: restored
  }
  if (goal.policy === "hold") return undefined;
  const canaryLive = shareOf(live, ledger.canaryId) !== undefined;
  return canaryLive ? rollbackRequest(active, goal.cause) : undefined;
}

/** What there is to say when nothing is due. */
function endingOf(active: ActiveRollout, goal: SettleGoal, listing: Listing): Ending {
  const { ledger } = active;
  const live = liveOf(listing);
  const found = foreignIn(ledger, listing);
  if (found?.kind === "live") return drifted(active, live);
  if (found !== undefined) return overwroteForeign(active, found.deployment, live);
  if (shareOf(live, ledger.canaryId) !== undefined)
    return {
      status: "held",
      reason: `${goal.why}. ${soleVersion(live) === undefined ? "The split was left in place" : "Nothing more was changed"}; live is ${describeSplit(live)}.`,
    };
  const unknown = ledger.pending.length > 0;
  // Without a rollback, stable alone is live when a first write has not been seen yet.
  const wanted = goal.policy === "rollback" || !unknown;
  if (ledger.canaryDeployed && wanted && soleVersion(live) === ledger.stableId)
    return {
      status: "rolled-back",
      reason: `${goal.why}. Stable ${short(ledger.stableId)} is live at 100 % again.`,
    };
  const untouched = ledger.own.length === 0 ? "The live deployment is unchanged" : "Live is";
  const lives = unknown ? "Last seen live" : untouched;
  return { status: "failed", reason: `${goal.why}. ${lives}: ${describeSplit(live)}.` };
}

/**
 * Ends the run when what is live is somebody else's decision, or one of ours was written over it: then
 * that is restored first.
 *
 * @returns undefined when what is live is ours to go on from
 * @throws as `settle`
 */
export async function endOnDrift(
  active: ActiveRollout,
  listing: Listing,
  budget: RetryBudget,
): Promise<Ending | undefined> {
  const found = foreignIn(active.ledger, listing);
  return found && yieldToForeign(active, listing, budget);
}

/**
 * Leaves a foreign deployment live, or deploys its versions again where one of ours was written over it. Where a lost
 * write may still come over it, the goal stays for post. @throws as `settle`
 */
export function yieldToForeign(
  active: ActiveRollout,
  listing: Listing,
  budget: RetryBudget,
): Promise<Ending> {
  return settle(active, { policy: "hold", cause: "failed", why: "Somebody else deployed" }, budget, listing);
}

/** After a failure running Durable Objects leave the failed code at once, unless the workflow says otherwise. */
export function rollbackRequest(
  { ledger, annotations, codeUpdate }: ActiveRollout,
  cause: RollbackCause,
): WriteRequest {
  const marker = { kind: "rollback", canary8: short(ledger.canaryId), cause, run: annotations.run } as const;
  return {
    purpose: "rollback",
    deployment: {
      versions: [{ versionId: ledger.stableId, percentage: 100 }], // guard: rollback-to-stable
      message: composeMessage(marker, annotations.message),
      triggeredBy: annotations.triggeredBy,
      force: false,
      codeUpdate: codeUpdate ?? (cause === "failed" ? { mode: "immediate" } : DEFAULT_CODE_UPDATE),
    },
  };
}

/** A write that could not be made: says what is live and how to make it by hand. */
export function blocked(
  active: ActiveRollout,
  why: string,
  live: Deployment,
  obstacle: string,
  { versions }: Pick<NewDeployment, "versions"> = {
    versions: [{ versionId: active.ledger.stableId, percentage: 100 }],
  },
): Ending {
  const rollback = sameVersions(versions, [{ versionId: active.ledger.stableId, percentage: 100 }]);
  const what = rollback ? "THE ROLLBACK FAILED" : "A FOREIGN DEPLOYMENT COULD NOT BE RESTORED";
  const since = Number.isFinite(createdAt(live)) ? ` (since ${live.createdOn})` : "";
  return {
    status: "failed",
    reason: `${clip(why, LONGEST_WHY)}. ${what}: ${clip(obstacle.replace(/\.$/, ""), LONGEST_WHY)}. Live is ${describeSplit(live)}${since}. To undo: ${commandFor(versions, active.scriptName)}`,
  };
}
