import type { RunShell } from "../checks/shell.ts";
import type { HttpTransport } from "../cloudflare/http-transport.ts";
import type { ConnectTail } from "../cloudflare/tail-connection.ts";
import type { Clock } from "../rollout/ports.ts";

/** The runner's side of things, as far as the action needs it: what `@actions/core` offers. */
export interface Runner {
  info(line: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  notice(text: string, properties?: { title?: string }): void;
  warning(text: string, properties?: { title?: string }): void;
  error(text: string, properties?: { title?: string }): void;
  setSecret(secret: string): void;
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
  getState(name: string): string;
}

/** Everything outside the program, handed in by the entry. */
export interface Runtime {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly runner: Runner;
  readonly transport: HttpTransport;
  readonly connectTail: ConnectTail;
  readonly files: {
    /** The file's text; undefined when it can't be read. */
    read(path: string): string | undefined;
    /** Replaces the file's text. @throws when it can't be written */
    write(path: string, text: string): void;
    exists(path: string): boolean;
  };
  /** @param scale see `createClock` */
  createClock(scale: number): Clock;
  /** Calls back on SIGINT and SIGTERM with the signal's name; returns what stops that. */
  onSignal(callback: (name: string) => void): () => void;
  /** Runs a command of the workflow's. */
  readonly shell: RunShell;
  /** For GitHub's API; undefined: the toolkit's own, which goes through the runner's proxy. */
  readonly fetch: typeof fetch | undefined;
}
