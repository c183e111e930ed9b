/** What the runner's own environment says of this job. Outside GitHub all of it may be absent. */

import type { Parsed } from "../values/parsed.ts";
import type { InputReader } from "./input-reader.ts";
import { anything, webAddress } from "./input-values.ts";

export interface JobContext {
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
}

export function readJobContext(reader: InputReader): JobContext {
  const variable = <T>(name: string, parse: (text: string) => Parsed<T>, absent: T) =>
    reader.read(reader.variable(name), parse, absent);
  const text = (name: string) => variable<string | undefined>(name, anything, undefined);
  const matching = (name: string, pattern: RegExp) => {
    const value = text(name);
    return value !== undefined && pattern.test(value) ? value : undefined;
  };
  return {
    eventName: text("GITHUB_EVENT_NAME"),
    eventPath: text("GITHUB_EVENT_PATH"),
    sha: matching("GITHUB_SHA", /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i),
    repository: matching("GITHUB_REPOSITORY", /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/),
    apiUrl: variable("GITHUB_API_URL", webAddress, "https://api.github.com"),
    serverUrl: variable("GITHUB_SERVER_URL", webAddress, "https://github.com"),
    workspace: text("GITHUB_WORKSPACE"),
  };
}
