import { shareOf, soleVersion } from "../deployment.ts";
import { stableBefore } from "../deployments/history.ts";
import { type Listing, liveOf, type NeedsOlder } from "../deployments/listing.ts";
import { describeDeployment, describeOtherwise, describeSplit, short } from "../describe.ts";
import { yieldToForeign } from "../end/settle.ts";
import { ProblemError, RolloutFailure } from "../errors.ts";
import type { Deployment } from "../model.ts";
import type { Ending } from "../outcome.ts";
import { stepRequest } from "../steps/step-deployment.ts";
import { isOver, type Rollout } from "./find-rollout.ts";
import { readUnderWay, resolveVersions } from "./resolve-versions.ts";
import { beginRollout, planned, type Run } from "./start-run.ts";

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
 *
 * @throws ProblemError; RolloutFailure; what reads and writes throw
 */
export async function runPromote(run: Run): Promise<Ending> {
  const { ports, request, reader, budget } = run;
  const { listing, live, canaryId, stableId } = await findTarget(run); // guard: promoted-at-once
  Object.assign(run, { canaryId, stableId });
  if (soleVersion(live) === canaryId)
    return {
      status: "completed",
      reason: `Canary ${short(canaryId)} serves everything already: ${describeDeployment(live)}.`,
    };
  if (request.dryRun) return planned(live, `canary ${short(canaryId)} would go to 100 %`); // guard: promoted

  const active = beginRollout(run, { stableId, canaryId, live, message: await ports.message() });
  const step = { percent: 100 };
  const count = request.schedule.length;
  ports.emit({ type: "step", step, index: count - 1, count });
  const settings = {
    request: { ...request, schedule: [...request.schedule.slice(0, -1), step] },
    order: [stableId, canaryId],
  } as const;
  const written = await active.writer.write(
    { ...stepRequest(active, settings, count - 1), purpose: "promote" },
    await reader.fresh(listing, budget, active.ledger),
    budget,
  );
  switch (written.kind) {
    case "live":
    case "moved":
    case "otherwise": {
      const stored = liveOf(written.listing);
      if (soleVersion(stored) !== canaryId)
        throw new RolloutFailure(describeOtherwise(stored, "the promotion"), "hold");
      return {
        status: "completed",
        reason: `Promoted: canary ${short(canaryId)} is live at 100 % of ${active.scriptName}.`,
      };
    }
    case "overwrote":
    case "drift":
      return yieldToForeign(active, written.listing, budget);
    case "refused":
      throw new RolloutFailure(`The promotion was refused: ${written.error.message}`, "hold");
  }
}

/** @throws ProblemError, ApiError, Cancelled */
async function findTarget(run: Run): Promise<Target> {
  const { ports, request, reader, budget } = run;
  const { state, listing } = await readUnderWay(run, await reader.read(budget));
  const { live } = state;
  const rollout = state.kind === "rollout" ? state : undefined;
  const named = request.canary.kind !== "none";
  if (!named && rollout === undefined)
    throw new ProblemError([
      `No rollout is under way (live is ${describeDeployment(live)}), so there is no canary to promote: give canary-version.`,
    ]);
  const canary = named ? request.canary : ({ kind: "id", id: rollout?.canaryId ?? "" } as const);
  const resolved = await resolveVersions(run, canary, listing);
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
      `The stable version is unknown (${describeDeployment(live)}): set stable-version.`,
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
