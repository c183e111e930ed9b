/**
 * Writes the tables of inputs and outputs in docs/inputs.md from action.yml, between their markers.
 *
 *     node scripts/docs.ts [--check] [FOLDER]
 *
 * With `--check` nothing is written, and stale tables exit with 1.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as v from "@badrap/valita";
import { parse } from "yaml";

const Input = v.object({
  description: v.string(),
  required: v.boolean().optional(),
  default: v.string().optional(),
});

const Action = v.object({
  inputs: v.record(Input),
  outputs: v.record(v.object({ description: v.string() })),
});

export type Action = v.Infer<typeof Action>;

/** The page that holds the tables, from the repository's root. */
const TABLES = "docs/inputs.md";

/** @throws when the file isn't YAML, or an input or output lacks its description. */
export function readAction(text: string): Action {
  return Action.parse(parse(text), { mode: "strip" });
}

export function inputsTable(action: Action): string {
  const rows = Object.entries(action.inputs).map(([name, input]) => {
    const fallback = input.required === true ? "required" : code(input.default ?? "");
    return [code(name), fallback, input.description];
  });
  return table(["Input", "Default", "Meaning"], rows);
}

export function outputsTable(action: Action): string {
  const rows = Object.entries(action.outputs).map(([name, output]) => [code(name), output.description]);
  return table(["Output", "Meaning"], rows);
}

/** The text with `body` between the two markers of that name. @throws when they aren't there once each and in order. */
export function fill(text: string, name: string, body: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest, ...more] = text.split(start);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (
    before === undefined ||
    after === undefined ||
    more.length + others.length > 0 ||
    before.includes(end)
  ) {
    throw new Error(`${TABLES} must have the lines ${start} and ${end}, once each and in this order.`);
  }
  return `${before}${start}\n${body}\n${end}${after}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function cell(text: string): string {
  return text.trim().replaceAll("|", "\\|").replace(/\s+/g, " ");
}

function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

/** Returns the process's exit code. */
function main(folder: string, check: boolean): number {
  const path = join(folder, TABLES);
  if (!existsSync(path)) {
    console.error(`${path} doesn't exist; write it first, with the markers for the tables.`);
    return 1;
  }
  const action = readAction(readFileSync(join(folder, "action.yml"), "utf8"));
  const page = readFileSync(path, "utf8");
  const fresh = fill(fill(page, "inputs", inputsTable(action)), "outputs", outputsTable(action));
  if (fresh === page) return 0;
  if (check) {
    console.error(`${TABLES} has stale tables of inputs or outputs; run node scripts/docs.ts`);
    return 1;
  }
  writeFileSync(path, fresh);
  return 0;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { check: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  try {
    process.exitCode = main(positionals[0] ?? join(import.meta.dirname, ".."), values.check);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
