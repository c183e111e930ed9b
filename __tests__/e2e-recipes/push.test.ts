/** push.yml, warm-up.yml and pull-request.yml. How push.yml goes well is played with the real wrangler. */

import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { CANARY, hurried, outputsOf, said, setRecipe } from "./recipe.ts";
import { tempFolder } from "./workflow-runner.ts";

test("a push whose version fails goes back to stable, and the job fails", async () => {
  const recipe = await setRecipe("examples/push.yml");
  recipe.users(60, 100);
  const ends = await recipe.push();
  expect(said(ends)).toEqual({ upload: "success", rollout: "failure rolled-back", triggers: "skipped" });
  expect(outputsOf(ends, "rollout")["percentage"]).toBe("0");
  expect(recipe.live()).toBe("stable 100");
});

describe("warm-up.yml:", () => {
  const shares = ["stable 100, canary 0", "stable 90, canary 10", "stable 50, canary 50", "canary 100"];
  test.each([
    ["pages are asked for before any user reaches the canary", 0, "success completed", shares],
    ["one whose pages fail gets no traffic", 22, "failure rolled-back", [shares[0] ?? "", "stable 100"]],
  ])("%s", async (_, code, rollout, made) => {
    const recipe = await setRecipe(hurried("examples/warm-up.yml"));
    // The action's own commands look for programs in PATH.
    const folder = tempFolder();
    writeFileSync(join(folder, "curl"), `#!/bin/sh\nprintf '%s\\n' "$*" >> "$0.asked"\nexit ${code}\n`);
    chmodSync(join(folder, "curl"), 0o755);
    const PATH = `${folder}${delimiter}${process.env["PATH"]}`;
    const ends = await recipe.push({ env: { CLOUDFLARE_API_BASE_URL: recipe.apiUrl, PATH } });
    const triggers = code === 0 ? "success" : "skipped";
    expect(said(ends)).toEqual({ upload: "success", rollout, triggers });
    expect(recipe.made().map((line) => line.split(":")[0])).toEqual(made);
    const asked = readFileSync(join(folder, "curl.asked"), "utf8").split("\n").slice(0, -1);
    expect(asked).toHaveLength(code === 0 ? 3 : 1);
    for (const line of asked) {
      expect(line).toContain(`Cloudflare-Workers-Version-Overrides: my-worker="${CANARY}"`);
      expect(line).toMatch(/ https:\/\/shop\.example\.com\/\{,cart,search\}$/);
    }
  });
});

describe("pull-request.yml:", () => {
  const READ_ONLY = "read-only-token-of-forty-characters-01";
  test.each([
    ["a pull request shows its plan with a token that only reads", "acme/shop", "success", "success planned"],
    ["one from a fork is left out", "mallory/shop", "skipped", "skipped"],
  ])("%s, and nothing is deployed", async (_, repository, upload, plan) => {
    const recipe = await setRecipe("examples/pull-request.yml");
    recipe.cloud.addToken(READ_ONLY, { permissions: ["scripts:read", "tail:read", "analytics:read"] });
    const pull = { number: 7, title: "Fill the carts", head: { repo: { full_name: repository } } };
    const ends = await recipe.play({
      event: { name: "pull_request", payload: { number: 7, pull_request: pull } },
      secrets: { ...recipe.secrets, CLOUDFLARE_READ_TOKEN: READ_ONLY },
    });
    expect(said(ends)).toEqual({ upload, plan });
    expect(recipe.made()).toEqual([]);
    const [planned] = ends["plan"]?.action ?? [];
    if (!planned) return;
    expect(planned.outputs).toMatchObject({ "canary-version": CANARY });
    expect(planned.summary).toContain("Plan: canary <code>ca7a4700</code>");
    expect(planned.summary).toContain("Message: Fill the carts");
  });
});
