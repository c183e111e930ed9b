/** Which version is stable and which is the canary decides who gets everybody's traffic: doubt is never guessed away. */

import { describe, expect, test } from "vitest";
import type { Verdict } from "../../../src/rollout/model.ts";
import { id, LIST, MINUTE, setTale, short, UNNAMED } from "../scenario.ts";

const ADVANCE = { command: "advance", canary: UNNAMED } as const;
const PROMOTE = { command: "promote" } as const;

describe("an old commit that is run again while a newer canary is under way", () => {
  test.each(["fail", "replace"] as const)(
    "is told to roll back instead (on-conflict: %s)",
    async (onConflict) => {
      const tale = setTale();
      await tale.run({ command: "advance" });
      tale.story();
      const { status, reason } = await tale.run({ canary: id(tale.stable.id), onConflict });
      expect(status).toBe("failed");
      expect(reason).toContain(
        `canary-version ${tale.stable.id} is the stable version of the rollout that is under way`,
      );
      expect(reason).toContain("run command: rollback");
      expect(tale.writes()).toEqual([]);
    },
  );

  test("may swap the two where it names the other one as stable", async () => {
    const tale = setTale();
    await tale.run({ command: "advance" });
    const { stableId } = await tale.run({
      canary: id(tale.stable.id),
      stable: id(tale.canary.id),
      steps: "90, 100",
    });
    expect(stableId).toBe(tale.canary.id);
    expect(tale.live()).toBe("stable 100");
  });
});

describe("a split by hand whose versions weren't the last that served alone", () => {
  async function doubtful() {
    const tale = setTale();
    const last = tale.upload();
    tale.foreign([[last.id, 100]]);
    tale.split(10);
    return tale;
  }

  test("is left alone by advance and promote, and rollback asks", async () => {
    const tale = await doubtful();
    expect((await tale.run(ADVANCE)).status).toBe("idle");
    expect((await tale.run({ ...PROMOTE, canary: UNNAMED })).reason).toContain("give canary-version");
    expect((await tale.run({ command: "rollback" })).reason).toContain("Set stable-version");
    expect(tale.writes()).toEqual([]);
  });

  test("is gone on with where the workflow says which is stable", async () => {
    const tale = await doubtful();
    await tale.run({ command: "rollback", stable: id(tale.stable.id) });
    expect(tale.live()).toBe("stable 100");
  });
});

describe("stable-version contradicts the rollout that is under way:", () => {
  test("advance refuses, and status says so", async () => {
    const tale = setTale();
    await tale.run({ command: "advance", steps: "10, 100" });
    tale.story();
    const other = tale.upload();
    const request = { steps: "10, 100", stable: id(other.id) };
    const { status, reason } = await tale.run({ ...ADVANCE, ...request });
    const problem = `stable-version ${other.id} is not the stable version of the rollout that is under way`;
    expect([status, reason]).toEqual(["failed", expect.stringContaining(problem)]);
    expect((await tale.run({ command: "status", canary: UNNAMED, ...request })).reason).toContain(
      `advance would fail: ${problem}`,
    );
    expect(tale.writes()).toEqual([]);
  });
});

describe("stable-version names the canary that serves everything:", () => {
  test("advance refuses to roll it back to itself", async () => {
    const failing: Verdict = { check: "probe", status: "fail", warn: false, detail: "503", numbers: {} };
    const tale = setTale({ judge: { look: async () => [failing] } });
    await tale.run({ command: "advance", steps: "100:30m" });
    tale.story();
    const tick = await tale.run({ ...ADVANCE, steps: "100:30m", stable: id(tale.canary.id) });
    expect([tick.status, tick.reason]).toEqual([
      "failed",
      expect.stringContaining("is not the stable version of the rollout that is under way"),
    ]);
    expect(tale.writes()).toEqual([]);
  });
});

describe("three versions are live:", () => {
  test.each(["rollout", "advance", "promote", "status"] as const)("%s doesn't guess", async (command) => {
    const tale = setTale();
    const other = tale.upload();
    tale.foreign([
      [tale.stable.id, 50],
      [tale.canary.id, 30],
      [other.id, 20],
    ]);
    expect(await tale.run({ command })).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("isn't understood (it has 3 versions)"),
    });
    expect(tale.writes()).toEqual([]);
  });
});

describe("promote of another version", () => {
  test("over a rollout that is over is no conflict", async () => {
    const tale = setTale();
    await tale.run({ steps: "100" });
    const next = tale.upload();
    expect(await tale.run({ ...PROMOTE, canary: id(next.id), steps: "100" })).toMatchObject({
      status: "completed",
      stableId: tale.canary.id,
    });
  });

  test("over one whose last hold is still running is", async () => {
    const tale = setTale();
    await tale.run({ command: "advance", steps: "100:1h" });
    tale.story();
    const next = tale.upload();
    const { reason } = await tale.run({ ...PROMOTE, canary: id(next.id), steps: "100:1h" });
    expect(reason).toContain("Another canary's rollout is under way");
    expect(tale.writes()).toEqual([]);
  });

  test("over a split that nothing explains asks what stable is", async () => {
    const tale = setTale();
    const [one, two, next] = [tale.upload(), tale.upload(), tale.upload()];
    tale.foreign([
      [one.id, 50],
      [two.id, 50],
    ]);
    for (const { id: made } of tale.cloud.deployments(tale.script).slice(1))
      tale.cloud.deleteDeployment(tale.script, made);
    tale.story();
    const asked = await tale.run({ ...PROMOTE, canary: id(next.id), onConflict: "replace" });
    expect([asked.status, asked.reason]).toEqual(["failed", expect.stringContaining("set stable-version")]);
    expect(tale.writes()).toEqual([]);
    const told = await tale.run({
      ...PROMOTE,
      canary: id(next.id),
      stable: id(one.id),
      onConflict: "replace",
    });
    expect([told.status, told.stableId]).toEqual(["completed", one.id]);
    expect(tale.writes()).toEqual(["POST deployments 100 → 200"]);
  });
});

describe("promote of the stable version of a rollout that it replaces", () => {
  test("sends it once, and goes back to what had served before", async () => {
    const tale = setTale();
    await tale.run({ command: "advance" });
    tale.story();
    const { status } = await tale.run({ ...PROMOTE, canary: id(tale.stable.id), onConflict: "replace" });
    expect([status, tale.live()]).toEqual(["completed", "stable 100"]);
    expect(tale.writes()).toEqual(["POST deployments 100 → 200"]);
  });
});

describe("rollback on a list that lags behind", () => {
  test("reads again before it says that nothing has to be done", async () => {
    const tale = setTale();
    await tale.run({ command: "advance" });
    await tale.run({ command: "rollback" });
    await tale.pass(MINUTE);
    tale.split(50);
    tale.faults.add({ match: LIST, effect: { kind: "stale", forMs: 2_000 } });
    await tale.pass(1_000);
    const { status } = await tale.run({ command: "rollback" });
    expect([status, tale.live()]).toEqual(["rolled-back", "stable 100"]);
  });
});

describe("a last step that is held", () => {
  const steps = "100:0s..30m";
  const pending: Verdict = {
    check: "probe",
    status: "pending",
    warn: false,
    detail: "none yet",
    numbers: {},
  };

  test("isn't complete before its checks have had a word", async () => {
    const tale = setTale({ judge: { look: async () => [pending] } });
    const { status } = await tale.run({ command: "advance", steps, prune: true });
    expect(status).toBe("waiting");
    const dry = await tale.run({ ...ADVANCE, steps, dryRun: true });
    expect([dry.status, dry.reason]).toEqual([
      "planned",
      expect.stringContaining("advance would wait until"),
    ]);
  });

  test("and that was over long ago is idle, whatever the checks say of it now", async () => {
    const failing = { ...pending, status: "fail" } as const;
    const tale = setTale({ judge: { look: async () => [failing] } });
    await tale.run({ command: "advance", steps });
    await tale.pass(3 * 24 * 60 * MINUTE);
    const status = await tale.run({ command: "status", canary: UNNAMED, steps });
    expect([status.status, status.verdicts]).toEqual(["idle", []]);
    expect((await tale.run({ ...ADVANCE, steps })).status).toBe("idle");
    expect(tale.live()).toBe(`canary 100`);
    expect(status.reason).toContain(`Canary ${short(tale.canary.id)} is at 100 %`);
  });
});
