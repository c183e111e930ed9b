/** A `run` check: once in a step. */

import type { Verdict } from "../rollout/model.ts";
import type { Watch } from "../rollout/ports.ts";
import { say } from "../values/text.ts";
import type { RunCheck } from "./check.ts";
import { type CommandHost, execute, servingVariables } from "./check-command.ts";
import { type Examiner, inBackground, verdictOf } from "./examiner.ts";

/** The time limit of a command that sets none. */
const DEFAULT_LIMIT_MS = 600_000;
/** EX_TEMPFAIL of sysexits.h: try again later. */
const INCONCLUSIVE = 75;

export interface RunDeps extends CommandHost {
  readonly scriptName: string;
  readonly onLine: (check: string, line: string) => void;
  readonly signal: AbortSignal;
}

/** Starts the command with the first refresh. Exit 0 passes, 75 is inconclusive; any other end fails. */
export function createRunExaminer(check: RunCheck, deps: RunDeps): Examiner {
  let isStarted = false;
  const waits = (isRunning: boolean) => (isRunning ? "is running" : "runs after the hold's minimum time");
  return inBackground(check, waits, (watch) => {
    if (isStarted) return undefined;
    isStarted = true;
    return runOnce(check, deps, watch).catch((error: unknown) => {
      deps.signal.throwIfAborted();
      return verdictOf(check, "fail", `not run: ${say(error)}`);
    });
  });
}

/** @throws the signal's reason */
async function runOnce(check: RunCheck, deps: RunDeps, watch: Watch): Promise<Verdict> {
  const { exitCode, detail, said, seconds } = await execute(
    deps,
    {
      command: check.command,
      limitMs: check.withinMs ?? DEFAULT_LIMIT_MS,
      variables: servingVariables(deps.scriptName, watch),
      onLine: (line) => deps.onLine(check.text, line),
    },
    deps.signal,
  );
  const numbers = { seconds, ...(exitCode !== undefined && { exitCode }) };
  if (exitCode === 0) return verdictOf(check, "early", detail, numbers);
  return exitCode === INCONCLUSIVE
    ? verdictOf(check, "inconclusive", `${detail}: inconclusive${said}`, numbers)
    : verdictOf(check, "fail", `${detail}${said}`, numbers);
}
