import type { RunShell } from "../checks/shell.ts";
import type { ConnectTail } from "../checks/sources.ts";
import type { HttpTransport } from "../cloudflare/http-client.ts";
import type { Files, Runner } from "../github/runner.ts";
import type { Clock } from "../rollout/ports.ts";

/** Everything outside the program, handed in by the entry. */
export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly runner: Runner;
  readonly transport: HttpTransport;
  readonly connectTail: ConnectTail;
  readonly files: Files;
  /** @param scale see `createClock` */
  createClock(scale: number): Clock;
  /** Calls back on SIGINT and SIGTERM with the signal's name; returns what stops that. */
  onSignal(callback: (name: string) => void): () => void;
  /** Runs a command of the workflow's. */
  readonly shell: RunShell;
  /** For GitHub's API; undefined: the toolkit's own, which goes through the runner's proxy. */
  readonly fetch: typeof fetch | undefined;
}

/** For simulations only: an API on this machine may let time pass faster. */
export function timeScale({ env }: Runtime): number {
  const base = env["CLOUDFLARE_API_BASE_URL"] ?? "";
  const scale = Number(env["SIMULATED_TIME_SCALE"] ?? "1");
  return /^http:/.test(base) && scale > 0 && Number.isFinite(scale) ? scale : 1;
}
