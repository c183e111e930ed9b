import { describeSplit } from "../describe.js";
import { drive } from "../drive/drive.js";
import { scheduleFlow } from "../steps/schedule-flow.js";
import { preflight } from "./preflight.js";
import { resolveVersions } from "./resolve-versions.js";
import { beginRollout } from "./start-run.js";
/** Runs a rollout to its end. @throws what `preflight` and `drive` throw */
export async function runRollout(run) {
    const { ports, request, reader, budget } = run;
    const resolved = await resolveVersions(run, request.canary);
    run.canaryId = resolved.canary.id;
    const { stableId, canaryId, live, listing, plan } = await preflight(run, resolved);
    if (stableId !== undefined)
        run.stableId = stableId;
    ports.emit({ type: "plan", plan });
    if (request.dryRun)
        return {
            status: "planned",
            reason: `Planned, and nothing written (dry-run). Live is ${describeSplit(live)}.`,
        };
    if (stableId === undefined)
        return {
            status: "completed",
            reason: `The canary serves everything already: ${describeSplit(live)}.`,
        };
    const active = beginRollout(run, { stableId, canaryId, live, message: plan.message });
    const fresh = await reader.fresh(listing, budget, active.ledger);
    return drive(active, scheduleFlow(active, request, budget), budget, fresh);
}
