import { describe, expect, it } from "vitest";
import { createWorld } from "../../support/world.ts";

const MINUTE = 60_000;

describe("a tick", () => {
  it("starts a rollout, waits, steps on and completes, a step a tick", async () => {
    const world = createWorld();
    const said: string[] = [];
    for (let tick = 0; tick < 8; tick += 1) {
      const { status } = await world.run({ command: "advance" });
      said.push(`${status} ${world.share()}`);
      await world.pass(5 * MINUTE);
    }
    expect(said).toEqual([
      "waiting 10",
      "waiting 10",
      "waiting 50",
      "waiting 50",
      "completed 100",
      "completed 100",
      "completed 100",
      "completed 100",
    ]);
  });

  it("costs one read when there is nothing to do", async () => {
    const world = createWorld();
    await world.run({ command: "advance" });
    world.requests();
    const waiting = await world.run({ command: "advance" });
    expect(world.requests()).toEqual(["GET deployments → 200"]);
    expect(waiting.status).toBe("waiting");
    expect(waiting.nextAt).toBeGreaterThan(world.clock.now() + 9 * MINUTE);
  });

  it("goes on with the message of the live rollout", async () => {
    const world = createWorld();
    await world.run({ command: "advance" });
    await world.pass(10 * MINUTE);
    const { live } = await world.run({ command: "advance", canary: { kind: "none", problem: "" } });
    expect(live?.message).toMatch(/^canary [0-9a-f]{8} 50% 2\/3 run \d+\.1: fix: carts$/);
  });

  it("does not start a canary again that was rolled back", async () => {
    const world = createWorld();
    await world.run({ command: "advance" });
    await world.run({ command: "rollback" });
    world.requests();
    const { status, reason } = await world.run({ command: "advance" });
    expect(status).toBe("idle");
    expect(reason).toMatch(/was rolled back \(manual, run \d+\.1\) by deployment/);
    expect(world.requests()).toEqual(["GET deployments → 200", "GET versions?deployable=true → 200"]);
    expect((await world.run({ command: "advance", byHand: true })).status).toBe("waiting");
  });

  it("says idle, and by whom, when somebody deployed over the rollout", async () => {
    const world = createWorld();
    await world.run({ command: "advance" });
    const other = world.cloud.uploadVersion(world.script, {});
    world.foreign(other.id, "hotfix");
    const { status, reason, warns } = await world.run({
      command: "advance",
      canary: { kind: "none", problem: "none given" },
    });
    expect(status).toBe("idle");
    expect(reason).toContain("was taken away by");
    expect(reason).toContain("ann@example.com");
    expect(warns).toBe(true);
  });

  it("starts the next canary when the rollout before is over, and not earlier", async () => {
    const world = createWorld();
    const next = world.cloud.uploadVersion(world.script, {});
    const canary = { kind: "id", id: next.id } as const;
    const said: string[] = [];
    await world.run({ command: "advance", steps: "50:10m, 100:10m" });
    for (let tick = 0; tick < 4; tick += 1) {
      const { status, canaryId } = await world.run({ command: "advance", steps: "50:10m, 100:10m", canary });
      said.push(`${status} ${canaryId === next.id ? "next" : "first"}`);
      await world.pass(10 * MINUTE);
    }
    expect(said).toEqual(["waiting first", "waiting first", "waiting next", "waiting next"]);
    expect(world.share()).toBe(0);
  });

  it("finishes a held last step once, and is idle an hour later", async () => {
    const world = createWorld();
    const steps = "50:10m, 100:10m";
    const said: string[] = [];
    for (const minutes of [0, 10, 10, 90]) {
      await world.pass(minutes * MINUTE);
      said.push((await world.run({ command: "advance", steps })).status);
    }
    expect(said).toEqual(["waiting", "waiting", "completed", "idle"]);
  });
});

describe("by hand", () => {
  it("promotes the canary that the live marker names", async () => {
    const world = createWorld();
    await world.run({ command: "advance" });
    const { status, live } = await world.run({ command: "promote", canary: { kind: "none", problem: "" } });
    expect(status).toBe("completed");
    expect(world.share()).toBe(100);
    expect(live?.message).toMatch(/^canary [0-9a-f]{8} 100% 3\/3 run/);
  });

  it("rolls a completed rollout back to the version before", async () => {
    const world = createWorld();
    await world.run({ steps: "100" });
    const { status } = await world.run({ command: "rollback", canary: { kind: "none", problem: "" } });
    expect(status).toBe("rolled-back");
    expect(world.cloud.live(world.script)?.json.versions).toEqual([
      { version_id: world.stable.id, percentage: 100 },
    ]);
    world.requests();
    const again = await world.run({ command: "rollback", canary: { kind: "none", problem: "" } });
    expect(again.status).toBe("rolled-back");
    expect(world.requests()).toEqual(["GET deployments → 200", "GET deployments → 200"]);
  });

  it("asks for stable-version where nothing tells it", async () => {
    const world = createWorld();
    const { status, reason } = await world.run({ command: "rollback" });
    expect(status).toBe("failed");
    expect(reason).toContain("Set stable-version");
  });

  it("wins over a step that crosses it", async () => {
    const world = createWorld();
    const rollout = world.begin({ steps: "10:1m, 50:1m, 100" });
    world.faults.add({ match: { operation: "deployments.create", skip: 1 }, delayMs: 3_000 });
    // The step of 50 % is sent at 60 s, and the rollback just after; the step arrives over it at 63 s.
    await world.pass(60_500);
    const rollback = await world.run({ command: "rollback" });
    expect(rollback.status).toBe("rolled-back");
    expect((await world.clock.run(rollout.work)).status).toBe("drifted");
    expect(world.share()).toBe(0);
  });
});

describe("status", () => {
  it("says what is live and what advance would do, and writes nothing", async () => {
    const world = createWorld();
    await world.run({ command: "advance" });
    world.requests();
    const { status, reason, percentage } = await world.run({ command: "status" });
    expect(world.requests()).toEqual(["GET deployments → 200"]);
    expect(status).toBe("waiting");
    expect(percentage).toBe(10);
    expect(reason).toMatch(/is at 10 % \(step 1 of 3\).*advance would wait until/);
  });
});

describe("prune", () => {
  it("deletes the steps between the first and the last, and nothing else", async () => {
    const world = createWorld();
    await world.run({ steps: "5, 10, 25, 50, 100", prune: true });
    const kept = world.cloud.deployments(world.script).map(({ json }) => json.versions.length);
    expect(kept).toEqual([1, 2, 1]);
  });
});
