import type { Cloud } from "../account/cloud.ts";
import { answerGraphql } from "../metrics/analytics/endpoint.ts";
import { createTail, deleteTail } from "../metrics/live-tail/endpoint.ts";
import { answerTelemetry } from "../metrics/telemetry/endpoint.ts";
import { createDeployment, getDeployment, listDeployments } from "./deployments.ts";
import { baseHeaders, envelope, errorEnvelope } from "./envelope.ts";
import { Refusal } from "./refusal.ts";
import {
  type HandleOptions,
  parsedBody,
  type Result,
  type ServerAnswer,
  type ServerRequest,
  type WorkerRequest,
} from "./request.ts";
import { BASE_PATH, type Route, route } from "./routes.ts";
import { uploadScript, uploadVersion } from "./uploads.ts";
import { service, versionDetail } from "./version-json.ts";
import { listVersions } from "./versions.ts";
import {
  accountSubdomain,
  changeSettings,
  deleteWorker,
  getReferences,
  getSchedules,
  getSettings,
  getSubdomain,
  getWorker,
  setRoutes,
  setSchedules,
  setSubdomain,
} from "./worker-settings.ts";

/** Answers one request, at once and whole. Only the clock of `cloud` is read. */
export function handle(cloud: Cloud, request: ServerRequest, options: HandleOptions = {}): ServerAnswer {
  const quota = cloud.tokens.charge(
    cloud.tokens.find(request.headers["authorization"]),
    cloud.now(),
    cloud.settings.rateLimit,
  );
  const { requests, windowMs } = cloud.settings.rateLimit;
  const headers: Record<string, string> = {
    ...baseHeaders(cloud),
    ratelimit: `"default";r=${quota.remaining};t=${quota.resetS}`,
    "ratelimit-policy": `"default";q=${requests};w=${Math.round(windowMs / 1000)}`,
    "x-ratelimit-limit": String(requests),
    "x-ratelimit-remaining": String(quota.remaining),
    "x-ratelimit-reset": String(quota.resetS),
  };
  try {
    if (quota.exceeded) {
      headers["retry-after"] = String(quota.resetS);
      throw new Refusal(429, {
        code: 971,
        message: "Please wait and consider throttling your request speed",
      });
    }
    const outcome = dispatch(cloud, request, options);
    return {
      status: outcome.bare?.status ?? 200,
      headers,
      body: outcome.bare?.body ?? envelope(outcome),
      committed: outcome.committed ?? false,
      ...(outcome.deploymentId === undefined ? {} : { deploymentId: outcome.deploymentId }),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, headers, body: errorEnvelope(error.items), committed: false };
  }
}

function dispatch(cloud: Cloud, request: ServerRequest, options: HandleOptions): Result {
  const url = new URL(request.url, "http://api");
  const found = route(request.method, url.pathname);
  if (found.operation === "unknown") throw noRoute(url.pathname);
  if (found.operation === "method-not-allowed") {
    throw new Refusal(405, {
      code: 7001,
      message: `Method ${request.method} not available for that URI.`,
    });
  }
  if (found.operation === "graphql.query") return { result: undefined, bare: answerGraphql(cloud, request) };
  if (found.operation.endsWith("token.verify")) return verify(cloud, request, found, url.pathname);
  const token = cloud.tokens.authenticate(request.headers["authorization"], cloud.readings.badToken);
  checkAccount(cloud, found, url.pathname);
  if (found.operation === "telemetry.query") {
    cloud.tokens.require(token, "observability:write");
    return { result: answerTelemetry(cloud, parsedBody(request), token.id) };
  }
  const { script = "", id = "" } = found;
  if (found.operation === "tails.create" || found.operation === "tails.delete") {
    cloud.tokens.require(token, "tail:read");
    if (found.operation === "tails.create") return { result: createTail(cloud, script, request.body) };
    deleteTail(cloud, script, id);
    return { result: undefined };
  }
  if (request.method === "GET") cloud.tokens.require(token, "scripts:read", "scripts:edit");
  else cloud.tokens.require(token, "scripts:edit");
  const context: WorkerRequest = { ...options, cloud, request, url, token, script, id };
  switch (found.operation) {
    case "deployments.list":
      return listDeployments(context);
    case "deployments.create":
      return createDeployment(context);
    case "deployments.get":
      return getDeployment(context);
    case "deployments.delete":
      cloud.deleteDeployment(script, id, options.seq);
      return { result: undefined, committed: true, deploymentId: id };
    case "versions.list":
      return listVersions(context);
    case "versions.get":
      cloud.requireKnown(script, [id], 10007);
      return { result: versionDetail(cloud.version(script, id)) };
    case "versions.upload":
      return uploadVersion(context);
    case "script.upload":
      return uploadScript(context);
    case "services.delete":
    case "script.delete":
      return deleteWorker(context);
    case "worker.get":
      return getWorker(context);
    case "account-subdomain.get":
      return accountSubdomain();
    case "subdomain.get":
      return getSubdomain(context);
    case "subdomain.set":
      return setSubdomain(context);
    case "schedules.get":
      return getSchedules(context);
    case "schedules.set":
      return setSchedules(context);
    case "routes.set":
      return setRoutes(context);
    case "settings.get":
      return getSettings(context);
    case "settings.change":
      return changeSettings(context);
    case "references.get":
      return getReferences(context);
    case "tail-producers.list":
      return { result: [] };
    case "resources.list":
      return { result: [], info: { page: 1, per_page: 1000, count: 0, total_count: 0 } };
    default:
      return { result: service(script, cloud.versions(script)[0]) };
  }
}

function noRoute(path: string): Refusal {
  const where = path.startsWith(BASE_PATH) ? path : `${path} (the API is under ${BASE_PATH})`;
  return new Refusal(
    404,
    { code: 7003, message: `Could not route to ${where}, perhaps your object identifier is invalid?` },
    { code: 7000, message: "No route for that URI" },
  );
}

function checkAccount(cloud: Cloud, { accountId = "" }: Route, path: string): void {
  if (!/^[0-9a-f]{32}$/.test(accountId)) throw noRoute(path);
  if (accountId !== cloud.accountId) {
    throw new Refusal(403, { code: 9109, message: "Unauthorized to access requested resource" });
  }
}

function verify(cloud: Cloud, request: ServerRequest, found: Route, path: string): Result {
  const kind = found.operation === "user-token.verify" ? "user" : "account";
  if (kind === "account") checkAccount(cloud, found, path);
  const token = cloud.tokens.find(request.headers["authorization"]);
  if (token === undefined || token.kind !== kind) {
    throw new Refusal(401, { code: 1000, message: "Invalid API Token" });
  }
  const message =
    token.status === "active" ? "This API Token is valid and active" : `This API Token is ${token.status}`;
  return {
    result: { id: token.id, status: token.status },
    messages: [{ code: 10000, message, type: null }],
  };
}
