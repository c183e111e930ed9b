import type { Server } from "node:http";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { Faults } from "../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { serveTails } from "../../simulator/metrics/live-tail/serve-tails.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createTailApi, createTailConnector } from "../../src/cloudflare/tails.ts";
import type { HttpResponse } from "../../src/http.ts";
import { ApiError } from "../../src/rollout/errors.ts";
import { staged, TOKEN } from "../support/simulator.ts";
import { proxyServer, refusingPort, silentServer, tlsServer } from "./local-servers.ts";

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

const connect = createTailConnector("a-test/1");
const HOST = "tail.cloudflare.test";

describe("a connection", () => {
  let simulator: Simulator;
  let url: string;

  beforeEach(async () => {
    for (const name of ["http_proxy", "https_proxy", "no_proxy"]) {
      vi.stubEnv(name, "");
      vi.stubEnv(name.toUpperCase(), "");
    }
    simulator = await startSimulator();
    onTestFinished(() => simulator.close());
    const { tails } = simulator.cloud;
    tails.reading = { ...tails.reading, delayMs: 0, repeatsEvery: 0 };
    const tail = tails.create("my-worker", ["v"]);
    url = tail === undefined ? "" : tails.addressOf(tail);
  });

  /** Connects, and keeps what it is told. */
  async function listen(address: string, options: Partial<Parameters<typeof connect>[2]> = {}) {
    const told: string[] = [];
    const listener = {
      onMessage: (text: string) => told.push(text),
      onPong: () => told.push("pong"),
      onClose: (why: string) => told.push(`closed: ${why}`),
    };
    const limits = { timeoutMs: 10_000, signal: new AbortController().signal, ...options };
    const connection = await connect(address, listener, limits);
    onTestFinished(() => connection.close());
    return { told, connection };
  }

  test("messages come as text, whichever frames carry them, and pings are answered", async () => {
    const { told, connection } = await listen(url);
    const { tails } = simulator.cloud;
    for (const text of ["one", "zwei ✓", "three"]) tails.say("v", text);
    await vi.waitFor(() => expect(told).toEqual(["one", "zwei ✓", "three"]), { timeout: 30_000 });
    connection.ping();
    await vi.waitFor(() => expect(told.at(-1)).toBe("pong"), { timeout: 30_000 });
    expect(tails.handshakes).toMatchObject([
      { "sec-websocket-protocol": "trace-v1", "user-agent": "a-test/1" },
    ]);
  });

  test("reports a lost connection once, and nothing after it was closed here", async () => {
    const lost = await listen(url);
    simulator.cloud.tails.drop();
    await vi.waitFor(() => expect(lost.told).toEqual(["closed: the connection was closed"]), {
      timeout: 30_000,
    });

    const closed = await listen(url);
    simulator.cloud.tails.say("v", "last");
    closed.connection.close();
    await vi.waitFor(() => expect(simulator.cloud.tails.connected).toEqual([]), { timeout: 30_000 });
    expect(closed.told).toEqual([]);
  });

  test("an attempt fails with a reason that doesn't hold the address, and ends with its signal", async () => {
    await expect(listen(`${url}-not`)).rejects.toThrow();
    const refused = `ws://127.0.0.1:${await refusingPort()}/s3cr3t`;
    const error = await listen(refused).catch((reason: Error) => reason);
    expect(error).toMatchObject({ message: expect.stringMatching(/ECONNREFUSED/) });
    expect(String(error)).not.toContain("s3cr3t");

    const silent = await silentServer();
    onTestFinished(() => silent.close());
    const controller = new AbortController();
    const attempt = listen(silent.url.replace("http", "ws"), { signal: controller.signal });
    await vi.waitFor(() => expect(silent.connections()).toBe(1));
    controller.abort(new Error("cancelled"));
    await expect(attempt).rejects.toThrow("cancelled");
    await expect(listen(silent.url.replace("http", "ws"), { timeoutMs: 50 })).rejects.toThrow(/timed out/);
  });

  test.each(["https_proxy", "HTTPS_PROXY"])(
    "goes through the proxy that %s names, over TLS",
    async (variable) => {
      const server = await tlsServer([HOST]);
      onTestFinished(server.close);
      const { tails } = simulator.cloud;
      serveTails(server.server as unknown as Server, tails, simulator.clock);
      const proxy = await proxyServer(server.port);
      onTestFinished(() => proxy.close());
      vi.stubEnv(variable, proxy.url);
      const address = url.replace(/^ws:\/\/[^/]+/, `wss://${HOST}`);

      await expect(listen(address)).rejects.toThrow(/self-signed/);
      vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
      const { told, connection } = await listen(address);
      tails.say("v", "through the tunnel");
      await vi.waitFor(() => expect(told).toEqual(["through the tunnel"]), { timeout: 30_000 });
      connection.close();
      expect(new Set(proxy.targets)).toEqual(new Set([`${HOST}:443`]));
    },
  );
});
