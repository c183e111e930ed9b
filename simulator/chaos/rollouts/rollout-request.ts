import type { RolloutRequest } from "../../../src/rollout/request.ts";
import { windowOf } from "../windows.ts";
import { type Harness, RUN, SCRIPT } from "./harness.ts";
import type { RolloutScenario } from "./rollout-scenario.ts";

/** The commit's message. */
export const MESSAGE = "feat: a better checkout";

/** What the workflow of a scenario asks for. */
export function requestOf(scenario: RolloutScenario, { versions }: Harness): RolloutRequest {
  return {
    command: "rollout",
    scriptName: SCRIPT,
    canary: { kind: "id", id: versions.canary.id },
    stable: scenario.namesStable ? { kind: "id", id: versions.stable.id } : undefined,
    schedule: scenario.schedule,
    onFailure: scenario.onFailure,
    onCancel: scenario.onCancel,
    onConflict: scenario.onConflict,
    onInconclusive: scenario.onInconclusive,
    triggeredBy: "push",
    run: scenario.run ?? RUN,
    force: scenario.force,
    codeUpdate: undefined,
    prune: false,
    dryRun: false,
    byHand: false,
    window: windowOf(scenario.window),
    jobLimitMs: undefined,
  };
}
