/** approvals.yml, and its change in docs/recipes.md for staff first. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NIGHTLY } from "../support/nightly.ts";
import { changed, hurried, outputsOf, said, setRecipe } from "./recipe.ts";
import type { Trigger } from "./workflow-runner.ts";

type Recipe = Awaited<ReturnType<typeof setRecipe>>;

const APPROVALS = "examples/approvals.yml";
const STAFF_FIRST = {
  "schedule: 10:15m": "schedule: 0",
  "schedule: 50:15m": "schedule: 10:15m, 50:15m",
  "timeout-minutes: 30": "timeout-minutes: 60",
  "steps.now.outputs.percentage > 0": "steps.now.outputs.percentage != ''",
};
const DONE = {
  upload: "success",
  ten: "success completed",
  fifty: "success waiting completed",
  all: "success waiting completed",
  undo: "skipped",
  triggers: "success",
};
const TAKEN_AWAY = { ...DONE, fifty: "success idle", all: "skipped", triggers: "skipped" };
const UNDONE = { undo: "success planned rolled-back", triggers: "skipped" };

test.each([
  ["each approved job takes the next share and watches it", {}, "stable 90, canary 10"],
  ["staff first: the first job ends at 0 %, and the next one goes on", STAFF_FIRST, "stable 100, canary 0"],
])("%s", async (_, changes, first) => {
  const recipe = await setRecipe(changed(APPROVALS, changes));
  const documented = readFileSync(join(import.meta.dirname, "../../docs/recipes.md"), "utf8");
  for (const change of Object.values(changes)) expect(documented).toContain(change);
  const ends = await recipe.push();
  expect(said(ends)).toEqual(DONE);
  expect(ends["triggers"]?.wrangler).toEqual(["triggers deploy"]);
  expect(recipe.course).toEqual(["stable 100", "stable 100", first, "stable 50, canary 50", "canary 100"]);
});

/** Before a job something happens, or nobody approves it. */
const STORIES: Readonly<
  Record<
    string,
    {
      readonly file?: () => string;
      readonly before?: Readonly<Record<string, (recipe: Recipe) => unknown>>;
      readonly review?: Trigger["review"];
      readonly ended: Readonly<Record<string, string>>;
      readonly live: string;
      readonly nightly?: boolean;
    }
  >
> = {
  "what was taken away while it waited for approval isn't started again": {
    before: { fifty: ({ foreign, stable }) => foreign(stable.id, { message: "the carts are empty" }) },
    ended: TAKEN_AWAY,
    live: "stable 100",
  },
  "nor is it where staff came first": {
    file: () => changed(APPROVALS, STAFF_FIRST),
    before: { fifty: ({ foreign, stable }) => foreign(stable.id, { message: "staff can't log in" }) },
    ended: TAKEN_AWAY,
    live: "stable 100",
    nightly: true,
  },
  "a job that was interrupted at its share goes on from there when it is run again": {
    file: () => APPROVALS,
    before: { fifty: ({ split }) => split(50, "canary ca7a4700 50% 1/1 run 1.1: fix: carts") },
    ended: DONE,
    live: "canary 100",
  },
  "a rejection of the second share goes back to stable": {
    review: (job) => (job === "fifty" ? "failure" : undefined),
    ended: { ...DONE, fifty: "failure", all: "skipped", ...UNDONE },
    live: "stable 100",
    nightly: true,
  },
  "so does one of the last": {
    review: (job) => (job === "all" ? "failure" : undefined),
    ended: { ...DONE, all: "failure", ...UNDONE },
    live: "stable 100",
  },
  "what somebody else has deployed meanwhile stays after a rejection": {
    before: { fifty: ({ foreign, canary }) => foreign(canary.id) },
    review: (job) => (job === "fifty" ? "failure" : undefined),
    ended: { ...DONE, fifty: "failure", all: "skipped", undo: "success planned", triggers: "skipped" },
    live: "other 100",
  },
};

test.each(Object.entries(STORIES).filter(([, { nightly = false }]) => NIGHTLY || !nightly))(
  "%s",
  async (_, { file = () => hurried(APPROVALS), before = {}, review = () => undefined, ended, live }) => {
    const recipe = await setRecipe(file());
    const ends = await recipe.push({ before: (job) => before[job]?.(recipe), review });
    expect(said(ends)).toEqual(ended);
    expect(recipe.live()).toBe(live);
    if (ended === TAKEN_AWAY) {
      expect(ends["fifty"]?.action[0]?.log).toMatch(/::warning.*ca7a4700/);
      // The first share, and what somebody made of it.
      expect(recipe.made()).toHaveLength(2);
    }
  },
);

test("a cancel while an approval is awaited goes back to stable", async () => {
  const recipe = await setRecipe(hurried(APPROVALS));
  const cancel = new AbortController();
  const review = () => {
    cancel.abort();
    return "cancelled" as const;
  };
  const ends = await recipe.push({ cancel: cancel.signal, review });
  expect(outputsOf(ends, "undo")).toMatchObject({ status: "rolled-back" });
  expect(recipe.live()).toBe("stable 100");
});
