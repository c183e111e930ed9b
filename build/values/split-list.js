/** Pieces of a text and where they stand, so that an error can point at one. */
import { problem } from "./parsed.js";
export const NOTHING = { text: "", at: 0 };
export function misplaced(at, problem) {
    return { ok: false, problem, at };
}
/** The outcome of reading a piece, with the offset counted in the text that the piece stands in at `by`. */
export function shifted(outcome, by) {
    return outcome.ok ? outcome : { ...outcome, at: outcome.at + by };
}
/** `raw` stands at the offset `at`. */
export function trimmed(raw, at) {
    return { text: raw.trim(), at: at + raw.length - raw.trimStart().length };
}
/** The pieces between the separators, blank ones included. */
export function split(raw, at, separator) {
    let offset = at;
    return raw.split(separator).map((part) => {
        const piece = trimmed(part, offset);
        offset += part.length + separator.length;
        return piece;
    });
}
/** The same text with blanks in place of its comments, so that offsets stay what they are. */
export function withoutComments(text) {
    return text.replace(/#[^\r\n]*/g, (comment) => " ".repeat(comment.length));
}
/** The outcome of reading the whole text: a problem begins with its line and column. */
export function located(text, outcome) {
    if (outcome.ok)
        return outcome;
    const { line, column } = locate(text, outcome.at);
    return problem(`line ${line}, column ${column}: ${outcome.problem}`);
}
/** Line and column of an offset, both from 1; a column is a character, also one beyond U+FFFF. */
export function locate(text, at) {
    const lines = text.slice(0, at).split(/\r\n|\r|\n/);
    return { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 };
}
