/** What a failure, a cancel and somebody else's deployment lead to. */

import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/faults/readings.ts";
import { serverError, tooManyRequests } from "../../../simulator/faults/rules.ts";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import { CREATE, FAILING, LIST, refusal, type Scenario, setUpScenario, short } from "../scenario.ts";

type Asked = Partial<RolloutRequest> & { readonly steps?: string };

/** A rollout whose check fails in its first step. */
async function failing(request: Asked = {}, prepare: (scenario: Scenario) => void = () => {}) {
  const scenario = setUpScenario({ judge: FAILING });
  prepare(scenario);
  return { scenario, ...(await scenario.timed(scenario.begin(request).work)) };
}

/** A rollout that is cancelled a minute later, in its first hold. */
async function cancelled(request: Asked = {}, afterMs = 60_000, scenario = setUpScenario()) {
  const { work, cancel } = scenario.begin(request);
  scenario.after(afterMs, () => cancel("SIGTERM"));
  return { scenario, ...(await scenario.timed(work)) };
}

const goalOf = ({ states }: Scenario) => states.at(-1)?.goal;
const lastWrite = ({ cloud }: Scenario) => JSON.stringify(cloud.requestLog.writes.at(-1)?.body);

describe("what a run ends by decides what becomes of the split", () => {
  test.each([
    ["rollback", "rolled-back", "stable 100"],
    ["hold", "held", "stable 90, canary 10"],
  ] as const)("a failure, on-failure: %s", async (onFailure, status, live) => {
    const onCancel = onFailure === "hold" ? "rollback" : "hold";
    const { scenario, result } = await failing({ onFailure, onCancel });
    expect([result.status, scenario.live()]).toEqual([status, live]);
    expect(scenario.told("failure")).toEqual([
      { type: "failure", reason: expect.stringContaining("40 of 100") },
    ]);
    expect(goalOf(scenario)).toBeUndefined();
  });

  test.each([
    ["rollback", "rolled-back", "stable 100"],
    ["hold", "held", "stable 90, canary 10"],
  ] as const)("a cancel, on-cancel: %s", async (onCancel, status, live) => {
    const onFailure = onCancel === "hold" ? "rollback" : "hold";
    const { scenario, result } = await cancelled({ onFailure, onCancel });
    expect([result.status, scenario.live()]).toEqual([status, live]);
    expect(scenario.told("cancelled")).toEqual([{ type: "cancelled", by: "SIGTERM" }]);
    expect(goalOf(scenario)).toBeUndefined();
  });

  test("a hold at 100 % says that nothing more was changed", async () => {
    const { scenario, result } = await failing({ steps: "100:10m", onFailure: "hold" });
    expect([result.status, scenario.live()]).toEqual(["held", "canary 100"]);
  });

  test("where the canary never was, nothing is written", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin();
    cancel();
    expect((await scenario.clock.run(work)).status).toBe("failed");
    expect(scenario.writes()).toEqual([]);
    const refused = await failing({}, ({ faults }) => faults.add({ match: CREATE, effect: refusal() }));
    expect(refused.result.status).toBe("failed");
    expect(refused.scenario.writes()).toHaveLength(1);
  });
});

describe("a rollback", () => {
  test("is one write between two reads", async () => {
    const { scenario } = await failing();
    expect(scenario.said()).toMatch(/^rollback \w+ failed run 1001\.1: /);
    const lines = scenario.requests();
    const at = lines.indexOf("POST deployments 100 → 200");
    expect([lines[at - 1], lines[at + 1]]).toEqual(Array(2).fill("GET deployments → 200"));
  });

  test("of a canary that was there at 100 % before the run", async () => {
    const { scenario, result } = await failing({ steps: "10:1m, 100:10m" }, ({ foreign, canary }) =>
      foreign(canary.id),
    );
    expect([result.status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
  });

  test("comes at once after a failure, later after a cancel, or as the workflow says", async () => {
    expect(lastWrite((await failing()).scenario)).toContain('"immediate"');
    expect(lastWrite((await cancelled()).scenario)).not.toContain('"immediate"');
    const own = await failing({ codeUpdate: { mode: "deferred", maxDelayS: 77 } });
    expect(lastWrite(own.scenario)).toContain("77");
  });

  test("that can't be made says what is live and how to undo it, and stays due for post", async () => {
    const { scenario, result } = await failing({}, ({ faults }) =>
      faults.add({ match: { ...CREATE, skip: 1 }, times: 3, effect: tooManyRequests() }),
    );
    expect([result.status, scenario.live()]).toEqual(["failed", "stable 90, canary 10"]);
    expect(result.advice).toMatchObject({ command: expect.stringContaining("npx wrangler versions deploy") });
    expect(scenario.states.at(-1)).toMatchObject({
      ended: true,
      goal: { policy: "rollback", cause: "failed" },
    });
  });

  test("where the list can't be read is left to post, and to whoever reads how to do it by hand", async () => {
    const { scenario, result } = await failing({}, (scenario) =>
      scenario.faults.add({ match: scenario.listsAfter(2), effect: refusal() }),
    );
    expect(result.status).toBe("failed");
    expect(result.advice?.command).toContain(`npx wrangler versions deploy ${scenario.stable.id}@100%`);
    expect(goalOf(scenario)).toMatchObject({ policy: "rollback" });
  });

  test("goes on for five minutes where the API is down, and not for ten", async () => {
    const down = (ms: number) => (scenario: Scenario) => {
      const began = scenario.clock.now();
      scenario.faults.add({
        match: () => scenario.told("failure").length > 0 && scenario.clock.now() < began + ms,
        times: Number.POSITIVE_INFINITY,
        effect: { kind: "reset" },
      });
    };
    expect((await failing({}, down(240_000))).result.status).toBe("rolled-back");
    expect((await failing({}, down(600_000))).result.status).toBe("failed");
  });
});

describe("a step whose answer was lost, when the run is cancelled", () => {
  /** The step of 50 % is sent and lost; it is carried out so much later, if ever. */
  async function lost(onCancel: "rollback" | "hold", lateMs?: number) {
    const scenario = setUpScenario({ readings: { listLag: "none" } });
    const late = lateMs !== undefined && { lateMs };
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" }, ...late });
    return cancelled({ steps: "10:1m, 50:1m, 100", onCancel }, 61_000, scenario);
  }

  test("is left to post: the rollback comes first, and the aim is kept", async () => {
    const { scenario, result, took } = await lost("rollback");
    expect([result.status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
    expect(took).toBeLessThan(63_000);
    expect(scenario.states.at(-1)).toMatchObject({
      goal: { policy: "rollback", cause: "cancelled" },
      intents: [{ versions: [{}, { percentage: 50 }] }],
    });
  });

  test("is looked for as long as the runner lets it where nothing is to be written, and that is said", async () => {
    const { scenario, result, took } = await lost("hold");
    expect([result.status, took]).toEqual(["held", 68_000]);
    expect(result.reason).toMatch(
      /But it is unknown whether the deployment of \S+ at 50 %, \S+ at 50 % was created/,
    );
    expect(goalOf(scenario)).toMatchObject({ policy: "hold" });
  });

  test("is rolled back where it shows up in that time", async () => {
    const { scenario, result } = await lost("rollback", 500);
    expect([result.status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
    const post = await scenario.post();
    expect([post.kind, scenario.live()]).toEqual(["settled", "stable 100"]);
  });

  test("the first step of all counts as the canary's where a rollback was wanted", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
    const { result } = await cancelled({ onCancel: "rollback" }, 1_000, scenario);
    expect(result.status).toBe("rolled-back");
    expect(result.reason).toContain("But it is unknown whether");
  });

  test("a rollback's own is said to be unknown, with what was last seen", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" } });
    const { result, took } = await cancelled({}, 60_000, scenario);
    expect([result.status, took]).toEqual(["failed", 67_000]);
    expect(result.reason).toMatch(/It is unknown whether the deployment of \S+ at 100 % was created/);
  });

  test("with its time used up nothing is begun", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin();
    await scenario.pass(60_000);
    scenario.faults.add(
      { match: LIST, delayMs: 6_600, effect: serverError(500) },
      { match: { ...LIST, skip: 1 }, delayMs: 500 },
    );
    cancel();
    const { result } = await scenario.timed(work);
    expect(result.reason).toContain("There was no time left to go on");
    expect(scenario.writes()).toHaveLength(1);
  });

  test("a wait while a failure is settled is cut short once, and settling goes on", async () => {
    const scenario = setUpScenario({ judge: FAILING });
    scenario.faults.add({
      match: () => scenario.told("failure").length > 0,
      times: 6,
      effect: serverError(500),
    });
    const { work, cancel } = scenario.begin();
    scenario.after(20_000, () => cancel());
    const { result, took } = await scenario.timed(work);
    expect(result.status).toBe("rolled-back");
    expect(took).toBeLessThan(25_000);
  });

  test("the first step of all isn't called rolled back where no rollback was wanted", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
    const { result } = await cancelled({ onCancel: "hold" }, 1_000, scenario);
    expect(result.status).toBe("failed");
    expect(result.reason).toContain("But it is unknown whether");
  });
});

describe("somebody's deployment that ours came over", () => {
  /** It comes while the step of 10 % is under way. */
  async function overwritten(
    deploy: (scenario: Scenario) => void,
    prepare: (scenario: Scenario) => void = () => {},
  ) {
    const scenario = setUpScenario({ readings: CALM_LIST });
    scenario.faults.add({ match: CREATE, delayMs: 500 });
    prepare(scenario);
    scenario.after(200, () => deploy(scenario));
    return { scenario, ...(await scenario.timed(scenario.begin().work)) };
  }
  const hotfix = (scenario: Scenario) => void scenario.foreign(scenario.canary.id);
  const drifts = ({ told }: Scenario) => told("drift").map(({ fate }) => fate);

  test("is restored once, with its own message and the run that did it", async () => {
    const { scenario, result } = await overwritten(hotfix);
    expect([result.status, scenario.live()]).toEqual(["drifted", "canary 100"]);
    expect(scenario.said()).toBe("hotfix (restored by run 1001.1)");
    expect(scenario.writes()).toHaveLength(2);
    expect(goalOf(scenario)).toBeUndefined();
    expect(drifts(scenario)).toContain("restored");
  });

  test("that was made after another one is restored in its place", async () => {
    const { scenario, result } = await overwritten((each) => {
      each.foreign(each.canary.id);
      each.foreign(each.stable.id, "second");
    });
    expect([result.status, scenario.live()]).toEqual(["drifted", "stable 100"]);
    expect(scenario.said()).toBe("second (restored by run 1001.1)");
  });

  test("and another one that comes while the first is restored is restored in its place", async () => {
    const { scenario, result } = await overwritten(hotfix, (each) => {
      each.faults.add({ match: { ...CREATE, skip: 1 }, delayMs: 500 });
      each.after(800, () => void each.foreign(each.stable.id, "second"));
    });
    expect([result.status, scenario.live()]).toEqual(["drifted", "stable 100"]);
  });

  test("again and again is given up after six", async () => {
    const { scenario, result } = await overwritten(hotfix, (each) => {
      each.faults.add({ match: { ...CREATE, skip: 1 }, times: 6, delayMs: 500 });
      for (let n = 0; n < 6; n += 1)
        each.after(700 + n * 500, () => {
          each.foreign(n % 2 === 0 ? each.stable.id : each.canary.id, `again ${n}`);
        });
    });
    expect(result.status).toBe("failed");
    expect(result.reason).toContain("Other deployments kept going live");
    expect(scenario.writes()).toHaveLength(7);
  });

  test("whose restoration's answer is lost isn't restored twice", async () => {
    const { scenario, result } = await overwritten(hotfix, (each) =>
      each.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" }, phase: "after" }),
    );
    expect([result.status, scenario.writes().length]).toEqual(["drifted", 2]);
    expect(scenario.told("resolved")[0]?.deployment?.id).toBe(scenario.liveId());
  });

  test("isn't taken for restored where somebody deploys it once more", async () => {
    const { scenario } = await overwritten(hotfix, (each) => {
      each.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" } });
      each.after(2_000, () => hotfix(each));
    });
    expect(scenario.told("resolved").filter(({ deployment }) => deployment)).toEqual([]);
    expect([scenario.said(), scenario.writes().length]).toEqual(["hotfix", 2]);
  });

  test("without a message is restored with one that names it", async () => {
    let hidden = "";
    const { scenario, result } = await overwritten((each) => {
      hidden = each.cloud.deployForeign(each.script, each.canary.id, { source: "dash" }).id;
    });
    expect(result.status).toBe("drifted");
    expect(scenario.said()).toBe(`deployment ${short(hidden)} (restored by run 1001.1)`);
  });

  test("whose structure isn't known can't be restored, and the reason says so", async () => {
    const { scenario, result } = await overwritten((each) => {
      each.cloud.deployForeign(each.script, each.canary.id, { extra: { cohorts: [{ name: "beta" }] } });
    });
    expect([result.status, drifts(scenario)]).toEqual(["failed", ["lost"]]);
    expect(result.reason).toContain("can't deploy it again (it has cohorts)");
    expect(scenario.writes()).toHaveLength(1);
  });

  test("of three versions can't be restored either", async () => {
    const { scenario, result } = await overwritten((each) => {
      const other = each.upload();
      each.foreign([
        [each.stable.id, 50],
        [each.canary.id, 30],
        [other.id, 20],
      ]);
    });
    expect(result.status).toBe("failed");
    expect(result.advice?.command).toContain(
      ` versions deploy ${scenario.stable.id}@50% ${scenario.canary.id}@30% `,
    );
    expect(scenario.writes()).toHaveLength(1);
  });

  test("that Cloudflare refuses to restore is reported, with the command that does it, and post tries again", async () => {
    const { scenario, result } = await overwritten(hotfix, (each) =>
      each.faults.add({ match: { ...CREATE, skip: 1 }, times: 3, effect: tooManyRequests() }),
    );
    expect(result.status).toBe("failed");
    expect(result.advice?.command).toContain(` versions deploy ${scenario.canary.id}@100%`);
    expect(await scenario.post()).toMatchObject({ status: "drifted" });
    expect(scenario.live()).toBe("canary 100");
  });

  test("with the very split that ours has ends the run, and nothing is written", async () => {
    const { scenario, result } = await overwritten((each) => void each.split(10));
    expect([result.status, drifts(scenario)]).toEqual(["drifted", ["live"]]);
    expect(scenario.writes()).toHaveLength(1);
  });

  test("stays restored through a cancel", async () => {
    const { scenario, result } = await overwritten(hotfix, (each) =>
      each.faults.add({ match: { ...CREATE, skip: 1 }, delayMs: 5_000 }),
    );
    expect(result.status).toBe("drifted");
    expect(await scenario.post()).toMatchObject({ kind: "settled", status: "drifted" });
    expect(scenario.writes()).toHaveLength(2);
  });
});

test("somebody's deployment that is live is left alone, whatever was aimed at", async () => {
  const scenario = setUpScenario({ judge: { look: async () => [] } });
  scenario.after(60_000, () => void scenario.foreign(scenario.canary.id));
  const { result } = await scenario.timed(scenario.begin().work);
  expect(result.status).toBe("drifted");
  expect(scenario.writes()).toHaveLength(1);
  expect(goalOf(scenario)).toBeUndefined();
});

test("a stopped run that has read nothing says what it can", async () => {
  const scenario = setUpScenario();
  scenario.faults.add({ match: LIST, times: Number.POSITIVE_INFINITY, effect: { kind: "hang" } });
  const { result } = await cancelled({}, 1_000, scenario);
  expect(result.status).toBe("failed");
  expect(result).not.toHaveProperty("live");
});
