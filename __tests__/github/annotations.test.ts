import { describe, expect, test } from "vitest";
import { createAnnotations } from "../../src/github/annotations.ts";
import type { Verdict, VerdictStatus } from "../../src/rollout/model.ts";
import { findCommands } from "../support/runner-commands.ts";
import { GALLERY } from "./summary-gallery.ts";
import { HOSTILE } from "./summary-hostile-texts.ts";

const SCHEDULE = [{ percent: 5 }, { percent: 33.33 }];

function annotating(schedule = SCHEDULE) {
  const said: { kind: string; text: string; title: string | undefined }[] = [];
  const take = (kind: string) => (text: string, properties?: { title?: string }) =>
    void said.push({ kind, text, title: properties?.title });
  return { said, read: createAnnotations({ error: take("error"), warning: take("warning") }, schedule) };
}

function verdict(check: string, status: VerdictStatus, warn = false): Verdict {
  return { check, status, warn, detail: `says ${check}`, numbers: {} };
}

describe("annotations", () => {
  test("a rollout that fails has one for the check that failed, and a healthy one none", async () => {
    const failing = await GALLERY["rolled-back"]();
    const { said, read } = annotating([...failing.schedule]);
    for (const [event, at] of failing.events) read(event, at);
    expect(said).toEqual([
      {
        kind: "error",
        title: "Check failed at 25 %",
        text: expect.stringMatching(
          /^error-rate <= stable \* 1\.25: canary \d+\/\d+ \(0\.\d+ %\) against stable/,
        ),
      },
    ]);
    const healthy = annotating();
    for (const [event, at] of (await GALLERY.healthy()).events) healthy.read(event, at);
    expect(healthy.said).toEqual([]);
  });

  test("each check once, however often it says so; a warned one as a warning", () => {
    const { said, read } = annotating();
    const verdicts = [verdict("a", "fail"), verdict("b", "fail", true), verdict("c", "inconclusive")];
    for (const index of [1, 1, 0]) read({ type: "verdicts", index, verdicts }, 0);
    expect(said).toEqual([
      { kind: "error", text: "a: says a", title: "Check failed at 33.33 %" },
      { kind: "warning", text: "b: says b", title: "Check failed at 33.33 % (only warns)" },
    ]);
  });

  test("at most nine of a kind, for main has the tenth; the last counts the rest", () => {
    const { said, read } = annotating();
    const verdicts = Array.from({ length: 14 }, (_, place) => verdict(`check ${place}`, "fail"));
    read({ type: "verdicts", index: 7, verdicts }, 0);
    read({ type: "verdicts", index: 7, verdicts: [verdict("one more", "fail")] }, 0);
    expect(said).toHaveLength(9);
    expect(said[7]?.text).toBe("check 7: says check 7");
    expect(said[8]).toEqual({
      kind: "error",
      text: "check 8: says check 8 (and 5 more checks)",
      title: "Check failed",
    });
  });

  test.each(HOSTILE)("nothing acts in one: %j", (hostile) => {
    const { said, read } = annotating();
    read({ type: "verdicts", index: 0, verdicts: [{ ...verdict(hostile, "fail"), detail: hostile }] }, 0);
    expect(findCommands(said.map(({ text }) => text).join("\n"), { anyName: true })).toEqual([]);
    expect(said[0]?.text).not.toMatch(/[\r\n]/);
  });
});
