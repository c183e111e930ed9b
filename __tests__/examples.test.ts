import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownerIn } from "../scripts/owner.ts";
import { DEPLOY, readWorkflow, stepsOf, usesOfOurs } from "./workflow-file.ts";

const ROOT = join(import.meta.dirname, "..");
const examples = readdirSync(join(ROOT, "examples"));
const owner = ownerIn(readFileSync(join(ROOT, "package.json"), "utf8"));

test.each(examples)(
  "%s gives what is ours inputs that it has, of their types, and the token and account",
  (file) => {
    const ours = usesOfOurs(readWorkflow(`examples/${file}`));
    expect(ours.length).toBeGreaterThan(0);
    for (const { uses, given, secrets, inputs } of ours) {
      expect([
        `${owner}/workers-gradual-rollout@v1`,
        `${owner}/workers-gradual-rollout/${DEPLOY}@v1`,
      ]).toContain(uses);
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect([...Object.keys(given), ...secrets]).toEqual(
        expect.arrayContaining(["api-token", "account-id"]),
      );
      for (const [name, value] of Object.entries(given)) {
        const { type = "string" } = inputs[name] ?? {};
        // The runner makes a text of whatever an action is given.
        if (uses.includes(DEPLOY) && !String(value).startsWith("${{")) expect(typeof value, name).toBe(type);
      }
    }
  },
);

test.each(examples)("%s gives the token to no step but those that speak with Cloudflare", (file) => {
  const { text, jobs } = readWorkflow(`examples/${file}`);
  const outside = text.split(/^jobs:$/m)[0] ?? "";
  expect(outside.replace(/^ *#.*$/gm, "")).not.toContain("secrets.");
  for (const job of Object.values(jobs)) expect(job).not.toHaveProperty("env");
  for (const { run, ...step } of stepsOf(readWorkflow(`examples/${file}`)))
    if (run !== undefined && !run.includes("wrangler"))
      expect(JSON.stringify(step)).not.toContain("secrets.CLOUDFLARE_");
});

test("each is played by a test of its name", () => {
  const played = readdirSync(join(ROOT, "__tests__/e2e-recipes"));
  for (const file of examples) expect(played).toContain(file.replace(".yml", ".test.ts"));
});
