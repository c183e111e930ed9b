import { describe, expect, it } from "vitest";
import { call, NOON, split, staged } from "../../support/simulator.ts";

describe("who may ask", () => {
  const list = "my-worker/deployments";
  it.each([
    ["a token that nobody issued", { token: "stolen" }, 401, 10000],
    ["no token", { headers: { authorization: "" } }, 400, 6003],
    ["an API key instead of a token", { headers: { authorization: "Basic abc" } }, 400, 6003],
  ] as const)("%s is turned away", (_name, options, status, code) => {
    const { cloud } = staged({ readings: { badToken: "401-10000" } });
    expect(call(cloud, "GET", list, options)).toMatchObject({ status, body: { errors: [{ code }] } });
  });

  it("tokens do what they are for, and no more", () => {
    const { cloud, canary } = staged({ readings: { badToken: "401-10000" } });
    cloud.addToken("reader", { permissions: ["scripts:read"] });
    cloud.addToken("editor", { permissions: ["scripts:edit"] });
    cloud.addToken("analyst", { permissions: ["analytics:read"] });
    cloud.addToken("retired", { status: "disabled" });
    const body = split([canary.id, 100]);
    const statuses = ["reader", "editor", "analyst", "retired"].map((token) => [
      call(cloud, "GET", list, { token }).status,
      call(cloud, "POST", list, { token, body }).status,
      call(cloud, "DELETE", `${list}/${cloud.live("my-worker")?.id}`, { token }).status,
    ]);
    expect(statuses).toEqual([
      [200, 403, 403],
      [200, 200, 400],
      [403, 403, 403],
      [401, 401, 401],
    ]);
  });

  it("and only about its own account", () => {
    const { cloud } = staged();
    const other = `/accounts/${"f".repeat(32)}/workers/scripts/my-worker/deployments`;
    expect(call(cloud, "GET", other)).toMatchObject({ status: 403, body: { errors: [{ code: 9109 }] } });
    expect(call(cloud, "GET", "/accounts/mine/workers/scripts/my-worker/deployments").status).toBe(404);
  });

  it("each verify endpoint knows its own kind of token", () => {
    const { cloud } = staged();
    cloud.addToken("of-a-user");
    cloud.addToken("of-the-account", { kind: "account" });
    cloud.addToken("expired", { status: "expired" });
    const ask = (path: string, token: string) => call(cloud, "GET", path, { token });
    const account = `/accounts/${cloud.accountId}/tokens/verify`;
    expect(ask("/user/tokens/verify", "of-a-user")).toMatchObject({
      status: 200,
      body: { result: { status: "active" }, messages: [{ code: 10000 }] },
    });
    expect(ask(account, "of-the-account").status).toBe(200);
    expect(ask(account, "of-a-user")).toMatchObject({ status: 401, body: { errors: [{ code: 1000 }] } });
    expect(ask("/user/tokens/verify", "of-the-account").status).toBe(401);
    expect(ask("/user/tokens/verify", "nobody").status).toBe(401);
    expect(ask("/user/tokens/verify", "expired").body.result.status).toBe("expired");
  });
});

describe("what isn't there", () => {
  it.each([
    ["GET", "absent/deployments", 404, 10007],
    ["POST", "absent/deployments", 404, 10007],
    ["GET", "absent/versions?deployable=true", 404, 10007],
    ["GET", "my-worker/deployments/0", 404, 10007],
    ["GET", "my-worker/versions/0", 404, 10007],
    ["GET", "my-worker/usage-model", 404, 7003],
    ["GET", "/zones", 404, 7003],
    ["PUT", "my-worker/deployments", 405, 7001],
  ])("%s %s → %i, code %i", (method, path, status, code) => {
    const { cloud, canary } = staged();
    const options = method === "POST" ? { body: split([canary.id, 100]) } : {};
    const answer = call(cloud, method, path, options);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ success: false, result: null });
    expect(answer.body.errors[0]?.code).toBe(code);
  });
});

describe("every answer", () => {
  it("has the server's time, a ray and what is left of the quota", () => {
    const { cloud } = staged();
    const { headers } = call(cloud, "GET", "my-worker/deployments");
    expect(headers).toMatchObject({
      date: "Mon, 02 Nov 2026 12:00:00 GMT",
      "content-type": "application/json",
      ratelimit: '"default";r=1199;t=300',
      "ratelimit-policy": '"default";q=1200;w=300',
    });
    expect(headers["cf-ray"]).toMatch(/^[0-9a-f]{16}-AMS$/);
    expect(call(cloud, "GET", "/zones").headers["cf-ray"]).not.toBe(headers["cf-ray"]);
  });

  it("is 429 past the limit, until the window is over; other users aren't concerned", () => {
    let now = NOON;
    const { cloud } = staged({
      now: () => now,
      settings: { rateLimit: { requests: 3, windowMs: 60_000 } },
    });
    cloud.addToken("other", { email: "other@example.com" });
    const ask = (token?: string) =>
      call(cloud, "GET", "my-worker/deployments", token === undefined ? {} : { token });
    expect([ask(), ask(), ask()].map(({ status }) => status)).toEqual([200, 200, 200]);
    now += 20_500;
    expect(ask()).toMatchObject({
      status: 429,
      headers: { "retry-after": "40", "x-ratelimit-remaining": "0", ratelimit: '"default";r=0;t=40' },
      body: { success: false, errors: [{ code: 971 }] },
    });
    expect(ask("other").status).toBe(200);
    now += 39_500;
    expect(ask().status).toBe(200);
  });

  it("is 429 for a whole window from the first request too many on, where that blocks", () => {
    let now = NOON;
    const { cloud } = staged({
      now: () => now,
      settings: { rateLimit: { requests: 1, windowMs: 60_000, blocks: true } },
    });
    const ask = () => call(cloud, "GET", "my-worker/deployments");
    expect(ask().status).toBe(200);
    now += 50_000;
    expect(ask()).toMatchObject({ status: 429, headers: { "retry-after": "60" } });
    now += 59_000;
    expect(ask()).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
    now += 1_000;
    expect(ask().status).toBe(200);
  });
});

describe("lists", () => {
  function manyDeployments() {
    let now = NOON;
    const scenario = staged({ now: () => now, readings: { listLength: 10, listParameters: "honoured" } });
    for (let i = 1; i <= 24; i++) {
      now += 60_000;
      scenario.cloud.deployForeign("my-worker", scenario.canary.id, { message: `no. ${i}` });
    }
    const get = (query: string) => {
      const { body } = call(scenario.cloud, "GET", `my-worker/deployments${query}`);
      const messages = body.result?.deployments.map(
        (deployment) => deployment.annotations?.["workers/message"],
      );
      return { body, messages };
    };
    return { ...scenario, get };
  }

  it("come in pages, newest first", () => {
    const { get } = manyDeployments();
    expect([get("").messages?.length, get("").messages?.[0]]).toEqual([10, "no. 24"]);
    const pages = { page: 1, per_page: 10, count: 10, total_count: 25, total_pages: 3 };
    expect(get("").body.result_info).toEqual(pages);
    expect(get("?per_page=100").messages).toHaveLength(25);
    expect(get("?per_page=101").body.errors[0]?.message).toContain("100");
    expect(get("?page=3").messages).toEqual(["no. 4", "no. 3", "no. 2", "no. 1", "the version before"]);
    expect(get("?page=2&per_page=2").messages).toEqual(["no. 22", "no. 21"]);
    expect(get("?page=9").messages).toEqual([]);
    expect(get("?page=0").body.errors[0]?.message).toContain('"0"');
  });

  it("can begin and end at an instant, both inclusive to the microsecond", () => {
    const { get, cloud } = manyDeployments();
    const [newest, second, third] = cloud.deployments("my-worker").map(({ json }) => json.created_on);
    expect(get(`?since=${third}&until=${second}`).messages).toEqual(["no. 23", "no. 22"]);
    expect(get(`?since=${newest}`).messages).toEqual(["no. 24"]);
    expect(get("?until=2026-11-02T12:00:00Z").messages).toEqual(["the version before"]);
    expect(get("?since=yesterday").body.errors[0]?.message).toContain('"yesterday"');
  });

  it("of versions are newest first, with the numbers counting up", () => {
    const { cloud } = staged({ canary: { tag: "abc", triggeredBy: "version_upload" } });
    for (let i = 0; i < 10; i++) cloud.uploadVersion("my-worker");
    const page = call(cloud, "GET", "my-worker/versions?page=2").body;
    expect(page.result.items.map((item) => item.number)).toEqual([2, 1]);
    expect(page.result.items[0]).toMatchObject({
      annotations: { "workers/tag": "abc", "workers/triggered_by": "version_upload" },
      metadata: { source: "wrangler", author_email: "dev@example.com" },
    });
    expect(page.result_info.total_count).toBe(12);
    expect(call(cloud, "GET", "my-worker/versions?deployable=true").body.result.items).toHaveLength(12);
  });
});

describe("a version in detail", () => {
  it("tells what a rollout depends on, and leaves out what it hasn't got", () => {
    const { cloud, stable, canary } = staged({
      canary: { migrationTag: "v2", exports: { Room: { type: "durable-object" } } },
    });
    const runtime = (id: string) =>
      call(cloud, "GET", `my-worker/versions/${id}`).body.result.resources.script_runtime;
    expect(runtime(canary.id)).toMatchObject({
      migration_tag: "v2",
      exports: { Room: { type: "durable-object" } },
    });
    expect(Object.keys(runtime(stable.id))).toEqual(["compatibility_date", "usage_model", "limits"]);
  });
});
