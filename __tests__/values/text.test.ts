import { expect, test } from "vitest";
import { capitalised, clip, errorText, oneLine } from "../../src/values/text.ts";

test("an error's message goes into a sentence without its full stop", () => {
  expect(errorText(new Error("It broke. Again."))).toBe("It broke. Again");
  expect(errorText(new Error("a.b"))).toBe("a.b");
  expect(errorText("a text.")).toBe("a text.");
  expect(errorText(undefined)).toBe("undefined");
});

test("a sentence begins with a capital", () => {
  expect(["the list", "x", ""].map(capitalised)).toEqual(["The list", "X", ""]);
});

test("a text is cut at a length, and shows that it was", () => {
  expect(clip("12345", 5)).toBe("12345");
  expect(clip("123456", 5)).toBe("12345…");
});

test("no half of a character is left at the cut, and whole ones stay", () => {
  expect(clip("ab😀cd", 3)).toBe("ab…");
  expect(clip("ab😀cd", 4)).toBe("ab😀…");
  expect(clip("😀bcd", 3)).toBe("😀b…");
});

test("white space and control characters are folded to single spaces", () => {
  expect(oneLine(" a \r\n\t b\u0000\u001bc\u2028d ")).toBe("a b c d");
  expect(oneLine("\ud83dx")).toBe("\ufffdx");
});

test("one line is cut after it was folded", () => {
  expect(oneLine("  a\n\n\nb c", 3)).toBe("a b…");
  expect(oneLine("  a\n\n\nb ", 3)).toBe("a b");
});
