import { array, boolean, type Infer, literal, number, object, string, union } from "@badrap/valita";
import type { SettleState, StateStore } from "../rollout/ports.ts";
import type { Runtime } from "./runtime.ts";

/** Names of what main saves for post. */
const STARTED = "started";
const ROLLOUT = "rollout";
const FENCE = "fence";
const ENDED = "ended";
const SCRIPT_NAME = "script-name";
const OWNER_FILE = "owner-file";
const TAILS = "tails";

const mark = object({ id: string(), createdOn: string() });
const intent = object({
  message: string(),
  versions: array(object({ versionId: string(), percentage: number() })),
  after: mark,
  alike: array(string()),
  absentSince: number().optional(),
});
const stateSchema = object({
  version: literal(1),
  ended: boolean(),
  stableId: string(),
  canaryId: string(),
  message: string(),
  adopted: mark,
  expected: mark,
  own: array(string()),
  canaryDeployed: boolean(),
  intents: array(intent),
  goal: object({
    policy: union(literal("rollback"), literal("hold")),
    cause: union(literal("failed"), literal("cancelled"), literal("manual")),
    why: string(),
  }).optional(),
});
type Saved = Infer<typeof stateSchema>;

/** Before anything else in main: from now on post knows that it is post. */
export function markStarted({ runner }: Runtime, fence: string, now: number): void {
  runner.saveState(STARTED, String(now));
  runner.saveState(FENCE, fence);
}

export function wasStarted({ runner }: Runtime): boolean {
  return runner.getState(STARTED) !== "";
}

/** When main began, on the local clock; undefined when that isn't known. */
export function startedAt({ runner }: Runtime): number | undefined {
  const at = Number(runner.getState(STARTED) || Number.NaN);
  return Number.isFinite(at) ? at : undefined;
}

/** The last thing in main, whether or not it has adopted anything. Where it has, `SettleState.ended` says more. */
export function markEnded({ runner }: Runtime): void {
  runner.saveState(ENDED, "true");
}

/** Whether a main that has adopted nothing has come to its own end. One that has saved nothing at all never began. */
export function hasEnded(runtime: Runtime): boolean {
  return runtime.runner.getState(ENDED) !== "" || !wasStarted(runtime);
}

/**
 * The Worker that main works on: what named it may be gone when post runs.
 *
 * @param ownerFile the name of the file in RUNNER_TEMP that says which step has adopted it
 */
export function saveWorker({ runner }: Runtime, scriptName: string, ownerFile: string): void {
  runner.saveState(SCRIPT_NAME, scriptName);
  runner.saveState(OWNER_FILE, ownerFile);
}

export function savedOwnerFile({ runner }: Runtime): string {
  return runner.getState(OWNER_FILE);
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
export function savedRollout({ runner }: Runtime): SettleState | undefined {
  const text = runner.getState(ROLLOUT);
  if (text === "") return undefined;
  const { goal, intents, ...saved }: Saved = stateSchema.parse(JSON.parse(text), { mode: "strip" });
  return {
    ...saved,
    intents: intents.map(({ absentSince, ...rest }) => ({
      ...rest,
      ...(absentSince !== undefined && { absentSince }),
    })),
    ...(goal !== undefined && { goal }),
  };
}

/** Ids of the live tails that are open. A failure to save them is ignored: a tail expires. */
export function saveTails({ runner }: Runtime, ids: readonly string[]): void {
  try {
    runner.saveState(TAILS, ids.join(" "));
  } catch {
    // Where the file for it can't be written, the rollout's own state says so.
  }
}

/** The live tails that main left open. */
export function savedTails({ runner }: Runtime): readonly string[] {
  return runner.getState(TAILS).split(" ").filter(Boolean);
}
