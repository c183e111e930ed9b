/**
 * What main leaves for its post step, and for the other steps of its job: in GITHUB_STATE, and in RUNNER_TEMP, since a main
 * in a container may outlive the moment in which the runner takes GITHUB_STATE.
 */

import { createHash } from "node:crypto";
import { join } from "node:path";
import { type LedgerState, parseLedgerState } from "../rollout/ledger-state.ts";
import type { StateStore } from "../rollout/ports.ts";
import { problem } from "../values/problems.ts";
import { errorText } from "../values/text.ts";
import type { Runtime } from "./runtime.ts";

/**
 * Names of what main saves for post. `step` is unique to this use of the action: names of files begin with it.
 * `worker`: account and name, since what named the Worker may be gone when post runs.
 */
type Name = "step" | "worker" | "rollout" | "tails";

/** Saves what post can't do without, before anything is written. @throws ProblemError without the file, or on a full disk */
export function saveFirst({ runner }: Runtime, name: Name, value: string): void {
  try {
    runner.saveState(name, value);
  } catch (error) {
    const text = `Nothing was written: what the post step needs can't be saved in GITHUB_STATE (${errorText(error)}). Let the runner set it and give it room, and run the job again.`;
    throw problem(text);
  }
}

export function saveTails({ runner }: Runtime, ids: readonly string[]): void {
  try {
    runner.saveState("tails" satisfies Name, ids.join(" "));
  } catch {
    // No reason to end: a tail that stays ends by itself.
  }
}

/**
 * Throws where the state can't be written, the first time. Then nothing goes forward any more, and what
 * brings the Worker back doesn't wait for room on a full disk: post goes on from what was saved before.
 *
 * With the first state it says to the other steps of the job that this one adopts the Worker: before anything is
 * written, and when its own post step knows of it.
 */
export function createStateStore(runtime: Runtime, step: string, worker: string): StateStore {
  const { files, runner } = runtime;
  const ledger = ledgerPath(runtime, step);
  const owner = ownerPath(runtime, worker);
  let failed = false;
  let adopted = false;
  return {
    save(state) {
      const text = JSON.stringify(state);
      try {
        if (ledger !== undefined) files.write(ledger, text);
        runner.saveState("rollout" satisfies Name, text);
        if (!adopted && owner !== undefined) files.write(owner, step);
        adopted = true;
      } catch (error) {
        if (failed) return;
        failed = true;
        throw error;
      }
    },
  };
}

export type LeftByMain = ReturnType<typeof leftByMain>;

/** What main has left, as post finds it. */
export function leftByMain(runtime: Runtime) {
  const { files, runner } = runtime;
  const saved = (name: Name) => runner.getState(name);
  const read = (path: string | undefined) => (path === undefined ? undefined : files.read(path));
  const step = saved("step");
  const worker = saved("worker");
  return {
    fence: fencePath(runtime, step),
    /** The Worker that main worked on; empty when it never came so far. */
    scriptName: worker.split("/")[1] ?? "",
    /** Ids of the live tails that are open. */
    tails: saved("tails").split(" ").filter(Boolean),
    /** Whether the last step to adopt main's Worker is another one than main. */
    adoptedSince(): boolean {
      const owner = read(ownerPath(runtime, worker));
      return Boolean(owner) && owner !== step;
    },
    /** What main has saved up to now; undefined when it never adopted a deployment. @throws Error when it can't be read */
    ledgerState(): LedgerState | undefined {
      const text = read(ledgerPath(runtime, step));
      try {
        if (text !== undefined) return parseLedgerState(text);
      } catch {
        // Main was killed while it wrote, before it sent anything of it: GITHUB_STATE has what was saved before.
      }
      const before = saved("rollout");
      return before === "" ? undefined : parseLedgerState(before);
    },
  };
}

/** The file by which post tells a main that outlives its beginning to stop. */
export function fencePath(runtime: Runtime, step: string): string | undefined {
  return step === "" ? undefined : tempPath(runtime, `${step}.fence`);
}

/** The file that post reads before GITHUB_STATE. */
function ledgerPath(runtime: Runtime, step: string): string | undefined {
  return tempPath(runtime, `${step}.json`);
}

/** A file in RUNNER_TEMP by its name; undefined where there is no such folder, and the steps tell each other nothing. */
function tempPath({ env }: Runtime, name: string): string | undefined {
  const folder = env["RUNNER_TEMP"];
  return folder ? join(folder, name) : undefined;
}

/** The file that says which step of the job was the last to adopt a Worker. */
function ownerPath(runtime: Runtime, worker: string): string | undefined {
  const name = createHash("sha256").update(worker).digest("hex").slice(0, 16);
  return tempPath(runtime, `workers-gradual-rollout-${name}.owner`);
}
