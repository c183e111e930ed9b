import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { onTestFinished } from "vitest";
import { parseFileCommand } from "../../simulator/runner/workflow-commands.ts";

export interface ShellStep {
  readonly command: string;
  /** For the step's own files; empty. */
  readonly folder: string;
  /** Where it runs. A Worker is named like the folder that wrangler runs in. */
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  /** The id of a version that is uploaded. */
  readonly version: string;
  /** Programs that take the place of those with the same names; shell. */
  readonly standIns?: Readonly<Record<string, string>>;
}

export interface ShellEnd {
  readonly code: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  /** What it wrote to GITHUB_ENV. */
  readonly env: Readonly<Record<string, string>>;
  readonly uploads: readonly Upload[];
  /** What wrangler was told, in order: `triggers deploy`. */
  readonly wrangler: readonly string[];
  /** Its standard output. */
  readonly log: string;
}

/** A version that wrangler was told to store. */
export interface Upload {
  readonly script: string;
  readonly id: string;
  readonly tag?: string;
}

/** The token has no business in `npm ci`, and must be there for wrangler. */
const STAND_INS = {
  npm: '[ -z "$CLOUDFLARE_API_TOKEN" ]',
  npx: `
    [ "$1" = wrangler ] && [ -n "$CLOUDFLARE_API_TOKEN" ] && [ -n "$CLOUDFLARE_ACCOUNT_ID" ]
    shift
    printf '%s\\n' "$*" >> "$STAND_IN_LOG"
    [ "$1 $2" = "versions upload" ] || exit 0
    [ -z "$WRANGLER_OUTPUT_FILE_PATH" ] || printf '%s\\n' "$STAND_IN_ENTRY" >> "$WRANGLER_OUTPUT_FILE_PATH"`,
};

/**
 * Runs a step of a shell as the runner does, `bash -e FILE`, with stand-ins for npm and wrangler. What it leaves
 * running goes when the test is finished.
 *
 * @throws where a command isn't found
 */
export async function runShell(step: ShellStep): Promise<ShellEnd> {
  const { command, folder, directory, env, version } = step;
  const file = (name: string) => join(folder, name);
  const script = basename(directory);
  mkdirSync(directory, { recursive: true });
  mkdirSync(file("bin"));
  for (const name of ["wrangler", "output", "env"]) writeFileSync(file(name), "");
  writeFileSync(file("step.sh"), command);
  for (const [name, text] of Object.entries({ ...STAND_INS, ...step.standIns })) {
    writeFileSync(join(file("bin"), name), `#!/bin/sh\nset -e\n${text}\n`);
    chmodSync(join(file("bin"), name), 0o755);
  }
  const shell = spawn("bash", ["-e", file("step.sh")], {
    cwd: directory,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: `${file("bin")}${delimiter}${process.env["PATH"]}`,
      GITHUB_OUTPUT: file("output"),
      GITHUB_ENV: file("env"),
      ...env,
      STAND_IN_LOG: file("wrangler"),
      STAND_IN_ENTRY: JSON.stringify({ type: "version-upload", worker_name: script, version_id: version }),
    },
  });
  const group = shell.pid;
  onTestFinished(() => {
    try {
      if (group !== undefined) process.kill(-group, "SIGKILL");
    } catch {
      // Nothing was left running.
    }
  });
  const printed: Buffer[] = [];
  shell.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
  const said: Buffer[] = [];
  shell.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(shell, "close")) as [number | null];
  if (code === 127) throw new Error(`${command}: ${Buffer.concat(said).toString("utf8")}`);
  const wrangler = readFileSync(file("wrangler"), "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const uploads = wrangler
    .filter((line) => line.startsWith("versions upload"))
    .map((line): Upload => {
      const tag = / --tag (\S+)$/.exec(line)?.[1];
      return { script, id: version, ...(tag !== undefined && { tag }) };
    });
  const read = (name: string) => parseFileCommand(readFileSync(file(name), "utf8")).values;
  return {
    code,
    outputs: read("output"),
    env: read("env"),
    uploads,
    wrangler,
    log: Buffer.concat(printed).toString("utf8"),
  };
}
