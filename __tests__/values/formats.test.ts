import { expect, test } from "vitest";
import { clockTime, dayTime, longTime, timeSeenFrom } from "../../src/values/date-time.ts";
import { formatCount, formatMs, formatRate, formatTally, rateOf } from "../../src/values/tally.ts";
import { capitalised, clip, errorText, oneLine } from "../../src/values/text.ts";

const AT = Date.parse("2026-11-24T06:12:45.678Z");
const DAY = 86_400_000;

test("instants are shown in UTC, to the second", () => {
  expect(clockTime(AT)).toBe("06:12:45");
  expect(dayTime(AT)).toBe("24 Nov 06:12:45");
  expect(longTime(AT)).toBe("2026-11-24 06:12:45 UTC");
});

test("every month has its name", () => {
  const names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  expect(names.map((_, month) => dayTime(Date.UTC(2026, month)))).toEqual(
    names.map((name) => `1 ${name} 00:00:00`),
  );
});

test.each([
  [0, "1970-01-01 00:00:00 UTC"],
  [Date.UTC(10_000, 0) - 1, "9999-12-31 23:59:59 UTC"],
])("%s is a time", (at, shown) => {
  expect(longTime(at)).toBe(shown);
});

test("a time has its day only where it is another day's", () => {
  expect(timeSeenFrom(AT, AT + 60_000)).toBe("06:13:45");
  expect(timeSeenFrom(AT, AT + DAY)).toBe("25 Nov 06:12:45");
});

test.each([
  [12, 431, "12/431 (2.8 %)"],
  [0, 0, "0/0 (0 %)"],
  [0.4, 99.6, "0/100 (0.4 %)"],
])("%s failed of %s requests", (errors, requests, shown) => {
  expect(formatTally({ errors, requests })).toBe(shown);
});

test.each([
  [0, "0 %"],
  [0.000_000_9, "under 0.0001 %"],
  [0.000_001_1, "0.00011 %"],
  [0.001_14, "0.11 %"],
  [0.989_9, "99 %"],
  [0.99, "99 %"],
  [0.994_91, "99.49 %"],
  [1, "100 %"],
])("the rate %s", (rate, shown) => {
  expect(formatRate(rate)).toBe(shown);
});

test("a rate without requests is none, and counts are whole", () => {
  expect([rateOf({ errors: 3, requests: 0 }), rateOf({ errors: 1, requests: 4 })]).toEqual([0, 0.25]);
  expect([formatCount(1.4), formatCount(1.5)]).toEqual(["1", "2"]);
});

test.each([
  [0.4234, "0.423 ms"],
  [950, "950 ms"],
  [999.4, "999 ms"],
  [1_000, "1000 ms"],
  [1_234.6, "1235 ms"],
])("%s ms", (ms, shown) => {
  expect(formatMs(ms)).toBe(shown);
});

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
