/** What the runner hands to the steps of a job: inputs, files and variables (actions/runner's `Handler.cs`, `ActionRunner.cs`). */

import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import type { SharedTime } from "./shared-time.ts";

/** The repository: what action.yml names is found from here. */
export const ROOT = join(import.meta.dirname, "../..");

/** Nobody listens here. */
const NOWHERE = "http://127.0.0.1:2";

export const RUN_ID = "12345678901";
export const SHA = "0f3a9b2c".repeat(5);

export interface JobOptions {
  /** `with:`; what is left out gets action.yml's default. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** `text` is written as it is, `payload` as JSON; with neither there is no file. */
  readonly event?: { readonly name: string; readonly payload?: unknown; readonly text?: string };
  /** What `${{ github.token }}` stands for. */
  readonly githubToken?: string;
  /** Over the runner's environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder of action.yml; the repository's by default. */
  readonly action?: string;
  /** The time that its processes live in; real time by default. */
  readonly time?: SharedTime;
}

/** A job on a runner: its folders and what all its steps share. */
export interface Job {
  readonly workspace: string;
  /** `RUNNER_TEMP` */
  readonly temp: string;
  readonly options: JobOptions;
}

/** A new job's folders, and the event's file. */
export function createJob(options: JobOptions): Job {
  const folder = mkdtempSync(join(tmpdir(), "workers-gradual-rollout-"));
  const job: Job = { workspace: join(folder, "workspace"), temp: join(folder, "temp"), options };
  for (const path of [job.workspace, job.temp, join(folder, "home")]) mkdirSync(path);
  const { event } = options;
  const text = event?.text ?? (event?.payload === undefined ? undefined : JSON.stringify(event.payload));
  if (text !== undefined) writeFileSync(join(job.temp, "event.json"), text);
  return job;
}

export function removeJob({ temp }: Job): void {
  rmSync(join(temp, ".."), { recursive: true, force: true, maxRetries: 3 });
}

/** Variables and the files that they name: new ones for every step. */
export function createFiles({ temp }: Job) {
  const folder = join(temp, "_runner_file_commands");
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const file = (prefix: string) => {
    const path = join(folder, `${prefix}_${suffix}`);
    writeFileSync(path, "");
    return path;
  };
  return {
    GITHUB_OUTPUT: file("set_output"),
    GITHUB_STATE: file("save_state"),
    GITHUB_STEP_SUMMARY: file("step_summary"),
    GITHUB_ENV: file("set_env"),
    GITHUB_PATH: file("add_path"),
  };
}

/** All that a step finds in its environment. */
export function environment(
  { workspace, temp, options }: Job,
  action: ActionYml,
  files: Readonly<Record<string, string>>,
  state: Readonly<Record<string, string>>,
): Record<string, string> {
  const all: Record<string, string | undefined> = {
    PATH: process.env["PATH"],
    HOME: join(temp, "../home"),
    CI: "true",
    // Logs are easier to compare without colours.
    NO_COLOR: "1",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "octocat",
    GITHUB_API_URL: NOWHERE,
    GITHUB_EVENT_NAME: options.event?.name ?? "workflow_dispatch",
    GITHUB_EVENT_PATH: join(temp, "event.json"),
    GITHUB_GRAPHQL_URL: `${NOWHERE}/graphql`,
    GITHUB_JOB: "deploy",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REPOSITORY: "acme/shop",
    GITHUB_REPOSITORY_OWNER: "acme",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: RUN_ID,
    GITHUB_RUN_NUMBER: "7",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: SHA,
    GITHUB_WORKFLOW: "Deploy",
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: "X64",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: "test",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: temp,
    ...files,
    ...options.env,
  };
  for (const [name, value] of Object.entries(inputsOf(action, options))) {
    all[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] = value;
  }
  for (const [name, value] of Object.entries(state)) all[`STATE_${name}`] = value;
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

export interface ActionYml {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: { readonly main: string; readonly post: string };
}

export function readAction(folder: string): ActionYml {
  return parse(readFileSync(join(folder, "action.yml"), "utf8"));
}

function inputsOf({ inputs = {} }: ActionYml, options: JobOptions): Readonly<Record<string, string>> {
  const given = options.inputs ?? {};
  const unexpected = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name));
  if (unexpected.length > 0) {
    throw new Error(
      `action.yml has no input ${unexpected.join(", ")}; it has ${Object.keys(inputs).join(", ")}`,
    );
  }
  const defaults = Object.entries(inputs).map(([name, input]) => [
    name,
    String(input?.default ?? "").replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
      if (expression.trim() === "github.token") return options.githubToken ?? "";
      throw new Error(`The default of ${name} holds an expression that isn't known here: ${expression}`);
    }),
  ]);
  return { ...Object.fromEntries(defaults), ...given };
}
