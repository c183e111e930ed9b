import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fill, inputsTable, outputsTable, readAction } from "../scripts/docs.ts";
import { delaysTable } from "../scripts/simulate-delays.ts";
import { TABLES } from "../scripts/simulate-harm.ts";
import { NIGHTLY } from "./support/nightly.ts";

const ROOT = join(import.meta.dirname, "..");
const BLANK =
  "# Title\n\n<!-- inputs:start --><!-- inputs:end -->\n\n<!-- outputs:start -->\nold\n<!-- outputs:end -->\n";

const action = readAction(`
inputs:
  color:
    description: >-
      Red | green,
      or \`blue\`.
    default: "red"
  name:
    description: Its name.
    required: true
  size:
    description: Its size.
outputs:
  weight: { description: Its weight. }
`);

describe("the tables", () => {
  test("have a row for each input and output, with nothing that breaks a cell", () => {
    expect(inputsTable(action)).toBe(
      [
        "| Input | Default | Meaning |",
        "| --- | --- | --- |",
        "| `color` | `red` | Red \\| green, or `blue`. |",
        "| `name` | required | Its name. |",
        "| `size` |  | Its size. |",
      ].join("\n"),
    );
    expect(outputsTable(action)).toBe("| Output | Meaning |\n| --- | --- |\n| `weight` | Its weight. |");
  });

  test("replace what is between their markers, and nothing else", () => {
    const filled = fill(BLANK, "outputs", "| new |");
    expect(filled).toBe(BLANK.replace("\nold\n", "\n| new |\n"));
    expect(fill(filled, "outputs", "| new |")).toBe(filled);
  });

  test.each(["", "<!-- inputs:end --><!-- inputs:start -->", `${BLANK}${BLANK}`, "<!-- inputs:start -->"])(
    "aren't written where the markers aren't clear: %j",
    (text) => {
      expect(() => fill(text, "inputs", "")).toThrow(
        "<!-- inputs:start --> and <!-- inputs:end -->, once each",
      );
    },
  );
});

describe("the script", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "docs-"));
    mkdirSync(join(folder, "docs"));
    copyFileSync(join(ROOT, "action.yml"), join(folder, "action.yml"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Its exit code and what it says. */
  const run = (...args: readonly string[]) =>
    new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
      execFile(process.execPath, [join(ROOT, "scripts/docs.ts"), ...args, folder], (error, _, said) =>
        resolve({ code: error?.code ?? 0, said }),
      );
    });

  const page = () => join(folder, "docs/inputs.md");
  const text = () => readFileSync(page(), "utf8");

  test("refuses stale tables with --check, writes them without, and then is content", async () => {
    writeFileSync(page(), BLANK);
    expect(await run("--check")).toEqual({
      code: 1,
      said: expect.stringContaining("run node scripts/docs.ts"),
    });
    expect(text()).toBe(BLANK);
    expect(await run()).toEqual({ code: 0, said: "" });
    expect(text()).toContain("| `hold` | `5m` | The hold of steps that don't set one");
    expect(text()).toContain("| `next-at` | ISO 8601 time");
    expect(await run("--check")).toEqual({ code: 0, said: "" });
  });

  test("says when there is no page for them, or none with markers", async () => {
    expect(await run("--check")).toEqual({
      code: 1,
      said: expect.stringContaining("inputs.md doesn't exist"),
    });
    writeFileSync(page(), "# Title\n");
    expect(await run()).toEqual({ code: 1, said: expect.stringContaining("once each and in this order") });
  });
});

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

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
