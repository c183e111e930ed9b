import { Refusal } from "../api/refusal.ts";
import type { JsonShare, StoredVersion } from "./model.ts";
import type { Script } from "./script.ts";

/**
 * What keeps versions from being deployed.
 *
 * @param limit so many of the newest versions can be deployed
 * @throws the Refusal that the server would send
 */
export function checkDeployable(
  script: Script,
  shares: readonly JsonShare[],
  limit: number,
  force: boolean,
): void {
  const versions = shares.map((share) => script.version(share.version_id));
  const oldest = script.versions.at(-Math.min(limit, script.versions.length));
  for (const version of versions) {
    if (oldest === undefined || version.number < oldest.number) {
      throw new Refusal(400, {
        code: 10021,
        message: `Version ${version.id} can no longer be deployed: only the latest ${limit} versions can.`,
        source: { pointer: "/versions" },
      });
    }
  }
  checkExports(versions);
  checkMigrations(script, versions);
  if (!force) checkSecrets(script, versions);
}

function checkExports(versions: readonly StoredVersion[]): void {
  if (new Set(versions.map((version) => canonical(version.exports ?? null))).size > 1) {
    throw new Refusal(400, {
      code: 100405,
      message: "All versions of a deployment must declare identical exports.",
    });
  }
}

/** Known: migrations can't be split, and there is no way back across one. The code is a guess. */
function checkMigrations(script: Script, versions: readonly StoredVersion[]): void {
  const live = script.deployments
    .at(-1)
    ?.json.versions.map((share) => script.versions.find(({ id }) => id === share.version_id));
  const split = new Set(versions.map((version) => version.migrationTag)).size > 1;
  const back = live?.some((before) =>
    versions.some((after) => {
      if (before === undefined || before.migrationTag === after.migrationTag) return false;
      return after.number < before.number;
    }),
  );
  if (!split && back !== true) return;
  throw new Refusal(400, {
    code: 10211,
    message:
      "The versions do not agree in their Durable Object migrations. Migrations must be fully applied via a non-versioned deployment.",
    documentation_url:
      "https://developers.cloudflare.com/workers/versions-and-deployments/gradual-deployments/with-durable-objects/",
  });
}

function checkSecrets(script: Script, versions: readonly StoredVersion[]): void {
  const names = new Set(versions.flatMap((version) => [...(script.changedSecrets.get(version.id) ?? [])]));
  if (names.size === 0) return;
  throw new Refusal(400, {
    code: 10220,
    message: `A secret has changed since this version was active. If you are sure this is ok, add a ?force=true query parameter to allow the rollback. The following secrets have changed: ${[...names].join(", ")}`,
  });
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
