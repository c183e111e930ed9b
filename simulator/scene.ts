import type { Cloud } from "./cloud.ts";
import type { StoredVersion, UploadOptions } from "./model.ts";

export interface Scene {
  readonly script: string;
  readonly stable: StoredVersion;
  readonly canary: StoredVersion;
}

export interface SceneOptions {
  readonly script?: string;
  readonly stable?: UploadOptions;
  readonly canary?: UploadOptions;
  /** How long ago stable was deployed, in ms. Default one hour. */
  readonly ageMs?: number;
}

/** The usual beginning: a stable version that serves everything, and a newer one that nobody sees yet. */
export function setScene(cloud: Cloud, options: SceneOptions = {}): Scene {
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
