import { oneLine } from "../values/text.js";
import { connect } from "./connect.js";
import { eventMessage, eventSha } from "./event.js";
/** What a deployment's message says where no commit is known. */
const NO_COMMIT = "Gradual rollout";
const TIMEOUT_MS = 5_000;
const REASON_LENGTH = 200;
/**
 * The message for a rollout's deployments: the input, else the event's, else the commit's through
 * GitHub's API (needs `contents: read`), else the first 7 digits of its SHA. Best effort: it never
 * rejects, asks once and waits at most 5 s.
 */
export async function resolveCommitMessage(deps) {
    if (deps.input.trim() !== "")
        return { message: deps.input, source: "input" };
    const fromEvent = eventMessage(deps.eventName, deps.event);
    if (fromEvent !== undefined)
        return { message: fromEvent, source: "event" };
    const sha = eventSha(deps.eventName, deps.event, deps.sha);
    if (sha === undefined) {
        const note = `No commit is known (event ${JSON.stringify(deps.eventName)}): the deployments' message is "${NO_COMMIT}". Set the input message to choose another.`;
        return { message: NO_COMMIT, source: "none", note };
    }
    try {
        return { message: await readCommit(deps, sha), source: "api" };
    }
    catch (error) {
        const note = `The message of commit ${sha.slice(0, 7)} could not be read (${reason(error)}): the deployments' message is its short SHA. Grant the permission contents: read, or set the input message.`;
        return { message: sha.slice(0, 7), source: "sha", note };
    }
}
async function readCommit(deps, ref) {
    const { apiUrl, fetch, repository = "", signal, token } = deps;
    const [owner, repo, ...rest] = repository.split("/");
    if (!owner || !repo || rest.length > 0)
        throw new Error(`GITHUB_REPOSITORY is ${JSON.stringify(repository)}, not owner/name`);
    if (token.trim() === "")
        throw new Error("github-token is empty");
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
    const octokit = await connect({ token, apiUrl, fetch }).catch((error) => {
        throw error instanceof SyntaxError ? new Error("the event's file, GITHUB_EVENT_PATH, isn't JSON") : error;
    });
    const answer = octokit.request("GET /repos/{owner}/{repo}/commits/{ref}", {
        owner,
        repo,
        ref,
        request: { signal: stop },
    });
    const stopped = new Promise((_, reject) => {
        const give = () => reject(new Error(timeout.aborted ? `no answer within ${TIMEOUT_MS / 1000} s` : "cancelled"));
        if (stop.aborted)
            give();
        else
            stop.addEventListener("abort", give, { once: true });
    });
    const { data } = await Promise.race([answer, stopped]);
    const message = data?.commit?.message;
    if (typeof message !== "string" || message.trim() === "")
        throw new Error("the answer holds no message");
    return message;
}
function reason(error) {
    if (!(error instanceof Error))
        return "unknown error";
    const answered = "response" in error && error.response !== undefined && "status" in error;
    return oneLine(answered ? `HTTP ${error.status}: ${error.message}` : error.message, REASON_LENGTH);
}
