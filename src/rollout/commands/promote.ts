import { shareOf, soleVersion } from "../deployment.ts";
import {
  DeploymentReader,
  type Listing,
  type NeedsOlder,
  stableBefore,
  understood,
  underWay,
} from "../deployments/index.ts";
import { describeDeployment, describeSplit, short } from "../describe.ts";
import { conclude, drifted, notStarted, type Report, restoreForeign, settleAfter } from "../end/index.ts";
import { ProblemError, RolloutFailure } from "../errors.ts";
import type { Deployment } from "../model.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { READ_BUDGET_MS, RetryBudget } from "../retry.ts";
import { stepRequest } from "../steps/index.ts";
import { beginRollout } from "./begin-rollout.ts";
import { givenStable, isOver, type Rollout } from "./find-rollout.ts";
import { resolveVersions } from "./resolve-versions.ts";

interface Target {
  readonly listing: Listing;
  readonly live: Deployment;
  readonly canaryId: string;
  /** The canary itself only where it serves everything already. */
  readonly stableId: string;
}

/**
 * The canary to 100 % at once, by hand: reads, writes once, verifies. Acts on purpose on whatever
 * rollout is under way, whose own run then ends as `drifted`.
 */
export async function runPromote(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const message = ports.message();
  const reader = new DeploymentReader(ports);
  const working = new RetryBudget(ports, "working", READ_BUDGET_MS);
  const report: Report = { reader, verdicts: [] };
  let target: Target;
  try {
    target = await findTarget(ports, request, reader, working);
  } catch (error) {
    return conclude(ports, report, notStarted(error, reader));
  }
  const { listing, live, canaryId, stableId } = target;
  Object.assign(report, { canaryId, stableId });
  if (soleVersion(live) === canaryId)
    return conclude(ports, report, {
      status: "completed",
      reason: `Canary ${short(canaryId)} serves everything already: ${describeDeployment(live)}.`,
    });
  if (request.dryRun)
    return conclude(ports, report, {
      status: "planned",
      reason: `Nothing written (dry-run): canary ${short(canaryId)} would go to 100 %. Live is ${describeSplit(live)}.`,
    });

  const active = beginRollout(ports, reader, request, {
    stableId,
    canaryId,
    live,
    message: await message,
  });
  if ("status" in active) return conclude(ports, report, active);
  report.active = active;
  const step = { percent: 100 };
  const count = request.schedule.length;
  let ending: Ending;
  try {
    ports.emit({ type: "step", step, index: count - 1, count });
    const settings = {
      request: { ...request, schedule: [...request.schedule.slice(0, -1), step] },
      order: [stableId, canaryId],
    } as const;
    const write = { ...stepRequest(active, settings, count - 1), purpose: "promote" } as const;
    const written = await active.writer.write(
      write,
      await reader.fresh(listing, working, active.ledger),
      working,
    );
    switch (written.kind) {
      case "live":
      case "moved":
        ending = {
          status: "completed",
          reason: `Promoted: canary ${short(canaryId)} is live at 100 % of ${active.scriptName}.`,
        };
        break;
      case "overwrote":
        ending = await restoreForeign(active, written.listing, working);
        break;
      case "drift":
        ending = drifted(active, written.foreign);
        break;
      case "refused":
        throw new RolloutFailure(`The promotion was refused: ${written.error.message}`, "hold");
    }
  } catch (error) {
    // By hand in an emergency: whatever went wrong, nothing but the write in flight is resolved.
    ending = await settleAfter(error, active, { onFailure: "hold", onCancel: "hold" });
  }
  return conclude(ports, report, ending);
}

/** @throws ProblemError, ApiError, Cancelled */
async function findTarget(
  ports: Ports,
  request: RolloutRequest,
  reader: DeploymentReader,
  budget: RetryBudget,
): Promise<Target> {
  const first = await reader.read(budget);
  const live = understood(first);
  const hint = givenStable(request);
  const { value: state, listing } = await reader.decide(
    first,
    (listing) => underWay(listing, live, hint),
    budget,
  );
  const rollout = state.kind === "rollout" ? state : undefined;
  const named = request.canary.kind !== "none";
  if (!named && rollout === undefined)
    throw new ProblemError([
      `No rollout is under way (live is ${describeDeployment(live)}), so there is no canary to promote: give canary-version.`,
    ]);
  const canary = named ? request.canary : ({ kind: "id", id: rollout?.canaryId ?? "" } as const);
  const resolved = await resolveVersions(ports, { ...request, canary }, reader, budget, listing);
  const canaryId = resolved.canary.id;
  const other =
    rollout !== undefined && rollout.canaryId !== canaryId && !isOver(ports, request.schedule, rollout);
  const strange = state.kind === "ambiguous" && shareOf(live, canaryId) === undefined;
  if ((other || strange) && request.onConflict === "fail")
    throw new ProblemError([
      `Another canary's rollout is under way (${describeSplit(live)}): set on-conflict: replace to promote ${short(canaryId)} over it.`,
    ]);
  const replaced = other ? rollout : undefined;
  const { value: stableId } = await reader.decide(
    listing,
    (listing) => resolved.stable?.id ?? stableBeside(listing, live, canaryId, replaced),
    budget,
  );
  if (stableId === undefined && soleVersion(live) !== canaryId)
    throw new ProblemError([
      `Which version to go back to can't be told (${describeDeployment(live)}): set stable-version.`,
    ]);
  return { listing, live, canaryId, stableId: stableId ?? canaryId };
}

/** What a promoted canary takes the place of. */
function stableBeside(
  listing: Listing,
  live: Deployment,
  canaryId: string,
  replaced: Rollout | undefined,
): string | undefined | NeedsOlder {
  if (replaced !== undefined && replaced.stableId !== canaryId) return replaced.stableId;
  const beside =
    shareOf(live, canaryId) === undefined
      ? soleVersion(live)
      : live.versions.find(({ versionId }) => versionId !== canaryId)?.versionId;
  return beside ?? stableBefore(listing, live, canaryId);
}
