import { notBegun, RolloutFailure, settleAfter } from "./aftermath.ts";
import { describeDeployment, describeSplit, short } from "./describe.ts";
import { ProblemError } from "./errors.ts";
import { takeOver } from "./hands.ts";
import { underWay } from "./history.ts";
import { earlierSingle, type Listing, shareOf, soleVersion } from "./listing.ts";
import { Lookout } from "./lookout.ts";
import type { Deployment } from "./model.ts";
import type { Outcome } from "./outcome.ts";
import { Patience, READ_BUDGET_MS } from "./patience.ts";
import type { Ports } from "./ports.ts";
import { conclude, type Report } from "./report.ts";
import type { RolloutRequest } from "./request.ts";
import { drifted, type Ending, putBack } from "./settle.ts";
import { stepRequest } from "./step-request.ts";
import { together } from "./together.ts";
import { resolveVersion } from "./versions.ts";

/**
 * The canary to 100 % at once, by hand: reads, writes once, verifies. Acts on purpose on whatever
 * rollout is under way, whose own run then ends as `drifted`.
 */
export async function runPromote(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const lookout = new Lookout(ports);
  const working = new Patience(ports, "working", READ_BUDGET_MS);
  const report: Report = { lookout, verdicts: [] };
  let target: { listing: Listing; live: Deployment; canaryId: string; stableId: string };
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
    message: await ports.message(),
  });
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

async function findTarget(ports: Ports, request: RolloutRequest, lookout: Lookout, patience: Patience) {
  const { api, clock } = ports;
  const [listing, deployable] = await together(
    lookout.read(patience),
    patience.read("the list of versions", clock.now(), (options) => api.listDeployableVersions(options)),
  );
  const { live } = listing;
  if (live === undefined) throw new ProblemError(["This Worker has no deployment yet: deploy it once."]);
  if (live.oddity !== undefined)
    throw new ProblemError([`The live deployment ${live.id} isn't understood (${live.oddity}).`]);
  const state = underWay(listing, live);
  const current = state.kind === "rollout" ? state.canaryId : undefined;
  const followed = current === undefined ? undefined : ({ kind: "id", id: current } as const);
  const ref = request.canary.kind === "none" ? followed : request.canary;
  if (ref === undefined)
    throw new ProblemError([
      `No rollout is under way (live is ${describeDeployment(live)}), so there is no canary to promote: give canary-version.`,
    ]);
  const resolved = resolveVersion("canary-version", ref, deployable, live);
  if (!resolved.ok) throw new ProblemError([resolved.problem]);
  const canaryId = resolved.version.id;
  if (current !== undefined && current !== canaryId && request.onConflict === "fail")
    throw new ProblemError([
      `Another canary's rollout is under way (${describeSplit(live)}): set on-conflict: replace to promote ${short(canaryId)} over it.`,
    ]);
  const known = state.kind === "rollout" ? state.stableId : (soleVersion(live) ?? besideOf(live, canaryId));
  const stableId = known ?? earlierSingle(listing, live, (id) => id !== canaryId) ?? canaryId;
  return { listing, live, canaryId, stableId };
}

/** The other half of a split. */
function besideOf(live: Deployment, canaryId: string): string | undefined {
  if (shareOf(live, canaryId) === undefined) return undefined;
  return live.versions.find(({ versionId }) => versionId !== canaryId)?.versionId;
}
