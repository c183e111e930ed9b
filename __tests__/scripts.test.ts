/** The scripts around the repository: its owner's name, and what mutation testing makes of its runs. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { withinBudget } from "../scripts/mutation/measures.ts";
import { summarise } from "../scripts/mutation/summary.ts";
import { ownerIn } from "../scripts/owner.ts";

const ROOT = join(import.meta.dirname, "..");

function copy(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "owner-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  execFileSync("git", ["init", "-q"], { cwd: folder });
  execFileSync("git", ["add", "."], { cwd: folder });
  return folder;
}

const owner = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, "scripts/owner.ts"), ...args], { encoding: "utf8" });

test("puts an account into every text that names the repository, and takes it back", () => {
  const files = {
    "package.json": '{ "repository": "github:OWNER/workers-gradual-rollout" }\n',
    "README.md": "uses: OWNER/workers-gradual-rollout@v1, by the OWNER of it\n",
    "examples/push.yml": "  - uses: OWNER/workers-gradual-rollout@v1\n",
    "src/index.ts": "// OWNER/workers-gradual-rollout\n",
  };
  const folder = copy(files);
  expect(owner("acme-2", folder)).toMatchObject({
    status: 0,
    stdout: "README.md\nexamples/push.yml\npackage.json\n",
  });
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  expect(read("README.md")).toBe("uses: acme-2/workers-gradual-rollout@v1, by the OWNER of it\n");
  expect(ownerIn(read("package.json"))).toBe("acme-2");
  owner("OWNER", folder);
  for (const [name, text] of Object.entries(files)) expect(read(name)).toBe(text);
});

test("says what is left to replace, until nothing is", () => {
  const folder = copy({
    "package.json": '{ "repository": "github:OWNER/workers-gradual-rollout" }\n',
    "docs/a.yml": "uses: OWNER/workers-gradual-rollout@v1\n",
    "docs/b.md": "the OWNER of it\n",
  });
  const { status, stderr } = owner("--check", folder);
  expect(status).toBe(1);
  expect(stderr).toBe("OWNER is left to replace, by npm run owner -- NAME, in docs/a.yml, package.json\n");
  owner("acme", folder);
  expect(owner("--check", folder)).toMatchObject({ status: 0, stderr: "" });
});

test.each(["", "-acme", "acme/", "a".repeat(40), "two words"])("refuses %j", (name) => {
  const { status, stderr } = owner(name);
  expect(status).toBe(2);
  expect(stderr).toContain("is not the name of a GitHub account: npm run owner -- NAME");
});

test("every text names the account of package.json", () => {
  const account = ownerIn(readFileSync(join(ROOT, "package.json"), "utf8"));
  const files = execFileSync("git", ["ls-files", "*.md", "*.yml"], { cwd: ROOT, encoding: "utf8" });
  const names = files
    .trim()
    .split("\n")
    .flatMap((file) => [
      ...readFileSync(join(ROOT, file), "utf8").matchAll(/([\w.-]+)\/workers-gradual-rollout\b(?!\.)/g),
    ])
    .map((match) => match[1]);
  expect(new Set(names)).toEqual(new Set([account]));
});

function report(files: Readonly<Record<string, readonly (readonly [status: string, count: number])[]>>) {
  const mutantsOf = (counts: readonly (readonly [string, number])[]) =>
    counts.flatMap(([status, count]) => Array.from({ length: count }, () => ({ status, id: "1" })));
  return {
    schemaVersion: "2",
    files: Object.fromEntries(
      Object.entries(files).map(([file, counts]) => [file, { language: "ts", mutants: mutantsOf(counts) }]),
    ),
  };
}

test("a summary counts each file's mutants, and all of them", () => {
  const { markdown, problems } = summarise(
    report({
      "src/b.ts": [
        ["Killed", 17],
        ["Survived", 1],
        ["NoCoverage", 1],
        ["Timeout", 1],
        ["Ignored", 40],
      ],
      "src/a.ts": [["Killed", 3]],
      "src/tables.ts": [["Ignored", 8]],
    }),
    61_000,
    "2026-11-26",
  );
  expect(problems).toEqual([]);
  expect(markdown).toContain("on 2026-11-26, which took 2 minutes");
  expect(markdown.split("\n").filter((line) => /^\| (src|\*)/.test(line))).toEqual([
    "| src/a.ts | 3 | 3 | 0 | 100.0 % |",
    "| src/b.ts | 20 | 18 | 1 | 90.0 % |",
    "| **all** | 23 | 21 | 1 | 91.3 % |",
  ]);
});

test("too few killed, in all or in a file, are a problem each, and nothing is rounded up", () => {
  const { problems } = summarise(
    report({
      "src/github/a.ts": [
        ["Killed", 7_999],
        ["Survived", 2_001],
      ],
      "src/github/b.ts": [
        ["Killed", 80],
        ["Survived", 20],
      ],
      "src/rollout/c.ts": [
        ["Killed", 84],
        ["Survived", 16],
      ],
    }),
    0,
    "2026-11-26",
  );
  expect(problems).toEqual([
    "**all**: 80.0 % of the mutants are killed, less than 90 %",
    "src/github/a.ts: 79.9 % of the mutants are killed, less than 80 %",
    "src/rollout/c.ts: 84.0 % of the mutants are killed, less than 85 %",
  ]);
});

test("a mutant gets its quickest tests, as many as fit, and one at least", () => {
  const took = (ms: number) => ({ ms, timers: 0 });
  const measures = {
    hits: {},
    tests: { slow: took(900), quick: took(1), medium: took(99), other: took(901) },
  };
  const ids = ["slow", "quick", "other", "medium"];
  // 1,000 ms, where the middle one takes 900.
  expect(withinBudget(ids, measures, 1_000 / 900)).toEqual(["quick", "medium", "slow"]);
  expect(withinBudget(["slow"], measures, 0.1)).toEqual(["slow"]);
  expect(withinBudget([], measures, 0.1)).toEqual([]);
});
