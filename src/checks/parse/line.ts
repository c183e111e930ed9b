/** One line of `checks`, read word by word, with offsets so that an error can point at what is bad. */

import { quote } from "../../values/parsed.ts";
import { type Piece, trimmed } from "../../values/split-list.ts";

/** A word or a text in double quotes: `text` is what it says, `raw` how it is written. */
export interface Word extends Piece {
  readonly raw: string;
  readonly quoted: boolean;
}

/** What is bad, and its offset in the line. */
interface Flaw {
  readonly at: number;
  readonly message: string;
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

export class Line {
  readonly flaws: Flaw[] = [];
  /** The values of `$NAME`. */
  readonly variables: Variables;
  /** The offset behind the last character: where something is missing. */
  readonly end: number;
  readonly #text: string;
  readonly #hidden: (Word & { readonly shown: string })[] = [];
  #next = 0;

  constructor(text: string, variables: Variables = {}) {
    this.variables = variables;
    this.#text = text.trimEnd();
    this.end = this.#text.length;
    this.#advance(0);
  }

  /** Notes that something can't be read; always undefined, for `return line.flaw(…)`. */
  flaw(at: number, message: string): undefined {
    this.flaws.push({ at, message });
  }

  /**
   * The next word. Undefined at the line's end, and for a text whose quotes are bad: that is a flaw and ends the line.
   * @param secret whether no message may quote it.
   */
  word(secret = false): Word | undefined {
    const at = this.#next;
    const left = this.#text.slice(at);
    if (left === "") return undefined;
    if (left.startsWith('"')) return this.#quoted(left, at, secret ? () => "this text" : quote);
    const [raw = ""] = /^\S+/.exec(left) ?? [];
    this.#advance(raw.length);
    return { text: raw, raw, at, quoted: false };
  }

  /** The check's name: ends before a sign of comparison, too, as in `error-rate<=1%`. */
  name(): Piece | undefined {
    const at = this.#next;
    const [text] = /^(?:[^\s<>=]+|\S+)/.exec(this.#text.slice(at)) ?? [];
    this.#advance(text?.length ?? 0);
    return text === undefined ? undefined : { text, at };
  }

  /** Everything before the last `mark` outside of a shell's quotes, or, without one, everything that is left; as it is written. */
  before(mark: string): Piece {
    const left = this.#text.slice(this.#next);
    const end = withoutQuoted(left).lastIndexOf(mark);
    const piece = trimmed(end < 0 ? left : left.slice(0, end), this.#next);
    this.#advance(end < 0 ? left.length : end);
    return piece;
  }

  /** Everything that is left, as it is written. */
  rest(): Piece {
    const piece = trimmed(this.#text.slice(this.#next), this.#next);
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

  #quoted(left: string, at: number, show: (text: string) => string): Word | undefined {
    const [raw = ""] = /^"(?:[^"\\]|\\.)*"/u.exec(left) ?? [];
    this.#advance(raw === "" ? left.length : raw.length);
    if (raw === "") return this.flaw(at, `${show(left)} has no closing quote; end the text with "`);
    const [behind] = /^\S+/.exec(left.slice(raw.length)) ?? [];
    if (behind !== undefined) {
      this.#advance(left.length);
      return this.flaw(
        at + raw.length,
        `${show(behind)} follows the closing quote; write a space there, or \\" for a quote in the text`,
      );
    }
    let bad: Flaw | undefined;
    const text = raw.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gu, (written, code, mark, index) => {
      const meant = code === undefined ? ESCAPES[mark] : String.fromCharCode(Number.parseInt(code, 16));
      bad ??= meant === undefined ? { at: at + 1 + index, message: noEscape(written) } : undefined;
      return meant ?? "";
    });
    return bad === undefined ? { text, raw, at, quoted: true } : this.flaw(bad.at, bad.message);
  }

  /** Moves on, and over the white space that follows. */
  #advance(by: number): void {
    const from = Math.min(this.end, this.#next + by);
    this.#next = this.end - this.#text.slice(from).trimStart().length;
  }
}

function noEscape(written: string): string {
  return `${quote(written)} is not an escape; in quotes write \\" for a quote, \\\\ for a backslash, \\n, \\r, \\t or \\uXXXX`;
}
