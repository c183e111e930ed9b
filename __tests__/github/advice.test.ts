import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ADVICE } from "../../src/github/summary/advice.ts";
import { toMarkdown } from "../../src/github/summary/markdown.ts";
import type { RolloutEvent } from "../../src/rollout/events.ts";
import type { Deployment, Status } from "../../src/rollout/model.ts";
import type { Outcome } from "../../src/rollout/outcome.ts";
import { toHtml } from "../browser/gfm.ts";
import { textOf, viewOf } from "./summary-shown.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/troubleshooting.md"), "utf8");
/** The rows of "By status": whose status it is, and what to do. */
const ROWS = [...PAGE.matchAll(/^\| `([\w-]+)`(.*?) \| (?:fails|succeeds).*? \| .*? \| (.*) \|$/gm)].map(
  ([, status = "", when = "", todo = ""]) => ({ status, when, todo: todo.replaceAll("**", "") }),
);

const [STABLE, CANARY] = ["aaaaaaaa-1", "bbbbbbbb-2"];
const split: Deployment = {
  id: "d-1",
  createdOn: "2026-11-24T02:41:07Z",
  source: "api",
  versions: [
    { versionId: STABLE, percentage: 90 },
    { versionId: CANARY, percentage: 10 },
  ],
};
const sole = (versionId: string): Deployment => ({ ...split, versions: [{ versionId, percentage: 100 }] });

function summaryOf(
  outcome: Partial<Outcome> & { readonly status: Status },
  ...before: RolloutEvent[]
): string {
  const known = { reason: "Why.", made: [], verdicts: [], stableId: STABLE, canaryId: CANARY };
  const end: RolloutEvent = { type: "finished", outcome: { ...known, ...outcome } };
  const view = viewOf([...before, end].map((event) => [event, Date.UTC(2026, 10, 24)]));
  return textOf(toHtml(toMarkdown(view, { part: "main", scriptName: "shop" })));
}

test("docs/troubleshooting.md has a row for each status", () => {
  const statuses: Record<Status, true> = {
    completed: true,
    waiting: true,
    idle: true,
    planned: true,
    "rolled-back": true,
    held: true,
    drifted: true,
    failed: true,
  };
  expect(new Set(ROWS.map(({ status }) => status))).toEqual(new Set(Object.keys(statuses)));
});

describe("what the summary says to do is what docs/troubleshooting.md says:", () => {
  test.each([
    ["rolled-back", { status: "rolled-back", live: sole(STABLE) }, ADVICE["rolled-back"]],
    ["held", { status: "held", live: split }, ADVICE.held],
    ["drifted", { status: "drifted", live: sole("cccccccc-3") }, ADVICE.drifted],
    ["failed, with the canary live", { status: "failed", live: split }, ADVICE.unsafe],
    ["failed, with nothing changed", { status: "failed", live: sole(STABLE) }, ADVICE.unchanged],
    ["failed, before anything was read", { status: "failed" }, ADVICE.unchanged],
  ] as const)("%s", (_, outcome, advice) => {
    expect(summaryOf(outcome)).toContain(`What to do: ${advice.replaceAll("`", "")}`);
    const rows = ROWS.filter(({ status }) => status === outcome.status);
    expect(rows.filter(({ todo }) => todo.startsWith(advice))).toHaveLength(1);
  });

  test("nothing where nothing is to be done", () => {
    for (const status of ["completed", "waiting", "idle", "planned"] as const) {
      expect(summaryOf({ status, live: split })).not.toContain("What to do");
      expect(ROWS.find((row) => row.status === status)?.todo).toMatch(/^Nothing\./);
    }
  });
});

test("after a drift it never says to roll out again, and names the version that was stable", () => {
  const text = summaryOf({ status: "drifted", live: sole("cccccccc-3") });
  expect(text).toContain(`Stable was ${STABLE} before this rollout.`);
  expect(text).not.toMatch(/run the workflow again/i);
});

test("where somebody's deployment is lost, the reason's own command is the only one", () => {
  const text = summaryOf(
    { status: "failed", live: split },
    { type: "drift", foreign: sole("cccccccc-3"), fate: "lost" },
  );
  expect(text).not.toContain("What to do");
});
