import { describe, expect, test } from "vitest";
import { isLoopback, redactingTransport, type Transport, TransportError } from "../src/http.ts";
import { redactor } from "../src/values/redact.ts";

test.each(["localhost", "[::1]", "127.0.0.1", "127.255.255.255"])("%s is this machine", (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each([
  "",
  "127.0.0.1.example.com",
  "x127.0.0.1",
  "127.0.0",
  "10.0.0.1",
  "[::2]",
  "localhost.example.com",
])("%j is another one", (host) => {
  expect(isLoopback(host)).toBe(false);
});

describe("a transport without secrets", () => {
  const TOKEN = "token-of-forty-characters-0123456789-abc";
  const GET = { method: "GET", url: "https://api.example.test/", headers: {} } as const;
  const over = (send: Transport["send"]) => redactingTransport({ send }, redactor(TOKEN));
  const answering = async (body: string, headers: Readonly<Record<string, string>> = {}) =>
    over(async () => ({ status: 200, headers, body })).send(GET, { timeoutMs: 1 });

  test("has none in the answer's head and body", async () => {
    expect(await answering(`a ${TOKEN} b`, { "x-echo": `${TOKEN}!`, date: "now" })).toEqual({
      status: 200,
      headers: { "x-echo": "***!", date: "now" },
      body: "a *** b",
    });
  });

  test("has none in an error, which still says whether the request was sent", async () => {
    for (const [thrown, sent] of [
      [new TransportError(`refused by ${TOKEN}`, false), false],
      [new TransportError(`reset by ${TOKEN}`, true), true],
      [new Error(`odd: ${TOKEN}`), true],
    ] as const) {
      const failing = over(() => Promise.reject(thrown)).send(GET, { timeoutMs: 1 });
      const error = await failing.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(TransportError);
      expect(error).toMatchObject({
        name: "TransportError",
        sent,
        message: thrown.message.replace(TOKEN, "***"),
      });
    }
  });

  test("passes the reason of a cancelled request on as it is", async () => {
    const reason = new Error("cancelled");
    const failing = over(() => Promise.reject(reason)).send(GET, {
      timeoutMs: 1,
      signal: AbortSignal.abort(reason),
    });
    await expect(failing).rejects.toBe(reason);
  });

  test("keeps what brought an error about", () => {
    expect(new TransportError("no answer", true, "reset").cause).toBe("reset");
    expect("cause" in new TransportError("no answer", true)).toBe(false);
  });
});
