import { setTimeout as timeout } from "node:timers/promises";
import type { ConnectTail } from "../checks/sources.ts";
import type { RunShell } from "../checks/spawn-shell.ts";
import type { HttpTransport } from "../cloudflare/http-transport.ts";
import type { Files, Runner } from "../github/runner.ts";
import type { Clock } from "../rollout/ports.ts";

/** Everything outside the program, handed in by the entry. */
export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly runner: Runner;
  readonly transport: HttpTransport;
  readonly connectTail: ConnectTail;
  readonly files: Files;
  createClock(): Clock;
  /** Calls back on SIGINT and SIGTERM with the signal's name; returns what stops that. */
  onSignal(callback: (name: string) => void): () => void;
  readonly shell: RunShell;
  /** For GitHub's API; undefined: the toolkit's own, which goes through the runner's proxy. */
  readonly fetch: typeof fetch | undefined;
}

/** Real time, monotonic. */
export function createClock(): Clock {
  return {
    now: () => performance.timeOrigin + performance.now(),
    async sleep(ms, signal) {
      try {
        await timeout(ms, undefined, signal && { signal });
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    },
  };
}
