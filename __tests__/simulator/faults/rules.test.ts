import { request as httpRequest, type IncomingMessage } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Cloud } from "../../../simulator/account/cloud.ts";
import type { RequestEntry } from "../../../simulator/account/request-log.ts";
import {
  duplicated,
  Faults,
  htmlPage,
  reversed,
  serverError,
  tooManyRequests,
} from "../../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../../simulator/in-process-transport.ts";
import { startSimulator } from "../../../simulator/server.ts";
import { setUpWorker } from "../../../simulator/set-up-worker.ts";
import { VirtualClock } from "../../../simulator/virtual-clock.ts";
import { TransportError } from "../../../src/http.ts";
import { NOON, split, TOKEN } from "../../support/simulator.ts";

/** How an exchange looked from the client's end. */
type Seen =
  | { status: number; headers: Readonly<Record<string, string>>; body: string }
  | "broken"
  | "timeout";

interface Line {
  readonly cloud: Cloud;
  readonly faults: Faults;
  readonly stable: string;
  readonly canary: string;
  readonly get: () => Promise<Seen>;
  readonly post: () => Promise<Seen>;
  /** A write whose answer doesn't come: its client goes once the server has it. */
  readonly abandon: () => Promise<Seen>;
  /** Lets the server finish what its client has given up on. */
  readonly settle: () => Promise<void>;
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
}

function inProcess(): Promise<Line> {
  const clock = new VirtualClock(NOON);
  let offset = 0;
  const cloud = new Cloud({ now: () => clock.now() + offset });
  cloud.addToken(TOKEN);
  const faults = new Faults();
  const transport = createInProcessTransport({ cloud, faults, clock });
  const { stable, canary } = setUpWorker(cloud);
  const url = `https://api.example/client/v4/accounts/${cloud.accountId}/workers/scripts/my-worker/deployments`;
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const send = (request: { method: "GET" } | { method: "POST"; body: string }, timeoutMs: number) =>
    clock.run<Seen>(
      transport.send({ url, headers, ...request }, { timeoutMs }).catch((error: unknown) => {
        if (!(error instanceof TransportError)) throw error;
        expect(error.sent).toBe(true);
        return error.message.includes("no answer within") ? "timeout" : "broken";
      }),
    );
  const body = JSON.stringify(split([stable.id, 90], [canary.id, 10]));
  return Promise.resolve({
    cloud,
    faults,
    stable: stable.id,
    canary: canary.id,
    get: () => send({ method: "GET" }, 500),
    post: () => send({ method: "POST", body }, 500),
    abandon: () => send({ method: "POST", body }, 20),
    settle: () => clock.drain(),
    pass: (ms) => {
      offset += ms;
    },
    close: () => Promise.resolve(),
  });
}

async function overSockets(): Promise<Line> {
  let offset = 0;
  const clock = new VirtualClock(NOON);
  const simulator = await startSimulator({ clock, now: () => NOON + offset, token: TOKEN });
  const { cloud, faults, apiUrl } = simulator;
  const { stable, canary } = setUpWorker(cloud);
  const url = `${apiUrl}/accounts/${cloud.accountId}/workers/scripts/my-worker/deployments`;
  const body = JSON.stringify(split([stable.id, 90], [canary.id, 10]));
  return {
    cloud,
    faults,
    stable: stable.id,
    canary: canary.id,
    get: () => send("GET", url, ""),
    post: () => send("POST", url, body),
    abandon: async () => {
      const gone = new AbortController();
      const seen = send("POST", url, body, gone.signal);
      const unanswered = () => expect(cloud.requestLog.requests.at(-1)?.outcome).toMatch(/pending|hung/);
      await vi.waitFor(unanswered, { timeout: 30_000, interval: 5 });
      gone.abort();
      return seen;
    },
    settle: () => clock.drain(),
    pass: (ms) => {
      offset += ms;
    },
    close: simulator.close,
  };
}

function send(method: string, url: string, body: string, signal?: AbortSignal): Promise<Seen> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
    const fail = () => resolve(signal?.aborted === true ? "timeout" : "broken");
    const options = { method, headers, ...(signal && { signal }) };
    const sent = httpRequest(url, options, async (response: IncomingMessage) => {
      let text = "";
      try {
        for await (const chunk of response) text += chunk;
      } catch {
        return fail();
      }
      const flat = Object.entries(response.headersDistinct).map(([name, values]) => [
        name,
        values?.join(", "),
      ]);
      resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(flat), body: text });
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

const lines: Line[] = [];
afterEach(async () => {
  await Promise.all(lines.splice(0).map((line) => line.close()));
});

function last(line: Line): RequestEntry | undefined {
  return line.cloud.requestLog.requests.at(-1);
}

function ids(seen: Seen): readonly string[] {
  if (typeof seen === "string") throw new Error(`No list came: ${seen}`);
  return JSON.parse(seen.body).result.deployments.map((deployment: { id: string }) => deployment.id);
}

describe.each([
  ["in process", inProcess],
  ["over sockets", overSockets],
])("faults %s", (_name, open) => {
  const start = async () => {
    const line = await open();
    lines.push(line);
    return line;
  };

  it("without any, a request is answered", async () => {
    const line = await start();
    expect(await line.post()).toMatchObject({ status: 200, headers: { "content-type": "application/json" } });
    expect(last(line)).toMatchObject({ outcome: "answered", status: 200, committed: true, faults: [] });
    expect(last(line)?.deploymentId).toBe(line.cloud.live("my-worker")?.id);
    expect(line.cloud.requestLog.lines()).toEqual(["POST deployments 90/10 → 200"]);
  });

  it.each([
    ["before", false],
    ["after", true],
  ] as const)("a reset %s the commit", async (phase, committed) => {
    const line = await start();
    line.faults.add({ phase, effect: { kind: "reset" } });
    expect(await line.post()).toBe("broken");
    expect(last(line)).toMatchObject({ outcome: "reset", status: undefined, committed, faults: ["reset"] });
    expect(line.cloud.deployments("my-worker")).toHaveLength(committed ? 2 : 1);
    expect(await line.get()).toMatchObject({ status: 200 });
  });

  it("a reset long before the commit", async () => {
    const line = await start();
    line.faults.add({ effect: { kind: "reset" }, lateMs: 8_000 });
    expect(await line.post()).toBe("broken");
    expect(line.cloud.deployments("my-worker")).toHaveLength(1);
    const lost = last(line);
    expect(lost).toMatchObject({ outcome: "reset", committed: false });
    await line.settle();
    expect(lost).toMatchObject({ outcome: "reset", status: undefined, committed: true });
    expect(line.cloud.deployments("my-worker")).toHaveLength(2);
  });

  it.each([
    ["before", false],
    ["after", true],
  ] as const)("silence %s the commit", async (phase, committed) => {
    const line = await start();
    line.faults.add({ phase, effect: { kind: "hang" } });
    expect(await line.abandon()).toBe("timeout");
    expect(last(line)).toMatchObject({ outcome: "hung", committed });
    expect(await line.post()).toMatchObject({ status: 200 });
  });

  it.each([
    ["before", false],
    ["after", true],
  ] as const)("a 5xx, %s the commit", async (phase, committed) => {
    const line = await start();
    line.faults.add({ phase, effect: serverError(503, { "retry-after": "2" }) });
    const seen = await line.post();
    expect(seen).toMatchObject({ status: 503, headers: { "retry-after": "2" } });
    expect(seen).toHaveProperty("headers.cf-ray");
    expect(last(line)).toMatchObject({ outcome: "answered", status: 503, committed });
    expect(line.cloud.deployments("my-worker")).toHaveLength(committed ? 2 : 1);
  });

  it("429 with the wait in seconds or as a date", async () => {
    const line = await start();
    const date = new Date(NOON + 5000).toUTCString();
    line.faults.add({ effect: tooManyRequests(7) }, { effect: tooManyRequests(date) });
    expect(await line.get()).toMatchObject({ status: 429, headers: { "retry-after": "7" } });
    expect(await line.get()).toMatchObject({ status: 429, headers: { "retry-after": date } });
    expect(await line.get()).toMatchObject({ status: 200 });
  });

  it("a page of HTML", async () => {
    const line = await start();
    line.faults.add({ effect: htmlPage(403, { "cf-mitigated": "challenge" }) });
    expect(await line.get()).toMatchObject({
      status: 403,
      headers: { "content-type": "text/html; charset=UTF-8", "cf-mitigated": "challenge" },
      body: expect.stringMatching(/^<!DOCTYPE html>/),
    });
  });

  it("an answer that breaks off, after the commit", async () => {
    const line = await start();
    line.faults.add({ effect: { kind: "truncate", part: 0.3 } });
    expect(await line.post()).toBe("broken");
    expect(last(line)).toMatchObject({ outcome: "truncated", status: 200, committed: true });
  });

  it("an answer that is whole for HTTP and half for JSON", async () => {
    const line = await start();
    line.faults.add({ effect: { kind: "cut" } });
    const seen = await line.post();
    expect(seen).toMatchObject({ status: 200, body: expect.stringMatching(/^\{"result":\{/) });
    expect(() => JSON.parse(typeof seen === "string" ? "{}" : seen.body)).toThrow(SyntaxError);
    expect(last(line)).toMatchObject({ outcome: "answered", committed: true });
  });

  it("a delay before the commit: the client is gone, and the write happens all the same", async () => {
    const line = await start();
    line.faults.add({ delayMs: 60 });
    expect(await line.abandon()).toBe("timeout");
    expect(last(line)).toMatchObject({ outcome: "pending", committed: false });
    expect(line.cloud.deployments("my-worker")).toHaveLength(1);
    await line.settle();
    expect(last(line)).toMatchObject({ outcome: "answered", committed: true, faults: ["delay"] });
    expect(line.cloud.deployments("my-worker")).toHaveLength(2);
  });

  it("a delay after the commit: it has happened when the client gives up", async () => {
    const line = await start();
    line.faults.add({ delayMs: { after: 60 } });
    expect(await line.abandon()).toBe("timeout");
    expect(last(line)).toMatchObject({ outcome: "pending", committed: true });
    await line.settle();
    expect(line.cloud.requestLog.lines()).toEqual(["POST deployments 90/10 → 200"]);
  });

  it("a list with each entry twice, or in another order", async () => {
    const line = await start();
    await line.post();
    const [split, stable] = ids(await line.get());
    line.faults.add({ effect: duplicated() }, { effect: reversed() });
    expect(ids(await line.get())).toEqual([stable, stable, split, split]);
    expect(ids(await line.get())).toEqual([split, stable]);
  });

  it("a list that lags behind the writes", async () => {
    const line = await start();
    line.faults.add({
      match: { operation: "deployments.list" },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: "stale", forMs: 5000 },
    });
    const before = ids(await line.get());
    await line.post();
    expect(ids(await line.get())).toEqual(before);
    line.pass(6000);
    expect(ids(await line.get())).toEqual([line.cloud.live("my-worker")?.id, ...before]);
  });
});

describe("rules", () => {
  const seen = (method: string, operation: "deployments.list" | "deployments.create") => ({
    operation,
    request: { method, url: "/", headers: {} },
  });
  const list = seen("GET", "deployments.list");
  const create = seen("POST", "deployments.create");

  it("strike the requests that they match, after skipping some, as often as they say", () => {
    const faults = new Faults();
    faults.add({
      name: "second and third write",
      match: { method: "POST", skip: 1 },
      times: 2,
      effect: { kind: "reset" },
    });
    const struck = [create, list, create, create, create].map((one) => faults.plan(one).names.length);
    expect(struck).toEqual([0, 0, 1, 1, 0]);
    expect(faults.pending).toEqual([]);
  });

  it("may be a function of the request and its number", () => {
    const faults = new Faults();
    faults.add({ match: (_seen, n) => n % 2 === 0, times: 2, delayMs: 5 });
    expect([1, 2, 3, 4, 5, 6].map(() => faults.plan(list).beforeMs)).toEqual([0, 5, 0, 5, 0, 0]);
  });

  it("that delay or distort add up; of those that end the exchange one strikes at a time", () => {
    const faults = new Faults();
    faults.add(
      { delayMs: 5 },
      { delayMs: { before: 1, after: 2 }, effect: { kind: "reset" } },
      { name: "next", effect: { kind: "hang" } },
    );
    expect(faults.plan(list)).toMatchObject({ beforeMs: 6, afterMs: 2, end: { kind: "reset" } });
    expect(faults.pending).toEqual(["next"]);
    expect(faults.plan(list)).toMatchObject({ beforeMs: 0, end: { kind: "hang" } });
  });

  it("can be taken back", () => {
    const faults = new Faults();
    faults.add({ effect: { kind: "hang" } });
    faults.clear();
    expect(faults.plan(list).end).toBeUndefined();
  });
});
