/** The workflow in the README, as a newcomer copies it. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { CANARY, PUSH, setRecipe } from "./recipe.ts";

const ROOT = join(import.meta.dirname, "../..");
const [, workflow = ""] = /^```yaml\n(.*?)^```$/ms.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];

/** A Worker and the workflow in front of it. */
async function setSmallest() {
  const file = join(mkdtempSync(join(tmpdir(), "readme-")), "deploy.yml");
  // The live tail has tests of its own; here nobody visits in the meantime.
  writeFileSync(file, workflow.replace(/^ *live .*\n/m, ""));
  return setRecipe(relative(ROOT, file));
}

test("it uploads a version, rolls it out and then applies the triggers", async () => {
  const smallest = await setSmallest();
  smallest.users(60);

  const { upload, rollout } = await smallest.play({ event: PUSH });

  expect(upload?.outputs).toEqual({ version: CANARY });
  expect(rollout?.result, rollout?.action[0]?.log).toBe("success");
  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(rollout?.wrangler).toEqual(["triggers deploy"]);
});

test("a canary that fails is rolled back, and the triggers stay as they were", async () => {
  const smallest = await setSmallest();
  smallest.users(60, 100);

  const { rollout } = await smallest.play({ event: PUSH });

  expect(rollout?.result).toBe("failure");
  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "rolled-back" });
  expect(rollout?.wrangler).toEqual([]);
});

test("it judges a dead canary live and a sick one by the analytics", () => {
  expect(workflow).toMatch(/checks: \|\n +live error-rate <= .*\n +error-rate <= /);
});
