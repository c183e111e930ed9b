import { execFile } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { httpServer, rawServer, refusingPort, silentServer } from "./local-servers.ts";
import { eachTest, failure, get, LIMIT, lateAfter, SOON } from "./transport-bench.ts";

const { send, close, run } = eachTest();

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

  test("reaches an IPv6 loopback address", async () => {
    const error = await failure(send(get(`http://[::1]:${await refusingPort()}/`), SOON));
    expect(error.message).toMatch(/ECONNREFUSED|EADDRNOTAVAIL/);
    expect(error.sent).toBe(false);
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
  test("because the connection is refused", async () => {
    const error = await failure(send(get(`http://127.0.0.1:${await refusingPort()}/`), SOON));
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.sent).toBe(false);
  });

  test("because every address of a name refuses", async () => {
    const error = await failure(send(get(`http://localhost:${await refusingPort()}/`), SOON));
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.sent).toBe(false);
  });

  test("because the host is unknown", async () => {
    const error = await failure(send(get("http://nowhere.invalid/"), SOON));
    expect(error.message).toMatch(/ENOTFOUND|EAI_AGAIN/);
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

    close();
    expect((await waiting).message).toBe("the connection was closed");
    expect((await failure(send(get(server.url), SOON))).sent).toBe(false);
    expect(server.connections()).toBe(1);
  });
});
