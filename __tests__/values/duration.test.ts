import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ceilTo,
  floorTo,
  formatDuration,
  formatExactly,
  formatHold,
  MAX_DURATION_MS,
  parseDuration,
  parseHold,
  parseTimeLimit,
} from "../../src/values/duration.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const wholeSeconds = fc.integer({ min: 0, max: MAX_DURATION_MS / 1_000 }).map((seconds) => seconds * 1_000);

const milliseconds = fc.integer({ min: 0, max: MAX_DURATION_MS });

describe("a duration is read", () => {
  test.each([
    ["0s", 0],
    ["90s", 90_000],
    ["10m", 10 * MINUTE],
    ["1h30m", 90 * MINUTE],
    ["1d2h3m4s", DAY + 2 * HOUR + 3 * MINUTE + 4_000],
    ["1d4s", DAY + 4_000],
    ["30d", MAX_DURATION_MS],
    ["007m", 7 * MINUTE],
    ["1.5h", 90 * MINUTE],
    ["1.5s", 1_500],
    ["0.5m", 30_000],
    ["4.35s", 4_350],
    ["0.000001s", 0.001],
  ])("%s is %d ms", (text, value) => {
    expect(parseDuration(text)).toBe(value);
  });

  test.each([
    ["", "write numbers with the units d, h, m, s: 90s, 1h30m, or 1.5h"],
    ["90", "it has no unit: write 90s, 90m, 90h or 90d"],
    ["-5m", "it can't be negative"],
    ["1.5", "it has no unit: write 1.5s, 1.5m, 1.5h or 1.5d"],
    ["1,5h", "write a decimal as 0.5h or 1.5h"],
    [".5h", "write a decimal as 0.5h or 1.5h"],
    ["5.h", "the units d, h, m, s"],
    ["1.5h30m", "the units d, h, m, s"],
    ["1h1.5m", "the units d, h, m, s"],
    ["1.1234567s", "the units d, h, m, s"],
    ["1s500ms", "the units d, h, m, s"],
    ["30m1h", "the largest first"],
    ["5m5m", "each unit once"],
    ["5M", "lower case and without spaces"],
    ["1h 30m", "lower case and without spaces"],
    ["5min", "the units d, h, m, s"],
    ["500ms", "the units d, h, m, s"],
    ["m", "the units d, h, m, s"],
    ["1h30", "the units d, h, m, s"],
    ["5m\n", "without spaces"],
    ["٥m", "the units d, h, m, s"],
    ["30d1s", "is longer than 30d"],
    [`${"9".repeat(400)}d`, "is longer than 30d"],
  ])("%j is refused, and the message helps: %s", (text, help) => {
    expect(() => parseDuration(text)).toThrow(help);
    expect(() => parseDuration(text)).toThrow(/^"[^\n]*"/);
  });

  test("with another upper bound where one is given", () => {
    expect(parseDuration("1d", DAY)).toBe(DAY);
    expect(() => parseDuration("24h1s", DAY)).toThrow(
      '"24h1s" is longer than 1d, the longest that is accepted',
    );
  });
});

describe("a time limit", () => {
  test.each([
    ["800ms", 800],
    ["0.25ms", 0.25],
    ["1s500ms", 1_500],
    ["1.5s", 1_500],
    ["1m30s", 90_000],
  ])("%s is %d ms", (text, value) => {
    expect(parseTimeLimit(text, HOUR)).toBe(value);
  });

  test.each([
    ["0ms", '"0ms" is not a time limit; write for example 800ms or 10m'],
    ["0s", '"0s" is not a time limit; write for example 800ms or 10m'],
    ["800", '"800" is not a duration; it has no unit: write 800ms or 800s'],
    ["1.25", '"1.25" is not a duration; it has no unit: write 1.25ms or 1.25s'],
    ["5x", '"5x" is not a duration; write numbers with the units d, h, m, s, ms: 90s, 1h30m, or 1.5h'],
    ["500ms1s", '"500ms1s" is not a duration; write numbers with the units d, h, m, s, ms'],
    ["1h1ms", '"1h1ms" is longer than 1h, the longest that is accepted'],
  ])("%s is refused", (text, problem) => {
    expect(() => parseTimeLimit(text, HOUR)).toThrow(problem);
  });
});

describe("a duration is written", () => {
  test.each([
    [0, "0s"],
    [499, "0s"],
    [500, "1s"],
    [45_000, "45s"],
    [59_999, "1m"],
    [90 * MINUTE, "1h30m"],
    [DAY + 4_000, "1d4s"],
    [-5_000, "0s"],
    [400 * DAY, "400d"],
  ])("%d ms as %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test("so that it reads back the same, when it is of whole seconds", () => {
    fc.assert(
      fc.property(wholeSeconds, (ms) => {
        expect(parseDuration(formatDuration(ms))).toBe(ms);
      }),
    );
  });

  test("exactly, so that it reads back the same whatever it is", () => {
    expect([1_500, 90_500, 400, 90_000].map(formatExactly)).toEqual(["1.5s", "90.5s", "0.4s", "1m30s"]);
    fc.assert(
      fc.property(milliseconds, (ms) => {
        expect(parseDuration(formatExactly(ms))).toBe(ms);
      }),
    );
  });
});

describe("a hold", () => {
  test.each([
    ["5m", 5 * MINUTE, 5 * MINUTE],
    ["10m..1h", 10 * MINUTE, HOUR],
    ["10m .. 1h", 10 * MINUTE, HOUR],
    ["0s..5m", 0, 5 * MINUTE],
    ["0s", 0, 0],
  ])("%s lasts from %d to %d ms", (text, min, max) => {
    expect(parseHold(text)).toEqual({ min, max });
  });

  test.each([
    ["", '""', 0],
    ["1h..10m", '"1h..10m" ends before it begins', 0],
    ["1m..2m..3m", '"1m..2m..3m" is not a hold', 0],
    ["10..1h", '"10" is not a duration; it has no unit', 0],
    ["10m..", '"10m.." is not a hold; write one duration, or two', 0],
    ["..10m", '"..10m" is not a hold; write one duration, or two', 0],
    ["10m..  1x", '"1x" is not a duration', 7],
    ["10m...1h", '".1h" is not a duration', 5],
    ["10m-1h", '"10m-1h" is not a duration', 0],
  ])("%j is refused: %s at %d", (text, problem, at) => {
    expect(() => parseHold(text)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(problem), at }),
    );
  });

  test("is written so that it reads back the same", () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, (one, other) => {
        const hold = { min: Math.min(one, other), max: Math.max(one, other) };
        expect(parseHold(formatHold(hold))).toEqual(hold);
      }),
    );
    expect(formatHold({ min: MINUTE, max: MINUTE })).toBe("1m");
  });
});

test("an instant lies in a span that begins before it or with it", () => {
  const minute = 60_000;
  const at = 7 * minute;
  expect([at, at + 1, at + minute - 1].map((each) => floorTo(minute, each))).toEqual([at, at, at]);
  expect([at - minute + 1, at - 1, at].map((each) => ceilTo(minute, each))).toEqual([at, at, at]);
});
