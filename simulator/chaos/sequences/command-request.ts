import type { VersionRef } from "../../../src/rollout/model.ts";
import type { RolloutRequest } from "../../../src/rollout/request.ts";
import type { Cloud } from "../../account/cloud.ts";
import { windowOf } from "../windows.ts";
import { pickVersion } from "./foreign-deployment.ts";
import { type CommandAct, type Naming, type SequenceScenario, scriptOf } from "./sequence-scenario.ts";

/** What the workflow asks for in its place-th act. */
export function requestOf(
  { scenario, cloud }: { readonly scenario: SequenceScenario; readonly cloud: Cloud },
  act: CommandAct,
  place: number,
): RolloutRequest {
  const { schedule, onFailure, onInconclusive, prune, force = false } = scenario;
  return {
    command: act.command,
    scriptName: scriptOf(act),
    canary: refOf(cloud, act, act.canary) ?? {
      kind: "none",
      problem: "No canary is named: set canary-version.",
    },
    stable: refOf(cloud, act, act.stable),
    schedule,
    onFailure,
    onCancel: act.onCancel ?? "rollback",
    onConflict: act.onConflict,
    onInconclusive,
    triggeredBy: act.byHand ? "workflow_dispatch" : "schedule",
    run: { id: String(40_000 + place), attempt: 1 },
    force,
    codeUpdate: undefined,
    prune,
    dryRun: act.dryRun,
    byHand: act.byHand,
    window: windowOf(scenario.window),
    jobLimitMs: undefined,
  };
}

function refOf(cloud: Cloud, act: CommandAct, naming: Naming): VersionRef | undefined {
  if (naming.kind === "none") return undefined;
  if (naming.kind === "latest") return naming;
  const version = pickVersion(cloud, naming.n, scriptOf(act));
  if (naming.kind === "nth") return { kind: "id", id: version.id };
  return { kind: "tag", tag: version.annotations["workers/tag"] ?? "" };
}
