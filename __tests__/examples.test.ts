import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownerIn } from "../scripts/owner.ts";
import { DEPLOY, readWorkflow, stepsOf, usesOfOurs } from "./support/workflow-file.ts";

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
  for (const { env } of Object.values(jobs)) expect(JSON.stringify(env ?? {})).not.toContain("secrets.");
  for (const { run, ...step } of stepsOf(readWorkflow(`examples/${file}`)))
    if (run !== undefined && !/wrangler|api\.cloudflare\.com/.test(run))
      expect(JSON.stringify(step)).not.toContain("secrets.CLOUDFLARE_");
});

describe("the starter is one", () => {
  const { workflow_call } = readWorkflow(DEPLOY).on as {
    readonly workflow_call: { readonly inputs: Readonly<Record<string, { readonly default?: unknown }>> };
  };
  const { schedule, checks } = Object.fromEntries(
    Object.entries(workflow_call.inputs).map(([name, input]) => [name, String(input.default)]),
  );
  /** As ticks can ask it, which don't listen. */
  const ticked = checks?.replace("live ", "");

  test("in README", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    expect(readme).toContain(checks?.trim().replace(/^/gm, "    "));
  });

  test.each(examples)(
    "%s: what is rolled out is judged by its checks, on its holds where a job does it",
    (file) => {
      const { env = {}, ...workflow } = readWorkflow(`examples/${file}`);
      const steps = usesOfOurs(workflow).filter(({ uses }) => !uses.includes(DEPLOY));
      for (const { given } of steps) {
        const { command = "rollout" } = given;
        if (!["rollout", "advance"].includes(String(command)) || String(given["schedule"]) === "100")
          continue;
        const input = (name: string) =>
          String(given[name]).replace(/^\$\{\{ env\.(\w+) \}\}$/, (_, key: string) => env[key] ?? "");
        if (command === "advance") expect(input("checks")).toBe(ticked);
        else if (given["dry-run"] !== true || "checks" in given) expect(input("checks")).toContain(checks);
        if (command === "rollout") expect(schedule).toContain(input("schedule").replace("0:1m, ", ""));
      }
    },
  );
});

test("push.yml is the reusable workflow, written out: the same conditions, timeouts and actions of others", () => {
  const { on, jobs } = readWorkflow(DEPLOY);
  const { inputs } = (on as { workflow_call: { inputs: Record<string, { default?: unknown }> } })
    .workflow_call;
  const given = (value: unknown) =>
    String(value).replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, name: string) =>
      String(inputs[name]?.default),
    );
  const push = readWorkflow("examples/push.yml").jobs;
  expect(Object.keys(push)).toEqual(Object.keys(jobs));
  const condition = (job: object | undefined) => (job as { if?: string } | undefined)?.if ?? "";
  for (const [name, job] of Object.entries(jobs)) {
    expect(condition(push[name])).toBe(condition(job).replace("inputs.triggers != '' && ", ""));
    expect(given(push[name]?.["timeout-minutes"])).toBe(given(job["timeout-minutes"]));
  }
  const majors = examples
    .flatMap((file) => stepsOf(readWorkflow(`examples/${file}`)))
    .flatMap(({ uses = "" }) => (uses.startsWith("actions/") ? [uses] : []));
  const text = readWorkflow(DEPLOY).text;
  for (const uses of new Set(majors)) {
    const [action = "", major = ""] = uses.split("@");
    expect(text).toMatch(new RegExp(`${action}@\\w{40} # ${major}\\.`));
  }
});

test("each is played", () => {
  const folder = join(ROOT, "__tests__/e2e-recipes");
  const played = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  for (const file of examples) expect(played.join()).toContain(`"examples/${file}"`);
});
