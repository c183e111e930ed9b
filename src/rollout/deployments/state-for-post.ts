import { createdAt } from "../deployment.ts";
import { fits, messageOf, parseMarker, sameRun } from "../marker.ts";
import type { Deployment, RunRef } from "../model.ts";
import type { SettleState } from "../ports.ts";
import type { History } from "./history.ts";

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
  // Its first steps may be among those that the server doesn't send.
  const adopted = deployments[first + 1] ?? (older === "withheld" ? step : undefined);
  if (step === undefined || adopted === undefined) return undefined;
  const marker = parseMarker(step.message ?? "");
  const named = ({ versionId }: { readonly versionId: string }) =>
    marker !== undefined && versionId.startsWith(marker.canary8);
  const canary = step.versions.find(named);
  const stable = [...step.versions, ...adopted.versions].find((version) => !named(version));
  if (canary === undefined || stable === undefined) return undefined;
  const mark = { id: adopted.id, createdOn: adopted.createdOn };
  return {
    version: 1,
    phase: "working",
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
