/** What runs the versions: real Workers, and stand-ins that behave alike. */
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Simulator, startSimulator } from "../../../simulator/server.ts";
import { setUpWorker, type WorkerSetup } from "../../../simulator/set-up-worker.ts";
import { startRealWorkers } from "../../../simulator/traffic/real-workers.ts";
import { createSimulatedWorkers, type WorkerRuntime } from "../../../simulator/traffic/simulated-workers.ts";
import { Traffic, type TrafficResponse } from "../../../simulator/traffic/traffic.ts";
import { staged } from "../../support/simulator.ts";

const MINUTE = 60_000;
const OVERRIDE = "cloudflare-workers-version-overrides";

describe("a real Worker", () => {
  let workers: WorkerRuntime;
  let simulator: Simulator;
  let scene: WorkerSetup;
  afterEach(() => simulator?.close());

  /** To the canary, which has no share of the traffic. */
  async function pinned(init: RequestInit = {}) {
    const headers = { [OVERRIDE]: `my-worker="${scene.canary.id}"` };
    const response = await fetch(`${simulator.trafficUrl}/my-worker/cart?full`, { ...init, headers });
    return { status: response.status, id: response.headers.get("x-version-id"), text: await response.text() };
  }

  it("answers through the split, throws, fails, waits, and proves which version it is", async () => {
    const stable = "11111111-1111-4111-8111-111111111111";
    workers = await startRealWorkers({ sources: { [stable]: "healthy" }, timeScale: 1_000 });
    simulator = await startSimulator({ workers, timeScale: 1_000 });
    scene = setUpWorker(simulator.cloud, { stable: { id: stable } });
    const { cloud } = simulator;
    const { script, canary } = scene;
    cloud.deployForeign(script, [
      [stable, 100],
      [canary.id, 0],
    ]);

    const told: { readonly outcome: string; readonly event: { readonly response?: unknown } }[] = [];
    cloud.tails.reading = {
      ...cloud.tails.reading,
      startsLateMs: 0,
      repeatsEvery: 0,
      dropsAfterMs: Infinity,
    };
    const tail = cloud.tails.create(script, [canary.id]);
    const message = (text: string) => told.push(JSON.parse(text));
    if (tail)
      cloud.tails.connect(`/tails/${tail.secret}`, { message, close: () => {} }, simulator.clock.sleep);

    const served = await fetch(`${simulator.trafficUrl}/my-worker/`);
    expect(served.headers.get("x-version-id")).toBe(stable);
    expect(await served.text()).toBe(`Hello from ${stable}\n`);

    const hello = `Hello from ${canary.id}\n`;
    expect(await pinned()).toEqual({ status: 200, id: canary.id, text: hello });
    expect(await pinned({ method: "POST", body: "one more" })).toEqual({
      status: 200,
      id: canary.id,
      text: hello,
    });
    workers.setBehaviour(canary.id, { echo: false });
    expect(await pinned()).toEqual({ status: 200, id: null, text: "Hello!\n" });
    workers.setBehaviour(canary.id, { echo: true, exceptions: 1 });
    expect(await pinned()).toEqual({ status: 500, id: null, text: "error code: 1101\n" });
    workers.setBehaviour(canary.id, { exceptions: 0, serverErrors: 1 });
    expect(await pinned()).toMatchObject({ status: 503, id: canary.id });
    workers.setBehaviour(canary.id, { serverErrors: 0, slow: 1, slowMs: MINUTE });
    expect(await pinned()).toMatchObject({ status: 200 });
    // The live tail tells what the canary really did, and nothing of stable.
    await expect
      .poll(() => told.map(({ outcome, event }) => [outcome, event.response]))
      .toEqual([
        ...Array(3).fill(["ok", { status: 200 }]),
        ["exception", undefined],
        ["ok", { status: 503 }],
        ["ok", { status: 200 }],
      ]);
    // Nobody can wish for a fault from outside.
    const headers = { "x-simulator": "throw", [OVERRIDE]: `my-worker="${canary.id}"` };
    expect((await fetch(`${simulator.trafficUrl}/my-worker/`, { headers })).status).toBe(200);

    expect(cloud.invocations.totals(script).get(stable)).toEqual({ requests: 1, errors: 0, failed: 0 });
    expect(cloud.invocations.totals(script).get(canary.id)).toEqual({ requests: 7, errors: 1, failed: 2 });
    const walls = [...cloud.invocations.cells(script, 0, Number.MAX_SAFE_INTEGER)].flatMap(
      (cell) => cell.wallUs,
    );
    // No other request takes nearly as long, on whatever machine.
    expect(walls.filter((wallUs) => wallUs >= (MINUTE - 1_000) * 1_000)).toHaveLength(2);
  });
});

describe("a stand-in", () => {
  async function many(workers: WorkerRuntime, count: number): Promise<readonly TrafficResponse[]> {
    const { cloud, canary } = staged();
    cloud.deployForeign("my-worker", canary.id);
    const traffic = new Traffic({ cloud, serve: workers.serve });
    return Promise.all(
      Array.from({ length: count }, () => traffic.handle({ method: "GET", url: "/my-worker/", headers: {} })),
    );
  }
  const { canary } = staged();

  it("fails as often as it is told to, in bursts or alone", async () => {
    for (const burst of [1, 5]) {
      const workers = createSimulatedWorkers({ seed: 3 });
      workers.setBehaviour(canary.id, {
        exceptions: 0.1,
        serverErrors: 0.05,
        exceeded: 0.02,
        canceled: 0.03,
        burst,
      });
      const count = 40_000;
      const answers = await many(workers, count);
      const outcomes = Map.groupBy(answers, ({ outcome = "ok", status }) => `${outcome} ${status}`);
      const expected = {
        "exception 500": 0.1,
        "ok 503": 0.05,
        "exceededCpu 503": 0.02,
        "canceled 499": 0.03,
      };
      for (const [name, share] of Object.entries(expected)) {
        const noise = 4 * Math.sqrt(count * share * burst);
        expect(Math.abs((outcomes.get(name)?.length ?? 0) - count * share), name).toBeLessThan(noise);
      }
      const failed = answers.map(({ outcome }) => outcome === "exception");
      const beginnings = failed.filter((bad, index) => bad && failed[index - 1] !== true).length;
      expect(failed.filter(Boolean).length / beginnings).toBeGreaterThan(burst);
      expect(failed.filter(Boolean).length / beginnings).toBeLessThan(burst * 1.3);
    }
  });

  it("does the same again with the same seed, and shows its version unless it is told not to", async () => {
    const [first, second] = await Promise.all(
      [7, 7].map(async (seed) => {
        const workers = createSimulatedWorkers({ seed });
        workers.setBehaviour(canary.id, { exceptions: 0.5, slow: 0.5, echo: false });
        return many(workers, 50);
      }),
    );
    expect(first).toEqual(second);
    expect(JSON.stringify(first)).not.toContain(canary.id);
    const [loud] = await many(createSimulatedWorkers(), 1);
    expect(loud?.headers["x-version-id"]).toBe(canary.id);
  });

  it.each([
    { exceptions: 1.1 },
    { exceptions: -0.1 },
    { exceptions: 0.6, serverErrors: 0.6 },
    { slow: Number.NaN },
    { burst: 0 },
  ])("can't be told %j", (dials) => {
    expect(() => createSimulatedWorkers().setBehaviour(canary.id, dials)).toThrow(RangeError);
  });
});

describe("a client that goes away", () => {
  it("is booked as canceled, and not as an error", async () => {
    const arrived = Promise.withResolvers<void>();
    const booked = Promise.withResolvers<void>();
    const simulator = await startSimulator({
      serve: (_target, gone) => {
        arrived.resolve();
        return new Promise((resolve) => {
          const answer = () => resolve({ status: 500, headers: {}, body: "too late" });
          gone?.addEventListener("abort", answer, { once: true });
        });
      },
      onServed: () => booked.resolve(),
    });
    const { script, stable } = setUpWorker(simulator.cloud);
    const socket = connect(Number(new URL(simulator.trafficUrl).port), "127.0.0.1");
    socket.write(`GET /${script}/ HTTP/1.1\r\nhost: localhost\r\n\r\n`);
    await arrived.promise;
    socket.destroy();
    await booked.promise;
    const [cell] = simulator.cloud.invocations.cells(script, 0, Number.MAX_SAFE_INTEGER);
    expect(cell).toMatchObject({ outcome: "canceled", status: undefined, count: 1, version: stable.id });
    await simulator.close();
  });
});
