import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { serveTails } from "../../simulator/metrics/live-tail/serve-tails.ts";
import { type Simulator, startSimulator } from "../../simulator/server.ts";
import { createTailConnector } from "../../src/cloudflare/tails.ts";
import { proxyServer, refusingPort, silentServer } from "./local-servers.ts";

const connect = createTailConnector("a-test/1");
const HOST = "tail.cloudflare.test";

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
  controller.abort(new Error("cancelled"));
  await expect(attempt).rejects.toThrow("cancelled");
  await expect(listen(silent.url.replace("http", "ws"), { timeoutMs: 50 })).rejects.toThrow(/timed out/);
});

test.each(["https_proxy", "HTTPS_PROXY"])(
  "goes through the proxy that %s names, over TLS",
  async (variable) => {
    const folder = mkdtempSync(join(tmpdir(), "tail-test-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const subject = ["-subj", `/CN=${HOST}`, "-addext", `subjectAltName=DNS:${HOST}`];
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    execFileSync("openssl", ["req", "-x509", ...kind, "-keyout", key, "-out", cert, ...subject], {
      stdio: "ignore",
    });
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) });
    const { tails } = simulator.cloud;
    serveTails(server as unknown as Server, tails, simulator.clock);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const proxy = await proxyServer((server.address() as AddressInfo).port);
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
