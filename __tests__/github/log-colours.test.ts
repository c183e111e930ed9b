import { describe, expect, test } from "vitest";
import { findCommands } from "../../simulator/runner/workflow-commands.ts";
import { STATUS_WORDING, VERDICT_WORDING } from "../../src/github/wording.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import { AT, deployment, finished, logging, plan, verdict } from "./logging.ts";
import { HOSTILE } from "./summary-hostile-texts.ts";
import { GALLERY } from "./summary-scenes.ts";

const ESCAPE = "\u001b";

describe("colours", () => {
  const coloured = (event: RolloutEvent) => {
    const { lines, read } = logging({});
    read(event, AT);
    return lines.map((line) => line.replaceAll(ESCAPE, "^"));
  };

  test.each([
    ["pending", "90"],
    ["pass", "32"],
    ["early", "32"],
    ["fail", "31"],
    ["inconclusive", "33"],
    ["exempt", "90"],
  ] as const)("a verdict's word: %s", (status, code) => {
    const [line] = coloured({ type: "verdicts", index: 0, verdicts: [verdict(status)] });
    const words = `^[90m09:00:00Z^[0m ^[${code}m${VERDICT_WORDING[status].words}^[0m: error-rate <= 1%`;
    expect(line?.slice(0, words.length)).toBe(words);
  });

  test("a failure that only warns is no red one", () => {
    expect(coloured({ type: "verdicts", index: 0, verdicts: [verdict("fail", true)] })).toEqual([
      "^[90m09:00:00Z^[0m ^[33mfail^[0m (only warns): error-rate <= 1%: canary 1/100 (1 %)",
    ]);
  });

  test.each([
    ["completed", "green"],
    ["planned", "green"],
    ["waiting", "bold"],
    ["idle", "bold"],
    ["held", "yellow"],
    ["drifted", "yellow"],
    ["rolled-back", "red"],
    ["failed", "red"],
  ] as const)("an end's word: %s", (status, style) => {
    expect(STATUS_WORDING[status].style).toBe(style);
  });

  test("are off with NO_COLOR, and only when it isn't empty", async () => {
    for (const [env, expected] of [
      [{ NO_COLOR: "1" }, false],
      [{ NO_COLOR: "" }, true],
      [{}, true],
    ] as const) {
      const { lines, read } = logging(env);
      for (const [event, at] of (await GALLERY["rolled-back"]()).events) read(event, at);
      expect(lines.some((line) => line.includes(ESCAPE))).toBe(expected);
    }
  });

  test("take nothing away and stand in no title: without them the log is the same", async () => {
    for (const scene of Object.values(GALLERY)) {
      const [plain, painted] = [logging(), logging({})];
      for (const [event, at] of (await scene()).events) {
        plain.read(event, at);
        painted.read(event, at);
      }
      expect(painted.lines.filter((line) => line.startsWith("▾") && line.includes(ESCAPE))).toEqual([]);
      expect(painted.warnings).toEqual(plain.warnings);
      expect(painted.lines.map(withoutOurs)).toEqual(plain.lines);
    }
  });
});

/** Takes our own sequences away; whatever else there is stays. */
function withoutOurs(line: string): string {
  return ["1", "31", "32", "33", "90", "0"].reduce(
    (text, code) => text.replaceAll(`${ESCAPE}[${code}m`, ""),
    line,
  );
}

/** Every event that carries foreign text, with this one in each place. */
function hostileEvents(text: string): readonly RolloutEvent[] {
  const theirs = deployment({
    id: text,
    createdOn: text,
    source: text,
    author: text,
    message: text,
    versions: [{ versionId: text, percentage: 100 }],
  });
  const summary = { id: text, number: 1, createdOn: text, tag: text, message: text };
  const error = new Error(text);
  return [
    {
      type: "plan",
      plan: plan({ stable: summary, canary: summary, message: text, live: theirs, notes: [text] }),
    },
    { type: "deployed", roles: {}, purpose: "step", deployment: theirs },
    {
      type: "verdicts",
      index: 0,
      verdicts: [{ ...verdict("fail"), check: text, detail: text }],
    },
    { type: "output", check: text, line: text },
    { type: "retry", what: text, error, attempt: 1, waitMs: 1 },
    { type: "unknown-outcome", error },
    { type: "resolved", deployment: theirs },
    { type: "stale", lacks: text },
    { type: "drift", foreign: theirs, fate: "live" },
    { type: "cancelled", by: text },
    { type: "failure", reason: text },
    { type: "forced", error },
    { type: "warning", text },
    { type: "note", text },
    finished("failed", `${text}. ${text}`),
  ];
}

describe("foreign text", () => {
  // With a colour's sequence behind it, the first would begin a command: culture skips the escape.
  test.each([...HOSTILE, "##", "x ##", "\u001b[31mred\u001b[0m", "]\u001b]0;title\u0007##"])(
    "does nothing and has no colour, with or without ours: %j",
    (text) => {
      for (const env of [{ NO_COLOR: "1" }, {}] as const) {
        const { lines, warnings, read } = logging(env);
        for (const event of hostileEvents(text)) read(event, AT);
        const all = [...lines.filter((line) => !/^[▾▴]/.test(line)), ...warnings];
        expect(findCommands(all, { anyName: true })).toEqual([]);
        for (const line of all) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(withoutOurs(line)).not.toContain(ESCAPE);
        }
      }
    },
  );
});
