/**
 * One time for a test, its simulator and the action's processes. It passes only when all of them wait for
 * nothing but time, and then jumps to the next moment at which one of them goes on: however slow the
 * machine is, what happens and when is the same.
 */

import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Clock } from "../../src/rollout/ports.ts";
import { setTimer, sleepBy, type Timer } from "../timers.ts";
import { arrivals, isHeld, listeners } from "./held-requests.ts";
import { type IdleReport, OUTPUTS, type Output, START_VARIABLE } from "./process-time.ts";

/** Not a whole second: `date` headers are cut to one. */
export const START = Date.UTC(2026, 10, 2, 9, 0, 0, 400);

/** What each process loads first, without its types: taking them off took a third of a process's start. */
const PROCESS_TIME = `data:text/javascript,${encodeURIComponent(
  stripTypeScriptTypes(readFileSync(join(import.meta.dirname, "process-time.ts"), "utf8")),
)}`;

interface Process {
  readonly child: ChildProcess;
  /** Messages that it has been sent; it is at work until it has answered the last one. */
  sent: number;
  report: IdleReport | undefined;
  /** Bytes of its output that were read here. */
  readonly read: Record<Output, number>;
}

interface Watch {
  readonly condition: () => boolean;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export class SharedTime implements Clock {
  #now: number;
  #passes = true;
  #turning = false;
  /** How many wait here for time to pass, and for how many it stands still. */
  #waiting = 0;
  #held = 0;
  readonly #timers: Timer[] = [];
  readonly #processes = new Set<Process>();
  readonly #watches = new Set<Watch>();
  readonly #look = (): void => void this.#turn();

  /** `start` in Unix ms. */
  constructor(start = START) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  readonly sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    sleepBy((wake) => this.at(this.#now + ms, wake), signal);

  /** Calls `fire` at that instant (Unix ms) if a process still runs then. Returns what takes it back. */
  at(instant: number, fire: () => void): () => void {
    return setTimer(this.#timers, { at: Math.max(instant, this.#now), fire });
  }

  /** Moves on by so much at once, while no process runs. */
  skip(ms: number): void {
    if (this.#processes.size > 0) throw new Error("Time is skipped only while no process runs");
    this.#now += ms;
  }

  /** Lets so much time pass, whether a process runs or not; what is due meanwhile happens. */
  elapse(ms: number): Promise<void> {
    this.#waiting += 1;
    return new Promise((resolve) => {
      this.at(this.#now + ms, () => {
        this.#waiting -= 1;
        resolve();
      });
      this.pass();
    });
  }

  /** Time stands still until this has settled: a process that is about to start isn't there yet. */
  async hold<T>(work: Promise<T>): Promise<T> {
    this.#held += 1;
    try {
      return await work;
    } finally {
      this.#held -= 1;
      this.#look();
    }
  }

  /** From now on time passes whenever everybody waits. */
  pass(): void {
    this.#passes = true;
    this.#look();
  }

  /**
   * Lets time pass until everybody waits and this is so; then time stands still until `pass`. Rejects when
   * no process is left that could make it so.
   */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#watches.add({ condition, resolve, reject });
      this.pass();
    });
  }

  /** What a process must be started with to live in this time, and with an IPC channel. */
  startOptions(): { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> } {
    return { args: ["--import", PROCESS_TIME], env: { [START_VARIABLE]: String(this.#now) } };
  }

  /** From now on time waits for this process. */
  join(child: ChildProcess): void {
    const read = { stdout: 0, stderr: 0 };
    const process: Process = { child, sent: 0, report: undefined, read };
    this.#processes.add(process);
    listeners.add(this.#look);
    child.on("message", (report) => {
      process.report = report as IdleReport;
      this.#look();
    });
    for (const name of OUTPUTS)
      child[name]?.on("data", (chunk: string | Uint8Array) => {
        read[name] += Buffer.byteLength(chunk);
        this.#look();
      });
    const gone = () => {
      this.#processes.delete(process);
      if (this.#processes.size === 0) listeners.delete(this.#look);
      this.#look();
    };
    child.once("close", gone).once("error", gone);
  }

  /** A process learns of something by another way than an answer, such as a signal: time waits until it has. */
  learns(child: ChildProcess): void {
    for (const process of this.#processes) if (process.child === child) this.#send(process);
  }

  /** Something was sent to the processes that isn't an answer: time waits until they have read it. */
  readonly learnAll = (): void => {
    for (const process of this.#processes) this.#send(process);
  };

  #send(process: Process): void {
    process.sent += 1;
    if (process.child.connected) process.child.send({ now: this.#now, seq: process.sent }, () => {});
  }

  async #turn(): Promise<void> {
    if (this.#turning) return;
    this.#turning = true;
    try {
      // Requests that have arrived are read first.
      await arrivals();
      while (this.#held === 0 && this.#allWait()) {
        this.#settleWatches();
        if (!this.#passes || this.#processes.size + this.#waiting === 0) return;
        const [timer] = this.#timers;
        if (timer !== undefined && timer.at <= this.#now) {
          this.#timers.shift();
          timer.fire();
        } else if (!this.#jump()) return;
        await arrivals();
      }
    } finally {
      this.#turning = false;
    }
  }

  #settleWatches(): void {
    for (const watch of this.#watches) {
      const { condition, resolve, reject } = watch;
      const so = condition();
      if (!so && this.#processes.size > 0) continue;
      this.#watches.delete(watch);
      if (so) this.#passes = false;
      if (so) resolve();
      else reject(new Error("Every process has ended, and what was waited for never came"));
    }
  }

  /** Everybody learns the time before anything comes of it. */
  #jump(): boolean {
    const wakes = [...this.#processes].map(({ report }) => report?.next ?? Number.POSITIVE_INFINITY);
    const next = Math.min(this.#timers[0]?.at ?? Number.POSITIVE_INFINITY, ...wakes);
    if (next === Number.POSITIVE_INFINITY) return false;
    this.#now = Math.max(this.#now, next);
    for (const process of this.#processes) this.#send(process);
    return true;
  }

  #allWait(): boolean {
    return [...this.#processes].every(
      // One that waits for nothing at all is about to end.
      ({ sent, report, read }) =>
        report?.seq === sent &&
        OUTPUTS.every((name) => read[name] === report.written[name]) &&
        report.inFlight.every(isHeld) &&
        (report.next !== undefined || report.inFlight.length > 0),
    );
  }
}
