/** The Worker of a trial: made with wrangler, and taken away through the API. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import type { Api } from "./api.ts";

/** What the names of all Workers begin with that this program makes. */
export const PREFIX = "workers-gradual-rollout-conformance-";

export interface Uploads {
  /** Makes the Worker: its first version serves everything. */
  deploy(script: string, signal: AbortSignal): Promise<void>;
  /** Another version, which isn't deployed. */
  upload(script: string, tag: string, signal: AbortSignal): Promise<void>;
}

export class NotStarted extends Error {
  override readonly name = "NotStarted";
}

/** @throws NotStarted when the Worker exists, or nobody can tell */
export async function refuseExisting(api: Api, script: string): Promise<void> {
  const { status, errors } = await api.ask("GET", `workers/services/${script}`);
  if (status === 200) {
    throw new NotStarted(
      `The Worker ${script} exists already. Nothing was changed. Run it again for another name.`,
    );
  }
  if (errors.some(({ code }) => code === 10007 || code === 10090)) return;
  const items = errors.map(({ code, message }) => `${code} ${message}`).join(", ");
  throw new NotStarted(
    `Whether a Worker ${script} exists can't be told: HTTP ${status}, ${items}. Nothing was changed. Check the token (Workers Scripts: Edit) and the account.`,
  );
}

/** An upload that was cut off may still arrive after so long. */
const CUT_OFF_MS = 3_000;

/** False when the Worker may still be there. */
export async function deleteWorker(api: Api, script: string): Promise<boolean> {
  let missing = false;
  for (let attempt = 0; attempt < 4; attempt++) {
    try {
      const { status, errors } = await api.ask("DELETE", `workers/scripts/${script}?force=true`);
      if (status < 300) return true;
      if (errors.some(({ code }) => code === 10007 || code === 10090)) {
        if (missing) return true;
        missing = true;
        await wait(CUT_OFF_MS);
      }
    } catch {
      // Another attempt follows; without an answer it may have happened.
    }
  }
  return false;
}

const ROOT = resolve(import.meta.dirname, "../..");
/** What bin/wrangler.js starts: that one leaves its child behind when it is killed. */
const WRANGLER = join(ROOT, "node_modules/wrangler/wrangler-dist/cli.js");

/** It shows its version's id, and does what its path says: `/throw`, `/status/503`. */
function source(version: string): string {
  return `// ${version}
export default {
  fetch(request, env) {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/throw")) throw new Error("as asked");
    const status = Number(/\\/status\\/(\\d+)$/.exec(pathname)?.[1] ?? 200);
    const { id } = env.CF_VERSION_METADATA;
    return new Response(id, { status, headers: { "x-version-id": id, "cache-control": "no-store" } });
  },
};
`;
}

/** @param credentials CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_BASE_URL */
export function wranglerUploads(credentials: Readonly<Record<string, string>>): Uploads {
  const run = async (script: string, version: string, signal: AbortSignal, ...args: readonly string[]) => {
    const home = mkdtempSync(join(tmpdir(), "conformance-"));
    const folder = join(home, script);
    mkdirSync(folder);
    const config = {
      name: script,
      main: "index.js",
      compatibility_date: "2026-07-01",
      workers_dev: true,
      observability: { enabled: true },
      version_metadata: { binding: "CF_VERSION_METADATA" },
    };
    writeFileSync(join(folder, "wrangler.jsonc"), JSON.stringify(config));
    writeFileSync(join(folder, "index.js"), source(version));
    const env = {
      PATH: process.env["PATH"],
      HOME: home,
      CI: "true",
      NO_COLOR: "1",
      WRANGLER_SEND_METRICS: "false",
      ...credentials,
    };
    signal.throwIfAborted();
    const running = promisify(execFile)(process.execPath, ["--no-warnings", WRANGLER, ...args], {
      cwd: folder,
      env,
    });
    // wrangler catches gentler signals and may stay, and execFile's own option for an abort sends one of those.
    const kill = () => running.child.kill("SIGKILL");
    signal.addEventListener("abort", kill, { once: true });
    try {
      await running;
    } catch (error) {
      signal.throwIfAborted();
      const { stdout = "", stderr = "" } = error as { readonly stdout?: string; readonly stderr?: string };
      throw new Error(`wrangler ${args.join(" ")} failed:\n${stdout}${stderr}`);
    } finally {
      signal.removeEventListener("abort", kill);
      rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    }
  };
  return {
    deploy: (script, signal) => run(script, "first", signal, "deploy"),
    upload: (script, tag, signal) => run(script, "second", signal, "versions", "upload", "--tag", tag),
  };
}
