/** The repository's own workflows: release.yml and self-test.yml. */

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SHA } from "../../simulator/runner/runner.ts";
import { said } from "./recipe.ts";
import { runWorkflow, tempFolder } from "./workflow-runner.ts";

interface Release {
  /** Of the repository, in package.json. */
  readonly owner?: string;
  /** In package.json; the tag's by default. */
  readonly version?: string;
  /** The newest tag of this major version, beside the one that is released. */
  readonly newest?: string;
  /** Whether vMAJOR exists. */
  readonly moves?: boolean;
  /** What `.ci/run` does. */
  readonly ci?: string;
  /** A file of dist/ that changes between the check and the release. */
  readonly changed?: string;
}

/** Pushes a tag; what GitHub's command line was asked for, in order. */
async function release(tag: string, options: Release) {
  const { version = tag.slice(1), owner = "acme", newest = tag, moves = true, ci = "", changed } = options;
  const repository = tempFolder();
  const calls = join(tempFolder(), "calls");
  for (const folder of [".ci", "dist"]) mkdirSync(join(repository, folder));
  const write = (file: string, text: string) => writeFileSync(join(repository, file), text);
  write("package.json", JSON.stringify({ version, repository: `github:${owner}/shop` }));
  write("dist/index.js", "console.log(1);\n");
  write("dist/on-demand.cjs", "module.exports = {};\n");
  write(".ci/run", `#!/bin/sh\nset -e\n${ci}\n`);
  chmodSync(join(repository, ".ci/run"), 0o755);
  const gh = `
    printf '%s\\n' "$*" >> '${calls}'
    case "$*" in
      *matching-refs*) printf 'refs/tags/%s\\n' ${newest} ${tag} ;;
      *PATCH*) ${moves} ;;
    esac`;
  const ends = await runWorkflow(".github/workflows/release.yml", {
    event: { name: "push", payload: {} },
    github: { ref_name: tag, token: "a-token-that-may-write" },
    secrets: {},
    env: {},
    repository,
    before: (job) => {
      if (job === "publish" && changed !== undefined) write(`dist/${changed}`, "evil();\n");
    },
    standIns: { gh, git: '[ "$*" = "merge-base --is-ancestor HEAD origin/main" ]' },
  });
  const asked = existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n") : [];
  return [...Object.values(said(ends)), ...asked];
}

const published = (tag: string) => [
  "success",
  "success",
  `release create ${tag} --draft --verify-tag --generate-notes dist/index.js dist/on-demand.cjs`,
  `release edit ${tag} --draft=false`,
  "api repos/acme/shop/git/matching-refs/tags/v1. --paginate --jq .[].ref",
];
const MOVED = `api --method PATCH repos/acme/shop/git/refs/tags/v1 --field sha=${SHA} --field force=true`;
const MADE = `api --method POST repos/acme/shop/git/refs --field ref=refs/tags/v1 --field sha=${SHA}`;

describe("a tag", () => {
  test.each<[string, string, Release, readonly string[]]>([
    ["is drafted, published, and v1 moved to it", "v1.10.0", { newest: "v1.9.3" }, [MOVED]],
    ["that is the first of a major version makes v1", "v1.0.0", { moves: false }, [MOVED, MADE]],
    ["that fixes an older version leaves v1 where it is", "v1.9.4", { newest: "v1.10.0" }, []],
  ])("%s", async (_, tag, options, more) => {
    expect(await release(tag, options)).toEqual([...published(tag), ...more]);
  });
});

test.each<[string, Release, readonly string[]]>([
  ["while the texts name another account", { owner: "OWNER" }, ["failure", "skipped"]],
  ["where the tag isn't the package's version", { version: "1.0.1" }, ["failure", "skipped"]],
  ["where dist/ isn't what src/ builds", { ci: "exit 1" }, ["failure", "skipped"]],
  ["where index.js isn't what was checked", { changed: "index.js" }, ["success", "failure"]],
  ["where on-demand.cjs isn't what was checked", { changed: "on-demand.cjs" }, ["success", "failure"]],
])("nothing is released %s", async (_, options, ended) => {
  expect(await release("v1.0.0", options)).toEqual(ended);
});

test("the self-test passes: the simulator as a program, the action in front of it", async () => {
  const ends = await runWorkflow(".github/workflows/self-test.yml", {
    event: { name: "push", payload: { head_commit: { message: "Try it" } } },
    secrets: {},
    env: {},
    repository: join(import.meta.dirname, "../.."),
  });
  expect(said(ends)).toEqual({ "self-test": "success planned completed waiting rolled-back failed" });
});
