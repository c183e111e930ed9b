import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SHA } from "../../simulator/runner/runner.ts";
import { runWorkflow, tempFolder } from "./workflow-runner.ts";

interface Options {
  /** Of the repository, in package.json. */
  readonly owner?: string;
  /** In package.json. */
  readonly version: string;
  readonly tag: string;
  /** The tags of this major version that exist, this one among them. */
  readonly tags: readonly string[];
  /** Whether vMAJOR exists. */
  readonly moves?: boolean;
  /** What `.ci/run` does. */
  readonly ci?: string;
  readonly before?: (job: string, repository: string) => void;
}

/** Pushes a tag; what GitHub's command line was asked for, in order. */
async function release({ version, owner = "acme", tag, tags, moves = true, ci = "", before }: Options) {
  const repository = tempFolder();
  const calls = join(tempFolder(), "calls");
  for (const folder of [".ci", "dist"]) mkdirSync(join(repository, folder));
  writeFileSync(
    join(repository, "package.json"),
    JSON.stringify({ version, repository: `github:${owner}/shop` }),
  );
  writeFileSync(join(repository, "dist/index.js"), "console.log(1);\n");
  writeFileSync(join(repository, "dist/on-demand.cjs"), "module.exports = {};\n");
  writeFileSync(join(repository, ".ci/run"), `#!/bin/sh\nset -e\n${ci}\n`);
  chmodSync(join(repository, ".ci/run"), 0o755);
  const gh = `
    printf '%s\\n' "$*" >> '${calls}'
    case "$*" in
      *matching-refs*) printf 'refs/tags/%s\\n' ${tags.join(" ")} ;;
      *PATCH*) ${moves} ;;
    esac`;
  const ends = await runWorkflow(".github/workflows/release.yml", {
    event: { name: "push", payload: {} },
    github: { ref_name: tag, token: "a-token-that-may-write" },
    secrets: {},
    env: {},
    repository,
    before: (job) => before?.(job, repository),
    standIns: { gh, git: '[ "$*" = "merge-base --is-ancestor HEAD origin/main" ]' },
  });
  return {
    ends: Object.values(ends).map(({ result }) => result),
    asked: existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n") : [],
  };
}

const DRAFT = (tag: string) =>
  `release create ${tag} --draft --verify-tag --generate-notes dist/index.js dist/on-demand.cjs`;
const MOVE = `api --method PATCH repos/acme/shop/git/refs/tags/v1 --field sha=${SHA} --field force=true`;

test("nothing is released while the texts name another account", async () => {
  const { ends, asked } = await release({
    owner: "OWNER",
    version: "1.0.0",
    tag: "v1.0.0",
    tags: ["v1.0.0"],
  });
  expect(ends).toEqual(["failure", "skipped"]);
  expect(asked).toEqual([]);
});

test("a tag is drafted, published, and v1 moved to it", async () => {
  const { ends, asked } = await release({ version: "1.10.0", tag: "v1.10.0", tags: ["v1.10.0", "v1.9.3"] });
  expect(ends).toEqual(["success", "success"]);
  expect(asked).toEqual([
    DRAFT("v1.10.0"),
    "release edit v1.10.0 --draft=false",
    "api repos/acme/shop/git/matching-refs/tags/v1. --paginate --jq .[].ref",
    MOVE,
  ]);
});

test("the first release of a major version makes its tag", async () => {
  const { ends, asked } = await release({ version: "1.0.0", tag: "v1.0.0", tags: ["v1.0.0"], moves: false });
  expect(ends).toEqual(["success", "success"]);
  expect(asked.slice(-2)).toEqual([
    MOVE,
    `api --method POST repos/acme/shop/git/refs --field ref=refs/tags/v1 --field sha=${SHA}`,
  ]);
});

test("a fix of an older version leaves v1 where it is", async () => {
  const { ends, asked } = await release({ version: "1.9.4", tag: "v1.9.4", tags: ["v1.10.0", "v1.9.4"] });
  expect(ends).toEqual(["success", "success"]);
  expect(asked.some((call) => call.includes("PATCH"))).toBe(false);
});

test.each([
  ["the tag isn't the package's version", { version: "1.0.1" }],
  ["dist/ isn't what src/ builds", { ci: "exit 1" }],
])("nothing is released where %s", async (_, options) => {
  const { ends, asked } = await release({ version: "1.0.0", tag: "v1.0.0", tags: ["v1.0.0"], ...options });
  expect(ends).toEqual(["failure", "skipped"]);
  expect(asked).toEqual([]);
});

test.each(["index.js", "on-demand.cjs"])(
  "nothing is released where the %s that was checked isn't what is committed",
  async (file) => {
    const { ends, asked } = await release({
      version: "1.0.0",
      tag: "v1.0.0",
      tags: ["v1.0.0"],
      before: (job, repository) => {
        if (job === "publish") writeFileSync(join(repository, "dist", file), "evil();\n");
      },
    });
    expect(ends).toEqual(["success", "failure"]);
    expect(asked).toEqual([]);
  },
);
