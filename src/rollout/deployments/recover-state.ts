import { createdAt } from "../deployment.ts";
import { fits, messageOf, parseMarker, sameRun } from "../marker.ts";
import type { Deployment, RunRef } from "../model.ts";
import type { SettleState } from "../ports.ts";
import type { History } from "./history.ts";

/** When main began is known so exactly, in ms: it is never ahead of the server's clock, which tells whole seconds. */
const BEGAN_WITHIN_MS = 2_000;

/**
 * What a main that had saved nothing has deployed, by its markers: in a container job
 * main outlives the moment at which the runner takes its state. Undefined when the list shows nothing.
 *
 * @param since when main began, on the server's clock in Unix ms: other jobs of the same run may have deployed before
 */
export async function recoverState(
  history: History,
  run: RunRef,
  since: number,
): Promise<SettleState | undefined> {
  for await (const deployment of history) if (createdAt(deployment) < since) break;
  const { deployments, older } = history.listing;
  const first = deployments.findLastIndex(
    (deployment) => createdAt(deployment) >= since && isStepOfRun(deployment, run),
  );
  const step = deployments[first];
  // What came beneath it after main had begun is somebody's decision, and overwritten: not what main began on.
  // The oldest of the whole list is: no rollout begins on a Worker that was never deployed.
  const beneath = deployments.slice(first + 1);
  const before =
    beneath.find((deployment) => createdAt(deployment) < since + BEGAN_WITHIN_MS) ??
    (older === "none" ? beneath.at(-1) : undefined);
  if (step === undefined || (before === undefined && older !== "withheld")) return undefined;
  const marker = parseMarker(step.message ?? "");
  const named = ({ versionId }: { readonly versionId: string }) =>
    marker !== undefined && versionId.startsWith(marker.canary8);
  const canary = step.versions.find(named);
  const stable = [...step.versions, ...(before?.versions ?? [])].find((version) => !named(version));
  if (canary === undefined || stable === undefined) return undefined;
  // What the server doesn't send may be what main began on, and its first steps.
  const mark = before
    ? { id: before.id, createdOn: before.createdOn }
    : { id: step.id, createdOn: new Date(since).toISOString() };
  return {
    version: 1,
    ended: false,
    stableId: stable.versionId,
    canaryId: canary.versionId,
    message: messageOf(step.message ?? ""),
    adopted: mark,
    expected: mark,
    own: [],
    canaryDeployed: true,
    intents: [],
  };
}

function isStepOfRun({ message, versions }: Deployment, run: RunRef): boolean {
  const marker = parseMarker(message ?? "");
  return marker?.kind === "canary" && sameRun(marker.run, run) && fits(marker, versions);
}
