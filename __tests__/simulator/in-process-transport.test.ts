import { describe, expect, it } from "vitest";
import { Faults, serverError } from "../../simulator/faults/rules.ts";
import { createInProcessTransport } from "../../simulator/in-process-transport.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import type { HttpRequest } from "../../src/http.ts";
import { NOON, staged, TOKEN } from "../support/simulator.ts";

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
