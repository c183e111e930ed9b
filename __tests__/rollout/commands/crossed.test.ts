/** Somebody else deploys at the same time as a command: what is theirs stays, and what is the rollout's doesn't count as theirs. */

import { describe, expect, test } from "vitest";
import { type FaultRule, tooManyRequests } from "../../../simulator/faults/rules.ts";
import { CALM_LIST } from "../../../simulator/platform-unknowns.ts";
import {
  CREATE,
  id,
  LIST,
  type Scenario,
  setUpScenario,
  short,
  UNNAMED,
  underWay,
  VERSIONS,
} from "../scenario.ts";

const TWICE = "rollback, rollback";

const WHEN = {
  // Its checks look for 5 s, or the versions come after 5 s: it reads the list again before it writes.
  "between its reads": [2_000, { match: VERSIONS, delayMs: 5_000 }],
  "at its write": [200, { match: CREATE, delayMs: 500 }],
  "before its answer": [500, { match: CREATE, delayMs: { after: 1_000 } }],
  "while a lost answer is waited for": [2_500, { match: CREATE, effect: { kind: "reset" } }],
  "before it is verified": [1_000, { match: { ...LIST, skip: 1 }, delayMs: 2_000 }],
  "after it": [6_000, { match: VERSIONS, delayMs: 2_000 }],
} as const satisfies Record<string, readonly [afterMs: number, FaultRule]>;

/** What is deployed, and with which message. */
const WHAT = {
  "a hotfix": ["other 100", "hotfix"],
  "the rollout's step": ["stable 50, canary 50", "canary CANARY 50% 2/3 run 7.1: theirs"],
  "another step of it": ["stable 80, canary 20", "canary CANARY 20% 2/4 run 7.1: theirs"],
  "its last step": ["canary 100", "canary CANARY 100% 3/3 run 7.1: theirs"],
  "another canary's step": ["stable 90, other 10", "canary OTHER 10% 1/3 run 7.1: another"],
  "another's last step": ["other 100", "canary OTHER 100% 3/3 run 7.1: another"],
  "stable alone": ["stable 100", "hotfix"],
  "the canary alone": ["canary 100", "hotfix"],
} as const;

describe.each([
  ["advance", "between its reads", "a hotfix", "drifted", "other 100", ""],
  ["advance", "between its reads", "the rollout's step", "waiting", "stable 50, canary 50", ""],
  ["advance", "at its write", "a hotfix", "drifted", "other 100", "step, restore"],
  ["advance", "at its write", "the rollout's step", "waiting", "stable 50, canary 50", "step"],
  ["advance", "at its write", "another step of it", "waiting", "stable 80, canary 20", "step, restore"],
  ["advance", "before its answer", "a hotfix", "drifted", "other 100", "step"],
  ["advance", "while a lost answer is waited for", "a hotfix", "drifted", "other 100", ""],
  ["advance", "before it is verified", "another canary's step", "drifted", "stable 90, other 10", "step"],
  ["advance", "before it is verified", "its last step", "waiting", "canary 100", "step"],
  ["rollout", "between its reads", "a hotfix", "drifted", "other 100", ""],
  ["rollout", "at its write", "a hotfix", "drifted", "other 100", "step, restore"],
  ["rollout", "at its write", "the rollout's step", "drifted", "stable 50, canary 50", "step"],
  ["rollout", "after it", "a hotfix", "drifted", "other 100", "step"],
  ["promote", "between its reads", "a hotfix", "drifted", "other 100", ""],
  ["promote", "at its write", "a hotfix", "drifted", "other 100", "promote, restore"],
  ["promote", "at its write", "the canary alone", "completed", "canary 100", "promote"],
  ["promote", "at its write", "another step of it", "drifted", "stable 80, canary 20", "promote, restore"],
  ["promote", "before its answer", "a hotfix", "drifted", "other 100", "promote"],
  ["rollback", "between its reads", "a hotfix", "drifted", "other 100", ""],
  ["rollback", "between its reads", "the rollout's step", "rolled-back", "stable 100", "rollback"],
  ["rollback", "between its reads", "stable alone", "rolled-back", "stable 100", ""],
  ["rollback", "at its write", "a hotfix", "drifted", "other 100", "rollback, restore"],
  ["rollback", "at its write", "the rollout's step", "rolled-back", "stable 100", "rollback"],
  ["rollback", "before its answer", "the canary alone", "drifted", "canary 100", "rollback"],
  ["rollback", "before its answer", "another's last step", "rolled-back", "stable 100", TWICE],
  ["rollback", "after it", "a hotfix", "drifted", "other 100", "rollback"],
  ["rollback", "after it", "the rollout's step", "rolled-back", "stable 100", TWICE],
] as const)("%s, %s by %s", (command, when, what, status, live, made) => {
  test(`${status}: ${live}`, async () => {
    const byChecks = (command === "advance" || command === "rollout") && when === "between its reads";
    const scenario: Scenario = await underWay(11, {
      judge: { look: () => scenario.clock.sleep(byChecks ? 5_000 : 0).then(() => []) },
    });
    const [afterMs, fault] = WHEN[when];
    scenario.faults.add(fault);
    const [shares, message] = WHAT[what];
    scenario.after(afterMs, () => scenario.deploy(shares, message));
    const stable = command === "rollback" ? id(scenario.stable.id) : undefined;
    const canary = command === "rollout" ? id(scenario.canary.id) : UNNAMED;
    const outcome = await scenario.run({ command, canary, stable });
    expect([outcome.status, scenario.live()], outcome.reason).toEqual([status, live]);
    expect(outcome.made.map(({ purpose }) => purpose).join(", ")).toBe(made);
    expect(outcome.live?.id).toBe(scenario.liveId());
    const restores = made.endsWith("restore");
    if (restores) expect(scenario.said()).toMatch(/ \(restored by run 1002\.1\)$/);
    const fates = restores ? ["restored"] : status === "drifted" ? ["live"] : [];
    expect(scenario.told("drift").map(({ fate }) => fate)).toEqual(fates);
    // A step that is live is taken over, with a warning; one beneath the rollback needs neither.
    const found = command === "rollback" && what.includes("step") && when !== "at its write";
    const again =
      when === "between its reads"
        ? "right before the rollback: "
        : "after the rollback, which is repeated: ";
    expect(scenario.warnings()).toEqual(found ? [expect.stringContaining(again)] : []);
    expect(scenario.told("adopted")).toHaveLength(found ? 3 : 2);
    const byAnother = outcome.reason.includes("Another run deployed this step");
    expect([byAnother, "nextAt" in outcome]).toEqual(
      status === "waiting"
        ? [made !== "step" || when === "before it is verified", made === "step" && when === "at its write"]
        : [false, false],
    );
  });
});

test("a rollback that steps keep crossing is given up after three, and says how to undo it by hand", async () => {
  const scenario = await underWay();
  for (const seconds of [4, 14, 24])
    scenario.after(seconds * 1_000, () => scenario.deploy(...WHAT["the rollout's step"]));
  const { status, advice, made } = await scenario.run({ command: "rollback", canary: UNNAMED });
  expect([status, made.length, scenario.writes().length]).toEqual(["failed", 3, 3]);
  expect(scenario.warnings().map((text) => text.includes("which is repeated"))).toEqual([true, true, false]);
  expect(advice?.command).toContain(` versions deploy ${scenario.stable.id}@100%`);
});

test("a rollback whose first attempt comes late is done, without another write", async () => {
  const scenario = await underWay();
  // The first is lost, is presumed lost after 5 s, and arrives behind the second, before that is verified.
  scenario.faults.add(
    { match: CREATE, effect: { kind: "reset" } },
    { match: { ...LIST, skip: 8 }, delayMs: 3_000 },
  );
  const message = `rollback ${short(scenario.canary.id)} manual run 1002.1: fix: carts`;
  scenario.after(6_000, () => scenario.foreign(scenario.stable.id, message));
  expect((await scenario.run({ command: "rollback", canary: UNNAMED })).status).toBe("rolled-back");
  expect(scenario.writes()).toEqual(["POST deployments 100 → reset", "POST deployments 100 → 200"]);
  expect(scenario.warnings()).toEqual([]);
});

test("what somebody deploys right before the eighth step is deployed again", async () => {
  const scenario = setUpScenario();
  scenario.faults.add({ match: { ...CREATE, skip: 7 }, delayMs: 2_000 });
  scenario.once(
    "step",
    ({ index }) => index === 7,
    () => scenario.deploy("other 100"),
  );
  const { status } = await scenario.run({ steps: "1:1s,2:1s,3:1s,4:1s,5:1s,6:1s,7:1s,8:10s,100" });
  expect([status, scenario.live()]).toEqual(["drifted", "other 100"]);
  expect(scenario.said()).toMatch(/\(restored by run /);
});

describe("somebody's deployment that a rollout's first step came over", () => {
  /** It comes while the step of 10 % is under way. */
  async function overwritten(
    what: (scenario: Scenario) => void,
    prepare: (scenario: Scenario) => void = () => {},
  ) {
    const scenario = setUpScenario({ readings: CALM_LIST });
    scenario.faults.add({ match: CREATE, delayMs: 500 });
    prepare(scenario);
    scenario.after(200, () => what(scenario));
    const { result } = await scenario.play();
    return { scenario, result, ended: [result.status, scenario.live(), scenario.said()] };
  }
  const hotfix = (scenario: Scenario) => void scenario.deploy("canary 100");
  const restored = (message: string) => `${message} (restored by run 1001.1)`;
  const fates = ({ told }: Scenario) => told("drift").map(({ fate }) => fate);

  test("is restored once, nothing is left for post, and it stays so through post", async () => {
    const { scenario, ended } = await overwritten(hotfix);
    expect(ended).toEqual(["drifted", "canary 100", restored("hotfix")]);
    expect(scenario.writes()).toHaveLength(2);
    expect(scenario.states.at(-1)?.goal).toBeUndefined();
    expect(await scenario.post()).toMatchObject({ status: "drifted" });
    expect(scenario.writes()).toHaveLength(0);
  });

  test("of two that came, or one that comes while the first is restored, the newest is restored", async () => {
    const two = await overwritten((each) => {
      hotfix(each);
      each.deploy("stable 100", "second");
    });
    expect(two.ended).toEqual(["drifted", "stable 100", restored("second")]);
    const later = await overwritten(hotfix, (each) => {
      each.faults.add({ match: { ...CREATE, skip: 1 }, delayMs: 500 });
      each.after(800, () => void each.deploy("stable 100", "second"));
    });
    expect(later.ended.slice(0, 2)).toEqual(["drifted", "stable 100"]);
  });

  test("again and again is given up after six", async () => {
    const { scenario, result } = await overwritten(hotfix, (each) => {
      each.faults.add({ match: { ...CREATE, skip: 1 }, times: 6, delayMs: 500 });
      for (let n = 0; n < 6; n += 1)
        each.after(700 + n * 500, () => {
          each.foreign(n % 2 === 0 ? each.stable.id : each.canary.id, `again ${n}`);
        });
    });
    expect([result.status, scenario.writes().length]).toEqual(["failed", 7]);
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
    const { ended } = await overwritten((each) => {
      hidden = each.cloud.deployForeign(each.script, each.canary.id, { source: "dash" }).id;
    });
    expect(ended).toEqual(["drifted", "canary 100", restored(`deployment ${short(hidden)}`)]);
  });

  test("can't be restored where its structure isn't known, or it has three versions", async () => {
    const odd = await overwritten((each) => {
      each.cloud.deployForeign(each.script, each.canary.id, { extra: { cohorts: [{ name: "beta" }] } });
    });
    expect([odd.result.status, fates(odd.scenario), odd.scenario.writes().length]).toEqual([
      "failed",
      ["lost"],
      1,
    ]);
    const three = await overwritten((each) => {
      each.deploy("stable 50, canary 30, other 20");
    });
    expect([three.result.status, three.scenario.writes().length]).toEqual(["failed", 1]);
    expect(three.result.reason).toContain("(3 versions)");
    const same = await overwritten((each) => {
      const { stable, canary } = each;
      const split = [
        [stable.id, 90],
        [canary.id, 10],
      ] as const;
      each.cloud.deployForeign(each.script, split, { extra: { cohorts: [{ name: "beta" }] } });
    });
    expect([same.result.status, fates(same.scenario)]).toEqual(["failed", ["lost"]]);
    const { stable, canary } = three.scenario;
    expect(three.result.advice?.command).toContain(` versions deploy ${stable.id}@50% ${canary.id}@30% `);
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
});
