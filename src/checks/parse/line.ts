/** One line of `checks`, read from left to right. */

import type { ProblemError } from "../../rollout/errors.ts";
import { attempt, type Piece, problem, quote, trimmed } from "../../values/parsed.ts";

/** A word or a text in double quotes: `text` is what it says, `raw` how it is written. */
export interface Word extends Piece {
  readonly raw: string;
  readonly quoted: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** The command with a `_` for each character that a shell quotes or escapes; a quote that isn't closed reaches to the end. */
export function withoutQuoted(command: string): string {
  return command.replace(/\\.|'[^']*'?|"(?:\\.|[^"\\])*"?/gs, (quoted) => "_".repeat(quoted.length));
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** What it throws is a `ProblemError` with an offset in the line. */
export class Line {
  /** What is wrong with it in several places. */
  readonly flaws: ProblemError[] = [];
  /** The values of `$NAME`. */
  readonly variables: Variables;
  readonly #text: string;
  readonly #hidden: (Word & { readonly shown: string })[] = [];
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

  /** From now on the word reads as `shown` wherever the line is shown. */
  hide(word: Word, shown: string): void {
    this.#hidden.push({ ...word, shown });
  }

  /** The line from `at` on, as it may be shown. */
  shownFrom(at: number): string {
    let shown = "";
    let next = at;
    for (const { at: begin, raw, shown: instead } of this.#hidden) {
      shown += this.#text.slice(next, begin) + instead;
      next = begin + raw.length;
    }
    return shown + this.#text.slice(next);
  }

  get #left(): string {
    return this.#text.slice(this.#next);
  }

  #quoted(show: (text: string) => string): Word {
    const at = this.#next;
    const left = this.#left;
    const [, raw = "", behind = ""] = /^("(?:[^"\\]|\\.)*")(\S*)/u.exec(left) ?? [];
    this.#advance(raw === "" || behind !== "" ? left.length : raw.length);
    if (raw === "") throw problem(`${show(left)} has no closing quote; end the text with "`, at);
    if (behind !== "")
      throw problem(
        `${show(behind)} follows the closing quote; write a space there, or \\" for a quote in the text`,
        at + raw.length,
      );
    const text = raw.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gu, (written, code, mark, index) => {
      const meant = code === undefined ? ESCAPES[mark] : String.fromCharCode(Number.parseInt(code, 16));
      if (meant !== undefined) return meant;
      throw problem(
        `${quote(written)} is not an escape; in quotes write \\" for a quote, \\\\ for a backslash, \\n, \\r, \\t or \\uXXXX`,
        at + 1 + index,
      );
    });
    return { text, raw, at, quoted: true };
  }

  /** Moves on, and over the white space that follows. */
  #advance(by: number): void {
    const left = this.#text.slice(this.#next + by).trimStart();
    this.#next = this.#text.length - left.length;
  }
}
