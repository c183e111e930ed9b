/** What goes with a write beside its shares: when running code is updated, and the order of the versions. */
import { describe, expect, test } from "vitest";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import { CREATE, FAILING, MINUTE, refusal, type Scenario, setUpScenario, UNNAMED } from "../scenario.ts";

type Asked = Partial<RolloutRequest> & { readonly steps?: string };

const DEFERRED = { mode: "deferred", max_delay: 300 };
const IMMEDIATE = { mode: "immediate" };

/** Plays something on a Worker with Durable Objects, whose strategies are stored; what was sent, oldest first. */
async function strategies(play: (scenario: Scenario) => Promise<unknown>, judge?: typeof FAILING) {
  const scenario = setUpScenario({ readings: { codeUpdateStrategy: "kept" }, ...(judge && { judge }) });
  await play(scenario);
  return scenario.cloud.requestLog.deployments
    .filter(({ by }) => by === "request")
    .map(({ deployment }) => deployment.code_update_strategy);
}

/** After a first step, by itself or by somebody. */
const AFTERWARDS: Readonly<Record<string, (given: Asked) => (scenario: Scenario) => Promise<unknown>>> = {
  "a promotion": (given) => async (scenario) => {
    await scenario.run({ steps: "10" });
    await scenario.run({ command: "promote", canary: UNNAMED, ...given });
  },
  "a rollback by hand": (given) => async (scenario) => {
    await scenario.run({ steps: "10" });
    await scenario.run({ command: "rollback", canary: UNNAMED, ...given });
  },
  "the rollback after a cancel": (given) => async (scenario) => {
    await scenario.run({ command: "advance" });
    (await scenario.cancelled(MINUTE, given)).result;
  },
  "what puts a foreign deployment back": (given) => async (scenario) => {
    const other = scenario.upload();
    scenario.faults.add({
      match: ({ operation }) => {
        if (operation === "deployments.create" && scenario.live() === "stable 100")
          scenario.foreign(other.id);
        return false;
      },
    });
    expect((await scenario.run({ steps: "10", ...given })).status).toBe("drifted");
  },
};

describe.each(Object.entries(AFTERWARDS))("%s", (_, played) => {
  test.each([
    { given: {}, sent: DEFERRED },
    { given: { codeUpdate: { mode: "immediate" } }, sent: IMMEDIATE },
  ] as const)("is $sent.mode with $given", async ({ given, sent }) => {
    const [, last, ...more] = await strategies(played(given));
    expect([last, more]).toEqual([sent, []]);
  });
});

describe("a rollback after a failure", () => {
  test("is immediate, after steps that were deferred as wrangler's", async () => {
    const refused = (scenario: Scenario) => {
      scenario.faults.add({ match: { ...CREATE, skip: 1 }, effect: refusal() });
      return scenario.run({ steps: "10, 50, 100" });
    };
    expect(await strategies(refused)).toEqual([DEFERRED, IMMEDIATE]);
  });

  test("is the workflow's where the workflow gives one", async () => {
    const minute = { mode: "deferred", maxDelayS: 60 } as const;
    const sent = await strategies((scenario) => scenario.run({ codeUpdate: minute }), FAILING);
    expect(sent).toEqual(Array(2).fill({ mode: "deferred", max_delay: 60 }));
  });
});

test("a commit message as long as a book is saved for post only as far as a deployment has room for it", async () => {
  const scenario = setUpScenario();
  const book = `${"読".repeat(60_000)}\n${"body".repeat(60_000)}`;
  await scenario.run({}, { message: async () => book });
  const longest = Math.max(...scenario.states.map((state) => Buffer.byteLength(JSON.stringify(state))));
  expect(longest).toBeLessThan(10_000);
});
