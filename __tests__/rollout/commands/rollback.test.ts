import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { CREATE, id, LIST, NEVER_DEPLOYED, refusal, setTale, short, UNNAMED, VERSIONS } from "../scenario.ts";

const ROLLBACK = { command: "rollback", canary: UNNAMED } as const;

/** A rollout whose step of 10 % is live. */
async function underWay() {
  const tale = setTale();
  await tale.run({ command: "advance" });
  await tale.pass(1_000);
  tale.story();
  return tale;
}

/** A late step of the rollout that is being rolled back. */
function stepOf({ stable, canary }: ReturnType<typeof setTale>, share: number) {
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
    const tale = await underWay();
    tale.cloud.readings.triggeredBy = "kept";
    const started = tale.clock.now();
    const outcome = await tale.run(ROLLBACK);
    expect(outcome).toMatchObject({
      status: "rolled-back",
      reason: `Rolled back by hand: stable ${short(tale.stable.id)} is at 100 % of my-worker.`,
      stableId: tale.stable.id,
      canaryId: tale.canary.id,
      percentage: 0,
      verdicts: [],
      made: [{ purpose: "rollback", deployment: { id: tale.liveId(), triggeredBy: "push" } }],
    });
    expect(outcome.made[0]).not.toHaveProperty("index");
    expect(tale.live()).toBe("stable 100");
    expect(tale.said()).toMatch(/^rollback [0-9a-f]{8} manual run 1002\.1: fix: carts$/);
    expect(tale.story()).toEqual([
      "GET deployments → 200",
      "GET deployments → 200",
      "POST deployments 100 → 200",
      "GET deployments → 200",
      "GET deployments → 200",
      `GET deployments/${tale.liveId()} → 200`,
    ]);
    expect(tale.clock.now() - started).toBe(10_000);
    expect(tale.warnings()).toEqual([]);
    expect(tale.states.at(-1)).toMatchObject({ phase: "finished", pending: [] });
  });

  test("leaves a split that a person made by the version that had served alone", async () => {
    const tale = setTale();
    tale.split(20);
    expect(await tale.run(ROLLBACK)).toMatchObject({ status: "rolled-back", canaryId: tale.canary.id });
    expect(tale.live()).toBe("stable 100");
  });

  test("only says what it would do, where it runs dry", async () => {
    const tale = await underWay();
    const { status, reason } = await tale.run({ ...ROLLBACK, dryRun: true });
    expect(status).toBe("planned");
    expect(reason).toBe(
      `Nothing written (dry-run): stable ${short(tale.stable.id)} would go to 100 %. Live is ${short(tale.stable.id)} at 90 %, ${short(tale.canary.id)} at 10 %.`,
    );
    expect(tale.story()).toEqual(["GET deployments → 200"]);
  });

  test("finds nothing to do where it was made before, and still names the canary", async () => {
    const tale = await underWay();
    await tale.run(ROLLBACK);
    tale.story();
    const again = await tale.run(ROLLBACK);
    expect(again).toMatchObject({ status: "rolled-back", canaryId: tale.canary.id, percentage: 0, made: [] });
    expect(again.reason).toMatch(
      new RegExp(
        `^Nothing to roll back: stable ${short(tale.stable.id)} is at 100 % \\(deployment ${tale.liveId()} .*: "rollback .* manual run 1002.1: fix: carts"\\)\\.$`,
      ),
    );
    expect(tale.story()).toEqual(["GET deployments → 200", "GET deployments → 200"]);
    expect(await tale.run({ ...ROLLBACK, stable: id(tale.stable.id) })).toMatchObject({
      status: "rolled-back",
      canaryId: tale.canary.id,
      made: [],
    });
  });

  test("is made where somebody split the traffic again after an earlier one", async () => {
    const tale = setTale();
    tale.split(20, `rollback ${short(tale.canary.id)} manual run 7.1: copied`);
    expect(await tale.run(ROLLBACK)).toMatchObject({ status: "rolled-back", stableId: tale.stable.id });
    expect(tale.live()).toBe("stable 100");
  });

  test("of a split that nothing explains goes to the version that is named", async () => {
    const tale = setTale();
    const [one, other] = [tale.upload(), tale.upload()];
    tale.foreign([
      [one.id, 50],
      [other.id, 50],
    ]);
    expect(await tale.run({ ...ROLLBACK, stable: id(tale.stable.id) })).toMatchObject({
      status: "rolled-back",
      stableId: tale.stable.id,
      canaryId: one.id,
    });
  });

  test("names the canary by its first 8 characters where the list has forgotten it", async () => {
    const tale = setTale();
    tale.foreign(tale.stable.id, "rollback 0123abcd manual run 7.1: gone");
    expect(await tale.run(ROLLBACK)).toMatchObject({ status: "rolled-back", canaryId: "0123abcd", made: [] });
  });

  test("finds nothing to do where the version that is named serves everything", async () => {
    const tale = setTale();
    const outcome = await tale.run({ ...ROLLBACK, stable: id(tale.stable.id) });
    expect(outcome).toMatchObject({ status: "rolled-back", stableId: tale.stable.id, made: [] });
    expect(outcome.reason).toContain("Nothing to roll back");
    expect(tale.writes()).toEqual([]);
  });

  test("goes to the version that is named, by id or by tag", async () => {
    const tale = setTale();
    const older = tale.upload({ tag: "v1" });
    tale.foreign(tale.canary.id, "hotfix");
    for (const stable of [id(tale.stable.id), { kind: "tag", tag: "v1" } as const]) {
      const outcome = await tale.run({ ...ROLLBACK, stable });
      expect(outcome.status).toBe("rolled-back");
      expect(outcome.live?.versions).toEqual([{ versionId: outcome.stableId, percentage: 100 }]);
    }
    expect(tale.cloud.live(tale.script)?.json.versions[0]?.version_id).toBe(older.id);
  });

  test("goes elsewhere than where an earlier rollback went, when another version is named", async () => {
    const tale = await underWay();
    await tale.run(ROLLBACK);
    const older = tale.upload();
    const outcome = await tale.run({ ...ROLLBACK, stable: id(older.id) });
    expect(outcome).toMatchObject({ status: "rolled-back", stableId: older.id });
    expect(tale.live()).toBe("other 100");
  });

  test("is forced through where only a changed secret blocks it", async () => {
    const tale = await underWay();
    tale.cloud.changeSecret(tale.script, "API_KEY");
    expect((await tale.run(ROLLBACK)).status).toBe("rolled-back");
    expect(tale.writes()).toEqual(["POST deployments 100 → 400", "POST deployments?force=true 100 → 200"]);
    expect(tale.events.some(({ type }) => type === "forced")).toBe(true);
  });
});

describe("a rollback that can't begin says why, and writes nothing", () => {
  test("where a version that no rollout made serves everything", async () => {
    const tale = setTale();
    const { status, reason } = await tale.run(ROLLBACK);
    expect(status).toBe("failed");
    expect(reason).toMatch(
      new RegExp(
        `^Which version to roll back to can't be told: deployment ${tale.liveId()} .* is live, and it isn't a rollout's\\. Set stable-version\\. Nothing was written\\. Live is ${short(tale.stable.id)} at 100 %\\.$`,
      ),
    );
  });

  test("where the named version doesn't exist", async () => {
    const tale = await underWay();
    tale.faults.add({ match: VERSIONS, effect: serverError(500) });
    const outcome = await tale.run({ ...ROLLBACK, stable: { kind: "tag", tag: "v9" } });
    expect(tale.events).toContainEqual(
      expect.objectContaining({ type: "retry", what: "the list of versions" }),
    );
    expect(outcome.status).toBe("failed");
    expect(outcome.reason).toContain('stable-version "tag:v9": no deployable version has this tag');
    expect(outcome.reason).toContain("Nothing was written.");
    expect(tale.writes()).toEqual([]);
  });

  test("where nothing was ever deployed", async () => {
    const tale = setTale();
    tale.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    const outcome = await tale.run(ROLLBACK);
    expect(outcome).toMatchObject({
      status: "failed",
      reason: "This Worker has no deployment yet: deploy it once. Nothing was written.",
    });
  });

  test("where the live deployment isn't understood", async () => {
    const tale = setTale();
    const { id: odd } = tale.cloud.deployForeign(tale.script, tale.canary.id, {
      extra: { cohorts: [{ name: "beta" }] },
    });
    const { status, reason } = await tale.run(ROLLBACK);
    expect(status).toBe("failed");
    expect(reason).toContain(
      `The live deployment ${odd} isn't understood (it has cohorts). Nothing was written.`,
    );
    expect(tale.writes()).toEqual([]);
  });

  test("where Cloudflare doesn't answer for 5 minutes", async () => {
    const tale = setTale();
    tale.faults.add({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(503) });
    const started = tale.clock.now();
    const outcome = await tale.run(ROLLBACK);
    expect(outcome.status).toBe("failed");
    expect(outcome.reason).toMatch(/^GET .*503.*\. Nothing was written\.$/);
    expect(outcome).not.toHaveProperty("live");
    expect(tale.clock.now() - started).toBe(300_000);
  });

  test("where it is cancelled before it knows what is live", async () => {
    const tale = setTale();
    tale.faults.add({ match: LIST, effect: { kind: "hang" } });
    const { work, cancel } = tale.begin(ROLLBACK);
    tale.after(1_000, () => cancel("SIGTERM"));
    expect(await tale.clock.run(work)).toMatchObject({
      status: "failed",
      reason: "Cancelled by SIGTERM before the first write: nothing was written.",
    });
  });
});

describe("a rollback at the same time as a step", () => {
  test("by a late step before its first look is over: is repeated, with a warning", async () => {
    const tale = await underWay();
    tale.after(4_000, () => tale.foreign(...stepOf(tale, 50)));
    const outcome = await tale.run(ROLLBACK);
    expect(outcome.status).toBe("rolled-back");
    expect(tale.live()).toBe("stable 100");
    expect(outcome.made).toHaveLength(2);
    expect(tale.writes()).toEqual(["POST deployments 100 → 200", "POST deployments 100 → 200"]);
    expect(tale.warnings()).toEqual([
      expect.stringMatching(
        /^A step of the rollout went live after the rollback, which is repeated: deployment .*50% 2\/3 run 7\.1: late"\.$/,
      ),
    ]);
  });

  test("by a step each time: gives up after three, and says how to undo it by hand", async () => {
    const tale = await underWay();
    for (const seconds of [4, 14, 24]) tale.after(seconds * 1_000, () => tale.foreign(...stepOf(tale, 50)));
    const { status, reason, made } = await tale.run(ROLLBACK);
    expect(status).toBe("failed");
    expect(reason).toMatch(
      /^Rolling back by hand\. THE ROLLBACK FAILED: steps of a running rollout kept going live after it\. Live is .* at 50 %, .* at 50 % \(since 2026-/,
    );
    expect(reason).toContain(`npx wrangler versions deploy ${tale.stable.id}@100% --name my-worker --yes`);
    expect(made).toHaveLength(3);
    expect(tale.writes()).toHaveLength(3);
  });

  test("by a step right before its write: the write stands on top, and that is enough", async () => {
    const tale = await underWay();
    tale.faults.add({ match: CREATE, delayMs: 500 });
    tale.after(200, () => tale.foreign(...stepOf(tale, 50)));
    expect((await tale.run(ROLLBACK)).status).toBe("rolled-back");
    expect(tale.live()).toBe("stable 100");
    expect(tale.writes()).toHaveLength(1);
  });

  test("by a step between its two reads: takes that one away", async () => {
    const tale = await underWay();
    tale.faults.add({ match: VERSIONS, delayMs: 2_000 });
    tale.after(1_000, () => tale.foreign(...stepOf(tale, 50)));
    const outcome = await tale.run({ ...ROLLBACK, stable: id(tale.stable.id) });
    expect(outcome).toMatchObject({ status: "rolled-back", made: [{ purpose: "rollback" }] });
    expect(tale.live()).toBe("stable 100");
    expect(tale.warnings()).toHaveLength(1);
  });

  test("by another rollback to the same version: leaves it at that", async () => {
    const tale = await underWay();
    tale.faults.add({ match: VERSIONS, delayMs: 2_000 });
    tale.after(1_000, () => tale.foreign(tale.stable.id));
    expect(await tale.run({ ...ROLLBACK, stable: id(tale.stable.id) })).toMatchObject({
      status: "rolled-back",
      made: [],
    });
    expect(tale.writes()).toEqual([]);
  });

  test.each([
    ["between its two reads", 1_000, 0],
    ["after its write", 6_000, 1],
  ])("by somebody's deployment %s: drifted, and that one is left alone", async (_, ms, writes) => {
    const tale = await underWay();
    const other = tale.upload();
    tale.faults.add({ match: VERSIONS, delayMs: 2_000 });
    tale.after(ms, () => tale.foreign(other.id));
    const { status, reason } = await tale.run({ ...ROLLBACK, stable: id(tale.stable.id) });
    expect(status).toBe("drifted");
    expect(reason).toContain(`Somebody else deployed: deployment ${tale.liveId()}`);
    expect(tale.live()).toBe("other 100");
    expect(tale.writes()).toHaveLength(writes);
  });

  test.each([
    ["somebody's deployment", "hotfix", "drifted", 1],
    ["another step", "canary 0123abcd 10% 1/3 run 9.1: theirs", "rolled-back", 2],
  ])("by %s before its answer comes", async (_, message, status, writes) => {
    const tale = await underWay();
    tale.faults.add({ match: CREATE, delayMs: { after: 1_000 } });
    tale.after(500, () => tale.foreign(tale.canary.id, message));
    expect((await tale.run(ROLLBACK)).status).toBe(status);
    expect(tale.live()).toBe(status === "drifted" ? "canary 100" : "stable 100");
    expect(tale.writes()).toHaveLength(writes);
  });

  test("by somebody's deployment right before its write: that one is put back", async () => {
    const tale = await underWay();
    const other = tale.upload();
    tale.faults.add({ match: CREATE, delayMs: 500 });
    tale.after(200, () => tale.foreign(other.id));
    const { status, reason, made } = await tale.run(ROLLBACK);
    expect(status).toBe("drifted");
    expect(reason).toContain("its versions were deployed once again");
    expect(made.map(({ purpose }) => purpose)).toEqual(["rollback", "restore"]);
    expect([tale.live(), tale.said()]).toEqual(["other 100", "hotfix"]);
  });

  test("by its own first attempt that comes late: is done, without another write", async () => {
    const tale = await underWay();
    // The first is lost, counts as absent after 5 s, and arrives behind the second, before that is verified.
    tale.faults.add(
      { match: CREATE, effect: { kind: "reset" } },
      { match: { ...LIST, skip: 8 }, delayMs: 3_000 },
    );
    const message = `rollback ${short(tale.canary.id)} manual run 1002.1: fix: carts`;
    tale.after(6_000, () => tale.foreign(tale.stable.id, message));
    expect((await tale.run(ROLLBACK)).status).toBe("rolled-back");
    expect(tale.writes()).toEqual(["POST deployments 100 → reset", "POST deployments 100 → 200"]);
    expect(tale.warnings()).toEqual([]);
  });
});

describe("a rollback that doesn't come to its end", () => {
  test("because it is refused: says what is live, and how to make it by hand", async () => {
    const tale = await underWay();
    tale.faults.add({ match: CREATE, effect: refusal() });
    const { status, reason } = await tale.run(ROLLBACK);
    expect(status).toBe("failed");
    expect(reason).toMatch(/^Rolling back by hand\. THE ROLLBACK FAILED: POST .*no way.*Live is .* at 10 %/);
    expect(reason).toContain(`To undo: npx wrangler versions deploy ${tale.stable.id}@100%`);
    expect(tale.live()).toBe("stable 90, canary 10");
  });

  test("because it is cancelled after its write: is what it is", async () => {
    const tale = await underWay();
    const { work, cancel } = tale.begin(ROLLBACK);
    tale.after(3_000, () => cancel());
    expect(await tale.clock.run(work)).toMatchObject({
      status: "rolled-back",
      reason: `Cancelled by SIGINT. Stable ${short(tale.stable.id)} is live at 100 % again.`,
    });
    expect(tale.writes()).toHaveLength(1);
  });

  test("because it is cancelled before its write: leaves the split", async () => {
    const tale = await underWay();
    tale.faults.add({ match: { ...LIST, skip: 1 }, delayMs: 2_000 });
    const { work, cancel } = tale.begin(ROLLBACK);
    tale.after(1_000, () => cancel());
    const { status, reason } = await tale.clock.run(work);
    expect(status).toBe("held");
    expect(reason).toMatch(/^Cancelled by SIGINT\. The split was left in place; live is .* at 10 %\.$/);
    expect(tale.writes()).toEqual([]);
  });
});
