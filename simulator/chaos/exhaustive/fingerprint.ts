/**
 * What the whole run came to, base by base, as fingerprint.txt has it: how many runs there were, through how many states
 * they came, and a digest of what each one did. Another behaviour shows in it, and so does a run that plays less.
 */
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("./fingerprint.txt", import.meta.url);

/** What the runs of one base came to. */
export interface Fingerprint {
  readonly base: string;
  readonly runs: number;
  readonly states: number;
  readonly digest: number;
}

/** Which runs: those with one event at most, or all. */
export type Extent = "singles" | "all";

/** What differs from fingerprint.txt, one sentence for each base. */
export function differences(extent: Extent, played: readonly Fingerprint[]): readonly string[] {
  const known = read();
  return played.flatMap((print) => {
    const was = known.get(keyOf(extent, print.base));
    const is = format(print);
    if (was === is) return [];
    return [`${print.base}: ${is}, and fingerprint.txt says ${was ?? "nothing of it"}`];
  });
}

/**
 * Takes what was played for right.
 *
 * @param bases all that there are: lines of others are left out
 */
export function accept(extent: Extent, played: readonly Fingerprint[], bases: readonly string[]): void {
  const known = read();
  for (const print of played) known.set(keyOf(extent, print.base), format(print));
  const lines = (["singles", "all"] as const).flatMap((each) =>
    bases.flatMap((base) => {
      const key = keyOf(each, base);
      const text = known.get(key);
      return text === undefined ? [] : [`${key}: ${text}`];
    }),
  );
  writeFileSync(FILE, `${lines.join("\n")}\n`);
}

/** Where two changes were merged, a base may stand twice: the next run tells which is right, if any. */
function read(): Map<string, string> {
  const lines = readFileSync(FILE, "utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line): [string, string] => line.split(": ", 2) as [string, string]));
}

function keyOf(extent: Extent, base: string): string {
  return `${extent} ${base}`;
}

function format({ runs, states, digest }: Fingerprint): string {
  return `${runs} runs, ${states} states, ${digest.toString(16).padStart(8, "0")}`;
}
