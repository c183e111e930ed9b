import { request as httpRequest, type IncomingMessage } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Cloud } from "../../../simulator/account/cloud.ts";
import {
  duplicated,
  type FaultRule,
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
  readonly get: () => Promise<Seen>;
  readonly post: () => Promise<Seen>;
  /** A write whose answer doesn't come: its client goes once the server has it. */
  readonly abandon: () => Promise<Seen>;
  /** Lets the server finish what its client has given up on. */
  readonly settle: () => Promise<void>;
  readonly pass: (ms: number) => void;
}

/** The address of a new Worker's deployments, and what deploys its canary. */
function target(cloud: Cloud, base: string) {
  const { script, stable, canary } = setUpWorker(cloud);
  return {
    url: `${base}/accounts/${cloud.accountId}/workers/scripts/${script}/deployments`,
    body: JSON.stringify(split([stable.id, 90], [canary.id, 10])),
  };
}

async function inProcess(): Promise<Line> {
  const clock = new VirtualClock(NOON);
  let offset = 0;
  const cloud = new Cloud({ now: () => clock.now() + offset });
  cloud.addToken(TOKEN);
  const faults = new Faults();
  const transport = createInProcessTransport({ cloud, faults, clock });
  const { url, body } = target(cloud, "https://api.example/client/v4");
  const headers = { Authorization: `Bearer ${TOKEN}`, "Content-Type": "application/json" };
  const send = (request: { method: "GET" } | { method: "POST"; body: string }, timeoutMs: number) =>
    clock.run<Seen>(
      transport.send({ url, headers, ...request }, { timeoutMs }).catch((error: unknown) => {
        if (!(error instanceof TransportError)) throw error;
        expect(error.sent).toBe(true);
        return error.message.includes("no answer within") ? "timeout" : "broken";
      }),
    );
  return {
    cloud,
    faults,
    get: () => send({ method: "GET" }, 500),
    post: () => send({ method: "POST", body }, 500),
    abandon: () => send({ method: "POST", body }, 20),
    settle: () => clock.drain(),
    pass: (ms) => {
      offset += ms;
    },
  };
}

async function overSockets(): Promise<Line> {
  let offset = 0;
  const clock = new VirtualClock(NOON);
  const simulator = await startSimulator({ clock, now: () => NOON + offset, token: TOKEN });
  onTestFinished(() => simulator.close());
  const { cloud, faults, apiUrl } = simulator;
  const { url, body } = target(cloud, apiUrl);
  return {
    cloud,
    faults,
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
      const named = Object.entries(response.headersDistinct).map(([name, of]) => [name, of?.join(", ")]);
      resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(named), body: text });
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

function ids(seen: Seen): readonly string[] {
  if (typeof seen === "string") throw new Error(`No list came: ${seen}`);
  return JSON.parse(seen.body).result.deployments.map((deployment: { id: string }) => deployment.id);
}

const RESET: FaultRule = { effect: { kind: "reset" } };
const HANG: FaultRule = { effect: { kind: "hang" } };
const BUSY: FaultRule = { effect: serverError(503, { "retry-after": "2" }) };
const AFTER = { phase: "after" } as const;
const HTML: FaultRule = { effect: htmlPage(403, { "cf-mitigated": "challenge" }) };
const BREAKS: FaultRule = { effect: { kind: "truncate", part: 0.3 } };
/** What the request log has of it. */
const answered = (status: number, committed: boolean) => ({ outcome: "answered", status, committed });
const open = (outcome: "hung" | "pending", committed: boolean) => ({ outcome, committed });
const reset = (committed: boolean) => {
  return { outcome: "reset", status: undefined, committed, faults: ["reset"] };
};
const BROKEN = { outcome: "truncated", status: 200, committed: true };
/** What the client sees. */
const SEEN = {
  fine: { status: 200, headers: { "content-type": "application/json" } },
  busy: { status: 503, headers: { "retry-after": "2", "cf-ray": expect.any(String) } },
  html: {
    status: 403,
    headers: { "content-type": "text/html; charset=UTF-8", "cf-mitigated": "challenge" },
    body: expect.stringMatching(/^<!DOCTYPE html>/),
  },
  half: { status: 200, body: expect.stringMatching(/^\{"result":\{(?!.*\}$)/s) },
};

describe.each([
  ["in process", inProcess],
  ["over sockets", overSockets],
])("faults %s", (_name, start) => {
  it.each<[string, FaultRule | undefined, "get" | "post" | "abandon", unknown, object, object?]>([
    ["none", undefined, "post", SEEN.fine, { ...answered(200, true), faults: [] }],
    ["a reset", RESET, "post", "broken", reset(false)],
    ["a reset after the commit", { ...RESET, ...AFTER }, "post", "broken", reset(true)],
    ["a reset long before it", { ...RESET, lateMs: 8_000 }, "post", "broken", reset(false), reset(true)],
    ["silence", HANG, "abandon", "timeout", open("hung", false)],
    ["silence after the commit", { ...HANG, ...AFTER }, "abandon", "timeout", open("hung", true)],
    ["a 5xx", BUSY, "post", SEEN.busy, answered(503, false)],
    ["a 5xx after the commit", { ...BUSY, ...AFTER }, "post", SEEN.busy, answered(503, true)],
    ["a page of HTML", HTML, "get", SEEN.html, answered(403, false)],
    ["an answer that breaks off, after the commit", BREAKS, "post", "broken", BROKEN],
    [
      "one whole for HTTP, half for JSON",
      { effect: { kind: "cut" } },
      "post",
      SEEN.half,
      answered(200, true),
    ],
    [
      "a delay before the commit: the client is gone, and the write happens all the same",
      { delayMs: 60 },
      "abandon",
      "timeout",
      open("pending", false),
      { ...answered(200, true), faults: ["delay"] },
    ],
    [
      "a delay after the commit: it has happened when the client gives up",
      { delayMs: { after: 60 } },
      "abandon",
      "timeout",
      open("pending", true),
      answered(200, true),
    ],
  ])("%s", async (_, rule, ask, seen, entry, settled = entry) => {
    const line = await start();
    const { cloud, faults } = line;
    if (rule) faults.add(rule);
    const found = await line[ask]();
    if (typeof seen === "string") expect(found).toBe(seen);
    else expect(found).toMatchObject(seen as object);
    const [logged] = cloud.requestLog.requests;
    const made = () => cloud.deployments("my-worker").length;
    expect(logged).toMatchObject(entry);
    expect(made()).toBe(logged?.committed ? 2 : 1);
    await line.settle();
    expect(logged).toMatchObject(settled);
    expect(made()).toBe(logged?.committed ? 2 : 1);
    if (logged?.deploymentId !== undefined) expect(logged.deploymentId).toBe(cloud.live("my-worker")?.id);
    expect(cloud.requestLog.lines()).toEqual([
      expect.stringMatching(
        /^(?:GET deployments|POST deployments 90\/10) → (?:\d{3}|(?:reset|hung|truncated)(?:, committed)?)$/,
      ),
    ]);
    expect(await line.get()).toMatchObject({ status: 200 });
  });

  it("429 with the wait in seconds or as a date", async () => {
    const line = await start();
    const date = new Date(NOON + 5000).toUTCString();
    line.faults.add({ effect: tooManyRequests(7) }, { effect: tooManyRequests(date) });
    expect(await line.get()).toMatchObject({ status: 429, headers: { "retry-after": "7" } });
    expect(await line.get()).toMatchObject({ status: 429, headers: { "retry-after": date } });
    expect(await line.get()).toMatchObject({ status: 200 });
  });

  it("a list with each entry twice, in another order, or as it was before the writes", async () => {
    const line = await start();
    const before = ids(await line.get());
    await line.post();
    const [split, stable] = ids(await line.get());
    line.faults.add({ effect: duplicated() }, { effect: reversed() });
    expect(ids(await line.get())).toEqual([stable, stable, split, split]);
    expect(ids(await line.get())).toEqual([split, stable]);
    const stale = { kind: "stale", forMs: 5000 } as const;
    line.faults.add({
      match: { operation: "deployments.list" },
      times: Number.POSITIVE_INFINITY,
      effect: stale,
    });
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
