import { describe, expect, test } from "vitest";
import type { Verdict } from "../../../src/rollout/model.ts";
import { parseWindow } from "../../../src/rollout/schedule/window.ts";
import {
  id,
  LIST,
  MINUTE,
  NEVER_DEPLOYED,
  saying,
  setUpScenario,
  short,
  UNNAMED,
  underWay,
  verdict,
} from "../scenario.ts";

const STATUS = { command: "status", canary: UNNAMED } as const;

/** A canary at 10 % since `minutes`, and what the checks say of it. */
async function held(minutes: number, ...say: readonly Verdict[]) {
  const { judge, asked } = saying(() => say);
  const scenario = await underWay(minutes, { judge });
  scenario.events.length = 0;
  return { ...scenario, asked };
}

describe("status of a rollout says where it stands and what advance would do:", () => {
  test("wait for the hold", async () => {
    const scenario = await held(4);
    const outcome = await scenario.run(STATUS);
    const until = Date.parse(outcome.live?.createdOn ?? "") + 10 * MINUTE;
    expect(outcome).toMatchObject({
      status: "waiting",
      reason: expect.stringContaining(`. advance would wait until ${new Date(until).toISOString()}.`),
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      share: 10,
      nextAt: until,
      made: [],
      verdicts: [],
    });
    expect(scenario.requests()).toEqual(["GET deployments → 200"]);
    expect(scenario.events.map(({ type }) => type)).toEqual(["finished"]);
  });

  const FAILED = 'the check "error-rate <= 1%": 40 of 100';
  const UNSURE = 'the checks "error-rate <= 1%": 40 of 100; "probe x": 40 of 100';
  const unsure = [verdict("inconclusive"), verdict("inconclusive", { check: "probe x" })];
  const command = (n: number) => verdict("pending", { check: `run ./${n}.sh` });
  test.each<[string, number, readonly Verdict[], object, string]>([
    ["a hold that is over", 11, [], {}, "deploy 50 % now"],
    ["a check that fails", 4, [verdict("fail")], {}, `roll back to stable: ${FAILED}`],
    ["a check that fails", 4, [verdict("fail")], { onFailure: "hold" }, `stop here: ${FAILED}`],
    ["no verdict in time", 11, unsure, {}, `stop here: ${UNSURE}`],
    ["no verdict in time", 11, unsure, { onInconclusive: "rollback" }, `roll back to stable: ${UNSURE}`],
    ["no verdict in time", 11, unsure, { onInconclusive: "proceed" }, "deploy 50 % now"],
    ["a command", 11, [verdict("pass"), command(1)], {}, "deploy 50 % now if run ./1.sh passes"],
    ["two commands", 11, [command(1), command(2)], {}, "deploy 50 % now if run ./1.sh and run ./2.sh pass"],
    ["a command in the hold", 4, [command(1)], {}, "wait until "],
    ["a command that only warns", 11, [{ ...command(1), warn: true }], {}, "deploy 50 % now"],
    ["no hold", 4, [verdict("fail")], { steps: "10:0s, 100" }, "deploy 100 % now"],
  ])("after %s (%i minutes; %#)", async (_, minutes, say, request, action) => {
    const scenario = await held(minutes, ...say);
    const { status, reason, nextAt } = await scenario.run({ ...STATUS, ...request });
    const until = action === "wait until ";
    expect(reason).toContain(`. advance would ${action}${until ? "" : "."}`);
    expect([status, nextAt === scenario.clock.now()]).toEqual(["waiting", !until]);
    if ("steps" in request) expect(scenario.asked).toEqual([]);
    expect(scenario.writes()).toEqual([]);
  });

  test("nothing, below the first step", async () => {
    const scenario = setUpScenario();
    scenario.split(1, "by hand");
    const { reason } = await scenario.run(STATUS);
    expect(reason).toContain("is at 1 % (below the first step): deployment ");
    expect(reason).toMatch(/advance would deploy 10 % now\.$/);
  });

  test.each(["100", "100:10m"])("report the end, once the schedule %s has ended", async (steps) => {
    const scenario = setUpScenario();
    await scenario.run({ steps });
    const { status, reason, share, nextAt } = await scenario.run({ ...STATUS, steps });
    expect([status, share, nextAt]).toEqual(["waiting", 100, scenario.clock.now()]);
    expect(reason).toMatch(/is at 100 % \(step 1 of 1\): .*advance would report the schedule as complete\.$/);
  });

  test("look again in a minute, where the checks may let a hold go at any time", async () => {
    const scenario = await held(4, verdict("pass"));
    const steps = "10:2m..10m, 100";
    const { nextAt } = await scenario.run({ ...STATUS, steps });
    expect(nextAt).toBe(scenario.clock.now() + MINUTE);
    expect((await scenario.run({ ...STATUS, command: "advance", steps })).nextAt).toBe(nextAt);
  });
});

test("status asks the checks with all that they need to know, and reports what they say", async () => {
  const pass = verdict("pass");
  const scenario = await held(4, pass);
  const outcome = await scenario.run(STATUS);
  const { live } = outcome;
  const since = Date.parse(live?.createdOn ?? "");
  expect(scenario.asked).toEqual([
    {
      step: { percent: 10, hold: { min: 10 * MINUTE, max: 10 * MINUTE } },
      index: 0,
      count: 3,
      share: 10,
      live,
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      since,
      now: scenario.clock.now(),
      mayEndAt: since + 10 * MINUTE,
      mustEndAt: since + 10 * MINUTE,
      deployments: expect.arrayContaining([live]),
    },
  ]);
  expect(outcome.verdicts).toEqual([{ index: 0, at: scenario.clock.now(), verdict: pass }]);
  expect(scenario.events).toContainEqual({ type: "verdicts", index: 0, verdicts: [pass] });
});

test("status of a canary at 100 % asks them where stable-version tells what to compare with", async () => {
  const { judge, asked } = saying(() => []);
  const scenario = setUpScenario({ judge });
  await scenario.run({ steps: "100" });
  scenario.forget();
  const outcome = await scenario.run({ ...STATUS, steps: "100:10m" });
  expect(outcome).not.toHaveProperty("stableId");
  expect(asked).toEqual([]);
  await scenario.run({ ...STATUS, steps: "100:10m", stable: id(scenario.stable.id) });
  expect(asked).toMatchObject([{ stableId: scenario.stable.id, share: 100 }]);
});

describe("status of a canary that isn't live says what advance would do with it:", () => {
  test("deploy the first step, and asks GitHub for no message", async () => {
    const scenario = setUpScenario();
    const message = () => Promise.reject(new Error("asked for a message"));
    const outcome = await scenario.run({ command: "status" }, { message });
    expect(outcome).toMatchObject({
      status: "waiting",
      share: 0,
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      nextAt: scenario.clock.now(),
    });
    expect(outcome.reason).toMatch(/^Canary [0-9a-f]{8} is not live: .*\. advance would deploy 10 % now\.$/);
    expect(scenario.told("plan")).toEqual([]);
  });

  test("wait for the window", async () => {
    const scenario = setUpScenario();
    const window = parseWindow("not 2026-11-01..2026-11-02");
    const outcome = await scenario.run({ command: "status", window });
    expect(outcome).toMatchObject({ status: "waiting", nextAt: Date.UTC(2026, 10, 3) });
    expect(outcome.reason).toMatch(/, when the window opens\.$/);
  });

  test("put it in another one's place", async () => {
    const scenario = await held(11);
    const request = { canary: id(scenario.upload().id), onConflict: "replace" } as const;
    const outcome = await scenario.run({ ...request, command: "status" });
    expect(outcome).toMatchObject({ status: "waiting", canaryId: request.canary.id, share: 0 });
    await scenario.run({ ...request, command: "advance" });
    expect(scenario.live()).toBe("stable 90, other 10");
  });

  test.each([
    ["nothing, where it was taken away", "idle", {}],
    ["refuse it, for all that keeps it from beginning", "failed", { canary: { migrationTag: "v2" } }],
  ])("%s: as advance says", async (_, status, options) => {
    const scenario = setUpScenario(options);
    if (status === "idle") {
      await scenario.run({ command: "advance" });
      await scenario.run({ command: "rollback" });
    }
    const said = await scenario.run({ command: "status" });
    const done = await scenario.run({ command: "advance" });
    expect([said.status, said.reason]).toEqual([status, done.reason]);
    if (status === "idle")
      expect((await scenario.run({ command: "status", byHand: true })).reason).toContain("would deploy 10 %");
  });
});

describe("status is idle", () => {
  test("where no rollout is under way", async () => {
    const scenario = setUpScenario();
    const { status, reason, ...rest } = await scenario.run(STATUS);
    expect(status).toBe("idle");
    expect(rest).not.toHaveProperty("share");
    expect(reason).toMatch(
      new RegExp(
        `^Live is deployment ${scenario.liveId()} .* by dev@example\\.com through wrangler at 20.*: "the version before"\\. No rollout is under way\\.$`,
      ),
    );
    expect(scenario.requests()).toEqual(["GET deployments → 200"]);
  });

  test("where the canary was taken away, and that is a warning", async () => {
    const scenario = await held(4);
    await scenario.run({ command: "rollback" });
    const { status, reason, warns } = await scenario.run(STATUS);
    expect([status, warns]).toEqual(["idle", true]);
    expect(reason).toMatch(
      /Canary [0-9a-f]{8} was rolled back \(manual, run \d+\.1\) by deployment .*carts"\.$/,
    );
  });

  test("where the live split doesn't say which half is the canary, unless stable-version does", async () => {
    const scenario = setUpScenario();
    const [one, other] = scenario.unexplained();
    expect((await scenario.run(STATUS)).status).toBe("idle");
    const told = { status: "waiting", canaryId: other.id, share: 20 };
    expect(await scenario.run({ ...STATUS, stable: id(one.id) })).toMatchObject(told);
  });

  test("where nothing was ever deployed", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    const { status, reason } = await scenario.run(STATUS);
    expect([status, reason]).toEqual(["idle", "This Worker has no deployment."]);
  });
});

test("status that is cancelled while the checks look says still what is live", async () => {
  const scenario: Awaited<ReturnType<typeof underWay>> = await underWay(1, {
    judge: { look: (_, signal) => scenario.clock.sleep(MINUTE, signal).then(() => []) },
  });
  expect((await scenario.cancelled(1_000, STATUS)).result).toMatchObject({
    status: "failed",
    share: 10,
    reason: expect.stringMatching(
      new RegExp(`^Live is stable ${short(scenario.stable.id)} .*Nothing was written\\.`),
    ),
  });
});
