import { problem } from "../../values/problems.ts";
import { shareOf, soleVersion } from "../deployment.ts";
import type { History } from "../deployments/listing.ts";
import { readBackToStart, type Target, type UnderWay } from "../deployments/version-roles.ts";
import { describeDeployment, describeVersions, short, toSecond } from "../describe.ts";
import { drive } from "../drive/drive.ts";
import type { Ending } from "../events.ts";
import { personsMessage } from "../marker.ts";
import type { Deployment } from "../model.ts";
import { positionOf } from "../steps/decide.ts";
import { adopt, type Session } from "../write/session.ts";
import { advanceFlow } from "./advance-flow.ts";
import { preflight, STABLE_UNKNOWN } from "./preflight.ts";
import {
  type ResolvedVersions,
  readDeployableVersions,
  readUnderWay,
  resolveVersions,
} from "./resolve-versions.ts";
import { whyPreviousTakenAway, whyTakenAway } from "./taken-away.ts";

/**
 * A rollout has ended when the hold of its last step, if there is one, has passed, and nothing in Cloudflare's list
 * says whether a tick has reported that. For this long after it, in ms, ticks say `completed`.
 */
const FINISHING_MS = 3_600_000;

/** Machines whose clocks are kept agree better than this, in ms. */
const DOUBTFUL_CLOCK_MS = 60_000;

/** Looks once at the rollout that is under way, and deploys at most one step. */
export async function runAdvance(session: Session): Promise<Ending> {
  const { ports, reader } = session;
  await reader.read();
  const found = await findTickTarget(session);
  if ("ending" in found) return found.ending;
  const message = found.message || (await ports.message());
  const rollout = adopt(session, found, message);
  // A server's time that is far from this machine's is confirmed by a second answer before a hold ends by it.
  const doubtful = Math.abs(ports.api.serverNow() - ports.clock.now()) > DOUBTFUL_CLOCK_MS;
  if (doubtful) await reader.read();
  return drive(rollout, advanceFlow(rollout));
}

/** What a tick works on. */
type Found =
  | { readonly ending: Ending }
  /** The message is the live rollout's; empty where the live deployment has none. */
  | (Target & { readonly message: string });

/** What is under way, or what may be started; else why nothing is to be done. The same for a tick and for `status`. */
export async function findTickTarget(session: Session): Promise<Found> {
  const { request, reader, roles } = session;
  const { underWay, live, given } = await readUnderWay(session);
  if (underWay === undefined && soleVersion(live) === undefined)
    return idle(
      live,
      "It is unknown which version of the live split is stable; set stable-version to its id",
    );
  const replaceable =
    underWay === undefined || request.onConflict === "replace" || isRolloutOver(session, underWay);
  if (underWay !== undefined && !replaceable) tellOtherCanary(session, underWay);
  if (request.canary.kind === "none" || !replaceable)
    return underWay === undefined
      ? idle(live, whyPreviousTakenAway(reader.listing))
      : follow(session, underWay, given);
  const resolved = resolveVersions(session, request.canary, await readDeployableVersions(session));
  const current = underWay?.canaryId ?? soleVersion(live);
  const why = request.byHand ? undefined : await whyNotStart(reader, resolved, current);
  if (underWay !== undefined && (why !== undefined || resolved.canary.id === underWay.canaryId))
    return follow(session, underWay, given);
  roles.canaryId = resolved.canary.id;
  if (shareOf(live, resolved.canary.id) !== undefined) return idle(live);
  if (why !== undefined) return idle(live, `${why}; it is started only by hand`);
  const target = await preflight(session, resolved);
  roles.stableId = target.stableId;
  return target;
}

/** Whether the rollout has come to its end at 100 %: then another one may begin. */
export function isRolloutOver(session: Session, underWay: UnderWay): boolean {
  return soleVersion(underWay.live) === underWay.canaryId && overForMs(session, underWay) >= 0;
}

/** For how long the hold of the schedule's last step has been over, in ms; negative while it runs, or isn't live. */
function overForMs({ ports, request }: Session, { live, canaryId }: UnderWay): number {
  const { ends, now, since, step } = positionOf(live, canaryId, request, ports.api.serverNow());
  const isLast = step === request.schedule.length - 1;
  return isLast ? now - (ends?.mustEndAt ?? since) : Number.NEGATIVE_INFINITY;
}

/** Why a canary isn't to be started by a tick: it was taken away, or is older than the version that it would replace. */
async function whyNotStart(
  history: History,
  { canary, deployable }: ResolvedVersions,
  current: string | undefined,
): Promise<string | undefined> {
  const number = deployable.find(({ id }) => id === current)?.number;
  return (
    (await whyTakenAway(history, canary)) ??
    (number !== undefined && canary.number < number
      ? `Canary ${short(canary.id)} (number ${canary.number}) is older than what is live (${short(current ?? "")}, number ${number})`
      : undefined)
  );
}

/** @throws ProblemError where the rollout can't go on before the workflow gives it */
function knownStable({ stableId }: UnderWay, given: string | undefined): string {
  if (stableId === undefined) throw problem(`${STABLE_UNKNOWN}: set stable-version to its id.`);
  if (given === undefined || given === stableId) return stableId;
  throw problem(`stable-version ${given} is not the stable version of the rollout that is under way.`);
}

/** A tick follows the rollout under way, also where the workflow names another canary by now. */
function tellOtherCanary({ ports, request: { canary } }: Session, { canaryId }: UnderWay): void {
  if (canary.kind !== "id" || canary.id === canaryId) return;
  ports.emit({
    type: "warning",
    text: `canary-version ${short(canary.id)} waits: the rollout of ${short(canaryId)} is under way. Set on-conflict: replace to put it in its place.`,
  });
}

async function follow(session: Session, underWay: UnderWay, given: string | undefined): Promise<Found> {
  const { reader, roles } = session;
  const { live, canaryId } = underWay;
  roles.canaryId = canaryId;
  if (underWay.stableId !== undefined) roles.stableId = underWay.stableId;
  if (overForMs(session, underWay) > FINISHING_MS)
    return {
      ending: {
        status: "idle",
        reason: `The rollout of ${short(canaryId)} is complete: ${describeVersions(live)} since ${toSecond(live.createdOn)}.`,
      },
    };
  const stableId = knownStable(underWay, given);
  await readBackToStart(reader, canaryId);
  return { live, stableId, canaryId, message: personsMessage(live.message) };
}

function idle(live: Deployment, warning?: string): Found {
  const why = warning ?? "No rollout is under way";
  const lives = why.includes(live.id) ? describeVersions(live) : describeDeployment(live);
  const reason = `Live is ${lives}. ${why}.`;
  return { ending: { status: "idle", reason, ...(warning !== undefined && { warns: true }) } };
}
