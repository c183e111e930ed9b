import type { Deployment, NewDeployment } from "../rollout/model.ts";
import type { CallOptions, DeploymentPage, WorkerApi } from "../rollout/ports.ts";
import { fieldsOf } from "../values/json.ts";
import { type ApiAccess, type ApiRequest, callApi } from "./call-api.ts";
import { createServerClock } from "./server-clock.ts";
import { parseDeployment, parseDeployments, parseVersion, parseVersions } from "./worker-answers.ts";

export interface WorkerApiOptions extends Omit<ApiAccess, "saw"> {
  /** The local clock, Unix ms. */
  readonly now: () => number;
}

/** Deployments per page: Cloudflare's maximum for `per_page`. */
const PAGE_LENGTH = 100;
/** The observed length of a page without `per_page`, which may be ignored. */
const UNASKED_LENGTH = 10;

/**
 * The deployments and versions of one Worker, one request a call. Calls reject with `ApiError`, in which the
 * token never appears, or with the signal's reason.
 */
export function createWorkerApi(options: WorkerApiOptions): WorkerApi {
  const clock = createServerClock(options.now);
  const access = { ...options, saw: clock.saw };
  const worker = ["accounts", options.accountId, "workers", "scripts", options.scriptName];

  const askWorker = <T>(
    { method = "GET", path, ...rest }: Asked,
    read: (result: unknown, info: unknown) => T,
    options?: CallOptions,
  ): Promise<T> => {
    const readOnly = method === "GET";
    const permission = `Workers Scripts: ${readOnly ? "Read" : "Edit"}`;
    return callApi(
      access,
      { ...rest, method, path: [...worker, ...path], permission, readOnly },
      read,
      options,
    );
  };

  return {
    listDeployments: (page, options) => {
      const query = `?per_page=${PAGE_LENGTH}${page === 1 ? "" : `&page=${page}`}`;
      return askWorker(
        { path: ["deployments"], query },
        (result, info) => toPage(parseDeployments(result), info),
        options,
      );
    },

    getDeployment: (id, options) =>
      askWorker({ path: ["deployments", id] }, (result) => parseDeployment(result, ["result"]), options),

    async createDeployment(deployment, options) {
      const query = deployment.force ? "?force=true" : "";
      const asked: Asked = { method: "POST", path: ["deployments"], query, body: deploymentBody(deployment) };
      const created = await askWorker(asked, (result) => parseDeployment(result, ["result"]), options);
      clock.saw(Date.parse(created.createdOn));
      return created;
    },

    deleteDeployment: (id, options) =>
      askWorker({ method: "DELETE", path: ["deployments", id] }, () => {}, options),

    listDeployableVersions: (options) =>
      askWorker({ path: ["versions"], query: "?deployable=true" }, parseVersions, options),

    getVersion: (id, options) => askWorker({ path: ["versions", id] }, parseVersion, options),

    serverNow: clock.now,
  };
}

/**
 * A full page may be followed by another one.
 *
 * @param info `result_info`, of which what can be read counts
 */
function toPage(deployments: readonly Deployment[], info: unknown): DeploymentPage {
  const { per_page, total_count: total } = fieldsOf(info);
  const perPage = isCount(per_page) && per_page > 0 ? per_page : undefined;
  const { length } = deployments;
  const full = length >= (perPage ?? PAGE_LENGTH) || (perPage === undefined && length === UNASKED_LENGTH);
  return { deployments, last: !full, ...(isCount(total) && { total }) };
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** `path`: what follows the Worker's own. */
type Asked = Pick<ApiRequest, "path" | "query" | "body"> & Partial<Pick<ApiRequest, "method">>;

export type DeploymentBody = ReturnType<typeof deploymentBody>;

/** The body that creates a deployment. `code_update_strategy` and `workers/triggered_by` are not in the official SDK. */
function deploymentBody({ versions, message, triggeredBy, codeUpdate }: NewDeployment) {
  return {
    strategy: "percentage" as const,
    versions: versions.map(({ versionId, percentage }) => ({ version_id: versionId, percentage })),
    // The server may keep, replace or ignore what triggered it.
    annotations: { "workers/message": message, "workers/triggered_by": triggeredBy },
    // As wrangler 4.141 and later send it; `max_delay` in seconds.
    code_update_strategy:
      codeUpdate.mode === "immediate"
        ? { mode: codeUpdate.mode }
        : { mode: codeUpdate.mode, max_delay: codeUpdate.maxDelayS },
  };
}
