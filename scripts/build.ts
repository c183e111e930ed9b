/**
 * Builds dist/ from src/: the same bytes on every machine, since CI compares them.
 *
 * Measured in November 2026 on two cores with Node 24 (size of dist/index.js and of dist/ as a whole; a bare start of it
 * as ncc leaves it costs 95 ms of CPU time, parted 66):
 *
 * | after | index.js | dist/ |
 * | --- | --- | --- |
 * | tsc, ncc | 1.91 MB | 1.95 MB |
 * | and parting | 0.71 MB | 1.85 MB |
 * | and stripping | 0.49 MB | 1.54 MB |
 * | and formatting | 0.47 MB | 1.39 MB |
 */

import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { partBundle } from "./part-bundle.ts";

rmSync("build", { recursive: true, force: true });
// ncc can't compile TypeScript 7 itself.
run("tsc", "-p", "tsconfig.build.json");
run("ncc", "build", "build/index.js", "-o", "dist", "--license", "licenses.txt");
// Node reads all of a file before it runs any of it: two thirds of the bundle are needed by few runs.
partBundle("dist/index.js", "dist/on-demand.cjs");
// Packages' comments are a sixth of the bundle. Their code has many styles of formatting: whoever reviews
// dist/ reads one.
strip("dist/index.js", "esm");
strip("dist/on-demand.cjs", "cjs");
const readable = ["--config-path=scripts/bundle.biome.json", "dist/index.js", "dist/on-demand.cjs"];
run("biome", "format", "--write", ...readable);
copyFileSync("build/post.js", "dist/post.js");

/** Prints a module again, without its comments and without functions that nothing calls. */
function strip(file: string, format: "esm" | "cjs"): void {
  const target = ["--platform=node", "--target=node24", `--format=${format}`, "--tree-shaking=true"];
  const output = ["--legal-comments=none", "--log-level=warning", "--allow-overwrite", `--outfile=${file}`];
  run("esbuild", file, ...target, ...output);
}

function run(tool: string, ...args: readonly string[]): void {
  execFileSync(tool, args, { stdio: "inherit" });
}
