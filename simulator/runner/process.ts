/** A step's process as the runner starts, reads, cancels and kills it (actions/runner's `ProcessInvoker.cs`). */

import { type ChildProcess, spawn } from "node:child_process";
import { createClock } from "../../src/action/runtime.ts";
import { kill } from "./kill.ts";
import type { SharedTime } from "./shared-time.ts";

export interface LogLine {
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly lines: readonly LogLine[];
}

export interface StepProcess {
  readonly pid: number;
  /** Both streams' lines so far, in the order in which they came. */
  readonly lines: readonly LogLine[];
  /**
   * The next line that matches, from behind the line that the last call found. Rejects with the log
   * when the process ends without one, or after `timeoutMs`.
   */
  waitFor(pattern: RegExp | string, timeoutMs?: number): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** SIGINT, 7.5 s, SIGTERM, 2.5 s, kill; ends early when the process does. */
  cancel(): Promise<Ended>;
  /** Kills the process and its descendants at once. */
  kill(): void;
  /** Rejects with the log when the process was still there after its time limit, and kills it. */
  readonly ended: Promise<Ended>;
}

export interface StartOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Real time, whatever `time` says. */
  readonly timeoutMs: number;
  /** The time that the process lives in; real time by default. */
  readonly time?: SharedTime;
  readonly onLine?: (line: string) => void;
}

/** How long the runner still reads the streams when a process has gone and its children hold them open, in ms. */
const STREAM_GRACE_MS = 5_000;
const WAIT_MS = 60_000;
const LOG_TAIL = 40;

const alive = new Set<StepProcess>();
process.on("exit", () => {
  for (const step of alive) step.kill();
});

export function startStep({ command, args, cwd, env, timeoutMs, time, onLine }: StartOptions): StepProcess {
  // A group of its own, so that its descendants can be found when it has gone.
  const shared = time?.startOptions();
  const child = spawn(command, [...(shared?.args ?? []), ...args], {
    cwd,
    env: { ...env, ...shared?.env },
    stdio: ["ignore", "pipe", "pipe", ...(shared ? (["ipc"] as const) : [])],
    detached: true,
  });
  time?.join(child);
  const lines: LogLine[] = [];
  const listeners = new Set<() => void>();
  let next = 0;
  let over = false;

  for (const stream of ["stdout", "stderr"] as const) {
    readLines(child, stream, (text) => {
      lines.push({ stream, text });
      onLine?.(text);
      for (const listener of listeners) listener();
    });
  }
  const failure = (what: string) => new Error(`${what}. The end of its log:\n${tail(lines)}`);

  const ended = new Promise<Ended>((resolve, reject) => {
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      kill(child);
    }, timeoutMs);
    let grace: NodeJS.Timeout | undefined;
    child.once("error", (error) => {
      clearTimeout(limit);
      over = true;
      reject(error);
    });
    child.once("exit", () => {
      grace = setTimeout(() => {
        kill(child);
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, STREAM_GRACE_MS);
    });
    child.once("close", (code, signal) => {
      clearTimeout(limit);
      clearTimeout(grace);
      over = true;
      alive.delete(step);
      if (late) reject(failure(`The process was still running after ${timeoutMs} ms`));
      else resolve({ code, signal, lines });
      for (const listener of listeners) listener();
    });
  });
  ended.catch(() => {});

  /** Resolves when this is so at the start or after a line, and in any case after so many ms. */
  const heard = (condition: () => boolean, waitMs: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (condition()) settle();
      };
      const settle = () => {
        clearTimeout(timer);
        listeners.delete(look);
        resolve();
      };
      const timer = setTimeout(settle, waitMs);
      listeners.add(look);
      look();
    });

  const step: StepProcess = {
    pid: child.pid ?? 0,
    lines,
    ended,
    async waitFor(pattern, waitMs = WAIT_MS) {
      let found: string | undefined;
      const find = () => {
        while (found === undefined && next < lines.length) {
          const text = lines[next++]?.text ?? "";
          if (typeof pattern === "string" ? text.includes(pattern) : new RegExp(pattern).test(text))
            found = text;
        }
        return found !== undefined;
      };
      if (time !== undefined) await time.until(() => find() || over);
      else await heard(() => find() || over, waitMs);
      if (found === undefined)
        throw failure(
          over
            ? `The process ended, and no line matched ${pattern}`
            : `No line matched ${pattern} within ${waitMs} ms`,
        );
      return found;
    },
    signal(name) {
      child.kill(name);
      time?.learns(child);
    },
    async cancel() {
      step.signal("SIGINT");
      if (!(await settlesWithin(ended, 7_500, time))) {
        step.signal("SIGTERM");
        if (!(await settlesWithin(ended, 2_500, time))) kill(child);
      }
      return ended;
    },
    kill() {
      if (!over) kill(child);
    },
  };
  alive.add(step);
  return step;
}

/** Emits lines as .NET's `ReadLine` does: they end with `\r`, `\n` or `\r\n`, also across chunks. */
function readLines(child: ChildProcess, name: "stdout" | "stderr", emit: (line: string) => void): void {
  const stream = child[name];
  if (!stream) return;
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    // A carriage return at the end may be half of `\r\n`.
    const lines = (rest + chunk).split(/\r\n|\r(?!$)|\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) emit(line);
  });
  stream.on("close", () => {
    if (rest !== "") emit(rest.replace(/\r$/, ""));
  });
}

async function settlesWithin(promise: Promise<unknown>, ms: number, time?: SharedTime): Promise<boolean> {
  const over = new AbortController();
  const { sleep } = time ?? createClock();
  const waited = sleep(ms, over.signal).then(
    () => false,
    () => true,
  );
  time?.pass();
  const settled = promise.then(
    () => true,
    () => true,
  );
  const first = await Promise.race([settled, waited]);
  over.abort();
  return first;
}

function tail(lines: readonly LogLine[]): string {
  return lines
    .slice(-LOG_TAIL)
    .map(({ stream, text }) => `${stream === "stderr" ? "! " : "  "}${text}`)
    .join("\n");
}
