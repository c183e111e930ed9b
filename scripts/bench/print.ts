import type { Result } from "./compare.ts";

/** Rows as columns: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ");
  return [line(head), widths.map((width) => "─".repeat(width)).join("──"), ...rows.map(line)].join("\n");
}

export const HEAD = ["", "time", "fastest–slowest", "CPU", "peak memory", "API calls"] as const;

export function cells({ name, ms, range, cpuMs, peakBytes, reads, writes }: Result): readonly string[] {
  const calls = reads + writes;
  return [
    name,
    time(ms),
    `${range.map((each) => each.toFixed(0)).join("–")} ms`,
    time(cpuMs),
    megabytes(peakBytes),
    calls === 0 ? "–" : `${calls} (${writes} writes)`,
  ];
}

export function time(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `12.3 times`. */
export function times(ratio: number): string {
  return `${ratio.toFixed(1)} times`;
}
