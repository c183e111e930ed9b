import { forLog } from "../foreign-text.js";
import { toMarkdown } from "./summary/markdown.js";
import { reduceEvents, scheduled } from "./summary/reduce-events.js";
import { BLANK } from "./summary/summary-data.js";
/**
 * Keeps the job summary: at each event the file that `GITHUB_STEP_SUMMARY` names is written whole, and
 * synchronously, so that a killed step still shows what it knew. Without that variable it does nothing.
 *
 * An error here never stops a rollout: it is a warning, once.
 */
export function createSummary({ env, files, runner }, part) {
    const path = env["GITHUB_STEP_SUMMARY"];
    let context = { part };
    let data = BLANK;
    let written;
    let warned = false;
    const read = (event, at) => {
        if (path === undefined || path === "")
            return;
        // A command may print thousands of lines, and none of them is in the summary.
        if (event.type === "output")
            return;
        try {
            data = reduceEvents(data, event, at);
            const text = toMarkdown(data, context);
            if (text === written)
                return;
            files.write(path, text);
            written = text;
        }
        catch (error) {
            if (warned)
                return;
            warned = true;
            const message = error instanceof Error ? error.message : String(error);
            runner.warning(forLog(`The job summary could not be written: ${message}`), { title: "No job summary" });
        }
    };
    return {
        read,
        know: (more, schedule) => {
            context = { ...context, ...more };
            if (schedule !== undefined)
                data = scheduled(data, schedule);
        },
        close: (outcome, problems, at) => {
            if (problems.length > 1)
                for (const reason of problems)
                    read({ type: "failure", reason }, at);
            read({ type: "finished", outcome }, at);
        },
    };
}
