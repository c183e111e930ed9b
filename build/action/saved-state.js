import { array, boolean, literal, number, object, string, union } from "@badrap/valita";
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
    phase: union(literal("working"), literal("finished")),
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
/** Before anything else in main: from now on post knows that it is post. */
export function markStarted({ runner }, fence, now) {
    runner.saveState(STARTED, String(now));
    runner.saveState(FENCE, fence);
}
export function wasStarted({ runner }) {
    return runner.getState(STARTED) !== "";
}
/** When main began, on the local clock; undefined when that isn't known. */
export function startedAt({ runner }) {
    const at = Number(runner.getState(STARTED) || Number.NaN);
    return Number.isFinite(at) ? at : undefined;
}
/** The last thing in main: it has come to its own end, and does nothing any more. */
export function markEnded({ runner }) {
    runner.saveState(ENDED, "true");
}
/** A main that has saved nothing at all never began. */
export function hasEnded(runtime) {
    return runtime.runner.getState(ENDED) !== "" || !wasStarted(runtime);
}
/**
 * The Worker that main works on: what named it may be gone when post runs.
 *
 * @param ownerFile the name of the file in RUNNER_TEMP that says which step has adopted it
 */
export function saveWorker({ runner }, scriptName, ownerFile) {
    runner.saveState(SCRIPT_NAME, scriptName);
    runner.saveState(OWNER_FILE, ownerFile);
}
export function savedOwnerFile({ runner }) {
    return runner.getState(OWNER_FILE);
}
/** The environment with the Worker that main worked on as the input `script-name`. */
export function withSavedScriptName({ env, runner }) {
    const name = runner.getState(SCRIPT_NAME);
    return name === "" ? env : { ...env, "INPUT_SCRIPT-NAME": name };
}
/** The name of the file in RUNNER_TEMP by which post tells a main that outlives it to stop. */
export function savedFence({ runner }) {
    return runner.getState(FENCE);
}
/**
 * Throws where the state can't be written, the first time. Then nothing goes forward any more, and what
 * brings the Worker back doesn't wait for room on a full disk: post goes on from what was saved before.
 *
 * @param adopt says to the other steps of the job that this one adopts the Worker, before it writes anything and when
 *   its own post step knows of it; it may throw
 */
export function createStateStore({ runner }, adopt) {
    let failed = false;
    let adopted = false;
    return {
        save(state) {
            try {
                runner.saveState(ROLLOUT, JSON.stringify(state));
                if (!adopted)
                    adopt();
                adopted = true;
            }
            catch (error) {
                if (failed)
                    return;
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
export function savedRollout({ runner }) {
    const text = runner.getState(ROLLOUT);
    if (text === "")
        return undefined;
    const { goal, intents, ...saved } = stateSchema.parse(JSON.parse(text), { mode: "strip" });
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
export function saveTails({ runner }, ids) {
    try {
        runner.saveState(TAILS, ids.join(" "));
    }
    catch {
        // Where the file for it can't be written, the rollout's own state says so.
    }
}
/** The live tails that main left open. */
export function savedTails({ runner }) {
    return runner.getState(TAILS).split(" ").filter(Boolean);
}
