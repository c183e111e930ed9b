/** The simulator beside a description of Cloudflare's API that was written from other sources than it. */
import { describe, expect, it, onTestFinished } from "vitest";
import { startMain } from "../../../simulator/runner/runner.ts";
import { startSimulator } from "../../../simulator/server.ts";
import { setUpWorker } from "../../../simulator/set-up-worker.ts";
import { call, split, staged } from "../../support/simulator.ts";
import { deviations } from "./openapi.ts";

const { cloud, script, stable, canary } = staged({
  readings: { listParameters: "honoured", codeUpdateStrategy: "kept" },
});
const SCRIPT = `/accounts/${cloud.accountId}/workers/scripts/${script}`;

/** What a call has that the description hasn't. */
function deviating(method: string, path: string, body?: unknown): readonly string[] {
  const url = new URL(path, "http://api");
  const answer = call(cloud, method, `${SCRIPT}/${path}`, body === undefined ? {} : { body });
  return deviations({
    method,
    path: `${SCRIPT}/${url.pathname.slice(1)}`,
    query: Object.fromEntries(url.searchParams),
    body,
    status: answer.status,
    answer: answer.body,
  });
}

/** The description has no `result_info` for the lists, though the SDK that it names pages by it. */
const PAGING = "answer has /result_info, which isn't described";
/** Cloudflare sends `"result": null` with its errors; the reconstructed envelope has no result at all. */
const NULL_RESULT = "answer has /result, which isn't described";

describe("answers are as Cloudflare describes them", () => {
  it.each([
    ["GET", "deployments", [PAGING]],
    ["GET", "deployments?page=1&per_page=1&since=2026-01-01T00:00:00Z&until=2027-01-01T00:00:00Z", [PAGING]],
    ["GET", `deployments/${cloud.live(script)?.id}`, []],
    ["GET", "deployments/0-0", [NULL_RESULT]],
    ["GET", "versions", [PAGING]],
    ["GET", "versions?deployable=true", []],
    ["GET", `versions/${canary.id}`, []],
    ["GET", "versions/07fe4700-3333-4333-8333-333333333333", [NULL_RESULT]],
    ["DELETE", `deployments/${cloud.live(script)?.id}`, [NULL_RESULT]],
  ])("%s %s", (method, path, expected) => {
    expect(deviating(method, path)).toEqual(expected);
  });

  it("a deployment that is made, read and deleted", () => {
    const before = cloud.live(script)?.id ?? "";
    const body = {
      ...split([stable.id, 90], [canary.id, 10]),
      annotations: { "workers/message": "ten percent" },
      code_update_strategy: { mode: "deferred", max_delay: 300 },
    };
    expect(deviating("POST", "deployments?force=true", body)).toEqual([]);
    expect(deviating("GET", "deployments")).toEqual([PAGING]);
    expect(deviating("DELETE", `deployments/${before}`)).toEqual([]);
  });

  it.each([
    ["no versions", { strategy: "percentage", versions: [] }],
    ["a sum of 99", split([stable.id, 90], [canary.id, 9])],
    ["an unknown version", split(["07fe4700-3333-4333-8333-333333333333", 100])],
  ])("a refusal: %s", (_what, body) => {
    expect(deviating("POST", "deployments", body)).toEqual([NULL_RESULT]);
  });

  it("but for 0 %, which the reference excludes and Cloudflare's own smoke tests use", () => {
    expect(deviating("POST", "deployments", split([stable.id, 100], [canary.id, 0]))).toEqual([
      "request/versions/1/percentage must be >= 0.01",
      "answer/result/versions/1/percentage must be >= 0.01",
    ]);
  });
});

it("notices a missing field, a wrong type and an unknown one", () => {
  const path = `${SCRIPT}/deployments`;
  const exchange = { method: "POST", path, query: { dry: "1" }, status: 200 };
  const answer = {
    success: true,
    errors: [],
    messages: [],
    result: { ...staged().cloud.live(script)?.json, id: 7 },
  };
  expect(deviations({ ...exchange, body: { strategy: "percentage", cohorts: [] }, answer })).toEqual([
    "query dry isn't described",
    "request must have required property 'versions'",
    "request has /cohorts, which isn't described",
    "answer/result/id must be string",
  ]);
});

it("the action's requests are as Cloudflare describes them, but for triggered_by", async () => {
  const simulator = await startSimulator();
  onTestFinished(() => simulator.close());
  const worker = setUpWorker(simulator.cloud);
  const run = await startMain({
    inputs: {
      "script-name": worker.script,
      "canary-version": worker.canary.id,
      "api-token": simulator.token,
      "account-id": simulator.cloud.accountId,
      schedule: "10, 50, 100",
      hold: "0s",
      prune: "true",
    },
    event: { name: "push", payload: { head_commit: { message: "fix: carts" } } },
    env: { CLOUDFLARE_API_BASE_URL: simulator.apiUrl },
  });
  expect((await run.exited).code).toBe(0);
  const calls = simulator.requestLog.requests.filter(({ operation }) =>
    /^(deployments|versions)\./.test(operation),
  );
  const found = calls.flatMap(({ method, path, query, body }) =>
    deviations({
      method,
      path: path.replace("/client/v4", ""),
      query,
      body,
      status: 400,
      answer: { success: false, errors: [], messages: [] },
    }),
  );
  expect(new Set(calls.map(({ operation }) => operation))).toEqual(
    new Set([
      "deployments.list",
      "deployments.create",
      "deployments.get",
      "deployments.delete",
      "versions.list",
      "versions.get",
    ]),
  );
  expect(new Set(found)).toEqual(
    new Set(["request has /annotations/workers/triggered_by, which isn't described"]),
  );
});
