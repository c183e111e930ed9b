/** Whole runs under each answer to what Cloudflare leaves open: the same end, whatever the server does. */

import { describe, expect, test } from "vitest";
import { eachValue } from "../../../simulator/faults/readings.ts";
import { CREATE, MINUTE, setTale, short, UNNAMED } from "../scenario.ts";

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
    const tale = setTale({ readings });
    expect((await tale.run({ steps: STEPS })).status).toBe("completed");
    expect(tale.writes()).toEqual([
      "POST deployments 99.96/0.04 → 200",
      "POST deployments 66.67/33.33 → 200",
      "POST deployments 33.33/66.67 → 200",
      "POST deployments 100 → 200",
    ]);
  });

  test("a step whose answer is lost is found, and not made again", async () => {
    const tale = setTale({ readings });
    tale.faults.add({ match: { ...CREATE, skip: 1 }, phase: "after", effect: { kind: "reset" } });
    expect((await tale.run({ steps: STEPS })).status).toBe("completed");
    expect(tale.cloud.deployments(tale.script)).toHaveLength(5);
  });

  test("ticks go through the same steps", async () => {
    const tale = setTale({ readings });
    const ends: string[] = [];
    for (let tick = 0; tick < 8; tick++) {
      ends.push((await tale.run({ command: "advance", steps: STEPS })).status);
      await tale.pass(6 * MINUTE);
    }
    expect(ends).toContain("completed");
    expect(tale.live()).toBe("canary 100");
    expect(tale.cloud.deployments(tale.script)).toHaveLength(5);
  });

  test("a canary is taken away by hand", async () => {
    const tale = setTale({ readings });
    await tale.run({ command: "advance", steps: STEPS });
    await tale.pass(MINUTE);
    const { status, reason } = await tale.run({ command: "rollback", canary: UNNAMED });
    expect(status, reason).toBe("rolled-back");
    expect(reason).toContain(short(tale.stable.id));
    expect(tale.live()).toBe("stable 100");
  });

  test("what somebody else deploys in a hold stays", async () => {
    const tale = setTale({ readings });
    const other = tale.upload();
    tale.after(15 * MINUTE, () => tale.foreign(other.id));
    expect((await tale.run({ steps: STEPS })).status).toBe("drifted");
    expect(tale.live()).toBe("other 100");
  });
});
