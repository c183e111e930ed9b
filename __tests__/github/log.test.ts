import { describe, expect, test } from "vitest";
import { createPaint } from "../../src/github/colour.ts";
import { createLog, styleOf } from "../../src/github/log.ts";
import type { Plan, RolloutEvent } from "../../src/rollout/events.ts";
import type { Deployment, Status, Verdict } from "../../src/rollout/model.ts";
import { findCommands } from "../support/runner-commands.ts";
import { GALLERY } from "./summary-gallery.ts";
import { HOSTILE } from "./summary-hostile-texts.ts";

const STABLE = "57ab1e00-1111-4111-8111-111111111111";
const CANARY = "ca7a4700-2222-4222-8222-222222222222";
const AT = Date.UTC(2026, 10, 2, 9, 0, 0);
const MINUTE = 60_000;

/** Lines as they stand in the log; `▾ title` opens a group and `▴` closes it. */
function logging(env: Readonly<Record<string, string>> = { NO_COLOR: "1" }) {
  const lines: string[] = [];
  const warnings: string[] = [];
  const runner = {
    info: (line: string) => void lines.push(line),
    startGroup: (title: string) => void lines.push(`▾ ${title}`),
    endGroup: () => void lines.push("▴"),
    warning: (text: string, properties: { title?: string } = {}) =>
      void warnings.push(properties.title === undefined ? text : `${properties.title}: ${text}`),
  };
  return { lines, warnings, read: createLog(runner, createPaint(env)) };
}

function told(...events: readonly RolloutEvent[]): readonly string[] {
  const { lines, read } = logging();
  for (const event of events) read(event, AT);
  return lines;
}

function deployment(more: Partial<Deployment> = {}): Deployment {
  return {
    id: "d1",
    createdOn: "2026-11-02T08:00:00.123456Z",
    source: "wrangler",
    versions: [{ versionId: STABLE, percentage: 100 }],
    ...more,
  };
}

function plan(more: Partial<Plan> = {}): Plan {
  return {
    scriptName: "my-worker",
    stable: { id: STABLE },
    canary: { id: CANARY, number: 7, createdOn: "2026-11-02T08:59:00.5Z", tag: "v7" },
    message: "\nfix: carts\r\nmore",
    schedule: [{ percent: 1 }, { percent: 10, hold: { min: MINUTE, max: 2 * MINUTE } }, { percent: 100 }],
    live: deployment(),
    next: 2,
    watched: 1,
    least: MINUTE,
    longest: 2 * MINUTE,
    ends: AT + MINUTE + 250,
    notes: ["one", "two"],
    ...more,
  };
}

const verdict = (status: Verdict["status"], warn = false): Verdict => ({
  check: "error-rate <= 1%",
  status,
  warn,
  detail: "canary 1/100 (1 %)",
  numbers: {},
});

describe("the log", () => {
  test("has the plan as a group: versions, live, message, steps and notes", () => {
    expect(told({ type: "plan", plan: plan() })).toEqual([
      "▾ Plan for my-worker",
      `stable  ${STABLE}`,
      `canary  ${CANARY} (number 7, tag "v7", 2026-11-02T08:59:00Z)`,
      "live    57ab1e00 at 100 % (deployment d1, 2026-11-02T08:00:00Z)",
      "message fix: carts",
      "Step 1 of 3: 1 %, no hold (done)",
      "Step 2 of 3: 10 %, hold 1m..2m (live, still held)",
      "Step 3 of 3: 100 %, no hold",
      "takes 1m at the least, 2m at the longest; ends 2026-11-02T09:01:00Z at the earliest",
      "note: one",
      "note: two",
      "▴",
    ]);
  });

  test("has a group for each step, and the end outside of them", () => {
    const hold = { min: MINUTE, max: 5 * MINUTE };
    const outcome = { status: "completed", reason: "Done.", made: [], verdicts: [] } as const;
    expect(
      told(
        { type: "takeover", live: deployment(), stableId: STABLE, canaryId: CANARY },
        { type: "step", step: { percent: 33.33, hold }, index: 0, count: 2 },
        { type: "deployed", purpose: "step", deployment: deployment(), index: 0 },
        { type: "hold", hold, index: 0, since: AT, from: AT + MINUTE, to: AT + 5 * MINUTE },
        { type: "heartbeat", index: 0, left: MINUTE, to: AT + 5 * MINUTE },
        { type: "verdicts", index: 0, verdicts: [verdict("pass"), verdict("fail", true)] },
        { type: "output", check: "run true", line: "::error::from a command" },
        { type: "note", text: "a note" },
        { type: "step", step: { percent: 100 }, index: 1, count: 2 },
        { type: "finished", outcome },
      ),
    ).toEqual([
      "▾ Step 1 of 2: 33.33 %, hold 1m..5m",
      "09:00:00 deployed: 57ab1e00 at 100 % (deployment d1)",
      "09:00:00 holding for 1m..5m, from 09:01:00 until 09:05:00 at the latest",
      "09:00:00 1m left, until 09:05:00",
      "09:00:00 error-rate <= 1%: canary 1/100 (1 %) → pass",
      "09:00:00 error-rate <= 1%: canary 1/100 (1 %) → fail (warn only)",
      "  | ::error::from a command",
      "a note",
      "▴",
      "▾ Step 2 of 2: 100 %, no hold",
      "▴",
      "09:00:00 completed: Done.",
    ]);
  });

  test("opens a group for a step that is live already", () => {
    const hold = { min: MINUTE, max: MINUTE };
    const event = { type: "hold", hold, index: 1, since: AT, from: AT + MINUTE, to: AT + MINUTE } as const;
    expect(told(event, event)).toEqual([
      "▾ Step 2 is live already",
      "09:00:00 holding for 1m, until 09:01:00",
      "09:00:00 holding for 1m, until 09:01:00",
    ]);
  });

  test("tells a write's fate", () => {
    const error = new Error("the connection was reset");
    expect(
      told(
        { type: "retry", what: "the deployment", error, attempt: 2, waitMs: 1_250 },
        { type: "unknown-outcome", error },
        { type: "stale", lacks: "d2" },
        { type: "resolved", deployment: deployment({ id: "d2" }) },
        { type: "resolved", lackedMs: 5_040 },
        { type: "resolved" },
      ),
    ).toEqual([
      "09:00:00 the deployment failed (try 2), again in 1.3 s: the connection was reset",
      "09:00:00 the deployment was sent and its outcome is unknown; looking for it in the list: the connection was reset",
      "09:00:00 the list does not show deployment d2 yet; reading it again",
      "09:00:00 the list shows it: deployment d2",
      "09:00:00 the list has lacked it for 5.0 s: it did not happen",
      "09:00:00 the list has lacked it for 0.0 s: it did not happen",
    ]);
  });

  test("closes the step's group before what ends it, and says a failure's reason once", () => {
    const step = { type: "step", step: { percent: 10 }, index: 0, count: 2 } as const;
    const end = (status: Status, reason: string): RolloutEvent => ({
      type: "finished",
      outcome: { status, reason, made: [], verdicts: [] },
    });
    expect(
      told(
        step,
        { type: "failure", reason: "The canary failed" },
        { type: "deployed", purpose: "rollback", deployment: deployment() },
        end("rolled-back", "The canary failed. Stable 57ab1e00 is live at 100 % again."),
      ),
    ).toEqual([
      "▾ Step 1 of 2: 10 %, no hold",
      "▴",
      "09:00:00 failed: The canary failed",
      "09:00:00 rolled back: 57ab1e00 at 100 % (deployment d1)",
      "09:00:00 rolled-back: Stable 57ab1e00 is live at 100 % again.",
    ]);
    expect(told({ type: "failure", reason: "One" }, end("failed", "Another. Live is x."))[1]).toBe(
      "09:00:00 failed: Another. Live is x.",
    );
    expect(told(step, { type: "cancelled", by: "SIGINT" }, end("held", "Cancelled by SIGINT."))).toEqual([
      "▾ Step 1 of 2: 10 %, no hold",
      "▴",
      "09:00:00 cancelled by SIGINT; settling",
      "09:00:00 held: Cancelled by SIGINT.",
    ]);
  });

  test("names who else deployed, and what was put back", () => {
    const foreign = deployment({ author: "ann@example.com", message: "hotfix" });
    const who = `deployment d1 (57ab1e00 at 100 %) by ann@example.com through wrangler at 2026-11-02T08:00:00.123456Z: "hotfix"`;
    expect(
      told(
        { type: "drift", foreign, overwritten: true },
        { type: "deployed", purpose: "restore", deployment: deployment() },
        { type: "drift", foreign, overwritten: false },
        { type: "deployed", purpose: "promote", deployment: deployment(), index: 2 },
      ),
    ).toEqual([
      `09:00:00 a foreign deployment came between our read and our write and is put back: ${who}`,
      "09:00:00 put back: 57ab1e00 at 100 % (deployment d1)",
      `09:00:00 somebody else deployed: ${who}`,
      "09:00:00 promoted: 57ab1e00 at 100 % (deployment d1)",
    ]);
  });

  test("leaves warnings to the runner's annotations", () => {
    const { lines, warnings, read } = logging();
    read({ type: "warning", text: "Few requests." }, AT);
    read({ type: "forced", error: new Error("10220: a secret changed") }, AT);
    expect(lines).toEqual([]);
    expect(warnings).toEqual([
      "Few requests.",
      expect.stringMatching(
        /^Deployed with force: A secret has changed .* force=true\. 10220: a secret changed$/,
      ),
    ]);
  });
});

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
    expect(coloured({ type: "verdicts", index: 0, verdicts: [verdict(status)] })).toEqual([
      `^[90m09:00:00^[0m error-rate <= 1%: canary 1/100 (1 %) → ^[${code}m${status}^[0m`,
    ]);
  });

  test("a failure that only warns is no red one", () => {
    expect(coloured({ type: "verdicts", index: 0, verdicts: [verdict("fail", true)] })).toEqual([
      "^[90m09:00:00^[0m error-rate <= 1%: canary 1/100 (1 %) → ^[33mfail^[0m (warn only)",
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
    expect(styleOf(status)).toBe(style);
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
    { type: "deployed", purpose: "step", deployment: theirs },
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
    { type: "drift", foreign: theirs, overwritten: false },
    { type: "cancelled", by: text },
    { type: "failure", reason: text },
    { type: "forced", error },
    { type: "warning", text },
    { type: "note", text },
    { type: "finished", outcome: { status: "failed", reason: `${text}. ${text}`, made: [], verdicts: [] } },
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
