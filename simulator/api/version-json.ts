import type { StoredVersion } from "../account/model.ts";

/** A version as the list shows it. */
export function versionItem(version: StoredVersion) {
  return {
    id: version.id,
    number: version.number,
    metadata: {
      author_email: version.author,
      author_id: "408cbcdfd4dda4617efef40b04d168a1",
      created_on: version.createdOn,
      modified_on: version.createdOn,
      hasPreview: false,
      source: version.source,
    },
    annotations: version.annotations,
  };
}

/** A version in detail. */
export function versionDetail(version: StoredVersion) {
  return {
    ...versionItem(version),
    resources: {
      bindings: [
        { name: "CF_VERSION_METADATA", type: "version_metadata" },
        ...version.secrets.map((name) => ({ name, type: "secret_text" })),
      ],
      script: {
        etag: version.id.replaceAll("-", "").repeat(2),
        handlers: ["fetch"],
        named_handlers: [],
        last_deployed_from: version.source,
      },
      script_runtime: {
        compatibility_date: version.compatibilityDate,
        usage_model: "standard",
        limits: {},
        ...(version.migrationTag === undefined ? {} : { migration_tag: version.migrationTag }),
        ...(version.exports === undefined ? {} : { exports: version.exports }),
      },
    },
    startup_time_ms: 10,
  };
}

/** What wrangler reads of a service. */
export function service(script: string, newest: StoredVersion | undefined) {
  return {
    id: script,
    default_environment: {
      environment: "production",
      script: {
        id: script,
        tag: script,
        etag: newest?.id ?? "",
        last_deployed_from: newest?.source ?? "wrangler",
        ...(newest?.migrationTag === undefined ? {} : { migration_tag: newest.migrationTag }),
      },
    },
  };
}
