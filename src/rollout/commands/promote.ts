import { underWay } from "../deployments/history.ts";
import { earlierSingle, type Listing, shareOf, soleVersion, understood } from "../deployments/listing.ts";
import { Lookout } from "../deployments/reader.ts";
import { describeDeployment, describeSplit, short } from "../describe.ts";
import { notBegun, RolloutFailure, settleAfter } from "../end/cancel-and-failure.ts";
import { conclude, type Report } from "../end/report.ts";
import { drifted, putBack } from "../end/settle.ts";
import { ProblemError } from "../errors.ts";
import type { Deployment } from "../model.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { Patience, READ_BUDGET_MS } from "../retry.ts";
import { stepRequest } from "../steps/step-deployment.ts";
import { takeOver } from "../write/active-rollout.ts";
import { givenStable, isOver, type Rollout } from "./find-rollout.ts";
import { identify } from "./preflight.ts";

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
  const lookout = new Lookout(ports);
  const working = new Patience(ports, "working", READ_BUDGET_MS);
  const report: Report = { lookout, verdicts: [] };
  let target: Target;
  try {
    target = await findTarget(ports, request, lookout, working);
  } catch (error) {
    return conclude(ports, report, notBegun(error, lookout));
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

  const hands = takeOver(ports, lookout, request, {
    stableId,
    canaryId,
    live,
    message: await message,
  });
  if ("status" in hands) return conclude(ports, report, hands);
  report.hands = hands;
  const step = { percent: 100 };
  const count = request.schedule.length;
  let ending: Ending;
  try {
    ports.emit({ type: "step", step, index: count - 1, count });
    const course = {
      request: { ...request, schedule: [...request.schedule.slice(0, -1), step] },
      order: [stableId, canaryId],
    } as const;
    const write = { ...stepRequest(hands, course, count - 1), purpose: "promote" } as const;
    const written = await hands.writer.write(
      write,
      await lookout.fresh(listing, working, hands.ledger),
      working,
    );
    switch (written.kind) {
      case "live":
      case "moved":
        ending = {
          status: "completed",
          reason: `Promoted: canary ${short(canaryId)} is live at 100 % of ${hands.scriptName}.`,
        };
        break;
      case "overwrote":
        ending = await putBack(hands, written.listing, working);
        break;
      case "drift":
        ending = drifted(hands, written.foreign);
        break;
      case "refused":
        throw new RolloutFailure(`The promotion was refused: ${written.error.message}`, "hold");
    }
  } catch (error) {
    // By hand in an emergency: whatever went wrong, nothing but the write in flight is resolved.
    ending = await settleAfter(error, hands, { onFailure: "hold", onCancel: "hold" });
  }
  return conclude(ports, report, ending);
}

/** @throws ProblemError, ApiError, Cancelled */
async function findTarget(
  ports: Ports,
  request: RolloutRequest,
  lookout: Lookout,
  patience: Patience,
): Promise<Target> {
  const listing = await lookout.read(patience);
  const live = understood(listing);
  const state = underWay(listing, live, givenStable(request));
  const rollout = state.kind === "rollout" ? state : undefined;
  const named = request.canary.kind !== "none";
  if (!named && rollout === undefined)
    throw new ProblemError([
      `No rollout is under way (live is ${describeDeployment(live)}), so there is no canary to promote: give canary-version.`,
    ]);
  const canary = named ? request.canary : ({ kind: "id", id: rollout?.canaryId ?? "" } as const);
  const cast = await identify(ports, { ...request, canary }, lookout, patience, listing);
  const canaryId = cast.canary.id;
  const other =
    rollout !== undefined && rollout.canaryId !== canaryId && !isOver(ports, request.schedule, rollout);
  const strange = state.kind === "ambiguous" && shareOf(live, canaryId) === undefined;
  if ((other || strange) && request.onConflict === "fail")
    throw new ProblemError([
      `Another canary's rollout is under way (${describeSplit(live)}): set on-conflict: replace to promote ${short(canaryId)} over it.`,
    ]);
  const stableId = cast.stable?.id ?? stableBeside(listing, live, canaryId, other ? rollout : undefined);
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
): string | undefined {
  if (replaced !== undefined && replaced.stableId !== canaryId) return replaced.stableId;
  const beside =
    shareOf(live, canaryId) === undefined
      ? soleVersion(live)
      : live.versions.find(({ versionId }) => versionId !== canaryId)?.versionId;
  return beside ?? earlierSingle(listing, live, (id) => id !== canaryId);
}
