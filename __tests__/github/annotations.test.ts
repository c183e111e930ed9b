import { describe, expect, test } from "vitest";
import { findCommands } from "../../simulator/runner/workflow-commands.ts";
import { createAnnotations } from "../../src/github/log.ts";
import type { Verdict, VerdictStatus } from "../../src/rollout/model.ts";
import { GALLERY } from "./summary-gallery.ts";
import { HOSTILE } from "./summary-hostile-texts.ts";

const SCHEDULE = [{ percent: 5 }, { percent: 33.33 }];

function annotating(schedule = SCHEDULE) {
  const said: { text: string; title: string | undefined }[] = [];
  const warning = (text: string, properties?: { title?: string }) =>
    void said.push({ text, title: properties?.title });
  return { said, read: createAnnotations({ warning }, schedule) };
}

function verdict(check: string, status: VerdictStatus, warn = false): Verdict {
  return { check, status, warn, detail: `says ${check}`, numbers: {} };
}

describe("annotations", () => {
  test("a check that stops the rollout has none: it is in that of the end", async () => {
    const failing = await GALLERY["rolled-back"]();
    const { said, read } = annotating([...failing.schedule]);
    for (const [event, at] of failing.events) read(event, at);
    expect(said).toEqual([]);
  });

  test("each check that only warns once, however often it says so", () => {
    const { said, read } = annotating();
    const verdicts = [verdict("a", "fail"), verdict("b", "fail", true), verdict("c", "inconclusive", true)];
    for (const index of [1, 1, 0]) read({ type: "verdicts", index, verdicts }, 0);
    expect(said).toEqual([{ text: "b: says b", title: "Check failed at 33.33 % (only warns)" }]);
  });

  test("at most nine, for GitHub shows ten", () => {
    const { said, read } = annotating();
    const verdicts = Array.from({ length: 14 }, (_, place) => verdict(`check ${place}`, "fail", true));
    read({ type: "verdicts", index: 7, verdicts }, 0);
    expect(said).toHaveLength(9);
    expect(said[8]).toEqual({ text: "check 8: says check 8", title: "Check failed (only warns)" });
  });

  test.each(HOSTILE)("nothing acts in one: %j", (hostile) => {
    const { said, read } = annotating();
    read(
      { type: "verdicts", index: 0, verdicts: [{ ...verdict(hostile, "fail", true), detail: hostile }] },
      0,
    );
    expect(findCommands(said.map(({ text }) => text).join("\n"), { anyName: true })).toEqual([]);
    expect(said[0]?.text).not.toMatch(/[\r\n]/);
  });
});
