/** How a kind of check is written. */

import type { Line } from "./line.ts";

/** The words that may stand before a check, in any order. */
export const PREFIXES = ["warn", "if-traffic", "live"] as const;
export type Prefix = (typeof PREFIXES)[number];

export interface Kind<Body> {
  /** Which words may stand before it. */
  readonly prefixes: readonly Prefix[];
  /** How it is written, in one line, for error messages. */
  readonly usage: string;
  /**
   * By the word with which such a line begins: reads what follows it. A reader notes every flaw that
   * it finds on the line; then, and only then, it returns undefined.
   */
  readonly readers: ReadonlyMap<string, (line: Line) => Body | undefined>;
}

/**
 * @param names the words with which such a line begins; `read` is told which one it was.
 * @param prefixes the words that may stand before it beside `warn`.
 */
export function defineKind<const Name extends string, Body>(
  names: readonly Name[],
  usage: string,
  read: (line: Line, name: Name) => Body | undefined,
  prefixes: readonly Exclude<Prefix, "warn">[] = [],
): Kind<Body> {
  const readers = new Map(names.map((name) => [name, (line: Line) => read(line, name)]));
  return { prefixes: ["warn", ...prefixes], usage, readers };
}
