import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createHttpTransport, type HttpTransport } from "../../src/cloudflare/http-transport.ts";
import { TransportError } from "../../src/cloudflare/transport.ts";
import {
  httpServer,
  type Local,
  proxyServer,
  rawServer,
  refusingPort,
  silentServer,
} from "./local-servers.ts";

const SOON = { timeoutMs: 5_000 };
const PROXY_VARIABLES = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"];

let transport: HttpTransport;
const locals: Pick<Local, "close">[] = [];

beforeEach(() => {
  for (const name of PROXY_VARIABLES) vi.stubEnv(name, "");
  transport = createHttpTransport("workers-gradual-rollout/1.2.3");
});

afterEach(async () => {
  transport.close();
  for (const server of locals.splice(0)) await server.close();
  vi.unstubAllEnvs();
});

async function run<T extends Pick<Local, "close">>(starting: Promise<T>): Promise<T> {
  const server = await starting;
  locals.push(server);
  return server;
}

const get = (url: string) => ({ method: "GET", url, headers: {} }) as const;

async function failure(answer: Promise<unknown>): Promise<TransportError> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TransportError)) expect.unreachable(`no TransportError but ${error}`);
  return error;
}

describe("an exchange", () => {
  test("carries method, query, headers and body there, and status, headers and body back", async () => {
    const seen: unknown[] = [];
    const { url } = await run(
      httpServer(async (request, response) => {
        const { "content-type": type, "content-length": length, "user-agent": agent } = request.headers;
        const body = (await request.toArray()).join("");
        seen.push({ method: request.method, url: request.url, type, length, agent, body });
        response.writeHead(409, { "CF-Ray": "8f", "set-cookie": ["a=1", "b=2"] }).end("größer");
      }),
    );

    const answer = await transport.send(
      {
        method: "POST",
        url: `${url}/client/v4/x%2Fy?force=true`,
        headers: { "content-type": "application/json" },
        body: '{"a":"ü"}',
      },
      SOON,
    );

    expect(answer).toMatchObject({ status: 409, body: "größer" });
    expect(answer.headers).toMatchObject({ "cf-ray": "8f", "set-cookie": "a=1, b=2" });
    expect(seen).toEqual([
      {
        method: "POST",
        url: "/client/v4/x%2Fy?force=true",
        type: "application/json",
        length: "10",
        agent: "workers-gradual-rollout/1.2.3",
        body: '{"a":"ü"}',
      },
    ]);
  });

  test("uses one connection for requests that follow each other, and more for those at once", async () => {
    const server = await run(httpServer((_, response) => response.end("ok")));

    for (let i = 0; i < 5; i += 1) await transport.send(get(server.url), SOON);
    expect(server.connections()).toBe(1);

    await Promise.all([1, 2, 3].map(() => transport.send(get(server.url), SOON)));
    expect(server.connections()).toBe(3);
  });

  test("follows no redirect and repeats no answer of 503", async () => {
    const paths: (string | undefined)[] = [];
    const { url } = await run(
      httpServer((request, response) => {
        paths.push(request.url);
        response.writeHead(request.url === "/moved" ? 302 : 503, { location: "/elsewhere" }).end();
      }),
    );

    expect(await transport.send(get(`${url}/moved`), SOON)).toMatchObject({ status: 302 });
    expect(await transport.send(get(`${url}/busy`), SOON)).toMatchObject({ status: 503 });
    expect(paths).toEqual(["/moved", "/busy"]);
  });

  test("reaches an IPv6 loopback address", async () => {
    const error = await failure(transport.send(get(`http://[::1]:${await refusingPort()}/`), SOON));
    expect(error.message).toMatch(/ECONNREFUSED|EADDRNOTAVAIL/);
    expect(error.sent).toBe(false);
  });

  test("leaves nothing behind that keeps the process alive", async () => {
    const { url } = await run(httpServer((_, response) => response.end("ok")));
    const module = new URL("../../src/cloudflare/http-transport.ts", import.meta.url).href;
    const program = `
      const { createHttpTransport } = await import(${JSON.stringify(module)});
      const answer = await createHttpTransport("test").send(
        { method: "GET", url: ${JSON.stringify(url)}, headers: {} }, { timeoutMs: 60_000 });
      console.log(answer.body);`;

    const finished = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      timeout: 15_000,
    });
    expect((await finished).stdout).toBe("ok\n");
  });
});

describe("a request that was provably never sent", () => {
  test("because the connection is refused", async () => {
    const error = await failure(transport.send(get(`http://127.0.0.1:${await refusingPort()}/`), SOON));
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.sent).toBe(false);
  });

  test("because every address of a name refuses", async () => {
    const error = await failure(transport.send(get(`http://localhost:${await refusingPort()}/`), SOON));
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.sent).toBe(false);
  });

  test("because the host is unknown", async () => {
    const error = await failure(transport.send(get("http://nowhere.invalid/"), SOON));
    expect(error.message).toMatch(/ENOTFOUND|EAI_AGAIN/);
    expect(error.sent).toBe(false);
  });

  test("because a header can't be sent", async () => {
    const request = {
      method: "GET",
      url: "http://127.0.0.1:1/",
      headers: { authorization: "Bearer a\nb" },
    } as const;
    expect((await failure(transport.send(request, SOON))).sent).toBe(false);
  });

  test("because the server never gets through the TLS handshake", async () => {
    const server = await run(silentServer());
    const error = await failure(transport.send(get(`https://127.0.0.1:${server.port}/`), { timeoutMs: 60 }));
    expect(error.message).toBe("no whole answer within 0.06 s");
    expect(error.sent).toBe(false);
  });

  test("because the signal was aborted before", async () => {
    const server = await run(silentServer());
    const reason = new Error("cancelled");
    const answer = transport.send(get(server.url), { ...SOON, signal: AbortSignal.abort(reason) });
    await expect(answer).rejects.toBe(reason);
    expect(server.connections()).toBe(0);
  });
});

describe("a request that may have been received", () => {
  test("when the connection is reset instead of an answer", async () => {
    const { url } = await run(rawServer((socket) => socket.resetAndDestroy()));
    const error = await failure(transport.send(get(url), SOON));
    expect(error.message).toMatch(/ECONNRESET|socket hang up/);
    expect(error.sent).toBe(true);
  });

  test("when no answer comes in time", async () => {
    const { url } = await run(silentServer());
    const error = await failure(transport.send(get(url), { timeoutMs: 60 }));
    expect(error.message).toBe("no whole answer within 0.06 s");
    expect(error.sent).toBe(true);
  });

  test("when the answer drips so slowly that its end comes too late", async () => {
    const drip = (socket: Socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
      const timer = setInterval(() => socket.write("x"), 10);
      socket.on("close", () => clearInterval(timer));
    };
    const { url } = await run(rawServer(drip));
    const error = await failure(transport.send(get(url), { timeoutMs: 100 }));
    expect(error.message).toBe("no whole answer within 0.1 s");
    expect(error.sent).toBe(true);
  });

  test.each([
    ["its length is not reached", 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"half":', "end"],
    [
      "its last chunk is missing",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n",
      "end",
    ],
    ["the connection is reset in it", 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"half":', "reset"],
    ["it isn't HTTP", "SSH-2.0-OpenSSH_9.6\r\n", "end"],
  ])("when the answer is broken: %s", async (_, head, ending) => {
    const { url } = await run(
      rawServer((socket) => {
        socket.write(head, () =>
          setTimeout(() => (ending === "end" ? socket.end() : socket.resetAndDestroy()), 10),
        );
      }),
    );
    expect((await failure(transport.send(get(url), SOON))).sent).toBe(true);
  });

  test("when the answer is larger than anything the API sends", async () => {
    const { url } = await run(
      httpServer((_, response) => {
        response.on("error", () => {});
        const chunk = Buffer.alloc(1024 * 1024, "x");
        for (let i = 0; i < 17; i += 1) response.write(chunk);
        response.end();
      }),
    );
    const error = await failure(transport.send(get(url), SOON));
    expect(error.message).toBe("the answer is longer than 16 MiB");
    expect(error.sent).toBe(true);
  });
});

describe("giving up", () => {
  test("rejects with the signal's reason, and leaves the other requests alone", async () => {
    const answers: (() => void)[] = [];
    const { url } = await run(httpServer((_, response) => answers.push(() => response.end("late"))));
    const abort = new AbortController();

    const dropped = transport.send(get(url), { ...SOON, signal: abort.signal });
    const kept = transport.send(get(url), SOON);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    const reason = new Error("cancelled by SIGINT");
    abort.abort(reason);
    await expect(dropped).rejects.toBe(reason);
    for (const answer of answers) answer();
    await expect(kept).resolves.toMatchObject({ body: "late" });
  });

  test("closing ends what is in flight and refuses what comes later", async () => {
    const server = await run(silentServer());
    const waiting = failure(transport.send(get(server.url), SOON));
    await vi.waitFor(() => expect(server.connections()).toBe(1));

    transport.close();
    expect((await waiting).message).toBe("the connection was closed");
    expect((await failure(transport.send(get(server.url), SOON))).sent).toBe(false);
    expect(server.connections()).toBe(1);
  });
});

describe("through a proxy", () => {
  test("the proxy that the environment names gets the host, the server the request", async () => {
    const server = await run(
      httpServer((request, response) => response.end(`${request.headers.host}${request.url}`)),
    );
    const proxy = await run(proxyServer(server.port));
    vi.stubEnv("http_proxy", proxy.url);

    const answer = await transport.send(get("http://api.example.test/client/v4"), SOON);
    expect(answer.body).toBe("api.example.test:80/client/v4");
    expect(proxy.targets).toEqual(["api.example.test:80"]);
  });

  test("hosts in no_proxy and the loopback go past it", async () => {
    const server = await run(httpServer((_, response) => response.end("direct")));
    const proxy = await run(proxyServer(server.port));
    vi.stubEnv("http_proxy", proxy.url);
    vi.stubEnv("no_proxy", "nowhere.invalid");

    expect(await transport.send(get(server.url), SOON)).toMatchObject({ body: "direct" });
    await failure(transport.send(get("http://nowhere.invalid/"), SOON));
    expect(proxy.targets).toEqual([]);
  });

  test("a proxy that refuses, or isn't there, has sent nothing on", async () => {
    const strict = await run(
      rawServer((socket) => socket.end("HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n")),
    );
    vi.stubEnv("http_proxy", strict.url);
    const refused = await failure(transport.send(get("http://api.example.test/"), SOON));
    expect(refused.message).toContain("407");
    expect(refused.sent).toBe(false);

    vi.stubEnv("http_proxy", `http://127.0.0.1:${await refusingPort()}`);
    const absent = await failure(transport.send(get("http://api.example.test/"), SOON));
    expect(absent.message).toContain("ECONNREFUSED");
    expect(absent.sent).toBe(false);
  });

  test("a proxy that never answers is let go of", async () => {
    let open = 0;
    const proxy = await run(
      rawServer((socket) => {
        open += 1;
        socket.on("close", () => (open -= 1));
      }),
    );
    vi.stubEnv("http_proxy", proxy.url);
    const error = await failure(transport.send(get("http://api.example.test/"), { timeoutMs: 60 }));
    expect(error.sent).toBe(false);
    await vi.waitFor(() => expect(open).toBe(0));
    expect(proxy.connections()).toBe(1);
  });

  test("a server that resets behind the proxy may have had the request", async () => {
    const server = await run(rawServer((socket) => socket.resetAndDestroy()));
    const proxy = await run(proxyServer(server.port));
    vi.stubEnv("http_proxy", proxy.url);
    expect((await failure(transport.send(get("http://api.example.test/"), SOON))).sent).toBe(true);
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
    const proxy = await run(proxyServer(server.port));
    const url = `https://localhost:${server.port}/a`;

    const untrusted = await failure(transport.send(get(url), SOON));
    expect(untrusted.message).toContain("self-signed");
    expect(untrusted.sent).toBe(false);
    vi.stubEnv("https_proxy", proxy.url);
    expect((await failure(transport.send(get("https://api.example.test/b"), SOON))).sent).toBe(false);
    expect(server.bytes).toEqual([]);

    const before = getCACertificates("default");
    setDefaultCACertificates([...before, server.certificate]);
    try {
      const trusting = createHttpTransport("test");
      for (const _ of [1, 2]) {
        expect(await trusting.send(get(url), SOON)).toMatchObject({ body: "secure /a" });
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
