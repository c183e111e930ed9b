import { execFile, execFileSync } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createHttpTransport, type HttpTransport } from "../../src/cloudflare/http-transport.ts";
import { type Transport, TransportError } from "../../src/http.ts";
import {
  httpServer,
  type Local,
  proxyServer,
  rawServer,
  refusingPort,
  silentServer,
  tlsServer,
} from "./local-servers.ts";

/** Nothing here takes nearly as long, on whatever machine. */
const SOON = { timeoutMs: 60_000 };
/** Of requests that stay unanswered, see `lateAfter`. */
const LIMIT = { timeoutMs: 300 };

const PROXY_VARIABLES = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"];

const get = (url: string) => ({ method: "GET", url, headers: {} }) as const;

/** What a test starts ends with it. */
const running: Pick<Local, "close">[] = [];
let transport: HttpTransport;

// A fresh one for each test, without the machine's own proxy.
beforeEach(() => {
  for (const name of PROXY_VARIABLES) vi.stubEnv(name, "");
  transport = createHttpTransport("workers-gradual-rollout/1.2.3");
});
afterEach(async () => {
  transport.close();
  for (const server of running.splice(0)) await server.close();
});

const send: Transport["send"] = (request, options) => transport.send(request, options);

async function run<T extends Pick<Local, "close">>(starting: Promise<T>): Promise<T> {
  const server = await starting;
  running.push(server);
  return server;
}

/**
 * Sends a request whose time limit passes once `arrived` resolves, however long that takes; the timers that
 * the transport sets are the test's.
 */
async function lateAfter(arrived: Promise<unknown>, begin: () => Promise<unknown>): Promise<TransportError> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const failed = failure(begin());
    await arrived;
    vi.advanceTimersByTime(LIMIT.timeoutMs);
    return await failed;
  } finally {
    vi.useRealTimers();
  }
}

/** What a request fails with, which must be a `TransportError`. */
async function failure(answer: Promise<unknown>): Promise<TransportError> {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TransportError)) expect.unreachable(`no TransportError but ${error}`);
  return error;
}

/** Resolves when a client in this process has the head of an answer. */
function answerBegins(): Promise<unknown> {
  return new Promise((resolve) => {
    const seen = (message: unknown) => {
      unsubscribe("http.client.response.finish", seen);
      resolve(message);
    };
    subscribe("http.client.response.finish", seen);
  });
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

    const answer = await send(
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

    for (let i = 0; i < 5; i += 1) await send(get(server.url), SOON);
    expect(server.connections()).toBe(1);

    await Promise.all([1, 2, 3].map(() => send(get(server.url), SOON)));
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

    expect(await send(get(`${url}/moved`), SOON)).toMatchObject({ status: 302 });
    expect(await send(get(`${url}/busy`), SOON)).toMatchObject({ status: 503 });
    expect(paths).toEqual(["/moved", "/busy"]);
  });

  test("leaves nothing behind that keeps the process alive", async () => {
    const { url } = await run(httpServer((_, response) => response.end("ok")));
    const module = new URL("../../src/cloudflare/http-transport.ts", import.meta.url).href;
    const program = `
      const { createHttpTransport } = await import(${JSON.stringify(module)});
      const answer = await createHttpTransport("test").send(
        { method: "GET", url: ${JSON.stringify(url)}, headers: {} }, { timeoutMs: 600_000 });
      console.log(answer.body);`;

    const finished = promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      timeout: 60_000,
    });
    expect((await finished).stdout).toBe("ok\n");
  });
});

describe("a request that was provably never sent", () => {
  test.each([
    ["the connection is refused", "127.0.0.1", /ECONNREFUSED/],
    ["every address of a name refuses", "localhost", /ECONNREFUSED/],
    ["an IPv6 loopback address refuses", "[::1]", /ECONNREFUSED|EADDRNOTAVAIL/],
    ["the host is unknown", "nowhere.invalid", /ENOTFOUND|EAI_AGAIN/],
  ])("because %s", async (_, host, reason) => {
    const error = await failure(send(get(`http://${host}:${await refusingPort()}/`), SOON));
    expect(error.message).toMatch(reason);
    expect(error.sent).toBe(false);
  });

  test("because a header can't be sent", async () => {
    const request = {
      method: "GET",
      url: "http://127.0.0.1:1/",
      headers: { authorization: "Bearer a\nb" },
    } as const;
    expect((await failure(send(request, SOON))).sent).toBe(false);
  });

  test("because the server never gets through the TLS handshake", async () => {
    const arrived = Promise.withResolvers<unknown>();
    const server = await run(rawServer(arrived.resolve));
    const error = await lateAfter(arrived.promise, () =>
      send(get(`https://127.0.0.1:${server.port}/`), LIMIT),
    );
    expect(error.message).toBe("no complete answer within 0.3 s");
    expect(error.sent).toBe(false);
  });

  test("because the signal was aborted before", async () => {
    const server = await run(silentServer());
    const reason = new Error("cancelled");
    const answer = send(get(server.url), { ...SOON, signal: AbortSignal.abort(reason) });
    await expect(answer).rejects.toBe(reason);
    expect(server.connections()).toBe(0);
  });
});

describe("a request that may have been received", () => {
  test("when the connection is reset instead of an answer", async () => {
    const { url } = await run(rawServer((socket) => socket.resetAndDestroy()));
    const error = await failure(send(get(url), SOON));
    expect(error.message).toMatch(/ECONNRESET|socket hang up/);
    expect(error.sent).toBe(true);
  });

  test("when no answer comes in time, and its connection is closed", async () => {
    const [arrived, closed] = [Promise.withResolvers<Socket>(), Promise.withResolvers<unknown>()];
    const { url } = await run(rawServer((socket) => arrived.resolve(socket.on("close", closed.resolve))));
    const error = await lateAfter(arrived.promise, () => send(get(url), LIMIT));
    expect(error.message).toBe("no complete answer within 0.3 s");
    expect(error.sent).toBe(true);
    await closed.promise;
  });

  test("when the answer drips so slowly that its end comes too late", async () => {
    const drip = (socket: Socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
      const timer = setInterval(() => socket.write("x"), 10);
      socket.on("close", () => clearInterval(timer));
    };
    const { url } = await run(rawServer(drip));
    const error = await lateAfter(answerBegins(), () => send(get(url), LIMIT));
    expect(error.message).toBe("no complete answer within 0.3 s");
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
        if (ending === "end") socket.end(head);
        else {
          // What a reset overtakes never arrives.
          void answerBegins().then(() => socket.resetAndDestroy());
          socket.write(head);
        }
      }),
    );
    const error = await failure(send(get(url), SOON));
    expect(error.message).toMatch(/cut short|Parse Error/);
    expect(error.sent).toBe(true);
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
    const error = await failure(send(get(url), SOON));
    expect(error.message).toBe("the answer is longer than 16 MiB");
    expect(error.sent).toBe(true);
  });
});

describe("a limit for the body", () => {
  const limited = { ...SOON, bodyLimit: 10 };

  test("cuts what is longer, and doesn't wait for an end that never comes", async () => {
    const { url } = await run(
      httpServer((_, response) => {
        response.on("error", () => {});
        response.write("0123456789abc");
      }),
    );
    expect(await send(get(url), limited)).toMatchObject({ status: 200, body: "0123456789" });
  });

  test("leaves what is short enough alone, and still refuses half of it", async () => {
    const whole = await run(httpServer((_, response) => response.end("0123456789")));
    expect(await send(get(whole.url), limited)).toMatchObject({ body: "0123456789" });
    const half = await run(
      httpServer((_, response) => {
        response.writeHead(200, { "content-length": "9" });
        response.write("0123", () => response.destroy());
      }),
    );
    expect((await failure(send(get(half.url), limited))).sent).toBe(true);
  });
});

describe("giving up", () => {
  test("rejects with the signal's reason, and leaves the other requests alone", async () => {
    const answers: (() => void)[] = [];
    const { url } = await run(httpServer((_, response) => answers.push(() => response.end("late"))));
    const abort = new AbortController();

    const dropped = send(get(url), { ...SOON, signal: abort.signal });
    const kept = send(get(url), SOON);
    await vi.waitFor(() => expect(answers).toHaveLength(2), { timeout: 30_000 });
    const reason = new Error("cancelled by SIGINT");
    abort.abort(reason);
    await expect(dropped).rejects.toBe(reason);
    for (const answer of answers) answer();
    await expect(kept).resolves.toMatchObject({ body: "late" });
  });

  test("closing ends what is in flight and refuses what comes later", async () => {
    const server = await run(silentServer());
    const waiting = failure(send(get(server.url), SOON));
    await vi.waitFor(() => expect(server.connections()).toBe(1), { timeout: 30_000 });

    transport.close();
    expect((await waiting).message).toBe("the connection was closed");
    expect((await failure(send(get(server.url), SOON))).sent).toBe(false);
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
  test("a server that can't prove its name gets nothing; one that can is used, directly and by proxy", async () => {
    const hosts = ["localhost", "api.example.test"];
    const server = await run(tlsServer(hosts, (request, response) => response.end(`secure ${request.url}`)));
    let bytes = 0;
    server.server.on("secureConnection", (socket) => {
      socket.on("data", ({ length }) => {
        bytes += length;
      });
    });
    const plain = await run(httpServer((_, response) => response.end("plain")));
    const proxy = await run(proxyServer(server.port));
    const url = `https://localhost:${server.port}/a`;

    const untrusted = await failure(send(get(url), SOON));
    expect(untrusted.message).toContain("self-signed");
    expect(untrusted.sent).toBe(false);
    vi.stubEnv("https_proxy", proxy.url);
    expect((await failure(send(get("https://api.example.test/b"), SOON))).sent).toBe(false);
    expect(bytes).toBe(0);

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
