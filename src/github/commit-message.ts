import type { Inputs } from "../inputs/load-inputs.ts";
import { oneLine } from "../values/text.ts";
import { type ConnectOptions, connect } from "./github-client.ts";

export interface CommitMessage {
  /** Never blank. Foreign text, whole and raw: it may have many lines. */
  readonly message: string;
  readonly source: "input" | "event" | "api" | "sha" | "none";
  /** One line that says why it is only a short SHA, or not even that. Foreign text in it is raw. */
  readonly note?: string;
}

/** What a deployment's message says where no commit is known. */
const NO_COMMIT = "Gradual rollout";
const TIMEOUT_MS = 5_000;
const REASON_LENGTH = 200;

type Asked = Pick<Inputs, "message" | "job" | "githubToken">;

interface Asking extends Pick<ConnectOptions, "fetch"> {
  readonly signal?: AbortSignal;
}

/**
 * The message for a rollout's deployments: the input, else the event's, else the commit's through
 * GitHub's API (needs `contents: read`), else the first 7 digits of its SHA. Best effort: it never
 * rejects, asks once and waits at most 5 s.
 */
export async function resolveCommitMessage(inputs: Asked, asking: Asking): Promise<CommitMessage> {
  const { message, job } = inputs;
  if (message !== undefined) return { message, source: "input" };
  if (job.eventMessage !== undefined) return { message: job.eventMessage, source: "event" };
  const { sha, eventName = "" } = job;
  if (sha === undefined) {
    const note = `No commit is known (event ${JSON.stringify(eventName)}): the deployments' message is "${NO_COMMIT}". Set the input message to choose another.`;
    return { message: NO_COMMIT, source: "none", note };
  }
  try {
    return { message: await readCommit(inputs, asking, sha), source: "api" };
  } catch (error) {
    const note = `The message of commit ${sha.slice(0, 7)} could not be read (${reason(error)}): the deployments' message is its short SHA. Grant the permission contents: read, or set the input message.`;
    return { message: sha.slice(0, 7), source: "sha", note };
  }
}

async function readCommit(
  { job, githubToken }: Asked,
  { fetch, signal }: Asking,
  ref: string,
): Promise<string> {
  if (job.repository === undefined) throw new Error("GITHUB_REPOSITORY isn't owner/name");
  if (githubToken === undefined) throw new Error("github-token is empty");
  const [owner = "", repo = ""] = job.repository.split("/");

  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const octokit = await connect({ token: githubToken, apiUrl: job.apiUrl, fetch }).catch((error: unknown) => {
    throw error instanceof SyntaxError ? new Error("the event's file, GITHUB_EVENT_PATH, isn't JSON") : error;
  });
  const answer = octokit.request("GET /repos/{owner}/{repo}/commits/{ref}", {
    owner,
    repo,
    ref,
    request: { signal: stop },
  });
  const stopped = new Promise<never>((_, reject) => {
    const give = () =>
      reject(new Error(timeout.aborted ? `no answer within ${TIMEOUT_MS / 1000} s` : "cancelled"));
    if (stop.aborted) give();
    else stop.addEventListener("abort", give, { once: true });
  });
  const { data } = await Promise.race([answer, stopped]);
  const message: unknown = data?.commit?.message;
  if (typeof message !== "string" || message.trim() === "") throw new Error("the answer holds no message");
  return message;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const answered = "response" in error && error.response !== undefined && "status" in error;
  return oneLine(answered ? `HTTP ${error.status}: ${error.message}` : error.message, REASON_LENGTH);
}
