/** Whole runs under each answer to what Cloudflare leaves open: the same end, whatever the server does. */

import { describe, expect, test } from "vitest";
import { eachValue } from "../../../simulator/platform-unknowns.ts";
import { CREATE, MINUTE, setUpScenario, short, UNNAMED } from "../scenario.ts";

const READINGS = eachValue(
  "listLength",
  "listParameters",
  "triggeredBy",
  "codeUpdateStrategy",
  "listLag",
  "percentages",
);
const STEPS = "0.04:10m, 33.33:10m, 66.67:10m, 100";

describe.each(READINGS)("where Cloudflare reads %s", (_, readings) => {
  test("a rollout goes through its steps, each once, and completes", async () => {
    const scenario = setUpScenario({ readings });
    expect((await scenario.run({ steps: STEPS })).status).toBe("completed");
    expect(scenario.writes()).toEqual([
      "POST deployments 99.96/0.04 → 200",
      "POST deployments 66.67/33.33 → 200",
      "POST deployments 33.33/66.67 → 200",
      "POST deployments 100 → 200",
    ]);
  });

  test("a step whose answer is lost is found, and not made again", async () => {
    const scenario = setUpScenario({ readings });
    scenario.faults.add({ match: { ...CREATE, skip: 1 }, phase: "after", effect: { kind: "reset" } });
    expect((await scenario.run({ steps: STEPS })).status).toBe("completed");
    expect(scenario.cloud.deployments(scenario.script)).toHaveLength(5);
  });

  test("ticks go through the same steps", async () => {
    const scenario = setUpScenario({ readings });
    const ends: string[] = [];
    for (let tick = 0; tick < 8; tick++) {
      ends.push((await scenario.run({ command: "advance", steps: STEPS })).status);
      await scenario.pass(6 * MINUTE);
    }
    expect(ends).toContain("completed");
    expect(scenario.live()).toBe("canary 100");
    expect(scenario.cloud.deployments(scenario.script)).toHaveLength(5);
  });

  test("a canary is taken away by hand", async () => {
    const scenario = setUpScenario({ readings });
    await scenario.run({ command: "advance", steps: STEPS });
    await scenario.pass(MINUTE);
    const { status, reason } = await scenario.run({ command: "rollback", canary: UNNAMED });
    expect(status, reason).toBe("rolled-back");
    expect(reason).toContain(short(scenario.stable.id));
    expect(scenario.live()).toBe("stable 100");
  });

  test("what somebody else deploys in a hold stays", async () => {
    const scenario = setUpScenario({ readings });
    const other = scenario.upload();
    scenario.after(15 * MINUTE, () => scenario.foreign(other.id));
    expect((await scenario.run({ steps: STEPS })).status).toBe("drifted");
    expect(scenario.live()).toBe("other 100");
  });
});
