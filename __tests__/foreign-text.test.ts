import * as core from "@actions/core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findCommands, isIgnorable, REGISTERED, splitLines } from "../simulator/runner/workflow-commands.ts";
import { forLog, forSummary } from "../src/foreign-text.ts";
import { anyCharacter } from "./any-character.ts";

/** White space, ends of lines, what can't be seen, and halves of characters. */
const CHARACTERS = [
  ..."\t\r\n\u0085\u2028\u2029\u00a0\u3000\v\f\0\u00ad\u200b\u200c",
  ..."\udfff\u200d\u2060\ufeff\ufe0f\u034f\u3164\u180e\u202e\u2066\u2069\u{e0041}\ud800\\",
];

/** Pieces of attacks on the log, the summary and the diagram. */
const piece = fc.oneof(
  fc.constantFrom(...REGISTERED).map((name) => `::${name}::`),
  fc.constantFrom(...REGISTERED).map((name) => `##[${name}]`),
  fc.constantFrom(
    ...`:: : ##[ ## # [ ] %0A %0D %25 %3A %250A | <script> <b> </td> &lt; @octocat @acme/ops a@b.example
      #12 GH-12 acme/shop#1 https://evil.example www.evil.example [x](y) ![x](y) **b** _i_ ~~s~~
      :tada: --- === [^1] " ' #quot; #35; end -->`.split(/\s+/),
    ...CHARACTERS,
    "\r\n",
    "\u001b[31m",
    "\u001b[0m",
    "\u001b[",
    "\u001b]8;;http://a.example\u0007",
    "\u009b1m",
    "::save-state name=phase::finished",
    "::set-output name=status::completed",
    "##[set-output name=a]b",
    " ",
    "  ",
    "👩‍💻",
    "❤️",
    "1️⃣",
    "#️⃣",
    "می‌خواهم",
    "`",
    "```",
    "$a$",
    "$$",
    "> [!NOTE]",
    "- [ ] x",
    "1. x",
    "# h",
    "%%{init: {}}%%",
    "%% c",
    "ﬂ°lt¶ß",
    "style a fill:#f9f;",
    "classDef b fill:#f9f;",
    "click a href",
  ),
  fc.string({ unit: anyCharacter, maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

describe("forLog", () => {
  test.each([
    ["fix: handle empty carts", "fix: handle empty carts"],
    ["use std::move, see [1] and #2", "use std::move, see [1] and #2"],
    ["::error::x", "\\::error::x"],
    [" \t ::error::x", " \t \\::error::x"],
    ["\u3000::error::x", "\u3000\\::error::x"],
    ["\u200b::error::x", "\\u200b::error::x"],
    ["::error:\u00ad:x", "\\::error:\\xad:x"],
    ["see ##[error]x and ##[warning]y", "see ##\\[error]x and ##\\[warning]y"],
    ["#[derive(Debug)]", "#\\[derive(Debug)]"],
    ["a\r\nb\nc", "a\\r\\nb\\nc"],
    ["a\u2028b\u0085c\u0000d", "a\\u2028b\\x85c\\x00d"],
    ["ends with lines\n\n", "ends with lines"],
    ["\u001b[1;31mred\u001b[0m, \u009b4munderlined\u009bm", "red, underlined"],
    [":\u001b[0m:error::x", "\\::error::x"],
    ["\u001b\u001b[0m[31mx", "\\x1b[31mx"],
    ["\u001b]8;;http://a.example\u0007link", "\\x1b]8;;http://a.example\\x07link"],
    ["abc\u202edef\u2066g", "abc\\u202edef\\u2066g"],
    ["tag\u{e0041}", "tag\\u{e0041}"],
    ["lone \ud83d and \udc69", "lone \ufffd and \ufffd"],
    ["👩‍💻 ❤️ 1️⃣ می‌خواهم क्‍ष", "👩‍💻 ❤️ 1️⃣ می‌خواهم क्‍ष"],
    ["#\ufe0f\u20e3", "#\\ufe0f\u20e3"],
    ["100%0A::error::x", "100%0A::error::x"],
    ["", ""],
  ])("%j → %j", (text, shown) => {
    expect(forLog(text)).toBe(shown);
  });

  test("shows so many characters and counts the rest", () => {
    expect(forLog("👩".repeat(12), 10)).toBe(`${"👩".repeat(10)}… (2 characters more)`);
    expect(forLog("👩".repeat(10), 10)).toBe("👩".repeat(10));
    expect(forLog("x".repeat(5_000))).toMatch(/^x{2000}… \(3000 characters more\)$/);
  });

  test("what a comparison by culture skips makes no command, whatever it is", () => {
    let skipped = 0;
    for (let code = 0; code <= 0xe0fff; code = code === 0x1ffff ? 0xe0000 : code + 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const char = String.fromCodePoint(code);
      if (!isIgnorable(char)) continue;
      skipped++;
      for (const text of [`:${char}:error::x`, `${char}::error:${char}:x`, `#${char}#${char}[error]x`])
        expect(findCommands(forLog(text))).toEqual([]);
    }
    expect(skipped).toBeGreaterThan(300);
  });
});

describe("no text is a command, however it is printed", () => {
  let printed = "";
  beforeEach(() => {
    printed = "";
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const commandsIn = (log: string) => findCommands(log, { anyName: true });

  test("alone on a line, or as many lines", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(commandsIn(forLog(text))).toEqual([]);
        expect(splitLines(forLog(text)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
  });

  test("behind a prefix, and before more text", () => {
    const prefix = fc.constantFrom(
      "",
      " ",
      "\t",
      "  ",
      "message: ",
      "| ",
      "- ",
      "#",
      "version #",
      "\u001b[31m",
    );
    fc.assert(
      fc.property(prefix, hostile, hostile, (prefix, text, other) => {
        expect(commandsIn(`${prefix}${forLog(text)}`)).toEqual([]);
        expect(commandsIn(`${prefix}${JSON.stringify(forLog(text))}: ${forLog(other)}.`)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("through @actions/core", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        printed = "";
        const shown = forLog(text);
        core.info(shown);
        core.startGroup(`Step 1: ${shown}`);
        core.debug(shown);
        core.notice(shown, { title: shown });
        core.warning(shown);
        core.error(shown, { title: `Check failed: ${shown}` });
        core.endGroup();
        const commands = commandsIn(printed);
        const names = commands.map(({ name }) => name).join(" ");
        expect(names).toBe("group debug notice warning error endgroup");
        expect(commands[4]?.data).toBe(shown);
        for (const { data } of commands) expect(commandsIn(data)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("and nothing in it stays unseen", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = forLog(text);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/(?![\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The text nodes that a Markdown renderer makes of inline text without structure, and the elements between them. */
function textNodes(markdown: string): string[] {
  return markdown
    .split(/<\/?span>/)
    .map((text) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}

describe("forSummary", () => {
  const normal = (text: string) => textNodes(text).join("");

  test.each([
    ["fix: handle empty carts", "fix: handle empty carts"],
    ["a\n\n  b\r\nc", "a b c"],
    ["| ` < & @a #1 $x$ :tada: www.a.b", "| ` < & @a #1 $x$ :tada: www.a.b"],
    ["\u202eabc\u0000", "\\u202eabc\\x00"],
    ["\u001b[31mred", "red"],
    [" - list", "- list"],
  ])("%j is shown as %j", (text, shown) => {
    expect(normal(forSummary(text))).toBe(shown);
  });

  test("holds nothing but words, references and spans around one reference", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rest = forSummary(text).replace(/<span>&#\d+;<\/span>|&#\d+;/g, "x");
        expect(rest).not.toMatch(/[!-$&-+\-.:<=>@[-`{-~]|[\r\n\t]|^ | $/);
      }),
      { numRuns: 1_000 },
    );
  });

  test("no text node starts one of GitHub's filters", () => {
    const filters = [
      /(?:^|[^a-z0-9_/])@[a-z0-9]/i, // mention
      /[\w.+-]@[\w-]/, // e-mail
      /#\d/, // issue
      /\bgh-\d/i, // issue
      /:[\w+-]+:/, // emoji
      /[a-z]:\/\//i, // URL
      /\bwww\.\S/i, // URL
      /(?:mailto|xmpp):\S/i, // URL
      /\$[^$]+\$/, // formula
    ];
    fc.assert(
      fc.property(hostile, (text) => {
        const starts = (node: string) => filters.some((filter) => filter.test(node));
        expect(textNodes(forSummary(text)).filter(starts)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("what can be read stays the same", () => {
    const readable = fc.string({ unit: "grapheme-ascii" }).map((text) => text.replace(/\s+/g, " ").trim());
    fc.assert(fc.property(readable, (text) => void expect(normal(forSummary(text))).toBe(text)));
  });

  test("is bounded", () => {
    expect(normal(forSummary("|".repeat(1_000)))).toBe(`${"|".repeat(100)}… (900 characters more)`);
  });
});
