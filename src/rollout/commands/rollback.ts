import { clip, errorText } from "../../values/text.ts";
import { soleVersion } from "../deployment.ts";
import { understoodLive } from "../deployments/listing.ts";
import { markerOf, rollbackVersions } from "../deployments/version-roles.ts";
import { describeDeployment, short } from "../describe.ts";
import { drive } from "../drive/drive.ts";
import { blockedEnding, LONGEST_WHY, obstacleOf } from "../drive/failed-endings.ts";
import type { Flow } from "../drive/flow.ts";
import { rollbackWrite } from "../drive/settle-after-failure.ts";
import { Cancelled } from "../errors.ts";
import type { Ending } from "../events.ts";
import type { SettleGoal } from "../ledger-state.ts";
import type { Deployment } from "../model.ts";
import { adopt, type Session, type WritingSession } from "../write/session.ts";
import { resolveStable } from "./resolve-versions.ts";
import { dryRunEnding } from "./status.ts";

/** When to look for a step that was in flight during the rollback, in ms. */
const RECHECK_MS = 10_000;
/** The longest that a list has been seen to lag behind, in ms. */
const LIST_LAG_MS = 3_000;
const ROUNDS = 3;
const BY_HAND = "Rolling back by hand";
const STABLE_AGAIN: SettleGoal = { policy: "rollback", cause: "manual", why: BY_HAND };

/**
 * Stable to 100 % at once, by hand: the command `rollback`. It is repeated when a step of a running rollout
 * goes live at the same time.
 */
export async function runRollback(session: Session): Promise<Ending> {
  const { ports, request, reader, budget, roles } = session;
  let target = await rollbackTarget(session);
  if (soleVersion(target.live) === target.stableId) {
    // One read may be some seconds old.
    await budget.pause(LIST_LAG_MS);
    target = await rollbackTarget(session);
  }
  const { live, stableId, canaryId } = target;
  roles.stableId = stableId;
  if (canaryId !== undefined) roles.canaryId = canaryId;
  if (canaryId === undefined || soleVersion(live) === stableId)
    return {
      status: "rolled-back",
      reason: `Nothing to roll back: stable ${short(stableId)} is at 100 % (${describeDeployment(live)}).`,
    };
  const found = { live, stableId, canaryId };
  if (request.dryRun) return dryRunEnding(live, found, `stable ${short(stableId)} would go to 100 %`);
  const rollout = adopt(session, found, await ports.message());
  try {
    await reader.read();
    return await drive(rollout, rollbackFlow(rollout));
  } catch (error) {
    const why = `${BY_HAND}: ${clip(errorText(error), LONGEST_WHY)}`;
    if (!(error instanceof Cancelled)) rollout.ledger.setGoal({ ...STABLE_AGAIN, why });
    throw error;
  }
}

async function rollbackTarget(session: Session) {
  const { reader } = session;
  const live = understoodLive(await reader.read());
  const given = await resolveStable(session, live);
  return { ...(await rollbackVersions(reader, given)), live };
}

/** Verified twice, and repeated where a step of a running rollout is live instead. */
function rollbackFlow(rollout: WritingSession): Flow {
  const { ledger, ports, request, roles } = rollout;
  const { stableId, canaryId } = roles;
  let rounds = 0;
  let checked = false;
  /** Post tries once more: this run has adopted what an earlier step of the job may have left to be undone. */
  const stuck = (obstacle: string, live: Deployment) => {
    ledger.setGoal(STABLE_AGAIN);
    return blockedEnding(rollout, BY_HAND, live, obstacle);
  };
  return {
    next(live, sent) {
      if (soleVersion(live) === stableId) {
        if (sent === undefined || checked || !ledger.owns(live)) {
          const reason = `Rolled back by hand: stable ${short(stableId)} is at 100 % of ${request.scriptName}.`;
          return { kind: "end", ending: () => ({ status: "rolled-back", reason }) };
        }
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
        ports.emit({ type: "adopted", live, stableId, canaryId });
      }
      const write = rollbackWrite(rollout, "manual");
      return { kind: "write", request: write, failed: (why, now) => stuck(obstacleOf(why, write), now) };
    },
    foreign: ({ deployment }) =>
      // guard: hotfix-stays
      markerOf(deployment)?.kind === "canary" || soleVersion(deployment) === stableId ? "ours" : undefined,
  };
}
