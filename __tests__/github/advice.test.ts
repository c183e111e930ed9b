import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toMarkdown } from "../../src/github/summary/create-summary.ts";
import {
  ADVICE,
  type Advice,
  adviceAfter,
  deployAgainAdvice,
  rollbackAdvice,
} from "../../src/rollout/advice.ts";
import type { RunOutcome } from "../../src/rollout/events.ts";
import type { Deployment, Status } from "../../src/rollout/model.ts";
import { toHtml } from "../browser/gfm.ts";
import { CANARY, deployment, finished, STABLE, shares, split } from "./logging.ts";
import { textOf, viewOf } from "./summary-shown.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/troubleshooting.md"), "utf8");
/** The rows of "By status": whose status it is, and what to do. */
const ROWS = [...PAGE.matchAll(/^\| `([\w-]+)`(.*?) \| (?:fails|succeeds).*? \| .*? \| (.*) \|$/gm)].map(
  ([, status = "", when = "", advice = ""]) => ({ status, when, advice: advice.replaceAll("**", "") }),
);

const TENTH = split(10);
const sole = (versionId: string) => deployment({ versions: shares([versionId, 100]) });

function summaryOf(outcome: Partial<RunOutcome> & { readonly status: Status }): string {
  const end = finished(outcome.status, "Why.", { stableId: STABLE, canaryId: CANARY, ...outcome });
  const view = viewOf([[end, Date.UTC(2026, 10, 24)]], { scriptName: "shop" });
  return textOf(toHtml(toMarkdown(view)));
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

/** What whoever ends so is told, with the summary that shows it. */
function told(status: Status, live: Deployment | undefined, own?: Advice) {
  const advice = own ?? adviceAfter(status, live, { stableId: STABLE, canaryId: CANARY }, "shop");
  return { advice, text: summaryOf({ status, ...(live && { live }), ...(advice && { advice }) }) };
}

describe("what the summary says to do is what docs/troubleshooting.md says:", () => {
  test.each<[string, Status, Deployment | undefined, keyof typeof ADVICE, Advice?]>([
    ["rolled-back", "rolled-back", sole(STABLE), "rolled-back"],
    ["held", "held", TENTH, "held"],
    ["drifted", "drifted", sole("cccccccc-3"), "drifted"],
    ["failed, with the canary live", "failed", TENTH, "unsafe"],
    ["failed, with nothing changed", "failed", sole(STABLE), "failed"],
    ["failed, before anything was read", "failed", undefined, "failed"],
    [
      "a rollback that failed",
      "failed",
      TENTH,
      "rollback-failed",
      rollbackAdvice("rollback-failed", STABLE, "shop"),
    ],
    ["a lost deployment", "failed", TENTH, "overwritten", deployAgainAdvice(TENTH.versions, "shop")],
  ])("%s", (_, status, live, kind, own) => {
    const { advice, text } = told(status, live, own);
    expect(advice?.text).toBe(ADVICE[kind]);
    expect(text).toContain(`What to do: ${ADVICE[kind].replaceAll("`", "")}`);
    const rows = ROWS.filter((row) => row.status === status && row.advice.startsWith(ADVICE[kind]));
    expect(rows).toHaveLength(1);
  });

  test("nothing where nothing is to be done", () => {
    for (const status of ["completed", "waiting", "idle", "planned"] as const) {
      expect(told(status, TENTH).text).not.toContain("What to do");
      expect(ROWS.find((row) => row.status === status)?.advice).toMatch(/^Nothing\./);
    }
  });
});

test("without a stable version there is no command", () => {
  expect(rollbackAdvice("unsafe", undefined, "shop")).toEqual({ text: ADVICE.unknown });
});

test("what can't wait comes before why, with its command to copy", () => {
  const { text } = told("failed", TENTH);
  const [advice, command, why] = [ADVICE.unsafe, "npx wrangler versions deploy", "Why."].map((part) =>
    text.indexOf(part),
  );
  expect([advice, command, why].toSorted((a = 0, b = 0) => a - b)).toEqual([advice, command, why]);
  expect(advice).toBeGreaterThan(0);
});

test("after a drift it names the version that was stable, and after a hold how to go back by hand", () => {
  expect(told("drifted", sole("cccccccc-3")).text).toContain(`Stable was ${STABLE} before this rollout.`);
  expect(told("held", TENTH).text).toContain(`npx wrangler versions deploy ${STABLE}@100%`);
});
