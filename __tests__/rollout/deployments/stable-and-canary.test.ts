/** Which version is stable and which is the canary decides who gets everybody's traffic: doubt is never guessed away. */

import { describe, expect, test } from "vitest";
import type { Verdict } from "../../../src/rollout/model.ts";
import { id, LIST, MINUTE, setUpScenario, UNNAMED } from "../scenario.ts";

const ADVANCE = { command: "advance", canary: UNNAMED } as const;
const PROMOTE = { command: "promote" } as const;

describe("an old commit that is run again while a newer canary is under way", () => {
  test.each(["fail", "replace"] as const)(
    "is told to roll back instead (on-conflict: %s)",
    async (onConflict) => {
      const scenario = setUpScenario();
      await scenario.run({ command: "advance" });
      scenario.requests();
      const { status, reason } = await scenario.run({ canary: id(scenario.stable.id), onConflict });
      expect(status).toBe("failed");
      expect(reason).toContain(
        `canary-version ${scenario.stable.id} is the stable version of the rollout that is under way`,
      );
      expect(reason).toContain("run command: rollback");
      expect(scenario.writes()).toEqual([]);
    },
  );

  test("may swap the two where it names the other one as stable", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance" });
    const { stableId } = await scenario.run({
      canary: id(scenario.stable.id),
      stable: id(scenario.canary.id),
      steps: "90, 100",
    });
    expect(stableId).toBe(scenario.canary.id);
    expect(scenario.live()).toBe("stable 100");
  });
});

describe("a split by hand whose versions weren't the last that served alone", () => {
  async function doubtful() {
    const scenario = setUpScenario();
    const last = scenario.upload();
    scenario.foreign([[last.id, 100]]);
    scenario.split(10);
    return scenario;
  }

  test("is left alone by advance and promote, and rollback asks", async () => {
    const scenario = await doubtful();
    expect((await scenario.run(ADVANCE)).status).toBe("idle");
    expect((await scenario.run({ ...PROMOTE, canary: UNNAMED })).reason).toContain("give canary-version");
    expect((await scenario.run({ command: "rollback" })).reason).toContain("Set stable-version");
    expect(scenario.writes()).toEqual([]);
  });

  test("is gone on with where the workflow says which is stable", async () => {
    const scenario = await doubtful();
    await scenario.run({ command: "rollback", stable: id(scenario.stable.id) });
    expect(scenario.live()).toBe("stable 100");
  });
});

describe("stable-version as a tag is resolved during a rollout", () => {
  const tag = (tag: string) => ({ kind: "tag", tag }) as const;

  /** Stable and canary are tagged so; the canary's first step is live. */
  async function tagged() {
    const scenario = setUpScenario({ stable: { tag: "v1" }, canary: { tag: "v2" } });
    await scenario.run({ command: "advance", stable: tag("v1") });
    return scenario;
  }

  test.each(["advance", "status"] as const)("by %s, where it is the stable version's", async (command) => {
    const scenario = await tagged();
    const outcome = await scenario.run({ command, canary: UNNAMED, stable: tag("v1") });
    expect(outcome).toMatchObject({ status: "waiting", stableId: scenario.stable.id, percentage: 10 });
  });

  test.each([
    ["advance", "v2", "is not the stable version of the rollout that is under way"],
    ["status", "v2", "is not the stable version of the rollout that is under way"],
    ["advance", "nope", 'stable-version "tag:nope": no deployable version has this tag'],
    ["status", "nope", 'stable-version "tag:nope": no deployable version has this tag'],
  ] as const)("by %s, which refuses %s", async (command, name, why) => {
    const scenario = await tagged();
    const { status, reason } = await scenario.run({ command, canary: UNNAMED, stable: tag(name) });
    expect([status, reason]).toEqual(["failed", expect.stringContaining(why)]);
  });

  test.each(["advance", "status"] as const)("by %s, also where none is under way", async (command) => {
    const scenario = setUpScenario();
    const outcome = await scenario.run({ command, canary: UNNAMED, stable: tag("nope") });
    expect(outcome.status).toBe("failed");
  });

  test("and tells the halves of a split that nothing explains", async () => {
    const scenario = setUpScenario();
    const [one, other] = [scenario.upload({ tag: "v1" }), scenario.upload()];
    scenario.foreign([
      [one.id, 80],
      [other.id, 20],
    ]);
    const outcome = await scenario.run({ command: "status", canary: UNNAMED, stable: tag("v1") });
    expect(outcome).toMatchObject({ stableId: one.id, canaryId: other.id });
  });
});

describe("stable-version contradicts the rollout that is under way:", () => {
  test.each(["advance", "status"] as const)("%s refuses", async (command) => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance", steps: "10, 100" });
    scenario.requests();
    const other = scenario.upload();
    const request = { steps: "10, 100", stable: id(other.id) };
    const { status, reason } = await scenario.run({ command, canary: UNNAMED, ...request });
    const problem = `stable-version ${other.id} is not the stable version of the rollout that is under way`;
    expect([status, reason]).toEqual(["failed", expect.stringContaining(problem)]);
    expect(scenario.writes()).toEqual([]);
  });
});

describe("stable-version names the canary that serves everything:", () => {
  test("advance refuses to roll it back to itself", async () => {
    const failing: Verdict = { check: "probe", status: "fail", warn: false, detail: "503", numbers: {} };
    const scenario = setUpScenario({ judge: { look: async () => [failing] } });
    await scenario.run({ command: "advance", steps: "100:30m" });
    scenario.requests();
    const tick = await scenario.run({ ...ADVANCE, steps: "100:30m", stable: id(scenario.canary.id) });
    expect([tick.status, tick.reason]).toEqual([
      "failed",
      expect.stringContaining("is not the stable version of the rollout that is under way"),
    ]);
    expect(scenario.writes()).toEqual([]);
  });
});

describe("three versions are live:", () => {
  test.each(["rollout", "advance", "promote", "status"] as const)("%s doesn't guess", async (command) => {
    const scenario = setUpScenario();
    const other = scenario.upload();
    scenario.foreign([
      [scenario.stable.id, 50],
      [scenario.canary.id, 30],
      [other.id, 20],
    ]);
    expect(await scenario.run({ command })).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("isn't understood (it has 3 versions)"),
    });
    expect(scenario.writes()).toEqual([]);
  });
});

describe("promote of another version", () => {
  test("over a rollout that is over is no conflict", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    const next = scenario.upload();
    expect(await scenario.run({ ...PROMOTE, canary: id(next.id), steps: "100" })).toMatchObject({
      status: "completed",
      stableId: scenario.canary.id,
    });
  });

  test("over one whose last hold is still running is", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance", steps: "100:1h" });
    scenario.requests();
    const next = scenario.upload();
    const { reason } = await scenario.run({ ...PROMOTE, canary: id(next.id), steps: "100:1h" });
    expect(reason).toContain("Another canary's rollout is under way");
    expect(scenario.writes()).toEqual([]);
  });

  test("over a split that nothing explains asks what stable is", async () => {
    const scenario = setUpScenario();
    const [one, two, next] = [scenario.upload(), scenario.upload(), scenario.upload()];
    scenario.foreign([
      [one.id, 50],
      [two.id, 50],
    ]);
    for (const { id: made } of scenario.cloud.deployments(scenario.script).slice(1))
      scenario.cloud.deleteDeployment(scenario.script, made);
    scenario.requests();
    const asked = await scenario.run({ ...PROMOTE, canary: id(next.id), onConflict: "replace" });
    expect([asked.status, asked.reason]).toEqual(["failed", expect.stringContaining("set stable-version")]);
    expect(scenario.writes()).toEqual([]);
    const told = await scenario.run({
      ...PROMOTE,
      canary: id(next.id),
      stable: id(one.id),
      onConflict: "replace",
    });
    expect([told.status, told.stableId]).toEqual(["completed", one.id]);
    expect(scenario.writes()).toEqual(["POST deployments 100 → 200"]);
  });
});

describe("promote of the stable version of a rollout that it replaces", () => {
  test("sends it once, and goes back to what had served before", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance" });
    scenario.requests();
    const { status } = await scenario.run({
      ...PROMOTE,
      canary: id(scenario.stable.id),
      onConflict: "replace",
    });
    expect([status, scenario.live()]).toEqual(["completed", "stable 100"]);
    expect(scenario.writes()).toEqual(["POST deployments 100 → 200"]);
  });
});

describe("rollback on a list that lags behind", () => {
  test("reads again before it says that nothing has to be done", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance" });
    await scenario.run({ command: "rollback" });
    await scenario.pass(MINUTE);
    scenario.split(50);
    scenario.faults.add({ match: LIST, effect: { kind: "stale", forMs: 2_000 } });
    await scenario.pass(1_000);
    const { status } = await scenario.run({ command: "rollback" });
    expect([status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
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
    const scenario = setUpScenario({ judge: { look: async () => [pending] } });
    const { status } = await scenario.run({ command: "advance", steps, prune: true });
    expect(status).toBe("waiting");
    const dry = await scenario.run({ ...ADVANCE, steps, dryRun: true });
    expect([dry.status, dry.reason]).toEqual([
      "planned",
      expect.stringContaining("advance would report the schedule as complete if probe passes."),
    ]);
  });

  test("and that was over long ago is idle, whatever the checks say of it now", async () => {
    const failing = { ...pending, status: "fail" } as const;
    const scenario = setUpScenario({ judge: { look: async () => [failing] } });
    await scenario.run({ command: "advance", steps });
    await scenario.pass(3 * 24 * 60 * MINUTE);
    const status = await scenario.run({ command: "status", canary: UNNAMED, steps });
    expect([status.status, status.verdicts]).toEqual(["idle", []]);
    expect((await scenario.run({ ...ADVANCE, steps })).status).toBe("idle");
    expect(scenario.live()).toBe(`canary 100`);
  });
});
