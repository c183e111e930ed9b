import { say } from "../../values/text.js";
import { intermediates } from "../deployments/earlier-rollouts.js";
import { short } from "../describe.js";
import { READ_BUDGET_MS, RetryBudget } from "../retry.js";
/**
 * Deletes the intermediate deployments of the live rollout: history that nobody needs once it is
 * complete. Never the live one, never the rollout's first or last, never another's. A deletion that
 * fails only warns.
 */
export async function prune(ports, reader, canaryId) {
    const { cancel, emit } = ports;
    const budget = new RetryBudget(ports, "working", READ_BUDGET_MS);
    let deleted = 0;
    let kept = 0;
    try {
        for (let from = reader.last; from !== undefined;) {
            const history = reader.history(from, budget);
            const old = await intermediates(history, canaryId);
            const gone = await deleteAll(ports, old);
            deleted += gone;
            kept = old.length - gone;
            // Where the server sends only so many, older ones take the place of those that are gone.
            from = history.listing.older === "withheld" && gone > 0 ? await reader.read(budget) : undefined;
        }
    }
    catch (error) {
        if (!cancel.aborted)
            emit({ type: "warning", text: `Older deployments of the rollout were not pruned: ${say(error)}.` });
    }
    if (deleted + kept > 0)
        emit({ type: "note", text: `Pruned ${deleted} of ${deleted + kept} intermediate deployments.` });
}
/** Returns how many were deleted. */
async function deleteAll({ api, cancel, emit, fenced }, deployments) {
    let deleted = 0;
    for (const { id } of deployments) {
        if (cancel.aborted || fenced())
            break;
        try {
            await api.deleteDeployment(id, { timeoutMs: 10_000, signal: cancel });
            deleted += 1;
        }
        catch (error) {
            if (cancel.aborted)
                break;
            emit({ type: "warning", text: `Deployment ${short(id)} could not be pruned: ${say(error)}.` });
        }
    }
    return deleted;
}
