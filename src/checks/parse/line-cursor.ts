/** One line of `checks`, read from left to right. */

import { attempt, type Piece, type ProblemError, problem, quote, trimmed } from "../../values/problems.ts";

/** A word or a text in double quotes: `text` is what it says, `raw` how it is written. */
export interface Word extends Piece {
  readonly raw: string;
  readonly quoted: boolean;
}

/** The command with a `_` for each character that a shell quotes or escapes; a quote that isn't closed reaches to the end. */
export function withoutQuoted(command: string): string {
  return command.replace(/\\.|'[^']*'?|"(?:\\.|[^"\\])*"?/gs, (quoted) => "_".repeat(quoted.length));
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** What it throws is a `ProblemError` with an offset in the line. */
export class LineCursor {
  /** What is wrong with it in several places. */
  readonly flaws: ProblemError[] = [];
  /** The values of `$NAME`. */
  readonly variables: Variables;
  readonly #text: string;
  /** What is shown of the line up to the last hidden word, and the offset behind that word. */
  #shown = "";
  #shownTo = 0;
  /** The offset of what is left. */
  #next = 0;

  constructor(text: string, variables: Variables = {}) {
    this.variables = variables;
    this.#text = text.trimEnd();
    this.#advance(0);
  }

  flaw(message: string, at: number): void {
    this.flaws.push(problem(message, at));
  }

  /** What `read` returns; undefined where it throws a `ProblemError`, which is a flaw then. */
  attempt<T>(read: () => T): T | undefined {
    return attempt(read, (error) => {
      this.flaws.push(error);
      return undefined;
    });
  }

  /** What the pattern, which begins with `^`, matches of what is left. */
  take(pattern: RegExp): Piece | undefined {
    const at = this.#next;
    const [text] = pattern.exec(this.#left) ?? [];
    this.#advance(text?.length ?? 0);
    return text === undefined ? undefined : { text, at };
  }

  /** The piece. @throws that it is `missing` here */
  expect<P extends Piece>(piece: P | undefined, missing: string): P {
    if (piece === undefined) throw problem(missing, this.#next);
    return piece;
  }

  /**
   * The next word; undefined at the line's end. A text whose quotes are bad ends the line.
   * @param secret whether no message may quote it.
   */
  word(secret = false): Word | undefined {
    if (this.#left.startsWith('"')) return this.#quoted(secret ? () => "this text" : quote);
    const word = this.take(/^\S+/);
    return word && { ...word, raw: word.text, quoted: false };
  }

  /** Everything before the last `mark` outside of a shell's quotes, or, without one, everything that is left; as it is written. */
  before(mark: string): Piece {
    const end = withoutQuoted(this.#left).lastIndexOf(mark);
    if (end < 0) return this.rest();
    const piece = trimmed(this.#left.slice(0, end), this.#next);
    this.#advance(end);
    return piece;
  }

  /** Everything that is left, as it is written. */
  rest(): Piece {
    const piece = { text: this.#left, at: this.#next };
    this.#advance(piece.text.length);
    return piece;
  }

  /** From now on the word, behind all that are hidden, reads as `shown` wherever the line is shown. */
  hide({ at, raw }: Word, shown: string): void {
    this.#shown += this.#text.slice(this.#shownTo, at) + shown;
    this.#shownTo = at + raw.length;
  }

  /** The line from `at` on, before all that is hidden, as it may be shown. */
  shownFrom(at: number): string {
    return (this.#shown + this.#text.slice(this.#shownTo)).slice(at);
  }

  get #left(): string {
    return this.#text.slice(this.#next);
  }

  /** A text as in JSON. */
  #quoted(show: (text: string) => string): Word {
    const at = this.#next;
    const left = this.#left;
    const [, raw = "", behind = ""] = /^("(?:[^"\\]|\\.)*")(\S*)/.exec(left) ?? [];
    this.#advance(raw === "" || behind !== "" ? left.length : raw.length);
    if (raw === "") throw problem(`${show(left)} has no closing quote; end the text with "`, at);
    if (behind !== "")
      throw problem(
        `${show(behind)} follows the closing quote; write a space there, or \\" for a quote in the text`,
        at + raw.length,
      );
    const [good = ""] = /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/.exec(raw) ?? [];
    if (good.length + 1 < raw.length)
      throw problem(
        `${quote(raw.slice(good.length, good.length + 2))} is not an escape; in quotes write \\" for a quote, \\\\ for a backslash, \\n, \\r, \\t or \\uXXXX`,
        at + good.length,
      );
    return { text: JSON.parse(raw.replaceAll("\t", "\\t")), raw, at, quoted: true };
  }

  /** Moves on, and over the white space that follows. */
  #advance(by: number): void {
    const left = this.#text.slice(this.#next + by).trimStart();
    this.#next = this.#text.length - left.length;
  }
}
