import { describe, expect, test } from "vitest";
import type { HoldView } from "../../../src/rollout/ports.ts";
import { CREATE, id, MINUTE, saying, setUpScenario, short, UNNAMED, underWay, verdict } from "../scenario.ts";

const STEPS = "10:10m..1h, 50:10m, 100";
const ADVANCE = { command: "advance", steps: STEPS } as const;
const FOLLOW = { ...ADVANCE, canary: UNNAMED } as const;
const READ = "GET deployments → 200";

/** A canary at 10 % for so long. */
const held = (minutes: number, say: (view: HoldView) => readonly ReturnType<typeof verdict>[] = () => []) =>
  underWay(minutes, { ...saying(say), steps: STEPS });

const sinceOf = ({ cloud, script }: Awaited<ReturnType<typeof held>>) =>
  Date.parse(cloud.live(script)?.json.created_on ?? "");

test("ticks start a rollout, wait, step on and complete, a step a tick", async () => {
  const scenario = setUpScenario();
  const said: string[] = [];
  for (let tick = 0; tick < 7; tick += 1) {
    const { status } = await scenario.run({ command: "advance" });
    said.push(`${status} ${scenario.share()}`);
    await scenario.pass(5 * MINUTE);
  }
  const completed = Array(3).fill("completed 100");
  expect(said).toEqual(["waiting 10", "waiting 10", "waiting 50", "waiting 50", ...completed]);
  expect(scenario.said()).toMatch(/^canary [0-9a-f]{8} 100% 3\/3 run \d+\.1: fix: carts$/);
});

describe("a tick says when it is to come again", () => {
  test("after its step: when the hold's least time is over", async () => {
    const scenario = setUpScenario({ readings: { triggeredBy: "kept" } });
    const { status, nextAt } = await scenario.run(ADVANCE);
    expect([status, nextAt]).toEqual(["waiting", sinceOf(scenario) + 10 * MINUTE]);
    expect(scenario.events.map(({ type }) => type)).toEqual([
      "plan",
      "adopted",
      "step",
      "deployed",
      "finished",
    ]);
    expect(scenario.requests().slice(0, 3)).toEqual([
      READ,
      "GET versions?deployable=true → 200",
      `GET versions/${scenario.stable.id} → 200`,
    ]);
  });

  test("after a step without a hold: at once", async () => {
    const scenario = setUpScenario();
    const { nextAt } = await scenario.run({ ...ADVANCE, steps: "10:0s, 100" });
    expect(nextAt).toBe(scenario.clock.now());
  });

  test("during a hold: when its least time is over, after one read, whether it names stable or not", async () => {
    const scenario = await held(4);
    await scenario.run({ ...FOLLOW, stable: id(scenario.stable.id) });
    expect(scenario.requests()).toEqual([READ]);
    const { status, reason, nextAt } = await scenario.run(FOLLOW);
    expect([status, nextAt]).toEqual(["waiting", sinceOf(scenario) + 10 * MINUTE]);
    expect(reason).toContain("A hold is running; next at ");
    expect(scenario.requests()).toEqual([READ]);
  });

  const pending = (check: string) => verdict("pending", { check });
  test.each<[string, number, readonly ReturnType<typeof verdict>[], "now" | "live", number, string]>([
    ["past the least time: in a minute, since the checks may let it go", 20, [verdict("pass")], "now", 1, ""],
    ["in the last minute: when the longest time is over", 59.5, [verdict("pass")], "live", 60, ""],
    [
      "where checks have not spoken: now, and which",
      61,
      [verdict("pass"), pending("a"), pending("b")],
      "now",
      0,
      "The hold is over, and there is no verdict yet of a, b; next at ",
    ],
  ])("%s", async (_, minutes, says, from, after, why) => {
    const scenario = await held(minutes, () => says);
    const { status, reason, nextAt, verdicts } = await scenario.run(FOLLOW);
    const now = scenario.clock.now();
    expect([status, nextAt]).toEqual([
      "waiting",
      (from === "now" ? now : sinceOf(scenario)) + after * MINUTE,
    ]);
    expect(reason).toContain(why);
    expect(verdicts).toEqual(says.map((verdict) => ({ index: 0, at: now, verdict })));
  });

  test("after a step whose schedule is longer than any job", async () => {
    const scenario = setUpScenario();
    const long = { ...ADVANCE, steps: "10:2d, 100", jobLimitMs: 60 * MINUTE };
    expect((await scenario.run(long)).status).toBe("waiting");
  });
});

describe("a tick that runs dry writes nothing, and says what the next one", () => {
  test("would deploy, at the beginning and after a hold", async () => {
    const scenario = setUpScenario();
    const dry = { ...ADVANCE, dryRun: true };
    expect(await scenario.run(dry)).toMatchObject({ status: "planned", plan: { next: 0 } });
    scenario.split(10);
    await scenario.pass(61 * MINUTE);
    expect((await scenario.run(dry)).reason).toContain("advance would deploy 50 % now.");
    expect([scenario.writes(), scenario.states]).toEqual([[], []]);
  });

  test("has left to do: nothing, unless a check of the last hold has still to speak", async () => {
    const scenario = setUpScenario(saying(() => []));
    const last = { steps: "50:10m, 100:10m" };
    await scenario.run(last);
    const dry = { ...FOLLOW, ...last, dryRun: true };
    expect((await scenario.run(dry)).reason).toContain("advance would report the schedule as complete.");
    const steps = "100:0s..30m";
    const probed = setUpScenario(saying(() => [verdict("pending", { check: "probe" })]));
    expect((await probed.run({ ...ADVANCE, steps, prune: true })).status).toBe("waiting");
    expect((await probed.run({ ...FOLLOW, steps, dryRun: true })).reason).toContain(
      "advance would report the schedule as complete if probe passes.",
    );
  });
});

describe("a tick that settles", () => {
  test.each([
    ["fail", 4, {}, "rolled-back", "stable 100"],
    ["fail", 4, { onFailure: "hold" }, "held", "stable 90, canary 10"],
    ["inconclusive", 61, {}, "held", "stable 90, canary 10"],
  ] as const)(
    "by a check that says %s after %i minutes, with %j: %s",
    async (says, minutes, asked, status, live) => {
      const scenario = await held(minutes, () => [verdict(says)]);
      const outcome = await scenario.run({ ...FOLLOW, ...asked });
      expect([outcome.status, scenario.live()]).toEqual([status, live]);
      expect(outcome.reason).toContain("40 of 100");
    },
  );

  test("after a cancel leaves the rollout to the next one, whatever on-cancel says", async () => {
    const scenario = await held(61);
    scenario.faults.add({ match: CREATE, delayMs: { after: 1_000 } });
    expect((await scenario.cancelled(500, FOLLOW)).result.status).toBe("held");
    expect(scenario.live()).toBe("stable 50, canary 50");
    expect((await scenario.run(FOLLOW)).status).toBe("waiting");
  });
});

describe("a tick picks up what is live:", () => {
  test.each([
    ["hotfix", "hotfix"],
    ["", "fix: carts"],
  ])(
    "a split without a marker, by the version that had served alone, with its message (%j)",
    async (said, message) => {
      const scenario = setUpScenario();
      scenario.split(10, said);
      await scenario.pass(61 * MINUTE);
      expect(await scenario.run(FOLLOW)).toMatchObject({
        status: "waiting",
        share: 50,
        canaryId: scenario.canary.id,
      });
      expect(scenario.said()).toMatch(new RegExp(`^canary .* 50% 2/3 run 1001\\.1: ${message}$`));
    },
  );

  test("a half of a split that nothing explains, only where stable-version tells it", async () => {
    const scenario = setUpScenario();
    const [one, other] = scenario.unexplained("v1");
    const { status, reason } = await scenario.run(ADVANCE);
    expect(status).toBe("idle");
    expect(reason).toContain(
      "It is unknown which version of the live split is stable; set stable-version to its id.",
    );
    await scenario.pass(61 * MINUTE);
    for (const stable of [id(one.id), { kind: "tag", tag: "v1" } as const])
      expect(await scenario.run({ ...FOLLOW, stable })).toMatchObject({
        status: "waiting",
        canaryId: other.id,
        share: 50,
      });
  });

  test("a canary at 100 % that is to be watched, where stable-version tells what was before it", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    scenario.forget();
    const request = { ...FOLLOW, steps: "50:10m, 100:10m", stable: id(scenario.stable.id) };
    expect(await scenario.run(request)).toMatchObject({ status: "waiting", stableId: scenario.stable.id });
  });

  test("nothing, and names no canary: idle", async () => {
    const scenario = setUpScenario();
    expect((await scenario.run(FOLLOW)).status).toBe("idle");
    expect(scenario.requests()).toEqual([READ]);
  });

  test("the canary itself, deployed by hand: there is nothing to do", async () => {
    const scenario = setUpScenario();
    scenario.deploy("canary 100");
    const outcome = await scenario.run(ADVANCE);
    expect(outcome).toMatchObject({ status: "idle", canaryId: scenario.canary.id, share: 100 });
    expect(outcome).not.toHaveProperty("warns");
  });
});

describe("a tick starts", () => {
  test("no other canary than the one under way, and says so where the workflow names another", async () => {
    const scenario = await held(4);
    const other = scenario.upload();
    const request = { ...ADVANCE, canary: id(other.id) };
    expect(await scenario.run(request)).toMatchObject({ status: "waiting", canaryId: scenario.canary.id });
    expect(scenario.warnings()).toEqual([
      `canary-version ${short(other.id)} waits: the rollout of ${short(scenario.canary.id)} is under way. Set on-conflict: replace to put it in its place.`,
    ]);
    await scenario.run(ADVANCE);
    expect(scenario.warnings()).toHaveLength(1);
    await scenario.pass(57 * MINUTE);
    expect(await scenario.run(request)).toMatchObject({ canaryId: scenario.canary.id, share: 50 });
  });

  test("another one in its place where on-conflict says so, and never the one that was replaced", async () => {
    const scenario = await held(4);
    const other = scenario.upload();
    const request = { ...ADVANCE, canary: id(other.id), onConflict: "replace" } as const;
    const there = { status: "waiting", canaryId: other.id, share: 10 };
    expect(await scenario.run(request)).toMatchObject(there);
    expect([scenario.live(), scenario.warnings()]).toEqual(["stable 90, other 10", []]);
    expect(await scenario.run({ ...request, canary: id(scenario.canary.id) })).toMatchObject(there);
  });

  test("no canary again that was rolled back or that a hotfix took away, but by hand", async () => {
    for (const byRollback of [true, false]) {
      const scenario = await held(4);
      if (byRollback) await scenario.run({ command: "rollback" });
      else scenario.deploy("other 100");
      scenario.requests();
      for (const request of [ADVANCE, FOLLOW]) {
        const { status, reason, warns } = await scenario.run(request);
        expect([status, warns]).toEqual(["idle", true]);
        expect(reason).toMatch(
          byRollback
            ? /was rolled back \(manual, run 1002\.1\) by deployment/
            : / was taken away by deployment \S+ .* by ann@example\.com /,
        );
        expect(reason.endsWith("; it is started only by hand.")).toBe(request === ADVANCE);
      }
      expect(scenario.requests()).toEqual([READ, "GET versions?deployable=true → 200", READ]);
      expect(scenario.warnings()).toEqual([]);
      expect((await scenario.run({ ...ADVANCE, byHand: true })).status).toBe("waiting");
    }
  });

  test("no older canary in the place of a newer one, but by hand", async () => {
    const scenario = setUpScenario();
    const newer = scenario.upload();
    await scenario.run({ ...ADVANCE, canary: id(newer.id) });
    const replace = { ...ADVANCE, onConflict: "replace" } as const;
    expect(await scenario.run(replace)).toMatchObject({ status: "waiting", canaryId: newer.id });
    expect((await scenario.run({ ...replace, byHand: true })).canaryId).toBe(scenario.canary.id);
  });

  test.each([
    ["was deployed by hand", "idle"],
    ["completed its rollout", "completed"],
  ])("no canary that is older than the one that %s, but by hand", async (how, status) => {
    const scenario = setUpScenario();
    const newer = scenario.upload();
    if (status === "idle") scenario.foreign(newer.id);
    else await scenario.run({ canary: id(newer.id), steps: "100" });
    await scenario.pass(MINUTE);
    scenario.requests();
    const request = { ...ADVANCE, steps: "50:10m, 100" };
    const outcome = await scenario.run(request);
    expect([outcome.status, scenario.writes(), how]).toEqual([status, [], how]);
    if (status === "idle")
      expect(outcome.reason).toContain(
        `Canary ${short(scenario.canary.id)} (number 2) is older than what is live (${short(newer.id)}, number 3); it is started only by hand.`,
      );
    expect(await scenario.run({ ...request, byHand: true })).toMatchObject({
      status: "waiting",
      canaryId: scenario.canary.id,
      stableId: newer.id,
    });
  });

  test("the next canary once the last step's hold has passed, and none after a partial rollout", async () => {
    const scenario = setUpScenario();
    const steps = "50:10m, 100:10m";
    await scenario.run({ ...ADVANCE, steps });
    const request = { ...ADVANCE, steps, canary: id(scenario.upload().id) };
    const canaries: unknown[] = [];
    for (const minutes of [0, 11, 9, 2]) {
      await scenario.pass(minutes * MINUTE);
      canaries.push((await scenario.run(request)).canaryId);
    }
    expect(canaries).toEqual([...Array(3).fill(scenario.canary.id), request.canary.id]);
    expect(scenario.live()).toBe("canary 50, other 50");

    const partial = setUpScenario();
    await partial.run({ steps: "10:1m, 50" });
    await partial.pass(MINUTE);
    const next = { ...ADVANCE, steps: "10:1m, 50", canary: id(partial.upload().id) };
    expect(await partial.run(next)).toMatchObject({ status: "completed", canaryId: partial.canary.id });
    expect(partial.live()).toBe("stable 50, canary 50");
  });
});

describe("after the schedule's end ticks say completed for an hour, since one may be lost after its last write", () => {
  test.each([
    ["10:10m, 100", 0],
    ["10:10m, 100:10m", 10],
    ["10:10m, 60", 0],
  ])("%s", async (steps, hold) => {
    const scenario = setUpScenario();
    await scenario.run({ ...ADVANCE, steps });
    await scenario.pass(11 * MINUTE);
    // Killed after the write: nobody has seen what it says.
    await scenario.run({ ...FOLLOW, steps });
    const end = sinceOf(scenario) + hold * MINUTE;
    const statusAt = async (at: number) => {
      await scenario.pass(at - scenario.clock.now());
      return (await scenario.run({ ...FOLLOW, steps })).status;
    };
    if (hold > 0) expect(await statusAt(end - 2_000)).toBe("waiting");
    for (const later of [5_000, 30 * MINUTE, 60 * MINUTE - 2_000])
      expect(await statusAt(end + later)).toBe("completed");
    expect(await statusAt(end + 60 * MINUTE + 2_000)).toBe("idle");
    expect(scenario.writes()).toHaveLength(2);
  });

  test("then they name the versions still, whatever the checks say of it now", async () => {
    const scenario = setUpScenario(saying(() => [verdict("fail")]));
    const steps = "100:0s..30m";
    await scenario.run({ ...ADVANCE, steps });
    await scenario.pass(3 * 24 * 60 * MINUTE);
    for (const command of ["status", "advance"] as const)
      expect(await scenario.run({ ...FOLLOW, command, steps })).toMatchObject({
        status: "idle",
        verdicts: [],
        stableId: scenario.stable.id,
        canaryId: scenario.canary.id,
      });
    expect(scenario.live()).toBe("canary 100");
  });
});
