import { describe, expect, it } from "vitest";
import { type Call, call, split, staged } from "../../support/simulator.ts";

const A = "aaaaaaaa-0000-4000-8000-000000000000";
const B = "bbbbbbbb-0000-4000-8000-000000000000";

function scene() {
  return staged({ stable: { id: A }, canary: { id: B } });
}

const deploy = (cloud: ReturnType<typeof scene>["cloud"], options: Call, query = "") =>
  call(cloud, "POST", `my-worker/deployments${query}`, options);

describe("a body that no deployment can be made of is refused and changes nothing", () => {
  const fine = split([A, 90], [B, 10]);
  const SHARE = "/versions/0/percentage";
  const update = (code_update_strategy: unknown) => ({ ...fine, code_update_strategy });
  const deferred = (max_delay: number) => update({ mode: "deferred", max_delay });
  const DELAY = "/code_update_strategy/max_delay";
  const message = (text: unknown) => ({ ...fine, annotations: { "workers/message": text } });
  const shared = (percentage?: unknown) => ({ ...fine, versions: [{ version_id: A, percentage }] });
  it.each([
    ["no JSON", '{"strategy":', "", "not valid JSON"],
    ["no object", [], "", "must be a JSON object"],
    ["no strategy", { versions: fine.versions }, "/strategy", "nothing"],
    ["another strategy", { ...fine, strategy: "cohorts" }, "/strategy", '"cohorts"'],
    ["no versions", { strategy: "percentage" }, "/versions", "must be an array"],
    ["an empty list", split(), "/versions", "1 or 2 versions, not 0"],
    ["three versions", split([A, 40], [B, 40], [A, 20]), "/versions", "not 3"],
    ["one version twice", split([A, 40], [A, 60]), "/versions", "must differ"],
    ["a sum below 100", split([A, 90], [B, 9.99]), "/versions", "total 100, not 99.99"],
    ["a sum above 100", split([A, 90.01], [B, 10]), "/versions", "total 100"],
    ["one version below 100", split([A, 99]), "/versions", "total 100, not 99"],
    ["a negative share", split([A, 110], [B, -10]), SHARE, "110"],
    ["a share under the least", split([A, 0.005], [B, 99.995]), SHARE, "0.005"],
    ["a share in quotes", shared("100"), SHARE, '"100"'],
    ["no share", shared(), SHARE, "nothing"],
    ["a version in short", split(["aaaaaaaa", 100]), "/versions/0/version_id", '"aaaaaaaa"'],
    ["a version that is no object", { ...fine, versions: [A] }, "/versions/0", "object"],
    ["annotations in a list", { ...fine, annotations: [] }, "/annotations", "object"],
    ["a message that is no text", message(7), "/annotations/workers~1message", "must be a string"],
    ["a code update in a word", update("immediate"), "/code_update_strategy", "object"],
    ["an unknown code update", update({ mode: "later" }), "/code_update_strategy/mode", '"later"'],
    ["a delay of an immediate update", update({ mode: "immediate", max_delay: 1 }), DELAY, "deferred"],
    ["a delay of over a day", deferred(86_401), DELAY, "86401"],
    ["a delay in parts of a millisecond", deferred(0.0005), DELAY, "0.0005"],
  ])("%s", (_name, body, pointer, says) => {
    const { cloud } = scene();
    const answer = deploy(cloud, typeof body === "string" ? { text: body } : { body });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ success: false, result: null, messages: [] });
    expect(answer.body.errors).toEqual([
      { code: 10021, message: expect.stringContaining(says), source: { pointer } },
    ]);
    expect(answer.committed).toBe(false);
    expect(cloud.deployments("my-worker")).toHaveLength(1);
  });

  it("and so is one that isn't sent as JSON", () => {
    const { cloud } = scene();
    const headers = { "content-type": "text/plain" };
    expect(deploy(cloud, { body: fine, headers }).status).toBe(415);
  });
});

describe("a version can't be deployed", () => {
  it("when nobody uploaded it", () => {
    const { cloud } = scene();
    const unknown = cloud.newId();
    const refused = deploy(cloud, { body: split([A, 90], [unknown, 10]) });
    expect(refused).toMatchObject({ status: 404, body: { errors: [{ code: 10007 }] } });
    expect(refused.body.errors[0]?.message).toContain(unknown);
  });

  it("when it isn't among the latest 100 uploads any more", () => {
    const { cloud } = scene();
    for (let i = 0; i < 98; i++) cloud.uploadVersion("my-worker");
    const ten = { body: split([A, 90], [B, 10]) };
    expect(deploy(cloud, ten).status).toBe(200);
    cloud.uploadVersion("my-worker");
    const refused = deploy(cloud, ten);
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0]?.message).toContain(`${A} can no longer be deployed`);
    const listed = call(cloud, "GET", "my-worker/versions?deployable=true").body.result.items;
    expect(listed).toHaveLength(100);
    expect(listed.at(-1)?.id).toBe(B);
  });

  it("beside one that declares other exports, whatever force says", () => {
    const { cloud } = staged({
      stable: { id: A, exports: { Room: { type: "durable-object", storage: "sqlite" } } },
      canary: { id: B, exports: { Room: { storage: "sqlite", type: "durable-object" } } },
    });
    expect(deploy(cloud, { body: split([A, 90], [B, 10]) }).status).toBe(200);
    const other = cloud.uploadVersion("my-worker", { exports: {} });
    const split_ = { body: split([A, 90], [other.id, 10]) };
    const refused = deploy(cloud, split_, "?force=true");
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 100405 }] } });
    expect(deploy(cloud, { body: split([other.id, 100]) }).status).toBe(200);
  });

  it("beside one of another migration, nor can a migration be gone back on", () => {
    const { cloud } = staged({
      stable: { id: A, migrationTag: "v1" },
      canary: { id: B, migrationTag: "v2" },
    });
    const refused = deploy(cloud, { body: split([A, 90], [B, 10]) });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 10211 }] } });
    expect(deploy(cloud, { body: split([B, 100]) }).status).toBe(200);
    expect(deploy(cloud, { body: split([A, 100]) }).status).toBe(400);
  });

  it("after a secret has changed, unless forced; the message names the secrets", () => {
    const { cloud } = staged({ stable: { id: A }, canary: { id: B, tag: "abc" } });
    cloud.changeSecret("my-worker", "API_KEY");
    const edited = cloud.changeSecret("my-worker", "DB_PASSWORD");
    const back = { body: split([A, 100]) };
    const refused = deploy(cloud, back);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 10220 }] } });
    expect(refused.body.errors[0]?.message).toMatch(
      /^A secret has changed since this version was active\. .*\?force=true.* changed: API_KEY, DB_PASSWORD$/,
    );
    expect(deploy(cloud, back, "?force=true").status).toBe(200);
    expect(deploy(cloud, back).status).toBe(400);

    expect(deploy(cloud, { body: split([edited.id, 100]) }).status).toBe(200);
    expect(call(cloud, "GET", `my-worker/versions/${edited.id}`).body.result).toMatchObject({
      number: 4,
      annotations: { "workers/tag": "abc", "workers/triggered_by": "secret" },
      resources: { bindings: [{}, { name: "API_KEY", type: "secret_text" }, { name: "DB_PASSWORD" }] },
    });
  });
});
