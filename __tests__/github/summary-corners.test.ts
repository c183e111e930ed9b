import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/github/summary/create-summary.ts";
import { shareBar } from "../../src/github/summary/markdown.ts";
import { shareChart } from "../../src/github/summary/share-chart.ts";
import { stepsOf } from "../../src/github/summary/summary-data.ts";
import type { RunOutcome } from "../../src/rollout/events.ts";
import type { Verdict } from "../../src/rollout/model.ts";
import { toHtml } from "../browser/gfm.ts";
import { deployment, finished, holding, logging, plan, shares } from "./logging.ts";
import { START, type Telling, type Told, tell } from "./summary-scenes.ts";
import { summaryOf, type Timed, textOf, viewOf } from "./summary-shown.ts";

const shown = (told: Told) => textOf(toHtml(summaryOf(told)));
const textFor = (events: readonly Timed[]) =>
  textOf(toHtml(toMarkdown(viewOf(events, { scriptName: "checkout" }))));

const LIVE = deployment({
  id: "dddddddd-1",
  createdOn: new Date(START).toISOString(),
  source: "dash",
  versions: shares(["aaaaaaaa-1", 60], ["bbbbbbbb-2", 40]),
});
const ended = (outcome: Partial<RunOutcome>): Timed => [finished("failed", "So it is.", outcome), START];

const HOLD = { min: 60_000, max: 60_000 };

type World = Parameters<NonNullable<Telling["meanwhile"]>>[0];

describe("a rollout that was under way already", () => {
  const split = ({ cloud, stable, canary }: World) => {
    cloud.deployForeign("checkout", [
      [stable.id, 75],
      [canary.id, 25],
    ]);
  };

  test("counts the live step's hold from its deployment, and what came before as done", async () => {
    const told = await tell({ meanwhile: split });
    const text = shown(told);
    expect(text).toContain("Step Canary From (UTC), held ✅ 1 ▍░░░░░░░ 5 % before this run10m ✅ 2");
    expect(text).toContain("✅ 2 ██░░░░░░ 25 % 24 Nov 02:41:0710m");
    expect(text).toMatch(/^✅ Completed/);
  });

  test("is planned from where it is", async () => {
    const told = await tell({ request: { dryRun: true }, meanwhile: split });
    const text = shown(told);
    expect(text).toMatch(/^🗓️ Plan: canary \w{8} to 100 % of checkout in 4 steps /);
    expect(text).toMatch(/ Version Share Upload stable /);
    expect(text).toMatch(/ Step Canary Hold Begins 1 ▌[░]+ 5 % 10m done /);
    expect(text).toContain("25 % 10m live, still held");
    expect(text).toMatch(/50 % 10m \+10m/);
  });
});

test("a long plan shows its beginning, and says how much it leaves out", async () => {
  const schedule = Array.from({ length: 90 }, (_, index) => `${index + 1}:1m`).join(", ");
  const told = await tell({ schedule, request: { dryRun: true } });
  const text = shown(told);
  expect(text).toContain("to 90 % of checkout in 90 steps");
  expect(text).toMatch(/25 ██.* … 65 more ---/);
});

test("a plan of one step without holds has no chart, for it takes no time", async () => {
  const told = await tell({ schedule: "100", request: { dryRun: true } });
  expect(shown(told)).toContain("to 100 % of checkout in one step");
  expect(summaryOf(told)).not.toContain("mermaid");
});

test("the kind of an end has its colour, and code in its advice is shown as code", () => {
  const advice = { text: "Run `x <y>` and `z` again." };
  const shownAs = (outcome: Partial<RunOutcome>) => toMarkdown(viewOf([ended({ advice, ...outcome })]));
  expect(shownAs({})).toContain("> [!CAUTION]\n> So it is&#46;\n\n<b>What to do:</b>");
  expect(shownAs({ status: "held" })).toContain("> [!WARNING]\n> So it is&#46;");
  const html = toHtml(shownAs({}));
  expect(html).toContain("Run <code>x &#60;y&#62;</code> and <code>z</code> again.");
});

describe("what is live, when it is nothing that was meant", () => {
  test("versions of others", () => {
    const text = textFor([ended({ status: "idle", live: LIVE, canaryId: "cccccccc-3" })]);
    expect(text).toContain("💤 Idle: checkout serves 2 versions, none of them this canary");
    expect(text).toContain("another aaaaaaaa ██████░░░░ 60 %");
  });

  test("an idle tick that somebody should look at: as a warning, once", () => {
    const markdown = toMarkdown(viewOf([ended({ status: "idle", live: LIVE, warns: true })]));
    expect(markdown).toContain("> [!WARNING]");
    expect(textOf(toHtml(markdown)).split("So it is.")).toHaveLength(2);
  });

  test("uploads without a tag or a message, and one of which only the id is known", () => {
    const canary = { id: "bbbbbbbb-2", number: 8, createdOn: LIVE.createdOn };
    const schedule = [{ percent: 40, hold: HOLD }, { percent: 100 }];
    const known = { stable: { id: "aaaaaaaa-1" }, canary, message: "", live: LIVE, next: 1, watched: 0 };
    const made = plan({ scriptName: "checkout", schedule, notes: [], ...known });
    const text = textFor([[{ type: "plan", plan: made }, START]]);
    expect(text).toMatch(/stable aaaaaaaa [█░]+ 60 % canary bbbbbbbb [█░]+ 40 % no\. 8 /);
    expect(text).not.toContain("Message:");
  });

  test("more versions than there can be", () => {
    const versions = Array.from({ length: 7 }, (_, index) => ({ versionId: `v${index}`, percentage: 14 }));
    const live = { ...LIVE, versions, oddity: "7 versions" };
    const text = textFor([ended({ live })]);
    expect(text).toContain("another v6 █▍░░░░░░░░ 14 %");
    expect(text).toContain("made 2026-11-24 02:41:07 UTC through dash (not understood: 7 versions)");
  });

  test("no version at all", () => {
    expect(textFor([ended({ live: { ...LIVE, versions: [] } })])).toContain("serves 0 versions");
  });

  test("something else at the end than the run itself made", () => {
    const other = { ...LIVE, id: "eeeeeeee-1", versions: shares(["aaaaaaaa-1", 100]) };
    const text = textFor([
      [{ type: "adopted", live: LIVE, stableId: "aaaaaaaa-1", canaryId: "bbbbbbbb-2" }, START],
      ended({ status: "rolled-back", live: other }),
    ]);
    expect(text).toContain("Rolled back: stable aaaaaaaa serves 100 % of checkout");
  });
});

test("a rollback by hand takes over twice when a step crosses it", () => {
  const crossing = { ...LIVE, id: "eeeeeeee-1" };
  const ids = { stableId: "aaaaaaaa-1", canaryId: "bbbbbbbb-2" };
  const view = viewOf([
    [{ type: "adopted", live: LIVE, ...ids }, START],
    [{ type: "adopted", live: LIVE, ...ids }, START + 1],
    [{ type: "adopted", live: crossing, ...ids }, START + 2],
  ]);
  expect(view.live?.id).toBe("eeeeeeee-1");
  expect(view.shares).toEqual([{ at: START, share: 40 }]);
});

test("a plan that can't be sent leaves its step undone, and one write that is refused marks it", () => {
  const schedule = [{ percent: 10, hold: HOLD }, { percent: 100 }];
  const after = (...events: readonly Timed[]) =>
    viewOf([[{ type: "step", step: { percent: 10 }, index: 0, count: 2 }, START], ...events], {
      steps: stepsOf(schedule),
    });
  expect(textOf(toHtml(toMarkdown(after())))).toMatch(/ 📤 1 \S+ 10 % 1m 2 \S+ 100 % no hold /);
  expect(after(ended({})).steps[0]).toMatchObject({ phase: "ahead", failed: false });
  const refused: Timed = [{ type: "failure", reason: "no" }, START];
  expect(after(refused, ended({})).steps[0]).toMatchObject({ phase: "ahead", failed: true });
  expect(after([{ type: "verdicts", index: 9, verdicts: [] }, START]).steps).toEqual(after().steps);
});

test("the same warning is shown once, and many are counted", () => {
  const warn = (text: string): Timed => [{ type: "warning", text }, START];
  const texts = Array.from({ length: 90 }, (_, index) => `warning ${index}`);
  const view = viewOf([...texts, ...texts].map(warn));
  expect(view.warnings).toEqual(texts.slice(0, 25));
});

test("a write sent with force is described as in the log, because it may also restore a foreign deployment", () => {
  const { warnings, read } = logging();
  const forced = { type: "forced", error: new Error("10220: blocked") } as const;
  read(forced, START);
  expect(warnings.map((text) => text.replace("Deployed with force: ", ""))).toEqual(
    viewOf([[forced, START]]).warnings,
  );
});

/** A step of 10 % with these verdicts. */
function judged(verdicts: readonly Verdict[]): string {
  const events: Timed[] = [
    [holding(0, START, 60_000), START],
    [{ type: "verdicts", index: 0, verdicts }, START],
  ];
  return textOf(toHtml(toMarkdown(viewOf(events, { steps: stepsOf([{ percent: 10, hold: HOLD }]) }))));
}

test("of many checks the failed ones are shown first", () => {
  const verdict = (check: string, status: Verdict["status"]): Verdict => ({
    check,
    status,
    warn: false,
    detail: `detail of ${check}`,
    numbers: {},
  });
  const text = judged([
    ...Array.from({ length: 25 }, (_, index) => verdict(`probe https://x.example/0${index}`, "pass")),
    ...Array.from({ length: 21 }, (_, index) => verdict(`probe https://x.example/1${index}`, "inconclusive")),
    verdict("run npm test", "fail"),
  ]);
  expect(text).toMatch(
    /Check, with the counts of the whole rollout ❌ fail run npm testdetail of run npm test/,
  );
});

test("a step has its own counts, and the check's line beside it those of the whole rollout", () => {
  const numbers = {
    canaryErrors: 996,
    canaryRequests: 1_000,
    stepCanaryErrors: 95,
    stepCanaryRequests: 100,
    stepStableErrors: 0,
    stepStableRequests: 900,
  };
  const detail = "canary 996/1000 (99.6 %)";
  const text = judged([{ check: "error-rate <= 1%", status: "pass", warn: false, detail, numbers }]);
  expect(text).toMatch(
    /Canary's errors in this step Stable's errors in this step ⏳ 1 .* 95\/10095 % 0\/9000 %/,
  );
  expect(text).toContain(
    "Check, with the counts of the whole rollout ✅ pass error-rate <= 1%canary 996/1000",
  );
});

describe("small pieces", () => {
  test.each([
    [0, "░░░░░░░░░░"],
    [0.01, "▏░░░░░░░░░"],
    [1, "▏░░░░░░░░░"],
    [5, "▌░░░░░░░░░"],
    [50, "█████░░░░░"],
    [99.99, "█████████▉"],
    [100, "██████████"],
  ])("a bar of %d %%", (percent, expected) => expect(shareBar(percent).split("\u00a0")[0]).toBe(expected));
});

describe("the chart", () => {
  const chart = (length: number, share = 100) =>
    shareChart("x", [{ at: START, share }], START + length).join("\n");

  test.each([
    [60_000, '"seconds since 2026-11-24 02:41:07 UTC" 0 --> 60'],
    [3_600_000, '"minutes since 2026-11-24 02:41:07 UTC" 0 --> 60'],
    [86_400_000, '"hours since 2026-11-24 02:41:07 UTC" 0 --> 24'],
    [21 * 86_400_000, '"days since 2026-11-24 02:41:07 UTC" 0 --> 21'],
  ])("of %d ms has a fitting unit", (length, axis) => expect(chart(length)).toContain(`x-axis ${axis}`));

  test("of no time is none", () => {
    expect(chart(999)).toBe("");
    expect(chart(Number.NaN)).toBe("");
    expect(shareChart("x", [], START)).toEqual([]);
  });

  test("has each share for as long as it was live", () => {
    const shares = [0, 30_000].map((after) => ({ at: START + after, share: after / 1_000 }));
    const [, line = ""] = /line \[(.*)\]/.exec(shareChart("x", shares, START + 60_000).join("\n")) ?? [];
    expect(line.split(", ")).toEqual([...Array(120).fill("0"), ...Array(120).fill("30")]);
  });

  test.each([
    [1, 10],
    [10, 10],
    [12.5, 20],
    [25, 50],
    [100, 100],
  ])("of at most %d %% ends at %d", (share, top) => {
    expect(chart(60_000, share)).toContain(`y-axis "percent" 0 --> ${top}`);
  });
});
