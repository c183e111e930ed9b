/** Carries out `run`: once in a step. */

import type { VerdictStatus } from "../../rollout/model.ts";
import type { Clock, Watch } from "../../rollout/ports.ts";
import { formatDuration } from "../../values/duration.ts";
import { quote } from "../../values/parsed.ts";
import { say } from "../../values/text.ts";
import { type Examiner, verdictOf } from "../examiner.ts";
import type { Written } from "../kinds/list.ts";
import type { Run } from "../kinds/run.ts";
import { scrubbed } from "./environment.ts";
import type { RunShell, ShellEnd } from "./shell.ts";

/** How long a command may take that names no time. */
const DEFAULT_LIMIT_MS = 600_000;

export interface CommandDeps {
  readonly shell: RunShell;
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What must not be in the command's environment, in whatever variable. */
  readonly tokens: readonly string[];
  readonly workspace: string | undefined;
  readonly scriptName: string;
  /** A line of the command's output. */
  readonly onLine: (check: string, line: string) => void;
  /** Ends the hold's commands. */
  readonly signal: AbortSignal;
}

interface Result {
  readonly status: VerdictStatus;
  readonly detail: string;
  readonly numbers: Readonly<Record<string, number | string>>;
}

/**
 * Starts the command the first time that it is attended: when it is due is for the caller to know.
 * Exit 0 passes; any other end fails.
 */
export function createCommandExaminer(check: Run & Written, deps: CommandDeps): Examiner {
  const { signal } = deps;
  let running: Promise<void> | undefined;
  let result: Result | undefined;

  return {
    refresh(watch) {
      running ??= execute(check, deps, watch)
        .then((found) => {
          result = found;
        })
        .catch((error: unknown) => {
          // When the hold is over nobody asks any more.
          if (!signal.aborted) result = { status: "fail", detail: `not run: ${say(error)}`, numbers: {} };
        });
      return result === undefined ? running : undefined;
    },

    verdict() {
      if (result !== undefined) return verdictOf(check, result.status, result.detail, result.numbers);
      const waits = running === undefined ? "runs when the hold's least time is over" : "is running";
      return verdictOf(check, "pending", waits);
    },
  };
}

async function execute(check: Run & Written, deps: CommandDeps, watch: Watch): Promise<Result> {
  const { shell, clock, signal } = deps;
  const limitMs = check.withinMs ?? DEFAULT_LIMIT_MS;
  const late = new AbortController();
  const done = new AbortController();
  clock.sleep(limitMs, AbortSignal.any([signal, done.signal])).then(
    () => late.abort(),
    () => {},
  );
  let lastLine = "";
  const start = clock.now();
  const end = await shell(
    {
      command: check.command,
      env: environmentFor(deps, watch),
      ...(deps.workspace !== undefined && { cwd: deps.workspace }),
      onLine: (line) => {
        if (line.trim() !== "") lastLine = line;
        deps.onLine(check.text, line);
      },
    },
    AbortSignal.any([signal, late.signal]),
  );
  done.abort();
  signal.throwIfAborted();
  const seconds = Math.round((clock.now() - start) / 100) / 10;
  const said = lastLine === "" ? "" : `; its last line is ${quote(lastLine)}`;
  if (late.signal.aborted) {
    return {
      status: "fail",
      detail: `not done within ${formatDuration(limitMs)}, so it was killed${said}`,
      numbers: { seconds },
    };
  }
  const numbers = { seconds, ...(end.kind === "exit" && { exitCode: end.code }) };
  if (end.kind === "exit" && end.code === 0) {
    return { status: "early", detail: `exit code 0 after ${seconds} s`, numbers };
  }
  return { status: "fail", detail: `${describeEnd(end)} after ${seconds} s${said}`, numbers };
}

function describeEnd(end: ShellEnd): string {
  switch (end.kind) {
    case "exit":
      return `exit code ${end.code}`;
    case "signal":
      return `ended by ${end.name}`;
    case "unstarted":
      return `not started (${end.why})`;
  }
}

function environmentFor({ env, tokens, scriptName }: CommandDeps, watch: Watch): Record<string, string> {
  return {
    ...scrubbed(env, tokens),
    STABLE_VERSION: watch.stableId,
    CANARY_VERSION: watch.canaryId,
    PERCENTAGE: String(watch.share),
    DEPLOYMENT_ID: watch.live.id,
    SCRIPT_NAME: scriptName,
  };
}
