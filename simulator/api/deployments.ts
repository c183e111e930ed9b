import { instant, paginate } from "./paging.ts";
import { notFound } from "./refusal.ts";
import { parseJson, type Result, type WorkerRequest } from "./request.ts";

export function listDeployments({ cloud, script, url, view }: WorkerRequest): Result {
  const since = instant(url.searchParams, "since") ?? Number.NEGATIVE_INFINITY;
  const until = instant(url.searchParams, "until") ?? Number.POSITIVE_INFINITY;
  const all = cloud
    .deployments(script, view?.asOf)
    .filter(({ createdUs }) => createdUs >= since && createdUs <= until);
  const { items, info } = paginate(all, url.searchParams, cloud.settings.listLength);
  const shown = view?.distort?.(items) ?? items;
  return { result: { deployments: shown.map((deployment) => deployment.json) }, info };
}

export function getDeployment({ cloud, script, id, view }: WorkerRequest): Result {
  const found = cloud.deployments(script, view?.asOf).find((deployment) => deployment.id === id);
  if (found === undefined) throw notFound(`Deployment ${id} does not exist.`);
  return { result: found.json };
}

export function createDeployment({ cloud, script, url, token, request, seq }: WorkerRequest): Result {
  const deployment = cloud.createDeployment(script, parseJson(request), {
    source: /\bwrangler\b/.test(request.headers["user-agent"] ?? "") ? "wrangler" : "api",
    author: token.email,
    force: url.searchParams.get("force") === "true",
    request: seq,
  });
  return { result: deployment.json, committed: true, deploymentId: deployment.id };
}
