import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
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
