/** The jobs of the reusable workflow beside the rollout: what they run, the real wrangler runs in a project of its own. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT } from "../runner/job.ts";

/** What deploy.yml does where its caller says nothing: `schedule`, `checks`, `upload`, `triggers`. */
export const DEPLOY_DEFAULTS: Readonly<Record<string, string>> = readDefaults();

function readDefaults(): Readonly<Record<string, string>> {
  const { on } = parse(readFileSync(join(ROOT, ".github/workflows/deploy.yml"), "utf8")) as {
    readonly on: {
      readonly workflow_call: { readonly inputs: Readonly<Record<string, { readonly default?: unknown }>> };
    };
  };
  return Object.fromEntries(
    Object.entries(on.workflow_call.inputs).map(([name, input]) => [name, String(input.default ?? "")]),
  );
}

/** The source of a Worker whose cron comes with its new version. */
export class Project {
  readonly #folder = mkdtempSync(join(tmpdir(), "gradual-rollout-project-"));
  readonly #env: Readonly<Record<string, string>>;

  /** @param env where the simulated Cloudflare is, and the token */
  constructor(script: string, env: Readonly<Record<string, string>>) {
    this.#env = { ...env, WRANGLER_OUTPUT_FILE_PATH: join(this.#folder, "wrangler.ndjson") };
    const config = {
      name: script,
      main: "index.js",
      compatibility_date: "2026-07-01",
      triggers: { crons: ["0 4 * * *"] },
    };
    writeFileSync(join(this.#folder, "wrangler.json"), JSON.stringify(config));
    writeFileSync(join(this.#folder, "index.js"), "export default { fetch: () => new Response('Hello') };\n");
  }

  /**
   * @param command `npx wrangler …`
   * @throws Error with what wrangler said when it fails
   */
  async run(command: string): Promise<void> {
    const args = command.trim().split(/\s+/).slice(2);
    const wrangler = join(ROOT, "node_modules/wrangler/bin/wrangler.js");
    const child = spawn(process.execPath, [wrangler, ...args], {
      cwd: this.#folder,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: this.#folder,
        CI: "true",
        WRANGLER_SEND_METRICS: "false",
        ...this.#env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new Error(`${command}:\n${said}`);
  }

  /** The version that wrangler uploaded last, as the workflow reads it. */
  uploaded(): string {
    const lines = readFileSync(join(this.#folder, "wrangler.ndjson"), "utf8").trim().split("\n");
    const entries = lines.map((line) => JSON.parse(line) as { type: string; version_id: string });
    return entries.findLast(({ type }) => type === "version-upload")?.version_id ?? "";
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
