import { soleVersion } from "../deployment.ts";
import {
  DeploymentReader,
  type Listing,
  markerOf,
  resolveVersion,
  understood,
  underWay,
} from "../deployments/index.ts";
import { describeDeployment, describeSplit, short } from "../describe.ts";
import {
  blocked,
  conclude,
  drifted,
  notStarted,
  type Report,
  restoreForeign,
  rollbackRequest,
  settleAfter,
  writeForced,
} from "../end/index.ts";
import { ProblemError } from "../errors.ts";
import type { Deployment } from "../model.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { RetryBudget, ROLLBACK_BUDGET_MS } from "../retry.ts";
import type { ActiveRollout } from "../write/index.ts";
import { beginRollout } from "./begin-rollout.ts";

/** A step of the rollout that is being rolled back may be in flight: it is looked for after this. */
const CROSSING_MS = 10_000;
/** How far a list that is read may lag behind, at the most that was seen. In ms. */
const STALE_MS = 3_000;
/** How often the rollback is made at the most. */
const ROUNDS = 3;

/**
 * Stable to 100 % at once, by hand: the command `rollback`. It wins over a step of a running rollout
 * that crosses it.
 */
export async function runRollback(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const message = ports.message();
  const reader = new DeploymentReader(ports);
  const budget = new RetryBudget(ports, "working", ROLLBACK_BUDGET_MS);
  const report: Report = { reader, verdicts: [] };
  let target: Target;
  try {
    target = await findTarget(ports, request, reader, budget);
    if (target.done !== undefined) {
      // One read may be some seconds old, and whoever is told that nothing has to be done looks elsewhere.
      await budget.pause(STALE_MS);
      target = await findTarget(ports, request, reader, budget);
    }
  } catch (error) {
    return conclude(ports, report, notStarted(error, reader));
  }
  const { live, stableId, canaryId } = target;
  Object.assign(report, { canaryId, stableId });
  if (target.done !== undefined)
    return conclude(ports, report, { status: "rolled-back", reason: target.done });
  if (request.dryRun)
    return conclude(ports, report, {
      status: "planned",
      reason: `Nothing written (dry-run): stable ${short(stableId)} would go to 100 %. Live is ${describeSplit(live)}.`,
    });
  let ending: Ending = { status: "failed", reason: "" };
  let from = live;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const active = beginRollout(ports, reader, request, {
      stableId,
      canaryId,
      live: from,
      message: await message,
    });
    if ("status" in active) return conclude(ports, report, active);
    report.earlier = [...(report.earlier ?? []), ...(report.active?.writer.made ?? [])];
    report.active = active;
    const turn = await once(active, budget);
    if ("ending" in turn) {
      ending = turn.ending;
      break;
    }
    from = turn.crossing;
    const again = round < ROUNDS ? ", which is made again" : "";
    ports.emit({
      type: "warning",
      text: `A step of the rollout crossed the rollback${again}: ${describeDeployment(from)}.`,
    });
    ending = blocked(active, "Rolling back by hand", from, "steps of a running rollout kept crossing it");
  }
  return conclude(ports, report, ending);
}

/** One rollback, verified twice; else the step that crossed it. Never rejects. */
async function once(
  active: ActiveRollout,
  budget: RetryBudget,
): Promise<{ ending: Ending } | { crossing: Deployment }> {
  const { ledger, reader, ports } = active;
  const whatIs = (live: Deployment) => {
    if (soleVersion(live) === ledger.stableId) return { ending: done(active) };
    return isStep(live) ? { crossing: live } : { ending: drifted(active, live) };
  };
  try {
    const listing = await reader.read(budget, ledger);
    const written = await writeForced(active, rollbackRequest(active, "manual"), listing, budget);
    switch (written.kind) {
      case "refused":
        return {
          ending: blocked(
            active,
            "Rolling back by hand",
            written.listing.live as Deployment,
            written.error.message,
          ),
        };
      case "drift":
        return whatIs(written.foreign);
      case "overwrote":
        if (!isStep(written.foreign))
          return { ending: await restoreForeign(active, written.listing, budget) };
        break;
      // Moved: an earlier try of the same rollback came late.
      case "moved":
      case "live":
        break;
    }
    ports.emit({
      type: "note",
      text: `Looking again in ${CROSSING_MS / 1000} s for a step of a running rollout that may have crossed it.`,
    });
    await budget.pause(CROSSING_MS);
    const { live } = await reader.read(budget, ledger);
    return whatIs(live as Deployment);
  } catch (error) {
    return { ending: await settleAfter(error, active, { onFailure: "hold", onCancel: "hold" }) };
  }
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

interface Target {
  readonly live: Deployment;
  readonly stableId: string;
  readonly canaryId: string;
  /** Why nothing has to be done. */
  readonly done?: string;
}

/** Which version to go back to. @throws ProblemError, ApiError, Cancelled */
async function findTarget(
  ports: Ports,
  request: RolloutRequest,
  reader: DeploymentReader,
  budget: RetryBudget,
): Promise<Target> {
  const listing = await reader.read(budget);
  const live = understood(listing);
  const sole = soleVersion(live);
  const given = await namedStable(ports, request, live, budget);
  const already = (stableId: string, canaryId: string): Target => ({
    live,
    stableId,
    canaryId,
    done: `Nothing to roll back: stable ${short(stableId)} is at 100 % (${describeDeployment(live)}).`,
  });

  const marker = markerOf(live);
  if (sole !== undefined && (given === undefined || given === sole) && marker?.kind === "rollback")
    return already(sole, listedCanary(listing, marker.canary8) ?? marker.canary8);
  if (sole !== undefined && given === sole) return already(sole, sole);
  const { value: state } = await reader.decide(listing, (listing) => underWay(listing, live, given), budget);
  const canaryId = state.kind === "rollout" ? state.canaryId : (sole ?? live.versions[0]?.versionId ?? "");
  const stableId = given ?? (state.kind === "rollout" ? state.stableId : undefined);
  if (stableId === undefined)
    throw new ProblemError([
      `Which version to roll back to can't be told: ${describeDeployment(live)} is live, and it isn't a rollout's. Set stable-version.`,
    ]);
  return { live, stableId, canaryId };
}

async function namedStable(
  { api, clock }: Ports,
  { stable }: RolloutRequest,
  live: Deployment,
  budget: RetryBudget,
): Promise<string | undefined> {
  if (stable === undefined) return undefined;
  const deployable = await budget.read("the list of versions", clock.now(), (options) =>
    api.listDeployableVersions(options),
  );
  const resolved = resolveVersion("stable-version", stable, deployable, live);
  if (!resolved.ok) throw new ProblemError([resolved.problem]);
  return resolved.version.id;
}

function listedCanary({ deployments }: Listing, canary8: string): string | undefined {
  return deployments
    .flatMap(({ versions }) => versions)
    .find(({ versionId }) => versionId.startsWith(canary8))?.versionId;
}
