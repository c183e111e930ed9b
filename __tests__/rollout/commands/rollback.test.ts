import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import {
  CREATE,
  id,
  LIST,
  MINUTE,
  NEVER_DEPLOYED,
  refusal,
  requestOf,
  setUpScenario,
  short,
  UNNAMED,
  underWay,
  VERSIONS,
} from "../scenario.ts";

const ROLLBACK = { command: "rollback", canary: UNNAMED } as const;

/** A late step of the rollout that is being rolled back. */
function stepOf({ stable, canary }: ReturnType<typeof setUpScenario>, share: number) {
  return [
    [
      [stable.id, 100 - share],
      [canary.id, share],
    ],
    `canary ${short(canary.id)} ${share}% 2/3 run 7.1: late`,
  ] as const;
}

describe("a rollback by hand", () => {
  test("takes the canary away with one write, and looks again 10 s later", async () => {
    const scenario = await underWay();
    scenario.cloud.readings.triggeredBy = "kept";
    const started = scenario.clock.now();
    const outcome = await scenario.run(ROLLBACK);
    expect(outcome).toMatchObject({
      status: "rolled-back",
      reason: `Rolled back by hand: stable ${short(scenario.stable.id)} is at 100 % of my-worker.`,
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      percentage: 0,
      verdicts: [],
      made: [{ purpose: "rollback", deployment: { id: scenario.liveId(), triggeredBy: "push" } }],
    });
    expect(outcome.made[0]).not.toHaveProperty("index");
    expect(scenario.live()).toBe("stable 100");
    expect(scenario.said()).toMatch(/^rollback [0-9a-f]{8} manual run 1002\.1: fix: carts$/);
    expect(scenario.requests()).toEqual([
      "GET deployments → 200",
      "GET deployments → 200",
      "POST deployments 100 → 200",
      "GET deployments → 200",
      "GET deployments → 200",
    ]);
    expect(scenario.clock.now() - started).toBe(10_000);
    expect(scenario.warnings()).toEqual([]);
    expect(scenario.states.at(-1)).toMatchObject({ ended: true, intents: [] });
  });

  test("leaves a split that a person made by the version that had served alone", async () => {
    const scenario = setUpScenario();
    scenario.split(20);
    expect(await scenario.run(ROLLBACK)).toMatchObject({
      status: "rolled-back",
      canaryId: scenario.canary.id,
    });
    expect(scenario.live()).toBe("stable 100");
  });

  test("only says what it would do, where it runs dry", async () => {
    const scenario = await underWay();
    const { status, reason } = await scenario.run({ ...ROLLBACK, dryRun: true });
    expect(status).toBe("planned");
    expect(reason).toContain(`stable ${short(scenario.stable.id)} would go to 100 %.`);
    expect(scenario.requests()).toEqual(["GET deployments → 200"]);
  });

  test("finds nothing to do where it was made before, and still names the canary", async () => {
    const scenario = await underWay();
    await scenario.run(ROLLBACK);
    scenario.requests();
    const again = await scenario.run(ROLLBACK);
    expect(again).toMatchObject({
      status: "rolled-back",
      canaryId: scenario.canary.id,
      percentage: 0,
      made: [],
    });
    expect(again.reason).toMatch(
      new RegExp(
        `^Nothing to roll back: stable ${short(scenario.stable.id)} is at 100 % \\(deployment ${scenario.liveId()} .*: "rollback .* manual run 1002.1: fix: carts"\\)\\.$`,
      ),
    );
    expect(scenario.requests()).toEqual(["GET deployments → 200", "GET deployments → 200"]);
    expect(await scenario.run({ ...ROLLBACK, stable: id(scenario.stable.id) })).toMatchObject({
      status: "rolled-back",
      canaryId: scenario.canary.id,
      made: [],
    });
  });

  test("is made where somebody split the traffic again after an earlier one", async () => {
    const scenario = setUpScenario();
    scenario.split(20, `rollback ${short(scenario.canary.id)} manual run 7.1: copied`);
    expect(await scenario.run(ROLLBACK)).toMatchObject({
      status: "rolled-back",
      stableId: scenario.stable.id,
    });
    expect(scenario.live()).toBe("stable 100");
  });

  test("of a split that nothing explains goes to the version that is named", async () => {
    const scenario = setUpScenario();
    const [one, other] = [scenario.upload(), scenario.upload()];
    scenario.foreign([
      [one.id, 50],
      [other.id, 50],
    ]);
    expect(await scenario.run({ ...ROLLBACK, stable: id(scenario.stable.id) })).toMatchObject({
      status: "rolled-back",
      stableId: scenario.stable.id,
      canaryId: one.id,
    });
  });

  test("names no canary where the list has forgotten it", async () => {
    const scenario = setUpScenario();
    scenario.foreign(scenario.stable.id, "rollback 0123abcd manual run 7.1: gone");
    const outcome = await scenario.run(ROLLBACK);
    expect(outcome).toMatchObject({ status: "rolled-back", percentage: 0, made: [] });
    expect(outcome.canaryId).toBeUndefined();
  });

  test("finds nothing to do where the version that is named serves everything", async () => {
    const scenario = setUpScenario();
    const outcome = await scenario.run({ ...ROLLBACK, stable: id(scenario.stable.id) });
    expect(outcome).toMatchObject({
      status: "rolled-back",
      stableId: scenario.stable.id,
      percentage: 0,
      made: [],
    });
    expect(outcome.canaryId).toBeUndefined();
    expect(outcome.reason).toContain("Nothing to roll back");
    expect(scenario.writes()).toEqual([]);
  });

  test("doesn't go to the canary of the rollout under way", async () => {
    const scenario = await underWay();
    const { status, reason } = await scenario.run({ ...ROLLBACK, stable: id(scenario.canary.id) });
    expect(status).toBe("failed");
    expect(reason).toMatch(/stable-version is the canary of the rollout under way.* use command: promote\./);
    expect(scenario.writes()).toEqual([]);
  });

  test("goes to either version of a split of which nobody knows which is stable", async () => {
    for (const which of [0, 1] as const) {
      const scenario = setUpScenario();
      const versions = [scenario.upload(), scenario.upload()] as const;
      scenario.foreign(versions.map((version) => [version.id, 50]));
      const wanted = versions[which].id;
      const outcome = await scenario.run({ ...ROLLBACK, stable: id(wanted) });
      expect(outcome).toMatchObject({ status: "rolled-back", stableId: wanted, percentage: 0 });
      expect(outcome.canaryId).toBe(versions[1 - which]?.id);
    }
  });

  test("goes to the version that is named, by id or by tag", async () => {
    const scenario = setUpScenario();
    const older = scenario.upload({ tag: "v1" });
    scenario.foreign(scenario.canary.id, "hotfix");
    for (const stable of [id(scenario.stable.id), { kind: "tag", tag: "v1" } as const]) {
      const outcome = await scenario.run({ ...ROLLBACK, stable });
      expect(outcome.status).toBe("rolled-back");
      expect(outcome.live?.versions).toEqual([{ versionId: outcome.stableId, percentage: 100 }]);
    }
    expect(scenario.cloud.live(scenario.script)?.json.versions[0]?.version_id).toBe(older.id);
  });

  test("goes elsewhere than where an earlier rollback went, when another version is named", async () => {
    const scenario = await underWay();
    await scenario.run(ROLLBACK);
    const older = scenario.upload();
    await scenario.pass(MINUTE);
    const outcome = await scenario.run({ ...ROLLBACK, stable: id(older.id) });
    expect(outcome).toMatchObject({ status: "rolled-back", stableId: older.id });
    expect(scenario.live()).toBe("other 100");
  });

  test("is forced through where only a changed secret blocks it", async () => {
    const scenario = await underWay();
    scenario.cloud.changeSecret(scenario.script, "API_KEY");
    expect((await scenario.run(ROLLBACK)).status).toBe("rolled-back");
    expect(scenario.writes()).toEqual([
      "POST deployments 100 → 400",
      "POST deployments?force=true 100 → 200",
    ]);
    expect(scenario.events.some(({ type }) => type === "forced")).toBe(true);
  });
});

describe("what writes nothing asks GitHub for no message:", () => {
  test.each([
    ["rollback", "rolled-back"],
    ["promote", "failed"],
  ] as const)("%s where there is nothing to do", async (command, status) => {
    const scenario = setUpScenario();
    await scenario.run({ command: "rollback", stable: id(scenario.stable.id) });
    const asked: string[] = [];
    const message = async () => {
      asked.push(command);
      return "fix: carts";
    };
    const ports = { ...scenario.ports(new AbortController()), message };
    const stable = command === "rollback" ? id(scenario.stable.id) : undefined;
    const request = requestOf(scenario, { command, canary: UNNAMED, stable });
    expect((await scenario.clock.run(runCommand(ports, request))).status).toBe(status);
    expect(asked).toEqual([]);
  });
});

describe("a rollback that can't begin says why, and writes nothing", () => {
  test("where a version that no rollout made serves everything", async () => {
    const scenario = setUpScenario();
    const { status, reason } = await scenario.run(ROLLBACK);
    expect(status).toBe("failed");
    expect(reason).toMatch(
      new RegExp(
        `The version to roll back to is unknown: deployment ${scenario.liveId()} .* is live, and no rollout deployed it\\. Set stable-version\\.$`,
      ),
    );
  });

  test("where the named version doesn't exist", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: VERSIONS, effect: serverError(500) });
    const outcome = await scenario.run({ ...ROLLBACK, stable: { kind: "tag", tag: "v9" } });
    expect(scenario.events).toContainEqual(
      expect.objectContaining({ type: "retry", what: "the list of versions" }),
    );
    expect(outcome.status).toBe("failed");
    expect(outcome.reason).toContain('stable-version "tag:v9": no deployable version has this tag');
    expect(outcome.reason).toContain("Nothing was written.");
    expect(scenario.writes()).toEqual([]);
  });

  test("where nothing was ever deployed", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    const outcome = await scenario.run(ROLLBACK);
    expect(outcome).toMatchObject({
      status: "failed",
      reason: expect.stringContaining("This Worker has no deployment yet: deploy it once."),
    });
  });

  test("where the live deployment isn't understood", async () => {
    const scenario = setUpScenario();
    const { id: odd } = scenario.cloud.deployForeign(scenario.script, scenario.canary.id, {
      extra: { cohorts: [{ name: "beta" }] },
    });
    const { status, reason } = await scenario.run(ROLLBACK);
    expect(status).toBe("failed");
    expect(reason).toContain(`The live deployment ${odd} isn't understood (it has cohorts).`);
    expect(scenario.writes()).toEqual([]);
  });

  test("where Cloudflare doesn't answer for 5 minutes", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(503) });
    const started = scenario.clock.now();
    const outcome = await scenario.run(ROLLBACK);
    expect(outcome.status).toBe("failed");
    expect(outcome.reason).toMatch(/^Nothing was written\. GET .*503/);
    expect(outcome).not.toHaveProperty("live");
    expect(scenario.clock.now() - started).toBe(300_000);
  });

  test("where it is cancelled before it knows what is live", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: { kind: "hang" } });
    const { work, cancel } = scenario.begin(ROLLBACK);
    scenario.after(1_000, () => cancel("SIGTERM"));
    expect(await scenario.clock.run(work)).toMatchObject({
      status: "failed",
      made: [],
    });
  });
});

describe("a rollback at the same time as a step", () => {
  test("by a late step before its first look is over: is repeated, with a warning", async () => {
    const scenario = await underWay();
    scenario.after(4_000, () => scenario.foreign(...stepOf(scenario, 50)));
    const outcome = await scenario.run(ROLLBACK);
    expect(outcome.status).toBe("rolled-back");
    expect(scenario.live()).toBe("stable 100");
    expect(outcome.made).toHaveLength(2);
    expect(scenario.writes()).toEqual(["POST deployments 100 → 200", "POST deployments 100 → 200"]);
    expect(scenario.warnings()).toEqual([
      expect.stringMatching(
        /^A step of the rollout went live after the rollback, which is repeated: deployment .*50% 2\/3 run 7\.1: late"\.$/,
      ),
    ]);
  });

  test("by a step each time: gives up after three, and says how to undo it by hand", async () => {
    const scenario = await underWay();
    for (const seconds of [4, 14, 24])
      scenario.after(seconds * 1_000, () => scenario.foreign(...stepOf(scenario, 50)));
    const { status, reason, advice, made } = await scenario.run(ROLLBACK);
    expect(status).toBe("failed");
    expect(reason).toContain("Steps of a running rollout kept going live after it.");
    expect(advice?.command).toBe(
      `npx wrangler versions deploy ${scenario.stable.id}@100% --name my-worker --yes`,
    );
    expect(made).toHaveLength(3);
    expect(scenario.writes()).toHaveLength(3);
  });

  test("by a step right before its write: the write stands on top, and that is enough", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, delayMs: 500 });
    scenario.after(200, () => scenario.foreign(...stepOf(scenario, 50)));
    expect((await scenario.run(ROLLBACK)).status).toBe("rolled-back");
    expect(scenario.live()).toBe("stable 100");
    expect(scenario.writes()).toHaveLength(1);
  });

  test("by a step between its two reads: takes that one away", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: VERSIONS, delayMs: 2_000 });
    scenario.after(1_000, () => scenario.foreign(...stepOf(scenario, 50)));
    const outcome = await scenario.run({ ...ROLLBACK, stable: id(scenario.stable.id) });
    expect(outcome).toMatchObject({ status: "rolled-back", made: [{ purpose: "rollback" }] });
    expect(scenario.live()).toBe("stable 100");
    expect(scenario.warnings()).toHaveLength(1);
  });

  test("by another rollback to the same version: leaves it at that", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: VERSIONS, delayMs: 2_000 });
    scenario.after(1_000, () => scenario.foreign(scenario.stable.id));
    expect(await scenario.run({ ...ROLLBACK, stable: id(scenario.stable.id) })).toMatchObject({
      status: "rolled-back",
      made: [],
    });
    expect(scenario.writes()).toEqual([]);
  });

  test.each([
    ["between its two reads", 1_000, 0],
    ["after its write", 6_000, 1],
  ])("by somebody's deployment %s: drifted, and that one is left alone", async (_, ms, writes) => {
    const scenario = await underWay();
    const other = scenario.upload();
    scenario.faults.add({ match: VERSIONS, delayMs: 2_000 });
    scenario.after(ms, () => scenario.foreign(other.id));
    const { status, reason } = await scenario.run({ ...ROLLBACK, stable: id(scenario.stable.id) });
    expect(status).toBe("drifted");
    expect(reason).toContain(`deployment ${short(scenario.liveId())}`);
    expect(scenario.live()).toBe("other 100");
    expect(scenario.writes()).toHaveLength(writes);
  });

  test.each([
    ["somebody's deployment", "hotfix", "drifted", 1],
    ["another step", "canary 0123abcd 10% 1/3 run 9.1: theirs", "rolled-back", 2],
  ])("by %s before its answer comes", async (_, message, status, writes) => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, delayMs: { after: 1_000 } });
    scenario.after(500, () => scenario.foreign(scenario.canary.id, message));
    expect((await scenario.run(ROLLBACK)).status).toBe(status);
    expect(scenario.live()).toBe(status === "drifted" ? "canary 100" : "stable 100");
    expect(scenario.writes()).toHaveLength(writes);
  });

  test("by somebody's deployment right before its write: that one is restored", async () => {
    const scenario = await underWay();
    const other = scenario.upload();
    scenario.faults.add({ match: CREATE, delayMs: 500 });
    scenario.after(200, () => scenario.foreign(other.id));
    const { status, made } = await scenario.run(ROLLBACK);
    expect(status).toBe("drifted");
    expect(made.map(({ purpose }) => purpose)).toEqual(["rollback", "restore"]);
    expect([scenario.live(), scenario.said()]).toEqual(["other 100", "hotfix (restored by run 1002.1)"]);
  });

  test("by its own first attempt that comes late: is done, without another write", async () => {
    const scenario = await underWay();
    // The first is lost, is presumed lost after 5 s, and arrives behind the second, before that is verified.
    scenario.faults.add(
      { match: CREATE, effect: { kind: "reset" } },
      { match: { ...LIST, skip: 8 }, delayMs: 3_000 },
    );
    const message = `rollback ${short(scenario.canary.id)} manual run 1002.1: fix: carts`;
    scenario.after(6_000, () => scenario.foreign(scenario.stable.id, message));
    expect((await scenario.run(ROLLBACK)).status).toBe("rolled-back");
    expect(scenario.writes()).toEqual(["POST deployments 100 → reset", "POST deployments 100 → 200"]);
    expect(scenario.warnings()).toEqual([]);
  });
});

describe("a rollback that doesn't come to its end", () => {
  test("because it is refused: says what is live, and how to make it by hand", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, effect: refusal() });
    const { status, reason, advice } = await scenario.run(ROLLBACK);
    expect(status).toBe("failed");
    expect(reason).toMatch(/POST .*no way/);
    expect(advice?.command).toContain(`npx wrangler versions deploy ${scenario.stable.id}@100%`);
    expect(scenario.live()).toBe("stable 90, canary 10");
  });

  test("because it is cancelled after its write: is what it is", async () => {
    const scenario = await underWay();
    const { work, cancel } = scenario.begin(ROLLBACK);
    scenario.after(3_000, () => cancel());
    expect(await scenario.clock.run(work)).toMatchObject({
      status: "rolled-back",
    });
    expect(scenario.writes()).toHaveLength(1);
  });

  test("because it is cancelled before its write: leaves the split", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: { ...LIST, skip: 1 }, delayMs: 2_000 });
    const { work, cancel } = scenario.begin(ROLLBACK);
    scenario.after(1_000, () => cancel());
    const { status } = await scenario.clock.run(work);
    expect(status).toBe("held");
    expect(scenario.writes()).toEqual([]);
  });
});

test("post makes the rollback that main couldn't, because the list can't be read", async () => {
  const scenario = await underWay();
  let lists = 0;
  scenario.faults.add({
    match: ({ operation }) => operation === "deployments.list" && ++lists > 1,
    times: Number.POSITIVE_INFINITY,
    effect: { kind: "answer", status: 503 },
  });
  const main = await scenario.run({ command: "rollback" });
  expect(main.status).toBe("failed");
  scenario.faults.clear();
  const post = await scenario.post();
  expect([post, scenario.live()]).toMatchObject([{ kind: "settled", status: "rolled-back" }, "stable 100"]);
});
