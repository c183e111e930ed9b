/** What a changed secret may and may not do. */

import type { JsonDeployment } from "../../account/model.ts";
import type { Facts } from "../facts.ts";
import {
  percentageOf,
  sameShownSplit,
  sameSplit,
  show,
  soleOf,
  workersMessageOf,
} from "../read-deployment.ts";
import { isStruck, type Timestamped, toldByMain } from "../recording.ts";

/**
 * Steps are sent with force when the input says so, and only then. Whatever else is sent with force was refused
 * without it, and brings back what the lists have shown live, right before, or as what was overwritten.
 */
export function* forced({ run, writes }: Facts) {
  const { force } = run.request;
  for (const write of writes) {
    if (write.kind === "step") {
      if (write.force !== force)
        yield `a step was sent ${write.force ? "with" : "without"} force, and the input is ${force}`;
      continue;
    }
    if (!write.force) continue;
    const before = ({ process, n }: Timestamped) => process === write.sent.process && n < write.sent.n;
    const refused = writes.some(
      (each) => before(each.sent) && !each.force && each.sent.entry.status === 400 && sameSplit(each, write),
    );
    if (!refused) yield `${show(write.versions)} was sent with force, and wasn't refused without it`;
    if (!run.listReads.some((read) => before(read) && hasServed(write, read.deployments)))
      yield `${show(write.versions)} was sent with force, and didn't serve a moment ago`;
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
    split.versions.every(({ version_id }) =>
      shown.some((each) => percentageOf(each, version_id) !== undefined),
    ) || earlier.some((each) => sameShownSplit(each, split))
  );
}

/** With nothing but a changed secret in the way, a rollback that is due comes through. */
export function* rollbackComesThrough({ run, blocked, live, expected, foreign }: Facts) {
  const { outcome, request, after } = run;
  const stopped = run.cancelledAt !== undefined || run.killedAt !== undefined;
  if (blocked.size === 0 || stopped || foreign.length > 0 || run.sent.some(isStruck)) return;
  if (outcome === undefined || after === undefined || request.dryRun || request.stable !== undefined) return;
  if (live === undefined || expected.kind !== "rollout" || expected.stable === undefined) return;
  const asked = request.command === "rollback";
  // A canary that replaces another one's may never have been live.
  const failed =
    outcome.canaryId === expected.canary &&
    request.command === "advance" &&
    toldByMain(run).some(({ type }) => type === "failure");
  const due = asked || (failed && request.onFailure === "rollback");
  // What doesn't serve beside the canary isn't forced past a changed secret.
  const served =
    percentageOf(live, expected.stable) !== undefined && percentageOf(live, expected.canary) !== undefined;
  if (due && served && soleOf(after) !== expected.stable)
    yield `a rollback was due, and ${show(after.versions)} is live ("${workersMessageOf(after)}"): ${outcome.reason}`;
}
