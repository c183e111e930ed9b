/** Files in RUNNER_TEMP: what the steps of one job tell each other. Without that folder they tell nothing. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { savedFence, savedOwnerFile } from "./saved-state.js";
/** A file by its name; undefined where there is no place for it. */
export function tempPath({ env }, name) {
    const folder = env["RUNNER_TEMP"];
    return folder && name ? join(folder, name) : undefined;
}
/** The name of the file that says which step of the job was the last to adopt a Worker. */
export function ownerFileOf(accountId, scriptName) {
    const worker = createHash("sha256").update(`${accountId}/${scriptName}`).digest("hex").slice(0, 16);
    return `workers-gradual-rollout-${worker}.owner`;
}
/** Says that the step with this fence adopts the Worker. @throws Error when that can't be written */
export function adoptWorker(runtime, ownerFile, fence) {
    const path = tempPath(runtime, ownerFile);
    if (path !== undefined)
        runtime.files.write(path, fence);
}
/** In post: whether the last step to adopt main's Worker is another one than main. */
export function isOvertaken(runtime) {
    const path = tempPath(runtime, savedOwnerFile(runtime));
    const owner = path === undefined ? undefined : runtime.files.read(path);
    return Boolean(owner) && owner !== savedFence(runtime);
}
