/** Runs a command in a shell, in its own process group. */

import { type ChildProcess, spawn } from "node:child_process";
import { errorText } from "../values/text.ts";

export interface ShellRequest {
  readonly command: string;
  /** Default: this process's own. */
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
  /** Both streams' lines as they come, without their ends. */
  readonly onLine: (line: string, stream: Stream) => void;
}

type Stream = "stdout" | "stderr";

/** The exit code, or why there is none: `ended by SIGKILL`, `not started (…)`. */
export type ShellEnd = { readonly code: number } | { readonly code?: undefined; readonly why: string };

/**
 * Runs to the end. When the signal is aborted the whole process group gets SIGTERM, and SIGKILL 2 s later.
 * Never rejects.
 */
export type RunShell = (request: ShellRequest, signal: AbortSignal) => Promise<ShellEnd>;

interface ShellHost {
  readonly platform: string;
  /** Sends a signal to a process, or with a negative number to its group. May throw when it has gone. */
  readonly kill: (pid: number, signal: "SIGTERM" | "SIGKILL") => void;
}

const KILL_AFTER_MS = 2_000;
/** A process that the command left in the background may hold its output open for this long. */
const DRAIN_MS = 500;
/** In characters: the rest of a longer line is left out, since a cut could show the two halves of a secret. */
const LONGEST_LINE = 65_536;

/** `/bin/sh -c`, or `cmd.exe` on Windows, where `taskkill` ends the whole tree at once. */
export function createShell({ platform, kill }: ShellHost): RunShell {
  const windows = platform === "win32";
  return (request, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(unstarted("cancelled before it started"));
      let child: ChildProcess;
      try {
        child = spawn(request.command, {
          shell: true,
          detached: !windows,
          windowsHide: true,
          stdio: ["ignore", "pipe", "pipe"],
          env: { ...request.env },
          ...(request.cwd !== undefined && { cwd: request.cwd }),
        });
      } catch (error) {
        return resolve(unstarted(errorText(error)));
      }
      const { pid, stdout, stderr } = child;
      const streams = [stdout, stderr].filter((stream) => stream !== null);
      const flush = streams.map((stream) =>
        readLines(stream, (line) => request.onLine(line, stream === stderr ? "stderr" : "stdout")),
      );

      const end = (name: "SIGTERM" | "SIGKILL") => {
        if (pid === undefined) return;
        if (windows) {
          spawn("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore" }).on("error", () => {});
          return;
        }
        try {
          kill(-pid, name);
        } catch {
          // It has gone already.
        }
      };
      let force: ReturnType<typeof setTimeout> | undefined;
      const onAbort = () => {
        end("SIGTERM");
        force = setTimeout(() => end("SIGKILL"), KILL_AFTER_MS);
      };
      signal.addEventListener("abort", onAbort, { once: true });

      let drain: ReturnType<typeof setTimeout> | undefined;
      const settle = (result: ShellEnd) => {
        signal.removeEventListener("abort", onAbort);
        clearTimeout(drain);
        clearTimeout(force);
        // What the command started may still run, without an output. taskkill has ended that too, and asked again
        // it could hit another process of the same number.
        if (signal.aborted && !windows) end("SIGKILL");
        for (const last of flush) last();
        resolve(result);
      };
      child.once("error", (error) => settle(unstarted(error.message)));
      child.once("exit", () => {
        const close = () => {
          for (const stream of streams) stream.destroy();
        };
        drain = setTimeout(close, signal.aborted ? KILL_AFTER_MS : DRAIN_MS);
      });
      child.once("close", (code, name) =>
        settle(code === null ? { why: `ended by ${name ?? "a signal"}` } : { code }),
      );
    });
}

function unstarted(why: string): ShellEnd {
  return { why: `not started (${why})` };
}

/** Calls back for each line; call the result to pass on a last line without an end. */
function readLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): () => void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("error", () => {});
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
    for (const line of lines) onLine(line.slice(0, LONGEST_LINE));
  });
  return () => {
    if (rest !== "") onLine(rest.replace(/\r$/, ""));
    rest = "";
  };
}
