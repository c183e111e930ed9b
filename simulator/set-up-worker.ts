import type { Cloud } from "./account/cloud.ts";
import type { StoredVersion, UploadOptions } from "./account/model.ts";

export interface WorkerSetup {
  readonly script: string;
  readonly stable: StoredVersion;
  readonly canary: StoredVersion;
}

export interface WorkerSetupOptions {
  readonly script?: string;
  readonly stable?: UploadOptions;
  readonly canary?: UploadOptions;
  /** How long ago stable was deployed, in ms. Default one hour. */
  readonly ageMs?: number;
}

/** The usual beginning: a stable version that serves everything, and a newer one that nobody sees yet. */
export function setUpWorker(cloud: Cloud, options: WorkerSetupOptions = {}): WorkerSetup {
  const script = options.script ?? "my-worker";
  const at = cloud.now() - (options.ageMs ?? 3_600_000);
  const stable = cloud.uploadVersion(script, { message: "the version before", at, ...options.stable });
  cloud.deployForeign(script, stable.id, {
    source: "wrangler",
    author: "dev@example.com",
    message: "the version before",
    at,
  });
  const canary = cloud.uploadVersion(script, { message: "the new version", ...options.canary });
  return { script, stable, canary };
}
