import { describe, expect, test } from "vitest";
import { type HttpResponse, TransportError } from "../../src/http.ts";
import type { NewDeployment } from "../../src/rollout/model.ts";
import type { WorkerApi } from "../../src/rollout/ports.ts";
import {
  ACCOUNT,
  CANARY,
  ID,
  ok,
  rawDeployment,
  rawVersion,
  STABLE,
  scripted,
  TOKEN,
} from "./scripted-api.ts";

const WORKER = `https://api.example.test/client/v4/accounts/${ACCOUNT}/workers/scripts/my-worker`;

const step: NewDeployment = {
  versions: [
    { versionId: STABLE, percentage: 66.67 },
    { versionId: CANARY, percentage: 33.33 },
  ],
  message: "canary 22222222 33.33% 2/3 run 7.1: größer",
  triggeredBy: "push",
  force: false,
  codeUpdate: { mode: "deferred", maxDelayS: 300 },
};

const deployment = {
  id: ID,
  createdOn: "2026-11-20T11:59:30.250Z",
  source: "wrangler",
  author: "ada@example.test",
  message: "canary 22222222 10% 1/3 run 7.1: fix",
  triggeredBy: "push",
  versions: [
    { versionId: STABLE, percentage: 90 },
    { versionId: CANARY, percentage: 10 },
  ],
};

describe("a page of the list of deployments", () => {
  const listed = (length: number, info?: unknown) => {
    const deployments = Array.from({ length }, () => rawDeployment);
    const body = JSON.stringify({ success: true, result: { deployments }, result_info: info });
    return scripted({ status: 200, headers: {}, body }).api.listDeployments(1);
  };

  test.each([
    ["fewer than were asked for", 99, undefined, true],
    ["as many as were asked for", 100, undefined, false],
    ["more than were asked for", 340, undefined, false],
    ["as many as a server sends that ignores what is asked for", 10, undefined, false],
    ["ten of a page of a hundred", 10, { page: 1, per_page: 100 }, true],
    ["ten of a page of ten", 10, { page: 1, per_page: 10 }, false],
    ["a page that fills what the server allows", 25, { per_page: 25 }, false],
    ["a page without sense in its description", 40, { per_page: "all", total_count: -1 }, true],
    ["a page whose description is no object", 40, "all", true],
  ])("with %s", async (_, length, info, last) => {
    expect(await listed(length, info)).toMatchObject({ last });
  });

  test("says how long the list is where the server does", async () => {
    expect(await listed(3, { per_page: 100, total_count: 3 })).toMatchObject({ total: 3 });
    expect(await listed(3)).not.toHaveProperty("total");
  });
});

describe("each operation is one request", () => {
  const { resources: _, ...item } = rawVersion;
  const version = { id: CANARY, number: 42, createdOn: "2026-11-20T11:00:00Z", tag: "abc", message: "fix" };
  const uploaded = { ...version, triggeredBy: "version_upload" };
  const page = { deployments: [deployment], last: true };
  const done = { status: 200, headers: {}, body: '{"success":true,"errors":[],"messages":[]}' };

  test.each<[string, (api: WorkerApi) => Promise<unknown>, HttpResponse, string, unknown]>([
    [
      "list deployments",
      (api) => api.listDeployments(1),
      ok({ deployments: [rawDeployment] }),
      "GET /deployments?per_page=100",
      page,
    ],
    [
      "list a further page of them",
      (api) => api.listDeployments(3),
      ok({ deployments: [rawDeployment] }),
      "GET /deployments?per_page=100&page=3",
      page,
    ],
    [
      "get a deployment",
      (api) => api.getDeployment(ID),
      ok(rawDeployment),
      `GET /deployments/${ID}`,
      deployment,
    ],
    [
      "delete a deployment, whose answer has no result",
      (api) => api.deleteDeployment(ID),
      done,
      `DELETE /deployments/${ID}`,
      undefined,
    ],
    [
      "list deployable versions",
      (api) => api.listDeployableVersions(),
      ok({ items: [item] }),
      "GET /versions?deployable=true",
      [uploaded],
    ],
    [
      "get a version",
      (api) => api.getVersion(CANARY),
      ok(rawVersion),
      `GET /versions/${CANARY}`,
      expect.objectContaining(uploaded),
    ],
  ])("%s", async (_, call, reply, asked, result) => {
    const { api, sent } = scripted(reply);
    expect(await call(api)).toEqual(result);
    const [method = "", path = ""] = asked.split(" ");
    const headers = { authorization: `Bearer ${TOKEN}`, accept: "application/json" };
    const request = { method, url: `${WORKER}${path}`, headers };
    expect(sent).toEqual([{ request, options: { timeoutMs: 30_000 } }]);
  });

  test("create a deployment", async () => {
    const { api, sent } = scripted(ok(rawDeployment));
    expect(await api.createDeployment(step)).toEqual(deployment);
    const request = sent[0]?.request;
    expect(request).toMatchObject({ method: "POST", url: `${WORKER}/deployments` });
    expect(request?.headers).toMatchObject({ "content-type": "application/json" });
    expect(JSON.parse(request?.body ?? "")).toEqual({
      strategy: "percentage",
      versions: [
        { version_id: STABLE, percentage: 66.67 },
        { version_id: CANARY, percentage: 33.33 },
      ],
      annotations: {
        "workers/message": "canary 22222222 33.33% 2/3 run 7.1: größer",
        "workers/triggered_by": "push",
      },
      code_update_strategy: { mode: "deferred", max_delay: 300 },
    });
  });

  test("create with force: a query parameter, and nothing in the body", async () => {
    const { api, sent } = scripted(ok(rawDeployment));
    await api.createDeployment({ ...step, force: true });
    expect(sent[0]?.request.url).toBe(`${WORKER}/deployments?force=true`);
    expect(sent[0]?.request.body).not.toContain("force");
  });

  test.each([
    [{ mode: "immediate" }, { mode: "immediate" }],
    [
      { mode: "deferred", maxDelayS: 0 },
      { mode: "deferred", max_delay: 0 },
    ],
    [
      { mode: "deferred", maxDelayS: 86_400 },
      { mode: "deferred", max_delay: 86_400 },
    ],
  ] as const)("create with the code update %j", async (codeUpdate, asSent) => {
    const { api, sent } = scripted(ok(rawDeployment));
    await api.createDeployment({ ...step, codeUpdate });
    expect(JSON.parse(sent[0]?.request.body ?? "")).toMatchObject({ code_update_strategy: asSent });
  });
});

describe("paths", () => {
  test("every part is encoded", async () => {
    const { api, sent } = scripted(ok(null));
    await api.deleteDeployment("a/../b?c#d%ü");
    expect(sent[0]?.request.url).toBe(`${WORKER}/deployments/a%2F..%2Fb%3Fc%23d%25%C3%BC`);
  });
});

describe("time limit and signal", () => {
  test("the caller's are handed to the transport", async () => {
    const { api, sent } = scripted(ok({ deployments: [] }));
    const { signal } = new AbortController();
    await api.listDeployments(1, { timeoutMs: 1_500, signal });
    expect(sent[0]?.options).toEqual({ timeoutMs: 1_500, signal });
  });

  test("an aborted call rejects with the signal's reason, and nothing is sent", async () => {
    const { api, sent } = scripted();
    const reason = new Error("cancelled by SIGTERM");
    await expect(api.createDeployment(step, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(sent).toEqual([]);
  });

  test("a call aborted on its way rejects with the reason, whatever the transport says", async () => {
    const abort = new AbortController();
    const reason = new Error("cancelled by SIGINT");
    const { api } = scripted(async () => {
      abort.abort(reason);
      throw new TransportError("socket hang up", true);
    });
    await expect(api.createDeployment(step, { signal: abort.signal })).rejects.toBe(reason);
  });

  test("an answer that came before the abort was noticed counts", async () => {
    const abort = new AbortController();
    const { api } = scripted(async () => {
      abort.abort(new Error("too late"));
      return ok(rawDeployment);
    });
    expect(await api.createDeployment(step, { signal: abort.signal })).toEqual(deployment);
  });
});
