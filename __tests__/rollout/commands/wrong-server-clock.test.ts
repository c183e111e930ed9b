/** Answers that aren't true, writes that come late, messages that were copied: what must not move traffic. */

import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/faults/readings.ts";
import type { Effect } from "../../../simulator/faults/rules.ts";
import { runCommand } from "../../../src/rollout/commands/run-command.ts";
import { nothingToSettle } from "../../../src/rollout/drive/settle-in-post.ts";
import { ApiError } from "../../../src/rollout/errors.ts";
import type { Ports } from "../../../src/rollout/ports.ts";
import {
  CREATE,
  id,
  LIST,
  MINUTE,
  refusal,
  requestOf,
  type Scenario,
  setUpScenario,
  UNNAMED,
} from "../scenario.ts";

const HOUR = 60 * MINUTE;

/** The list as it is, from a server whose clock is off by `aheadMs`. */
function dated(scenario: Scenario, aheadMs: number): Effect {
  return {
    kind: "answer",
    status: 200,
    headers: {
      "content-type": "application/json",
      date: new Date(scenario.clock.now() + aheadMs).toUTCString(),
    },
    body: JSON.stringify({
      success: true,
      errors: [],
      messages: [],
      result: { deployments: scenario.cloud.deployments(scenario.script).map(({ json }) => json) },
    }),
  };
}

const minutesOf = (scenario: Scenario, since: number) =>
  scenario.events.flatMap((event) =>
    event.type === "deployed" ? [Math.round((Date.parse(event.deployment.createdOn) - since) / MINUTE)] : [],
  );

describe("an answer whose date is hours ahead ends no hold", () => {
  test.each([1, 2, 5])("when it comes %i times in a row in the first hold", async (times) => {
    const scenario = setUpScenario();
    const began = scenario.clock.now();
    const { work } = scenario.begin({ steps: "10:30m, 50:30m, 100:30m" });
    scenario.after(5 * MINUTE, () => {
      for (let n = 0; n < times; n += 1)
        scenario.faults.add({ match: LIST, effect: dated(scenario, 10 * HOUR) });
    });
    expect((await scenario.clock.run(work)).status).toBe("completed");
    expect(minutesOf(scenario, began)).toEqual([0, 30, 60]);
  });

  test("when it is the first that a job gets", async () => {
    const scenario = setUpScenario();
    scenario.split(10, `canary ${scenario.canary.id.slice(0, 8)} 10% 1/3 run 1.1: fix`);
    const began = scenario.clock.now();
    scenario.faults.add({ match: LIST, effect: dated(scenario, 10 * HOUR) });
    await scenario.run({ steps: "10:30m, 50:30m, 100" });
    expect(minutesOf(scenario, began)).toEqual([30, 60]);
  });

  test("when it is the first that a tick gets", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance", steps: "10:30m, 100" });
    scenario.faults.add({ match: LIST, effect: dated(scenario, 10 * HOUR) });
    const tick = await scenario.run({ command: "advance", canary: UNNAMED, steps: "10:30m, 100" });
    expect([tick.status, scenario.live()]).toEqual(["waiting", "stable 90, canary 10"]);
  });

  test("and a server whose clock really is hours ahead is waited for as any other", async () => {
    const scenario = setUpScenario({ skewMs: -10 * HOUR });
    const began = scenario.clock.now() + 10 * HOUR;
    await scenario.run({ steps: "10:30m, 50:30m, 100" });
    expect(minutesOf(scenario, began)).toEqual([0, 30, 60]);
  });
});

describe("a write that the list lacked for so long that it counted as not made", () => {
  const forbidden = refusal("Authentication error", 10000);

  /** The first write breaks off and is carried out after `lateMs`; the second is refused. Then post looks. */
  async function late(lateMs: number) {
    const scenario = setUpScenario();
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } }, { match: CREATE, effect: forbidden });
    const { work } = scenario.begin({ steps: "10:10m, 100" });
    const marker = `canary ${scenario.canary.id.slice(0, 8)} 10% 1/2 run 1001.1: fix: carts`;
    scenario.after(lateMs, () => scenario.split(10, marker));
    const main = await scenario.clock.run(work);
    expect(nothingToSettle(scenario.states.at(-1), true)).toBeUndefined();
    const post = await scenario.post();
    return { scenario, main, post };
  }

  test("and that comes after main has said failed: post takes it back", async () => {
    const { scenario, main, post } = await late(12_000);
    expect(main).toMatchObject({ status: "failed", percentage: 0 });
    expect(post).toMatchObject({ kind: "settled", status: "rolled-back" });
    expect(scenario.live()).toBe("stable 100");
  });

  test("and that never comes: post says what main had said", async () => {
    const { scenario, main, post } = await late(HOUR);
    expect(post).toMatchObject({ kind: "settled", status: "failed", reason: main.reason });
    expect(scenario.writes()).toHaveLength(2);
  });
});

describe("a changed secret", () => {
  test("isn't forced over for a version that no rollout was serving a moment ago", async () => {
    const scenario = setUpScenario();
    const other = scenario.upload();
    scenario.foreign([[other.id, 100]]);
    scenario.foreign([[scenario.canary.id, 100]]);
    scenario.requests();
    scenario.cloud.changeSecret(scenario.script, "API_KEY");
    const { status, advice } = await scenario.run({ command: "rollback", stable: id(other.id) });
    expect([status, advice?.command]).toEqual(["failed", expect.stringContaining("npx wrangler")]);
    expect(scenario.writes()).toEqual(["POST deployments 100 → 400"]);
  });
});

describe("a commit message as long as a book", () => {
  test("is saved for post only as far as a deployment has room for it", async () => {
    const scenario = setUpScenario();
    const book = `${"読".repeat(60_000)}\n${"body".repeat(60_000)}`;
    const ports = { ...scenario.ports(new AbortController()), message: async () => book };
    await scenario.clock.run(runCommand(ports, requestOf(scenario)));
    const longest = Math.max(...scenario.states.map((state) => Buffer.byteLength(JSON.stringify(state))));
    expect(longest).toBeLessThan(10_000);
  });
});

test("a write whose answer is lost isn't dated past what somebody else deploys in the same millisecond", async () => {
  const scenario = setUpScenario({ readings: CALM_LIST });
  scenario.foreign(scenario.stable.id);
  const ports = scenario.ports(new AbortController());
  const createDeployment: Ports["api"]["createDeployment"] = async (deployment, options) => {
    await ports.api.createDeployment(deployment, options);
    scenario.split(25, "right after it");
    throw new ApiError("no answer", { retry: true, write: "unknown" });
  };
  const crossed = { ...ports, api: { ...ports.api, createDeployment } };
  const { status, live } = await scenario.clock.run(runCommand(crossed, requestOf(scenario)));
  expect([status, live?.id]).toEqual(["drifted", scenario.liveId()]);
  expect(scenario.live()).toBe("stable 75, canary 25");
});

describe("a deployment that was made by a server whose clock is ahead", () => {
  /** The one that is live says that it will be made in 20 s. */
  function ahead() {
    const scenario = setUpScenario();
    const early = scenario.liveId();
    const created_on = new Date(scenario.clock.now() + 20_000).toISOString();
    scenario.faults.add({
      match: LIST,
      times: Number.POSITIVE_INFINITY,
      effect: {
        kind: "disorder",
        change: (list) =>
          list.map((each) => (each.id === early ? { ...each, json: { ...each.json, created_on } } : each)),
      },
    });
    return scenario;
  }

  test.each([
    ["rollout", { steps: "10:5s, 100" }, "completed", "canary 100"],
    ["promote", {}, "completed", "canary 100"],
    ["advance", { steps: "10:1h, 100" }, "waiting", "stable 90, canary 10"],
  ] as const)("doesn't hide what %s deploys after it", async (command, more, status, live) => {
    const scenario = ahead();
    const outcome = await scenario.run({ command, ...more });
    expect(scenario.live()).toBe(live);
    expect(outcome).toMatchObject({ status, live: { id: scenario.liveId() } });
  });

  test.each([
    ["rollout", { steps: "10:5s, 100" }, "completed", ["90/10", "100"]],
    ["promote", {}, "completed", ["100"]],
    ["advance", { steps: "10:1h, 100" }, "waiting", ["90/10"]],
  ] as const)("doesn't hide from %s a write whose answer is lost", async (command, more, status, shares) => {
    const scenario = ahead();
    scenario.faults.add({ match: CREATE, phase: "after", effect: { kind: "reset" } });
    const outcome = await scenario.run({ command, ...more });
    expect(outcome).toMatchObject({ status, live: { id: scenario.liveId() } });
    expect(scenario.writes().map((line) => line.split(" ")[2])).toEqual(shares);
  });

  test("doesn't make an older step of the same run the one whose answer is lost", async () => {
    const scenario = setUpScenario();
    const run = { id: "77", attempt: 1 };
    await scenario.run({ run, steps: "10" });
    await scenario.run({ command: "rollback", run });
    await scenario.pass(MINUTE);
    scenario.requests();
    scenario.faults.add({ match: CREATE, effect: { kind: "reset" } });
    expect((await scenario.run({ run, steps: "10" })).status).toBe("completed");
    expect(scenario.live()).toBe("stable 90, canary 10");
    expect(scenario.writes()).toHaveLength(2);
  });

  test("doesn't hide from post a write whose answer is lost", async () => {
    const scenario = ahead();
    scenario.faults.add({ match: CREATE, effect: { kind: "hang" }, phase: "after" });
    const { work } = scenario.begin({ steps: "10:1h, 100" });
    void work;
    await scenario.pass(2_000);
    const [main] = scenario.states.slice(-1);
    expect([main?.intents.length, scenario.live()]).toEqual([1, "stable 90, canary 10"]);
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.live()).toBe("stable 100");
  });

  test("doesn't hide it from post either", async () => {
    const scenario = ahead();
    const { work } = scenario.begin({ steps: "10:1h, 100" });
    void work;
    await scenario.pass(2_000);
    expect(scenario.live()).toBe("stable 90, canary 10");
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.live()).toBe("stable 100");
  });
});
