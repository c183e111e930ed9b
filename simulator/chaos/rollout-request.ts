import type { RolloutRequest, VersionRef } from "../../src/rollout/model.ts";
import type { JobStep, Naming } from "./scenario.ts";
import { windowOf } from "./windows.ts";
import { scriptOf, type World } from "./world.ts";

/** The commit's message. */
export const MESSAGE = "feat: a better checkout";

/** What the workflow asks for in a step of its place-th act. */
export function requestOf(world: World, step: JobStep, place: number): RolloutRequest {
  const { schedule, onFailure, onInconclusive, prune, force, window } = world.scenario.workflow;
  const { command, event, onCancel, onConflict, dryRun, run } = step;
  return {
    command,
    scriptName: scriptOf(step),
    canary: refOf(world, step, step.canary) ?? {
      kind: "none",
      problem: "No canary is named: set canary-version.",
    },
    stable: refOf(world, step, step.stable),
    schedule,
    onFailure,
    onCancel,
    onConflict,
    onInconclusive,
    triggeredBy: event,
    run: run ?? { id: String(40_000 + place), attempt: 1 },
    force,
    codeUpdate: undefined,
    prune,
    dryRun,
    byHand: event === "workflow_dispatch",
    window: windowOf(window),
    jobLimitMs: undefined,
  };
}

function refOf(world: World, step: JobStep, naming: Naming): VersionRef | undefined {
  if (naming.kind === "none") return undefined;
  if (naming.kind === "latest") return naming;
  const version = world.pickVersion(naming.n, scriptOf(step));
  if (naming.kind === "nth") return { kind: "id", id: version.id };
  return { kind: "tag", tag: version.annotations["workers/tag"] ?? "" };
}
