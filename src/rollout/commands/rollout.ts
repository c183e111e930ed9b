import { Lookout } from "../deployments/reader.ts";
import { describeSplit } from "../describe.ts";
import { notBegun, settleAfter } from "../end/cancel-and-failure.ts";
import { conclude, noteVerdicts, type Report } from "../end/report.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { Patience, READ_BUDGET_MS } from "../retry.ts";
import { conduct } from "../steps/run-schedule.ts";
import type { Course } from "../steps/turn.ts";
import { takeOver } from "../write/active-rollout.ts";
import { identify, type Prepared, prepare } from "./preflight.ts";

/**
 * Runs a rollout to its end, whatever that is.
 *
 * @returns the outcome; never rejects for anything that Cloudflare or a person does
 */
export async function runRollout(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const lookout = new Lookout(ports);
  const working = new Patience(ports, "working", READ_BUDGET_MS);
  const report: Report = { lookout, verdicts: [] };
  let prepared: Prepared;
  try {
    const cast = await identify(ports, request, lookout, working);
    report.canaryId = cast.canary.id;
    prepared = await prepare(ports, request, cast, working);
  } catch (error) {
    return conclude(ports, report, notBegun(error, lookout));
  }
  const { stableId, canaryId, live, listing, plan } = prepared;
  Object.assign(report, { canaryId, plan, ...(stableId !== undefined && { stableId }) });
  ports.emit({ type: "plan", plan });
  if (request.dryRun)
    return conclude(ports, report, {
      status: "planned",
      reason: `Planned, and nothing written (dry-run). Live is ${describeSplit(live)}.`,
    });
  if (stableId === undefined)
    return conclude(ports, report, {
      status: "completed",
      reason: `The canary serves everything already: ${describeSplit(live)}.`,
    });

  const hands = takeOver(ports, lookout, request, { stableId, canaryId, live, message: plan.message });
  if ("status" in hands) return conclude(ports, report, hands);
  report.hands = hands;
  const course: Course = {
    request,
    order: prepared.order ?? [stableId, canaryId],
    noteVerdicts: noteVerdicts(ports, report),
  };
  let ending: Ending;
  try {
    ending = await conduct(hands, course, await lookout.fresh(listing, working, hands.ledger), working);
  } catch (error) {
    ending = await settleAfter(error, hands, request);
  }
  return conclude(ports, report, ending, request.prune);
}
