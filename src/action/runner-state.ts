/** What main leaves for its post step, in GITHUB_STATE, the ledger's state among it, and for the other steps of its job, in RUNNER_TEMP. */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { ProblemError } from "../rollout/errors.ts";
import { type LedgerState, parseLedgerState } from "../rollout/ledger-state.ts";
import type { StateStore } from "../rollout/ports.ts";
import { say } from "../values/text.ts";
import type { Runtime } from "./runtime.ts";

/** Names of what main saves for post. */
const STARTED = "started";
const ROLLOUT = "rollout";
const FENCE = "fence";
const ENDED = "ended";
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

/** Before anything else in main: from now on post knows that it is post. @throws ProblemError on a full disk */
export function markStarted(runtime: Runtime, fence: string, now: number): void {
  saveFirst(runtime, STARTED, String(now));
  saveFirst(runtime, FENCE, fence);
}

export function wasStarted({ runner }: Runtime): boolean {
  return runner.getState(STARTED) !== "";
}

/** When main began, on the local clock; undefined when that isn't known. */
export function startedAt({ runner }: Runtime): number | undefined {
  const at = Number(runner.getState(STARTED) || Number.NaN);
  return Number.isFinite(at) ? at : undefined;
}

/** The last thing in main, whether or not it has adopted anything. Where it has, `LedgerState.ended` says more. */
export function markEnded(runtime: Runtime): void {
  saveIfPossible(runtime, ENDED, "true");
}

/** Whether a main that has adopted nothing has come to its own end. One that has saved nothing at all never began. */
export function hasEnded(runtime: Runtime): boolean {
  return runtime.runner.getState(ENDED) !== "" || !wasStarted(runtime);
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

/** The name of the file in RUNNER_TEMP by which post tells a main that outlives it to stop. */
export function savedFence({ runner }: Runtime): string {
  return runner.getState(FENCE);
}

/**
 * Throws where the state can't be written, the first time. Then nothing goes forward any more, and what
 * brings the Worker back doesn't wait for room on a full disk: post goes on from what was saved before.
 *
 * @param adopt says to the other steps of the job that this one adopts the Worker, before it writes anything and when
 *   its own post step knows of it; it may throw
 */
export function createStateStore({ runner }: Runtime, adopt: () => void): StateStore {
  let failed = false;
  let adopted = false;
  return {
    save(state) {
      try {
        runner.saveState(ROLLOUT, JSON.stringify(state));
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
 * What main saved last; undefined when it never adopted a deployment.
 *
 * @throws Error when it can't be read
 */
export function savedLedgerState({ runner }: Runtime): LedgerState | undefined {
  const text = runner.getState(ROLLOUT);
  return text === "" ? undefined : parseLedgerState(text);
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
export function tempPath({ env }: Pick<Runtime, "env">, name: string): string | undefined {
  const folder = env["RUNNER_TEMP"];
  return folder && name ? join(folder, name) : undefined;
}

/** The name of the file that says which step of the job was the last to adopt a Worker. */
export function ownerFileOf(accountId: string, scriptName: string): string {
  const worker = createHash("sha256").update(`${accountId}/${scriptName}`).digest("hex").slice(0, 16);
  return `workers-gradual-rollout-${worker}.owner`;
}

/** Says that the step with this fence adopts the Worker. @throws Error when that can't be written */
export function adoptWorker(runtime: Runtime, ownerFile: string, fence: string): void {
  const path = tempPath(runtime, ownerFile);
  if (path !== undefined) runtime.files.write(path, fence);
}

/** In post: whether the last step to adopt main's Worker is another one than main. */
export function isOvertaken(runtime: Runtime): boolean {
  const path = tempPath(runtime, runtime.runner.getState(OWNER_FILE));
  const owner = path === undefined ? undefined : runtime.files.read(path);
  return Boolean(owner) && owner !== savedFence(runtime);
}
