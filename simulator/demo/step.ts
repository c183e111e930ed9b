/** One step of a job as the runner runs it, with the signals that it sends on a cancel. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** The runner sends SIGINT, SIGTERM after 7.5 s and SIGKILL after another 2.5 s. */
const TERMINATE_MS = 7_500;
const KILL_MS = 10_000;

export interface RunningStep {
  /** What the runner does when somebody cancels the workflow. */
  cancel(): void;
  /** The exit code; 1 when a signal ended it. */
  readonly finished: Promise<number>;
}

/** @param onLine every line that the step prints, on either stream */
export function startStep(
  file: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
  onLine: (line: string) => void,
): RunningStep {
  const child = spawn(process.execPath, [file], { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
  const timers: NodeJS.Timeout[] = [];
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const read = async (stream: NodeJS.ReadableStream) => {
    for await (const line of createInterface({ input: stream })) onLine(line);
  };
  const finished = Promise.all([once(child, "exit"), read(child.stdout), read(child.stderr)]).then(
    ([[code]]) => (typeof code === "number" ? code : 1),
  );
  return {
    cancel: () => {
      child.kill("SIGINT");
      timers.push(
        setTimeout(() => child.kill("SIGTERM"), TERMINATE_MS),
        setTimeout(kill, KILL_MS),
      );
    },
    finished: finished.finally(() => {
      process.off("exit", kill);
      for (const timer of timers) clearTimeout(timer);
    }),
  };
}
