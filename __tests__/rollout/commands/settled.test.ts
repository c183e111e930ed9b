/** What a failure or a cancel leads to. */

import { describe, expect, test } from "vitest";
import { type Effect, serverError, tooManyRequests } from "../../../simulator/faults/rules.ts";
import { CALM_LIST } from "../../../simulator/platform-unknowns.ts";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import {
  ALWAYS,
  CREATE,
  FAILING,
  LIST,
  MINUTE,
  refusal,
  type Scenario,
  saying,
  setUpScenario,
  verdict,
} from "../scenario.ts";

type Asked = Partial<RolloutRequest> & { readonly steps?: string };

/** A rollout whose check fails in its first step. */
async function failing(request: Asked = {}, prepare: (scenario: Scenario) => void = () => {}) {
  const scenario = setUpScenario({ judge: FAILING });
  prepare(scenario);
  return { scenario, ...(await scenario.play(request)) };
}

/** A rollout that is cancelled a minute later, in its first hold. */
async function cancelled(request: Asked = {}, afterMs = MINUTE, scenario = setUpScenario()) {
  const { work, cancel } = scenario.begin(request);
  scenario.after(afterMs, () => cancel("SIGTERM"));
  return { scenario, ...(await scenario.timed(work)) };
}

const goalOf = ({ states }: Scenario) => states.at(-1)?.goal;
const PURPOSES = { rollback: ["step", "rollback"], hold: ["step"] } as const;

describe.each([
  ["rollback", "rolled-back", "stable 100", "hold"],
  ["hold", "held", "stable 90, canary 10", "rollback"],
] as const)("what a run ends by decides what becomes of the split: %s", (policy, status, live, others) => {
  const all = { onFailure: others, onCancel: others, onInconclusive: others } as const;

  test("after a check that fails, at once", async () => {
    const failsLater = saying(({ now, since }) =>
      now - since < 30_000 ? [verdict("pass")] : [verdict("fail"), verdict("pass")],
    );
    const scenario = setUpScenario(failsLater);
    const { result, took } = await scenario.play({ ...all, onFailure: policy });
    expect([result.status, scenario.live(), took]).toEqual([status, live, 30_000]);
    expect(result.made.map(({ purpose }) => purpose)).toEqual(PURPOSES[policy]);
    expect(scenario.told("failure")).toEqual([
      { type: "failure", reason: expect.stringContaining("40 of 100") },
    ]);
    if (policy === "rollback")
      expect(scenario.said()).toMatch(/^rollback [0-9a-f]{8} failed run 1001\.1: fix: carts$/);
    expect(goalOf(scenario)).toBeUndefined();
  });

  test("after a step that is refused", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal() });
    const { reason, ...result } = await scenario.run({
      ...all,
      onFailure: policy,
      steps: "10:1m, 33.33:1m, 100",
    });
    expect([result.status, scenario.live()]).toEqual([status, live]);
    expect(reason).toMatch(/ The step of 33\.33 % \(step 2 of 3\) could not be deployed: POST .*no way/);
  });

  test("after the longest hold without a verdict", async () => {
    const scenario = setUpScenario(saying(() => [verdict("inconclusive"), verdict("pass")]));
    const outcome = await scenario.run({ ...all, onInconclusive: policy });
    expect([outcome.status, scenario.live()]).toEqual([status, live]);
    expect(outcome.reason).toContain(
      `At 10 % the longest hold is over without a verdict (on-inconclusive: ${policy}) of the check "error-rate <= 1%": 40 of 100.`,
    );
  });

  test("after a cancel, with no read at the end", async () => {
    const { scenario, result, took } = await cancelled(
      { ...all, onCancel: policy },
      MINUTE,
      setUpScenario({ readings: CALM_LIST }),
    );
    expect([result.status, scenario.live(), took]).toEqual([status, live, MINUTE]);
    expect(scenario.told("cancelled")).toEqual([{ type: "cancelled", by: "SIGTERM" }]);
    if (policy === "rollback") expect(scenario.said()).toMatch(/^rollback [0-9a-f]{8} cancelled run/);
    const lines = scenario.requests();
    expect(lines.filter((line) => line.startsWith("GET deployments/"))).toEqual([]);
    const at = lines.lastIndexOf("POST deployments 100 → 200");
    if (policy === "rollback")
      expect([lines[at - 1], lines[at + 1]]).toEqual(Array(2).fill("GET deployments → 200"));
    expect(goalOf(scenario)).toBeUndefined();
  });
});

describe("a rollback", () => {
  test("is made of a canary that was there at 100 % before the run", async () => {
    const { scenario, result } = await failing({ steps: "10:1m, 100:10m" }, ({ foreign, canary }) =>
      foreign(canary.id),
    );
    expect([result.status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
  });

  test.each([
    [
      "can't be made",
      (each: Scenario) =>
        each.faults.add({ match: { ...CREATE, skip: 1 }, times: 3, effect: tooManyRequests() }),
    ],
    [
      "can't be begun, because the list can't be read",
      (each: Scenario) => each.faults.add({ match: each.listsAfter(2), effect: refusal() }),
    ],
  ])("that %s says how to undo it, and stays due for post", async (_, prepare) => {
    const { scenario, result } = await failing({}, prepare);
    expect(result.status).toBe("failed");
    expect(result.advice?.command).toContain(`npx wrangler versions deploy ${scenario.stable.id}@100%`);
    expect(scenario.states.at(-1)).toMatchObject({
      ended: true,
      goal: { policy: "rollback", cause: "failed" },
    });
  });

  test("that is waited for goes on after a cancel, which cuts the wait short", async () => {
    const scenario = setUpScenario({ judge: FAILING });
    scenario.faults.add({
      match: () => scenario.told("failure").length > 0,
      times: 6,
      effect: serverError(500),
    });
    const { result, took } = await cancelled({}, 20_000, scenario);
    expect(result.status).toBe("rolled-back");
    expect(took).toBeLessThan(25_000);
    const throttled = setUpScenario({ judge: FAILING });
    throttled.faults.add({ match: () => throttled.told("failure").length > 0, effect: tooManyRequests(200) });
    expect((await cancelled({}, 20_000, throttled)).took).toBeLessThan(23_000);
  });
});

describe("Cloudflare out of reach", () => {
  const down = (scenario: Scenario) =>
    scenario.faults.add({ match: {}, times: ALWAYS, effect: serverError(503) });

  test.each([
    ["a minute, then 5 minutes for the rollback that is owed", "rollback", 6],
    ["a minute, and a minute more to see what is live", "hold", 2],
  ] as const)("in a hold is waited for %s", async (_, onFailure, minutes) => {
    const scenario = setUpScenario();
    scenario.after(2 * MINUTE, () => down(scenario));
    const { result, took } = await scenario.play({ onFailure });
    expect(result.status).toBe("failed");
    expect(result.reason).toMatch(/GET .*503/);
    expect(Math.round(took / MINUTE - 2)).toBe(minutes);
  });

  test.each<Effect>([serverError(503), { kind: "hang" }])(
    "at a cancel is waited for 7 s: %o",
    async (effect) => {
      const scenario = setUpScenario();
      scenario.after(MINUTE - 1, () => scenario.faults.add({ match: {}, times: ALWAYS, effect }));
      const { result, took } = await cancelled({}, MINUTE, scenario);
      expect([result.status, took]).toEqual(["failed", MINUTE + 7_000]);
      expect(result.advice?.command).toContain(`npx wrangler versions deploy ${scenario.stable.id}@100%`);
      expect(scenario.states.at(-1)).toMatchObject({ ended: true, goal: { policy: "rollback" } });
    },
  );
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

  test("is looked for as long as the runner lets it where nothing is to be written", async () => {
    const { scenario, result, took } = await lost("hold");
    expect([result.status, took]).toEqual(["held", 68_000]);
    expect(goalOf(scenario)).toMatchObject({ policy: "hold" });
  });

  test("is no more looked for where the list can't be read, and what is live is said to be unknown", async () => {
    const scenario = setUpScenario({ readings: { listLag: "none" } });
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" } });
    scenario.after(62_000, () => scenario.faults.add({ match: LIST, times: ALWAYS, effect: refusal() }));
    const { result } = await cancelled({ steps: "10:1m, 50:1m, 100", onCancel: "hold" }, 61_000, scenario);
    expect(result.status).toBe("failed");
    expect(result.reason).toContain("What is live now can't be read");
  });

  test("is rolled back where it shows up in that time", async () => {
    const { scenario, result } = await lost("rollback", 500);
    expect([result.status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
    await scenario.post();
    expect(scenario.live()).toBe("stable 100");
  });

  test.each([
    ["rollback", "rolled-back"],
    ["hold", "failed"],
  ] as const)(
    "and is the first of all counts as the canary's where a rollback was wanted: %s",
    async (onCancel, status) => {
      const scenario = setUpScenario();
      scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
      const { result } = await cancelled({ onCancel }, 1_000, scenario);
      expect(result.status).toBe(status);
      expect(result.reason).toContain("But it is unknown whether");
    },
  );

  test("a rollback's own is said to be unknown", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" } });
    const { result, took } = await cancelled({}, MINUTE, scenario);
    expect([result.status, took]).toEqual(["failed", 67_000]);
    expect(result.reason).toMatch(/It is unknown whether the deployment of \S+ at 100 % was created/);
  });

  test("with its time used up nothing is begun", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin();
    await scenario.pass(MINUTE);
    scenario.faults.add(
      { match: LIST, delayMs: 6_600, effect: serverError(500) },
      { match: { ...LIST, skip: 1 }, delayMs: 500 },
    );
    cancel();
    const { result } = await scenario.timed(work);
    expect(result.reason).toContain("There was no time left to go on");
    expect(scenario.writes()).toHaveLength(1);
  });
});
