import { soleVersion } from "../deployment.ts";
import { identify, markerOf } from "../deployments/identify.ts";
import { type Listing, liveOf, understood } from "../deployments/listing.ts";
import { describeDeployment, describeSplit, short } from "../describe.ts";
import { drive } from "../drive/drive.ts";
import { blocked, obstacleOf } from "../drive/endings.ts";
import type { Flow } from "../drive/flow.ts";
import { rollbackRequest } from "../end/settle.ts";
import { Cancelled, ProblemError } from "../errors.ts";
import type { Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { SettleGoal } from "../ports.ts";
import { adopt, type Rollout, type Session } from "../write/session.ts";
import { planned } from "./planned.ts";
import { resolveStable } from "./resolve-versions.ts";

/** When to look for a step that was in flight during the rollback, in ms. */
const RECHECK_MS = 10_000;
/** The longest that a list has been seen to lag behind, in ms. */
const STALE_MS = 3_000;
const ROUNDS = 3;
const BY_HAND = "Rolling back by hand";
const STABLE_AGAIN: SettleGoal = { policy: "rollback", cause: "manual", why: BY_HAND };

/**
 * Stable to 100 % at once, by hand: the command `rollback`. It is repeated when a step of a running rollout
 * goes live at the same time.
 *
 * @throws ProblemError; what reads and writes throw
 */
export async function runRollback(session: Session): Promise<Ending> {
  const { ports, request, budget, known } = session;
  let target = await findRollbackTarget(session);
  if (target.done !== undefined) {
    // One read may be some seconds old.
    await budget.pause(STALE_MS);
    target = await findRollbackTarget(session);
  }
  known.stableId = target.stableId;
  if (target.canaryId !== undefined) known.canaryId = target.canaryId;
  if (target.done !== undefined) return { status: "rolled-back", reason: target.done };
  const { live, stableId, canaryId } = target;
  if (request.dryRun) return planned(live, `stable ${short(stableId)} would go to 100 %`);
  const rollout = adopt(session, { stableId, canaryId, live }, await ports.message());
  try {
    return await drive(rollout, rollbackFlow(rollout));
  } catch (error) {
    if (!(error instanceof Cancelled)) rollout.ledger.setGoal(STABLE_AGAIN);
    throw error;
  }
}

/** Verified twice, and repeated where a step of a running rollout is live instead. */
function rollbackFlow(rollout: Rollout): Flow {
  const { ledger, ports } = rollout;
  const { stableId, canaryId } = ledger;
  let rounds = 0;
  let checked = false;
  /** Post tries once more: this run has taken over what an earlier step of the job may have owed. */
  const stuck = (obstacle: string, live: Deployment) => {
    ledger.setGoal(STABLE_AGAIN);
    return blocked(rollout, BY_HAND, live, obstacle);
  };
  return {
    next(listing, sent) {
      const live = liveOf(listing);
      if (soleVersion(live) === stableId) {
        if (sent === undefined || checked || !ledger.owns(live))
          return { kind: "end", ending: () => done(rollout) };
        checked = true;
        ports.emit({
          type: "note",
          text: `Checking again in ${RECHECK_MS / 1000} s that no step of a running rollout went live after the rollback.`,
        });
        return { kind: "wait", ms: RECHECK_MS };
      }
      const crossed = !ledger.owns(live);
      if (crossed) {
        const again = rounds < ROUNDS ? ", which is repeated" : "";
        const when = sent === undefined ? "right before the rollback" : `after the rollback${again}`;
        const text = `A step of the rollout went live ${when}: ${describeDeployment(live)}.`;
        ports.emit({ type: "warning", text });
      }
      if (rounds === ROUNDS)
        return { kind: "stop", ending: stuck("steps of a running rollout kept going live after it", live) };
      rounds += 1;
      checked = false;
      if (crossed) {
        ledger.adopt(live);
        ports.emit({ type: "takeover", live, stableId, canaryId });
      }
      const request = rollbackRequest(rollout, "manual");
      return {
        kind: "write",
        request,
        failed: (why, now) => stuck(obstacleOf(why, request), now),
      };
    },
    foreign: ({ deployment }) =>
      isStep(deployment) || soleVersion(deployment) === stableId ? "ours" : undefined,
  };
}

function isStep(deployment: Deployment): boolean {
  return markerOf(deployment)?.kind === "canary";
}

function done({ ledger, request }: Rollout): Ending {
  return {
    status: "rolled-back",
    reason: `Rolled back by hand: stable ${short(ledger.stableId)} is at 100 % of ${request.scriptName}.`,
  };
}

type RollbackTarget = { readonly live: Deployment; readonly stableId: string } & (
  | { readonly canaryId: string; readonly done?: undefined }
  /** Nothing has to be done, and why; which version the canary was may not be known any more. */
  | { readonly canaryId: string | undefined; readonly done: string }
);

/** Which version to go back to. @throws ProblemError, ApiError, Cancelled */
async function findRollbackTarget(session: Session): Promise<RollbackTarget> {
  const { reader } = session;
  const listing = await reader.read();
  const live = understood(listing);
  const sole = soleVersion(live);
  const given = await resolveStable(session, live);
  const already = (stableId: string, canaryId: string | undefined): RollbackTarget => ({
    live,
    stableId,
    canaryId,
    done: `Nothing to roll back: stable ${short(stableId)} is at 100 % (${describeDeployment(live)}).`,
  });

  const marker = markerOf(live);
  if (sole !== undefined && (given === undefined || given === sole) && marker?.kind === "rollback")
    return already(sole, listedCanary(listing, marker.canary8));
  if (sole !== undefined && given === sole) return already(sole, undefined);
  const state = await identify(reader.history(listing), given);
  const other = live.versions.find(({ versionId }) => versionId !== given)?.versionId ?? "";
  const canaryId = state.kind === "rollout" ? state.canaryId : other;
  const stableId = given ?? (state.kind === "rollout" ? state.stableId : undefined);
  if (stableId === undefined)
    throw new ProblemError([
      `The version to roll back to is unknown: ${describeDeployment(live)} is live, and no rollout deployed it. Set stable-version.`,
    ]);
  if (stableId === canaryId)
    throw new ProblemError([
      `stable-version is the canary of the rollout under way (${describeSplit(live)}): name another version, or use command: promote.`,
    ]);
  return { live, stableId, canaryId };
}

function listedCanary({ deployments }: Listing, canary8: string): string | undefined {
  return deployments
    .flatMap(({ versions }) => versions)
    .find(({ versionId }) => versionId.startsWith(canary8))?.versionId;
}
