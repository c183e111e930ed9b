import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fill } from "../scripts/docs.ts";
import { delaysTable } from "../scripts/simulate-delays.ts";
import { TABLES } from "../scripts/simulate-harm.ts";
import { NIGHTLY } from "./support/nightly.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");

/** The runs and the seed that a page gives for a script. */
function given(page: string, script: string): readonly [runs: number, seed: number] {
  const [, runs, seed] = new RegExp(`scripts/${script}\\.ts\\s+(\\d+)\\s+(\\d+)`).exec(page) ?? [];
  return [Number(runs), Number(seed)];
}

test("README's table of delays is what its script prints", () => {
  const readme = read("README.md");
  expect(fill(readme, "delays", delaysTable(...given(readme, "simulate-delays")))).toBe(readme);
});

/** Each row is simulated alone, in a quarter of a second: of all of them every fourteenth, and all every night. */
describe.each(TABLES)(
  "the table $name of docs/statistics.md is what its script prints",
  ({ name, head, rows }) => {
    const page = read("docs/statistics.md");
    const [, table = ""] =
      new RegExp(`<!-- ${name}:start -->\\n(.*)\\n<!-- ${name}:end -->`, "s").exec(page) ?? [];
    const lines = table.slice(head.length + 1).split("\n");

    test("has its head, and a line for each row", () => {
      expect(table.startsWith(`${head}\n`)).toBe(true);
      expect(lines).toHaveLength(rows.length);
    });

    test.each([...rows.entries()].filter(([index]) => NIGHTLY || index % 14 === 3))(
      "line %d",
      (index, row) => {
        expect(row(...given(page, "simulate-harm"))).toBe(lines[index]);
      },
    );
  },
);
