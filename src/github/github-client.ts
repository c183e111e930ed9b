import { redactor } from "../values/redact.ts";

/** Octokit would print parts of an answer's headers. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {}

export interface ConnectOptions {
  readonly token: string;
  /** `GITHUB_API_URL` */
  readonly apiUrl: string;
  /** Undefined: the toolkit's own, which goes through the runner's proxy. */
  readonly fetch: typeof globalThis.fetch | undefined;
}

/**
 * A client of GitHub's API that prints nothing.
 *
 * `@actions/github` is loaded only now, since loading it reads the event's file and throws when that
 * isn't JSON; it stays in the one bundle.
 *
 * @throws SyntaxError for such a file
 */
export async function connect({ token, apiUrl, fetch }: ConnectOptions) {
  const { getOctokit } = await import(
    /* webpackMode: "eager", webpackExports: ["getOctokit"] */ "@actions/github"
  );
  const octokit = getOctokit(token, {
    baseUrl: apiUrl,
    log: SILENT,
    request: { log: SILENT, ...(fetch && { fetch }) },
  });
  const redact = redactor(token);
  octokit.hook.error("request", (error) => {
    error.message = redact(error.message);
    throw error;
  });
  return octokit;
}
