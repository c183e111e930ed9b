import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { complaints, usesOfOurs } from "./support/workflow-file.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const readme = read("README.md");
const pages = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).flatMap(pageNamed),
];

function pageNamed(file: string): readonly string[] {
  return file.endsWith(".md") ? [`docs/${file}`] : [];
}

describe("the YAML in README.md and docs/", () => {
  const blocks = pages.flatMap((page) =>
    [...read(page).matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = ""]) => ({ page, text })),
  );
  const isWhole = ({ text }: { readonly text: string }) => /^jobs:$/m.test(text);
  /** Steps, or inputs of a step, in a workflow around them. */
  const inWorkflow = (block: (typeof blocks)[number]): string => {
    if (isWhole(block)) return block.text;
    const steps: unknown = block.text.startsWith("- ")
      ? parse(block.text)
      : [{ uses: "OWNER/workers-gradual-rollout@v1", with: parse(block.text) }];
    return JSON.stringify({ on: { push: null }, jobs: { one: { "runs-on": "ubuntu-latest", steps } } });
  };

  test("is there", () => expect(blocks.length).toBeGreaterThanOrEqual(4));

  test.each(blocks)(
    "is accepted by GitHub's own parser, and gives what is ours inputs that it has: %#, $page",
    async (block) => {
      const text = inWorkflow(block);
      expect(await complaints(text)).toEqual([]);
      expect(await complaints(text.replace(/"?uses"?:/, (key) => key.replace("uses", "use")))).not.toEqual(
        [],
      );
      const ours = usesOfOurs(parse(text));
      expect(ours).toHaveLength(1);
      for (const { given, inputs } of ours)
        expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    },
  );

  test("is one whole workflow, which says what the token may do; the others are examples, each of which is played", () => {
    const whole = blocks.filter(isWhole);
    expect(whole.map(({ page }) => page)).toEqual(["README.md"]);
    const { permissions, jobs } = parse(whole[0]?.text ?? "");
    expect(permissions).toEqual({});
    expect(jobs.deploy.permissions).toEqual({ contents: "read" });
  });
});

describe("the README", () => {
  test("is short enough to be read: at most 200 lines", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(200);
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
