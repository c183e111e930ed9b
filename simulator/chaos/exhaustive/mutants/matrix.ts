/**
 * `node simulator/chaos/exhaustive/mutants/matrix.ts [--only TEXT] [--kind case|process] [--find] [--write]`: plays each mutant's
 * runs, and prints the invariants that each breaks, as JSON. `--find` looks for runs first, the shortest for each
 * invariant among the single events; `--write` keeps what was found in kills.json.
 */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MUTANTS } from "./mutants.ts";
import { brokenBy } from "./play-mutant.ts";

/** By mutant, by run: the invariants that it breaks. */
export type Kills = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const FILE = new URL("./kills.json", import.meta.url);
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    kind: { type: "string" },
    find: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const known: Kills = JSON.parse(readFileSync(FILE, "utf8"));
const played: Record<string, Record<string, readonly string[]>> = {};
for (const { name } of MUTANTS.filter((each) => each.name.includes(values.only))) {
  const runs = [...Object.keys(known[name] ?? {}), ...(values.find ? await find(name) : [])];
  const asked = runs.filter(
    (run) => values.kind === undefined || run.startsWith("process ") === (values.kind === "process"),
  );
  for (const run of new Set(asked)) {
    const broken = await brokenBy(name, run);
    // It may be of an action that was otherwise.
    if (broken.length > 0 || !values.write) played[name] = { ...played[name], [run]: broken };
  }
}
const text = `${JSON.stringify(played, undefined, 2)}\n`;
if (values.write) writeFileSync(FILE, `${JSON.stringify({ ...known, ...played }, undefined, 2)}\n`);
else console.log(text);

/** The shortest case for each invariant that single events break. */
function find(mutant: string): Promise<readonly string[]> {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const args = [
    "--import",
    at("./load-mutant.ts"),
    at("../../main.ts"),
    "--exhaustive",
    "--singles",
    "--keep-going",
  ];
  const env = { ...process.env, MUTANT: mutant };
  return new Promise((resolve) =>
    execFile(process.execPath, args, { env, maxBuffer: 2 ** 26 }, (_, stdout) =>
      resolve([...stdout.matchAll(/^BROKEN in .* \| (\S+)$/gm)].map(([, run = ""]) => run)),
    ),
  );
}
