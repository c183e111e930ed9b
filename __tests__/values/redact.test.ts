import { describe, expect, test } from "vitest";
import { redactor, tokenFinder, tokenRedactor } from "../../src/values/redact.ts";

describe("a secret is hidden", () => {
  test("wherever it stands, and as often", () => {
    expect(redactor("s3cret")("s3cret, not secret, s3cret.")).toBe("***, not secret, ***.");
  });

  test("whole, where another one is a part of it", () => {
    expect(redactor("abc", "abcdef", "ab")("abcdef abc ab")).toBe("*** *** ***");
  });

  test("as addresses and JSON spell it", () => {
    const redact = redactor('a/b "c"');
    expect(redact(`?q=${encodeURIComponent('a/b "c"')}&x`)).toBe("?q=***&x");
    expect(redact(JSON.stringify({ q: 'a/b "c"' }))).toBe('{"q":"***"}');
    expect(redactor("lone \ud800")("%: lone%20%EF%BF%BD")).toBe("%: ***");
  });

  test("with colours in it, which only then go", () => {
    const redact = redactor("s3cret");
    expect(redact("a \u001b[1ms3\u001b[0mcret")).toBe("a ***");
    expect(redact("a \u001b[1msecret\u001b[0m")).toBe("a \u001b[1msecret\u001b[0m");
    expect(redactor("s3cret", "other")("\u001b[1mo\u001b[0mther")).toBe("***");
  });

  test("and an empty one hides nothing", () => {
    expect(redactor("")("text")).toBe("text");
  });
});

describe("a token is recognised", () => {
  const [shortest, shorter] = ["x".repeat(20), "y".repeat(19)];

  test("from 20 characters on: less may be part of a text by chance", () => {
    const holdsToken = tokenFinder([shorter, shortest]);
    expect([holdsToken(`a ${shortest} b`), holdsToken(`a ${shorter} b`)]).toEqual([true, false]);
  });

  test("and hidden in what others wrote", () => {
    const redact = tokenRedactor([shorter, shortest]);
    expect(redact(`${shortest} ${shorter}`)).toBe(`*** ${shorter}`);
  });
});
