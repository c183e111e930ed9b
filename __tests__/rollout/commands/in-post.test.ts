/** What post makes of a main that was stopped. */

import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import { nothingToSettle } from "../../../src/rollout/drive/settle-in-post.ts";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import {
  ALWAYS,
  CREATE,
  FAILING,
  LIST,
  refusal,
  type Scenario,
  setUpScenario,
  underWay,
} from "../scenario.ts";

/** A rollout that is killed when its step of 10 % has been live for 10 s. */
async function killed(request: Partial<RolloutRequest> = {}, scenario = setUpScenario()) {
  await scenario.killed(10_000, request);
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

/** One whose first step was lost and made again; the lost one comes 5 s after the kill. */
async function killedWithLateWrite() {
  const scenario = setUpScenario({ readings: { listLag: "none" } });
  scenario.faults.add({ match: CREATE, effect: { kind: "reset" }, lateMs: 15_000 });
  await killed({}, scenario);
  expect(scenario.states.at(-1)).toMatchObject({ intents: [{ presumedLostSince: expect.any(Number) }] });
  return scenario;
}

describe("post has nothing to do", () => {
  test("where main has finished, or ended before it adopted anything", async () => {
    const scenario = setUpScenario();
    await scenario.run({ steps: "100" });
    expect(nothingToSettle(scenario.states.at(-1))).toContain("the main step finished");
    expect(nothingToSettle(undefined)).toContain("the main step ended before its first write");
  });

  test("and has something where main was stopped, or could not reach what it aimed at", async () => {
    expect(nothingToSettle((await killed()).states.at(-1))).toBeUndefined();
    expect(nothingToSettle((await refused()).states.at(-1))).toBeUndefined();
  });
});

describe("after a main that was killed, post", () => {
  test("rolls back at once", async () => {
    const scenario = await killed();
    const started = scenario.clock.now();
    expect(await scenario.post()).toMatchObject({
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
    ]);
    expect(scenario.clock.now()).toBe(started);
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

  test.each([
    ["waits for a write that is presumed lost, and rolls back once more when it comes", 0],
    ["looks once more then: one list may lack what came late", 1],
  ])("%s", async (_, lacking) => {
    const scenario = await killedWithLateWrite();
    const change = <T>(page: readonly T[]) => page.slice(lacking);
    scenario.faults.add({ match: { ...LIST, skip: 2 }, effect: { kind: "disorder", change } });
    const started = scenario.clock.now();
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.live()).toBe("stable 100");
    expect(posts(scenario.requests())).toHaveLength(2);
    if (lacking === 0) expect(scenario.clock.now() - started).toBe(16_000);
  });

  test("finishes a rollback by hand", async () => {
    const scenario = await underWay();
    scenario.faults.add({ match: CREATE, effect: { kind: "hang" } });
    await scenario.killed(8_000, { command: "rollback" });
    expect(await scenario.post({ command: "rollback" })).toMatchObject({ status: "rolled-back" });
    expect(scenario.said()).toMatch(/^rollback \w+ manual run 1002\.1: /);
  });

  test("leaves a foreign deployment alone", async () => {
    const scenario = await killed();
    scenario.deploy("canary 100");
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
    expect(scenario.told("deployed").at(-1)).toMatchObject({
      purpose: "rollback",
      deployment: { id: scenario.liveId() },
    });
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
    const scenario = await killedWithLateWrite();
    const hotfix = scenario.upload();
    scenario.after(3_000, () => void scenario.foreign(hotfix.id));
    expect(await scenario.post()).toMatchObject({ status: "drifted" });
    expect(scenario.live()).toBe("other 100");
  });
});

describe("out of reach of Cloudflare, post", () => {
  const unreachable = (scenario: Scenario) =>
    scenario.faults.add({ match: {}, times: ALWAYS, effect: serverError(503) });

  test("says what was live last, and how to roll back by hand", async () => {
    const scenario = await killedWithLateWrite();
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

  test("gives up after 4 minutes in all", async () => {
    const scenario = await refused();
    unreachable(scenario);
    const started = scenario.clock.now();
    expect(await scenario.post()).toMatchObject({ reason: expect.stringContaining("40 of 100") });
    expect(scenario.clock.now() - started).toBe(240_000);
  });
});
