/** What a command can't begin on: it says why, writes nothing, and leaves nothing for post. */

import { describe, expect, test } from "vitest";
import { serverError } from "../../../simulator/faults/rules.ts";
import type { RolloutRequest } from "../../../src/rollout/model.ts";
import {
  ALWAYS,
  id,
  LIST,
  MINUTE,
  NEVER_DEPLOYED,
  type Scenario,
  setUpScenario,
  UNNAMED,
  underWay,
  VERSIONS,
} from "../scenario.ts";

type Command = RolloutRequest["command"];
type Asked = Partial<RolloutRequest> & { readonly steps?: string };
interface Situation {
  readonly commands: readonly Command[];
  readonly on?: () => Scenario | Promise<Scenario>;
  readonly asked?: (scenario: Scenario) => Asked;
  readonly why: string | ((scenario: Scenario) => string);
}

const ALL = ["rollout", "advance", "promote", "rollback", "status"] as const;
const tag = (tag: string) => ({ kind: "tag", tag }) as const;

function on(prepare: (scenario: Scenario) => unknown): () => Scenario {
  return () => {
    const scenario = setUpScenario();
    prepare(scenario);
    return scenario;
  };
}
const odd = (extra: Readonly<Record<string, unknown>>) =>
  on(({ cloud, script, canary }) => cloud.deployForeign(script, canary.id, { extra }));
const held = () => underWay(1, { steps: "100:1h" });

const SITUATIONS: Readonly<Record<string, Situation>> = {
  "nothing was ever deployed": {
    commands: ["rollout", "advance", "promote", "rollback"],
    on: on(({ faults }) => faults.add({ match: LIST, effect: NEVER_DEPLOYED })),
    why: "This Worker has no deployment yet: deploy it once.",
  },
  "what is live isn't understood": {
    commands: ALL,
    on: odd({ cohorts: [{ name: "beta" }] }),
    why: (each) => `The live deployment ${each.liveId()} isn't understood (it has cohorts).`,
  },
  "what is live has another strategy": { commands: ALL, on: odd({ strategy: "magic" }), why: "magic" },
  "three versions are live": {
    commands: ALL,
    on: on((each) => each.deploy("stable 50, canary 30, other 20")),
    why: "isn't understood (it has 3 versions)",
  },
  "no canary is named": {
    commands: ["rollout"],
    asked: () => ({ canary: UNNAMED, stable: tag("v9") }),
    why: 'No canary is named: give canary-version. stable-version "tag:v9": no deployable version has this tag: ',
  },
  "no canary is named, and no rollout is under way": {
    commands: ["promote"],
    asked: () => ({ canary: UNNAMED }),
    why: "No rollout is under way, so there is no canary to promote: give canary-version.",
  },
  "no version has the canary's tag": {
    commands: ["rollout", "advance", "promote"],
    asked: () => ({ canary: tag("v9") }),
    why: 'canary-version "tag:v9": no deployable version has this tag',
  },
  "no version has the canary's id": {
    commands: ["rollout"],
    asked: () => ({ canary: id("0000") }),
    why: 'canary-version "0000": this Worker has no deployable version with this id',
  },
  "no version has stable's tag": {
    commands: ALL,
    asked: () => ({ stable: tag("nope") }),
    why: 'stable-version "tag:nope": no deployable version has this tag',
  },
  "no version has stable's tag, during a rollout": {
    commands: ["advance", "rollback", "status"],
    on: () => underWay(),
    asked: () => ({ canary: UNNAMED, stable: tag("nope") }),
    why: 'stable-version "tag:nope": no deployable version has this tag',
  },
  "stable and canary are the same": {
    commands: ["rollout"],
    asked: ({ canary }) => ({ stable: id(canary.id) }),
    why: ({ canary }) => `canary-version and stable-version are the same version, ${canary.id}.`,
  },
  "the version that is named as stable isn't live": {
    commands: ["rollout"],
    asked: (each) => {
      each.deploy("other 100");
      return { stable: id(each.stable.id) };
    },
    why: ({ stable }) => `stable-version ${stable.id} is not live.`,
  },
  "stable is too old to be deployed": {
    commands: ["rollout", "advance", "status"],
    asked: (each) => {
      for (let n = 0; n < 100; n += 1) each.upload();
      return { canary: id(each.upload().id) };
    },
    why: ({ stable }) =>
      `Stable ${stable.id} is live but not deployable any more (only the latest 100 uploads are), so no split with it and no rollback to it can be made.`,
  },
  "a version that no rollout made serves everything": {
    commands: ["rollback"],
    why: (each) => `The version to roll back to is unknown: deployment ${each.liveId()} `,
  },
  "nothing tells which half of a split is stable": {
    commands: ["rollback"],
    on: on((each) => each.unexplained()),
    why: "Set stable-version",
  },
  "stable-version names another one than the rollout under way has": {
    commands: ["advance", "status"],
    on: () => underWay(),
    asked: (each) => ({ canary: UNNAMED, stable: id(each.upload().id) }),
    why: "is not the stable version of the rollout that is under way",
  },
  "stable-version names the canary": {
    commands: ["rollback"],
    on: () => underWay(),
    asked: ({ canary }) => ({ stable: id(canary.id) }),
    why: "stable-version is the canary of the rollout under way: name another version, or use command: promote.",
  },
  "stable-version names the canary that serves everything": {
    commands: ["advance", "status"],
    on: held,
    asked: ({ canary }) => ({ canary: UNNAMED, stable: id(canary.id), steps: "100:1h" }),
    why: "is not the stable version of the rollout that is under way",
  },
  "the rollout's stable is named as the canary": {
    commands: ["rollout"],
    on: () => underWay(),
    asked: ({ stable }) => ({ canary: id(stable.id), onConflict: "replace" }),
    why: ({ stable }) =>
      `canary-version ${stable.id} is the stable version of the rollout that is under way: to roll it back, run command: rollback`,
  },
  "another canary's rollout is under way": {
    commands: ["rollout", "promote"],
    on: () => underWay(),
    asked: (each) => ({ canary: id(each.upload().id) }),
    why: "Another canary's rollout is under way",
  },
  "another canary's last hold is running": {
    commands: ["promote"],
    on: held,
    asked: (each) => ({ canary: id(each.upload().id), steps: "100:1h" }),
    why: "Another canary's rollout is under way: set on-conflict: replace to promote ",
  },
  "a split that nothing explains is live": {
    commands: ["promote"],
    on: on((each) => each.unexplained()),
    why: "set on-conflict: replace to promote",
  },
  "nothing tells what to go back to from a split that is replaced": {
    commands: ["rollout", "promote"],
    on: on((each) => {
      each.unexplained();
      each.forget();
    }),
    asked: () => ({ onConflict: "replace" }),
    why: "set stable-version",
  },
  "nothing tells what was stable before a canary that is to be watched": {
    commands: ["rollout", "advance", "status"],
    on: async () => {
      const scenario = setUpScenario();
      await scenario.run({ steps: "100" });
      scenario.forget();
      return scenario;
    },
    asked: () => ({ steps: "50:10m, 100:10m" }),
    why: "No earlier deployment shows which version was stable before the canary: set stable-version",
  },
};

const requests = (made: Scenario) => made.requests().filter((line) => !line.startsWith("GET"));

describe.each(Object.entries(SITUATIONS))("where %s", (_, { commands, on = setUpScenario, asked, why }) => {
  test.each(commands)("%s fails", async (command) => {
    const scenario = await on();
    const request = asked?.(scenario) ?? {};
    scenario.requests();
    scenario.states.length = 0;
    const outcome = await scenario.run({ ...request, command });
    expect(outcome).toMatchObject({ status: "failed", made: [] });
    expect(outcome.reason).toContain(typeof why === "string" ? why : why(scenario));
    expect([requests(scenario), scenario.states]).toEqual([[], []]);
  });
});

describe.each(ALL)("%s", (command) => {
  test("where Cloudflare doesn't answer gives up after a minute, a rollback after five", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: {}, times: ALWAYS, effect: serverError(503) });
    const { result, took } = await scenario.play({ command });
    expect(result.status).toBe("failed");
    expect(result.reason).toMatch(/^Nothing was written\. GET .*503/);
    expect(result).not.toHaveProperty("live");
    expect(took).toBe(command === "rollback" ? 5 * MINUTE : MINUTE);
  });

  test("that is cancelled before it knows what is live writes nothing", async () => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: LIST, effect: { kind: "hang" } });
    const { work, cancel } = scenario.begin({ command });
    scenario.after(1_000, () => cancel("SIGTERM"));
    const { result, took } = await scenario.timed(work);
    expect([result.status, result.made, took]).toEqual(["failed", [], 1_000]);
  });
});

test.each(["rollout", "advance", "promote", "rollback"] as const)(
  "%s asks for the versions again for as long, and says what is live",
  async (command) => {
    const scenario = setUpScenario();
    scenario.faults.add({ match: VERSIONS, times: ALWAYS, effect: serverError(502) });
    const stable = command === "rollback" ? id(scenario.stable.id) : undefined;
    const { result, took } = await scenario.play({ command, stable });
    expect(result.reason).toMatch(
      command === "rollout" || command === "rollback"
        ? /Nothing was written\. GET .*502/
        : /^Live is .* at 100 %\. Nothing was written\. GET .*502/,
    );
    expect(took).toBe(command === "rollback" ? 5 * MINUTE : MINUTE);
    expect(scenario.told("retry")[0]).toMatchObject({ what: "the list of versions", attempt: 1 });
  },
);
