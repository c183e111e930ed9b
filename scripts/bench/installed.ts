/** How many bytes a job has to put on its disk before it can run something. */

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../../simulator/runner/job.ts";

/** The repository: the runner downloads the whole of it at the tag that `uses:` names. */
export function actionBytes(): number {
  const files = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0");
  return files
    .map((file) => join(ROOT, file))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .reduce((sum, path) => sum + statSync(path).size, 0);
}

interface PackageJson {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A package with all that it depends on, as installed in this checkout for this platform. */
export function packageBytes(name: string): number {
  const folders = new Set<string>();
  const add = (wanted: string, from: string) => {
    const folder = resolve(wanted, from);
    if (folder === undefined || folders.has(folder)) return;
    folders.add(folder);
    const text = readFileSync(join(folder, "package.json"), "utf8");
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
      text,
    ) as PackageJson;
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (peer) => peerDependenciesMeta?.[peer]?.optional !== true,
    );
    for (const next of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      add(next, folder);
    }
  };
  add(name, ROOT);
  return [...folders].reduce((sum, folder) => sum + folderBytes(folder), 0);
}

/** Where Node finds a package; undefined for one that isn't there, as those for other platforms. */
function resolve(name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(ROOT.replace(/\/$/, "")); folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
  }
  return undefined;
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .reduce((sum, entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sum + folderBytes(path);
      return sum + (entry.isFile() ? statSync(path).size : 0);
    }, 0);
}
