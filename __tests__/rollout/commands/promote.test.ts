import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import {
  ALWAYS,
  CREATE,
  id,
  LIST,
  READ_BACK,
  refusal,
  setUpScenario,
  short,
  UNNAMED,
  underWay,
  VERSIONS,
} from "../scenario.ts";

const PROMOTE = { command: "promote", canary: UNNAMED } as const;

describe("a promotion", () => {
  test("takes the canary of the live rollout to 100 % with one write", async () => {
    const scenario = await underWay();
    expect(await scenario.run(PROMOTE)).toMatchObject({
      status: "completed",
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      share: 100,
      verdicts: [],
      made: [{ purpose: "promote", index: 2, deployment: { id: scenario.liveId() } }],
    });
    expect(scenario.live()).toBe("canary 100");
    expect(scenario.said()).toMatch(/^canary [0-9a-f]{8} 100% 3\/3 run 1002\.1: fix: carts$/);
    expect(scenario.requests()).toEqual([
      "GET deployments → 200",
      "GET versions?deployable=true → 200",
      "POST deployments 100 → 200",
      "GET deployments → 200",
      READ_BACK,
    ]);
    expect(scenario.events).toContainEqual({ type: "step", step: { percent: 100 }, index: 2, count: 3 });
  });

  test("goes to 100 % also where the schedule ends below it", async () => {
    const scenario = await underWay();
    const { status, share } = await scenario.run({ ...PROMOTE, steps: "10:10m, 50" });
    expect([status, share]).toEqual(["completed", 100]);
    expect(scenario.said()).toContain(" 100% 2/2 ");
  });

  test("of what serves everything has nothing to do, and an earlier step's goal isn't kept", async () => {
    const scenario = await underWay();
    await scenario.run(PROMOTE);
    scenario.requests();
    for (const dryRun of [true, false]) {
      scenario.states.length = 0;
      expect(await scenario.run({ ...PROMOTE, dryRun })).toMatchObject({
        status: "completed",
        stableId: scenario.stable.id,
        share: 100,
        made: [],
      });
      expect(scenario.states.length > 0).toBe(!dryRun);
    }
    expect(scenario.writes()).toEqual([]);
  });

  test("only says what it would do, where it runs dry", async () => {
    const scenario = await underWay();
    const { reason, ...outcome } = await scenario.run({ ...PROMOTE, dryRun: true });
    const { stable, canary } = scenario;
    expect(outcome).toMatchObject({ status: "planned", stableId: stable.id, canaryId: canary.id });
    expect(scenario.writes()).toEqual([]);
    expect(reason).toContain(`canary ${short(scenario.canary.id)} would go to 100 %.`);
  });

  test("sends force and the code update that the workflow asks for", async () => {
    const scenario = await underWay();
    scenario.cloud.readings.codeUpdateStrategy = "kept";
    await scenario.run({ ...PROMOTE, force: true, codeUpdate: { mode: "deferred", maxDelayS: 60 } });
    expect(scenario.writes()).toEqual(["POST deployments?force=true 100 → 200"]);
    const { code_update_strategy } = scenario.cloud.live(scenario.script)?.json ?? {};
    expect(code_update_strategy).toEqual({ mode: "deferred", max_delay: 60 });
  });
});

describe("a promotion of the canary that is named takes as stable", () => {
  test("nothing, where it serves everything and no earlier deployment shows it", async () => {
    const scenario = setUpScenario();
    scenario.deploy("canary 100");
    scenario.forget();
    const outcome = await scenario.run({ ...PROMOTE, canary: id(scenario.canary.id) });
    expect(outcome).toMatchObject({ status: "completed", made: [] });
  });

  test("what serves everything", async () => {
    const scenario = setUpScenario();
    const outcome = await scenario.run({ ...PROMOTE, canary: id(scenario.canary.id) });
    expect(outcome).toMatchObject({ status: "completed", stableId: scenario.stable.id, share: 100 });
  });

  test("the canary before it, whose rollout is over", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    const outcome = await scenario.run({ ...PROMOTE, canary: id(scenario.upload().id), steps: "100" });
    expect(outcome).toMatchObject({ status: "completed", stableId: scenario.canary.id });
  });

  test("the other half of a split that nothing explains", async () => {
    const scenario = setUpScenario();
    const [one, other] = scenario.unexplained();
    const outcome = await scenario.run({ ...PROMOTE, canary: id(other.id) });
    expect(outcome).toMatchObject({ status: "completed", stableId: one.id, canaryId: other.id });
  });

  test("the version before a split that nothing explains, or the one that the workflow names", async () => {
    for (const named of [false, true]) {
      const scenario = setUpScenario();
      const [one] = scenario.unexplained();
      const request = { ...PROMOTE, canary: id(scenario.canary.id), onConflict: "replace" } as const;
      const outcome = await scenario.run({ ...request, stable: named ? id(one.id) : undefined });
      expect([outcome.status, outcome.stableId]).toEqual(["completed", named ? one.id : scenario.stable.id]);
      expect(scenario.writes()).toEqual(["POST deployments 100 → 200"]);
    }
  });

  test("stable of the rollout that it replaces, also where that is what is promoted", async () => {
    const scenario = await underWay();
    const replace = { ...PROMOTE, onConflict: "replace" } as const;
    const other = scenario.upload();
    expect(await scenario.run({ ...replace, canary: id(other.id) })).toMatchObject({
      status: "completed",
      stableId: scenario.stable.id,
      canaryId: other.id,
    });
    const marked = setUpScenario();
    marked.deploy("other 100");
    marked.split(10, "canary CANARY 10% 1/3 run 7.1: theirs");
    expect((await marked.run({ ...replace, canary: id(marked.upload().id) })).stableId).toBe(
      marked.stable.id,
    );
    const back = await underWay();
    expect((await back.run({ ...replace, canary: id(back.stable.id) })).status).toBe("completed");
    expect([back.live(), back.writes()]).toEqual(["stable 100", ["POST deployments 100 → 200"]]);
  });
});

describe("a promotion that is hindered", () => {
  test("by a refusal: leaves the split in place, whatever on-failure says", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, effect: refusal() });
    const { status, reason } = await scenario.run(PROMOTE);
    expect([status, scenario.live()]).toEqual(["held", "stable 90, canary 10"]);
    expect(reason).toMatch(/ The step of 100 % \(step 3 of 3\) could not be deployed: POST .*no way/);
    expect(scenario.writes()).toHaveLength(1);
    const fresh = setUpScenario();
    fresh.faults.add({ match: CREATE, effect: refusal() });
    expect((await fresh.run({ ...PROMOTE, canary: id(fresh.canary.id) })).status).toBe("failed");
  });

  test("by an outage right after its write: leaves it, whatever on-failure says", async () => {
    const scenario = await underWay();
    const until = scenario.clock.now() + 70_000;
    scenario.faults.add({
      match: ({ operation }) =>
        operation === "deployments.list" && scenario.share() === 100 && scenario.clock.now() < until,
      times: ALWAYS,
      effect: serverError(503),
    });
    const { status, reason } = await scenario.run(PROMOTE);
    expect(status).toBe("held");
    expect(reason).toMatch(/GET .*503/);
    expect(scenario.writes()).toEqual(["POST deployments 100 → 200"]);
  });

  test.each([
    ["while its write is unanswered: says what is live", 1_000, 100, 1],
    ["before its write: leaves the split", 3_000, 10, 0],
  ])("by a cancel %s", async (_, afterMs, percentage, writes) => {
    const scenario = await underWay();
    if (writes === 1) scenario.faults.add({ match: CREATE, delayMs: { after: 1_500 } });
    else
      scenario.faults.add(
        { match: { ...LIST, skip: 1 }, delayMs: 3_000 },
        { match: VERSIONS, delayMs: 2_000 },
      );
    const { result: outcome } = await scenario.cancelled(afterMs, PROMOTE);
    expect([outcome.share, scenario.writes().length]).toEqual([percentage, writes]);
  });
});
