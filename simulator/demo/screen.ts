/** Two columns that grow downwards: the action's log, and what its users see meanwhile. */

import { stripVTControlCharacters, styleText } from "node:util";
import type { LogLine } from "./log-line.ts";

export type Style = Parameters<typeof styleText>[0];

const LEFT = 62;
const LINE = 99;
const BORDER = " │ ";

/** Colours only where the terminal has them and NO_COLOR isn't set. */
export function paint(style: Style | undefined, text: string): string {
  return style === undefined ? text : styleText(style, text, { stream: process.stdout });
}

/** Whether the screen shows colours, the action's own among them. */
export const COLOURS = paint("bold", ".") !== ".";

export class Screen {
  readonly #print: (line: string) => void;
  #inGroup = false;

  constructor(print: (line: string) => void = console.log) {
    this.#print = print;
  }

  /** A line over both columns. @param hang see `wrap` */
  wide(text = "", style?: Style, hang = 0): void {
    for (const line of wrap(text, LINE, hang)) this.#print(paint(style, line));
  }

  /** @param legend what the bars are made of */
  heading(left: string, right: string, legend: string): void {
    this.#row(left, "bold", paint("bold", right));
    this.#row("", undefined, legend);
    this.#print(paint("dim", `${"─".repeat(LEFT)}─┼─${"─".repeat(LINE - LEFT - BORDER.length)}`));
  }

  /** A line of the action's log. */
  log({ kind, text }: LogLine): void {
    switch (kind) {
      case "group":
        this.#inGroup = true;
        this.#left(`▾ ${text}`, "bold");
        return;
      case "endgroup":
        this.#inGroup = false;
        return;
      case "text":
        this.#left(this.#inGroup ? `  ${text}` : text);
        return;
      case "error":
        this.#left(`Error: ${text}`, "red");
        return;
      case "warning":
        this.#left(`Warning: ${text}`, "yellow");
        return;
      case "notice":
        this.#left(`Notice: ${text}`);
        return;
      case "hidden":
        return;
    }
  }

  /** A line: what happens beside the action. */
  incident(text: string): void {
    this.#left(`» ${text}`, "magenta");
  }

  /** A line of what was measured. */
  measured(text: string): void {
    this.#row("", undefined, text);
  }

  #left(text: string, style?: Style): void {
    for (const part of text.split(/\r?\n/)) {
      for (const line of styledApart(wrap(part, LEFT, 2))) this.#row(line, style);
    }
  }

  #row(left: string, leftStyle?: Style, right = ""): void {
    const padded = left + " ".repeat(Math.max(0, LEFT - lengthOf(left)));
    this.#print(`${paint(leftStyle, padded)}${paint("dim", BORDER)}${right}`.trimEnd());
  }
}

/** Styles: select-graphic-rendition sequences; the empty one, or 0, ends them all. */
const ESCAPE = "\u001b";
const SGR = new RegExp(`${ESCAPE}\\[([\\d;]*)m`, "g");
const PLAIN = `${ESCAPE}[0m`;

/** Characters that take up room. */
function lengthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}

/**
 * Breaks a line between words to at most `width` characters, not counting styles. A word that is longer
 * than a line has no style within.
 *
 * @param hang how much deeper what follows is indented than the line itself
 */
export function wrap(text: string, width: number, hang: number): readonly string[] {
  const indent = (/^ */.exec(text)?.[0].length ?? 0) + hang;
  const deeper = " ".repeat(Math.min(indent, width >> 1));
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/ *[^ ]+/g) ?? []) {
    if (lengthOf(line) + lengthOf(word) <= width) {
      line += word;
      continue;
    }
    if (line.trim() !== "") lines.push(line);
    let rest = lines.length === 0 ? word : deeper + word.trimStart();
    for (; lengthOf(rest) > width; rest = deeper + rest.slice(width)) lines.push(rest.slice(0, width));
    line = rest;
  }
  return [...lines, line];
}

/** A style that one line leaves open ends with it and begins again with the next: other columns follow. */
export function styledApart(lines: readonly string[]): readonly string[] {
  let open = "";
  return lines.map((line) => {
    const begun = open + line;
    for (const [sequence, codes] of line.matchAll(SGR)) open = /^0*$/.test(codes ?? "") ? "" : sequence;
    return open === "" ? begun : begun + PLAIN;
  });
}
