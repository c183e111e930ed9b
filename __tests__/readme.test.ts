import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseWorkflow } from "@actions/workflow-parser";
import { NoOperationTraceWriter } from "@actions/workflow-parser/templates/trace-writer";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const readme = read("README.md");
const pages = ["README.md", ...readdirSync(join(ROOT, "docs")).flatMap(pageNamed)];

function pageNamed(file: string): readonly string[] {
  return file.endsWith(".md") ? [`docs/${file}`] : [];
}

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

describe("the workflows in README.md and docs/", () => {
  const workflows = pages.flatMap((page) =>
    [...read(page).matchAll(/^```yaml\n(.*?)^```$/gms)]
      .map(([, text = ""]) => text)
      .filter((text) => /^jobs:$/m.test(text)),
  );

  test("are there", () => expect(workflows.length).toBeGreaterThanOrEqual(2));

  test.each(workflows)("are accepted by GitHub's own parser: %#", (text) => {
    expect(complaints(text)).toEqual([]);
    expect(complaints(text.replace("runs-on:", "run-on:"))).not.toEqual([]);
  });

  test.each(workflows)("give this action inputs that it has, and say what the token may do: %#", (text) => {
    const { inputs } = parse(read("action.yml")) as { inputs: object };
    const { permissions, jobs } = parse(text) as Workflow;
    const ours = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses }) => uses?.includes("/workers-gradual-rollout@"));
    expect(ours).toHaveLength(1);
    for (const name of Object.keys(ours[0]?.with ?? {})) expect(Object.keys(inputs)).toContain(name);
    expect(permissions).toBeDefined();
  });
});

describe("the README", () => {
  test("is short enough to be read: at most 250 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(250);
  });

  test("names every input and output, and every recipe", () => {
    const { inputs, outputs } = parse(read("action.yml")) as { inputs: object; outputs: object };
    for (const name of [...Object.keys(inputs), ...Object.keys(outputs)])
      expect(readme).toContain(`\`${name}\``);
    for (const file of readdirSync(join(ROOT, "examples"))) expect(readme).toContain(`(examples/${file})`);
  });

  test("leads to every page in docs/", () => {
    for (const page of pages.slice(1)) expect(readme).toContain(`(${page}`);
  });
});

/** The name that GitHub gives a heading's anchor, for the headings that there are here. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");
}

test.each(pages)("%s links to pages and headings that are there", (page) => {
  for (const [link, path = "", anchor] of read(page).matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)) {
    const target = path === "" ? page : normalize(join(dirname(page), path));
    if (!anchor) continue;
    const headings = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));
    expect(headings, link).toContain(anchor);
  }
});

test("what docs/troubleshooting.md says to look for in the log is what the code says", () => {
  const section = /^## Messages$(.*)/ms.exec(read("docs/troubleshooting.md"))?.[1] ?? "";
  const messages = [...section.matchAll(/^\| `(.+?)` \|/gm)].map(([, message = ""]) => message);
  expect(messages.length).toBeGreaterThan(10);
  const source = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => read(join("src", path)))
    .join("\n");
  for (const message of messages) {
    // The beginning and the rest may stand in two strings.
    const parts = message.split(": ");
    for (const part of parts) expect(source.includes(part), part).toBe(true);
  }
});

test.each(readdirSync(join(ROOT, ".github/workflows")))("GitHub's own parser accepts %s", (file) => {
  expect(complaints(read(`.github/workflows/${file}`))).toEqual([]);
});
