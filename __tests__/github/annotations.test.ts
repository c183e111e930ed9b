import { describe, expect, test } from "vitest";
import { findCommands } from "../../simulator/runner/workflow-commands.ts";
import type { Schedule, Verdict, VerdictStatus } from "../../src/rollout/model.ts";
import { logging } from "./logging.ts";
import { HOSTILE } from "./summary-hostile-texts.ts";
import { GALLERY } from "./summary-scenes.ts";

const SCHEDULE = [{ percent: 5 }, { percent: 33.33 }];

const annotating = (schedule: Schedule = SCHEDULE) => logging({}, schedule);

function verdict(check: string, status: VerdictStatus, warn = false): Verdict {
  return { check, status, warn, detail: `says ${check}`, numbers: {} };
}

describe("annotations", () => {
  test("a check that stops the rollout has none: it is in that of the end", async () => {
    const failing = await GALLERY["rolled-back"]();
    const { warnings, read } = annotating(failing.schedule);
    for (const [event, at] of failing.events) read(event, at);
    expect(warnings.filter((text) => text.startsWith("Check failed"))).toEqual([]);
  });

  test("each check that only warns once, however often it says so", () => {
    const { warnings, read } = annotating();
    const verdicts = [verdict("a", "fail"), verdict("b", "fail", true), verdict("c", "inconclusive", true)];
    for (const index of [1, 1, 0]) read({ type: "verdicts", index, verdicts }, 0);
    expect(warnings).toEqual(["Check failed at 33.33 % (only warns): b: says b"]);
  });

  test("at most nine, for GitHub shows ten", () => {
    const { warnings, read } = annotating();
    const verdicts = Array.from({ length: 14 }, (_, place) => verdict(`check ${place}`, "fail", true));
    read({ type: "verdicts", index: 7, verdicts }, 0);
    expect(warnings).toHaveLength(9);
    expect(warnings[8]).toBe("Check failed (only warns): check 8: says check 8");
  });

  test.each(HOSTILE)("nothing acts in one: %j", (hostile) => {
    const { warnings, read } = annotating();
    read(
      { type: "verdicts", index: 0, verdicts: [{ ...verdict(hostile, "fail", true), detail: hostile }] },
      0,
    );
    expect(
      findCommands(warnings.map((text) => text.slice(text.indexOf(": ") + 2)).join("\n"), { anyName: true }),
    ).toEqual([]);
    expect(warnings[0]).not.toMatch(/[\r\n]/);
  });
});
