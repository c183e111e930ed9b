/** One write of a tick, and everything that may become of it. */

import { describe, expect, test } from "vitest";
import { type FaultRule, htmlPage, serverError, tooManyRequests } from "../../../simulator/faults/rules.ts";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import { CREATE, READ_BACK, refusal, type Scenario, saying, setUpScenario, verdict } from "../scenario.ts";

const STEP = "POST deployments 90/10 → 200";
const LISTED = "GET deployments → 200";

/** A tick that makes the step of 10 %. */
function tick(scenario: Scenario, request: Partial<RolloutRequest> = {}) {
  return scenario.play({ command: "advance", ...request });
}

async function tickWith(...faults: readonly FaultRule[]) {
  const scenario = setUpScenario();
  scenario.faults.add(...faults);
  return { scenario, ...(await tick(scenario)) };
}

/** What was asked from the first write on. */
function fromTheWrite(scenario: Scenario): readonly string[] {
  const lines = scenario.requests().filter((line) => !line.startsWith("GET versions"));
  return lines.slice(lines.findIndex((line) => line.startsWith("POST")));
}

describe("a write that is answered", () => {
  test("is followed by one read, and is live", async () => {
    const { scenario, result } = await tickWith();
    expect([result.status, scenario.live()]).toEqual(["waiting", "stable 90, canary 10"]);
    expect(fromTheWrite(scenario)).toEqual([STEP, LISTED, READ_BACK]);
    expect(scenario.told("deployed")).toEqual([
      {
        type: "deployed",
        roles: { stableId: scenario.stable.id, canaryId: scenario.canary.id },
        purpose: "step",
        index: 0,
        deployment: expect.objectContaining({ id: scenario.liveId() }),
      },
    ]);
  });

  test("is saved before it is sent, and as made before it is verified", async () => {
    const { scenario } = await tickWith();
    expect(scenario.states.map(({ ended, intents, own }) => [ended, intents.length, own.length])).toEqual([
      [false, 0, 0],
      [false, 1, 0],
      [false, 0, 1],
      [true, 0, 1],
    ]);
    const [first, second] = scenario.states;
    expect(first).toEqual({
      ended: false,
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
      message: "fix: carts",
      adopted: first?.expected,
      expected: { id: expect.any(String), createdOn: expect.any(String) },
      own: [],
      canaryWasLive: false,
      intents: [],
    });
    expect(second?.intents).toEqual([
      {
        message: scenario.said(),
        versions: [
          { versionId: scenario.stable.id, percentage: 90 },
          { versionId: scenario.canary.id, percentage: 10 },
        ],
        after: first?.adopted,
        alike: [],
      },
    ]);
    expect(scenario.states.at(-1)).toMatchObject({ expected: { id: scenario.liveId() } });
  });

  test("is never doubted: a list without it is asked again each second", async () => {
    const scenario = setUpScenario();
    const stale = { kind: "stale", forMs: 3_600_000 } as const;
    scenario.faults.add({ match: scenario.listsAfter(1), times: 2, effect: stale });
    const { result, took } = await tick(scenario);
    expect([result.status, took]).toEqual(["waiting", 2_000]);
    expect(fromTheWrite(scenario)).toEqual([STEP, LISTED, LISTED, LISTED, READ_BACK]);
    expect(scenario.told("stale")).toEqual(Array(2).fill({ type: "stale", lacks: scenario.liveId() }));
  });

  test("may take half a minute", async () => {
    const { scenario, result } = await tickWith({ match: CREATE, delayMs: 29_000 });
    expect([result.status, scenario.told("unknown-outcome")]).toEqual(["waiting", []]);
  });

  test("leaves no timer behind", async () => {
    const { scenario } = await tickWith();
    expect(scenario.clock.pending).toBe(0);
  });
});

describe("a write that was made, and whose answer was lost", () => {
  const lost: Record<string, FaultRule> = {
    "a reset": { match: CREATE, effect: { kind: "reset" }, phase: "after" },
    "a hang": { match: CREATE, effect: { kind: "hang" }, phase: "after" },
    "a 5xx": { match: CREATE, effect: serverError(503), phase: "after" },
    "a page of HTML": { match: CREATE, effect: htmlPage(200), phase: "after" },
    "a broken line": { match: CREATE, effect: { kind: "truncate" } },
    "broken JSON": { match: CREATE, effect: { kind: "cut" } },
  };
  test.each(Object.entries(lost))("%s: is found in the list, and not sent again", async (_, fault) => {
    const { scenario, result } = await tickWith(fault);
    expect([result.status, scenario.live()]).toEqual(["waiting", "stable 90, canary 10"]);
    expect(scenario.told("unknown-outcome")).toHaveLength(1);
    expect(scenario.told("resolved")).toEqual([
      { type: "resolved", deployment: expect.objectContaining({ id: scenario.liveId() }) },
    ]);
    expect(scenario.told("deployed")).toHaveLength(1);
    expect(scenario.writes()).toHaveLength(1);
  });

  test("is waited for 30 s", async () => {
    const { result, took } = await tickWith({ match: CREATE, effect: { kind: "hang" }, phase: "after" });
    expect([result.status, took]).toEqual(["waiting", 30_000]);
  });

  test("is found also when the list shows it late", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" }, phase: "after" });
    const stale = { kind: "stale", forMs: 3_600_000 } as const;
    scenario.faults.add({ match: scenario.listsAfter(1), times: 4, effect: stale });
    const { result, took } = await tick(scenario);
    expect([result.status, took]).toEqual(["waiting", 4_000]);
    expect(scenario.writes()).toHaveLength(1);
  });
});

describe("a write that was not made", () => {
  test("without an answer: is sent again only when not in the list for 5 s", async () => {
    const { scenario } = await tickWith({ match: CREATE, effect: { kind: "reset" } });
    expect(scenario.told("resolved")).toEqual([{ type: "resolved", lackedMs: 5_000 }]);
    expect(fromTheWrite(scenario).slice(0, 9)).toEqual([
      "POST deployments 90/10 → reset",
      ...Array(6).fill(LISTED),
      STEP,
      LISTED,
    ]);
    expect(scenario.states.at(-1)).toMatchObject({
      intents: [{ presumedLostSince: expect.any(Number) }],
      own: [{}],
    });
  });

  test("is looked for as soon as 5 s are over, however long a read takes", async () => {
    const scenario = setUpScenario();
    scenario.faults.add(
      { match: CREATE, effect: { kind: "reset" } },
      { match: scenario.listsAfter(1), times: 10, delayMs: 1_200 },
    );
    await tick(scenario);
    expect(scenario.told("resolved")).toEqual([{ type: "resolved", lackedMs: 6_200 }]);
  });

  test("because of a mistake in the action: is told as it is", async () => {
    const scenario = setUpScenario();
    const { api } = scenario.ports(new AbortController());
    const createDeployment = () => Promise.reject(new Error("a mistake"));
    const { status, reason } = await scenario.run({}, { api: { ...api, createDeployment } });
    expect([status, reason]).toEqual(["failed", expect.stringContaining("a mistake")]);
  });

  test("by a 429: is sent again after what it asks to wait, and a read", async () => {
    const { scenario, took } = await tickWith({ match: CREATE, effect: tooManyRequests(7) });
    expect(fromTheWrite(scenario)).toEqual(["POST deployments 90/10 → 429", LISTED, STEP, LISTED, READ_BACK]);
    expect(took).toBe(7_350);
    expect(scenario.states.at(-1)).toMatchObject({ intents: [] });
  });

  test.each<[string, FaultRule, string, number, readonly number[]]>([
    ["by a refusal: is sent once", { effect: refusal() }, "failed", 0, [400]],
    [
      "is sent three times at most",
      { effect: tooManyRequests(), times: 3 },
      "failed",
      2_250,
      [429, 429, 429],
    ],
    [
      "by a 429 of five minutes: is sent after them",
      { effect: tooManyRequests(300) },
      "waiting",
      315_000,
      [429, 200],
    ],
    ["by a 429 of more time than there is: is not", { effect: tooManyRequests(3_600) }, "failed", 0, [429]],
  ])("%s", async (_, rule, status, takes, sent) => {
    const { scenario, result, took } = await tickWith({ match: CREATE, ...rule });
    expect([result.status, took]).toEqual([status, takes]);
    expect(scenario.writes()).toEqual(sent.map((answer) => `POST deployments 90/10 → ${answer}`));
    if (sent[0] === 400) expect(result.reason).toContain("no way");
    const waits = scenario.told("retry").map(({ what, attempt, waitMs }) => [what, attempt, waitMs]);
    if (sent.length === 3)
      expect(waits).toEqual([
        ["the deployment", 1, 750],
        ["the deployment", 2, 1_500],
      ]);
  });
});

describe("a cancel", () => {
  test("while the write is in flight leaves it two seconds to be answered, and it stays open for post", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, delayMs: { before: 60_000 } });
    const { took } = await scenario.cancelled(1_000, { command: "advance" });
    expect(scenario.told("unknown-outcome")[0]?.error.message).toContain("not answered within 2 s");
    // Two seconds for the answer; then the list is asked for as long as the runner lets it.
    expect(took).toBe(8_000);
    expect(scenario.writes()).toHaveLength(1);
  });

  test("that comes with the answer leaves no timer behind", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, delayMs: 1_000 });
    expect((await scenario.cancelled(500, { command: "advance" })).took).toBeLessThan(2_000);
    expect([scenario.live(), scenario.clock.pending]).toEqual(["stable 90, canary 10", 0]);
  });

  test("presumes nothing lost: only its appearance tells, until the time is over", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
    const { result, took } = await scenario.cancelled(3_000, { command: "advance" });
    expect(took).toBe(10_000);
    expect(result).toMatchObject({
      status: "failed",
      live: { versions: [{ versionId: scenario.stable.id }] },
    });
    expect(scenario.states.at(-1)).toMatchObject({
      intents: [{}],
      goal: { policy: "hold" },
      canaryWasLive: false,
    });
    expect(scenario.writes()).toHaveLength(1);
  });

  test("before it: nothing is sent", async () => {
    const scenario = setUpScenario();
    const { work, cancel } = scenario.begin({ command: "advance" });
    cancel();
    expect(await scenario.clock.run(work)).toMatchObject({ status: "failed" });
    expect(scenario.writes()).toEqual([]);
  });
});

test("behind the fence nothing is adopted or sent", async () => {
  const scenario = setUpScenario();
  scenario.raiseFence();
  const { result } = await tick(scenario);
  expect(result.reason).toContain("the post step has started");
  expect(scenario.writes()).toEqual([]);
  expect(scenario.states).toEqual([]);
});

test.each([
  ["stops the next step", "pass", undefined],
  ["leaves the rollback that is due to post", "fail", "rollback"],
] as const)("a fence that is raised in a hold %s", async (_, status, goal) => {
  const scenario: Scenario = setUpScenario(
    saying(() => {
      scenario.raiseFence();
      return [verdict(status)];
    }),
  );
  const { result } = await scenario.play({ steps: "10:2m, 100" });
  expect([result.status, scenario.live()]).toEqual(["failed", "stable 90, canary 10"]);
  expect(scenario.states.at(-1)).toMatchObject({ ended: true, intents: [] });
  expect(scenario.states.at(-1)?.goal?.policy).toBe(goal);
  expect([result.advice?.command, scenario.told("failure").length]).toEqual([undefined, goal ? 1 : 0]);
});

describe("what the list shows is ours where it is what was sent, and nobody else's", () => {
  /** The write's answer is lost and nothing is made; then this is deployed. */
  async function instead(
    message: (sent: string) => string,
    shares: (scenario: Scenario) => readonly (readonly [string, number])[] = ({ stable, canary }) => [
      [stable.id, 90],
      [canary.id, 10],
    ],
  ) {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
    scenario.after(1_500, () => {
      const sent = String(scenario.states.at(-1)?.intents[0]?.message);
      scenario.foreign(shares(scenario), message(sent));
    });
    return { scenario, ...(await tick(scenario)) };
  }

  test("the same split with the same marker", async () => {
    const { scenario, result } = await instead((sent) => sent);
    expect([result.status, scenario.writes().length]).toEqual(["waiting", 1]);
    expect(scenario.told("resolved")[0]?.deployment?.id).toBe(scenario.liveId());
  });

  // Another run's step of the same rollout is no drift.
  test.each([
    ["another run's marker", (sent: string) => sent.replace(/run \d+\.1/, "run 777.1"), "waiting"],
    ["another attempt's", (sent: string) => sent.replace(/run (\d+)\.1/, "run $1.2"), "waiting"],
    ["no marker", () => "by hand", "drifted"],
    ["no message", () => "", "drifted"],
  ])("not %s", async (_, message, status) => {
    const { scenario, result } = await instead(message);
    expect(result.status).toBe(status);
    expect(scenario.told("resolved").filter(({ deployment }) => deployment)).toEqual([]);
    expect(scenario.writes()).toHaveLength(1);
  });

  test("not another split", async () => {
    const { scenario, result } = await instead(
      (sent) => sent,
      ({ stable, canary }) => [
        [stable.id, 80],
        [canary.id, 20],
      ],
    );
    expect(result.status).not.toBe("completed");
    expect(scenario.told("resolved").filter(({ deployment }) => deployment)).toEqual([]);
  });
});
