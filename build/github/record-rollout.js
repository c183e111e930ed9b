import { forLog } from "../foreign-text.js";
import { parseJson } from "../values/json.js";
import { eventSha } from "./event.js";
import { createDeploymentRecord } from "./github-deployment.js";
const NONE = {
    read: () => undefined,
    attach: () => undefined,
    close: () => undefined,
    flush: async () => undefined,
};
/** The GitHub deployment that the inputs ask for; a record that does nothing where they ask for none. */
export function recordFor({ files, runner, fetch }, clock, inputs, environmentUrl) {
    const { command, dryRun, environment, githubToken = "", job, run, scriptName } = inputs;
    if (environment === undefined || command === "status" || dryRun)
        return NONE;
    const warn = (text) => runner.warning(forLog(text), { title: "GitHub deployment" });
    const event = parseJson((job.eventPath && files.read(job.eventPath)) || "");
    const sha = eventSha(job.eventName ?? "", event, job.sha);
    if (sha === undefined || job.repository === undefined || githubToken === "") {
        const lacking = sha === undefined ? "no commit" : job.repository === undefined ? "no repository" : "no github-token";
        warn(`The rollout is not recorded as a GitHub deployment: ${lacking} is known.`);
        return NONE;
    }
    return createDeploymentRecord({
        token: githubToken,
        apiUrl: job.apiUrl,
        fetch,
        repository: job.repository,
        sha,
        environment,
        scriptName,
        command,
        logUrl: `${job.serverUrl}/${job.repository}/actions/runs/${run.id}`,
        environmentUrl,
        clock,
        warn,
    });
}
