import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { complaints, readWorkflow, stepsOf } from "./workflow-file.ts";

const ROOT = join(import.meta.dirname, "..");
const list = (folder: string) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
const own = list(".github/workflows");
const all = [...own, ...list("examples")];

describe.each(all)("%s", (path) => {
  const workflow = readWorkflow(path);
  const steps = stepsOf(workflow);

  test("is accepted by GitHub's own parser, which refuses mistakes", async () => {
    const { text } = workflow;
    expect(await complaints(text)).toEqual([]);
    expect(await complaints(text.replace("runs-on:", "run-on:"))).not.toEqual([]);
    expect(await complaints(text.replace("    steps:", "    needs: nobody\n    steps:"))).not.toEqual([]);
  });

  test("gives its token nothing, and each job what it says why", () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions } of Object.values(workflow.jobs)) {
      expect(permissions).toBeDefined();
      for (const [name, access] of Object.entries(permissions ?? {}))
        expect(workflow.text).toMatch(new RegExp(`^ +${name}: ${access} # \\S`, "m"));
    }
    const lines = workflow.text.split("\n").filter((line) => /^ +[a-z-]+: (?:read|write)\b/.test(line));
    for (const line of lines) expect(line).toMatch(/ # \S/);
  });

  test("ends by itself, and says what may run beside it", () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      expect(workflow.concurrency ?? job.concurrency).toBeDefined();
    }
  });

  test("leaves no credentials behind for the steps that follow", () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      expect(step.with).toHaveProperty("persist-credentials", false);
  });

  test("puts nothing that others write into a script", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });
});

test.each(own)("%s names the actions of others by commit, each with its version", (path) => {
  const { text } = readWorkflow(path);
  const uses = [...text.matchAll(/uses: (.+)$/gm)].map(([, action = ""]) => action);
  for (const action of uses.filter((each) => each !== "./"))
    expect(action).toMatch(/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+\b/);
});

test("one action has one commit for each of its versions", () => {
  const pins = own.flatMap((path) => [
    ...readWorkflow(path).text.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+) # (v[\d.]+\d)/g),
  ]);
  const commits = new Map<string, Set<string>>();
  for (const [, action, commit = "", version] of pins) {
    const key = `${action} ${version}`;
    commits.set(key, (commits.get(key) ?? new Set()).add(commit));
  }
  expect([...commits].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe("only these jobs may write to the repository", () => {
  const writers = own.flatMap((path) =>
    Object.entries(readWorkflow(path).jobs)
      .filter(([, { permissions }]) => permissions?.["contents"] === "write")
      .map(([name, job]) => ({ name: `${path} ${name}`, job })),
  );

  test("two", () => {
    expect(writers.map(({ name }) => name).toSorted()).toEqual([
      ".github/workflows/dist-commit.yml commit",
      ".github/workflows/release.yml publish",
    ]);
  });

  test.each(writers)("and they run nothing of the repository: $name", ({ job }) => {
    const scripts = job.steps.map(({ run = "" }) => run).join("\n");
    expect(scripts).not.toMatch(/\b(?:npm|npx|node|make|source)\b|\.ci\/|(?:^|\s)\.\.?\//m);
    for (const { uses = "" } of job.steps) expect(uses).not.toMatch(/^\.\//);
  });
});

test("Dependabot waits before it takes up what is new", () => {
  const { updates } = parse(readFileSync(join(ROOT, ".github/dependabot.yml"), "utf8")) as {
    readonly updates: readonly {
      readonly "package-ecosystem": string;
      readonly cooldown: { readonly "default-days": number };
    }[];
  };
  expect(updates.map((update) => update["package-ecosystem"])).toEqual(["npm", "github-actions"]);
  for (const { cooldown } of updates) expect(cooldown["default-days"]).toBeGreaterThanOrEqual(7);
});
