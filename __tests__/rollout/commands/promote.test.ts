import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import {
  CREATE,
  id,
  LIST,
  NEVER_DEPLOYED,
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
    const outcome = await scenario.run(PROMOTE);
    expect(outcome).toMatchObject({
      status: "completed",
      reason: `Promoted: canary ${short(scenario.canary.id)} is live at 100 % of my-worker.`,
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      percentage: 100,
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
    ]);
    expect(scenario.events).toContainEqual({ type: "step", step: { percent: 100 }, index: 2, count: 3 });
  });

  test("goes to 100 % also where the schedule ends below it", async () => {
    const scenario = await underWay();
    expect(await scenario.run({ ...PROMOTE, steps: "10:10m, 50" })).toMatchObject({
      status: "completed",
      percentage: 100,
    });
    expect(scenario.said()).toContain(" 100% 2/2 ");
  });

  test("reads again before it writes, when its first read was long ago", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: VERSIONS, delayMs: 5_000 });
    await scenario.run(PROMOTE);
    expect(scenario.requests().slice(0, 4)).toEqual([
      "GET deployments → 200",
      "GET versions?deployable=true → 200",
      "GET deployments → 200",
      "POST deployments 100 → 200",
    ]);
  });

  test("starts from nothing where a canary is named", async () => {
    const scenario = setUpScenario();
    expect(await scenario.run({ ...PROMOTE, canary: id(scenario.canary.id) })).toMatchObject({
      status: "completed",
      stableId: scenario.stable.id,
      percentage: 100,
    });
  });

  test("of one half of a split that nothing explains takes the other half as stable", async () => {
    const scenario = setUpScenario();
    const [one, other] = [scenario.upload(), scenario.upload()];
    scenario.foreign([
      [one.id, 50],
      [other.id, 50],
    ]);
    const outcome = await scenario.run({ ...PROMOTE, canary: id(other.id) });
    expect(outcome).toMatchObject({ status: "completed", stableId: one.id, canaryId: other.id });
  });

  test("over a split that nothing explains takes the version before it as stable", async () => {
    const scenario = setUpScenario();
    const [one, other] = [scenario.upload(), scenario.upload()];
    scenario.foreign([
      [one.id, 50],
      [other.id, 50],
    ]);
    const request = { ...PROMOTE, canary: id(scenario.canary.id) };
    expect((await scenario.run(request)).reason).toContain("set on-conflict: replace to promote");
    expect(scenario.writes()).toEqual([]);
    const outcome = await scenario.run({ ...request, onConflict: "replace" });
    expect(outcome).toMatchObject({ status: "completed", stableId: scenario.stable.id, percentage: 100 });
  });

  test("of what serves everything has nothing to do", async () => {
    const scenario = await underWay();
    await scenario.run(PROMOTE);
    scenario.requests();
    const again = await scenario.run(PROMOTE);
    expect(again).toMatchObject({
      status: "completed",
      stableId: scenario.stable.id,
      percentage: 100,
      made: [],
    });
    expect(again.reason).toMatch(
      new RegExp(
        `^Canary ${short(scenario.canary.id)} serves everything already: deployment ${scenario.liveId()} .*\\.$`,
      ),
    );
    expect(scenario.writes()).toEqual([]);
  });

  test("only says what it would do, where it runs dry", async () => {
    const scenario = await underWay();
    expect(await scenario.run({ ...PROMOTE, dryRun: true })).toMatchObject({
      status: "planned",
      reason: expect.stringContaining(`canary ${short(scenario.canary.id)} would go to 100 %.`),
    });
    expect(scenario.writes()).toEqual([]);
  });

  test("sends force and the code update that the workflow asks for", async () => {
    const scenario = await underWay();
    scenario.cloud.readings.codeUpdateStrategy = "kept";
    await scenario.run({ ...PROMOTE, force: true, codeUpdate: { mode: "deferred", maxDelayS: 60 } });
    expect(scenario.writes()).toEqual(["POST deployments?force=true 100 → 200"]);
    expect(scenario.cloud.live(scenario.script)?.json.code_update_strategy).toEqual({
      mode: "deferred",
      max_delay: 60,
    });
  });
});

describe("a promotion that can't begin says why, and writes nothing", () => {
  test("where no rollout is under way and no canary is named", async () => {
    const scenario = setUpScenario();
    const { status, reason } = await scenario.run(PROMOTE);
    expect(status).toBe("failed");
    expect(reason).toContain(
      "No rollout is under way, so there is no canary to promote: give canary-version.",
    );
  });

  test("where another canary's rollout is under way, unless it is to be replaced", async () => {
    const scenario = await underWay();
    const other = scenario.upload();
    const { status, reason } = await scenario.run({ ...PROMOTE, canary: id(other.id) });
    expect(status).toBe("failed");
    expect(reason).toContain(
      `Another canary's rollout is under way: set on-conflict: replace to promote ${short(other.id)} over it.`,
    );
    expect(scenario.writes()).toEqual([]);
    expect(await scenario.run({ ...PROMOTE, canary: id(other.id), onConflict: "replace" })).toMatchObject({
      status: "completed",
      stableId: scenario.stable.id,
      canaryId: other.id,
    });
    expect(scenario.live()).toBe("other 100");
  });

  test("where the named version doesn't exist", async () => {
    const scenario = await underWay();
    const outcome = await scenario.run({ ...PROMOTE, canary: { kind: "tag", tag: "v9" } });
    expect(outcome.status).toBe("failed");
    expect(outcome.reason).toContain('canary-version "tag:v9": no deployable version has this tag');
    expect(scenario.writes()).toEqual([]);
  });

  test("where nothing was ever deployed", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    expect(await scenario.run({ ...PROMOTE, canary: id(scenario.canary.id) })).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("This Worker has no deployment yet: deploy it once."),
    });
  });

  test("where the live deployment isn't understood", async () => {
    const scenario = setUpScenario();
    scenario.cloud.deployForeign(scenario.script, scenario.stable.id, { extra: { strategy: "magic" } });
    const { status, reason } = await scenario.run({ ...PROMOTE, canary: id(scenario.canary.id) });
    expect(status).toBe("failed");
    expect(reason).toMatch(
      new RegExp(`The live deployment ${scenario.liveId()} isn't understood \\(.*magic.*\\)\\.`),
    );
    expect(scenario.writes()).toEqual([]);
  });

  test("where Cloudflare doesn't answer for a minute", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(503) });
    const started = scenario.clock.now();
    expect((await scenario.run(PROMOTE)).status).toBe("failed");
    expect(scenario.clock.now() - started).toBe(60_000);
  });
});

describe("a promotion that is hindered", () => {
  test("by a refusal: leaves the split in place, whatever on-failure says", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, effect: refusal() });
    const { status, reason } = await scenario.run(PROMOTE);
    expect(status).toBe("held");
    expect(reason).toMatch(/ The step of 100 % \(step 3 of 3\) could not be deployed: POST .*no way/);
    expect(scenario.live()).toBe("stable 90, canary 10");
    expect(scenario.writes()).toHaveLength(1);
  });

  test("by a refusal at the very start: says that nothing has changed", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: refusal() });
    const { status } = await scenario.run({ ...PROMOTE, canary: id(scenario.canary.id) });
    expect(status).toBe("failed");
  });

  test("by somebody's deployment between its read and its write: leaves that one alone", async () => {
    const scenario = await underWay();
    const other = scenario.upload();
    scenario.faults.add({ match: VERSIONS, delayMs: 5_000 });
    scenario.after(2_000, () => scenario.foreign(other.id));
    const { status, reason } = await scenario.run(PROMOTE);
    expect(status).toBe("drifted");
    expect(reason).toContain(`deployment ${short(scenario.liveId())}`);
    expect(scenario.writes()).toEqual([]);
  });

  test("by somebody's deployment right before its write: puts that one back", async () => {
    const scenario = await underWay();
    const other = scenario.upload();
    scenario.faults.add({ match: CREATE, delayMs: 500 });
    scenario.after(200, () => scenario.foreign(other.id));
    const { status, made } = await scenario.run(PROMOTE);
    expect(status).toBe("drifted");
    expect(made.map(({ purpose }) => purpose)).toEqual(["promote", "restore"]);
    expect([scenario.live(), scenario.said()]).toEqual(["other 100", "hotfix (restored by run 1002.1)"]);
  });

  test("by an outage right after its write: leaves it, whatever on-failure says", async () => {
    const scenario = await underWay();
    const until = scenario.clock.now() + 70_000;
    scenario.faults.add({
      match: ({ operation }) =>
        operation === "deployments.list" && scenario.share() === 100 && scenario.clock.now() < until,
      times: Number.POSITIVE_INFINITY,
      effect: serverError(503),
    });
    const { status, reason } = await scenario.run(PROMOTE);
    expect(status).toBe("held");
    expect(reason).toMatch(/GET .*503/);
    expect(scenario.writes()).toEqual(["POST deployments 100 → 200"]);
  });

  test("by a cancel while its write is unanswered: says what is live", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, delayMs: { after: 1_500 } });
    const { work, cancel } = scenario.begin(PROMOTE);
    scenario.after(1_000, () => cancel());
    const outcome = await scenario.clock.run(work);
    expect(outcome.percentage).toBe(100);
    expect(scenario.writes()).toHaveLength(1);
  });

  test("by a cancel before its write: leaves the split", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: { ...LIST, skip: 1 }, delayMs: 3_000 }, { match: VERSIONS, delayMs: 2_000 });
    const { work, cancel } = scenario.begin(PROMOTE);
    scenario.after(3_000, () => cancel());
    expect((await scenario.clock.run(work)).status).toBe("held");
    expect(scenario.writes()).toEqual([]);
  });
});
