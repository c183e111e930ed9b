import { expect, test } from "vitest";
import { CANARY, setRecipe } from "./recipe.ts";

const READ_ONLY = "read-only-token-of-forty-characters-01";
const from = (repository: string) => ({
  name: "pull_request",
  payload: {
    number: 7,
    pull_request: { number: 7, title: "Fill the carts", head: { repo: { full_name: repository } } },
  },
});

test("a pull request shows its plan with a token that only reads, and nothing is deployed", async () => {
  const recipe = await setRecipe("examples/pull-request.yml");
  recipe.cloud.addToken(READ_ONLY, { permissions: ["scripts:read", "tail:read", "analytics:read"] });
  const secrets = { ...recipe.secrets, CLOUDFLARE_READ_TOKEN: READ_ONLY };

  const { upload, plan } = await recipe.play({ event: from("acme/shop"), secrets });

  expect(upload?.outputs).toEqual({ version: CANARY });
  expect(plan?.result).toBe("success");
  expect(plan?.action[0]?.outputs).toMatchObject({ status: "planned", "canary-version": CANARY });
  expect(plan?.action[0]?.summary).toContain("Plan: canary <code>ca7a4700</code>");
  expect(plan?.action[0]?.summary).toContain("Message: Fill the carts");
  expect(recipe.made()).toEqual([]);
});

test("a pull request from a fork is left out", async () => {
  const recipe = await setRecipe("examples/pull-request.yml");

  const { upload, plan } = await recipe.play({ event: from("mallory/shop") });

  expect([upload?.result, plan?.result]).toEqual(["skipped", "skipped"]);
});
