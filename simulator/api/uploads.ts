import type { StoredVersion, UploadOptions } from "../account/model.ts";
import { invalid, Refusal } from "./refusal.ts";
import type { Result, WorkerRequest } from "./request.ts";
import { versionDetail } from "./version-json.ts";

/** What `wrangler versions upload`, and `wrangler deploy` for a Worker that exists, send: a version that isn't deployed. */
export function uploadVersion(request: WorkerRequest): Result {
  const { cloud, script } = request;
  const [before] = cloud.versions(script);
  const metadata = readMetadata(request);
  if (metadata["migrations"] !== undefined) {
    throw new Refusal(400, {
      code: 10211,
      message:
        "Version upload failed. You cannot upload a version of a Worker with a migration. Migrations must be applied by a deployment.",
    });
  }
  const version = cloud.uploadVersion(script, {
    ...optionsOf(request, metadata, before),
    triggeredBy: "version_upload",
  });
  return { committed: true, result: uploaded(version) };
}

/** What `wrangler deploy` sends for a new Worker, or with a migration: a version that serves everything at once. */
export function uploadScript(request: WorkerRequest): Result {
  const { cloud, script, token } = request;
  const before = cloud.has(script) ? cloud.versions(script)[0] : undefined;
  const metadata = readMetadata(request);
  const version = cloud.uploadVersion(script, {
    ...optionsOf(request, metadata, before),
    triggeredBy: "upload",
  });
  const message = version.annotations["workers/message"];
  const deployment = cloud.deployForeign(script, version.id, {
    source: version.source,
    author: token.email,
    triggeredBy: "upload",
    ...(message === undefined ? {} : { message }),
  });
  return {
    committed: true,
    deploymentId: deployment.id,
    result: {
      ...uploaded(version),
      id: script,
      etag: version.id.replaceAll("-", "").repeat(2),
      // The version's id without hyphens, as wrangler expects.
      deployment_id: version.id.replaceAll("-", ""),
    },
  };
}

function uploaded(version: StoredVersion) {
  const { metadata, ...detail } = versionDetail(version);
  return { ...detail, metadata: { ...metadata, has_preview: metadata.hasPreview } };
}

type Metadata = Readonly<Record<string, unknown>>;

function optionsOf(
  { token, request }: WorkerRequest,
  metadata: Metadata,
  before: StoredVersion | undefined,
): UploadOptions {
  const annotations = record(metadata["annotations"]);
  const tag = text(annotations["workers/tag"]);
  const message = text(annotations["workers/message"]);
  const migrationTag = text(record(metadata["migrations"])["new_tag"]) ?? before?.migrationTag;
  const compatibilityDate = text(metadata["compatibility_date"]);
  const exports = metadata["exports"];
  return {
    source: /\bwrangler\b/.test(request.headers["user-agent"] ?? "") ? "wrangler" : "api",
    author: token.email,
    secrets: before?.secrets ?? [],
    ...(tag === undefined ? {} : { tag }),
    ...(message === undefined ? {} : { message }),
    ...(migrationTag === undefined ? {} : { migrationTag }),
    ...(compatibilityDate === undefined ? {} : { compatibilityDate }),
    ...(exports === undefined ? {} : { exports: record(exports) }),
  };
}

/**
 * The part `metadata` of a multipart upload. Throws a Refusal where it isn't there, or names a main module that
 * isn't.
 */
function readMetadata({ request: { headers, body = "" } }: WorkerRequest): Metadata {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) throw invalid("The request body must be multipart/form-data.", "");
  const parts = new Map(
    body.split(`--${boundary}`).flatMap((part): readonly (readonly [string, string])[] => {
      const [, head = "", content = ""] = /^\r\n([\s\S]*?)\r\n\r\n([\s\S]*)\r\n$/.exec(part) ?? [];
      const name = /\bname="([^"]*)"/i.exec(head)?.[1];
      return name === undefined ? [] : [[name, content]];
    }),
  );
  const metadata = record(parse(parts.get("metadata")));
  const main = text(metadata["main_module"]) ?? text(metadata["body_part"]);
  if (main === undefined || !parts.has(main)) {
    throw invalid("The uploaded script has no main module.", "/metadata/main_module");
  }
  return metadata;
}

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? "");
  } catch {
    throw invalid("The part metadata must be JSON.", "/metadata");
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
