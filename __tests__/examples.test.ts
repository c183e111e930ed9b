import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ownerIn } from "../scripts/owner.ts";
import { readWorkflow, stepsOf } from "./workflow-file.ts";

const ROOT = join(import.meta.dirname, "..");
const examples = readdirSync(join(ROOT, "examples"));
const { inputs } = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>;
};
const owner = ownerIn(readFileSync(join(ROOT, "package.json"), "utf8"));
const required = Object.keys(inputs).filter((name) => inputs[name]?.required === true);

test.each(examples)("%s gives this action inputs that it has, and those that it needs", (file) => {
  const ours = stepsOf(readWorkflow(`examples/${file}`)).filter(({ uses }) =>
    uses?.includes("workers-gradual-rollout"),
  );
  expect(ours.length).toBeGreaterThan(0);
  for (const { uses, with: given = {} } of ours) {
    expect(uses).toBe(`${owner}/workers-gradual-rollout@v1`);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(Object.keys(given)).toEqual(expect.arrayContaining([...required, "api-token", "account-id"]));
  }
});

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
