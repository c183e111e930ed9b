import { soleVersion } from "../deployment.ts";
import { markerOf, underWay } from "../deployments/history.ts";
import { type Listing, liveOf, understood } from "../deployments/listing.ts";
import { describeDeployment, describeOtherwise, describeSplit, short } from "../describe.ts";
import { blocked } from "../end/blocked.ts";
import { writeForced } from "../end/forced-write.ts";
import { rollbackRequest, yieldToForeign } from "../end/settle.ts";
import { ProblemError } from "../errors.ts";
import type { Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import type { RetryBudget } from "../retry.ts";
import type { ActiveRollout } from "../write/active-rollout.ts";
import { resolveStable } from "./resolve-versions.ts";
import { beginRollout, planned, type Run } from "./start-run.ts";

/** When to look for a step that was in flight during the rollback, in ms. */
const RECHECK_MS = 10_000;
/** The longest that a list has been seen to lag behind, in ms. */
const STALE_MS = 3_000;
const ROUNDS = 3;
const BY_HAND = "Rolling back by hand";

/**
 * Stable to 100 % at once, by hand: the command `rollback`. It is repeated when a step of a running rollout
 * goes live at the same time.
 *
 * @throws ProblemError; what reads and writes throw
 */
export async function runRollback(run: Run): Promise<Ending> {
  const { ports, request, budget } = run;
  let target = await findTarget(run);
  if (target.done !== undefined) {
    // One read may be some seconds old.
    await budget.pause(STALE_MS);
    target = await findTarget(run);
  }
  run.stableId = target.stableId;
  if (target.canaryId !== undefined) run.canaryId = target.canaryId;
  if (target.done !== undefined) return { status: "rolled-back", reason: target.done };
  const { live, stableId, canaryId } = target;
  if (request.dryRun) return planned(live, `stable ${short(stableId)} would go to 100 %`);
  const message = await ports.message();
  for (let round = 1, from = live; ; round += 1) {
    const active = beginRollout(run, { stableId, canaryId, live: from, message });
    const result = await rollBackOnce(active, budget);
    if ("status" in result) return result;
    from = result.step;
    const again = round < ROUNDS ? ", which is repeated" : "";
    ports.emit({
      type: "warning",
      text: `A step of the rollout went live after the rollback${again}: ${describeDeployment(from)}.`,
    });
    if (round === ROUNDS)
      return blocked(active, BY_HAND, from, "steps of a running rollout kept going live after it");
  }
}

/** One rollback, verified twice; else the step of a rollout that is live instead. @throws what reads and writes throw */
async function rollBackOnce(
  active: ActiveRollout,
  budget: RetryBudget,
): Promise<Ending | { readonly step: Deployment }> {
  const { ledger, reader, ports } = active;
  const resultOf = async (listing: Listing) => {
    const live = liveOf(listing);
    if (soleVersion(live) === ledger.stableId) return done(active);
    return isStep(live) ? { step: live } : yieldToForeign(active, listing, budget);
  };
  const listing = await reader.read(budget, ledger);
  const written = await writeForced(active, rollbackRequest(active, "manual"), listing, budget);
  switch (written.kind) {
    case "refused":
      return blocked(active, BY_HAND, liveOf(written.listing), written.error.message);
    case "otherwise":
      return blocked(
        active,
        BY_HAND,
        written.deployment,
        describeOtherwise(written.deployment, `${short(ledger.stableId)} at 100 %`),
      );
    case "drift":
      return resultOf(written.listing);
    case "overwrote":
      if (!isStep(written.foreign)) return yieldToForeign(active, written.listing, budget);
      break;
    // Moved: an earlier try of the same rollback came late.
    case "moved":
    case "live":
      break;
  }
  ports.emit({
    type: "note",
    text: `Checking again in ${RECHECK_MS / 1000} s that no step of a running rollout went live after the rollback.`,
  });
  await budget.pause(RECHECK_MS);
  return resultOf(await reader.read(budget, ledger));
}

function isStep(deployment: Deployment): boolean {
  return markerOf(deployment)?.kind === "canary";
}

function done({ ledger, scriptName }: ActiveRollout): Ending {
  return {
    status: "rolled-back",
    reason: `Rolled back by hand: stable ${short(ledger.stableId)} is at 100 % of ${scriptName}.`,
  };
}

type Target = { readonly live: Deployment; readonly stableId: string } & (
  | { readonly canaryId: string; readonly done?: undefined }
  /** Nothing has to be done, and why; which version the canary was may not be known any more. */
  | { readonly canaryId: string | undefined; readonly done: string }
);

/** Which version to go back to. @throws ProblemError, ApiError, Cancelled */
async function findTarget(run: Run): Promise<Target> {
  const { reader, budget } = run;
  const listing = await reader.read(budget);
  const live = understood(listing);
  const sole = soleVersion(live);
  const given = await resolveStable(run, live);
  const already = (stableId: string, canaryId: string | undefined): Target => ({
    live,
    stableId,
    canaryId,
    done: `Nothing to roll back: stable ${short(stableId)} is at 100 % (${describeDeployment(live)}).`,
  });

  const marker = markerOf(live);
  if (sole !== undefined && (given === undefined || given === sole) && marker?.kind === "rollback")
    return already(sole, listedCanary(listing, marker.canary8));
  if (sole !== undefined && given === sole) return already(sole, undefined);
  const { value: state } = await reader.decide(listing, (listing) => underWay(listing, live, given), budget);
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
