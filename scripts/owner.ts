/**
 * Puts the repository's account into every text that names it.
 *
 *     npm run owner -- NAME
 *     npm run owner -- --check    names what is left to replace; with it, a release ends
 *
 * package.json's `repository` is where the account is set; README, examples and documents follow it.
 */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}$/;
/** What stands for the account until there is one. */
const NOBODY = "OWNER";
const REPOSITORY = "workers-gradual-rollout";

/** The account in package.json's `repository`. @throws Error when it names none */
export function ownerIn(packageJson: string): string {
  const { repository } = JSON.parse(packageJson) as { readonly repository?: string };
  const owner = /^github:([\w-]+)\//.exec(repository ?? "")?.[1];
  if (owner === undefined) throw new Error("package.json's repository has to be github:OWNER/NAME");
  return owner;
}

/** The files that name the account `owner`, with their texts. */
function naming(folder: string, owner: string): readonly (readonly [file: string, text: string])[] {
  const files = execFileSync("git", ["ls-files", "*.md", "*.yml", "package.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  return files
    .trim()
    .split("\n")
    .map((file): [string, string] => [file, readFileSync(join(folder, file), "utf8")])
    .filter(([, text]) => text.includes(`${owner}/${REPOSITORY}`));
}

/** @returns the files that were changed */
function rename(folder: string, to: string): readonly string[] {
  const from = ownerIn(readFileSync(join(folder, "package.json"), "utf8"));
  return naming(folder, from).map(([file, text]) => {
    writeFileSync(join(folder, file), text.replaceAll(`${from}/${REPOSITORY}`, `${to}/${REPOSITORY}`));
    return file;
  });
}

if (import.meta.main) {
  const [name = "", folder = join(import.meta.dirname, "..")] = process.argv.slice(2);
  if (name === "--check") {
    const left = naming(folder, NOBODY).map(([file]) => file);
    if (left.length > 0) {
      console.error(`${NOBODY} is left to replace, by npm run owner -- NAME, in ${left.join(", ")}`);
      process.exitCode = 1;
    }
  } else if (NAME.test(name)) {
    for (const file of rename(folder, name)) console.log(file);
  } else {
    console.error(`${JSON.stringify(name)} is not the name of a GitHub account: npm run owner -- NAME`);
    process.exitCode = 2;
  }
}
