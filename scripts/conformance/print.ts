import type { Finding } from "./model.ts";

const HEAD = ["#", "assumption", "expected", "seen", ""] as const;
const MOST = 48;

/** `assumption · expected · seen · holds / differs / could not be asked`, a row each. */
export function table(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    String(finding.number),
    finding.assumption,
    finding.expected,
    finding.seen,
    finding.verdict,
  ]);
  return [HEAD, ...rows]
    .flatMap((row) => wrapped(row))
    .map((line) => line.join("  ").trimEnd())
    .join("\n");
}

/** `31 hold, 7 differ, 2 could not be asked`. */
export function totals(findings: readonly Finding[]): string {
  const count = (verdict: Finding["verdict"]) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return `${count("holds")} hold, ${count("differs")} differ, ${count("could not be asked")} could not be asked`;
}

const WIDTHS = [3, MOST, 36, MOST, 18] as const;

/** A row as lines of cells. */
function wrapped(row: readonly string[]): readonly (readonly string[])[] {
  const cells = row.map((text, column) => lines(text, WIDTHS[column] ?? MOST));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((cell, column) => (cell[line] ?? "").padEnd(WIDTHS[column] ?? MOST)),
  );
}

function lines(text: string, width: number): readonly string[] {
  const found: string[] = [""];
  for (const word of printable(text).split(" ")) {
    const last = found.at(-1) ?? "";
    if (last === "") found[found.length - 1] = word;
    else if (last.length + 1 + word.length <= width) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

/** What an account answers is foreign text: no control characters reach the terminal or a runner's log. */
function printable(text: string): string {
  return text
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .replaceAll("##[", "## [")
    .replaceAll("::", ": :");
}
