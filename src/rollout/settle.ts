import { commandFor, describeDeployment, describeSplit, short } from "./describe.ts";
import type { Hands } from "./hands.ts";
import { createdAt, type Listing, shareOf, soleVersion } from "./listing.ts";
import { composeMessage, type RollbackCause } from "./marker.ts";
import type { Deployment, NewDeployment, Status } from "./model.ts";
import type { Patience } from "./patience.ts";
import type { WriteRequest, Written } from "./writer.ts";

/** How often a rollback is made again when a late write of the same rollout crosses it. */
const ROUNDS = 6;
/** Cloudflare blocks a deployment of a version older than a change of its secrets. */
const SECRET_CHANGED = 10220;

export interface Ending {
  readonly status: Status;
  readonly reason: string;
  /** When `advance` has something to do: server time in Unix ms. */
  readonly nextAt?: number;
}

/**
 * Brings stable back to 100 %, unless it is there already, nothing of the canary was ever live, or
 * somebody else has deployed.
 *
 * @param why what led here, a sentence without its full stop
 * @throws what `Writer.write` throws when the list can't be read: then nobody knows what is live
 */
export async function rollBack(
  hands: Hands,
  cause: RollbackCause,
  why: string,
  patience: Patience,
): Promise<Ending> {
  const { ledger, lookout, ports, writer } = hands;
  let listing = await lookout.read(patience, ledger);
  let wrote = false;
  for (let round = 1; ; round += 1) {
    const { live } = listing;
    if (live === undefined) throw new Error("a list without a live deployment is stale");
    if (!ledger.owns(live)) return drifted(hands, live);
    const overwritten = ledger.overwritten(listing);
    if (overwritten) return putBack(hands, overwritten, listing, patience);

    const pending = ledger.pending[0];
    const canaryLive = shareOf(live, ledger.canaryId) !== undefined;
    if (pending && (!ports.cancel.aborted || (!canaryLive && !wrote))) {
      const { found, listing: seen } = await writer.resolve(pending, patience);
      if (found) ledger.confirm(found, pending);
      else ledger.dismiss(pending, false);
      listing = seen;
      continue;
    }

    if (soleVersion(live) === ledger.stableId) {
      if (!ledger.engaged) return unchanged(why, live);
      ledger.acquit();
      return { status: "rolled-back", reason: `${why}. Stable ${short(ledger.stableId)} is at 100 % again.` };
    }
    if (!ledger.engaged) return unchanged(why, live);
    if (round > ROUNDS)
      return stuck(hands, why, live, "late writes of this rollout kept crossing the rollback");

    const written = await writeForced(hands, rollbackRequest(hands, cause), listing, patience);
    if (written.kind === "refused") return stuck(hands, why, live, written.error.message);
    wrote = true;
    listing = written.listing;
  }
}

/** Leaves the split as it is, after finding out which one it is. @throws as `rollBack` */
export async function holdStill(hands: Hands, why: string, patience: Patience): Promise<Ending> {
  const { ledger, lookout, writer } = hands;
  let listing = await lookout.read(patience, ledger);
  for (const pending of [...ledger.pending]) {
    const resolved = await writer.resolve(pending, patience);
    if (resolved.found) ledger.confirm(resolved.found, pending);
    else ledger.dismiss(pending, false);
    listing = resolved.listing;
  }
  const { live } = listing;
  if (live === undefined) throw new Error("a list without a live deployment is stale");
  if (!ledger.owns(live)) return drifted(hands, live);
  const overwritten = ledger.overwritten(listing);
  if (overwritten) return putBack(hands, overwritten, listing, patience);
  if (shareOf(live, ledger.canaryId) === undefined) return unchanged(why, live);
  return { status: "held", reason: `${why}. The split was left in place: ${describeSplit(live)}.` };
}

/** A foreign deployment is live: nothing more is written. */
export function drifted(hands: Hands, foreign: Deployment): Ending {
  hands.ports.emit({ type: "drift", foreign, overwritten: false });
  hands.ledger.acquit();
  return {
    status: "drifted",
    reason: `Somebody else deployed: ${describeDeployment(foreign)} is live. Nothing was touched after that.`,
  };
}

/**
 * Deploys the versions of a foreign deployment again that ours was written over.
 *
 * @throws as `rollBack`
 */
export async function putBack(
  hands: Hands,
  foreign: Deployment,
  listing: Listing,
  patience: Patience,
): Promise<Ending> {
  const { ledger, ports, stamp } = hands;
  ports.emit({ type: "drift", foreign, overwritten: true });
  const came = `Somebody else deployed at the same moment: ${describeDeployment(foreign)}`;
  const byHand = `To undo: ${commandFor(foreign.versions, hands.scriptName)}`;
  const live = listing.live as Deployment;
  if (foreign.oddity !== undefined || foreign.versions.length === 0 || foreign.versions.length > 2)
    return {
      status: "failed",
      reason: `${came}. Ours was written over it and it can't be put back (${foreign.oddity ?? `${foreign.versions.length} versions`}); live is ${describeSplit(live)}. ${byHand}`,
    };
  const request: WriteRequest = {
    purpose: "restore",
    deployment: {
      versions: foreign.versions,
      message: foreign.message ?? `restore ${short(foreign.id)} run ${stamp.run.id}.${stamp.run.attempt}`,
      triggeredBy: stamp.triggeredBy,
      force: false,
    },
  };
  const written = await writeForced(hands, request, listing, patience);
  switch (written.kind) {
    case "live":
      ledger.acquit();
      return {
        status: "drifted",
        reason: `${came}. Ours had been written over it, so its versions were deployed once again (deployment ${written.deployment.id}); live is ${describeSplit(written.deployment)}.`,
      };
    case "overwrote":
      return putBack(hands, written.foreign, written.listing, patience);
    case "drift":
      return drifted(hands, written.foreign);
    case "moved":
      return putBack(hands, foreign, written.listing, patience);
    case "refused":
      return {
        status: "failed",
        reason: `${came}. Ours was written over it and it could not be put back (${written.error.message}); live is ${describeSplit(live)}. ${byHand}`,
      };
  }
}

/** Writes, and sends it once more with force when only a changed secret blocks versions that served a moment ago. */
export async function writeForced(
  hands: Hands,
  request: WriteRequest,
  listing: Listing,
  patience: Patience,
): Promise<Written> {
  const { ports, writer, ledger, lookout } = hands;
  const written = await writer.write(request, listing, patience);
  if (written.kind !== "refused" || !written.error.hasCode(SECRET_CHANGED)) return written;
  if (!servedJustNow(request.deployment, written.listing)) return written;
  ports.emit({ type: "forced", error: written.error });
  const forced = { ...request, deployment: { ...request.deployment, force: true } };
  return writer.write(forced, await lookout.fresh(written.listing, patience, ledger), patience);
}

/** Whether every version of it is part of the live deployment or of the one right before. */
function servedJustNow({ versions }: NewDeployment, { deployments }: Listing): boolean {
  return versions.every(({ versionId }) =>
    deployments.slice(0, 2).some((deployment) => shareOf(deployment, versionId) !== undefined),
  );
}

export function rollbackRequest({ ledger, stamp }: Hands, cause: RollbackCause): WriteRequest {
  const marker = { kind: "rollback", canary8: short(ledger.canaryId), cause, run: stamp.run } as const;
  return {
    purpose: "rollback",
    deployment: {
      versions: [{ versionId: ledger.stableId, percentage: 100 }],
      message: composeMessage(marker, stamp.message),
      triggeredBy: stamp.triggeredBy,
      force: false,
    },
  };
}

function unchanged(why: string, live: Deployment): Ending {
  return { status: "failed", reason: `${why}. Live is what was live before: ${describeSplit(live)}.` };
}

/** A rollback that could not be made: says what is live and how to undo it by hand. */
export function stuck(hands: Hands, why: string, live: Deployment, obstacle: string): Ending {
  const command = commandFor([{ versionId: hands.ledger.stableId, percentage: 100 }], hands.scriptName);
  const since = Number.isFinite(createdAt(live)) ? ` (since ${live.createdOn})` : "";
  return {
    status: "failed",
    reason: `${why}. THE ROLLBACK FAILED: ${obstacle}. Live is ${describeSplit(live)}${since}. To undo: ${command}`,
  };
}
