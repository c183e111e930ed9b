/** What the runner's own environment says of this job. Outside GitHub all of it may be absent. */

import { fieldsOf, parseJson } from "../values/json.ts";
import type { ReadFile } from "./wrangler-output.ts";

export interface JobContext {
  readonly eventName: string | undefined;
  /** The commit that the event is about: 40 or 64 hexadecimal digits; undefined where it is unknown. */
  readonly sha: string | undefined;
  /** What the event says of it. Foreign text, raw. */
  readonly eventMessage: string | undefined;
  /** `owner/name`; undefined too where the variable holds something else. */
  readonly repository: string | undefined;
  /** GitHub's API, without a slash at the end. */
  readonly apiUrl: string;
  /** GitHub's pages, without a slash at the end. */
  readonly serverUrl: string;
  readonly workspace: string | undefined;
}

/**
 * Where the event's payload says of what it is about: each field's first text that there is.
 * https://docs.github.com/actions/reference/events-that-trigger-workflows and
 * https://docs.github.com/webhooks/webhook-events-and-payloads
 */
interface Fields {
  /** Its head commit's message, a pull request's title, a release's name. */
  readonly message: readonly string[];
  /**
   * Where `GITHUB_SHA` is another commit: the newest of the default branch, or, for pull requests, a merge commit that
   * GitHub made, or the base branch.
   */
  readonly sha?: readonly string[];
}

const PULL_REQUEST: Fields = { message: ["pull_request.title"], sha: ["pull_request.head.sha"] };

const EVENTS: ReadonlyMap<string, Fields> = new Map([
  ["push", { message: ["head_commit.message"] }],
  [
    "workflow_run",
    {
      message: ["workflow_run.head_commit.message"],
      sha: ["workflow_run.head_sha", "workflow_run.head_commit.id"],
    },
  ],
  ["merge_group", { message: ["merge_group.head_commit.message"] }],
  ["pull_request", PULL_REQUEST],
  ["pull_request_target", PULL_REQUEST],
  ["release", { message: ["release.name", "release.tag_name"] }],
]);

/**
 * @param variable reads a variable of the environment; undefined where it is empty or holds a token
 * @param readFile for the event's payload, in the file that `GITHUB_EVENT_PATH` names
 */
export function readJobContext(
  variable: (name: string) => string | undefined,
  readFile: ReadFile,
): JobContext {
  const eventName = variable("GITHUB_EVENT_NAME");
  const eventPath = variable("GITHUB_EVENT_PATH");
  const event = parseJson((eventPath && readFile(eventPath)) || "");
  const { message = [], sha } = EVENTS.get(eventName ?? "") ?? {};
  const shas = sha ? textsAt(event, sha) : [variable("GITHUB_SHA") ?? ""];
  const repository = variable("GITHUB_REPOSITORY") ?? "";
  return {
    eventName,
    sha: shas.find((text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)),
    eventMessage: textsAt(event, message).find((text) => text.trim() !== ""),
    repository: /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(repository) ? repository : undefined,
    apiUrl: variable("GITHUB_API_URL") ?? "https://api.github.com",
    serverUrl: variable("GITHUB_SERVER_URL") ?? "https://github.com",
    workspace: variable("GITHUB_WORKSPACE"),
  };
}

/** The payload is foreign JSON: any part of it may be missing or of another kind, and then nothing is found. */
function textsAt(event: unknown, paths: readonly string[]): readonly string[] {
  return paths
    .map((path) => path.split(".").reduce((value, key) => fieldsOf(value)[key], event))
    .filter((value) => typeof value === "string");
}
