import { invalid } from "./refusal.ts";
import { parsedBody, type Result, type WorkerRequest } from "./request.ts";

/** The account's subdomain of workers.dev. */
const SUBDOMAIN = "acme";

export function accountSubdomain(): Result {
  return { result: { subdomain: SUBDOMAIN } };
}

/** A Worker as the newer API shows it, as far as wrangler reads it. */
export function getWorker({ cloud, script }: WorkerRequest): Result {
  const { subdomain } = cloud.unversioned(script);
  const url = `https://${script}.${SUBDOMAIN}.workers.dev`;
  return { result: { id: script, name: script, subdomain: { ...subdomain, url } } };
}

export function getSubdomain({ cloud, script }: WorkerRequest): Result {
  return { result: cloud.unversioned(script).subdomain };
}

export function setSubdomain({ cloud, script, request }: WorkerRequest): Result {
  const { enabled, previews_enabled } = parsedBody(request) as Readonly<Record<string, unknown>>;
  const worker = cloud.unversioned(script);
  worker.subdomain = { enabled: enabled === true, previews_enabled: previews_enabled === true };
  return { committed: true, result: worker.subdomain };
}

export function getSchedules({ cloud, script }: WorkerRequest): Result {
  return { result: { schedules: cloud.unversioned(script).crons.map((cron) => ({ cron })) } };
}

export function setSchedules(request: WorkerRequest): Result {
  const crons = names(parsedBody(request.request), "cron");
  request.cloud.unversioned(request.script).crons = crons;
  return { committed: true, result: { schedules: crons.map((cron) => ({ cron })) } };
}

export function setRoutes({ cloud, script, request }: WorkerRequest): Result {
  const routes = names(parsedBody(request), "pattern");
  cloud.unversioned(script).routes = routes;
  return { committed: true, result: routes };
}

export function getSettings({ cloud, script }: WorkerRequest): Result {
  return { result: cloud.unversioned(script).settings };
}

export function changeSettings({ cloud, script, request }: WorkerRequest): Result {
  const worker = cloud.unversioned(script);
  worker.settings = { ...worker.settings, ...(parsedBody(request) as object) };
  return { committed: true, result: worker.settings };
}

export function deleteWorker({ cloud, script }: WorkerRequest): Result {
  cloud.deleteWorker(script);
  return { committed: true, result: null };
}

function names(list: unknown, key: string): readonly string[] {
  if (!Array.isArray(list)) throw invalid("The request body must be a list.", "");
  return list.map((item: unknown, index) => {
    const name = (item as Readonly<Record<string, unknown>> | null)?.[key];
    if (typeof name === "string") return name;
    throw invalid(`An item must have a ${key}.`, `/${index}/${key}`);
  });
}

/** Who uses the Worker: nobody. */
export function getReferences({ cloud, script }: WorkerRequest): Result {
  cloud.unversioned(script);
  return { result: {} };
}
