import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { NIGHTLY } from "./nightly.ts";

const ROOT = resolve(import.meta.dirname, "../..");
export const NODE = join(ROOT, "node_modules/.bin/node");
export const WRANGLER = join(ROOT, "node_modules/wrangler/bin/wrangler.js");

/**
 * Whether the real wrangler does all that it is asked to do anywhere: each call takes seconds, so it is every night, and
 * in `.ci/run` after a change of wrangler's version or of the simulator's API. Each run has its uploads and triggers.
 */
export const WHOLE_TOUR = NIGHTLY || process.env["WRANGLER_TOUR"] === "1";

/** What a project's `wrangler.jsonc` may say beside the usual. */
export type ProjectConfig = Readonly<Record<string, unknown>>;

export interface Project {
  readonly folder: string;
  /** What a shell must set for wrangler, beside PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the real wrangler there; `output` is of both streams. */
  wrangler(...args: readonly string[]): Promise<{ readonly output: string; readonly code: number }>;
  /** A stand-in for `npx` in a workflow's shell, which runs the real wrangler; shell. */
  readonly npx: string;
}

/**
 * The folder of a Worker's source, for the real wrangler; with Durable Objects it has the class `Room`. It goes when the
 * test is finished.
 *
 * @param api its address and, for what no workflow runs, the credentials
 */
export function createProject(
  script: string,
  api: Readonly<Record<string, string>>,
  config: ProjectConfig = {},
): Project {
  const home = mkdtempSync(join(tmpdir(), "wrangler-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
  const folder = join(home, script);
  mkdirSync(folder);
  const all = { name: script, main: "index.js", compatibility_date: "2026-07-01", ...config };
  writeFileSync(join(folder, "wrangler.jsonc"), JSON.stringify(all));
  const room = config["durable_objects"] === undefined ? "" : "export class Room {}\n";
  writeFileSync(join(folder, "index.js"), `${room}export default { fetch: () => new Response("Hello") };\n`);
  const env = { HOME: home, CI: "true", NO_COLOR: "1", WRANGLER_SEND_METRICS: "false", ...api };
  return {
    folder,
    env,
    wrangler: (...args) =>
      promisify(execFile)(NODE, [WRANGLER, ...args], {
        cwd: folder,
        env: { PATH: process.env["PATH"], ...env },
        timeout: 240_000,
      }).then(
        ({ stdout, stderr }) => ({ output: stdout + stderr, code: 0 }),
        ({ stdout, stderr, code }: { stdout: string; stderr: string; code: number }) => ({
          output: stdout + stderr,
          code,
        }),
      ),
    npx: [
      ...Object.entries(env).map(([name, value]) => `export ${name}='${value}'`),
      '[ "$1" = wrangler ] && shift',
      `exec '${NODE}' '${WRANGLER}' "$@"`,
    ].join("\n"),
  };
}
