/** A write is lost, and is carried out later: over another step, after the end, over what somebody else deployed. */

import { describe, expect, test } from "vitest";
import { nothingToSettle } from "../../../src/rollout/drive/settle-in-post.ts";
import {
  ALWAYS,
  CREATE,
  id,
  LIST,
  MINUTE,
  refusal,
  type Scenario,
  saying,
  setUpScenario,
  UNNAMED,
  verdict,
} from "../scenario.ts";

/** The first write is lost, and is carried out so much later: it is presumed lost after 5 s, and is sent again. */
function lost(lateMs = 12_000) {
  const scenario = setUpScenario({ readings: { listLag: "none" } });
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" }, lateMs });
  return scenario;
}

describe("in a rollout", () => {
  test("a step that comes over the next one is rolled back, and the reason says so", async () => {
    const scenario = lost(50_000);
    const { status, reason } = await scenario.run({ steps: "10:10s, 50:5m, 100" });
    expect(status).toBe("rolled-back");
    expect(reason).toMatch(
      /A late write of this rollout made \S+ at 90 %, \S+ at 10 % live over the step of 50 % \(step 2 of 3\)/,
    );
    expect(scenario.writes()).toEqual([
      "POST deployments 90/10 → reset, committed",
      "POST deployments 90/10 → 200",
      "POST deployments 50/50 → 200",
      "POST deployments 100 → 200",
    ]);
  });

  test("one that comes while the next step is looked for moves what is live: that isn't sent again", async () => {
    const scenario = lost(8_000);
    scenario.faults.add({ match: { ...CREATE, skip: 2 }, effect: { kind: "reset" } });
    const { status, reason } = await scenario.run({ steps: "10:0s, 50:0s, 100" });
    expect([status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
    expect(reason).toContain("A late write of this rollout made");
  });

  test("what another run restores under its marker is no late write of it: the rollout gives way", async () => {
    const scenario = setUpScenario({ readings: { listLag: "none" } });
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
    const sent = () => scenario.states.at(-1)?.intents[0]?.message;
    scenario.after(2_000, () => void scenario.split(10, `${sent()} (restored by run 7.1)`));
    expect((await scenario.run({ steps: "10:10s, 50:10s, 100" })).status).toBe("drifted");
    expect(scenario.writes()).toEqual(["POST deployments 90/10 → reset"]);
  });

  test("one that comes in its own step's hold is known, and nothing more may come of it", async () => {
    const scenario = lost(8_000);
    const { kill } = scenario.begin();
    await scenario.pass(7_000);
    expect(scenario.states.at(-1)).toMatchObject({
      own: [{}],
      intents: [{ presumedLostSince: expect.any(Number) }],
    });
    await scenario.pass(23_000);
    kill();
    expect(scenario.states.at(-1)).toMatchObject({ own: [{}, {}], intents: [] });
  });

  test("what is live is taken for the write that is open, not for its like that is presumed lost", async () => {
    const scenario = setUpScenario();
    scenario.faults.add(
      { match: CREATE, effect: { kind: "reset" } },
      { match: CREATE, effect: { kind: "reset" }, phase: "after" },
    );
    const { status } = await scenario.run({ steps: "100" });
    expect([status, scenario.live(), scenario.writes().length]).toEqual(["completed", "canary 100", 2]);
    // The first is lacked for 5 s, the second is found at once.
    expect(scenario.told("resolved")).toEqual([
      { type: "resolved", lackedMs: expect.any(Number) },
      { type: "resolved", deployment: expect.objectContaining({ id: scenario.liveId() }) },
    ]);
    expect(scenario.states.at(-1)).toMatchObject({ own: [scenario.liveId()] });
    // Which of the two it was can't be told: the other one may come late for as long as if it had been sent just now.
    const [lost] = scenario.states.at(-1)?.intents ?? [];
    const made = Date.parse(scenario.cloud.live(scenario.script)?.json.created_on ?? "");
    expect(lost?.presumedLostSince).toBeGreaterThanOrEqual(made + 5_000);
  });

  test("what is found of another step says nothing of the one that is presumed lost", async () => {
    const scenario = setUpScenario();
    const began = scenario.clock.now();
    scenario.faults.add(
      { match: CREATE, effect: { kind: "reset" } },
      { match: { ...CREATE, skip: 2 }, effect: { kind: "reset" }, phase: "after" },
    );
    const { work } = scenario.begin({ steps: "10:0s, 50:10m" });
    await scenario.pass(15_000);
    expect([scenario.live(), scenario.told("resolved").length]).toEqual(["stable 50, canary 50", 2]);
    expect(scenario.states.at(-1)).toMatchObject({ intents: [{ presumedLostSince: began + 5_000 }] });
    await scenario.clock.run(work);
  });

  test("of the same run and the same shares, the older one isn't taken for the lost one", async () => {
    const scenario = setUpScenario();
    const run = { id: "77", attempt: 1 };
    await scenario.run({ run, steps: "10" });
    await scenario.run({ command: "rollback", run });
    await scenario.pass(MINUTE);
    scenario.requests();
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
    expect((await scenario.run({ run, steps: "10" })).status).toBe("completed");
    expect([scenario.live(), scenario.writes().length]).toEqual(["stable 90, canary 10", 2]);
  });
});

describe("when the rollout has completed", () => {
  const NO_HOLDS = { steps: "10:0s, 100" } as const;

  test.each([
    ["rollback", { status: "rolled-back", share: 0 }],
    ["hold", { status: "held", share: 10 }],
  ] as const)("an early step over the last one is a failure: %s", async (onFailure, ended) => {
    const scenario = lost();
    const { result, took } = await scenario.play({ ...NO_HOLDS, onFailure });
    expect(result).toMatchObject(ended);
    expect(result.reason).toMatch(/ over the step of 100 % \(step 2 of 2\)\.$/);
    expect(took).toBeLessThan(25_000);
  });

  test("one list that lacks it is not enough to miss it", async () => {
    const scenario = lost();
    scenario.after(13_000, () =>
      scenario.faults.add({ match: LIST, effect: { kind: "disorder", change: (list) => list.slice(1) } }),
    );
    expect(await scenario.run(NO_HOLDS)).toMatchObject({ status: "rolled-back", share: 0 });
  });

  test.each(["stable", "canary"] as const)(
    "somebody else's deployment of %s in that time is drift",
    async (name) => {
      const scenario = lost(60_000);
      scenario.after(14_000, () => void scenario.foreign(scenario[name].id));
      const { status, live } = await scenario.run(NO_HOLDS);
      expect([status, live?.id]).toEqual(["drifted", scenario.liveId()]);
    },
  );

  test("a cancel, or a list that can't be read, leaves what has completed", async () => {
    const cancelled = lost(60_000);
    expect((await cancelled.cancelled(10_000, NO_HOLDS)).result.status).toBe("completed");

    const unread = lost(60_000);
    unread.after(10_000, () => unread.faults.add({ match: LIST, times: ALWAYS, effect: refusal() }));
    expect((await unread.run(NO_HOLDS)).status).toBe("completed");
  });

  test("a cancel that comes when it was seen doesn't hide it", async () => {
    const scenario = lost();
    const { work, cancel } = scenario.begin(NO_HOLDS);
    const change = <T>(list: T): T => {
      cancel();
      return list;
    };
    scenario.after(13_000, () => scenario.faults.add({ match: LIST, effect: { kind: "disorder", change } }));
    expect(await scenario.clock.run(work)).toMatchObject({ status: "rolled-back", share: 0 });
  });

  test("without a lost write nobody waits", async () => {
    const scenario = setUpScenario();
    const began = scenario.clock.now();
    await scenario.run(NO_HOLDS);
    await scenario.run({ command: "rollback", canary: UNNAMED, stable: id(scenario.stable.id) });
    expect(scenario.clock.now() - began).toBeLessThan(15_000);
  });
});

describe("for its post step a main leaves", () => {
  const leaves = ({ states }: Scenario) => nothingToSettle(states.at(-1));

  test.each([
    ["nothing, where a write was lost so long ago that it can't come any more", 5 * MINUTE],
    ["its goal, where it may still come", 0],
  ])("%s", async (_, ms) => {
    const scenario = setUpScenario(saying(({ now, since }) => [verdict(now - since < ms ? "pass" : "fail")]));
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
    expect((await scenario.run()).status).toBe("rolled-back");
    expect(leaves(scenario)).toEqual(
      ms === 0 ? undefined : expect.stringContaining("the main step finished"),
    );
  });

  test.each(["promote", "advance", "rollback"] as const)(
    "what a late %s may come over, to be deployed again",
    async (command) => {
      const scenario = setUpScenario({ readings: { listLag: "none" } });
      const { stable, canary, faults } = scenario;
      if (command === "rollback") await scenario.run({ command: "advance" });
      const hotfix = scenario.upload();
      faults.add({ match: CREATE, effect: { kind: "reset" }, lateMs: 8_000 });
      scenario.after(2_000, () => void scenario.foreign(hotfix.id));
      const named = command === "rollback" ? { stable: id(stable.id) } : { canary: id(canary.id) };
      const outcome = await scenario.run({ command, ...named });
      expect(outcome).toMatchObject({ status: "drifted", live: { versions: [{ versionId: hotfix.id }] } });
      expect(leaves(scenario)).toBeUndefined();
      expect(scenario.states.at(-1)).toMatchObject({ goal: { policy: "hold", cause: "failed" } });
      expect(await scenario.post()).toMatchObject({ status: "drifted" });
      expect(scenario.live()).toBe("other 100");
      expect(scenario.said()).toMatch(/^hotfix \(restored by run /);
    },
  );

  /** The first write breaks off and is carried out after `lateMs`; the second is refused. */
  test.each([
    ["comes after main has said failed: post takes it back", 12_000, "rolled-back", "stable 100"],
    ["never comes: post says what main had said", 60 * MINUTE, "failed", "stable 100"],
  ])("what was presumed lost, and %s", async (_, lateMs, status, live) => {
    const scenario = lost(lateMs);
    scenario.faults.add({ match: CREATE, effect: refusal("Authentication error", 10000) });
    const main = await scenario.run({ steps: "10:10m, 100" });
    expect(main).toMatchObject({ status: "failed", share: 0 });
    expect(leaves(scenario)).toBeUndefined();
    const post = await scenario.post();
    expect([post.status, scenario.live()]).toEqual([status, live]);
    if (status === "failed") expect(post).toMatchObject({ reason: main.reason });
    expect(scenario.writes()).toHaveLength(status === "failed" ? 2 : 3);
  });
});
