import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Program } from "../../play-as-processes.ts";

/** A way to break the bundle: its text is changed where src/ has no line of its own for what goes wrong. */
export interface BundleMutant {
  readonly name: string;
  /** It occurs once in dist/index.js. */
  readonly text: RegExp;
  readonly by: string;
}

export const BUNDLE_MUTANTS: readonly BundleMutant[] = [
  { name: "bundle: leave the mask out", text: /command_issueCommand\("add-mask", [^;]+;/, by: "" },
  {
    name: "bundle: end well, whatever came of it",
    text: /process\.exitCode = exitCode;/,
    by: "process.exitCode = 0;",
  },
  { name: "bundle: save no state", text: /JSON\.stringify\(state\d*\)/, by: '""' },
  { name: "bundle: hear no signal", text: /process\.on\(name, listener\);/, by: ";" },
  { name: "bundle: take post for main", text: /=== "post\.js"/, by: '=== "nobody"' },
];

/** The bundle's text with a mutant in it. @throws Error unless what is to be changed occurs once */
export function breakBundle(bundle: string, { text, by, name }: BundleMutant): string {
  const found = bundle.split(text).length - 1;
  if (found !== 1) throw new Error(`${name}: dist/index.js has ${text} ${found} times`);
  return bundle.replace(text, by);
}

/** A copy of dist/ with a mutant in it, or src/ started with one. It goes when this process ends. */
export function programOf(mutant: string): Program {
  const ofBundle = BUNDLE_MUTANTS.find(({ name }) => name === mutant);
  if (ofBundle === undefined) return sourcesWith(mutant);
  const folder = mkdtempSync(join(tmpdir(), "broken-bundle-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(at("../../../../dist"), folder, { recursive: true });
  const main = join(folder, "index.js");
  writeFileSync(main, breakBundle(readFileSync(main, "utf8"), ofBundle));
  return { main, post: join(folder, "post.js"), env: {} };
}

function sourcesWith(mutant: string): Program {
  return {
    main: at("../../../../src/index.ts"),
    post: at("post.js"),
    env: { NODE_OPTIONS: `--import ${at("load-mutant.ts")}`, MUTANT: mutant },
  };
}

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
