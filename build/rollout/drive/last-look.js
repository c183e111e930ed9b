import { sameVersions } from "../deployment.js";
import { foreignIn } from "../write/foreign-deployment.js";
import { LOOK_AGAIN_MS } from "../write/write-deployment.js";
/**
 * In main: after completion, since what fails is looked at by post.
 *
 * @returns undefined where nothing has changed
 */
export function lookAfterCompletion(active, budget) {
    const { ledger, reader, ports } = active;
    return async ({ status }) => {
        const completed = reader.last?.live;
        const lateForMs = ledger.lateForMs(ports.clock.now());
        if (status !== "completed" || completed === undefined || lateForMs === 0)
            return undefined;
        try {
            await budget.pause(lateForMs);
            await reader.read(budget, ledger);
            await budget.pause(LOOK_AGAIN_MS);
            await reader.read(budget, ledger);
        }
        catch {
            // Cancelled, or the list can't be read: what was read last counts.
        }
        const { last } = reader;
        if (last?.live === undefined || last.live.id === completed.id)
            return undefined;
        const same = sameVersions(last.live.versions, completed.versions);
        return same && foreignIn(ledger, last) === undefined ? undefined : last;
    };
}
