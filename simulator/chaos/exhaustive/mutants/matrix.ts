/**
 * `node simulator/chaos/exhaustive/mutants/matrix.ts [--only TEXT] [--kind case|process] [--run RUN] [--find] [--write | --check]`:
 * plays each mutant's runs, and prints the invariants that each breaks, as JSON. `--find` looks for runs first, the
 * shortest for each invariant among the single events; `--write` keeps what was found in kills.json, and `--check`
 * holds it against that.
 */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MUTANTS } from "./mutants.ts";
import { brokenBy } from "./play-mutant.ts";
import { BUNDLE_MUTANTS } from "./programs.ts";

/** By mutant, by run: the invariants that it breaks. */
export type Kills = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const FILE = new URL("./kills.json", import.meta.url);
const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    kind: { type: "string" },
    run: { type: "string" },
    check: { type: "boolean", default: false },
    find: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const known: Kills = JSON.parse(readFileSync(FILE, "utf8"));
const played: Record<string, Record<string, readonly string[]>> = {};
const names = [...MUTANTS, ...BUNDLE_MUTANTS].map(({ name }) => name);
for (const name of names.filter((each) => each.includes(values.only))) {
  const runs = [...Object.keys(known[name] ?? {}), ...(values.find ? await find(name) : [])];
  for (const run of new Set(runs.filter(isAsked))) {
    const broken = await brokenBy(name, run);
    // It may be of an action that was otherwise.
    if (broken.length > 0 || !values.write) played[name] = { ...played[name], [run]: broken };
  }
}
if (values.write) writeFileSync(FILE, `${JSON.stringify(merged(), undefined, 2)}\n`);
else if (values.check) check();
else console.log(JSON.stringify(played, undefined, 2));

/** What is known, with what was played in its place. */
function merged(): Kills {
  return Object.fromEntries(names.map((name) => [name, { ...known[name], ...played[name] }]));
}

function isAsked(run: string): boolean {
  if (values.run !== undefined) return run === values.run;
  return values.kind === undefined || run.startsWith("process ") === (values.kind === "process");
}

/** Ends with an error where a run breaks other invariants than kills.json says. */
function check(): void {
  for (const [mutant, runs] of Object.entries(played))
    for (const [run, broken] of Object.entries(runs)) {
      const was = known[mutant]?.[run] ?? [];
      if (was.join() === broken.join()) continue;
      console.log(
        `${mutant} (${run}) breaks ${broken.join(", ") || "nothing"}; kills.json: ${was.join(", ")}`,
      );
      process.exitCode = 1;
    }
}

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
