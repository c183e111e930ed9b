import { expect, test } from "vitest";
import { Faults } from "../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createTailApi } from "../../src/cloudflare/tails.ts";
import type { HttpResponse } from "../../src/http.ts";
import { ApiError } from "../../src/rollout/errors.ts";
import { staged, TOKEN } from "../support/simulator.ts";

const SECRET = "wss://tail.example.com/s3cr3t-of-the-tail";

function api(answer: Partial<HttpResponse> | undefined, cloud = staged().cloud) {
  const transport = createInProcessTransport({ cloud, faults: new Faults(), clock: new VirtualClock() });
  return createTailApi({
    transport: {
      send: async (request, options) =>
        answer === undefined
          ? transport.send(request, options)
          : { status: 200, headers: {}, body: "", ...answer },
    },
    baseUrl: "https://api.cloudflare.com/client/v4",
    token: TOKEN,
    accountId: cloud.accountId,
    scriptName: "my-worker",
  });
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error("It was done.")),
    (error: unknown) => error as ApiError,
  );

test("a tail is created for one version, and deleted, once or twice", async () => {
  const { cloud, canary } = staged();
  const tails = api(undefined, cloud);
  const { id, url } = await tails.create(canary.id);
  expect(cloud.tails.open).toMatchObject([{ id, versions: [canary.id] }]);
  expect(url).toMatch(/^ws:\/\/127\.0\.0\.1\/tails\/\w{64}$/);
  await tails.delete(id);
  await tails.delete(id);
  expect(cloud.tails.open).toEqual([]);
});

test.each([
  ["ws://tail.example.com/x", false],
  ["https://tail.example.com/x", false],
  ["tail.example.com", false],
  ["", false],
  [SECRET, true],
  ["ws://127.0.0.1:8787/x", true],
  ["ws://localhost/x", true],
])("the address %j is accepted: %s", async (url, accepted) => {
  const body = JSON.stringify({ success: true, errors: [], messages: [], result: { id: "t-1", url } });
  const asked = api({ body }).create("v");
  if (accepted) expect(await asked).toEqual({ id: "t-1", url });
  else
    expect((await failure(asked)).message).toContain(
      "result.url: expected an address that begins with wss://",
    );
});

test.each([
  `{"success": true, "result": {"url": "${SECRET}", "id": `,
  `{"result": {"url": "${SECRET.replaceAll("/", "\\/")}", "id": "t"}}`,
  `{"success": true, "errors": [], "result": {"url": "${SECRET}", "id": 7}}`,
  `{"success": false, "errors": [{"code": 1, "message": "no ${SECRET} for you"}]}`,
])("no error shows an address: %s", async (body) => {
  const error = await failure(api({ body }).create("v"));
  expect(error).toBeInstanceOf(ApiError);
  expect(error.message).not.toContain("s3cr3t");
});

test.each(["../deployments", "t/../deployments"])("an id that leads elsewhere is refused: %s", async (id) => {
  const body = JSON.stringify({ success: true, result: { id, url: SECRET } });
  expect((await failure(api({ body }).create("v"))).message).toContain("result.id: expected an id");
});

test("a refusal names the permission, and says what it says without the address", async () => {
  const message = "no ws://127.0.0.1/s3cr3t for you";
  const body = JSON.stringify({ success: false, errors: [{ code: 10000, message }], result: null });
  const error = await failure(api({ status: 403, body }).create("v"));
  expect(error.message).toContain('"Workers Tail: Read"');
  expect(error.message).toContain("no *** for you");
});

test("a cancelled one says why; of a tail that can't be deleted only what may pass is an error", async () => {
  const signal = AbortSignal.abort(new Error("cancelled"));
  await expect(api({}).create("v", { signal })).rejects.toThrow("cancelled");
  await expect(api({ status: 404 }).delete("t")).resolves.toBeUndefined();
  await expect(api({ status: 403 }).delete("t")).resolves.toBeUndefined();
  await expect(api({ status: 503 }).delete("t")).rejects.toMatchObject({ facts: { retry: true } });
});
