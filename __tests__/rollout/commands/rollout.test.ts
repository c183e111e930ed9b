import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/faults/readings.ts";
import { serverError } from "../../../simulator/faults/rules.ts";
import { schedule } from "../../../simulator/usual-request.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import type { Verdict, VerdictStatus } from "../../../src/rollout/model.ts";
import type { HoldView, Judge } from "../../../src/rollout/ports.ts";
import { CREATE, LIST, MINUTE, refusal, requestOf, setUpScenario, short } from "../scenario.ts";

const SECOND = 1_000;

function verdict(status: VerdictStatus, more: Partial<Verdict> = {}): Verdict {
  return { check: "error-rate <= 1%", status, warn: false, detail: `12/431 ${status}`, numbers: {}, ...more };
}

/** A judge that says what the function says. */
function saying(say: (watch: HoldView) => readonly Verdict[]) {
  const asked: HoldView[] = [];
  const judge: Judge = {
    look: async (watch) => {
      asked.push(watch);
      return say(watch);
    },
  };
  return { judge, asked };
}

/** Ms since the live deployment was made. */
const age = ({ now, since }: HoldView) => now - since;

describe("a rollout in one job", () => {
  test("deploys its steps between holds, and verifies each", async () => {
    const scenario = setUpScenario({ readings: CALM_LIST });
    const started = scenario.clock.now();
    const outcome = await scenario.run({ steps: "10:1m, 50:30s, 100" });
    expect(scenario.requests()).toEqual([
      "GET deployments → 200",
      "GET versions?deployable=true → 200",
      `GET versions/${scenario.stable.id} → 200`,
      `GET versions/${scenario.canary.id} → 200`,
      "POST deployments 90/10 → 200",
      ...Array(5).fill("GET deployments → 200"),
      "POST deployments 50/50 → 200",
      ...Array(3).fill("GET deployments → 200"),
      "POST deployments 100 → 200",
      "GET deployments → 200",
    ]);
    expect(scenario.clock.now() - started).toBe(90 * SECOND);
    expect(outcome).toMatchObject({
      status: "completed",
      reason: `Canary ${short(scenario.canary.id)} is live at 100 % of my-worker: that was the schedule's last step.`,
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      percentage: 100,
      verdicts: [],
    });
    const messages = outcome.made.map(({ deployment }) => deployment.message?.slice(16));
    expect(messages).toEqual([
      "10% 1/3 run 1001.1: fix: carts",
      "50% 2/3 run 1001.1: fix: carts",
      "100% 3/3 run 1001.1: fix: carts",
    ]);
    expect(outcome.made.map(({ purpose, index }) => [purpose, index])).toEqual([
      ["step", 0],
      ["step", 1],
      ["step", 2],
    ]);
    expect(outcome.made.at(-1)?.deployment).toEqual(outcome.live);
    expect(scenario.states.at(-1)).toMatchObject({
      ended: true,
      own: { length: 3 },
      canaryDeployed: true,
    });
  });

  test("reports its events in order", async () => {
    const scenario = setUpScenario({ readings: { triggeredBy: "kept" } });
    await scenario.run({ steps: "10:2m, 100:30s" });
    expect(
      scenario.events.map((event) => ("index" in event ? `${event.type} ${event.index}` : event.type)),
    ).toEqual([
      "plan",
      "takeover",
      "step 0",
      "deployed 0",
      "hold 0",
      "heartbeat 0",
      "step 1",
      "deployed 1",
      "hold 1",
      "finished",
    ]);
    const since = scenario.events.flatMap((event) => (event.type === "hold" ? [event] : []));
    expect(since[0]).toMatchObject({
      hold: { min: 2 * MINUTE, max: 2 * MINUTE },
      from: (since[0]?.since ?? 0) + 2 * MINUTE,
      to: (since[0]?.since ?? 0) + 2 * MINUTE,
    });
    expect(scenario.events).toContainEqual({
      type: "heartbeat",
      index: 0,
      left: MINUTE,
      to: (since[0]?.since ?? 0) + 2 * MINUTE,
    });
  });

  test("says that the last hold has passed, where there was one", async () => {
    const scenario = setUpScenario();
    expect((await scenario.run({ steps: "10, 50:1m" })).reason).toBe(
      `Canary ${short(scenario.canary.id)} is live at 50 % of my-worker: that was the schedule's last step, and its hold has passed.`,
    );
  });

  test("that replaces another canary goes on where that one stood", async () => {
    const scenario = setUpScenario();
    const other = scenario.upload();
    scenario.foreign([
      [other.id, 20],
      [scenario.stable.id, 80],
    ]);
    const outcome = await scenario.run({ onConflict: "replace", steps: "10:1m, 50" });
    expect(outcome.status).toBe("completed");
    expect(scenario.writes()).toEqual(["POST deployments 10/90 → 200", "POST deployments 50/50 → 200"]);
    expect(scenario.live()).toBe("canary 50, stable 50");
  });

  test("prunes what it left behind, once it is complete and never before", async () => {
    const scenario = setUpScenario();
    expect((await scenario.run({ steps: "5, 10, 25, 100", prune: true })).status).toBe("completed");
    expect(scenario.requests().filter((line) => line.startsWith("DELETE"))).toHaveLength(2);
    const failing = setUpScenario({ judge: saying(() => [verdict("fail")]).judge });
    await failing.run({ steps: "5, 10, 25:1m, 100", prune: true });
    expect(failing.requests().filter((line) => line.startsWith("DELETE"))).toEqual([]);
  });
});

describe("a hold", () => {
  test("shows the checks all that they need, every 15 s and at its end", async () => {
    const { judge, asked } = saying(() => [verdict("pass")]);
    const scenario = setUpScenario({ judge });
    const { live } = await scenario.run({ steps: "10:40s" });
    expect(asked.map(age).map((ms) => Math.round(ms / SECOND))).toEqual([0, 15, 30, 40]);
    expect(asked[0]).toMatchObject({
      step: { percent: 10 },
      index: 0,
      count: 1,
      share: 10,
      live: { id: live?.id },
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      deployments: { length: 2 },
    });
  });

  test("tells a verdict once, until it changes, and reports each telling", async () => {
    const { judge } = saying((watch) => [verdict(age(watch) < 20 * SECOND ? "inconclusive" : "pass")]);
    const scenario = setUpScenario({ judge });
    const { verdicts } = await scenario.run({ steps: "10:1m, 50:1m" });
    expect(verdicts.map(({ index, verdict: { status } }) => [index, status])).toEqual([
      [0, "inconclusive"],
      [0, "pass"],
      [1, "inconclusive"],
      [1, "pass"],
    ]);
    const told = scenario.events.flatMap((event) => (event.type === "verdicts" ? [event.verdicts] : []));
    expect(told).toHaveLength(4);
    expect(verdicts.every(({ at }) => Number.isFinite(at))).toBe(true);
  });

  test("of min..max is left as soon as every check that counts passes early", async () => {
    const { judge } = saying((watch) => [
      verdict(age(watch) >= 30 * SECOND ? "early" : "pass"),
      verdict("exempt", { check: "5xx-rate <= stable" }),
      verdict("inconclusive", { check: "cpu-p99 <= 1s", warn: true }),
    ]);
    const scenario = setUpScenario({ judge });
    const started = scenario.clock.now();
    expect((await scenario.run({ steps: "10:20s..10m, 100" })).status).toBe("completed");
    expect(scenario.clock.now() - started).toBe(35 * SECOND);
  });

  test("of min..max isn't left before its least time", async () => {
    const scenario = setUpScenario({ judge: saying(() => [verdict("early")]).judge });
    const started = scenario.clock.now();
    await scenario.run({ steps: "10:20s..10m, 100" });
    expect(scenario.clock.now() - started).toBe(20 * SECOND);
  });

  test("grows until every check has spoken", async () => {
    const { judge } = saying((watch) => [verdict(age(watch) < 34 * SECOND ? "pending" : "pass")]);
    const scenario = setUpScenario({ judge, readings: CALM_LIST });
    const started = scenario.clock.now();
    expect((await scenario.run({ steps: "10:30s, 100" })).status).toBe("completed");
    expect(scenario.clock.now() - started).toBe(34 * SECOND);
  });
});

describe("a check that fails", () => {
  const failing = () =>
    saying((watch) => (age(watch) < 30 * SECOND ? [verdict("pass")] : [verdict("fail"), verdict("pass")]));

  test("rolls back at once", async () => {
    const scenario = setUpScenario(failing());
    const started = scenario.clock.now();
    const outcome = await scenario.run();
    expect(outcome).toMatchObject({
      status: "rolled-back",
      percentage: 0,
      made: [{ purpose: "step" }, { purpose: "rollback" }],
    });
    expect(scenario.clock.now() - started).toBe(30 * SECOND);
    expect(scenario.said()).toMatch(/^rollback [0-9a-f]{8} failed run 1001\.1: fix: carts$/);
    expect(scenario.writes()).toEqual(["POST deployments 90/10 → 200", "POST deployments 100 → 200"]);
    expect(scenario.events).toContainEqual({
      type: "failure",
      reason: 'At 10 % the canary failed the check "error-rate <= 1%": 12/431 fail',
    });
  });

  test("leaves the split, where on-failure says hold", async () => {
    const scenario = setUpScenario(failing());
    const { status } = await scenario.run({ onFailure: "hold" });
    expect(status).toBe("held");
    expect(scenario.writes()).toHaveLength(1);
  });

  test("names every check that failed", async () => {
    const scenario = setUpScenario(saying(() => [verdict("fail"), verdict("fail", { check: "probe x" })]));
    expect((await scenario.run()).reason).toContain(
      'the canary failed the checks "error-rate <= 1%": 12/431 fail; "probe x": 12/431 fail.',
    );
  });

  test("and only warns changes nothing", async () => {
    const scenario = setUpScenario(saying(() => [verdict("fail", { warn: true })]));
    expect((await scenario.run()).status).toBe("completed");
  });
});

describe("a hold whose longest time is over without a verdict", () => {
  const unsure = () => setUpScenario(saying(() => [verdict("inconclusive"), verdict("pass")]));

  test.each([
    ["hold", "held", "stable 90, canary 10"],
    ["rollback", "rolled-back", "stable 100"],
  ] as const)("on-inconclusive %s: %s, whatever on-failure says", async (onInconclusive, status, live) => {
    const scenario = unsure();
    const onFailure = onInconclusive === "hold" ? "rollback" : "hold";
    const outcome = await scenario.run({ onInconclusive, onFailure });
    expect(outcome.status).toBe(status);
    expect(outcome.reason).toMatch(
      /At 10 % the longest hold is over without a verdict \(on-inconclusive: \w+\) of the check "error-rate <= 1%": 12\/431 inconclusive\.$/,
    );
    expect(scenario.live()).toBe(live);
  });

  test("on-inconclusive proceed: goes on, with a warning a step", async () => {
    const scenario = unsure();
    expect((await scenario.run({ onInconclusive: "proceed", steps: "10:1m, 50:1m" })).status).toBe(
      "completed",
    );
    const warning =
      'Going on without a verdict (on-inconclusive: proceed) of the check "error-rate <= 1%": 12/431 inconclusive';
    expect(scenario.warnings()).toEqual([warning, warning]);
  });
});

describe("a step that can't be made", () => {
  test("is a failure: what was deployed before is rolled back", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal() });
    const { status, reason } = await scenario.run({ steps: "10:1m, 33.33:1m, 100" });
    expect(status).toBe("rolled-back");
    expect(reason).toMatch(
      /^Stable .*\. The step of 33\.33 % \(step 2 of 3\) could not be deployed: POST .*no way/,
    );
    expect(scenario.live()).toBe("stable 100");
  });

  test("leaves the split, where on-failure says hold", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal() });
    expect((await scenario.run({ onFailure: "hold" })).status).toBe("held");
    expect(scenario.live()).toBe("stable 90, canary 10");
  });

  test("and was the first leaves all as it was", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: refusal() });
    const { status, percentage, made } = await scenario.run();
    expect([status, percentage, made]).toEqual(["failed", 0, []]);
  });

  test("as it was asked for, but stored otherwise, is a failure", async () => {
    const scenario = setUpScenario({ readings: { percentages: "two-decimals" } });
    scenario.faults.add({
      match: (seen, n) => seen.operation === "deployments.list" && n > 1,
      times: Number.POSITIVE_INFINITY,
      effect: {
        kind: "disorder",
        change: (list) =>
          list.map((entry) => ({
            ...entry,
            json: {
              ...entry.json,
              versions: entry.json.versions.map((share) => ({
                ...share,
                percentage: share.percentage === 12.5 ? 12.49 : share.percentage,
              })),
            },
          })),
      },
    });
    const { status, reason } = await scenario.run({ steps: "12.5:1m, 100" });
    expect(status).toBe("rolled-back");
    expect(reason).toMatch(
      /^Stable .*\. Cloudflare stored \S+ at 87\.5 %, \S+ at 12\.49 % for the step of 12\.5 % \(step 1 of 2\)\.$/,
    );
  });
});

describe("a cancel", () => {
  test("during a hold rolls back with one write, and reads nothing back", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin();
    scenario.after(2 * MINUTE, () => cancel("SIGTERM"));
    const outcome = await scenario.clock.run(work);
    expect(outcome).toMatchObject({
      status: "rolled-back",
    });
    expect(scenario.said()).toMatch(/^rollback [0-9a-f]{8} cancelled run/);
    expect(scenario.requests().slice(-3)).toEqual([
      "GET deployments → 200",
      "POST deployments 100 → 200",
      "GET deployments → 200",
    ]);
    expect(scenario.events).toContainEqual({ type: "cancelled", by: "SIGTERM" });
    expect(
      scenario.clock.now() - (outcome.made[0] ? Date.parse(outcome.made[0].deployment.createdOn) : 0),
    ).toBe(2 * MINUTE);
  });

  test("leaves the split, where on-cancel says hold", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin({ onCancel: "hold" });
    scenario.after(2 * MINUTE, () => cancel());
    const { status } = await scenario.clock.run(work);
    expect(status).toBe("held");
    expect(scenario.writes()).toHaveLength(1);
  });

  test("with Cloudflare out of reach says what was live last, and how to roll back by hand", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin();
    scenario.after(2 * MINUTE, () => {
      scenario.faults.add({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(503) });
      cancel();
    });
    const started = scenario.clock.now();
    const { status, advice } = await scenario.clock.run(work);
    expect(status).toBe("failed");
    expect(advice?.command).toContain(`npx wrangler versions deploy ${scenario.stable.id}@100%`);
    expect(scenario.clock.now() - started).toBe(2 * MINUTE + 7 * SECOND);
    expect(scenario.states.at(-1)).toMatchObject({ ended: true, goal: { policy: "rollback" } });
  });
});

describe("Cloudflare is out of reach during a hold", () => {
  test.each([
    ["a minute, then 5 minutes for the rollback that is owed", "rollback", 6],
    ["a minute, and a minute more to see what is live", "hold", 2],
  ] as const)("for %s", async (_, onFailure, minutes) => {
    const scenario = setUpScenario();
    const { work } = scenario.begin({ onFailure });
    scenario.after(2 * MINUTE, () =>
      scenario.faults.add({ match: {}, times: Number.POSITIVE_INFINITY, effect: serverError(503) }),
    );
    const started = scenario.clock.now();
    const { status, reason } = await scenario.clock.run(work);
    expect(status).toBe("failed");
    expect(reason).toMatch(/GET .*503/);
    const rounds = (scenario.clock.now() - started) / MINUTE - 2;
    expect(Math.round(rounds)).toBe(minutes);
  });
});

describe("somebody else's deployment", () => {
  test("during a hold ends the rollout within 15 s, and nothing is changed", async () => {
    const scenario = setUpScenario();
    const other = scenario.upload();
    const { work } = scenario.begin();
    scenario.after(2 * MINUTE, () => scenario.foreign(other.id));
    const started = scenario.clock.now();
    const { status } = await scenario.clock.run(work);
    expect(status).toBe("drifted");
    expect(scenario.live()).toBe("other 100");
    expect(scenario.clock.now() - started).toBeLessThanOrEqual(2 * MINUTE + 15 * SECOND);
    expect(scenario.writes()).toHaveLength(1);
    expect(scenario.events).toContainEqual(expect.objectContaining({ type: "drift", fate: "live" }));
  });

  test("while the checks look is seen before the next step", async () => {
    const scenario = setUpScenario({
      judge: {
        look: async ({ now, since }) => {
          if (now - since >= MINUTE) await scenario.clock.sleep(5 * SECOND);
          return [];
        },
      },
    });
    const other = scenario.upload();
    const { work } = scenario.begin({ steps: "10:1m, 100" });
    scenario.after(MINUTE + 2 * SECOND, () => scenario.foreign(other.id));
    expect((await scenario.clock.run(work)).status).toBe("drifted");
    expect(scenario.writes()).toHaveLength(1);
  });

  test("right before a step is restored", async () => {
    const scenario = setUpScenario();
    const other = scenario.upload();
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, delayMs: 500 });
    const { work } = scenario.begin({ steps: "10:1m, 100" });
    scenario.after(MINUTE + 200, () => scenario.foreign(other.id));
    const { status, made } = await scenario.clock.run(work);
    expect(status).toBe("drifted");
    expect(made.map(({ purpose }) => purpose)).toEqual(["step", "step", "restore"]);
    expect([scenario.live(), scenario.said()]).toEqual(["other 100", "hotfix (restored by run 1001.1)"]);
  });
});

describe("the post step has started", () => {
  test("so main writes nothing any more, and says what was live", async () => {
    const scenario = setUpScenario();
    let fenced = false;
    const ports = { ...scenario.ports(new AbortController()), fenced: () => fenced };
    scenario.after(30 * SECOND, () => {
      fenced = true;
    });
    const request = requestOf(scenario, { schedule: schedule("10:1m, 50:1m") });
    const { status } = await scenario.clock.run(runCommand(ports, request));
    expect(status).toBe("failed");
    expect(scenario.writes()).toHaveLength(1);
  });
});

describe("the post step takes over while main settles", () => {
  test("so main leaves the rollback to it", async () => {
    let fenced = false;
    const scenario = setUpScenario({
      judge: {
        look: async () => {
          fenced = true;
          return [verdict("fail")];
        },
      },
    });
    const ports = { ...scenario.ports(new AbortController()), fenced: () => fenced };
    const { status } = await scenario.clock.run(runCommand(ports, requestOf(scenario)));
    expect(status).toBe("failed");
    expect(scenario.writes()).toHaveLength(1);
    expect(scenario.states.at(-1)).toMatchObject({ ended: true, goal: { policy: "rollback" } });
  });
});

test("a list that is broken for a moment is read again", async () => {
  const scenario = setUpScenario();
  scenario.faults.add({ match: LIST, times: 2, effect: { kind: "reset" } });
  expect((await scenario.run({ steps: "100" })).status).toBe("completed");
  const retries = scenario.events.flatMap((event) => (event.type === "retry" ? [event] : []));
  expect(retries).toMatchObject([
    { what: "the list of deployments", attempt: 1, waitMs: 375 },
    { what: "the list of deployments", attempt: 2, waitMs: 750 },
  ]);
});
