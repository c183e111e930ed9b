/** Runs a command of the workflow. */
import { formatExactly } from "../values/duration.js";
import { tokenFinder, tokenRedactor } from "../values/redact.js";
import { overrideValue } from "./probe-request.js";
/** @throws the signal's reason when aborted: the command was killed then */
export async function execute({ shell, clock, env, tokens, workspace }, { command, onLine, limitMs, variables }, signal) {
    const late = new AbortController();
    const done = new AbortController();
    clock.sleep(limitMs, AbortSignal.any([signal, done.signal])).then(() => late.abort(), () => { });
    const redact = tokenRedactor(tokens);
    const start = clock.now();
    const end = await shell({
        command,
        env: { ...scrubbed(env, tokens), ...variables },
        ...(workspace !== undefined && { cwd: workspace }),
        onLine: (line, stream) => onLine(redact(line), stream),
    }, AbortSignal.any([signal, late.signal]));
    done.abort();
    signal.throwIfAborted();
    const seconds = Math.round((clock.now() - start) / 100) / 10;
    if (late.signal.aborted) {
        const detail = `timed out after ${formatExactly(limitMs)} and was killed`;
        return { exitCode: undefined, detail, seconds };
    }
    const exitCode = end.kind === "exit" ? end.code : undefined;
    return { exitCode, detail: `${describeEnd(end)} after ${seconds} s`, seconds };
}
function describeEnd(end) {
    switch (end.kind) {
        case "exit":
            return `exit code ${end.code}`;
        case "signal":
            return `ended by ${end.name}`;
        case "unstarted":
            return `not started (${end.why})`;
    }
}
/** What is deployed, for every command. */
export function servingVariables(scriptName, { live, share, stableId, canaryId }) {
    const override = overrideValue({ scriptName, versionId: canaryId });
    return {
        STABLE_VERSION: stableId ?? "",
        CANARY_VERSION: canaryId,
        PERCENTAGE: String(share),
        DEPLOYMENT_ID: live.id,
        SCRIPT_NAME: scriptName,
        ...(override !== undefined && { VERSION_OVERRIDES: override }),
    };
}
/** The runner's and the action's own variables. */
const PRIVATE_PREFIX = /^(?:INPUT_|STATE_|ACTIONS_)/;
const PRIVATE = new Set([
    "GITHUB_OUTPUT",
    "GITHUB_STATE",
    "GITHUB_ENV",
    "GITHUB_PATH",
    "GITHUB_STEP_SUMMARY",
    "GITHUB_TOKEN",
    "GH_TOKEN",
    "CLOUDFLARE_API_TOKEN",
    "CLOUDFLARE_API_KEY",
    "CF_API_TOKEN",
    "CF_API_KEY",
]);
/**
 * The environment without tokens, whatever they are called, without inputs and state, and without the
 * files through which a step commands the runner. Names are compared as Windows does, without case.
 */
export function scrubbed(env, tokens) {
    const holdsToken = tokenFinder(tokens);
    const kept = Object.entries(env).flatMap(([name, value]) => {
        const upper = name.toUpperCase();
        if (value === undefined || PRIVATE.has(upper) || PRIVATE_PREFIX.test(upper))
            return [];
        return holdsToken(value) ? [] : [[name, value]];
    });
    return Object.fromEntries(kept);
}
