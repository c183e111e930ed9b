import { createdAt, type Listing, sameVersions, shareOf, soleVersion } from "../deployments/listing.ts";
import { clip, commandFor, describeDeployment, describeSplit, short } from "../describe.ts";
import { composeMessage, parseMarker, type RollbackCause } from "../marker.ts";
import type { Deployment, NewDeployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { Aim } from "../ports.ts";
import type { Patience } from "../retry.ts";
import type { Hands } from "../write/active-rollout.ts";
import { UnresolvedError, type WriteRequest, type Written } from "../write/writer.ts";

/** How often settling writes at the most: late writes of this rollout, or others' deployments, may cross it. */
const WRITES = 6;
/** The log cuts long lines, and what is live and how to undo it stand at a reason's end. In characters. */
export const LONGEST_WHY = 800;
/** Cloudflare blocks a deployment of a version older than a change of its secrets. */
const SECRET_CHANGED = 10220;

/**
 * Brings the rollout into the state that is aimed at: stable at 100 %, or the split as it is. What
 * somebody else deployed is left alone, and put back where one of ours was written over it. The ledger
 * keeps the aim until it is reached, for post.
 *
 * @param from a fresh read, when there is one
 * @throws what `Writer.write` throws when the list can't be read: then nobody knows what is live
 */
export async function settle(hands: Hands, wanted: Aim, patience: Patience, from?: Listing): Promise<Ending> {
  const { ledger, lookout, ports, writer } = hands;
  const aim = ledger.aimAt(wanted);
  let listing = from ?? (await lookout.read(patience, ledger));
  for (let writes = 0; ; ) {
    const request = due(hands, aim, listing);
    if (request !== undefined) {
      const written = writes === WRITES ? undefined : await writeForced(hands, request, listing, patience);
      if (written === undefined || written.kind === "refused")
        return stuck(
          hands,
          aim.why,
          listing.live as Deployment,
          written?.error.message ?? "other deployments kept crossing it",
          request.deployment,
        );
      writes += 1;
      listing = written.listing;
      continue;
    }
    const [unknown] = ledger.pending;
    if (unknown === undefined) {
      ledger.settled();
      return endingOf(hands, aim, listing);
    }
    // After a cancel there is no time to wait for what may never come: that is left to post.
    if (ports.cancel.aborted && writes > 0) return endingOf(hands, aim, listing);
    try {
      listing = (await writer.resolve(unknown, patience)).listing;
    } catch (error) {
      if (!(error instanceof UnresolvedError)) throw error;
      const ending = endingOf(hands, aim, lookout.last ?? listing);
      return { ...ending, reason: `${ending.reason} But ${error.message}; the post step looks once more.` };
    }
  }
}

/** What has to be written now: a rollback, a foreign deployment once again, or nothing. */
function due(hands: Hands, aim: Aim, listing: Listing): WriteRequest | undefined {
  const { ledger, ports } = hands;
  const live = liveOf(listing);
  if (!ledger.owns(live)) return undefined;
  const foreign = ledger.overwritten(listing);
  if (foreign !== undefined) {
    if (isRespected(foreign, live) || !isRepeatable(foreign)) return undefined;
    ports.emit({ type: "drift", foreign, fate: "put-back" });
    return restoreRequest(hands, foreign);
  }
  if (aim.policy === "hold") return undefined;
  const canaryLive = shareOf(live, ledger.canaryId) !== undefined;
  return canaryLive ? rollbackRequest(hands, aim.cause) : undefined;
}

/** What there is to say when nothing is due. */
function endingOf(hands: Hands, aim: Aim, listing: Listing): Ending {
  const { ledger } = hands;
  const live = liveOf(listing);
  if (!ledger.owns(live)) return drifted(hands, live);
  const foreign = ledger.overwritten(listing);
  if (foreign !== undefined) return crossed(hands, foreign, live);
  if (shareOf(live, ledger.canaryId) !== undefined)
    return {
      status: "held",
      reason: `${aim.why}. ${soleVersion(live) === undefined ? "The split was left in place" : "Nothing more was changed"}; live is ${describeSplit(live)}.`,
    };
  if (ledger.engaged && soleVersion(live) === ledger.stableId)
    return {
      status: "rolled-back",
      reason: `${aim.why}. Stable ${short(ledger.stableId)} is live at 100 % again.`,
    };
  return {
    status: "failed",
    reason: `${aim.why}. Live is what was live before: ${describeSplit(live)}.`,
  };
}

/** Ours is live on top of a foreign deployment: with its versions, or it can't be put back. */
function crossed({ ports, scriptName, stamp }: Hands, foreign: Deployment, live: Deployment): Ending {
  const who = `Somebody else deployed at the same moment: ${describeDeployment(foreign)}.`;
  const now = `Live is ${describeSplit(live)}`;
  if (!isRespected(foreign, live)) {
    ports.emit({ type: "drift", foreign, fate: "lost" });
    return {
      status: "failed",
      reason: `${who} Ours was written over it and it can't be put back (${foreign.oddity ?? `${foreign.versions.length} versions`}). ${now}. To undo: ${commandFor(foreign.versions, scriptName)}`,
    };
  }
  const run = parseMarker(live.message ?? "")?.run;
  const ours = run?.id === stamp.run.id && run.attempt === stamp.run.attempt;
  if (ours) ports.emit({ type: "drift", foreign, fate: "live" });
  const what = ours
    ? `Ours, deployment ${live.id} on top of it, has the same versions`
    : `Ours had been written over it, so its versions were deployed once again (deployment ${live.id})`;
  return { status: "drifted", reason: `${who} ${what}. ${now}.` };
}

/** A foreign deployment is live: nothing more is written. */
export function drifted(hands: Hands, foreign: Deployment): Ending {
  hands.ports.emit({ type: "drift", foreign, fate: "live" });
  return {
    status: "drifted",
    reason: `Somebody else deployed: ${describeDeployment(foreign)} is live. Nothing was touched after that.`,
  };
}

/**
 * Ends the run when what is live is somebody else's decision, or one of ours was written over it: then
 * that is put back first.
 *
 * @returns undefined when what is live is ours to go on from
 * @throws as `settle`
 */
export async function giveWay(
  hands: Hands,
  listing: Listing,
  patience: Patience,
): Promise<Ending | undefined> {
  const { ledger } = hands;
  const live = liveOf(listing);
  if (ledger.owns(live) && ledger.overwritten(listing) === undefined) return undefined;
  return putBack(hands, listing, patience);
}

/** Deploys the versions of a foreign deployment again that one of ours was written over. @throws as `settle` */
export function putBack(hands: Hands, listing: Listing, patience: Patience): Promise<Ending> {
  return settle(hands, { policy: "hold", cause: "failed", why: "Somebody else deployed" }, patience, listing);
}

/** Writes, and sends it once more with force when only a changed secret blocks versions that served a moment ago. */
export async function writeForced(
  hands: Hands,
  request: WriteRequest,
  listing: Listing,
  patience: Patience,
): Promise<Written> {
  const { ports, writer, ledger, lookout } = hands;
  const written = await writer.write(request, await lookout.fresh(listing, patience, ledger), patience);
  if (written.kind !== "refused" || !written.error.hasCode(SECRET_CHANGED)) return written;
  // What a restoration brings back was live until this run wrote over it.
  const served = request.purpose === "restore" || servedJustNow(hands, request.deployment, written.listing);
  if (!served) return written;
  ports.emit({ type: "forced", error: written.error });
  const forced = { ...request, deployment: { ...request.deployment, force: true } };
  return writer.write(forced, await lookout.fresh(written.listing, patience, ledger), patience);
}

/**
 * Whether every version of it is part of the live deployment, or of the one right before where that is this
 * rollout's: made by this run, or a split with the version that serves everything now.
 */
function servedJustNow(
  { ledger }: Hands,
  { versions }: NewDeployment,
  { deployments, live }: Listing,
): boolean {
  if (live === undefined) return false;
  const before = deployments.find((deployment) => !sameVersions(deployment.versions, live.versions));
  const sole = soleVersion(live);
  const splitWithIt =
    before?.versions.length === 2 && sole !== undefined && shareOf(before, sole) !== undefined;
  const known = before !== undefined && (splitWithIt || ledger.own.includes(before.id)) ? before : undefined;
  return versions.every(({ versionId }) =>
    [live, known].some((deployment) => deployment && shareOf(deployment, versionId) !== undefined),
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

/** The same versions once again, with the message of the one who decided on them. */
function restoreRequest({ stamp }: Hands, { id, message, versions }: Deployment): WriteRequest {
  return {
    purpose: "restore",
    deployment: {
      versions,
      message: message ?? `restore ${short(id)} run ${stamp.run.id}.${stamp.run.attempt}`,
      triggeredBy: stamp.triggeredBy,
      force: false,
    },
  };
}

/** Whether what is live does what a foreign deployment had decided. */
function isRespected({ oddity, versions }: Deployment, live: Deployment): boolean {
  return oddity === undefined && sameVersions(versions, live.versions);
}

function isRepeatable({ oddity, versions }: Deployment): boolean {
  return oddity === undefined && (versions.length === 1 || versions.length === 2);
}

/** A write that could not be made: says what is live and how to make it by hand. */
export function stuck(
  hands: Hands,
  why: string,
  live: Deployment,
  obstacle: string,
  { versions }: Pick<NewDeployment, "versions"> = {
    versions: [{ versionId: hands.ledger.stableId, percentage: 100 }],
  },
): Ending {
  const rollback = sameVersions(versions, [{ versionId: hands.ledger.stableId, percentage: 100 }]);
  const what = rollback ? "THE ROLLBACK FAILED" : "A FOREIGN DEPLOYMENT COULD NOT BE PUT BACK";
  const since = Number.isFinite(createdAt(live)) ? ` (since ${live.createdOn})` : "";
  return {
    status: "failed",
    reason: `${clip(why, LONGEST_WHY)}. ${what}: ${clip(obstacle.replace(/\.$/, ""), LONGEST_WHY)}. Live is ${describeSplit(live)}${since}. To undo: ${commandFor(versions, hands.scriptName)}`,
  };
}

function liveOf({ live }: Listing): Deployment {
  if (live === undefined) throw new Error("a list without a live deployment is stale");
  return live;
}
