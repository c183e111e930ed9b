import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseWorkflow } from "@actions/workflow-parser";
import { NoOperationTraceWriter } from "@actions/workflow-parser/templates/trace-writer";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "..");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");

/** What GitHub's own parser complains about. */
function complaints(content: string): readonly string[] {
  const { context } = parseWorkflow({ name: "workflow.yml", content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly with?: object }[] }>
  >;
}

describe("the workflows in the README", () => {
  const workflows = [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = ""]) => text);

  test("are there", () => expect(workflows.length).toBeGreaterThanOrEqual(3));

  test.each(workflows)("are accepted by GitHub's own parser: %#", (text) => {
    expect(complaints(text)).toEqual([]);
    expect(complaints(text.replace("runs-on:", "run-on:"))).not.toEqual([]);
  });

  test.each(workflows)("give this action inputs that it has, and say what the token may do: %#", (text) => {
    const { inputs } = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as { inputs: object };
    const { permissions, jobs } = parse(text) as Workflow;
    const ours = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.includes("/workers-gradual-rollout@"));
    expect(ours).toHaveLength(1);
    for (const name of Object.keys(ours[0]?.with ?? {})) expect(Object.keys(inputs)).toContain(name);
    expect(permissions).toBeDefined();
  });
});

test("what the README says to look for in the log is what the code says", () => {
  const section = /^## Troubleshooting$(.*?)^## /ms.exec(readme)?.[1] ?? "";
  const messages = [...section.matchAll(/^\| `(.+?)` \|/gm)].map(([, message = ""]) => message);
  expect(messages.length).toBeGreaterThan(10);
  const source = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(ROOT, "src", path), "utf8"))
    .join("\n");
  for (const message of messages) {
    // The beginning and the rest may stand in two strings.
    const parts = message.split(": ");
    for (const part of parts) expect(source).toContain(part);
  }
});

test.each(readdirSync(join(ROOT, ".github/workflows")))("GitHub's own parser accepts %s", (file) => {
  const text = readFileSync(join(ROOT, ".github/workflows", file), "utf8");
  expect(complaints(text)).toEqual([]);
});
