import { describe, expect, onTestFinished, test } from "vitest";
import type { Effect } from "../../simulator/faults/rules.ts";
import { startSimulator } from "../../simulator/server.ts";
import { setUpWorker } from "../../simulator/set-up-worker.ts";
import { VirtualClock } from "../../simulator/virtual-clock.ts";
import { createHttpTransport } from "../../src/cloudflare/http-transport.ts";
import { createWorkerApi } from "../../src/cloudflare/worker-api.ts";
import type { NewDeployment } from "../../src/rollout/model.ts";
import { apiError } from "./scripted-api.ts";

/** In this process the whole core's tests play on it. */
async function worker(token?: string) {
  const simulator = await startSimulator({
    clock: new VirtualClock(),
    readings: { triggeredBy: "kept", badToken: "401-10000" },
  });
  onTestFinished(simulator.close);
  const transport = createHttpTransport("test");
  onTestFinished(transport.close);
  const scene = setUpWorker(simulator.cloud);
  const api = createWorkerApi({
    transport,
    baseUrl: simulator.apiUrl,
    token: token ?? simulator.token,
    accountId: simulator.cloud.accountId,
    scriptName: "my-worker",
    now: simulator.clock.now,
  });
  const step: NewDeployment = {
    versions: [
      { versionId: scene.stable.id, percentage: 90 },
      { versionId: scene.canary.id, percentage: 10 },
    ],
    message: "canary 10% 1/3 run 7.1: größer",
    triggeredBy: "push",
    force: false,
    codeUpdate: { mode: "deferred", maxDelayS: 300 },
  };
  return { ...simulator, ...scene, api, step };
}

describe("the client on the simulator, over sockets,", () => {
  test("creates, lists and deletes deployments, and reads versions", async () => {
    const { api, step, canary, clock } = await worker();

    const made = await api.createDeployment(step);
    expect(made).toMatchObject({ versions: step.versions, message: step.message, triggeredBy: "push" });
    expect(made.oddity).toBeUndefined();
    expect((await api.listDeployments(1)).deployments[0]).toEqual(made);
    const next = await api.createDeployment({
      ...step,
      versions: [{ versionId: canary.id, percentage: 100 }],
    });
    await api.deleteDeployment(made.id);
    const ids = (await api.listDeployments(1)).deployments.map(({ id }) => id);
    expect(ids[0]).toBe(next.id);
    expect(ids).not.toContain(made.id);

    const [newest] = await api.listDeployableVersions();
    expect(newest).toMatchObject({ id: canary.id, number: canary.number });
    expect(await api.getVersion(canary.id)).toEqual(newest);
    expect(clock.now() - api.serverNow()).toBeLessThan(1_000);
  });

  test("is told what the API refuses", async () => {
    const { api, step } = await worker();
    const uneven = { ...step, versions: step.versions.slice(0, 1) };
    expect((await apiError(api.createDeployment(uneven))).facts).toMatchObject({ write: "not-made" });
    const [live] = (await api.listDeployments(1)).deployments;
    expect((await apiError(api.deleteDeployment(live?.id ?? "-"))).message).toContain("cannot be deleted");
  });

  test("a wrong token is refused, and named by what it lacks", async () => {
    const { api } = await worker("stolen-token");
    const { message } = await apiError(api.listDeployments(1));
    expect(message).toContain('permission "Workers Scripts: Read"');
    expect(message).not.toContain("stolen-token");
  });

  test.each<[Effect, "before" | "after"]>([
    [{ kind: "reset" }, "before"],
    [{ kind: "reset" }, "after"],
    [{ kind: "truncate" }, "after"],
    [{ kind: "cut" }, "after"],
    [{ kind: "answer", status: 502, body: "<html>" }, "after"],
  ])("after %j, %s the write, its outcome is unknown", async (effect, phase) => {
    const { api, step, faults, requestLog } = await worker();
    faults.add({ effect, phase });
    const made = () => requestLog.entries.filter((entry) => entry.kind === "deployment").length;
    const before = made();
    const { facts } = await apiError(api.createDeployment(step));
    expect(facts).toMatchObject({ retry: true, write: "unknown" });
    expect(made() - before).toBe(phase === "after" ? 1 : 0);
  });
});
