/**
 * Makes foreign text harmless (commit messages, annotations of versions, errors and bodies of answers, output
 * of commands). One function for each place where it is shown.
 */

import { withoutColour } from "./values/text.ts";

/** Characters (code points) of one text that a log line shows at most. */
const LOG_LENGTH = 2_000;
/** Of a name, unless the place says otherwise. */
const SUMMARY_LENGTH = 100;

/**
 * One log line in which nothing acts as a command for the runner; line ends are shown as `\n`.
 * To be printed on its own or behind a prefix, or handed to `@actions/core` (which escapes `%`, so
 * that the `%0A` of an annotation isn't decoded to a line end).
 *
 * Against the runner's `ActionCommand.TryParseV2` (`::name …::` after leading white space) and
 * `TryParse` (`##[name …]` anywhere in a line), on lines as .NET's `ReadLine` splits them (`\r`, `\n`,
 * `\r\n`). .NET compares there by culture, which skips characters that ICU ignores: `::error:` SOFT
 * HYPHEN `:` is a command, and zero-width characters are no way to disarm one. A visible backslash is.
 * Characters that can't be seen (control, format, bidirectional, default-ignorable) are written as
 * escapes, lone surrogates as U+FFFD, and colours (SGR sequences) are dropped.
 *
 * @param max the number of characters (code points) to show; what is left out is counted
 */
export function forLog(text: string, max: number = LOG_LENGTH): string {
  return disarm(visible(bounded(withoutColour(text), max))); // guard: disarmed
}

/**
 * Inline text for GitHub's Markdown, a table's cell or an HTML element's content: it shows the original
 * on one line and does nothing. No link is made of it, not even of a bare URL.
 *
 * Against GFM (https://github.github.com/gfm/): all ASCII punctuation that can be structure is a
 * numeric character reference, which "cannot be used in place of symbols indicating structure". That
 * covers HTML, code spans, emphasis, links, footnotes, headings, lists, quotes, and the `|` of tables.
 * Against GitHub's own filters, which look at rendered text and so see through references: the
 * character they start from stands in a `span` of its own, as GitHub documents for `$`
 * (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions):
 * `@` mentions and e-mail addresses, `#` and `GH-` issues, `:` emoji and URLs, `www.`, `$` formulas.
 * Only what the repository itself knows may still become a link: a commit by its SHA, and the prefixes
 * that its owner set up as autolinks.
 */
export function forSummary(text: string, max: number = SUMMARY_LENGTH): string {
  const inline = visible(bounded(withoutColour(text).replace(/\s+/gu, " ").trim(), max));
  return inline.replace(
    /(?<split>[@#$]|:(?=\S)|(?<=\bGH)-(?=\d)|(?<=\bwww)\.)|[!-/:-@[-`{-~]/giu,
    (char: string, split: string | undefined) => {
      if (/[,;?/%]/.test(char)) return char;
      const reference = `&#${char.codePointAt(0)};`;
      return split === undefined ? reference : `<span>${reference}</span>`;
    },
  );
}

/** Joiners and variation selectors where they belong: in emoji, and between letters (Persian and Indic words need them). */
const JOINING = [
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
  String.raw`(?<=\d)\ufe0f(?=\u20e3)`,
  String.raw`(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d](?=[\p{L}\p{M}\p{Extended_Pictographic}])`,
].join("|");
/** Whatever else can't be seen, tabs aside. */
const UNSEEN = String.raw`(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]`;
const JOINING_OR_UNSEEN = new RegExp(`(${JOINING})|${UNSEEN}`, "gu");

function visible(text: string): string {
  return text.replace(JOINING_OR_UNSEEN, (char, joining: string | undefined) => joining ?? escaped(char));
}

function escaped(char: string): string {
  if (char === "\n") return "\\n";
  if (char === "\r") return "\\r";
  const code = char.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}

/** Any character beyond ASCII may be one that a comparison by culture skips: which ones depends on ICU's version. */
function disarm(line: string): string {
  return line.replace(/^([\s\P{ASCII}]*):(?=\P{ASCII}*:)/u, "$1\\:").replace(/#(?=\P{ASCII}*\[)/gu, "#\\");
}

/** Well-formed, and cut between characters. */
function bounded(text: string, max: number): string {
  const wellFormed = text.trimEnd().toWellFormed();
  if (wellFormed.length <= max) return wellFormed;
  const chars = [...wellFormed];
  if (chars.length <= max) return wellFormed;
  return `${chars.slice(0, max).join("")}… (${chars.length - max} characters more)`;
}
