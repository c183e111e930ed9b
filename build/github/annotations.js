import { forLog } from "../foreign-text.js";
import { formatPercent } from "../values/percent.js";
/** GitHub shows ten warnings of a step. */
const MOST = 9;
/**
 * Annotates the run with each check that only warns, the first time that it fails. A check that stops the
 * rollout is in the annotation of its end.
 *
 * @param schedule names the canary's share in the titles
 */
export function createAnnotations(runner, schedule) {
    const annotated = new Set();
    return (event) => {
        if (event.type !== "verdicts")
            return;
        const percent = schedule[event.index]?.percent;
        const where = percent === undefined ? "" : ` at ${formatPercent(percent)} %`;
        for (const { check, detail, status, warn } of event.verdicts) {
            if (status !== "fail" || !warn || annotated.has(check) || annotated.size >= MOST)
                continue;
            annotated.add(check);
            runner.warning(forLog(`${check}: ${detail}`), { title: `Check failed${where} (only warns)` });
        }
    };
}
