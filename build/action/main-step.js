import { randomUUID } from "node:crypto";
import { secretsIn } from "../checks/check.js";
import { forLog } from "../foreign-text.js";
import { createAnnotations } from "../github/annotations.js";
import { createPaint } from "../github/colour.js";
import { resolveCommitMessage } from "../github/commit-message.js";
import { createLog, failsJob } from "../github/log.js";
import { dashboardUrl, setOutputs } from "../github/outputs.js";
import { recordFor } from "../github/record-rollout.js";
import { createSummary } from "../github/summary.js";
import { loadInputs, tokensIn } from "../inputs/load-inputs.js";
import { runCommand } from "../rollout/commands/run-command.js";
import { ProblemError } from "../rollout/errors.js";
import { parseJson } from "../values/json.js";
import { quote } from "../values/parsed.js";
import { tokenRedactor } from "../values/redact.js";
import { say } from "../values/text.js";
import { createPorts, listenForCancel, timeScale } from "./create-ports.js";
import { adoptWorker, ownerFileOf, tempPath } from "./runner-temp.js";
import { createStateStore, markEnded, markStarted, saveWorker } from "./saved-state.js";
/** After a cancel the runner kills this process soon: how long GitHub is still waited for, in ms. */
const CANCELLED_FLUSH_MS = 1_000;
/**
 * The main step, from the inputs to the outputs. Never rejects.
 *
 * @returns the exit code
 */
export async function runMain(runtime) {
    const fenceName = `workers-gradual-rollout-${randomUUID()}.fence`;
    for (const token of tokensIn(runtime.env))
        runtime.runner.setSecret(token);
    const clock = runtime.createClock(timeScale(runtime));
    const cancel = listenForCancel(runtime, clock);
    const summary = createSummary(runtime, "main");
    let dashboard = "";
    try {
        requireFiles(runtime);
        try {
            markStarted(runtime, fenceName, clock.now());
        }
        catch (error) {
            const text = `Nothing was written: what the post step needs can't be saved in GITHUB_STATE (${say(error)}). Give the runner room, and run the job again.`;
            throw new ProblemError([text]);
        }
        const inputs = loadInputs(runtime.env, runtime.files.read);
        for (const secret of secretsIn(inputs.checks))
            runtime.runner.setSecret(secret);
        const { accountId, scriptName, schedule } = inputs;
        saveWorker(runtime, scriptName, ownerFileOf(accountId, scriptName));
        dashboard = dashboardUrl(accountId, scriptName);
        summary.know({ scriptName, dashboard }, schedule);
        const record = recordFor(runtime, clock, inputs, dashboard);
        const annotations = createAnnotations(runtime.runner, schedule);
        const readers = [
            createLog(runtime.runner, createPaint(runtime.env), inputs.command),
            annotations,
            summary.read,
            record.read,
        ];
        const outcome = await perform(runtime, inputs, clock, cancel.signal, fenceName, readers);
        writeOutputs(runtime, outcome, dashboard);
        await record.flush(cancel.signal.aborted ? CANCELLED_FLUSH_MS : undefined);
        return failsJob(outcome.status, inputs.command) ? 1 : 0; // guard: exit-code
    }
    catch (error) {
        const problems = error instanceof ProblemError
            ? error.problems
            : [`Internal error, after which nobody read what is live: ${inFull(error)}`];
        const outcome = { status: "failed", reason: problems.join(" "), made: [], verdicts: [] };
        writeOutputs(runtime, outcome, dashboard);
        summary.close(outcome, problems, clock.now());
        const text = problems.map((problem) => forLog(problem)).join("\n");
        runtime.runner.error(text, { title: "Rollout: failed" });
        return 1;
    }
    finally {
        cancel.stop();
        runtime.transport.close();
        saveEnded(runtime);
    }
}
/** Without a file for it there is no post step that could read it. */
function saveEnded(runtime) {
    try {
        markEnded(runtime);
    }
    catch {
        // `requireFiles` has reported it.
    }
}
/**
 * Without these files neither post nor the workflow would learn what a rollout did. Where the variables
 * are absent, the runner is told in the log.
 *
 * @throws ProblemError
 */
function requireFiles({ env, files }) {
    const problems = ["GITHUB_STATE", "GITHUB_OUTPUT"].flatMap((name) => {
        const path = env[name] ?? "";
        if (path === "" || files.exists(path))
            return [];
        return `Environment variable ${name} names ${quote(path)}, and there is no such file: let the runner set it.`;
    });
    if (problems.length > 0)
        throw new ProblemError(problems);
}
/** A failure to set the outputs only warns. */
function writeOutputs({ runner }, outcome, dashboard) {
    try {
        setOutputs(runner, outcome, dashboard);
    }
    catch (error) {
        runner.warning(forLog(`The outputs could not be set: ${say(error)}`), { title: "No outputs" });
    }
}
async function perform(runtime, inputs, clock, cancel, fenceName, readers) {
    const fence = tempPath(runtime, fenceName);
    const ownerFile = ownerFileOf(inputs.accountId, inputs.scriptName);
    const ports = createPorts({
        runtime,
        inputs,
        clock,
        cancel,
        state: createStateStore(runtime, () => adoptWorker(runtime, ownerFile, fenceName)),
        readers,
        fenced: () => fence !== undefined && runtime.files.exists(fence),
        message: () => commitMessage(runtime, inputs, cancel, (note) => ports.emit({ type: "note", text: note })),
    });
    try {
        return await runCommand(ports, inputs);
    }
    finally {
        await ports.judge.close?.();
    }
}
async function commitMessage({ env, files, fetch }, { job, message, githubToken }, cancel, note) {
    const commit = await resolveCommitMessage({
        input: message ?? "",
        eventName: job.eventName ?? "",
        event: parseJson((job.eventPath && files.read(job.eventPath)) || ""),
        sha: job.sha,
        repository: job.repository,
        apiUrl: job.apiUrl,
        token: githubToken ?? "",
        fetch,
        signal: cancel,
    });
    if (commit.note !== undefined)
        note(commit.note);
    // It goes to Cloudflare, where the log's masks don't reach.
    return tokenRedactor(tokensIn(env))(commit.message);
}
/** With the stack, for a bug report. */
function inFull(error) {
    return error instanceof Error && error.stack !== undefined ? error.stack : String(error);
}
