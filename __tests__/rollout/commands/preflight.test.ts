import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { CALM_LIST } from "../../../simulator/platform-unknowns.ts";
import { ApiError } from "../../../src/rollout/errors.ts";
import type { Plan } from "../../../src/rollout/events.ts";
import type { PreflightFindings, RemainingRollout } from "../../../src/rollout/ports.ts";
import { ALWAYS, id, MINUTE, type Scenario, setUpScenario, short, VERSIONS } from "../scenario.ts";

const HOUR = 60 * MINUTE;
const DRY = { dryRun: true } as const;

/** A judge that foresees this, and remembers what it was asked. */
function foreseeing(foresight: Partial<PreflightFindings> = {}) {
  const asked: RemainingRollout[] = [];
  const judge = {
    look: async () => [],
    preflight: async (remaining: RemainingRollout) => {
      asked.push(remaining);
      return { problems: [], warnings: [], notes: [], ...foresight };
    },
  };
  return { judge, asked };
}

function planOf({ events }: Scenario): Plan | undefined {
  return events.find((event) => event.type === "plan")?.plan;
}

describe("the plan of a rollout", () => {
  test("that starts says all that it is going to do, and a dry run ends there", async () => {
    const scenario = setUpScenario({ canary: { tag: "v2" } });
    const outcome = await scenario.run({ ...DRY, steps: "5:10m..1h, 50:30m, 100" });
    expect(outcome).toMatchObject({
      status: "planned",
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      share: 0,
      made: [],
    });
    const plan = planOf(scenario);
    expect(outcome.plan).toEqual(plan);
    expect(plan).toEqual({
      scriptName: "my-worker",
      stable: expect.objectContaining({ id: scenario.stable.id, number: 1 }),
      canary: expect.objectContaining({ id: scenario.canary.id, number: 2, tag: "v2" }),
      message: "fix: carts",
      schedule: expect.objectContaining({ length: 3 }),
      live: outcome.live,
      next: 0,
      watched: -1,
      begins: [0, 10, 40].map((minutes) => scenario.clock.now() + minutes * MINUTE),
      least: 40 * MINUTE,
      longest: 90 * MINUTE,
      ends: scenario.clock.now() + 40 * MINUTE,
      notes: [],
    });
    expect(scenario.requests()).toEqual([
      "GET deployments → 200",
      "GET versions?deployable=true → 200",
      `GET versions/${scenario.stable.id} → 200`,
      `GET versions/${scenario.canary.id} → 200`,
    ]);
    expect(scenario.states).toEqual([]);
  });

  test.each([
    ["counts only what is still to come", 4, { watched: 0, least: 36 * MINUTE, longest: 176 * MINUTE }],
    ["has only the longest of its hold left", 20, { watched: 0, least: 30 * MINUTE, longest: 160 * MINUTE }],
    ["after its hold watches nothing", 120, { watched: -1, least: 30 * MINUTE, longest: 120 * MINUTE }],
  ])("that goes on %s, %i minutes after the step", async (_, minutes, plan) => {
    const scenario = setUpScenario();
    scenario.split(10);
    await scenario.pass(minutes * MINUTE);
    await scenario.run({ ...DRY, steps: "10:10m..1h, 50:30m..2h, 100" });
    expect(planOf(scenario)).toMatchObject({ next: 1, ...plan });
  });
});

describe("a canary that serves everything already", () => {
  test("is complete, with no stable to be told, and nothing is checked or written", async () => {
    const { judge, asked } = foreseeing({ problems: ["never asked"] });
    const scenario = setUpScenario({ judge });
    scenario.deploy("canary 100");
    scenario.forget();
    const outcome = await scenario.run();
    expect(outcome).toMatchObject({
      status: "completed",
      reason: `The canary serves everything already: canary ${short(scenario.canary.id)} at 100 %.`,
      share: 100,
    });
    expect(outcome).not.toHaveProperty("stableId");
    expect(outcome.plan).toMatchObject({ stable: { id: "" }, next: 3, watched: -1, least: 0 });
    expect(asked).toEqual([]);
    expect(scenario.requests()).toEqual(["GET deployments → 200", "GET versions?deployable=true → 200"]);
  });

  test("is complete also where its stable is too old to be deployed", async () => {
    const scenario = setUpScenario({ readings: CALM_LIST });
    for (let n = 0; n < 100; n += 1) scenario.upload();
    const last = scenario.upload();
    scenario.foreign(last.id);
    expect(await scenario.run({ canary: id(last.id) })).toMatchObject({
      status: "completed",
      stableId: scenario.stable.id,
      reason: expect.stringContaining("that was the schedule's last step."),
    });
    expect(scenario.writes()).toEqual([]);
  });
});

describe("before the first write, what is wrong is said all at once:", () => {
  test("a migration, other exports, too little time, and what the checks need", async () => {
    const { judge } = foreseeing({ problems: ["The token may not read analytics."] });
    const scenario = setUpScenario({ judge, canary: { migrationTag: "v2", exports: { Cart: 1 } } });
    const { status, reason, canaryId } = await scenario.run({ steps: "10:7h, 100", jobLimitMs: 6 * HOUR });
    expect(status).toBe("failed");
    expect(canaryId).toBe(scenario.canary.id);
    expect(reason).toMatch(
      /The canary contains another Durable Object migration \("v2"\) than stable \(none\): Cloudflare can't split traffic between them\. Deploy .*\. The canary declares other exports \(\{"Cart":1\}\) than stable \(none\): the versions of one deployment must agree \(Cloudflare refuses it with code 100405\)\. The schedule takes at least 7h more, and a job on this runner ends after 6h: shorten the holds, or run command: advance from a cron trigger\. The token may not read analytics\.$/,
    );
    expect(scenario.writes()).toEqual([]);
    expect(planOf(scenario)).toBeUndefined();
  });

  test("stable's own migration and exports, that the canary lacks", async () => {
    const scenario = setUpScenario({ stable: { migrationTag: "v1", exports: { Cart: 1 } } });
    const { reason } = await scenario.run();
    expect(reason).toContain('another Durable Object migration (none) than stable ("v1")');
    expect(reason).toContain('declares other exports (none) than stable ({"Cart":1})');
  });
});

describe("a job that ends", () => {
  test("before the holds' longest time is over: is a warning, and no reason not to begin", async () => {
    const scenario = setUpScenario();
    const outcome = await scenario.run({ ...DRY, steps: "10:1h..7h, 100", jobLimitMs: 6 * HOUR });
    expect(outcome.status).toBe("planned");
    expect(scenario.warnings()).toEqual([
      "The holds may take 7h at their longest, and a job on this runner ends after 6h.",
    ]);
  });

  test("just when they are over, or where nobody knows: nothing is said", async () => {
    const scenario = setUpScenario();
    for (const jobLimitMs of [6 * HOUR, undefined]) {
      const steps = jobLimitMs === undefined ? "10:1d, 100" : "10:6h, 100";
      expect(await scenario.run({ ...DRY, steps, jobLimitMs })).toMatchObject({
        status: "planned",
        plan: { notes: [] },
      });
    }
  });
});

describe("the checks are asked what they need", () => {
  test("of the steps that are still to come", async () => {
    const { judge, asked } = foreseeing();
    const scenario = setUpScenario({ judge, readings: CALM_LIST });
    await scenario.run(DRY);
    scenario.split(10);
    await scenario.run(DRY);
    await scenario.pass(11 * MINUTE);
    await scenario.run({ steps: "10:10m, 20" });
    expect(asked).toMatchObject([
      { firstStep: 0, preview: true, stableId: scenario.stable.id },
      { firstStep: 0, preview: true },
      {
        firstStep: 1,
        preview: false,
        now: scenario.clock.now(),
        schedule: [{ percent: 10 }, { percent: 20 }],
      },
    ]);
  });

  test("and what they have to say is in the log and in the plan", async () => {
    const { judge } = foreseeing({ warnings: ["A hold of 2m is short."], notes: ["No comparison at 100."] });
    const scenario = setUpScenario({ judge });
    await scenario.run({ ...DRY, steps: "10:1h..7h, 100", jobLimitMs: 6 * HOUR });
    expect(scenario.warnings()).toEqual([
      expect.stringContaining("at their longest"),
      "A hold of 2m is short.",
    ]);
    expect(planOf(scenario)?.notes).toEqual(["No comparison at 100."]);
  });
});

describe("what can't be read before the first write", () => {
  test("for the checks is asked again, too", async () => {
    let asked = 0;
    const preflight = async (): Promise<PreflightFindings> => {
      asked += 1;
      if (asked === 1) throw new ApiError("busy", { retry: true, write: "not-made" });
      return { problems: [], warnings: [], notes: ["Asked twice."] };
    };
    const scenario = setUpScenario({ judge: { look: async () => [], preflight } });
    expect(await scenario.run(DRY)).toMatchObject({ status: "planned", plan: { notes: ["Asked twice."] } });
    expect(scenario.events).toContainEqual(
      expect.objectContaining({ type: "retry", what: "what the checks need" }),
    );
  });

  test("is no longer waited for after a cancel", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: VERSIONS, times: ALWAYS, effect: serverError(502) });
    expect((await scenario.cancelled(2_000)).result.reason).toMatch(/^Live is .*before the first write/);
  });
});
