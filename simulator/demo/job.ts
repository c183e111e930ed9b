/** A job as GitHub's runner sets it up for the action of this checkout: inputs and files in, outputs and state out. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { readFileCommands } from "./file-commands.ts";
import { COLOURS } from "./screen.ts";

export const ROOT = join(import.meta.dirname, "../..");

/** What action.yml says of how to run it. */
export interface ActionManifest {
  /** Absolute paths. */
  readonly main: string;
  readonly post: string;
  /** By the input's name; empty where there is none, or only an expression of GitHub's. */
  readonly defaults: Readonly<Record<string, string>>;
}

export function readManifest(): ActionManifest {
  const { inputs, runs } = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as {
    inputs: Record<string, { default?: string }>;
    runs: { main: string; post: string };
  };
  const defaults = Object.entries(inputs).map(([name, input]) => {
    const value = input.default ?? "";
    return [name, value.includes("${{") ? "" : value];
  });
  return {
    main: join(ROOT, runs.main),
    post: join(ROOT, runs.post),
    defaults: Object.fromEntries(defaults),
  };
}

export interface JobOptions {
  readonly manifest: ActionManifest;
  /** What the workflow writes under `with:`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The workflow's `env:`. */
  readonly env: Readonly<Record<string, string>>;
  readonly event: { readonly name: string; readonly sha: string; readonly payload: unknown };
}

export class Job {
  /** Of main: the runner's variables and `INPUT_…`, and nothing of this process but PATH. */
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;

  constructor({ manifest, inputs, env, event }: JobOptions) {
    this.folder = mkdtempSync(join(tmpdir(), "gradual-rollout-job-"));
    const given = Object.entries({ ...manifest.defaults, ...inputs });
    this.env = {
      PATH: process.env["PATH"] ?? "",
      HOME: this.folder,
      CI: "true",
      NO_COLOR: COLOURS ? "" : "1",
      GITHUB_ACTIONS: "true",
      GITHUB_REPOSITORY: "example/shop",
      GITHUB_RUN_ID: "42",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_SHA: event.sha,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: this.#file("event.json", JSON.stringify(event.payload)),
      GITHUB_WORKSPACE: this.folder,
      GITHUB_OUTPUT: this.#file("output"),
      GITHUB_STATE: this.#file("state"),
      GITHUB_STEP_SUMMARY: this.#file("summary"),
      RUNNER_TEMP: this.folder,
      ...env,
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    };
  }

  get outputs(): Readonly<Record<string, string>> {
    return readFileCommands(this.#read("output"));
  }

  /** Of post: main's, and what main has saved. */
  get postEnv(): Readonly<Record<string, string>> {
    const saved = Object.entries(readFileCommands(this.#read("state")));
    return { ...this.env, ...Object.fromEntries(saved.map(([name, value]) => [`STATE_${name}`, value])) };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #file(name: string, text = ""): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  #read(name: string): string {
    return readFileSync(join(this.folder, name), "utf8");
  }
}
