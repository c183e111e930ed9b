/** What post makes of a main that was stopped. */

import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { nothingToSettle } from "../../../src/rollout/drive/settle-in-post.ts";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import { CREATE, FAILING, MINUTE, refusal, type Scenario, setUpScenario } from "../scenario.ts";

const ALWAYS = Number.POSITIVE_INFINITY;

/** A rollout that is killed when its step of 10 % has been live for 10 s. */
async function killed(request: Partial<RolloutRequest> = {}, scenario = setUpScenario()) {
  const { kill } = scenario.begin(request);
  await scenario.pass(10_000);
  kill();
  expect(scenario.live()).toBe("stable 90, canary 10");
  scenario.requests();
  return scenario;
}

/** One whose check failed, and whose rollback Cloudflare refused: main has said its last word, and the goal is kept. */
async function refused(scenario = setUpScenario({ judge: FAILING })) {
  scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal() });
  expect((await scenario.run({ onCancel: "hold" })).status).toBe("failed");
  scenario.requests();
  return scenario;
}

const posts = (requests: readonly string[]) => requests.filter((line) => line.startsWith("POST"));

/** The step that this run makes, as somebody's request that comes late. */
function lateStep(scenario: Scenario, percent: number, run = "1001.1") {
  const { stable, canary } = scenario;
  return () =>
    void scenario.foreign(
      [
        [stable.id, 100 - percent],
        [canary.id, percent],
      ],
      `canary ${canary.id.slice(0, 8)} ${percent}% 2/3 run ${run}: fix: carts`,
    );
}

describe("post has nothing to do", () => {
  test("where main has finished, or ended before it adopted anything", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    expect(nothingToSettle(scenario.states.at(-1), true)).toContain("the main step finished");
    expect(nothingToSettle(undefined, true)).toContain("the main step ended before its first write");
  });

  test("and has something where main was stopped, or could not reach what it aimed at", async () => {
    expect(nothingToSettle((await killed()).states.at(-1), false)).toBeUndefined();
    expect(nothingToSettle((await killed()).states.at(-1), true)).toBeUndefined();
    expect(nothingToSettle((await refused()).states.at(-1), true)).toBeUndefined();
    expect(nothingToSettle(undefined, false)).toBeUndefined();
  });
});

describe("after a main that was killed, post", () => {
  test("rolls back, at once, and looks again 15 s later", async () => {
    const scenario = await killed();
    const started = scenario.clock.now();
    expect(await scenario.post()).toMatchObject({
      kind: "settled",
      status: "rolled-back",
      live: { id: scenario.liveId() },
      stableId: scenario.stable.id,
      canaryId: scenario.canary.id,
    });
    expect(scenario.live()).toBe("stable 100");
    expect(scenario.said()).toMatch(/^rollback \w+ cancelled run 1001\.1: /);
    expect(scenario.requests()).toEqual([
      "GET deployments → 200",
      "POST deployments 100 → 200",
      "GET deployments → 200",
      "GET deployments → 200",
    ]);
    expect(scenario.clock.now() - started).toBe(15_000);
  });

  test("leaves the split where on-cancel says hold", async () => {
    const scenario = await killed();
    expect(await scenario.post({ onCancel: "hold" })).toMatchObject({ status: "held" });
    expect(posts(scenario.requests())).toEqual([]);
  });

  test("does what the workflow says to Durable Objects", async () => {
    const scenario = await killed();
    await scenario.post({ codeUpdate: { mode: "deferred", maxDelayS: 77 } });
    expect(JSON.stringify(scenario.cloud.requestLog.writes.at(-1)?.body)).toContain("77");
  });

  test("does what main had decided, whatever on-cancel says, and looks once where main had said its last word", async () => {
    const scenario = await refused();
    const started = scenario.clock.now();
    const outcome = await scenario.post({ onCancel: "hold" });
    expect(outcome).toMatchObject({ status: "rolled-back", reason: expect.stringContaining("40 of 100") });
    expect(scenario.said()).toMatch(/^rollback \w+ failed run /);
    expect(scenario.clock.now()).toBe(started);
  });

  test("rolls back once more when a write of main's comes late", async () => {
    const scenario = await killed();
    scenario.after(9_000, lateStep(scenario, 50));
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.live()).toBe("stable 100");
    expect(posts(scenario.requests())).toHaveLength(2);
  });

  test("looks once more where a write is presumed lost: one list may lack what came late", async () => {
    const scenario = setUpScenario({ readings: { listLag: "none" } });
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" }, lateMs: 15_000 });
    await killed({}, scenario);
    expect(scenario.states.at(-1)).toMatchObject({ intents: [{ presumedLostSince: expect.any(Number) }] });
    scenario.faults.add({
      match: { operation: "deployments.list", skip: 2 },
      effect: { kind: "disorder", change: (page) => page.slice(1) },
    });
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.live()).toBe("stable 100");
  });

  test("leaves a foreign deployment alone", async () => {
    const scenario = await killed();
    scenario.foreign(scenario.canary.id);
    const id = scenario.liveId();
    expect(await scenario.post()).toMatchObject({
      status: "drifted",
      reason: expect.stringContaining(`deployment ${id.slice(0, 8)}`),
    });
    expect(posts(scenario.requests())).toEqual([]);
  });

  test("does not send a rollback again that main had sent, before it is known", async () => {
    const scenario = setUpScenario({ judge: FAILING, readings: { listLag: "none" } });
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" }, lateMs: 12_000 });
    const { kill } = scenario.begin();
    scenario.after(3_000, kill);
    await scenario.pass(4_000);
    expect(scenario.states.at(-1)).toMatchObject({ intents: [{}], goal: { cause: "failed" } });
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.writes()).toHaveLength(2);
  });

  test("does send it again once the list has lacked it for 15 s", async () => {
    const scenario = setUpScenario({ judge: FAILING });
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: { kind: "reset" } });
    const { kill } = scenario.begin();
    scenario.after(3_000, kill);
    await scenario.pass(4_000);
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.told("resolved").at(-1)).toEqual({ type: "resolved", lackedMs: 15_000 });
    expect(scenario.writes()).toHaveLength(3);
  });

  test("restores what a late write of main's came over", async () => {
    const scenario = await killed();
    const hotfix = scenario.upload();
    scenario.after(5_000, () => void scenario.foreign(hotfix.id));
    scenario.after(9_000, lateStep(scenario, 50));
    expect(await scenario.post()).toMatchObject({ status: "drifted" });
    expect(scenario.live()).toBe("other 100");
  });

  test("gives up in time when nothing answers, and says what was live last", async () => {
    const scenario = await killed();
    scenario.faults.add({ match: {}, times: ALWAYS, effect: { kind: "hang" } });
    const started = scenario.clock.now();
    const outcome = await scenario.post();
    expect(outcome).toMatchObject({ status: "failed", reason: expect.stringContaining("can't be read") });
    expect(scenario.clock.now() - started).toBeLessThan(285_000);
  });
});

describe("out of reach of Cloudflare, post", () => {
  const unreachable = (scenario: Scenario) =>
    scenario.faults.add({ match: {}, times: ALWAYS, effect: serverError(503) });

  test("says what was live last, and how to roll back by hand", async () => {
    const scenario = await killed();
    scenario.after(10_000, () => unreachable(scenario));
    const { stable, canary } = scenario;
    expect(await scenario.post()).toMatchObject({
      status: "failed",
      reason: expect.stringMatching(/^Last seen live: stable [0-9a-f]{8} at 100 %\. .*GET .*503/),
      advice: { command: `npx wrangler versions deploy ${stable.id}@100% --name my-worker --yes` },
      stableId: stable.id,
      canaryId: canary.id,
      live: { versions: [{ versionId: stable.id, percentage: 100 }] },
    });
  });

  test("and with no state says that nobody knows", async () => {
    const scenario = setUpScenario();
    unreachable(scenario);
    const outcome = await scenario.post();
    expect(outcome).toMatchObject({
      status: "failed",
      reason: expect.stringMatching(/^What is live now can't be read, .*GET .*503/),
    });
    expect(outcome).not.toHaveProperty("advice.command");
    expect(outcome).not.toHaveProperty("live");
    expect(outcome).not.toHaveProperty("stableId");
  });

  test("gives up after 4 minutes in all", async () => {
    const scenario = await killed();
    unreachable(scenario);
    const started = scenario.clock.now();
    await scenario.post();
    expect(scenario.clock.now() - started).toBe(240_000);
  });
});

describe("what bears this run's marker is its own, also where main had not saved it", () => {
  const message = (text: string) => (scenario: Scenario) =>
    text.replace("CANARY", scenario.canary.id.slice(0, 8));

  /** What post makes of a deployment that came after main's last word. */
  async function makesOf(versions: "canary" | "split" | "stable", said: (scenario: Scenario) => string) {
    const scenario = await killed();
    const { stable, canary } = scenario;
    if (versions === "split") scenario.split(50, said(scenario));
    else scenario.foreign(versions === "canary" ? canary.id : stable.id, said(scenario));
    const outcome = await scenario.post();
    return "status" in outcome ? outcome.status : outcome.kind;
  }

  test.each([
    ["a step", "split", "canary CANARY 50% 2/3 run 1001.1: fix"],
    ["the last step", "canary", "canary CANARY 100% 3/3 run 1001.1: fix"],
    ["a rollback after a failure", "stable", "rollback CANARY failed run 1001.1: fix"],
    ["a rollback after a cancel", "stable", "rollback CANARY cancelled run 1001.1: fix"],
    ["what it restored", "canary", "hotfix (restored by run 1001.1)"],
  ] as const)("%s", async (_, versions, text) => {
    expect(await makesOf(versions, message(text))).toBe("rolled-back");
  });

  test.each([
    ["another run's step", "split", "canary CANARY 50% 2/3 run 777.1: fix"],
    ["another attempt's", "split", "canary CANARY 50% 2/3 run 1001.2: fix"],
    ["another canary's", "split", "canary eeeeeeee 50% 2/3 run 1001.1: fix"],
    ["one with other shares than it says", "split", "canary CANARY 25% 2/3 run 1001.1: fix"],
    ["a rollback by hand", "stable", "rollback CANARY manual run 1001.1: fix"],
    ["what another run restored", "canary", "hotfix (restored by run 777.1)"],
    ["what somebody deployed", "canary", "hotfix"],
  ] as const)("not %s", async (_, versions, text) => {
    expect(await makesOf(versions, message(text))).toBe("drifted");
  });
});

describe("after a main whose state never reached post", () => {
  /** Shares of stable, the canary and another version, and the message, with which something was deployed. */
  type Entry = readonly [shares: readonly [number, number, number], message?: string | undefined];
  const step = (share: number, run = "1001.1"): Entry => [
    [100 - share, share, 0],
    `canary CANARY ${share}% 1/3 run ${run}: fix: carts`,
  ];
  const HOTFIX: Entry = [[0, 0, 100], "hotfix"];

  /** What post makes of these, 5 s apart, where main began so many of these spans after the first. */
  async function makesOf(
    entries: readonly Entry[],
    began = 0.5,
    options: Parameters<typeof setUpScenario>[0] = {},
  ) {
    const scenario = setUpScenario(options);
    await scenario.pass(MINUTE);
    scenario.begin().kill();
    const ids = [scenario.stable.id, scenario.canary.id, scenario.upload().id];
    const start = scenario.clock.now();
    for (const [shares, message = ""] of entries) {
      const versions = ids.map((id, at) => [id, shares[at] ?? 0] as const).filter(([, share]) => share > 0);
      scenario.foreign(versions, message.replace("CANARY", scenario.canary.id.slice(0, 8)));
      await scenario.pass(5_000);
    }
    const beganAgo = scenario.clock.now() - start - began * 5_000;
    const post = await scenario.post({ saved: undefined, beganAgo });
    return { scenario, post, made: [post.kind === "settled" ? post.status : post.kind, scenario.live()] };
  }
  const stable: Entry = [[100, 0, 0], "before"];
  const other: Entry = [[0, 0, 100], "older"];

  test.each<[string, readonly Entry[], number, string, string]>([
    ["its step", [stable, step(5), step(10)], 0.5, "rolled-back", "stable 100"],
    ["its only step, to 100 %", [stable, step(100)], 0.5, "rolled-back", "stable 100"],
    ["its step that a hotfix is over", [stable, step(5), HOTFIX], 0.5, "drifted", "other 100"],
    ["its step over a hotfix, which is restored", [stable, HOTFIX, step(5)], 0.5, "drifted", "other 100"],
    ["the same over a split", [[[90, 10, 0]], HOTFIX, step(100)], 0.5, "drifted", "other 100"],
    ["another run's step", [stable, step(5, "777.1")], 0.5, "nothing", "stable 95, canary 5"],
    ["another attempt's", [stable, step(5, "1001.2")], 0.5, "nothing", "stable 95, canary 5"],
    ["no step", [stable], 0.5, "nothing", "stable 100"],
    [
      "a rollback",
      [stable, [[100, 0, 0], "rollback CANARY failed run 1001.1: fix"]],
      0.5,
      "nothing",
      "stable 100",
    ],
    ["another job's step of this run from before", [stable, step(5)], 2, "nothing", "stable 95, canary 5"],
    [
      "a split that its message doesn't say",
      [stable, [[60, 40, 0], step(10)[1]]],
      0.5,
      "nothing",
      "stable 60, canary 40",
    ],
    [
      "a canary alone whose message says less",
      [stable, [[0, 100, 0], step(10)[1]]],
      0.5,
      "nothing",
      "canary 100",
    ],
    [
      "a step without its canary",
      [stable, [[90, 0, 10], step(10)[1]]],
      0.5,
      "nothing",
      "stable 90, other 10",
    ],
    ["a canary that served alone before", [[[0, 100, 0]], step(100)], 0.5, "nothing", "canary 100"],
    ["a step within 2 s of main's beginning", [other, stable, step(5)], 0.7, "rolled-back", "stable 100"],
    ["a step over what came after these", [other, stable, step(5)], 0.5, "drifted", "stable 100"],
  ])("finds by this run's marker %s", async (_, entries, began, ...made) => {
    expect((await makesOf(entries, began)).made).toEqual(made);
  });

  test("finds a step also when it comes late", async () => {
    const scenario = setUpScenario();
    scenario.begin().kill();
    scenario.after(5_000, lateStep(scenario, 10));
    expect(await scenario.post({ saved: undefined })).toMatchObject({ status: "rolled-back" });
    expect(scenario.live()).toBe("stable 100");
  });

  test("goes on with its message, and leaves what it finds to nobody", async () => {
    const { scenario, post } = await makesOf([stable, step(5)]);
    const { canary } = scenario;
    expect(post).toMatchObject({ stableId: scenario.stable.id, canaryId: canary.id });
    expect(scenario.said()).toBe(`rollback ${canary.id.slice(0, 8)} cancelled run 1001.1: fix: carts`);
  });

  test("where the server withholds what was live before, writes nothing and says what is live", async () => {
    const hotfixes: readonly Entry[] = Array(10).fill(HOTFIX);
    const withheld = { readings: { listLag: "none", listLength: 10, listParameters: "ignored" } } as const;
    const { scenario, post, made } = await makesOf([...hotfixes, step(100)], 0.5, withheld);
    expect(made).toEqual(["nothing", "canary 100"]);
    expect(post).toMatchObject({
      why: expect.stringContaining(`live is ${scenario.canary.id.slice(0, 8)} at 100 %`),
    });
  });
});
