import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorkflow, tempFolder } from "./workflow-runner.ts";

const BRANCH = "dependabot/npm_and_yarn/actions/core-3.0.2";
const BUILT = {
  "index.js": 'console.log("\u00e9")\n',
  "on-demand.cjs": '"use strict";\n',
  "post.js": 'import "./index.js";\n',
  "licenses.txt": "MIT\n",
};

/** A build of a pull request that has ended, with an artifact to fetch. */
function setBuild(change: Readonly<Record<string, unknown>> = {}) {
  const folder = tempFolder();
  const [artifact, commit, calls] = ["artifact", "commit.json", "calls"].map((name) => join(folder, name));
  if (!artifact || !commit || !calls) throw new Error("three names make three paths");
  mkdirSync(artifact);
  for (const [name, text] of Object.entries(BUILT)) writeFileSync(join(artifact, name), text);
  const gh = `
    printf '%s\\n' "$*" >> '${calls}'
    case "$1 $2" in
      "api graphql") cat > '${commit}' ;;
      "api repos/acme/shop/actions/runs/77/artifacts?name=dist") echo 1 ;;
      "run download") cp -R '${artifact}' "$RUNNER_TEMP/dist" ;;
    esac`;
  const workflow_run = {
    id: 77,
    event: "pull_request",
    conclusion: "success",
    actor: { login: "dependabot[bot]" },
    head_repository: { full_name: "acme/shop" },
    head_branch: BRANCH,
    head_sha: "a".repeat(40),
    ...change,
  };
  return {
    artifact,
    committed: () =>
      existsSync(commit) ? JSON.parse(readFileSync(commit, "utf8")).variables.input : undefined,
    calls: () => (existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n") : []),
    run: async () => {
      const { commit: job } = await runWorkflow(".github/workflows/dist-commit.yml", {
        event: { name: "workflow_run", payload: { workflow_run } },
        github: { token: "a-token-that-may-write" },
        secrets: {},
        env: {},
        standIns: { gh },
      });
      return job?.result;
    },
  };
}

test("commits what was built, byte for byte, to the head that it was built from, and starts CI", async () => {
  const build = setBuild();

  expect(await build.run()).toBe("success");
  const { fileChanges, ...commit } = build.committed();
  expect(commit).toEqual({
    branch: { repositoryNameWithOwner: "acme/shop", branchName: BRANCH },
    expectedHeadOid: "a".repeat(40),
    message: { headline: "Rebuild dist/ [dependabot skip]" },
  });
  const files = (fileChanges.additions as readonly { path: string; contents: string }[]).map(
    ({ path, contents }) => [path, Buffer.from(contents, "base64").toString("utf8")],
  );
  expect(Object.fromEntries(files)).toEqual({
    "dist/index.js": BUILT["index.js"],
    "dist/on-demand.cjs": BUILT["on-demand.cjs"],
    "dist/post.js": BUILT["post.js"],
    "dist/licenses.txt": BUILT["licenses.txt"],
  });
  expect(build.calls().at(-1)).toBe(`workflow run ci.yml --ref ${BRANCH}`);
});

describe("takes what the pull request's code made for data", () => {
  test("other files in the artifact don't count", async () => {
    const build = setBuild();
    writeFileSync(join(build.artifact, "evil.yml"), "on: push");

    expect(await build.run()).toBe("success");
    expect(build.committed().fileChanges.additions).toHaveLength(4);
  });

  test("a link in place of a file is refused", async () => {
    const build = setBuild();
    rmSync(join(build.artifact, "licenses.txt"));
    symlinkSync("/etc/hostname", join(build.artifact, "licenses.txt"));

    expect(await build.run()).toBe("failure");
    expect(build.committed()).toBeUndefined();
    expect(build.calls().some((call) => call.startsWith("workflow run"))).toBe(false);
  });

  test("a branch's name runs nothing", async () => {
    const branch = `dependabot/npm_and_yarn/$(touch\${IFS}pwned)\`id\`"; exit 1; "`;
    const build = setBuild({ head_branch: branch });

    expect(await build.run()).toBe("success");
    expect(build.committed().branch.branchName).toBe(branch);
    expect(build.calls().at(-1)).toBe(`workflow run ci.yml --ref ${branch}`);
  });
});

test.each([
  ["a person's pull request", { actor: { login: "ann" } }],
  ["a fork", { head_repository: { full_name: "mallory/shop" } }],
  ["a build that failed", { conclusion: "failure" }],
  ["another event", { event: "push" }],
  ["another branch", { head_branch: "main" }],
  ["an update of the workflows' actions", { head_branch: "dependabot/github_actions/actions/checkout-8" }],
])("does nothing for %s", async (_, change) => {
  const build = setBuild(change);

  expect(await build.run()).toBe("skipped");
  expect(build.calls()).toEqual([]);
});
