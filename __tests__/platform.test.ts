import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { allAssumptions } from "../scripts/conformance/run.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** Number, fact, known, readings, file, test, conformance check. */
const rows = [...read("docs/platform.md").matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(
  ([, number, rest = ""]) => {
    const [fact = "", known = "", readings = "", file = "", held = "", check = ""] = rest.split(" | ");
    return { number: Number(number), fact, known, readings, file, held, check };
  },
);
const pathIn = (cell: string) => /^`([^`]+)`$/.exec(cell)?.[1] ?? "";

describe("docs/platform.md", () => {
  test("numbers its assumptions without a gap", () => {
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBeGreaterThan(40);
  });

  test.each(rows)("$number names a file that relies on it, and a test", ({ known, file, held }) => {
    expect(["documented", "read in wrangler", "reported", "unknown"]).toContain(known);
    expect(pathIn(file)).toMatch(/^(?:src|\.github)\//);
    expect(pathIn(held)).toMatch(/^__tests__\/.+\.test\.ts$/);
    for (const cell of [file, held]) expect(existsSync(join(ROOT, pathIn(cell))), cell).toBe(true);
  });

  test("gives a conformance check to the assumptions that have one, in the file that asks", () => {
    const asked = allAssumptions(new AbortController().signal).map(({ number }) => number);
    const named = rows.filter(({ check }) => check !== "–");
    expect(named.map(({ number }) => number)).toEqual(asked.toSorted((left, right) => left - right));
    for (const { number, check } of named) {
      expect(read(pathIn(check)), `${number}`).toMatch(new RegExp(`number: ${number},`));
    }
  });

  test("has every reading, R1 to R12", () => {
    const found = new Set(rows.flatMap(({ readings }) => /^R\d+/.exec(readings)?.[0] ?? []));
    expect(found.size).toBe(12);
  });

  test("is linked from the architecture", () => {
    expect(read("docs/architecture.md")).toContain("](platform.md)");
  });
});
