import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { describe, expect, test, vi } from "vitest";
import { createHttpTransport } from "../../src/cloudflare/http-transport.ts";
import { httpServer, proxyServer, rawServer, refusingPort } from "./local-servers.ts";
import { eachTest, failure, get, LIMIT, lateAfter, SOON } from "./transport-bench.ts";

const { send, run } = eachTest();

describe("through a proxy", () => {
  test("the proxy that the environment names gets the host, the server the request", async () => {
    const server = await run(
      httpServer((request, response) => response.end(`${request.headers.host}${request.url}`)),
    );
    const proxy = await run(proxyServer(server.port));
    vi.stubEnv("http_proxy", proxy.url);

    const answer = await send(get("http://api.example.test/client/v4"), SOON);
    expect(answer.body).toBe("api.example.test:80/client/v4");
    expect(proxy.targets).toEqual(["api.example.test:80"]);
  });

  test("hosts in no_proxy and the loopback go past it", async () => {
    const server = await run(httpServer((_, response) => response.end("direct")));
    const proxy = await run(proxyServer(server.port));
    vi.stubEnv("http_proxy", proxy.url);
    vi.stubEnv("no_proxy", "nowhere.invalid");

    expect(await send(get(server.url), SOON)).toMatchObject({ body: "direct" });
    await failure(send(get("http://nowhere.invalid/"), SOON));
    expect(proxy.targets).toEqual([]);
  });

  test("a proxy that refuses, or isn't there, has sent nothing on", async () => {
    const strict = await run(
      rawServer((socket) => socket.end("HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n")),
    );
    vi.stubEnv("http_proxy", strict.url);
    const refused = await failure(send(get("http://api.example.test/"), SOON));
    expect(refused.message).toContain("407");
    expect(refused.sent).toBe(false);

    vi.stubEnv("http_proxy", `http://127.0.0.1:${await refusingPort()}`);
    const absent = await failure(send(get("http://api.example.test/"), SOON));
    expect(absent.message).toContain("ECONNREFUSED");
    expect(absent.sent).toBe(false);
  });

  test("a proxy that never answers is let go of", async () => {
    const [arrived, closed] = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
    const proxy = await run(rawServer((socket) => arrived.resolve(socket.on("close", closed.resolve))));
    vi.stubEnv("http_proxy", proxy.url);
    const error = await lateAfter(arrived.promise, () => send(get("http://api.example.test/"), LIMIT));
    expect(error.sent).toBe(false);
    await closed.promise;
    expect(proxy.connections()).toBe(1);
  });

  test("a server that resets behind the proxy may have had the request", async () => {
    const server = await run(rawServer((socket) => socket.resetAndDestroy()));
    const proxy = await run(proxyServer(server.port));
    vi.stubEnv("http_proxy", proxy.url);
    expect((await failure(send(get("http://api.example.test/"), SOON))).sent).toBe(true);
  });
});

const haveOpenssl = (() => {
  try {
    execFileSync("openssl", ["version"]);
    return true;
  } catch {
    return false;
  }
})();

describe.runIf(haveOpenssl)("over TLS", () => {
  async function tlsServer() {
    const folder = mkdtempSync(join(tmpdir(), "tls-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const subject = [
      "-subj",
      "/CN=localhost",
      "-addext",
      "subjectAltName=DNS:localhost,DNS:api.example.test",
    ];
    const kind = [
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "2",
    ];
    execFileSync("openssl", ["req", ...kind, "-keyout", key, "-out", cert, ...subject], { stdio: "ignore" });
    const certificate = readFileSync(cert, "utf8");
    const bytes: number[] = [];
    const server = createHttpsServer({ key: readFileSync(key), cert: certificate }, (request, response) => {
      response.end(`secure ${request.url}`);
    });
    server.on("secureConnection", (socket) => socket.on("data", (data) => bytes.push(data.length)));
    server.on("tlsClientError", () => {});
    rmSync(folder, { recursive: true });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const close = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    return { port, certificate, bytes, close };
  }

  test("a server that can't prove its name gets nothing; one that can is used, directly and by proxy", async () => {
    const server = await run(tlsServer());
    const plain = await run(httpServer((_, response) => response.end("plain")));
    const proxy = await run(proxyServer(server.port));
    const url = `https://localhost:${server.port}/a`;

    const untrusted = await failure(send(get(url), SOON));
    expect(untrusted.message).toContain("self-signed");
    expect(untrusted.sent).toBe(false);
    vi.stubEnv("https_proxy", proxy.url);
    expect((await failure(send(get("https://api.example.test/b"), SOON))).sent).toBe(false);
    expect(server.bytes).toEqual([]);

    const before = getCACertificates("default");
    setDefaultCACertificates([...before, server.certificate]);
    try {
      const trusting = createHttpTransport("test");
      for (const _ of [1, 2]) {
        expect(await trusting.send(get(url), SOON)).toMatchObject({ body: "secure /a" });
        expect(await trusting.send(get(plain.url), SOON)).toMatchObject({ body: "plain" });
      }
      const tunnelled = await trusting.send(get("https://api.example.test/b"), SOON);
      expect(tunnelled.body).toBe("secure /b");
      trusting.close();
    } finally {
      setDefaultCACertificates(before);
    }
    expect(proxy.targets).toEqual(["api.example.test:443", "api.example.test:443"]);
  });
});
