/** What deployments say, read without the action's own code. */

import type { RunRef } from "../../src/rollout/model.ts";
import type { JsonDeployment, JsonShare } from "../account/model.ts";
import { type Readings, shownPercentage } from "../platform-unknowns.ts";

type Split = Pick<JsonDeployment, "versions">;

export type WriteKind = "step" | "rollback" | "restore";

const STEP = /^canary ([0-9a-f]{8}) (\d+(?:\.\d+)?)% (\d+)\/(\d+) run (\d+)\.(\d+): /;
const ROLLBACK = /^rollback ([0-9a-f]{8}) (?:failed|cancelled|manual) run (\d+)\.(\d+): /;
const RESTORED = / \(restored by run \d+\.\d+\)$/;

/** What a run makes under this message: a step or a rollback of its own, or a foreign deployment again. */
export function writeKindOf(message: string, run: RunRef): WriteKind {
  // Another job may have restored a step of this run, and this one puts that back.
  if (RESTORED.test(message)) return "restore";
  const match = STEP.exec(message) ?? ROLLBACK.exec(message);
  if (match?.at(-2) !== run.id || match.at(-1) !== String(run.attempt)) return "restore";
  return STEP.test(message) ? "step" : "rollback";
}

/** The parts of a step's marker; undefined when it has none. */
export function readStep(message: string) {
  const [, canary8, percent, step, steps, runId] = STEP.exec(message) ?? [];
  if (canary8 === undefined) return undefined;
  return { canary8, percent: Number(percent), step: Number(step), steps: Number(steps), runId };
}

export function workersMessageOf({ annotations }: Pick<JsonDeployment, "annotations">): string {
  return annotations?.["workers/message"] ?? "";
}

export function percentageOf({ versions }: Split, id: string): number | undefined {
  return versions.find(({ version_id }) => version_id === id)?.percentage;
}

/** The version that serves everything, if one does. */
export function soleOf({ versions }: Split): string | undefined {
  return versions.length === 1 ? versions[0]?.version_id : undefined;
}

export function sameSplit(a: Split, b: Split): boolean {
  const key = ({ versions }: Split) =>
    versions
      .map(({ version_id, percentage }) => `${version_id}@${percentage}`)
      .sort()
      .join();
  return key(a) === key(b);
}

/** Whether they have the same split as far as answers with rounded percentages tell. */
export function sameShownSplit(a: Split, b: Split): boolean {
  return (
    a.versions.length === b.versions.length &&
    a.versions.every(({ version_id: id, percentage }) =>
      sameShare(percentage, percentageOf(b, id) ?? Number.NaN),
    )
  );
}

/** Whether one may be the other as an answer shows it: rounded to one decimal, and made to total 100. */
export function sameShare(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.105;
}

/** A deployment as answers show it: what has a step's marker says its own share exactly. */
export function asShown(deployment: JsonDeployment, { percentages }: Readings): JsonDeployment {
  if (readStep(workersMessageOf(deployment)) !== undefined) return deployment;
  const versions = deployment.versions.map((share) => ({
    ...share,
    percentage: shownPercentage(percentages, share.percentage),
  }));
  return { ...deployment, versions };
}

/** When a deployment was made, in Unix ms. */
export function createdMs({ created_on }: JsonDeployment): number {
  return Date.parse(created_on);
}

/** Whether it can be deployed again as it is. */
export function isRepeatable(deployment: JsonDeployment): boolean {
  const odd = Object.keys(deployment).some((key) => ["cohorts", "regions"].includes(key));
  const fields = deployment.versions.flatMap((version) => Object.keys(version));
  return (
    !odd &&
    deployment.strategy === "percentage" &&
    deployment.versions.length <= 2 &&
    fields.every((field) => field === "version_id" || field === "percentage")
  );
}

export function show(versions: readonly JsonShare[]): string {
  return versions.map(({ version_id, percentage }) => `${version_id.slice(0, 8)}@${percentage}`).join("+");
}
