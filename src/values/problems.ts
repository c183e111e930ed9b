/** How a text that a person wrote is read: in pieces with their offsets. A bad one throws a `ProblemError` that shows it. */

/**
 * Something that the person who runs the workflow has to fix. Each problem is one line: it quotes what is bad and says
 * what is accepted.
 */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problems: readonly string[];
  /** The offset of what is bad in the text that was read. */
  readonly at: number;

  constructor(problems: readonly string[], at = 0) {
    super(problems.join("\n"));
    this.problems = problems;
    this.at = at;
  }
}

/** To be thrown. `at` is the offset of what is bad in the text that is read. */
export function problem(text: string, at = 0): ProblemError {
  return new ProblemError([text], at);
}

/** What `read` returns; where it throws a `ProblemError`, what `otherwise` returns. */
export function attempt<T, E>(read: () => T, otherwise: (error: ProblemError) => E): T | E {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return otherwise(error);
  }
}

/** A piece without the white space around it; `at` is its offset in the whole text. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** `raw` stands at the offset `at`. */
export function trimmed(raw: string, at = 0): Piece {
  return { text: raw.trim(), at: at + raw.length - raw.trimStart().length };
}

/** The pieces that the pattern matches; blank ones are left out. */
export function piecesOf(text: string, pattern: RegExp, at = 0): readonly Piece[] {
  const pieces = [...text.matchAll(pattern)].map(({ 0: raw, index }) => trimmed(raw, at + index));
  return pieces.filter((piece) => piece.text !== "");
}

/** The pieces between the separators, blank ones included. */
export function split(text: string, separator: string, at = 0): readonly Piece[] {
  let offset = at;
  return text.split(separator).map((part) => {
    const piece = trimmed(part, offset);
    offset += part.length + separator.length;
    return piece;
  });
}

/** What `read` makes of the piece's text. Its problems get their offset in the whole text. */
export function readPiece<T>({ text, at }: Piece, read: (text: string) => T): T {
  return attempt(
    () => read(text),
    (error) => {
      throw new ProblemError(error.problems, at + error.at);
    },
  );
}

/** What `read` makes of the whole text, with blanks in place of its comments. Its problems begin with their line and column. */
export function readWhole<T>(text: string, read: (code: string) => T): T {
  const code = text.replace(/#[^\r\n]*/g, (comment) => " ".repeat(comment.length));
  return attempt(
    () => read(code),
    (error) => {
      const lines = text.slice(0, error.at).split(/\r\n|\r|\n/);
      throw new ProblemError(located(error, lines.length, lines.at(-1) ?? ""));
    },
  );
}

/** The problems with their place: the line, from 1, and the column behind `before`, from 1, in characters. */
export function located({ problems }: ProblemError, line: number, before: string): readonly string[] {
  return problems.map((each) => `line ${line}, column ${Array.from(before).length + 1}: ${each}`);
}

const LONGEST_QUOTE = 80;

/**
 * The text in JSON's quotes and on one line whatever it holds: also what JSON leaves alone but a
 * reader may take for a line's end or a change of direction is escaped. Longer than 80 characters, it is cut.
 */
export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_QUOTE + 2));
  const cut = characters.length > LONGEST_QUOTE;
  const shown = cut ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : text;
  return JSON.stringify(shown).replace(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}]/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  const units = character.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(choices: readonly string[]): string {
  const last = choices.at(-1) ?? "";
  const before = choices.slice(0, -1).join(", ");
  return before === "" ? last : `${before} or ${last}`;
}

/**
 * The choice that was probably meant: at most two typing errors away (one in a short word), letter
 * case apart. Undefined when none or when the text is far from all of them.
 */
export function nearest(text: string, choices: readonly string[]): string | undefined {
  const lowered = text.toLowerCase();
  for (const typos of [0, 1, 2]) {
    const meant = choices.find((each) => typos <= each.length / 3 && isWithin(typos, lowered, each));
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** Whether at most so many insertions, deletions and substitutions lead from one text to the other. */
function isWithin(typos: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > typos) return false;
  if (a === b) return true;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return isWithin(typos, restA, restB);
  const less = typos - 1;
  return isWithin(less, restA, b) || isWithin(less, a, restB) || isWithin(less, restA, restB);
}

/** The end of a message that has such a guess. */
export function didYouMean(guess: string | undefined): string {
  return guess === undefined ? "" : `; did you mean ${quote(guess)}?`;
}
