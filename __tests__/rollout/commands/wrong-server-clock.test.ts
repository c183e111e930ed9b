/** Answers whose times aren't true must not move traffic. */

import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/platform-unknowns.ts";
import { ApiError } from "../../../src/rollout/errors.ts";
import type { Ports } from "../../../src/rollout/ports.ts";
import { ALWAYS, CREATE, LIST, MINUTE, type Scenario, setUpScenario, UNNAMED } from "../scenario.ts";

const HOUR = 60 * MINUTE;

/** So many lists come as they are, from a server whose clock is 10 hours ahead. */
function dateAhead({ clock, cloud, faults, script }: Scenario, times = 1): void {
  const headers = {
    "content-type": "application/json",
    date: new Date(clock.now() + 10 * HOUR).toUTCString(),
  };
  const result = { deployments: cloud.deployments(script).map(({ json }) => json) };
  const body = JSON.stringify({ success: true, errors: [], messages: [], result });
  faults.add({ match: LIST, times, effect: { kind: "answer", status: 200, headers, body } });
}

/** When each deployment was made. */
const minutesOf = (scenario: Scenario, since: number) =>
  scenario
    .told("deployed")
    .map(({ deployment }) => Math.round((Date.parse(deployment.createdOn) - since) / MINUTE));

describe("an answer whose date is hours ahead ends no hold", () => {
  test.each([1, 2, 5])("when it comes %i times in a row in the first hold", async (times) => {
    const scenario = setUpScenario();
    const began = scenario.clock.now();
    scenario.after(5 * MINUTE, () => dateAhead(scenario, times));
    expect((await scenario.run({ steps: "10:30m, 50:30m, 100:30m" })).status).toBe("completed");
    expect(minutesOf(scenario, began)).toEqual([0, 30, 60]);
  });

  test("when it is the first that a job or a tick gets", async () => {
    const scenario = setUpScenario();
    await scenario.run({ command: "advance", steps: "10:30m, 100" });
    const began = scenario.clock.now();
    dateAhead(scenario);
    const tick = await scenario.run({ command: "advance", canary: UNNAMED, steps: "10:30m, 100" });
    expect([tick.status, scenario.live()]).toEqual(["waiting", "stable 90, canary 10"]);
    dateAhead(scenario);
    await scenario.run({ steps: "10:30m, 50:30m, 100" });
    expect(minutesOf(scenario, began)).toEqual([0, 30, 60]);
  });

  test("a server whose clock is hours ahead is waited for as any other", async () => {
    const scenario = setUpScenario({ skewMs: -10 * HOUR });
    const began = scenario.clock.now() + 10 * HOUR;
    await scenario.run({ steps: "10:30m, 50:30m, 100" });
    expect(minutesOf(scenario, began)).toEqual([0, 30, 60]);
  });
});

test("a write whose answer is lost isn't dated past what somebody else deploys in the same millisecond", async () => {
  const scenario = setUpScenario({ readings: CALM_LIST });
  scenario.deploy("stable 100");
  const { api } = scenario.ports(new AbortController());
  const createDeployment: Ports["api"]["createDeployment"] = async (deployment, options) => {
    await api.createDeployment(deployment, options);
    scenario.split(25, "right after it");
    throw new ApiError("no answer", { retry: true, write: "unknown" });
  };
  const { status, live } = await scenario.run({}, { api: { ...api, createDeployment } });
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
      times: ALWAYS,
      effect: {
        kind: "disorder",
        change: (list) =>
          list.map((each) => (each.id === early ? { ...each, json: { ...each.json, created_on } } : each)),
      },
    });
    return scenario;
  }

  describe.each([
    ["rollout", { steps: "10:5s, 100" }, "completed", ["90/10", "100"]],
    ["promote", {}, "completed", ["100"]],
    ["advance", { steps: "10:1h, 100" }, "waiting", ["90/10"]],
  ] as const)("doesn't hide what %s deploys after it", (command, more, status, shares) => {
    test.each([false, true])("also where an answer is lost: %s", async (lost) => {
      const scenario = ahead();
      if (lost) scenario.faults.add({ match: CREATE, phase: "after", effect: { kind: "reset" } });
      const outcome = await scenario.run({ command, ...more });
      expect(outcome).toMatchObject({ status, live: { id: scenario.liveId() } });
      expect(scenario.writes().map((line) => line.split(" ")[2])).toEqual(shares);
    });
  });

  test.each([
    ["a step", 0],
    ["a write whose answer is lost", 1],
  ])("doesn't hide from post %s", async (_, open) => {
    const scenario = ahead();
    if (open > 0) scenario.faults.add({ match: CREATE, effect: { kind: "hang" }, phase: "after" });
    scenario.begin({ steps: "10:1h, 100" });
    await scenario.pass(2_000);
    expect([scenario.states.at(-1)?.intents.length, scenario.live()]).toEqual([open, "stable 90, canary 10"]);
    expect(await scenario.post()).toMatchObject({ status: "rolled-back" });
    expect(scenario.live()).toBe("stable 100");
  });
});
