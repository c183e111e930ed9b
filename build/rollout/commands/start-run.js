import { DeploymentReader } from "../deployments/reader.js";
import { describeSplit } from "../describe.js";
import { FencedError } from "../errors.js";
import { cutMessage } from "../marker.js";
import { READ_BUDGET_MS, RetryBudget, ROLLBACK_BUDGET_MS } from "../retry.js";
import { Ledger } from "../write/ledger.js";
import { Writer } from "../write/write-deployment.js";
export const STABLE_UNKNOWN = "No earlier deployment shows which version was stable before the canary";
/** Its plan, deployments and verdicts are those of its events. */
export function startRun(outer, request) {
    const emit = (event) => {
        if (event.type === "plan")
            run.plan = event.plan;
        if (event.type === "deployed") {
            const { type: _, ...made } = event;
            run.made.push(made);
        }
        if (event.type === "verdicts") {
            const at = outer.api.serverNow();
            run.verdicts.push(...event.verdicts.map((verdict) => ({ index: event.index, at, verdict })));
        }
        outer.emit(event);
    };
    const ports = { ...outer, emit };
    const budgetMs = request.command === "rollback" ? ROLLBACK_BUDGET_MS : READ_BUDGET_MS;
    const run = {
        ports,
        request,
        reader: new DeploymentReader(ports),
        budget: new RetryBudget(ports, "working", budgetMs),
        made: [],
        verdicts: [],
    };
    return run;
}
/**
 * Adopts the live deployment: from here on the post step knows of this run.
 *
 * @throws Error when that can't be saved; FencedError
 */
export function beginRollout(run, start) {
    const { ports, reader } = run;
    const { triggeredBy, run: ref, scriptName, codeUpdate } = run.request;
    const { stableId, canaryId, live } = start;
    if (ports.fenced())
        throw new FencedError();
    const message = cutMessage(start.message);
    const ledger = Ledger.open(ports.state, { stableId, canaryId, adopted: live, message });
    ports.emit({ type: "takeover", live, stableId, canaryId });
    run.active = {
        ports,
        ledger,
        reader,
        writer: new Writer(ports, reader, ledger),
        scriptName,
        codeUpdate,
        annotations: { message, triggeredBy, run: ref },
    };
    return run.active;
}
/** @param would what the command would do, as a clause */
export function planned(live, would) {
    return {
        status: "planned",
        reason: `Nothing written (dry-run): ${would}. Live is ${describeSplit(live)}.`,
    };
}
