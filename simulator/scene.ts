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
}

/** The usual beginning: a stable version that serves everything, and a newer one that nobody sees yet. */
export function setScene(cloud: Cloud, options: SceneOptions = {}): Scene {
  const script = options.script ?? "my-worker";
  const stable = cloud.uploadVersion(script, { message: "the version before", ...options.stable });
  cloud.deployForeign(script, stable.id, {
    source: "wrangler",
    author: "dev@example.com",
    message: "the version before",
  });
  const canary = cloud.uploadVersion(script, { message: "the new version", ...options.canary });
  return { script, stable, canary };
}
