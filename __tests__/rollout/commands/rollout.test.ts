import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/platform-unknowns.ts";
import type { HoldView } from "../../../src/rollout/ports.ts";
import { id, MINUTE, READ_BACK, saying, setUpScenario, verdict } from "../scenario.ts";

const SECOND = 1_000;
const READ = "GET deployments → 200";

/** Ms since the live deployment was made. */
const age = ({ now, since }: HoldView) => now - since;

describe("a rollout in one job", () => {
  test("deploys its steps between holds, and verifies each", async () => {
    const scenario = setUpScenario({ readings: CALM_LIST });
    const { result, took } = await scenario.play({ steps: "10:1m, 50:30s, 100" });
    expect(scenario.requests()).toEqual([
      READ,
      "GET versions?deployable=true → 200",
      `GET versions/${scenario.stable.id} → 200`,
      `GET versions/${scenario.canary.id} → 200`,
      "POST deployments 90/10 → 200",
      ...Array(5).fill(READ),
      "POST deployments 50/50 → 200",
      ...Array(3).fill(READ),
      "POST deployments 100 → 200",
      READ,
      READ_BACK,
    ]);
    expect(took).toBe(90 * SECOND);
    expect(result).toMatchObject({
      status: "completed",
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      share: 100,
      verdicts: [],
    });
    expect(
      result.made.map(({ purpose, index, deployment }) => [purpose, index, deployment.message?.slice(16)]),
    ).toEqual([
      ["step", 0, "10% 1/3 run 1001.1: fix: carts"],
      ["step", 1, "50% 2/3 run 1001.1: fix: carts"],
      ["step", 2, "100% 3/3 run 1001.1: fix: carts"],
    ]);
    expect(result.made.at(-1)?.deployment).toEqual(result.live);
    expect(scenario.states.at(-1)).toMatchObject({ ended: true, own: { length: 3 } });
  });

  test("reports its events in order", async () => {
    const scenario = setUpScenario({ readings: { triggeredBy: "kept" } });
    await scenario.run({ steps: "10:2m, 100:30s" });
    expect(
      scenario.events.map((event) => ("index" in event ? `${event.type} ${event.index}` : event.type)),
    ).toEqual([
      "plan",
      "adopted",
      "step 0",
      "deployed 0",
      "hold 0",
      "heartbeat 0",
      "step 1",
      "deployed 1",
      "hold 1",
      "finished",
    ]);
    const [first] = scenario.told("hold");
    const end = (first?.since ?? 0) + 2 * MINUTE;
    expect(first).toMatchObject({
      hold: { min: 2 * MINUTE, max: 2 * MINUTE },
      mayEndAt: end,
      mustEndAt: end,
    });
    expect(scenario.told("heartbeat")).toEqual([{ type: "heartbeat", index: 0, left: MINUTE, until: end }]);
  });

  test("that replaces another canary goes on where that one stood", async () => {
    const scenario = setUpScenario();
    scenario.deploy("other 20, stable 80");
    expect((await scenario.run({ onConflict: "replace", steps: "10:1m, 50" })).status).toBe("completed");
    expect(scenario.writes()).toEqual(["POST deployments 10/90 → 200", "POST deployments 50/50 → 200"]);
    expect(scenario.live()).toBe("canary 50, stable 50");
  });

  test("may swap the two of the rollout under way where it names the other one as stable", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance" });
    const swapped = { canary: id(scenario.stable.id), stable: id(scenario.canary.id), steps: "90, 100" };
    expect((await scenario.run(swapped)).stableId).toBe(scenario.canary.id);
    expect(scenario.live()).toBe("stable 100");
  });

  test("after a rollback of the same canary begins with the first step", async () => {
    let bad = true;
    const scenario = setUpScenario(saying(({ share }) => (bad && share === 50 ? [verdict("fail")] : [])));
    expect((await scenario.run()).status).toBe("rolled-back");
    bad = false;
    await scenario.pass(MINUTE);
    scenario.requests();
    expect((await scenario.run()).status).toBe("completed");
    expect(scenario.writes()).toEqual(["90/10", "50/50", "100"].map((to) => `POST deployments ${to} → 200`));
  });

  test("that ends at 0 % is gone on with by the next job, and has no share once it was taken away", async () => {
    const scenario = setUpScenario();
    expect(await scenario.run({ steps: "0" })).toMatchObject({ status: "completed", share: 0 });
    expect(scenario.live()).toBe("stable 100, canary 0");
    await scenario.pass(24 * 60 * MINUTE);
    const status = { command: "status", canary: { kind: "none", problem: "" } } as const;
    expect(await scenario.run(status)).toMatchObject({ canaryId: scenario.canary.id, share: 0 });
    scenario.requests();
    expect(await scenario.run({ steps: "10:10m" })).toMatchObject({ status: "completed", share: 10 });
    expect(scenario.writes()).toEqual(["POST deployments 90/10 → 200"]);
    await scenario.run({ command: "rollback" });
    expect(await scenario.run(status)).not.toHaveProperty("share");
  });
});

describe("a hold", () => {
  test("shows the checks all that they need, every 15 s and at its end", async () => {
    const { judge, asked } = saying(() => [verdict("pass")]);
    const scenario = setUpScenario({ judge });
    const { live } = await scenario.run({ steps: "10:40s" });
    expect(asked.map(age).map((ms) => Math.round(ms / SECOND))).toEqual([0, 15, 30, 40]);
    expect(asked[0]).toMatchObject({
      step: { percent: 10 },
      index: 0,
      count: 1,
      share: 10,
      live: { id: live?.id },
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      deployments: { length: 2 },
    });
  });

  test("tells a verdict once, until it changes, and reports each telling", async () => {
    const { judge } = saying((view) => [verdict(age(view) < 20 * SECOND ? "inconclusive" : "pass")]);
    const scenario = setUpScenario({ judge });
    const { verdicts } = await scenario.run({ steps: "10:1m, 50:1m" });
    expect(verdicts.map(({ index, verdict: { status } }) => [index, status])).toEqual([
      [0, "inconclusive"],
      [0, "pass"],
      [1, "inconclusive"],
      [1, "pass"],
    ]);
    expect(scenario.told("verdicts")).toHaveLength(4);
    expect(verdicts.every(({ at }) => Number.isFinite(at))).toBe(true);
  });

  test.each([
    [
      "of min..max is left as soon as every check that counts passes early",
      "20s..10m",
      35,
      (ms) => [
        verdict(ms >= 30 * SECOND ? "early" : "pass"),
        verdict("exempt", { check: "5xx-rate <= stable" }),
        verdict("inconclusive", { check: "cpu-p99 <= 1s", warn: true }),
      ],
    ],
    ["of min..max isn't left before its least time", "20s..10m", 20, () => [verdict("early")]],
    [
      "grows until every check has spoken",
      "30s",
      34,
      (ms) => [verdict(ms < 34 * SECOND ? "pending" : "pass")],
    ],
    ["isn't ended by a check that only warns", "30s", 30, () => [verdict("fail", { warn: true })]],
  ] satisfies readonly (readonly [
    string,
    string,
    number,
    (ms: number) => readonly ReturnType<typeof verdict>[],
  ])[])("%s", async (_, hold, seconds, say) => {
    const scenario = setUpScenario({ ...saying((view) => say(age(view))), readings: CALM_LIST });
    const { result, took } = await scenario.play({ steps: `10:${hold}, 100` });
    expect([result.status, took]).toEqual(["completed", seconds * SECOND]);
  });

  test("whose longest time is over without a verdict is left where on-inconclusive says proceed, with a warning a step", async () => {
    const scenario = setUpScenario(saying(() => [verdict("inconclusive"), verdict("pass")]));
    const { status } = await scenario.run({ onInconclusive: "proceed", steps: "10:1m, 50:1m" });
    expect(status).toBe("completed");
    const warning =
      'Going on without a verdict (on-inconclusive: proceed) of the check "error-rate <= 1%": 40 of 100';
    expect(scenario.warnings()).toEqual([warning, warning]);
  });

  test("ends within 15 s where somebody else deploys, and asks no check of that", async () => {
    const { judge, asked } = saying(() => []);
    const scenario = setUpScenario({ judge });
    const { work } = scenario.begin();
    scenario.after(2 * MINUTE, () => scenario.split(30));
    const { result, took } = await scenario.timed(work);
    expect([result.status, scenario.live()]).toEqual(["drifted", "stable 70, canary 30"]);
    expect(took).toBeLessThanOrEqual(2 * MINUTE + 15 * SECOND);
    expect(scenario.writes()).toHaveLength(1);
    expect(asked.map(({ live }) => live.id)).not.toContain(scenario.liveId());
  });

  test("looks as soon as a check raises the alarm", async () => {
    const alarm = new AbortController();
    const { judge } = saying(() => [verdict(alarm.signal.aborted ? "fail" : "pass")]);
    const scenario = setUpScenario({ judge: { ...judge, alarm: alarm.signal }, readings: CALM_LIST });
    scenario.after(50 * SECOND, () => alarm.abort());
    const { result, took } = await scenario.play();
    expect([result.status, took]).toEqual(["rolled-back", 50 * SECOND]);
  });

  test("that is cancelled while the checks look at its end is followed by no step", async () => {
    const scenario = setUpScenario(
      saying(({ now, mustEndAt }) => {
        if (now >= mustEndAt) cancel();
        return [];
      }),
    );
    const { work, cancel } = scenario.begin({ steps: "10:1m, 50" });
    expect((await scenario.clock.run(work)).status).toBe("rolled-back");
    expect(scenario.writes()).toEqual(["POST deployments 90/10 → 200", "POST deployments 100 → 200"]);
  });
});
