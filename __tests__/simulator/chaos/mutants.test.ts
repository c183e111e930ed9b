import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import type { Kills } from "../../../simulator/chaos/exhaustive/mutants/matrix.ts";
import { MUTANTS, mutate } from "../../../simulator/chaos/exhaustive/mutants/mutants.ts";
import { BUNDLE_MUTANTS, breakBundle } from "../../../simulator/chaos/exhaustive/mutants/programs.ts";
import { replayCase } from "../../../simulator/chaos/exhaustive/run.ts";
import { INVARIANTS } from "../../../simulator/chaos/invariants/all.ts";

const MATRIX = fileURLToPath(
  new URL("../../../simulator/chaos/exhaustive/mutants/matrix.ts", import.meta.url),
);

const KILLS: Kills = JSON.parse(
  readFileSync(new URL("../../../simulator/chaos/exhaustive/mutants/kills.json", import.meta.url), "utf8"),
);
const ALL = Object.entries(KILLS).flatMap(([name, runs]) =>
  Object.entries(runs).map(([run, invariants]) => ({ name, run, invariants })),
);
const CASES = ALL.filter(({ run }) => !run.startsWith("process "));

/** A nightly workflow plays all: each run of processes takes some seconds. */
const PROCESSES = ALL.filter(({ run, name }) => run === "process 1" && !name.startsWith("bundle: "));
const STATELESS = ALL.filter(({ name }) => name === "bundle: save no state");
const DEAF = ALL.filter(({ name }) => name === "bundle: hear no signal");

describe.each([
  { what: "a case", kills: CASES, asked: ["--kind", "case"] },
  { what: "a process", kills: PROCESSES, asked: ["--run", "process 1"] },
  { what: "a process of dist/", kills: STATELESS, asked: ["--only", "bundle: save no state"] },
  { what: "a signal to dist/", kills: DEAF, asked: ["--only", "bundle: hear no signal"] },
])("the action is broken, and $what shows it:", ({ kills, asked }) => {
  let matrix: Kills = {};
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [MATRIX, ...asked]);
    matrix = JSON.parse(stdout);
  });

  test.each(kills)("$name ($run)", ({ name, run, invariants }) => {
    expect(matrix[name]?.[run]).toEqual(invariants);
  });
});

test("every invariant is broken by a mutant, and every mutant breaks one", () => {
  const all = INVARIANTS.map(({ name }) => name);
  const broken = new Set(ALL.flatMap(({ invariants }) => invariants));
  expect([...new Set(all)].filter((name) => !broken.has(name))).toEqual([]);
  const names = [...MUTANTS, ...BUNDLE_MUTANTS].map(({ name }) => name);
  expect(Object.keys(KILLS).toSorted()).toEqual(names.sort());
  expect(ALL.filter(({ invariants }) => invariants.length === 0)).toEqual([]);
});

test("the same runs of the action as it is break none", async () => {
  for (const { run } of CASES) {
    const good = await replayCase(run, () => {}).catch((error: unknown) => {
      // A mutant may come to a point that the action doesn't come to.
      expect(String(error)).toContain("never came to pass");
      return true;
    });
    expect(good, run).toBe(true);
  }
});

test("a mutant of the bundle changes one place of it", () => {
  const bundle = readFileSync(new URL("../../../dist/index.js", import.meta.url), "utf8");
  for (const mutant of BUNDLE_MUTANTS) expect(breakBundle(bundle, mutant), mutant.name).not.toBe(bundle);
  const [mutant] = BUNDLE_MUTANTS;
  if (mutant === undefined) throw new Error("there are some");
  expect(() => breakBundle("", mutant)).toThrow("0 times");
});

describe("a mutant", () => {
  const source = (line: string) => `a;\n${line}\nc;`;

  test("changes the line of its guard, which stands behind it or right above", () => {
    const edits = [{ guard: "here", text: /b+/, by: "x" }];
    expect(mutate(source("bb; // guard: here"), { edits })).toBe(source("x; // guard: here"));
    expect(mutate("// guard: here\nbb;", { edits })).toBe("// guard: here\nx;");
    expect(mutate(source("bb; // guard: there"), { edits })).toBe(source("bb; // guard: there"));
    expect(() => mutate(source("cc; // guard: here"), { edits })).toThrow("has no /b+/");
    expect(mutate(source("bb; // guard: here"), { edits: [{ guard: "here" }] })).toBe(
      source(" // guard: here"),
    );
  });

  test("has a guard, and a guard has a mutant", () => {
    const files = globSync("src/**/*.ts").map((path) => readFileSync(path, "utf8"));
    const guards = files.flatMap((text) =>
      [...text.matchAll(/\/\/ guard: ([\w-]+)$/gm)].map(([, name]) => name),
    );
    const edits = MUTANTS.flatMap((mutant) => mutant.edits.map(({ guard }) => guard));
    expect(guards.toSorted()).toEqual([...new Set(edits)].sort());
    for (const mutant of MUTANTS) {
      const changed = files.filter((text) => mutate(text, mutant) !== text);
      expect(changed.length, mutant.name).toBeGreaterThan(0);
    }
  });
});
