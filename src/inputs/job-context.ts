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
  const repository = variable("GITHUB_REPOSITORY") ?? "";
  return {
    eventName,
    sha: eventSha(eventName ?? "", event, variable("GITHUB_SHA")),
    eventMessage: eventMessage(eventName ?? "", event),
    repository: /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/.test(repository) ? repository : undefined,
    apiUrl: variable("GITHUB_API_URL") ?? "https://api.github.com",
    serverUrl: variable("GITHUB_SERVER_URL") ?? "https://github.com",
    workspace: variable("GITHUB_WORKSPACE"),
  };
}

/*
 * The event's payload is foreign JSON: any part of it may be missing or of another kind, and then nothing is found.
 * Which field holds what: https://docs.github.com/actions/reference/events-that-trigger-workflows and
 * https://docs.github.com/webhooks/webhook-events-and-payloads
 */

const MESSAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ["push", ["head_commit.message"]],
  ["workflow_run", ["workflow_run.head_commit.message"]],
  ["merge_group", ["merge_group.head_commit.message"]],
  ["pull_request", ["pull_request.title"]],
  ["pull_request_target", ["pull_request.title"]],
  ["release", ["release.name", "release.tag_name"]],
]);

/**
 * Where `GITHUB_SHA` isn't the commit that the event is about: it is the newest commit of the default branch, or, for
 * pull requests, a merge commit that GitHub made, or the base branch.
 */
const SHAS: ReadonlyMap<string, readonly string[]> = new Map([
  ["workflow_run", ["workflow_run.head_sha", "workflow_run.head_commit.id"]],
  ["pull_request", ["pull_request.head.sha"]],
  ["pull_request_target", ["pull_request.head.sha"]],
]);

/**
 * The message in the event itself: of its head commit, a pull request's title, a release's
 * name. Undefined where the event has none (`workflow_dispatch`, `schedule`, `repository_dispatch`, …).
 *
 * @param name `GITHUB_EVENT_NAME`
 */
export function eventMessage(name: string, event: unknown): string | undefined {
  return textsAt(event, MESSAGES.get(name) ?? []).find((text) => text.trim() !== "");
}

/**
 * The commit that the event is about: 40 or 64 hex digits, or undefined when it is unknown.
 *
 * @param githubSha `GITHUB_SHA`
 */
export function eventSha(name: string, event: unknown, githubSha = ""): string | undefined {
  const paths = SHAS.get(name);
  const found = paths === undefined ? [githubSha] : textsAt(event, paths);
  return found.find((text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text));
}

function textsAt(event: unknown, paths: readonly string[]): readonly string[] {
  return paths
    .map((path) => path.split(".").reduce((value, key) => fieldsOf(value)[key], event))
    .filter((value) => typeof value === "string");
}
