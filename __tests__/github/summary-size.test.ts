import { expect, test } from "vitest";
import { toMarkdown } from "../../src/github/summary/create-summary.ts";
import { applyEvent, blank, type SummaryData } from "../../src/github/summary/summary-data.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { Verdict, VerdictStatus } from "../../src/rollout/model.ts";
import { toHtml } from "../browser/gfm.ts";
import { holding, plan, shares } from "./logging.ts";
import { textOf, viewOf } from "./summary-shown.ts";

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 2);
const STEPS = 1_000;
/** GitHub's. */
const LIMIT = 1024 * 1024;
/** The longest when escaped: 24 bytes each. */
const WORST = "\u{e0041}".repeat(700);

interface Scale {
  readonly checks: number;
  readonly perStep: number;
  readonly text: (place: number) => string;
}

/** Three weeks of 1,000 steps with news of every check a few times in each. */
function* longest({ checks, perStep, text }: Scale): Generator<readonly [RolloutEvent, number]> {
  const [stableId, canaryId] = [`stable ${text(0)}`, `canary ${text(1)}`];
  const schedule = Array.from({ length: STEPS }, (_, index) => ({
    percent: (index + 1) / 10,
    hold: { min: 30 * MINUTE, max: 30 * MINUTE },
  }));
  const deployment = (index: number) => ({
    id: `deployment ${index} ${text(index)}`,
    createdOn: new Date(START + index * 30 * MINUTE).toISOString(),
    source: text(2),
    author: text(3),
    message: text(4),
    versions: shares([stableId, 100 - (index + 1) / 10], [canaryId, (index + 1) / 10]),
  });
  const made = plan({
    scriptName: text(5),
    stable: { id: stableId, number: 1, createdOn: text(6), tag: text(7), message: text(8) },
    canary: { id: canaryId, number: 2, createdOn: text(9), tag: text(10), message: text(11) },
    message: text(12),
    schedule,
    live: deployment(-1),
    notes: Array.from({ length: 30 }, (_, place) => text(place)),
  });
  yield [{ type: "plan", plan: made }, START];
  const statuses: readonly VerdictStatus[] = ["pending", "inconclusive", "pass", "early"];
  for (const [index, step] of schedule.entries()) {
    const at = START + index * 30 * MINUTE;
    yield [{ type: "step", step, index, count: STEPS }, at];
    yield [{ type: "deployed", roles: {}, purpose: "step", deployment: deployment(index), index }, at];
    yield [holding(index, at, 30 * MINUTE), at];
    for (let news = 0; news < perStep; news += 1) {
      const verdicts = Array.from({ length: checks }, (_, check): Verdict => {
        const status =
          index === STEPS - 1 && news === perStep - 1 ? "fail" : (statuses[(news + check) % 4] ?? "pass");
        return {
          check: `check ${check} ${text(check)}`,
          status,
          warn: false,
          detail: `${news} ${text(news)}`,
          numbers: {},
        };
      });
      yield [{ type: "verdicts", index, verdicts }, at + news * MINUTE];
      yield [{ type: "warning", text: `${index} ${news} ${text(news)}` }, at + news * MINUTE];
    }
  }
  yield [{ type: "failure", reason: text(13) }, START + STEPS * 30 * MINUTE];
}

const bytes = (view: SummaryData) => Buffer.byteLength(toMarkdown(view));
const KNOWN = { scriptName: "checkout", dashboard: "https://dash.example/x" };

test.each([
  [
    "plain texts",
    { checks: 4, perStep: 8, text: (place: number) => `plain text ${place} of a usual length` },
  ],
  ["many checks", { checks: 60, perStep: 2, text: (place: number) => `text ${place}: a < b | c` }],
  ["the worst texts", { checks: 30, perStep: 1, text: (place: number) => `${place} ${WORST}` }],
] as const)(
  "1,000 steps over three weeks with %s: the view stays bounded and the text below 1 MiB",
  (_, scale) => {
    const view: SummaryData = { ...blank("main"), ...KNOWN };
    let count = 0;
    const most = { bytes: 0, lines: 0 };
    for (const [event, at] of longest(scale)) {
      applyEvent(view, event, at);
      count += 1;
      most.lines = Math.max(most.lines, view.lines.length);
      if (count % 1_700 === 0) most.bytes = Math.max(most.bytes, bytes(view));
    }
    expect(Math.max(most.bytes, bytes(view))).toBeLessThan(LIMIT);
    expect(most.lines).toBeLessThanOrEqual(25);
    expect(view.steps).toHaveLength(STEPS);
  },
);

test("a long schedule shows what is near the live step, and says what it leaves out", () => {
  const plain = { checks: 1, perStep: 1, text: (place: number) => `text ${place}` };
  const events = [...longest(plain)];
  const end = events.findIndex(([event]) => event.type === "hold" && event.index === 500);
  const text = textOf(toHtml(toMarkdown(viewOf(events.slice(0, end + 1)))));
  for (const row of ["… 488 more", "✅ 489 ", "✅ 500 ", "⏳ 501 ", "502 ", "513 ", "… 487 more"])
    expect(text).toContain(row);
  expect(text).not.toMatch(/ (488|514) [█░]/);
});

test("of what happened the newest stays, with each change of a check's status, and the rest is counted", () => {
  const view = viewOf([...longest({ checks: 1, perStep: 8, text: (place) => `text ${place}` })]);
  const texts = view.lines.map(({ text }) => text);
  expect(texts.at(-1)).toMatch(/^failure: /);
  expect(texts.at(-3)).toMatch(/^fail: check 0/);
  expect(texts.filter((text) => text.startsWith("inconclusive: "))).not.toEqual([]);
  expect(textOf(toHtml(toMarkdown(view)))).toMatch(/… \d{5} lines before, see the log/);
});
