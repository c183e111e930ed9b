import { say } from "../../values/text.js";
import { shareOf, soleVersion } from "../deployment.js";
import { prune } from "../end/prune.js";
/** Ends the run: tells post that main has finished, prunes, reads the last deployment back, and says what is live. */
export async function conclude(run, ending) {
    const { active, reader, ports, request, canaryId, stableId, plan } = run;
    try {
        active?.ledger.finish();
    }
    catch (error) {
        ports.emit({
            type: "warning",
            text: `The post step may undo what this run has done: that the run has finished can't be saved: ${say(error)}.`,
        });
    }
    const pruning = request.prune && request.command !== "promote" && active !== undefined;
    if (pruning && ending.status === "completed")
        await prune(ports, reader, active.ledger.canaryId);
    const stored = await readBack(run, ending);
    const stable = ending.status === "rolled-back" ? await probeStable(ports) : undefined;
    const live = reader.last?.live; // guard: says-live
    const listed = reader.last?.deployments ?? [];
    const asStored = ({ deployment, ...rest }) => ({
        ...rest,
        deployment: (stored?.id === deployment.id ? stored : listed.find(({ id }) => id === deployment.id)) ?? deployment,
    });
    if (stored && stored.triggeredBy !== request.triggeredBy)
        ports.emit({
            type: "note",
            text: `Cloudflare stored workers/triggered_by as ${JSON.stringify(stored.triggeredBy ?? null)} instead of ${JSON.stringify(request.triggeredBy)}. Traffic is not affected.`,
        });
    const percentage = live && canaryShare(live, run);
    const outcome = {
        ...ending,
        ...(stable !== undefined && { reason: `${ending.reason} ${stable}` }),
        ...(live && { live }),
        ...(canaryId !== undefined && { canaryId }),
        ...(stableId !== undefined && { stableId }),
        ...(plan && { plan }),
        ...(percentage !== undefined && { percentage }),
        made: run.made.map(asStored),
        verdicts: run.verdicts,
    };
    ports.emit({ type: "finished", outcome });
    return outcome;
}
/** In percent; undefined where what is live isn't understood, or no canary is known beside what is live. */
function canaryShare(live, { canaryId, stableId }) {
    if (canaryId !== undefined)
        return shareOf(live, canaryId) ?? (live.oddity === undefined ? 0 : undefined);
    return stableId !== undefined && soleVersion(live) === stableId ? 0 : undefined;
}
/** Whether stable passes what the canary failed. After a cancel there is no time to ask. */
async function probeStable({ cancel, judge }) {
    try {
        return cancel.aborted ? undefined : await judge.probeStable?.(cancel);
    }
    catch {
        return undefined;
    }
}
/** The last deployment as the server stored it, annotations included. Best effort: what is live is known already. */
async function readBack({ ports, reader, made }, { status }) {
    const live = reader.last?.live;
    if (live === undefined || made.at(-1)?.deployment.id !== live.id || status === "drifted")
        return undefined;
    // The runner kills this process soon.
    if (ports.cancel.aborted)
        return undefined;
    try {
        return await ports.api.getDeployment(live.id, { timeoutMs: 5_000 });
    }
    catch (error) {
        ports.emit({ type: "warning", text: `The last deployment could not be read back: ${say(error)}` });
        return undefined;
    }
}
