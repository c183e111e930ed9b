/** What a kind of check tells the grammar. */

import type { Line } from "./line.ts";

export interface Kind<Body> {
  /** How it is written, in one line, for error messages. */
  readonly usage: string;
  /**
   * By the word with which such a line begins: reads what follows it. A reader notes every flaw that
   * it finds on the line; then, and only then, it returns undefined.
   */
  readonly readers: ReadonlyMap<string, (line: Line) => Body | undefined>;
}

/** @param names the words with which such a line begins; `read` is told which one it was. */
export function defineKind<const Name extends string, Body>(
  names: readonly Name[],
  usage: string,
  read: (line: Line, name: Name) => Body | undefined,
): Kind<Body> {
  return { usage, readers: new Map(names.map((name) => [name, (line: Line) => read(line, name)])) };
}
