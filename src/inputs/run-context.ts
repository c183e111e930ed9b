/** What the runner's own environment says of this run. Outside GitHub all of it may be absent. */

import { type Parsed, parsed, problem, quote } from "../values/parsed.ts";
import type { InputReader } from "./input-reader.ts";
import { anything } from "./input-values.ts";

export interface RunContext {
  /** `GITHUB_RUN_ID`, digits; `0` outside GitHub. */
  readonly runId: string;
  /** `GITHUB_RUN_ATTEMPT`, digits; `1` outside GitHub. */
  readonly runAttempt: string;
  readonly eventName: string | undefined;
  /** The file with the event's payload. */
  readonly eventPath: string | undefined;
  /** 40 or 64 hexadecimal digits; undefined too where the variable holds something else. */
  readonly sha: string | undefined;
  /** `owner/name`; undefined too where the variable holds something else. */
  readonly repository: string | undefined;
  /** GitHub's API, without a slash at the end. */
  readonly apiUrl: string;
  /** GitHub's pages, without a slash at the end. */
  readonly serverUrl: string;
  readonly workspace: string | undefined;
  /** True on a runner that GitHub hosts, where a job ends after six hours. */
  readonly hosted: boolean;
  /** The file in which wrangler notes what it uploaded. */
  readonly wranglerOutput: string | undefined;
}

export function readRunContext(reader: InputReader): RunContext {
  const variable = <T>(name: string, parse: (text: string) => Parsed<T>, absent: T) =>
    reader.read(reader.variable(name), parse, absent);
  const text = (name: string) => variable<string | undefined>(name, anything, undefined);
  const matching = (name: string, pattern: RegExp) => {
    const value = text(name);
    return value !== undefined && pattern.test(value) ? value : undefined;
  };
  return {
    runId: variable("GITHUB_RUN_ID", digits, "0"),
    runAttempt: variable("GITHUB_RUN_ATTEMPT", digits, "1"),
    eventName: text("GITHUB_EVENT_NAME"),
    eventPath: text("GITHUB_EVENT_PATH"),
    sha: matching("GITHUB_SHA", /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i),
    repository: matching("GITHUB_REPOSITORY", /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/),
    apiUrl: variable("GITHUB_API_URL", webAddress, "https://api.github.com"),
    serverUrl: variable("GITHUB_SERVER_URL", webAddress, "https://github.com"),
    workspace: text("GITHUB_WORKSPACE"),
    hosted: text("RUNNER_ENVIRONMENT") === "github-hosted",
    wranglerOutput: text("WRANGLER_OUTPUT_FILE_PATH"),
  };
}

function digits(text: string): Parsed<string> {
  return /^\d{1,20}$/.test(text)
    ? parsed(text)
    : problem(`${quote(text)} is not a number of at most 20 digits`);
}

/** http as well as https: a GitHub Enterprise Server may have no certificate. */
function webAddress(text: string): Parsed<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || /[?#@]/.test(text)) {
    return problem(`${quote(text)} is not an http or https address`);
  }
  return parsed(url.href.replace(/\/+$/, ""));
}
