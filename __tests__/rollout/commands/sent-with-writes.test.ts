/** What goes with a write beside its shares: when running code is updated, a message, and force past a changed secret (10220). */

import { describe, expect, test } from "vitest";
import { CALM_LIST } from "../../../simulator/platform-unknowns.ts";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import {
  CREATE,
  FAILING,
  id,
  MINUTE,
  refusal,
  type Scenario,
  saying,
  setUpScenario,
  UNNAMED,
  verdict,
} from "../scenario.ts";

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

const REFUSED = "POST deployments 100 → 400";
const FORCED = "POST deployments?force=true 100 → 200";
const changeSecret = ({ cloud, script }: Scenario) => void cloud.changeSecret(script, "API_KEY");

/** A rollback by hand to stable from what was deployed so, oldest first, after a secret was changed. */
async function rolledBack(
  deployed: readonly (readonly ("stable" | "canary" | "other")[])[],
  stable: "stable" | "canary" = "stable",
) {
  const scenario = setUpScenario();
  const ids = { stable: scenario.stable.id, canary: scenario.canary.id, other: scenario.upload().id };
  for (const names of deployed) {
    await scenario.pass(60_000);
    scenario.foreign(names.map((name) => [ids[name], 100 / names.length] as const));
  }
  changeSecret(scenario);
  await scenario.pass(60_000);
  const { status, reason, advice } = await scenario.run({ command: "rollback", stable: id(ids[stable]) });
  return { status, reason, advice, live: scenario.live(), writes: scenario.writes(), scenario };
}

test.each([
  ["is part of what is live", [["stable", "canary"]], "stable"],
  ["was split with what serves everything now", [["stable", "canary"], ["canary"]], "stable"],
  ["was so before that was deployed again", [["stable", "canary"], ["canary"], ["canary"]], "stable"],
  ["is the other one of a split", [["other"], ["stable", "canary"]], "canary"],
] as const)("what %s is forced", async (_, deployed, stable) => {
  const { status, writes, live, scenario } = await rolledBack(deployed, stable);
  expect([status, live, writes]).toEqual(["rolled-back", `${stable} 100`, [REFUSED, FORCED]]);
  expect(scenario.told("forced")).toHaveLength(1);
});

test.each([
  ["alone served before what somebody else deployed", [["canary"]]],
  ["was split with another", [["stable", "other"], ["canary"]]],
  [
    "was split with one of the two that are live",
    [
      ["stable", "other"],
      ["canary", "other"],
    ],
  ],
  ["was one of three", [["stable", "canary", "other"], ["canary"]]],
  ["was so two deployments ago", [["stable", "canary"], ["other", "canary"], ["canary"]]],
] as const)("what %s is not", async (_, deployed) => {
  const { status, reason, advice, writes, scenario } = await rolledBack(deployed);
  expect([status, writes]).toEqual(["failed", [REFUSED]]);
  expect(reason).toContain("10220");
  expect(advice?.command).toContain(`npx wrangler versions deploy ${scenario.stable.id}@100%`);
});

test("a rollout's rollback from a split is", async () => {
  const scenario: Scenario = setUpScenario(
    saying(() => {
      changeSecret(scenario);
      return [verdict("fail")];
    }),
  );
  const { status } = await scenario.run();
  expect([status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
});

test("a step is not, and the rollback after it is", async () => {
  const scenario = setUpScenario();
  scenario.after(30_000, () => changeSecret(scenario));
  const { status } = await scenario.run({ steps: "10:1m, 50" });
  expect([status, scenario.live()]).toEqual(["rolled-back", "stable 100"]);
  expect(scenario.writes().slice(1)).toEqual(["POST deployments 50/50 → 400", REFUSED, FORCED]);
});

test("a version that this run had deployed right before is", async () => {
  const scenario = setUpScenario();
  const { work, cancel } = scenario.begin({ steps: "100:10m" });
  scenario.after(60_000, () => {
    changeSecret(scenario);
    cancel();
  });
  const { status } = await scenario.clock.run(work);
  // Stable served before the run's own deployment, and isn't the run's.
  expect([status, scenario.live()]).toEqual(["failed", "canary 100"]);
  expect(scenario.writes()).toEqual(["POST deployments 100 → 200", REFUSED]);
});

test("what is restored was live until it was overwritten, and is", async () => {
  const scenario = setUpScenario({ readings: CALM_LIST });
  const other = scenario.upload();
  scenario.faults.add({ match: CREATE, delayMs: { before: 500, after: 500 } });
  scenario.after(200, () => void scenario.foreign(other.id));
  scenario.after(700, () => changeSecret(scenario));
  const { status } = await scenario.run();
  expect([status, scenario.live()]).toEqual(["drifted", "other 100"]);
  expect(scenario.writes().slice(1)).toEqual([REFUSED, FORCED]);
});
