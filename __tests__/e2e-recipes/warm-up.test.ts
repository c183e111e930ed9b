import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { CANARY, hurried, PUSH, setRecipe } from "./recipe.ts";
import { tempFolder } from "./workflow-runner.ts";

/** A `curl` that notes what it is told and ends with `code`. */
async function setPages(code = 0) {
  const recipe = await setRecipe(hurried("examples/warm-up.yml"));
  const folder = tempFolder();
  const log = join(folder, "asked");
  writeFileSync(log, "");
  writeFileSync(join(folder, "curl"), `#!/bin/sh\nprintf '%s\\n' "$*" >> '${log}'\nexit ${code}\n`);
  chmodSync(join(folder, "curl"), 0o755);
  return {
    ...recipe,
    asked: () => readFileSync(log, "utf8").split("\n").slice(0, -1),
    push: () =>
      recipe.play({
        event: PUSH,
        env: {
          CLOUDFLARE_API_BASE_URL: recipe.apiUrl,
          PATH: `${folder}${delimiter}${process.env["PATH"]}`,
        },
      }),
  };
}

test("the canary's pages are asked for before any user reaches it", async () => {
  const pages = await setPages();

  const { rollout, triggers } = await pages.push();

  expect(rollout?.result).toBe("success");
  expect(pages.made().map((line) => line.split(":")[0])).toEqual([
    "stable 100, canary 0",
    "stable 90, canary 10",
    "stable 50, canary 50",
    "canary 100",
  ]);
  expect(pages.asked()).toHaveLength(3);
  for (const asked of pages.asked()) {
    expect(asked).toContain(`Cloudflare-Workers-Version-Overrides: my-worker="${CANARY}"`);
    expect(asked).toMatch(/ https:\/\/shop\.example\.com\/\{,cart,search\}$/);
  }
  expect(triggers?.wrangler).toEqual(["triggers deploy"]);
});

test("a canary whose pages don't answer gets no traffic", async () => {
  const pages = await setPages(22);

  const { rollout } = await pages.push();

  expect(rollout?.action[0]?.outputs).toMatchObject({ status: "rolled-back", percentage: "0" });
  expect(pages.made().map((line) => line.split(":")[0])).toEqual(["stable 100, canary 0", "stable 100"]);
});
