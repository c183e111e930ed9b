/** A `run` check: once in a step. */
import { quote } from "../values/parsed.js";
import { say } from "../values/text.js";
import { execute, servingVariables } from "./command.js";
import { verdictOf } from "./examiner.js";
/** The time limit of a command that sets none. */
const DEFAULT_LIMIT_MS = 600_000;
/** EX_TEMPFAIL of sysexits.h: try again later. */
const INCONCLUSIVE = 75;
/** Starts the command with the first refresh. Exit 0 passes, 75 is inconclusive; any other end fails. */
export function createRunExaminer(check, deps) {
    const { signal } = deps;
    let running;
    let result;
    return {
        refresh(watch) {
            running ??= runOnce(check, deps, watch)
                .then((found) => {
                result = found;
            })
                .catch((error) => {
                if (!signal.aborted)
                    result = { status: "fail", detail: `not run: ${say(error)}`, numbers: {} };
            });
            return result === undefined ? running : undefined;
        },
        verdict() {
            if (result !== undefined)
                return verdictOf(check, result.status, result.detail, result.numbers);
            const waits = running === undefined ? "runs after the hold's minimum time" : "is running";
            return verdictOf(check, "pending", waits);
        },
    };
}
async function runOnce(check, deps, watch) {
    let lastLine = "";
    const { exitCode, detail, seconds } = await execute(deps, {
        command: check.command,
        limitMs: check.withinMs ?? DEFAULT_LIMIT_MS,
        variables: servingVariables(deps.scriptName, watch),
        onLine: (line) => {
            if (line.trim() !== "")
                lastLine = line;
            deps.onLine(check.text, line);
        },
    }, deps.signal);
    const numbers = { seconds, ...(exitCode !== undefined && { exitCode }) };
    if (exitCode === 0)
        return { status: "early", detail, numbers };
    const said = lastLine === "" ? "" : `; last line: ${quote(lastLine)}`;
    if (exitCode === INCONCLUSIVE) {
        return { status: "inconclusive", detail: `${detail}: inconclusive${said}`, numbers };
    }
    return { status: "fail", detail: `${detail}${said}`, numbers };
}
