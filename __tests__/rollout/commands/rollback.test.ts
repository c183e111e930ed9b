import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import {
  ALWAYS,
  CREATE,
  id,
  LIST,
  MINUTE,
  READ_BACK,
  refusal,
  setUpScenario,
  short,
  UNNAMED,
  underWay,
} from "../scenario.ts";

const ROLLBACK = { command: "rollback", canary: UNNAMED } as const;
const READ = "GET deployments → 200";

describe("a rollback by hand", () => {
  test("takes the canary away with one write, and looks again 10 s later", async () => {
    const scenario = await underWay();
    scenario.cloud.readings.triggeredBy = "kept";
    const { result, took } = await scenario.play(ROLLBACK);
    expect(result).toMatchObject({
      status: "rolled-back",
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      share: 0,
      verdicts: [],
      made: [{ purpose: "rollback", deployment: { id: scenario.liveId(), triggeredBy: "push" } }],
    });
    expect(result.made[0]).not.toHaveProperty("index");
    expect([scenario.live(), took]).toEqual(["stable 100", 10_000]);
    expect(scenario.said()).toMatch(/^rollback [0-9a-f]{8} manual run 1002\.1: fix: carts$/);
    expect(scenario.requests()).toEqual([READ, READ, "POST deployments 100 → 200", READ, READ, READ_BACK]);
    expect(scenario.told("note").at(-1)?.text).toContain(" in 10 s ");
    expect(scenario.states.at(-1)).toMatchObject({ ended: true, intents: [] });
  });

  test("only says what it would do, where it runs dry", async () => {
    const scenario = await underWay();
    const { status, reason } = await scenario.run({ ...ROLLBACK, dryRun: true });
    expect(status).toBe("planned");
    expect(reason).toContain(`stable ${short(scenario.stable.id)} would go to 100 %.`);
    expect(scenario.requests()).toEqual([READ]);
  });

  test("finds nothing to do where it was made before, reads twice, and still names the canary", async () => {
    const scenario = await underWay();
    await scenario.run(ROLLBACK);
    scenario.requests();
    const done = { status: "rolled-back", canaryId: scenario.canary.id, share: 0, made: [] };
    const { result, took } = await scenario.play(ROLLBACK);
    expect([result, took]).toMatchObject([done, 3_000]);
    expect(scenario.requests()).toEqual([READ, READ]);
    expect(await scenario.run({ ...ROLLBACK, stable: id(scenario.stable.id) })).toMatchObject(done);
  });

  test("sees on a list that lags behind what was deployed since", async () => {
    const scenario = await underWay();
    await scenario.run(ROLLBACK);
    await scenario.pass(MINUTE);
    scenario.split(50);
    scenario.faults.add({ match: LIST, effect: { kind: "stale", forMs: 2_000 } });
    await scenario.pass(1_000);
    const { status } = await scenario.run(ROLLBACK);
    expect([status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
  });

  test.each([
    ["of a completed rollout", "canary 100", "canary CANARY 100% 1/1 run 7.1: x"],
    ["of a split that a person made", "stable 80, canary 20", "hotfix"],
    ["of one with a copied message", "stable 80, canary 20", "rollback CANARY manual run 7.1: x"],
  ])("%s goes to the version that had served alone", async (_, shares, message) => {
    const scenario = setUpScenario();
    scenario.deploy(shares, message);
    const { status, canaryId } = await scenario.run(ROLLBACK);
    expect([status, canaryId, scenario.live()]).toEqual(["rolled-back", scenario.canary.id, "stable 100"]);
  });

  test("names no canary where the list has forgotten it", async () => {
    const scenario = setUpScenario();
    scenario.deploy("stable 100", "rollback 0123abcd manual run 7.1: gone");
    const outcome = await scenario.run(ROLLBACK);
    expect(outcome).toMatchObject({ status: "rolled-back", share: 0, made: [] });
    expect(outcome).not.toHaveProperty("canaryId");
  });

  test("asks GitHub for no message where it writes nothing", async () => {
    const scenario = setUpScenario();
    const message = () => Promise.reject(new Error("asked for a message"));
    const outcome = await scenario.run({ ...ROLLBACK, stable: id(scenario.stable.id) }, { message });
    expect(outcome).toMatchObject({
      status: "rolled-back",
      stableId: scenario.stable.id,
      share: 0,
      made: [],
    });
    expect(outcome).not.toHaveProperty("canaryId");
    expect((await scenario.run({ command: "promote", canary: UNNAMED }, { message })).status).toBe("failed");
  });
});

describe("a rollback to the version that is named", () => {
  test.each([
    ["either half of a split that nothing explains", 0],
    ["the other half", 1],
    ["one that isn't part of it", 2],
  ] as const)("goes to %s", async (_, which) => {
    const scenario = setUpScenario();
    const [one, other] = scenario.unexplained();
    const to = [one, other, scenario.stable][which] ?? one;
    expect(await scenario.run({ ...ROLLBACK, stable: id(to.id) })).toMatchObject({
      status: "rolled-back",
      stableId: to.id,
      canaryId: to === one ? other.id : one.id,
      share: 0,
    });
  });

  test("goes by id or by tag, from whatever serves everything", async () => {
    const scenario = setUpScenario();
    const older = scenario.upload({ tag: "v1" });
    scenario.deploy("canary 100");
    for (const stable of [id(scenario.stable.id), { kind: "tag", tag: "v1" } as const]) {
      const outcome = await scenario.run({ ...ROLLBACK, stable });
      expect(outcome.status).toBe("rolled-back");
      expect(outcome.live?.versions).toEqual([{ versionId: outcome.stableId, percentage: 100 }]);
    }
    expect(scenario.cloud.live(scenario.script)?.json.versions[0]?.version_id).toBe(older.id);
  });

  test("goes elsewhere than an earlier rollback went", async () => {
    const scenario = await underWay();
    await scenario.run(ROLLBACK);
    const older = scenario.upload();
    await scenario.pass(MINUTE);
    const outcome = await scenario.run({ ...ROLLBACK, stable: id(older.id) });
    expect([outcome.status, outcome.stableId, scenario.live()]).toEqual([
      "rolled-back",
      older.id,
      "other 100",
    ]);
  });
});

describe("a rollback that doesn't come to its end", () => {
  test("because it is refused: says how to make it by hand, and leaves it to post", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, effect: refusal() });
    const { status, reason, advice } = await scenario.run(ROLLBACK);
    expect([status, scenario.live()]).toEqual(["failed", "stable 90, canary 10"]);
    expect(reason).toMatch(/POST .*no way/);
    expect(advice?.command).toContain(`npx wrangler versions deploy ${scenario.stable.id}@100%`);
    expect(scenario.states.at(-1)).toMatchObject({ goal: { policy: "rollback", cause: "manual" } });
  });

  test("because the list can't be read: post makes it", async () => {
    const scenario = await underWay();
    const down = { match: { ...LIST, skip: 1 }, times: ALWAYS, effect: serverError(503) };
    scenario.faults.add(down);
    expect((await scenario.run(ROLLBACK)).status).toBe("failed");
    scenario.faults.clear();
    const post = await scenario.post();
    expect([post, scenario.live()]).toMatchObject([{ status: "rolled-back" }, "stable 100"]);
  });

  test("because the list can't be read for seven minutes: goes on for five after the first five, and says what failed", async () => {
    const scenario = await underWay();
    const down = { match: { ...LIST, skip: 1 }, times: ALWAYS, effect: serverError(503) };
    scenario.faults.add(down);
    scenario.after(7 * MINUTE, () => scenario.faults.clear());
    const { status, reason } = await scenario.run(ROLLBACK);
    expect([status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
    expect(reason).toMatch(/GET .*503/);
  });

  test.each([
    ["after its write: is what it is", 3_000, "rolled-back", 1],
    ["before its write: leaves the split", 1_000, "held", 0],
  ])("because it is cancelled %s", async (_, afterMs, status, writes) => {
    const scenario = await underWay();
    if (writes === 0) scenario.faults.add({ match: { ...LIST, skip: 1 }, delayMs: 2_000 });
    expect((await scenario.cancelled(afterMs, ROLLBACK)).result.status).toBe(status);
    expect(scenario.writes()).toHaveLength(writes);
    expect(scenario.states.at(-1)?.goal).toBeUndefined();
  });
});
