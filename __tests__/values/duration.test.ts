import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatDuration,
  formatHold,
  MAX_DURATION_MS,
  parseDuration,
  parseHold,
} from "../../src/values/duration.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const wholeSeconds = fc.integer({ min: 0, max: MAX_DURATION_MS / 1_000 }).map((seconds) => seconds * 1_000);

describe("a duration is read", () => {
  test.each([
    ["0s", 0],
    ["90s", 90_000],
    ["10m", 10 * MINUTE],
    ["1h30m", 90 * MINUTE],
    ["2d", 2 * DAY],
    ["1d2h3m4s", DAY + 2 * HOUR + 3 * MINUTE + 4_000],
    ["1d4s", DAY + 4_000],
    ["30d", MAX_DURATION_MS],
    ["007m", 7 * MINUTE],
  ])("%s is %d ms", (text, value) => {
    expect(parseDuration(text)).toEqual({ ok: true, value });
  });

  test.each([
    ["", "write whole numbers with the units d, h, m, s"],
    ["90", "it has no unit: write 90s, 90m, 90h or 90d"],
    ["-5m", "it can't be negative"],
    ["1.5h", "write whole numbers: 1h30m"],
    [".5h", "write whole numbers: 1h30m"],
    ["30m1h", "the largest first"],
    ["5m5m", "each unit once"],
    ["5M", "lower case and without spaces"],
    ["1h 30m", "lower case and without spaces"],
    ["5min", "the units d, h, m, s"],
    ["500ms", "the units d, h, m, s"],
    ["1w", "the units d, h, m, s"],
    ["m", "the units d, h, m, s"],
    ["1h30", "the units d, h, m, s"],
    ["PT5M", "the units d, h, m, s"],
    ["5m\n", "without spaces"],
    ["٥m", "the units d, h, m, s"],
    ["30d1s", "is longer than 30d"],
    [`${"9".repeat(400)}d`, "is longer than 30d"],
  ])("%j is refused, and the message helps: %s", (text, help) => {
    const outcome = parseDuration(text);
    expect(outcome).toMatchObject({ ok: false, problem: expect.stringContaining(help) });
    expect(outcome).toMatchObject({ problem: expect.stringMatching(/^"[^\n]*"/) });
  });

  test("with another upper bound where one is given", () => {
    expect(parseDuration("1d", DAY)).toEqual({ ok: true, value: DAY });
    expect(parseDuration("24h1s", DAY)).toMatchObject({
      problem: '"24h1s" is longer than 1d, the longest that is accepted',
    });
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
    [2 * DAY, "2d"],
    [DAY + 4_000, "1d4s"],
    [-5_000, "0s"],
    [400 * DAY, "400d"],
  ])("%d ms as %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test("so that it reads back the same, when it is of whole seconds", () => {
    fc.assert(
      fc.property(wholeSeconds, (ms) => {
        expect(parseDuration(formatDuration(ms))).toEqual({ ok: true, value: ms });
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
    ["60s..1m", MINUTE, MINUTE],
    ["0s", 0, 0],
  ])("%s lasts from %d to %d ms", (text, min, max) => {
    expect(parseHold(text)).toEqual({ ok: true, value: { min, max } });
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
    expect(parseHold(text)).toMatchObject({ ok: false, problem: expect.stringContaining(problem), at });
  });

  test("is written so that it reads back the same", () => {
    fc.assert(
      fc.property(wholeSeconds, wholeSeconds, (one, other) => {
        const hold = { min: Math.min(one, other), max: Math.max(one, other) };
        expect(parseHold(formatHold(hold))).toEqual({ ok: true, value: hold });
      }),
    );
    expect(formatHold({ min: MINUTE, max: MINUTE })).toBe("1m");
  });
});
