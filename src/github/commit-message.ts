import type { Inputs } from "../inputs/load-inputs.ts";
import { errorText, oneLine } from "../values/text.ts";
import { type ConnectOptions, connect } from "./github-client.ts";

export interface CommitMessage {
  /** Never blank. Foreign text, whole and raw: it may have many lines. */
  readonly message: string;
  /** One line that says why it is only a short SHA, or not even that. Foreign text in it is raw. */
  readonly note?: string;
}

/** What a deployment's message says where no commit is known. */
const NO_COMMIT = "Gradual rollout";
const TIMEOUT_MS = 5_000;
const REASON_LENGTH = 200;

type Asked = Pick<Inputs, "message" | "job" | "githubToken">;
type Fetch = ConnectOptions["fetch"];

/**
 * The message for a rollout's deployments: the input, else the event's, else the commit's through
 * GitHub's API (needs `contents: read`), else the first 7 digits of its SHA. Best effort: it never
 * rejects, asks once and waits at most 5 s.
 */
export async function resolveCommitMessage(
  inputs: Asked,
  { fetch, signal }: { readonly fetch: Fetch; readonly signal: AbortSignal },
): Promise<CommitMessage> {
  const { message, job } = inputs;
  const given = message ?? job.eventMessage;
  if (given !== undefined) return { message: given };
  const { sha, eventName = "" } = job;
  if (sha === undefined) {
    const note = `No commit is known (event ${JSON.stringify(eventName)}): the deployments' message is "${NO_COMMIT}". Set the input message to choose another.`;
    return { message: NO_COMMIT, note };
  }
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return { message: await readCommit(inputs, sha, fetch, AbortSignal.any([signal, timeout])) };
  } catch (error) {
    const late = timeout.aborted ? `no answer within ${TIMEOUT_MS / 1000} s` : undefined;
    const why = late ?? (signal.aborted ? "cancelled" : reason(error));
    const note = `The message of commit ${sha.slice(0, 7)} could not be read (${why}): the deployments' message is its short SHA. Grant the permission contents: read, or set the input message.`;
    return { message: sha.slice(0, 7), note };
  }
}

async function readCommit(
  { job: { apiUrl, repository }, githubToken }: Asked,
  ref: string,
  fetch: Fetch,
  signal: AbortSignal,
): Promise<string> {
  if (repository === undefined) throw new Error("GITHUB_REPOSITORY isn't owner/name");
  if (githubToken === undefined) throw new Error("github-token is empty");
  const [owner = "", repo = ""] = repository.split("/");
  const octokit = await connect({ token: githubToken, apiUrl, fetch });
  const commit = { owner, repo, ref, request: { signal } };
  const { data } = await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}", commit);
  const message: unknown = data?.commit?.message;
  if (typeof message !== "string" || message.trim() === "") throw new Error("the answer holds no message");
  return message;
}

function reason(error: unknown): string {
  if (error instanceof SyntaxError) return "the event's file, GITHUB_EVENT_PATH, isn't JSON";
  const answered = error instanceof Error && "response" in error && "status" in error && error.response;
  return oneLine(answered ? `HTTP ${error.status}: ${error.message}` : errorText(error), REASON_LENGTH);
}
