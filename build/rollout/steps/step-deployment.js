import { complement, formatPercent } from "../../values/percent.js";
import { short } from "../describe.js";
import { composeMessage } from "../marker.js";
import { DEFAULT_CODE_UPDATE } from "../model.js";
/** `25 % (step 2 of 3)`. */
export function stepName(schedule, index) {
    return `${formatPercent(schedule[index]?.percent ?? 0)} % (step ${index + 1} of ${schedule.length})`;
}
/**
 * The deployment that makes a step live: both versions, or the canary alone at 100 %. Where stable stands second in the
 * live split it stays there: the order decides which version a Durable Object keeps.
 */
export function stepRequest(active, { schedule, force }, index, live) {
    const { ledger, annotations } = active;
    const { stableId, canaryId } = ledger;
    const percent = schedule[index]?.percent ?? 0;
    const order = live.versions[1]?.versionId === stableId ? [canaryId, stableId] : [stableId, canaryId];
    const versions = order
        .map((versionId) => ({
        versionId,
        percentage: versionId === canaryId ? percent : complement(percent), // guard: shares-total
    }))
        .filter(({ versionId }) => percent < 100 || versionId === canaryId);
    const message = composeMessage({
        kind: "canary",
        canary8: short(canaryId),
        percent,
        step: index + 1,
        steps: schedule.length,
        run: annotations.run,
    }, annotations.message);
    return {
        purpose: "step",
        index,
        deployment: {
            versions,
            message,
            triggeredBy: annotations.triggeredBy,
            force, // guard: force-step
            codeUpdate: active.codeUpdate ?? DEFAULT_CODE_UPDATE,
        },
    };
}
