/** What a changed secret blocks, and where the action may send `force=true` past it. */

import type { Cloud } from "../account/cloud.ts";
import type { JsonDeployment, JsonShare } from "../account/model.ts";
import { SCRIPT } from "./rollouts/harness.ts";
import { sameShownSplit, sameSplit, shareOf } from "./rollouts/rollout-facts.ts";
import type { ListRead, Sent } from "./step-recording.ts";

/** Whether a secret was changed after one of these versions was uploaded and before `at`, in server ms. */
export function isBlocked(cloud: Cloud, shares: readonly JsonShare[], at: number): boolean {
  const versions = cloud.versions(SCRIPT);
  const edits = versions.filter(
    ({ annotations, createdUs }) =>
      annotations["workers/triggered_by"] === "secret" && createdUs <= at * 1_000 + 999,
  );
  return versions.some(
    ({ id, number }) =>
      shares.some(({ version_id }) => version_id === id) && edits.some((edit) => edit.number > number),
  );
}

export interface ForcedWrites {
  readonly writes: readonly Sent[];
  readonly listReads: readonly ListRead[];
  /** The input `force`. */
  readonly force: boolean;
  readonly isStep: (write: Sent) => boolean;
}

/**
 * Steps are sent with force when the input says so, and only then. Whatever else is sent with force was refused
 * without it, and brings back what the lists have shown live, right before, or as what was overwritten.
 */
export function* forcedRightly({ writes, listReads, force, isStep }: ForcedWrites) {
  for (const write of writes) {
    const forced = isForced(write);
    if (isStep(write)) {
      if (forced !== force)
        yield `a step was sent ${forced ? "with" : "without"} force, and the input is ${force}`;
      continue;
    }
    if (!forced) continue;
    const split = splitOf(write);
    const before = ({ process, n }: { process: string; n: number }) =>
      process === write.process && n < write.n;
    const refused = writes.some(
      (each) =>
        before(each) && !isForced(each) && each.entry.status === 400 && sameSplit(splitOf(each), split),
    );
    if (!refused) yield `${say(split)} was sent with force, and wasn't refused without it`;
    if (!listReads.some((read) => before(read) && hasServed(split, read.deployments)))
      yield `${say(split)} was sent with force, and didn't serve a moment ago`;
  }
}

function hasServed(
  split: Pick<JsonDeployment, "versions">,
  [live, ...earlier]: readonly JsonDeployment[],
): boolean {
  if (live === undefined) return false;
  const previous = earlier.find((each) => !sameSplit(each, live));
  const shown = [live, previous].filter((each) => each !== undefined);
  return (
    split.versions.every(({ version_id }) => shown.some((each) => shareOf(each, version_id) !== undefined)) ||
    earlier.some((each) => sameShownSplit(each, split))
  );
}

export function isForced({ entry }: Sent): boolean {
  return entry.query["force"] === "true";
}

function splitOf({ entry }: Sent): Pick<JsonDeployment, "versions"> {
  return { versions: (entry.body as { readonly versions?: readonly JsonShare[] }).versions ?? [] };
}

function say({ versions }: Pick<JsonDeployment, "versions">): string {
  return versions.map(({ version_id, percentage }) => `${version_id.slice(0, 8)}@${percentage}`).join("+");
}
