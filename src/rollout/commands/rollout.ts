import { DeploymentReader } from "../deployments/index.ts";
import { describeSplit } from "../describe.ts";
import { conclude, noteVerdicts, notStarted, type Report, settleAfter } from "../end/index.ts";
import type { Ending, Outcome } from "../outcome.ts";
import type { Ports } from "../ports.ts";
import type { RolloutRequest } from "../request.ts";
import { READ_BUDGET_MS, RetryBudget } from "../retry.ts";
import type { StepSettings } from "../steps/index.ts";
import { runSchedule } from "../steps/index.ts";
import { beginRollout } from "./begin-rollout.ts";
import { type PreflightResult, preflight } from "./preflight.ts";
import { resolveVersions } from "./resolve-versions.ts";

/**
 * Runs a rollout to its end, whatever that is.
 *
 * @returns the outcome; never rejects for anything that Cloudflare or a person does
 */
export async function runRollout(ports: Ports, request: RolloutRequest): Promise<Outcome> {
  const reader = new DeploymentReader(ports);
  const working = new RetryBudget(ports, "working", READ_BUDGET_MS);
  const report: Report = { reader, verdicts: [] };
  let ready: PreflightResult;
  try {
    const resolved = await resolveVersions(ports, request, reader, working);
    report.canaryId = resolved.canary.id;
    ready = await preflight(ports, request, resolved, reader, working);
  } catch (error) {
    return conclude(ports, report, notStarted(error, reader));
  }
  const { stableId, canaryId, live, listing, plan } = ready;
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

  const active = beginRollout(ports, reader, request, { stableId, canaryId, live, message: plan.message });
  if ("status" in active) return conclude(ports, report, active);
  report.active = active;
  const settings: StepSettings = {
    request,
    order: ready.order ?? [stableId, canaryId],
    noteVerdicts: noteVerdicts(ports, report),
  };
  let ending: Ending;
  try {
    ending = await runSchedule(
      active,
      settings,
      await reader.fresh(listing, working, active.ledger),
      working,
    );
  } catch (error) {
    ending = await settleAfter(error, active, request);
  }
  return conclude(ports, report, ending, request.prune);
}
