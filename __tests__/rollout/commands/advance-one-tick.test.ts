import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { toSecond } from "../../../src/rollout/describe.ts";
import type { Verdict, VerdictStatus } from "../../../src/rollout/model.ts";
import type { HoldView } from "../../../src/rollout/ports.ts";
import {
  CREATE,
  id,
  LIST,
  MINUTE,
  NEVER_DEPLOYED,
  refusal,
  type Scenario,
  setUpScenario,
  short,
  UNNAMED,
  VERSIONS,
} from "../scenario.ts";

const ADVANCE = { command: "advance" } as const;
const FOLLOW = { command: "advance", canary: UNNAMED } as const;

function verdict(status: VerdictStatus, check = "error-rate <= 1%"): Verdict {
  return { check, status, warn: false, detail: `12/431 ${status}`, numbers: {} };
}

/** A canary at 10 % since `minutes`, in a schedule of `10:10m..1h, 50:10m, 100`. */
const STEPS = "10:10m..1h, 50:10m, 100";
async function held(minutes: number, look: (watch: HoldView) => readonly Verdict[] = () => []) {
  const scenario = setUpScenario({ judge: { look: async (watch) => look(watch) } });
  await scenario.run({ ...ADVANCE, steps: STEPS });
  await scenario.pass(minutes * MINUTE);
  scenario.requests();
  return scenario;
}

const sinceOf = ({ cloud, script }: Scenario) => Date.parse(cloud.live(script)?.json.created_on ?? "");
const iso = (instant: number) => new Date(instant).toISOString();

describe("a tick says when it is to come again", () => {
  test("after its step: when the hold's least time is over", async () => {
    const scenario = setUpScenario({ readings: { triggeredBy: "kept" } });
    const { status, nextAt } = await scenario.run({ ...ADVANCE, steps: STEPS });
    const next = sinceOf(scenario) + 10 * MINUTE;
    expect([status, nextAt]).toEqual(["waiting", next]);
    expect(scenario.events.map(({ type }) => type)).toEqual([
      "plan",
      "takeover",
      "step",
      "deployed",
      "finished",
    ]);
    expect(scenario.requests().slice(0, 3)).toEqual([
      "GET deployments → 200",
      "GET versions?deployable=true → 200",
      `GET versions/${scenario.stable.id} → 200`,
    ]);
  });

  test("after a step without a hold: at once", async () => {
    const scenario = setUpScenario();
    const { reason, nextAt } = await scenario.run({ ...ADVANCE, steps: "10:0s, 100" });
    expect(nextAt).toBe(scenario.clock.now());
    expect(reason).toContain(`Deployed step 1 of 2; next at ${toSecond(iso(scenario.clock.now()))}.`);
  });

  test("during a hold: when its least time is over", async () => {
    const scenario = await held(4);
    const { status, reason, nextAt } = await scenario.run({ ...FOLLOW, steps: STEPS });
    expect([status, nextAt]).toEqual(["waiting", sinceOf(scenario) + 10 * MINUTE]);
    expect(reason).toContain("A hold is running; next at ");
  });

  test("past the least time: in a minute, since the checks may let it go", async () => {
    const scenario = await held(20, () => [verdict("pass")]);
    const outcome = await scenario.run({ ...FOLLOW, steps: STEPS });
    expect(outcome.nextAt).toBe(scenario.clock.now() + MINUTE);
    expect(outcome.verdicts).toEqual([{ index: 0, at: scenario.clock.now(), verdict: verdict("pass") }]);
  });

  test("in the last minute: when the longest time is over", async () => {
    const scenario = await held(59.5, () => [verdict("pass")]);
    expect((await scenario.run({ ...FOLLOW, steps: STEPS })).nextAt).toBe(sinceOf(scenario) + 60 * MINUTE);
  });

  test("where checks have not spoken: now, and which", async () => {
    const scenario = await held(61, () => [
      verdict("pass"),
      verdict("pending", "a"),
      verdict("pending", "b"),
    ]);
    const { status, reason, nextAt } = await scenario.run({ ...FOLLOW, steps: STEPS });
    expect([status, nextAt]).toEqual(["waiting", scenario.clock.now()]);
    expect(reason).toContain("The hold is over, and there is no verdict yet of a, b; next at ");
  });

  test("after the last step without a hold: never", async () => {
    const scenario = await held(61);
    await scenario.run({ ...FOLLOW, steps: STEPS });
    await scenario.pass(11 * MINUTE);
    const outcome = await scenario.run({ ...FOLLOW, steps: STEPS });
    expect(outcome).toMatchObject({
      status: "completed",
      reason: `Deployed step 3 of 3, the last: canary ${short(scenario.canary.id)} is live at 100 % of my-worker.`,
    });
    expect(outcome).not.toHaveProperty("nextAt");
  });
});

describe("a tick that runs dry writes nothing, and says what the next one", () => {
  test("would deploy, at the beginning and after a hold", async () => {
    const scenario = setUpScenario();
    const dry = { ...ADVANCE, dryRun: true, steps: STEPS };
    expect(await scenario.run(dry)).toMatchObject({
      status: "planned",
      plan: { next: 0 },
    });
    scenario.split(10);
    await scenario.pass(61 * MINUTE);
    expect((await scenario.run(dry)).reason).toContain("advance would deploy 50 % now.");
    expect(scenario.writes()).toEqual([]);
    expect(scenario.states).toEqual([]);
  });

  test("waits for", async () => {
    const scenario = await held(4);
    expect((await scenario.run({ ...FOLLOW, dryRun: true, steps: STEPS })).reason).toContain(
      `advance would wait until ${iso(sinceOf(scenario) + 10 * MINUTE)}.`,
    );
  });

  test("has left to do: nothing", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "50:10m, 100:10m" });
    const dry = await scenario.run({ ...FOLLOW, dryRun: true, steps: "50:10m, 100:10m" });
    expect(dry.reason).toContain("advance would report the schedule as complete.");
  });
});

describe("a tick that settles", () => {
  test("rolls back where a check fails", async () => {
    const scenario = await held(4, () => [verdict("fail")]);
    expect(await scenario.run({ ...FOLLOW, steps: STEPS })).toMatchObject({
      status: "rolled-back",
      reason: expect.stringContaining("12/431 fail"),
    });
    expect(scenario.live()).toBe("stable 100");
  });

  test("leaves the split where on-failure says hold, and where on-inconclusive does", async () => {
    const failed = await held(4, () => [verdict("fail")]);
    expect((await failed.run({ ...FOLLOW, steps: STEPS, onFailure: "hold" })).status).toBe("held");
    const unsure = await held(61, () => [verdict("inconclusive")]);
    expect((await unsure.run({ ...FOLLOW, steps: STEPS })).status).toBe("held");
    expect(unsure.writes()).toEqual([]);
  });

  test("after a cancel leaves the rollout to the next one, whatever on-cancel says", async () => {
    const scenario = await held(61);
    scenario.faults.add({ match: CREATE, delayMs: { after: 1_000 } });
    const { work, cancel } = scenario.begin({ ...FOLLOW, steps: STEPS });
    scenario.after(500, () => cancel());
    expect((await scenario.clock.run(work)).status).toBe("held");
    expect(scenario.live()).toBe("stable 50, canary 50");
    expect((await scenario.run({ ...FOLLOW, steps: STEPS })).status).toBe("waiting");
  });

  test("where its step is refused rolls back", async () => {
    const scenario = await held(61);
    scenario.faults.add({ match: CREATE, effect: refusal() });
    expect((await scenario.run({ ...FOLLOW, steps: STEPS })).status).toBe("rolled-back");
    expect(scenario.writes()).toEqual(["POST deployments 50/50 → 400", "POST deployments 100 → 200"]);
  });

  test("prunes when it finishes, and not before", async () => {
    const scenario = setUpScenario();
    const deleted: number[] = [];
    for (let tick = 0; tick < 4; tick += 1) {
      await scenario.run({ ...ADVANCE, steps: "5:0s, 10:0s, 50:0s, 100", prune: true });
      await scenario.pass(MINUTE);
      deleted.push(scenario.requests().filter((line) => line.startsWith("DELETE")).length);
    }
    expect(deleted).toEqual([0, 0, 0, 2]);
  });
});

describe("a tick that is crossed", () => {
  const step = ({ stable, canary }: Scenario, share: number) =>
    [
      [
        [stable.id, 100 - share],
        [canary.id, share],
      ],
      `canary ${short(canary.id)} ${share}% 2/3 run 7.1: other tick`,
    ] as const;

  test.each([
    ["before its write", LIST],
    ["right before it", CREATE],
  ])("by another tick of the same rollout %s: leaves it at that", async (_, match) => {
    const scenario = await held(61, () => []);
    if (match === LIST) {
      // Its checks look so long that it reads again before it writes.
      const slow = setUpScenario({ judge: { look: () => slow.clock.sleep(5_000).then(() => []) } });
      slow.split(10);
      await slow.pass(61 * MINUTE);
      slow.after(2_000, () => slow.foreign(...step(slow, 50)));
      const { status, reason } = await slow.run({ ...ADVANCE, steps: STEPS });
      expect([status, slow.share()]).toEqual(["waiting", 50]);
      expect(reason).toContain("Another run deployed this step at the same time");
      expect(slow.writes()).toEqual([]);
      return;
    }
    scenario.faults.add({ match, delayMs: 500 });
    scenario.after(200, () => scenario.foreign(...step(scenario, 20)));
    const { status, reason } = await scenario.run({ ...FOLLOW, steps: STEPS });
    expect([status, scenario.share()]).toEqual(["waiting", 20]);
    expect(reason).toContain(
      "Another run deployed this step at the same time, and its deployment was restored",
    );
  });

  test.each([
    ["before its write", 2_000, LIST],
    ["right before it", 200, CREATE],
  ])("by somebody else %s: drifted", async (_, ms, match) => {
    const slow = match === LIST;
    const scenario: Scenario = setUpScenario({
      judge: { look: () => scenario.clock.sleep(slow ? 5_000 : 0).then(() => []) },
    });
    scenario.split(10);
    await scenario.pass(61 * MINUTE);
    const other = scenario.upload();
    scenario.faults.add({ match: CREATE, delayMs: 500 });
    scenario.after(ms, () => scenario.foreign(other.id));
    const { status } = await scenario.run({ ...ADVANCE, steps: STEPS });
    expect(status).toBe("drifted");
    expect(scenario.live()).toBe("other 100");
  });

  test("by another canary's tick after its write: drifted", async () => {
    const scenario = await held(61);
    const other = scenario.upload();
    scenario.faults.add({ match: { ...LIST, skip: 1 }, delayMs: 2_000 });
    scenario.after(1_000, () =>
      scenario.foreign(
        [
          [scenario.stable.id, 90],
          [other.id, 10],
        ],
        `canary ${short(other.id)} 10% 1/3 run 8.1: another`,
      ),
    );
    expect((await scenario.run({ ...FOLLOW, steps: STEPS })).status).toBe("drifted");
  });

  test("by the next tick after its write: waits, as that one does", async () => {
    const scenario = await held(61);
    scenario.faults.add({ match: { ...LIST, skip: 1 }, delayMs: 2_000 });
    scenario.after(1_000, () =>
      scenario.foreign(scenario.canary.id, `canary ${short(scenario.canary.id)} 100% 3/3 run 8.1: next`),
    );
    const { status, reason } = await scenario.run({ ...FOLLOW, steps: STEPS });
    expect(status).toBe("waiting");
    expect(reason).toContain("Another run deployed this step at the same time");
  });
});

describe("a tick picks up what is live:", () => {
  test("a split without a marker, by the version that had served alone", async () => {
    const scenario = setUpScenario();
    scenario.split(10);
    await scenario.pass(61 * MINUTE);
    expect(await scenario.run({ ...FOLLOW, steps: STEPS })).toMatchObject({
      status: "waiting",
      percentage: 50,
      canaryId: scenario.canary.id,
    });
    expect(scenario.said()).toMatch(/^canary .* 50% 2\/3 run 1001\.1: hotfix$/);
  });

  test("its own message where the live deployment says nothing", async () => {
    const scenario = setUpScenario();
    scenario.split(10, "");
    await scenario.pass(61 * MINUTE);
    await scenario.run({ ...FOLLOW, steps: STEPS });
    expect(scenario.said()).toMatch(/run 1001\.1: fix: carts$/);
  });

  test("in the order of the live deployment", async () => {
    const scenario = setUpScenario();
    scenario.foreign([
      [scenario.canary.id, 10],
      [scenario.stable.id, 90],
    ]);
    await scenario.pass(61 * MINUTE);
    await scenario.run({ ...FOLLOW, steps: STEPS });
    expect(scenario.live()).toBe("canary 50, stable 50");
  });

  test("its own canary, whichever one the workflow names", async () => {
    const scenario = await held(61);
    const other = scenario.upload();
    expect(await scenario.run({ ...ADVANCE, canary: id(other.id), steps: STEPS })).toMatchObject({
      status: "waiting",
      canaryId: scenario.canary.id,
      percentage: 50,
    });
  });

  test("and warns where the workflow names another one by now", async () => {
    const scenario = await held(4);
    const other = scenario.upload();
    const request = { ...ADVANCE, canary: id(other.id), steps: STEPS } as const;
    expect(await scenario.run(request)).toMatchObject({ canaryId: scenario.canary.id });
    expect(scenario.warnings()).toEqual([
      `canary-version ${short(other.id)} waits: the rollout of ${short(scenario.canary.id)} is under way. Set on-conflict: replace to put it in its place.`,
    ]);
    await scenario.run({ ...request, canary: id(scenario.canary.id) });
    expect(scenario.warnings()).toHaveLength(1);
  });

  test("unless another one is to take its place", async () => {
    const scenario = await held(4);
    const other = scenario.upload();
    const request = { ...ADVANCE, canary: id(other.id), steps: STEPS, onConflict: "replace" } as const;
    expect(await scenario.run(request)).toMatchObject({
      status: "waiting",
      canaryId: other.id,
      percentage: 10,
    });
    expect(scenario.live()).toBe("stable 90, other 10");
    // The one that was replaced isn't started again: it follows what is live.
    expect(await scenario.run({ ...request, canary: id(scenario.canary.id) })).toMatchObject({
      status: "waiting",
      canaryId: other.id,
    });
  });

  test("a hotfix over the rollout, which it leaves, with a warning", async () => {
    const scenario = await held(4);
    const other = scenario.upload();
    scenario.foreign(other.id);
    const { status, reason, warns } = await scenario.run({ ...ADVANCE, steps: STEPS });
    expect({ status, warns }).toEqual({ status: "idle", warns: true });
    expect(reason).toMatch(
      new RegExp(
        ` Canary ${short(scenario.canary.id)} was taken away by deployment ${scenario.liveId()} .* by ann@example\\.com .*; it is started only by hand\\.$`,
      ),
    );
    expect(scenario.warnings()).toEqual([]);
  });

  test("a newer version than the canary, which it doesn't start, but by hand", async () => {
    const scenario = setUpScenario();
    const newer = scenario.upload();
    scenario.foreign(newer.id);
    const { status, reason } = await scenario.run({ ...ADVANCE, steps: STEPS });
    expect(status).toBe("idle");
    expect(reason).toContain(
      `Canary ${short(scenario.canary.id)} (number 2) is older than what is live (${short(newer.id)}, number 3); it is started only by hand.`,
    );
    expect(scenario.writes()).toEqual([]);
    expect(await scenario.run({ ...ADVANCE, steps: STEPS, byHand: true })).toMatchObject({
      status: "waiting",
      percentage: 10,
    });
  });

  test("the canary itself, deployed by hand: there is nothing to do", async () => {
    const scenario = setUpScenario();
    scenario.foreign(scenario.canary.id);
    const outcome = await scenario.run({ ...ADVANCE, steps: STEPS });
    expect(outcome).toMatchObject({ status: "idle", canaryId: scenario.canary.id, percentage: 100 });
    expect(scenario.warnings()).toEqual([]);
  });

  test("nothing, and names no canary: idle", async () => {
    const scenario = setUpScenario();
    expect((await scenario.run(FOLLOW)).status).toBe("idle");
    expect(scenario.requests()).toEqual(["GET deployments → 200"]);
  });

  test("a split that doesn't say which half is the canary: idle, and asks for stable-version", async () => {
    const scenario = setUpScenario();
    const [one, other] = [scenario.upload(), scenario.upload()];
    scenario.foreign([
      [one.id, 80],
      [other.id, 20],
    ]);
    const { status, reason } = await scenario.run({ ...ADVANCE, steps: STEPS });
    expect(status).toBe("idle");
    expect(reason).toContain(
      "It is unknown which version of the live split is stable; set stable-version to its id.",
    );
    await scenario.pass(61 * MINUTE);
    expect(await scenario.run({ ...FOLLOW, steps: STEPS, stable: id(one.id) })).toMatchObject({
      status: "waiting",
      canaryId: other.id,
      percentage: 50,
    });
  });

  test("a canary at 100 % to be watched, whose stable nobody knows: a problem", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    for (const { id } of scenario.cloud.deployments(scenario.script).slice(1))
      scenario.cloud.deleteDeployment(scenario.script, id);
    const { status, reason } = await scenario.run({ ...FOLLOW, steps: "50:10m, 100:10m" });
    expect(status).toBe("failed");
    expect(reason).toContain(
      "No earlier deployment shows which version was stable before the canary: set stable-version to its id.",
    );
    expect(
      await scenario.run({ ...FOLLOW, steps: "50:10m, 100:10m", stable: id(scenario.stable.id) }),
    ).toMatchObject({ status: "waiting", stableId: scenario.stable.id });
  });

  test("nothing at all, or what isn't understood: a problem", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: NEVER_DEPLOYED });
    expect((await scenario.run(ADVANCE)).reason).toContain(
      "This Worker has no deployment yet: deploy it once.",
    );
    scenario.cloud.deployForeign(scenario.script, scenario.canary.id, {
      extra: { cohorts: [{ name: "beta" }] },
    });
    expect((await scenario.run(ADVANCE)).reason).toMatch(
      new RegExp(`The live deployment ${scenario.liveId()} isn't understood \\(it has cohorts\\)\\.$`),
    );
    const other = scenario.upload();
    scenario.foreign([
      [scenario.stable.id, 50],
      [scenario.canary.id, 30],
      [other.id, 20],
    ]);
    const { status, reason } = await scenario.run(ADVANCE);
    expect(status).toBe("failed");
    expect(reason).toMatch(/The live deployment \S+ isn't understood \(.*3 versions.*\)\./);
    expect(scenario.writes()).toEqual([]);
  });

  test("and is in no hurry of a job's: a tick's schedule may last for days", async () => {
    const scenario = setUpScenario();
    const outcome = await scenario.run({ ...ADVANCE, steps: "10:2d, 100", jobLimitMs: 60 * MINUTE });
    expect(outcome.status).toBe("waiting");
  });

  test("as far as Cloudflare answers", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: VERSIONS, times: Number.POSITIVE_INFINITY, effect: serverError(500) });
    const { status, reason } = await scenario.run(ADVANCE);
    expect(status).toBe("failed");
    expect(reason).toMatch(/^Live is .* at 100 %\. Nothing was written\. GET /);
  });
});

describe("after the end", () => {
  test("of a held last step the next canary waits until the hold has passed", async () => {
    const scenario = setUpScenario();
    const steps = "50:10m, 100:10m";
    await scenario.run({ ...ADVANCE, steps });
    await scenario.pass(11 * MINUTE);
    await scenario.run({ ...ADVANCE, steps });
    const next = scenario.upload();
    const request = { ...ADVANCE, steps, canary: id(next.id) };
    await scenario.pass(9 * MINUTE);
    expect(await scenario.run(request)).toMatchObject({ status: "waiting", canaryId: scenario.canary.id });
    await scenario.pass(2 * MINUTE);
    expect(await scenario.run(request)).toMatchObject({
      status: "waiting",
      canaryId: next.id,
      stableId: scenario.canary.id,
      percentage: 50,
    });
  });

  test("an older version than the canary isn't started, but by hand", async () => {
    const scenario = setUpScenario();
    const newer = scenario.upload();
    await scenario.run({ canary: id(newer.id), steps: "100" });
    await scenario.pass(MINUTE);
    const request = { ...ADVANCE, steps: "50:10m, 100" };
    expect(await scenario.run(request)).toMatchObject({ status: "completed", canaryId: newer.id });
    expect(await scenario.run({ ...request, byHand: true })).toMatchObject({
      status: "waiting",
      canaryId: scenario.canary.id,
      stableId: newer.id,
    });
  });

  test("of a partial rollout the next canary doesn't take its place by itself", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "10:1m, 50" });
    await scenario.pass(MINUTE);
    const next = scenario.upload();
    const { status, canaryId } = await scenario.run({ ...ADVANCE, steps: "10:1m, 50", canary: id(next.id) });
    expect([status, canaryId]).toEqual(["completed", scenario.canary.id]);
    expect(scenario.live()).toBe("stable 50, canary 50");
  });
});
