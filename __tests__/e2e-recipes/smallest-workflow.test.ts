/** The workflow in the README, as a newcomer copies it. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { CANARY, PUSH, setRecipe } from "./recipe.ts";

const ROOT = join(import.meta.dirname, "../..");
const [, workflow = ""] = /^```yaml\n(.*?)^```$/ms.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];

/** A Worker with visitors, the workflow in front of it, and whether `wrangler triggers deploy` has run. */
async function setSmallest() {
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  const [file, triggered] = [join(folder, "deploy.yml"), join(folder, "triggered")];
  // The live tail has tests of its own; here nobody visits in the meantime.
  writeFileSync(file, workflow.replace(/^ *live .*\n/m, ""));
  const recipe = await setRecipe(relative(ROOT, file));
  const npx = `
    [ -n "$CLOUDFLARE_API_TOKEN" ]
    case "$*" in
      "wrangler versions upload")
        printf '%s\\n' "$*" >> "$STAND_IN_LOG"
        printf '%s\\n' "$STAND_IN_ENTRY" >> "$WRANGLER_OUTPUT_FILE_PATH" ;;
      "wrangler triggers deploy") : > '${triggered}' ;;
      *) exit 1 ;;
    esac`;
  return {
    ...recipe,
    play: () => recipe.play({ event: PUSH, standIns: { npx } }),
    triggered: () => existsSync(triggered),
  };
}

test("it uploads a version, rolls it out and then applies the triggers", async () => {
  const smallest = await setSmallest();
  smallest.users(60);

  const { upload, rollout } = await smallest.play();

  expect(upload?.outputs).toEqual({ version: CANARY });
  expect(rollout?.result, rollout?.action[0]?.log).toBe("success");
  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "completed", percentage: "100" });
  expect(smallest.triggered()).toBe(true);
});

test("a canary that fails is rolled back, and the triggers stay as they were", async () => {
  const smallest = await setSmallest();
  smallest.users(60, 100);

  const { rollout } = await smallest.play();

  expect(rollout?.result).toBe("failure");
  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "rolled-back" });
  expect(smallest.triggered()).toBe(false);
});

test("it judges a dead canary live and a sick one by the analytics", () => {
  expect(workflow).toMatch(/checks: \|\n +live error-rate <= .*\n +error-rate <= /);
});
