/** What tests in one process stand on: a clock and dice of their own, and a way into the simulator without sockets. */

import { getEventListeners } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Faults, serverError } from "../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { createRandom } from "../../simulator/random.ts";
import { DeadlockError, VirtualClock } from "../../simulator/virtual-clock.ts";
import type { HttpRequest } from "../../src/http.ts";
import { NOON, staged, TOKEN } from "../support/simulator.ts";

describe("a seeded generator", () => {
  it("repeats itself with its seed, and differs with another", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const draw = (from: number) => Array.from({ length: 8 }, createRandom(from).next);
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw(seed + 1));
      }),
    );
  });

  it("is even over [0, 1), also among the first numbers of neighbouring seeds", () => {
    const firsts = Array.from({ length: 10_000 }, (_, seed) => createRandom(seed).next());
    const tenths = new Array<number>(10).fill(0);
    for (const first of firsts) tenths[Math.floor(first * 10)] = (tenths[Math.floor(first * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it("makes version 4 UUIDs that don't repeat", () => {
    const rng = createRandom(1);
    const uuids = Array.from({ length: 1000 }, () => rng.uuid());
    expect(new Set(uuids).size).toBe(1000);
    for (const uuid of uuids) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it("picks and shuffles what it is given, and nothing else", () => {
    const rng = createRandom(3);
    const items = ["a", "b", "c", "d"];
    expect(new Set(Array.from({ length: 100 }, () => rng.pick(items)))).toEqual(new Set(items));
    expect(rng.shuffle(items).toSorted()).toEqual(items);
    expect(() => rng.pick([])).toThrow(RangeError);
  });
});

describe("a virtual clock", () => {
  it("jumps from timer to timer, so that three days take no time", async () => {
    const clock = new VirtualClock(0);
    const day = 86_400_000;
    const days = await clock.run(
      (async () => {
        for (let i = 0; i < 3; i++) await clock.sleep(day);
        return clock.now() / day;
      })(),
    );
    expect(days).toBe(3);
    expect(clock.pending).toBe(0);
  });

  it("fires in order of time, and timers of one instant in the order in which they were set", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { maxLength: 30 }), async (delays) => {
        const clock = new VirtualClock(1000);
        const fired: [at: number, index: number][] = [];
        const sleeps = delays.map((delay, index) =>
          clock.sleep(delay).then(() => fired.push([clock.now(), index])),
        );
        await clock.run(Promise.all(sleeps));
        const expected = delays
          .map((delay, index) => [1000 + delay, index])
          .toSorted(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j);
        expect(fired).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("lets everything that follows from one timer happen before the next of the same instant", async () => {
    const clock = new VirtualClock(0);
    const log: string[] = [];
    const walk = async (name: string) => {
      await clock.sleep(10);
      log.push(`${name} woke`);
      for (let i = 0; i < 5; i++) await Promise.resolve();
      log.push(`${name} is done`);
    };
    await clock.run(Promise.all([walk("a"), walk("b")]));
    expect(log).toEqual(["a woke", "a is done", "b woke", "b is done"]);
  });

  it("calls back at an instant, or at once when that has passed, unless it is taken back", async () => {
    const clock = new VirtualClock(100);
    const log: string[] = [];
    clock.at(150, () => log.push(`planned ${clock.now()}`));
    clock.at(20, () => log.push(`late ${clock.now()}`));
    clock.at(120, () => log.push("never"))();
    await clock.run(clock.sleep(200));
    expect(log).toEqual(["late 100", "planned 150"]);
  });

  it("drains what others left behind, up to an instant or wholly", async () => {
    const clock = new VirtualClock(0);
    const log: number[] = [];
    for (const at of [10, 20, 30]) clock.at(at, () => log.push(at));
    await clock.drain(25);
    expect([log, clock.now()]).toEqual([[10, 20], 25]);
    await clock.drain();
    expect([log, clock.now()]).toEqual([[10, 20, 30], 30]);
  });
});

describe("a sleep on it", () => {
  it("ends with the signal's reason, and leaves neither timer nor listener", async () => {
    const clock = new VirtualClock(0);
    const stop = new AbortController();
    clock.at(5, () => stop.abort(new Error("stop")));
    await expect(clock.run(clock.sleep(100, stop.signal))).rejects.toThrow("stop");
    expect([clock.now(), clock.pending]).toEqual([5, 0]);
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
  });

  it("doesn't begin when the signal is aborted already", async () => {
    const clock = new VirtualClock(0);
    await expect(clock.sleep(100, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
    expect(clock.pending).toBe(0);
  });

  it("lets go of the signal when it ends by itself", async () => {
    const clock = new VirtualClock(0);
    const stop = new AbortController();
    await clock.run(clock.sleep(100, stop.signal));
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
  });
});

describe("work that can't end", () => {
  it("is a deadlock when no timer is left", async () => {
    const clock = new VirtualClock(0);
    await expect(clock.run(new Promise(() => {}))).rejects.toThrow(DeadlockError);
  });

  it("is stopped after so many timers", async () => {
    const clock = new VirtualClock(0);
    const forever = (async () => {
      for (;;) await clock.sleep(1);
    })();
    await expect(clock.run(forever, 100)).rejects.toThrow("after 100 timers");
  });

  it("rejects like the work when that fails", async () => {
    const clock = new VirtualClock(0);
    await expect(clock.run(Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  });
});

function line(serverAhead = 0) {
  const clock = new VirtualClock(NOON);
  const { cloud } = staged({ now: () => clock.now() + serverAhead });
  const faults = new Faults();
  const transport = createInProcessTransport({ cloud, faults, clock });
  const request: HttpRequest = {
    method: "GET",
    url: `https://api.cloudflare.com/client/v4/accounts/${cloud.accountId}/workers/scripts/my-worker/deployments`,
    headers: { Authorization: `Bearer ${TOKEN}` },
  };
  return { clock, cloud, faults, transport, request };
}

describe("the transport into the simulator", () => {
  it("takes no time, and leaves no timer behind", async () => {
    const { clock, transport, request } = line();
    const response = await clock.run(transport.send(request, { timeoutMs: 1000 }));
    expect(response.status).toBe(200);
    expect([clock.now(), clock.pending]).toEqual([NOON, 0]);
  });

  it("shows the server's clock, which may be hours away from ours", async () => {
    const { clock, transport, request } = line(3 * 3_600_000);
    const response = await clock.run(transport.send(request, { timeoutMs: 1000 }));
    expect(response.headers["date"]).toBe("Mon, 02 Nov 2026 15:00:00 GMT");
  });

  it("gives up at the time limit, to the millisecond", async () => {
    const { clock, faults, transport, request } = line();
    faults.add({ effect: { kind: "hang" } });
    const sent = transport.send(request, { timeoutMs: 1234 });
    await expect(clock.run(sent)).rejects.toMatchObject({ name: "TransportError", sent: true });
    expect(clock.now()).toBe(NOON + 1234);
  });

  it("gives up with the signal's reason, at once when it is aborted already", async () => {
    const { clock, cloud, faults, transport, request } = line();
    faults.add({ effect: { kind: "hang" } });
    const stop = new AbortController();
    clock.at(NOON + 50, () => stop.abort(new Error("cancelled")));
    const sent = transport.send(request, { timeoutMs: 1000, signal: stop.signal });
    await expect(clock.run(sent)).rejects.toThrow("cancelled");
    expect([clock.now(), clock.pending]).toEqual([NOON + 50, 0]);

    const again = transport.send(request, { timeoutMs: 1000, signal: stop.signal });
    await expect(again).rejects.toThrow("cancelled");
    expect(cloud.requestLog.requests).toHaveLength(1);
  });

  it("leads queries of metrics and logs, too, through their faults and into the journal, not as writes", async () => {
    const { clock, cloud, faults, transport, request } = line();
    faults.add({ match: { operation: "graphql.query" }, effect: serverError(503) });
    const post = (path: string, body: object) =>
      clock.run(
        transport.send(
          {
            method: "POST",
            url: `https://api.cloudflare.com/client/v4${path}`,
            headers: { ...request.headers, "Content-Type": "application/json" },
            body: JSON.stringify(body),
          },
          { timeoutMs: 1000 },
        ),
      );
    const telemetry = { queryId: "q", timeframe: { from: NOON - 60_000, to: NOON }, parameters: {} };
    await post("/graphql", { query: "{ viewer { budget } }" });
    await post("/graphql", { query: "{ viewer { budget } }" });
    await post(`/accounts/${cloud.accountId}/workers/observability/telemetry/query`, telemetry);
    expect(cloud.requestLog.lines()).toEqual([
      "POST /graphql → 503",
      "POST /graphql → 200",
      "POST observability/telemetry/query → 200",
    ]);
    expect(cloud.requestLog.writes).toEqual([]);
  });
});
