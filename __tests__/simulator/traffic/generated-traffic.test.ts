/** Users, one by one or by the minute, and the time that they live in. */

import { describe, expect, it } from "vitest";
import { Cloud } from "../../../simulator/account/cloud.ts";
import { fastClock } from "../../../simulator/fast-time.ts";
import { startSimulator } from "../../../simulator/server.ts";
import { setUpWorker } from "../../../simulator/set-up-worker.ts";
import { createBulkTraffic } from "../../../simulator/traffic/bulk-traffic.ts";
import { createSimulatedWorkers } from "../../../simulator/traffic/simulated-workers.ts";
import { createSteadyTraffic, inProcess, overHttp } from "../../../simulator/traffic/steady-traffic.ts";
import { Traffic } from "../../../simulator/traffic/traffic.ts";
import { VersionBehaviours } from "../../../simulator/traffic/version-behaviour.ts";
import { VirtualClock } from "../../../simulator/virtual-clock.ts";

const MINUTE = 60_000;

/** Ten per cent for a canary, on a clock that jumps. */
function tenPercent() {
  const clock = new VirtualClock();
  const cloud = new Cloud({ now: () => clock.now() });
  const scene = setUpWorker(cloud);
  cloud.deployForeign("my-worker", [
    [scene.stable.id, 90],
    [scene.canary.id, 10],
  ]);
  return { clock, cloud, ...scene };
}

describe("users one by one", () => {
  it("send so many requests a minute, spread over it, and see what fails", async () => {
    const { clock, cloud, stable, canary } = tenPercent();
    const workers = createSimulatedWorkers();
    workers.setBehaviour(canary.id, { exceptions: 0.2 });
    const traffic = new Traffic({ cloud, serve: workers.serve, random: () => 0.95 });
    const load = createSteadyTraffic({ send: inProcess(traffic), clock, perMinute: 600 });
    const begun = clock.now();
    await clock.run(load.run({ forMs: 5 * MINUTE }));
    expect(clock.now() - begun).toBe(5 * MINUTE);
    expect(load.tally.requests).toBe(3000);
    const totals = cloud.invocations.totals("my-worker");
    expect(totals.get(stable.id)).toBeUndefined();
    expect(totals.get(canary.id)).toEqual({
      requests: 3000,
      errors: load.tally.failed,
      failed: load.tally.failed,
    });
    expect(Math.abs(load.tally.failed - 600)).toBeLessThan(4 * Math.sqrt(600));
    expect(cloud.invocations.totals("my-worker", begun, begun + MINUTE - 1).get(canary.id)?.requests).toBe(
      590,
    );
  });

  it("stop when they are told to, and keep their version when they have a key", async () => {
    const { clock, cloud } = tenPercent();
    const seen = new Map<string, Set<string>>();
    const traffic = new Traffic({
      cloud,
      onServed: ({ target }) => {
        const user = target.request.headers["cloudflare-workers-version-key"] ?? "";
        seen.set(user, (seen.get(user) ?? new Set()).add(target.versionId));
      },
    });
    const stop = new AbortController();
    clock.at(clock.now() + 90_500, () => stop.abort());
    const load = createSteadyTraffic({ send: inProcess(traffic), clock, perMinute: 120, users: 20 });
    await clock.run(load.run({ signal: stop.signal }));
    expect(load.tally).toEqual({ requests: 180, failed: 0 });
    expect([...seen.values()].every((versions) => versions.size === 1)).toBe(true);
  });

  it("come over HTTP, too, in minutes that pass faster than on the wall", async () => {
    const simulator = await startSimulator({ timeScale: 120 });
    const { stable } = setUpWorker(simulator.cloud);
    const load = createSteadyTraffic({
      send: overHttp(simulator.trafficUrl),
      clock: simulator.clock,
      perMinute: 60,
    });
    const begun = performance.now();
    await load.run({ forMs: MINUTE });
    expect(performance.now() - begun).toBeLessThan(MINUTE);
    expect(load.tally).toEqual({ requests: 60, failed: 0 });
    expect(simulator.cloud.invocations.totals("my-worker").get(stable.id)?.requests).toBe(60);
    await simulator.close();
  });
});

describe("users by the minute", () => {
  it("are as many, split by share, and fail as often", () => {
    const { cloud, clock, stable, canary } = tenPercent();
    const behaviours = new VersionBehaviours();
    behaviours.set(canary.id, { exceptions: 0.2, serverErrors: 0.1, canceled: 0.05 });
    const from = clock.now();
    createBulkTraffic({ cloud, perMinute: 600, behaviours }).fill(from, from + 500 * MINUTE);
    const totals = cloud.invocations.totals("my-worker");
    const { requests = 0, errors = 0, failed = 0 } = totals.get(canary.id) ?? {};
    expect((totals.get(stable.id)?.requests ?? 0) + requests).toBe(300_000);
    expect(Math.abs(requests - 30_000)).toBeLessThan(4 * Math.sqrt(30_000));
    expect(Math.abs(errors - requests * 0.2)).toBeLessThan(4 * Math.sqrt(requests * 0.2));
    expect(Math.abs(failed - requests * 0.3)).toBeLessThan(4 * Math.sqrt(requests * 0.3));
  });

  it("follow a deployment within its minute, and the clock", async () => {
    const { cloud, clock, stable, canary } = tenPercent();
    const begun = clock.now();
    clock.at(begun + 2.5 * MINUTE, () => {
      cloud.deployForeign("my-worker", canary.id);
    });
    const load = createBulkTraffic({ cloud, perMinute: 60_000, behaviours: new VersionBehaviours() });
    await clock.run(load.run(clock, { forMs: 4 * MINUTE }));
    const canaryIn = (minute: number) => {
      const at = begun + minute * MINUTE;
      const totals = cloud.invocations.totals("my-worker", at, at + MINUTE - 1);
      const both = (totals.get(stable.id)?.requests ?? 0) + (totals.get(canary.id)?.requests ?? 0);
      return (totals.get(canary.id)?.requests ?? 0) / both;
    };
    expect([0, 1, 2, 3].map(canaryIn).map((share) => Math.round(share * 20) / 20)).toEqual([
      0.1, 0.1, 0.55, 1,
    ]);
  });
});

describe("scaled time", () => {
  it("passes faster, and what waits on it waits shorter", async () => {
    const clock = fastClock(1000);
    const begun = performance.now();
    const start = clock.now();
    expect(Math.abs(start - Date.now())).toBeLessThan(60_000);
    await clock.sleep(20_000);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(clock.now() - start).toBeGreaterThanOrEqual(19_000);
    const stop = new AbortController();
    const waiting = clock.sleep(1e9, stop.signal);
    stop.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
  });

  it("stands in every stamp of the server's", async () => {
    const simulator = await startSimulator({ timeScale: 600 });
    const { stable } = setUpWorker(simulator.cloud);
    const before = simulator.clock.now();
    await simulator.clock.sleep(5 * MINUTE);
    const { json } = simulator.cloud.deployForeign("my-worker", stable.id);
    expect(Date.parse(json.created_on) - before).toBeGreaterThan(4.5 * MINUTE);
    const answer = await fetch(`${simulator.apiUrl}/user/tokens/verify`);
    expect(Date.parse(answer.headers.get("date") ?? "") - before).toBeGreaterThan(4.5 * MINUTE);
    await simulator.close();
  });
});
