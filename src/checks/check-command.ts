/** Runs the command of a check: a `run` check's, once in a step, or one that prints counts. */

import type { Verdict } from "../rollout/model.ts";
import type { Clock, HoldView, Serving } from "../rollout/ports.ts";
import { formatExactly } from "../values/duration.ts";
import { quote } from "../values/problems.ts";
import { tokenFinder, tokenRedactor } from "../values/redact.ts";
import { errorText } from "../values/text.ts";
import type { RunCheck } from "./check.ts";
import { type Examiner, inBackground, verdictOf, waitFor } from "./examiner.ts";
import { canBePinned, overrideValue } from "./probe.ts";
import type { RunShell, ShellRequest } from "./spawn-shell.ts";

export type CommandVariables = Readonly<Record<string, string>>;

export interface CommandHost {
  readonly shell: RunShell;
  readonly clock: Clock;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Must be neither in a variable of the command nor in what is shown of its output. */
  readonly tokens: readonly string[];
  readonly workspace: string | undefined;
}

interface CommandRequest extends Pick<ShellRequest, "command" | "onLine"> {
  readonly limitMs: number;
  /** Beside the step's own environment. */
  readonly variables: CommandVariables;
}

interface CommandEnd {
  /** Undefined when it was killed or not started. */
  readonly exitCode: number | undefined;
  /** `exit code 3 after 1.2 s`. */
  readonly detail: string;
  /** `; last line: "…"`, the last one that isn't blank; empty without one. */
  readonly said: string;
  readonly seconds: number;
}

/** @throws the signal's reason when aborted: the command was killed then */
export async function runCheckCommand(
  { shell, clock, env, tokens, workspace }: CommandHost,
  { command, onLine, limitMs, variables }: CommandRequest,
  signal: AbortSignal,
): Promise<CommandEnd> {
  const late = new AbortController();
  const redact = tokenRedactor(tokens);
  const start = clock.now();
  let said = "";
  const running = shell(
    {
      command,
      env: { ...scrubbed(env, tokens), ...variables },
      ...(workspace !== undefined && { cwd: workspace }),
      onLine(written, stream) {
        const line = redact(written);
        if (line.trim() !== "") said = `; last line: ${quote(line)}`;
        onLine(line, stream);
      },
    },
    AbortSignal.any([signal, late.signal]),
  );
  const isInTime = await waitFor(running, [], clock, limitMs);
  late.abort();
  const end = await running;
  signal.throwIfAborted();
  const seconds = Math.round((clock.now() - start) / 100) / 10;
  if (!isInTime) {
    const detail = `timed out after ${formatExactly(limitMs)} and was killed`;
    return { exitCode: undefined, detail, said, seconds };
  }
  const how = end.code === undefined ? end.why : `exit code ${end.code}`;
  return { exitCode: end.code, detail: `${how} after ${seconds} s`, said, seconds };
}

/** The time limit of a command that sets none. */
const DEFAULT_LIMIT_MS = 600_000;
/** EX_TEMPFAIL of sysexits.h: try again later. */
const INCONCLUSIVE = 75;

interface RunDeps extends CommandHost {
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
      return verdictOf(check, "fail", `not run: ${errorText(error)}`);
    });
  });
}

/** @throws the signal's reason */
async function runOnce(check: RunCheck, deps: RunDeps, watch: HoldView): Promise<Verdict> {
  const { exitCode, detail, said, seconds } = await runCheckCommand(
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

/** What is deployed, for every command. */
export function servingVariables(
  scriptName: string,
  { live, share, stableId, canaryId }: Serving,
): CommandVariables {
  return {
    STABLE_VERSION: stableId ?? "",
    CANARY_VERSION: canaryId,
    PERCENTAGE: String(share),
    DEPLOYMENT_ID: live.id,
    SCRIPT_NAME: scriptName,
    ...(canBePinned(scriptName) && {
      VERSION_OVERRIDES: overrideValue(scriptName, canaryId),
    }),
  };
}

/** The runner's and the action's own variables. */
const PRIVATE_PREFIX = /^(?:INPUT_|STATE_|ACTIONS_)/;
const PRIVATE = new Set([
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_STEP_SUMMARY",
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "CLOUDFLARE_API_TOKEN",
  "CLOUDFLARE_API_KEY",
  "CF_API_TOKEN",
  "CF_API_KEY",
]);

/**
 * The environment without tokens, whatever they are called, without inputs and state, and without the
 * files through which a step commands the runner. Names are compared as Windows does, without case.
 */
export function scrubbed(env: CommandHost["env"], tokens: readonly string[]): Record<string, string> {
  const holdsToken = tokenFinder(tokens);
  const kept = Object.entries(env).flatMap(([name, value]): (readonly [string, string])[] => {
    const upper = name.toUpperCase();
    if (value === undefined || PRIVATE.has(upper) || PRIVATE_PREFIX.test(upper)) return [];
    return holdsToken(value) ? [] : [[name, value]];
  });
  return Object.fromEntries(kept);
}
