import type { Runtime } from "../action/runtime.ts";
import type { RunRef } from "../rollout/model.ts";
import type { RolloutRequest } from "../rollout/request.ts";
import type { Inputs } from "./load-inputs.ts";
import { lastVersionUpload, readWranglerOutput } from "./wrangler-output.ts";

/** A job on a runner that GitHub hosts ends after six hours. */
const HOSTED_JOB_MS = 6 * 3_600_000;

export function runRef({ run }: Inputs): RunRef {
  return { id: run.runId, attempt: Number(run.runAttempt) };
}

/** What the inputs ask for, with what the environment adds to them. */
export function toRequest(inputs: Inputs, files: Runtime["files"]): RolloutRequest {
  return {
    command: inputs.command,
    scriptName: inputs.scriptName,
    canary: inputs.canaryVersion ?? uploadedCanary(inputs, files),
    stable: inputs.stableVersion,
    schedule: inputs.schedule,
    window: inputs.window,
    onFailure: inputs.onFailure,
    onCancel: inputs.onCancel,
    onConflict: inputs.onConflict,
    onInconclusive: inputs.onInconclusive,
    triggeredBy: inputs.triggeredBy,
    run: runRef(inputs),
    force: inputs.force,
    codeUpdate: inputs.codeUpdate,
    prune: inputs.prune,
    dryRun: inputs.dryRun,
    byHand: inputs.run.eventName === "workflow_dispatch",
    jobLimitMs: inputs.run.hosted ? HOSTED_JOB_MS : undefined,
  };
}

/** The version that wrangler uploaded in this job. */
function uploadedCanary({ run, scriptName }: Inputs, files: Runtime["files"]): RolloutRequest["canary"] {
  const none = (why: string) =>
    ({
      kind: "none",
      problem: `No canary-version: ${why}. Give its id, tag:TAG or latest as canary-version, or upload it in the same job with wrangler and WRANGLER_OUTPUT_FILE_PATH set.`,
    }) as const;
  const output = readWranglerOutput(run.wranglerOutput, files.read);
  if (!output.ok) return none(`the input is empty and ${output.problem}`);
  const upload = lastVersionUpload(output.value, scriptName);
  return upload.ok ? { kind: "id", id: upload.value } : none(upload.problem);
}
