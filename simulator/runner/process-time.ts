/**
 * Loaded into a process before the action (`node --import`): time is what the test says, and the test
 * learns when this process waits for nothing but time. See shared-time.ts.
 */

import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import timersPromises from "node:timers/promises";

export const START_VARIABLE = "SHARED_TIME_START";
export const REQUEST_HEADER = "x-shared-time-request";

/** A process has done all that it can do at this instant. */
export interface IdleReport {
  /** The last message that it has seen; 0 before the first. */
  readonly seq: number;
  /** When its next timer is due (Unix ms); undefined without one. */
  readonly next: number | undefined;
  /** Requests that aren't answered, by `REQUEST_HEADER`. */
  readonly inFlight: readonly string[];
  /** Bytes that it has written. */
  readonly written: Readonly<Record<Output, number>>;
}

export const OUTPUTS = ["stdout", "stderr"] as const;
export type Output = (typeof OUTPUTS)[number];

const start = process.env[START_VARIABLE];
if (start !== undefined && process.send !== undefined) takeOver(Number(start));

function takeOver(begin: number): void {
  delete process.env[START_VARIABLE];
  const real = { setTimeout, clearTimeout };
  const timers = new Set<Timer>();
  const inFlight = new Set<string>();
  const written: Record<Output, number> = { stdout: 0, stderr: 0 };
  let requests = 0;
  let fetches = 0;
  let now = begin;
  let seq = 0;
  let settling = false;

  class Timer {
    readonly ms: number;
    readonly fire: () => void;
    at: number;
    counts = true;

    constructor(ms: number, fire: () => void) {
      this.ms = Math.max(ms, 0);
      this.at = now + this.ms;
      this.fire = fire;
      timers.add(this);
      changed();
    }
    refresh(): this {
      this.at = now + this.ms;
      timers.add(this);
      changed();
      return this;
    }
    ref(): this {
      this.counts = true;
      changed();
      return this;
    }
    unref(): this {
      this.counts = false;
      changed();
      return this;
    }
    hasRef(): boolean {
      return this.counts;
    }
    clear(): void {
      if (timers.delete(this)) changed();
    }
  }

  /** Tells the test once nothing is under way here but timers and requests. */
  function changed(): void {
    holdProcess();
    if (settling) return;
    settling = true;
    let quiet = 0;
    const look = () => {
      const busy =
        fetches > 0 || process.getActiveResourcesInfo().some((name) => /Req|Connect|^Process/.test(name));
      quiet = busy ? 0 : quiet + 1;
      if (busy) real.setTimeout(look, 1);
      else if (quiet < 4) setImmediate(look);
      else report();
    };
    setImmediate(look);
  }

  function report(): void {
    settling = false;
    // One that doesn't keep the process running fires all the same while something else does.
    const runs = inFlight.size > 0 || [...timers].some(({ counts }) => counts);
    const next = runs && timers.size > 0 ? Math.min(...[...timers].map(({ at }) => at)) : undefined;
    if (process.connected)
      process.send?.({ seq, next, inFlight: [...inFlight], written } satisfies IdleReport);
  }

  /** A timer keeps a process running; there is none of the real ones. */
  function holdProcess(): void {
    if ([...timers].some(({ counts }) => counts)) process.channel?.ref();
    else process.channel?.unref();
  }

  process.on("message", (message: { readonly now: number; readonly seq: number }) => {
    now = message.now;
    seq = message.seq;
    const due = [...timers].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
    for (const timer of due) {
      if (!timers.delete(timer)) continue;
      timer.fire();
    }
    changed();
  });

  subscribe("http.client.request.created", (message) => {
    const { request } = message as { request: ClientRequest };
    const id = `${process.pid}.${requests++}`;
    request.setHeader(REQUEST_HEADER, id);
    inFlight.add(id);
    // Who opens a tunnel through a proxy takes all listeners away.
    const emit = request.emit.bind(request);
    request.emit = (event: string | symbol, ...args: unknown[]) => {
      if (event === "close" || event === "connect" || event === "error") {
        inFlight.delete(id);
        changed();
      }
      return emit(event, ...args);
    };
    changed();
  });
  for (const [channel, change] of [
    ["undici:request:create", 1],
    ["undici:request:trailers", -1],
    ["undici:request:error", -1],
  ] as const)
    subscribe(channel, () => {
      fetches += change;
      changed();
    });

  for (const name of OUTPUTS) {
    const stream = process[name];
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (chunk: string | Uint8Array, ...args: unknown[]) => {
      written[name] += Buffer.byteLength(chunk);
      return write(chunk, ...args);
    };
  }

  performance.now = () => now - performance.timeOrigin;
  Object.assign(globalThis, {
    setTimeout: (fire: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      new Timer(ms, () => fire(...args)),
    clearTimeout: (timer: unknown) =>
      timer instanceof Timer ? timer.clear() : real.clearTimeout(timer as NodeJS.Timeout),
  });
  Object.assign(timersPromises, {
    setTimeout: (ms: number, value: unknown, { signal }: { readonly signal?: AbortSignal } = {}) =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new DOMException("The operation was aborted", "AbortError"));
        if (signal?.aborted === true) return fail();
        const onAbort = () => {
          timer.clear();
          fail();
        };
        const timer = new Timer(ms, () => {
          signal?.removeEventListener("abort", onAbort);
          resolve(value);
        });
        signal?.addEventListener("abort", onAbort, { once: true });
      }),
  });
  AbortSignal.timeout = (ms) => {
    const late = new AbortController();
    const reason = new DOMException("The operation was aborted due to timeout", "TimeoutError");
    new Timer(ms, () => late.abort(reason)).unref();
    return late.signal;
  };
  syncBuiltinESMExports();
  changed();
}
