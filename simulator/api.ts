import type { Cloud } from "./cloud.ts";
import { answerGraphql } from "./graphql/endpoint.ts";
import { createTail, deleteTail } from "./metrics/live-tail/endpoint.ts";
import type { StoredDeployment, Token } from "./model.ts";
import { instant, paginate } from "./paging.ts";
import { type ErrorItem, invalid, notFound, Refusal } from "./refusal.ts";
import { BASE_PATH, type Route, route } from "./route.ts";
import { answerTelemetry } from "./telemetry/endpoint.ts";
import { service, versionDetail, versionItem } from "./wire.ts";

export interface ApiRequest {
  readonly method: string;
  /** Path and query; an absolute URL is taken apart. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface ApiAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** True when the request changed something. */
  readonly committed: boolean;
  /** The deployment that was created or deleted. */
  readonly deploymentId?: string;
}

/** How a fault distorts what a read of deployments sees. */
export interface View {
  /** Server ms: show only what existed then. */
  readonly asOf?: number;
  /** Applied to the page of a list before it is sent. */
  readonly distort?: (deployments: readonly StoredDeployment[]) => readonly StoredDeployment[];
}

export interface HandleOptions {
  readonly view?: View;
  /** The request's place in the journal. */
  readonly seq?: number;
}

interface Context extends HandleOptions {
  readonly cloud: Cloud;
  readonly request: ApiRequest;
  readonly url: URL;
  readonly token: Token;
  readonly script: string;
  readonly id: string;
}

/** What a handler makes; `result` undefined leaves the field out, as a deletion does. */
interface Outcome {
  readonly result: unknown;
  readonly info?: unknown;
  readonly messages?: readonly unknown[];
  readonly committed?: boolean;
  readonly deploymentId?: string;
  /** An answer without the envelope. */
  readonly bare?: { readonly status: number; readonly body: string };
}

/** Answers one request, at once and whole. Only the clock of `cloud` is read. */
export function handle(cloud: Cloud, request: ApiRequest, options: HandleOptions = {}): ApiAnswer {
  const quota = cloud.access.charge(
    cloud.access.find(request.headers["authorization"]),
    cloud.now(),
    cloud.behaviour.rateLimit,
  );
  const { requests, windowMs } = cloud.behaviour.rateLimit;
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

/** `date`, `cf-ray` and the content type, which are on every answer. */
export function baseHeaders(cloud: Cloud): Record<string, string> {
  return {
    date: new Date(cloud.now()).toUTCString(),
    "cf-ray": `${cloud.newId().replaceAll("-", "").slice(0, 16)}-AMS`,
    "content-type": "application/json",
    server: "cloudflare",
  };
}

function envelope({ result, info, messages }: Outcome): string {
  return JSON.stringify({
    result,
    success: true,
    errors: [],
    messages: messages ?? [],
    ...(info === undefined ? {} : { result_info: info }),
  });
}

/** The envelope of a failure. */
export function errorEnvelope(errors: readonly ErrorItem[]): string {
  return JSON.stringify({ result: null, success: false, errors, messages: [] });
}

function dispatch(cloud: Cloud, request: ApiRequest, options: HandleOptions): Outcome {
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
  const token = cloud.access.authenticate(request.headers["authorization"]);
  checkAccount(cloud, found, url.pathname);
  if (found.operation === "telemetry.query") {
    cloud.access.require(token, "observability:write");
    return { result: answerTelemetry(cloud, parseJson(request), token.id) };
  }
  const { script = "", id = "" } = found;
  if (found.operation === "tails.create" || found.operation === "tails.delete") {
    cloud.access.require(token, "tail:read");
    if (found.operation === "tails.create") return { result: createTail(cloud, script, request.body) };
    deleteTail(cloud, script, id);
    return { result: undefined };
  }
  if (request.method === "GET") cloud.access.require(token, "scripts:read", "scripts:edit");
  else cloud.access.require(token, "scripts:edit");
  const context: Context = { ...options, cloud, request, url, token, script, id };
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
      return { result: versionDetail(cloud.version(script, id)) };
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

function verify(cloud: Cloud, request: ApiRequest, found: Route, path: string): Outcome {
  const kind = found.operation === "user-token.verify" ? "user" : "account";
  if (kind === "account") checkAccount(cloud, found, path);
  const token = cloud.access.find(request.headers["authorization"]);
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

function listDeployments({ cloud, script, url, view }: Context): Outcome {
  const since = instant(url.searchParams, "since") ?? Number.NEGATIVE_INFINITY;
  const until = instant(url.searchParams, "until") ?? Number.POSITIVE_INFINITY;
  const all = cloud
    .deployments(script, view?.asOf)
    .filter(({ createdUs }) => createdUs >= since && createdUs <= until);
  const { items, info } = paginate(all, url.searchParams, cloud.behaviour.listLength);
  const shown = view?.distort?.(items) ?? items;
  return { result: { deployments: shown.map((deployment) => deployment.wire) }, info };
}

function getDeployment({ cloud, script, id, view }: Context): Outcome {
  const found = cloud.deployments(script, view?.asOf).find((deployment) => deployment.id === id);
  if (found === undefined) throw notFound(`Deployment ${id} does not exist.`);
  return { result: found.wire };
}

function createDeployment({ cloud, script, url, token, request, seq }: Context): Outcome {
  const deployment = cloud.createDeployment(script, parseJson(request), {
    source: /\bwrangler\b/.test(request.headers["user-agent"] ?? "") ? "wrangler" : "api",
    author: token.email,
    force: url.searchParams.get("force") === "true",
    request: seq,
  });
  return { result: deployment.wire, committed: true, deploymentId: deployment.id };
}

function parseJson({ headers, body = "" }: ApiRequest): unknown {
  if (!/^application\/json\b/i.test(headers["content-type"] ?? "")) {
    throw new Refusal(415, { code: 10001, message: 'Content-Type must be "application/json"' });
  }
  try {
    return JSON.parse(body);
  } catch {
    throw invalid("The request body is not valid JSON.", "");
  }
}

function listVersions({ cloud, script, url }: Context): Outcome {
  const versions = cloud.versions(script);
  if (url.searchParams.get("deployable") === "true") {
    return { result: { items: versions.slice(0, cloud.behaviour.deployable).map(versionItem) } };
  }
  const { items, info } = paginate(versions, url.searchParams, 10);
  return { result: { items: items.map(versionItem) }, info };
}
