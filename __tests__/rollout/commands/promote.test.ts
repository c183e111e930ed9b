import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { CREATE, id, LIST, NEVER_DEPLOYED, refusal, setTale, short, UNNAMED, VERSIONS } from "../scenario.ts";

const PROMOTE = { command: "promote", canary: UNNAMED } as const;

/** A rollout whose step of 10 % is live. */
async function underWay() {
  const tale = setTale();
  await tale.run({ command: "advance" });
  await tale.pass(1_000);
  tale.story();
  return tale;
}

describe("a promotion", () => {
  test("takes the canary of the live rollout to 100 % with one write", async () => {
    const tale = await underWay();
    const outcome = await tale.run(PROMOTE);
    expect(outcome).toMatchObject({
      status: "completed",
      reason: `Promoted: canary ${short(tale.canary.id)} is live at 100 % of my-worker.`,
      stableId: tale.stable.id,
      canaryId: tale.canary.id,
      percentage: 100,
      verdicts: [],
      made: [{ purpose: "promote", index: 2, deployment: { id: tale.liveId() } }],
    });
    expect(tale.live()).toBe("canary 100");
    expect(tale.said()).toMatch(/^canary [0-9a-f]{8} 100% 3\/3 run 1002\.1: fix: carts$/);
    expect(tale.story()).toEqual([
      "GET deployments → 200",
      "GET versions?deployable=true → 200",
      "POST deployments 100 → 200",
      "GET deployments → 200",
      `GET deployments/${tale.liveId()} → 200`,
    ]);
    expect(tale.events).toContainEqual({ type: "step", step: { percent: 100 }, index: 2, count: 3 });
  });

  test("goes to 100 % also where the schedule ends below it", async () => {
    const tale = await underWay();
    expect(await tale.run({ ...PROMOTE, steps: "10:10m, 50" })).toMatchObject({
      status: "completed",
      percentage: 100,
    });
    expect(tale.said()).toContain(" 100% 2/2 ");
  });

  test("reads again before it writes, when its first read was long ago", async () => {
    const tale = await underWay();
    tale.faults.add({ match: VERSIONS, delayMs: 5_000 });
    await tale.run(PROMOTE);
    expect(tale.story().slice(0, 4)).toEqual([
      "GET deployments → 200",
      "GET versions?deployable=true → 200",
      "GET deployments → 200",
      "POST deployments 100 → 200",
    ]);
  });

  test("starts from nothing where a canary is named", async () => {
    const tale = setTale();
    expect(await tale.run({ ...PROMOTE, canary: id(tale.canary.id) })).toMatchObject({
      status: "completed",
      stableId: tale.stable.id,
      percentage: 100,
    });
  });

  test("of one half of a split that nothing explains takes the other half as stable", async () => {
    const tale = setTale();
    const [one, other] = [tale.upload(), tale.upload()];
    tale.foreign([
      [one.id, 50],
      [other.id, 50],
    ]);
    const outcome = await tale.run({ ...PROMOTE, canary: id(other.id) });
    expect(outcome).toMatchObject({ status: "completed", stableId: one.id, canaryId: other.id });
  });

  test("over a split that nothing explains takes the version before it as stable", async () => {
    const tale = setTale();
    const [one, other] = [tale.upload(), tale.upload()];
    tale.foreign([
      [one.id, 50],
      [other.id, 50],
    ]);
    const request = { ...PROMOTE, canary: id(tale.canary.id) };
    expect((await tale.run(request)).reason).toContain("set on-conflict: replace to promote");
    expect(tale.writes()).toEqual([]);
    const outcome = await tale.run({ ...request, onConflict: "replace" });
    expect(outcome).toMatchObject({ status: "completed", stableId: tale.stable.id, percentage: 100 });
  });

  test("of what serves everything has nothing to do", async () => {
    const tale = await underWay();
    await tale.run(PROMOTE);
    tale.story();
    const again = await tale.run(PROMOTE);
    expect(again).toMatchObject({ status: "completed", stableId: tale.stable.id, percentage: 100, made: [] });
    expect(again.reason).toMatch(
      new RegExp(
        `^Canary ${short(tale.canary.id)} serves everything already: deployment ${tale.liveId()} .*\\.$`,
      ),
    );
    expect(tale.writes()).toEqual([]);
  });

  test("only says what it would do, where it runs dry", async () => {
    const tale = await underWay();
    expect(await tale.run({ ...PROMOTE, dryRun: true })).toMatchObject({
      status: "planned",
      reason: `Nothing written (dry-run): canary ${short(tale.canary.id)} would go to 100 %. Live is ${short(tale.stable.id)} at 90 %, ${short(tale.canary.id)} at 10 %.`,
    });
    expect(tale.writes()).toEqual([]);
  });

  test("sends force and the code update that the workflow asks for", async () => {
    const tale = await underWay();
    tale.cloud.readings.codeUpdateStrategy = "kept";
    await tale.run({ ...PROMOTE, force: true, codeUpdate: { mode: "deferred", maxDelayS: 60 } });
    expect(tale.writes()).toEqual(["POST deployments?force=true 100 → 200"]);
    expect(tale.cloud.live(tale.script)?.json.code_update_strategy).toEqual({
      mode: "deferred",
      max_delay: 60,
    });
  });
});

describe("a promotion that can't begin says why, and writes nothing", () => {
  test("where no rollout is under way and no canary is named", async () => {
    const tale = setTale();
    const { status, reason } = await tale.run(PROMOTE);
    expect(status).toBe("failed");
    expect(reason).toMatch(
      new RegExp(
        `^No rollout is under way \\(live is deployment ${tale.liveId()} .*\\), so there is no canary to promote: give canary-version\\. Nothing was written\\.`,
      ),
    );
  });

  test("where another canary's rollout is under way, unless it is to be replaced", async () => {
    const tale = await underWay();
    const other = tale.upload();
    const { status, reason } = await tale.run({ ...PROMOTE, canary: id(other.id) });
    expect(status).toBe("failed");
    expect(reason).toContain(
      `Another canary's rollout is under way (${short(tale.stable.id)} at 90 %, ${short(tale.canary.id)} at 10 %): set on-conflict: replace to promote ${short(other.id)} over it.`,
    );
    expect(tale.writes()).toEqual([]);
    expect(await tale.run({ ...PROMOTE, canary: id(other.id), onConflict: "replace" })).toMatchObject({
      status: "completed",
      stableId: tale.stable.id,
      canaryId: other.id,
    });
    expect(tale.live()).toBe("other 100");
  });

  test("where the named version doesn't exist", async () => {
    const tale = await underWay();
    const outcome = await tale.run({ ...PROMOTE, canary: { kind: "tag", tag: "v9" } });
    expect(outcome.status).toBe("failed");
    expect(outcome.reason).toContain('canary-version "tag:v9": no deployable version has this tag');
    expect(tale.writes()).toEqual([]);
  });

  test("where nothing was ever deployed", async () => {
    const tale = setTale();
    tale.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    expect(await tale.run({ ...PROMOTE, canary: id(tale.canary.id) })).toMatchObject({
      status: "failed",
      reason: "This Worker has no deployment yet: deploy it once. Nothing was written.",
    });
  });

  test("where the live deployment isn't understood", async () => {
    const tale = setTale();
    tale.cloud.deployForeign(tale.script, tale.stable.id, { extra: { strategy: "magic" } });
    const { status, reason } = await tale.run({ ...PROMOTE, canary: id(tale.canary.id) });
    expect(status).toBe("failed");
    expect(reason).toMatch(
      new RegExp(`^The live deployment ${tale.liveId()} isn't understood \\(.*magic.*\\)\\.`),
    );
    expect(tale.writes()).toEqual([]);
  });

  test("where Cloudflare doesn't answer for a minute", async () => {
    const tale = setTale();
    tale.faults.add({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(503) });
    const started = tale.clock.now();
    expect((await tale.run(PROMOTE)).status).toBe("failed");
    expect(tale.clock.now() - started).toBe(60_000);
  });
});

describe("a promotion that is hindered", () => {
  test("by a refusal: leaves the split in place, whatever on-failure says", async () => {
    const tale = await underWay();
    tale.faults.add({ match: CREATE, effect: refusal() });
    const { status, reason } = await tale.run(PROMOTE);
    expect(status).toBe("held");
    expect(reason).toMatch(
      /^The promotion was refused: POST .*no way.*\. The split was left in place; live is .* at 90 %, .* at 10 %\.$/,
    );
    expect(tale.live()).toBe("stable 90, canary 10");
    expect(tale.writes()).toHaveLength(1);
  });

  test("by a refusal at the very start: says that nothing has changed", async () => {
    const tale = setTale();
    tale.faults.add({ match: CREATE, effect: refusal() });
    const { status, reason } = await tale.run({ ...PROMOTE, canary: id(tale.canary.id) });
    expect(status).toBe("failed");
    expect(reason).toMatch(/Live is what was live before: .* at 100 %\.$/);
  });

  test("by somebody's deployment between its read and its write: leaves that one alone", async () => {
    const tale = await underWay();
    const other = tale.upload();
    tale.faults.add({ match: VERSIONS, delayMs: 5_000 });
    tale.after(2_000, () => tale.foreign(other.id));
    const { status, reason } = await tale.run(PROMOTE);
    expect(status).toBe("drifted");
    expect(reason).toContain(tale.liveId());
    expect(tale.writes()).toEqual([]);
  });

  test("by somebody's deployment right before its write: puts that one back", async () => {
    const tale = await underWay();
    const other = tale.upload();
    tale.faults.add({ match: CREATE, delayMs: 500 });
    tale.after(200, () => tale.foreign(other.id));
    const { status, made } = await tale.run(PROMOTE);
    expect(status).toBe("drifted");
    expect(made.map(({ purpose }) => purpose)).toEqual(["promote", "restore"]);
    expect([tale.live(), tale.said()]).toEqual(["other 100", "hotfix"]);
  });

  test("by an outage right after its write: leaves it, whatever on-failure says", async () => {
    const tale = await underWay();
    const until = tale.clock.now() + 70_000;
    tale.faults.add({
      match: ({ operation }) =>
        operation === "deployments.list" && tale.share() === 100 && tale.clock.now() < until,
      times: Number.POSITIVE_INFINITY,
      effect: serverError(503),
    });
    const { status, reason } = await tale.run(PROMOTE);
    expect(status).toBe("held");
    expect(reason).toMatch(/^GET .*503.*live is \S+ at 100 %\.$/);
    expect(tale.writes()).toEqual(["POST deployments 100 → 200"]);
  });

  test("by a cancel while its write is unanswered: says what is live", async () => {
    const tale = await underWay();
    tale.faults.add({ match: CREATE, delayMs: { after: 1_500 } });
    const { work, cancel } = tale.begin(PROMOTE);
    tale.after(1_000, () => cancel());
    const outcome = await tale.clock.run(work);
    expect(outcome.percentage).toBe(100);
    expect(outcome.reason).toContain("Cancelled by SIGINT");
    expect(tale.writes()).toHaveLength(1);
  });

  test("by a cancel before its write: leaves the split", async () => {
    const tale = await underWay();
    tale.faults.add({ match: { ...LIST, skip: 1 }, delayMs: 3_000 }, { match: VERSIONS, delayMs: 2_000 });
    const { work, cancel } = tale.begin(PROMOTE);
    tale.after(3_000, () => cancel());
    expect((await tale.clock.run(work)).status).toBe("held");
    expect(tale.writes()).toEqual([]);
  });
});
