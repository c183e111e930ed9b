import type { Cloud } from "../account/cloud.ts";
import type { JsonDeployment, StoredDeployment } from "../account/model.ts";
import { listViewAt, shownPercentage } from "../platform-unknowns.ts";
import { instantParameter, paginate } from "./paging.ts";
import { notFound } from "./refusal.ts";
import { parsedBody, type Result, type WorkerRequest } from "./request.ts";

export function listDeployments(request: WorkerRequest): Result {
  const { cloud, view } = request;
  const { items, info } = page(request);
  const shown = view?.distort?.(items) ?? items;
  return {
    result: { deployments: shown.map((deployment) => inAnswer(cloud, deployment)) },
    ...(info === undefined ? {} : { info }),
  };
}

function page({ cloud, script, url, view, seq }: WorkerRequest) {
  const { listLength, listParameters, listLag } = cloud.readings;
  const lagging = listViewAt(listLag, cloud.now(), seq ?? 0) ?? Number.POSITIVE_INFINITY;
  // What an account begins with, until its first request, is in every view.
  const asOf = Math.max(lagging, cloud.requestLog.requests[0]?.at ?? 0);
  const all = cloud.deployments(script, Math.min(asOf, view?.asOf ?? asOf));
  const length = listLength === "everything" ? Math.max(1, all.length) : listLength;
  if (listParameters === "ignored") return { items: all.slice(0, length), info: undefined };
  const since = instantParameter(url.searchParams, "since") ?? Number.NEGATIVE_INFINITY;
  const until = instantParameter(url.searchParams, "until") ?? Number.POSITIVE_INFINITY;
  const within = all.filter(({ createdUs }) => createdUs >= since && createdUs <= until);
  return paginate(within, url.searchParams, length);
}

export function getDeployment({ cloud, script, id, view }: WorkerRequest): Result {
  const found = cloud.deployments(script, view?.asOf).find((deployment) => deployment.id === id);
  if (found === undefined) throw notFound(`Deployment ${id} does not exist.`);
  return { result: inAnswer(cloud, found) };
}

export function createDeployment({ cloud, script, url, token, request, seq }: WorkerRequest): Result {
  const deployment = cloud.createDeployment(script, parsedBody(request), {
    source: /\bwrangler\b/.test(request.headers["user-agent"] ?? "") ? "wrangler" : "api",
    author: token.email,
    force: url.searchParams.get("force") === "true",
    request: seq,
  });
  return { result: inAnswer(cloud, deployment), committed: true, deploymentId: deployment.id };
}

function inAnswer({ readings }: Cloud, { json }: StoredDeployment): JsonDeployment {
  const versions = json.versions.map((share) => ({
    ...share,
    percentage: shownPercentage(readings.percentages, share.percentage),
  }));
  return { ...json, versions };
}
