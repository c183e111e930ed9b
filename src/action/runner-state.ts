/**
 * What main leaves for its post step, and for the other steps of its job: in GITHUB_STATE, and in RUNNER_TEMP, since a main
 * in a container may outlive the moment in which the runner takes GITHUB_STATE.
 */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { ProblemError } from "../rollout/errors.ts";
import { type LedgerState, parseLedgerState } from "../rollout/ledger-state.ts";
import type { StateStore } from "../rollout/ports.ts";
import { say } from "../values/text.ts";
import type { Runtime } from "./runtime.ts";

/** Names of what main saves for post. */
const STEP = "step";
const ROLLOUT = "rollout";
const SCRIPT_NAME = "script-name";
const OWNER_FILE = "owner-file";
const TAILS = "tails";

/** Saves what post can't do without, before anything is written. @throws ProblemError on a full disk */
function saveFirst({ runner }: Runtime, name: string, value: string): void {
  try {
    runner.saveState(name, value);
  } catch (error) {
    const text = `Nothing was written: what the post step needs can't be saved in GITHUB_STATE (${say(error)}). Give the runner room, and run the job again.`;
    throw new ProblemError([text]);
  }
}

/** Saves what saves post some work. A full disk is no reason to end: the rollout's own state says so. */
function saveIfPossible({ runner }: Runtime, name: string, value: string): void {
  try {
    runner.saveState(name, value);
  } catch {
    // Post finds out without it.
  }
}

/**
 * Before anything else in main: from now on post knows that it is post.
 *
 * @param step unique to this use of the action: its files' names begin with it
 * @throws ProblemError on a full disk
 */
export function markStarted(runtime: Runtime, step: string): void {
  saveFirst(runtime, STEP, step);
}

/**
 * The Worker that main works on: what named it may be gone when post runs.
 *
 * @param ownerFile the name of the file in RUNNER_TEMP that says which step has adopted it
 * @throws ProblemError on a full disk
 */
export function saveWorker(runtime: Runtime, scriptName: string, ownerFile: string): void {
  saveFirst(runtime, SCRIPT_NAME, scriptName);
  saveFirst(runtime, OWNER_FILE, ownerFile);
}

/** The environment with the Worker that main worked on as the input `script-name`. */
export function withSavedScriptName({ env, runner }: Runtime): Runtime["env"] {
  const name = runner.getState(SCRIPT_NAME);
  return name === "" ? env : { ...env, "INPUT_SCRIPT-NAME": name };
}

/** The file by which post tells a main that outlives its beginning to stop. */
export function fencePath(runtime: Runtime, step = runtime.runner.getState(STEP)): string | undefined {
  return step === "" ? undefined : tempPath(runtime, `${step}.fence`);
}

/** The file that post reads before GITHUB_STATE. */
function ledgerPath(runtime: Runtime, step: string): string | undefined {
  return tempPath(runtime, `${step}.json`);
}

/**
 * Throws where the state can't be written, the first time. Then nothing goes forward any more, and what
 * brings the Worker back doesn't wait for room on a full disk: post goes on from what was saved before.
 *
 * @param step as for `markStarted`
 * @param adopt says to the other steps of the job that this one adopts the Worker, before it writes anything and when
 *   its own post step knows of it; it may throw
 */
export function createStateStore(runtime: Runtime, step: string, adopt: () => void): StateStore {
  const path = ledgerPath(runtime, step);
  let failed = false;
  let adopted = false;
  return {
    save(state) {
      const text = JSON.stringify(state);
      try {
        if (path !== undefined) runtime.files.write(path, text);
        runtime.runner.saveState(ROLLOUT, text);
        if (!adopted) adopt();
        adopted = true;
      } catch (error) {
        if (failed) return;
        failed = true;
        throw error;
      }
    },
  };
}

/**
 * What main has saved up to now; undefined when it never adopted a deployment. A file that can't be read, since main was
 * killed while it wrote, is older than what it would have sent: GITHUB_STATE has what was saved before.
 *
 * @throws Error when it can't be read
 */
export function savedLedgerState(runtime: Runtime): LedgerState | undefined {
  const { files, runner } = runtime;
  const path = ledgerPath(runtime, runner.getState(STEP));
  const text = path === undefined ? undefined : files.read(path);
  try {
    if (text !== undefined) return parseLedgerState(text);
  } catch {
    // As above.
  }
  const saved = runner.getState(ROLLOUT);
  return saved === "" ? undefined : parseLedgerState(saved);
}

/** Ids of the live tails that are open; one that isn't saved ends by itself. */
export function saveTails(runtime: Runtime, ids: readonly string[]): void {
  saveIfPossible(runtime, TAILS, ids.join(" "));
}

/** The live tails that main left open. */
export function savedTails({ runner }: Runtime): readonly string[] {
  return runner.getState(TAILS).split(" ").filter(Boolean);
}

/** A file in RUNNER_TEMP by its name; undefined where there is no such folder, and the steps tell each other nothing. */
function tempPath({ env }: Pick<Runtime, "env">, name: string): string | undefined {
  const folder = env["RUNNER_TEMP"];
  return folder && name ? join(folder, name) : undefined;
}

/** The name of the file that says which step of the job was the last to adopt a Worker. */
export function ownerFileOf(accountId: string, scriptName: string): string {
  const worker = createHash("sha256").update(`${accountId}/${scriptName}`).digest("hex").slice(0, 16);
  return `workers-gradual-rollout-${worker}.owner`;
}

/** Says that this step adopts the Worker. @throws Error when that can't be written */
export function adoptWorker(runtime: Runtime, ownerFile: string, step: string): void {
  const path = tempPath(runtime, ownerFile);
  if (path !== undefined) runtime.files.write(path, step);
}

/** In post: whether the last step to adopt main's Worker is another one than main. */
export function isOvertaken(runtime: Runtime): boolean {
  const path = tempPath(runtime, runtime.runner.getState(OWNER_FILE));
  const owner = path === undefined ? undefined : runtime.files.read(path);
  return Boolean(owner) && owner !== runtime.runner.getState(STEP);
}
