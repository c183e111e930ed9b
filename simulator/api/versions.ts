import { paginate } from "./paging.ts";
import type { Result, WorkerRequest } from "./request.ts";
import { versionItem } from "./version-json.ts";

export function listVersions({ cloud, script, url }: WorkerRequest): Result {
  const versions = cloud.versions(script);
  if (url.searchParams.get("deployable") === "true") {
    return { result: { items: versions.slice(0, cloud.settings.deployable).map(versionItem) } };
  }
  const { items, info } = paginate(versions, url.searchParams, 10);
  return { result: { items: items.map(versionItem) }, info };
}
