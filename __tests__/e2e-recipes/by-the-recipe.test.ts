/** What the documentation describes beside the workflow files: a change to one of them, and a call. */

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { NIGHTLY } from "../support/nightly.ts";
import { PUSH, setRecipe, written } from "./recipe.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const RECIPES = read("docs/recipes.md");
const APPROVALS = "examples/approvals.yml";

/** The workflow with each text replaced, as often as it stands there. */
function changed(...changes: readonly (readonly [text: string, by: string])[]): string {
  return changes.reduce(
    (workflow, [text, by]) => {
      expect(workflow).toContain(text);
      expect(RECIPES).toContain(by);
      return workflow.replaceAll(text, by);
    },
    readFileSync(join(ROOT, APPROVALS), "utf8"),
  );
}

const STAFF_FIRST = [
  ["schedule: 10:15m", "schedule: 0"],
  ["schedule: 50:15m", "schedule: 10:15m, 50:15m"],
  ["timeout-minutes: 30", "timeout-minutes: 60"],
  ["steps.now.outputs.percentage > 0", "steps.now.outputs.percentage != ''"],
] as const;

test("staff first: the first job ends at 0 %, and the next one goes on", async () => {
  const recipe = await setRecipe(written(changed(...STAFF_FIRST)));
  const live: string[] = [];

  const ends = await recipe.play({ event: PUSH, before: () => live.push(recipe.live()) });

  const { undo, ...others } = ends;
  expect(undo?.result).toBe("skipped");
  expect(Object.values(others).map(({ result }) => result)).toEqual(Array(5).fill("success"));
  expect(live).toEqual([
    "stable 100",
    "stable 100",
    "stable 100, canary 0",
    "stable 50, canary 50",
    "canary 100",
  ]);
});

test.runIf(NIGHTLY)("staff first: nothing goes on where the canary was taken away meanwhile", async () => {
  const recipe = await setRecipe(written(changed(...STAFF_FIRST)));
  const somebody = (job: string) => {
    if (job === "fifty") recipe.foreign([[recipe.stable.id, 100]], { message: "staff can't log in" });
  };

  const { fifty, all } = await recipe.play({ event: PUSH, before: somebody });

  expect(fifty?.action).toHaveLength(1);
  expect(all?.result).toBe("skipped");
  expect(recipe.live()).toBe("stable 100");
});

test("what an upload doesn't apply: the call sets only what it names, and deploys nothing", async () => {
  const recipe = await setRecipe(APPROVALS);
  const [, call = ""] = /^```sh\n(curl .*?)^```$/ms.exec(read("docs/limits.md")) ?? [];
  const before = recipe.cloud.unversioned(recipe.script).settings;

  await promisify(execFile)(
    "bash",
    ["-c", call.replace("https://api.cloudflare.com/client/v4", recipe.apiUrl)],
    {
      env: { PATH: process.env["PATH"], ...recipe.secrets },
    },
  );

  expect(recipe.requests()).toEqual([expect.stringMatching(/^PATCH .*script-settings → 200$/)]);
  expect(recipe.cloud.unversioned(recipe.script).settings).toEqual({
    ...before,
    observability: { enabled: true },
    logpush: true,
  });
  expect(recipe.made()).toEqual([]);
});
