/** Select-graphic-rendition sequences: colours and weights, nothing else. */
const ESCAPE = "\u001b";
const SGR = new RegExp(`(?:${ESCAPE}\\[|\u009b)[\\d;:]*m`, "g");

/** Without select-graphic-rendition sequences. */
export function withoutColour(text: string): string {
  return text.replace(SGR, "");
}

/** An error's message as part of a sentence: without its full stop. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
}

/** A sentence's beginning. */
export function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** At most `length` UTF-16 units, and no half of a character at the cut. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`;
}

/**
 * White space and control characters folded to single spaces; what is longer than `longest` UTF-16 units
 * is cut as `clip` does.
 */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  return clip(
    text
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim(),
    longest,
  );
}
