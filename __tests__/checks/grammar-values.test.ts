import { describe, expect, test } from "vitest";
import { parseFactor, parseMilliseconds, parseRate } from "../../src/checks/grammar/values.ts";
import type { Parsed } from "../../src/values/parsed.ts";

const MOST = { ms: 60_000, text: "60s" };

function result<T>(read: Parsed<T>): T | string {
  return read.ok ? read.value : read.problem;
}

describe("a time", () => {
  test.each([
    ["800ms", 800],
    ["0.25ms", 0.25],
    ["1.123456s", 1_123.456],
    ["60s", 60_000],
    ["1m", 60_000],
  ])("%s", (text, ms) => {
    expect(result(parseMilliseconds(text, MOST))).toBeCloseTo(Number(ms), 9);
  });

  test.each([
    ["0ms", /^"0ms" is out of range: more than 0ms, at most 60s$/],
    ["60001ms", /out of range/],
    ["800", /^"800" has no unit; write 800ms or 800s$/],
    ["1.25", /^"1\.25" has no unit; write 1\.25ms or 1\.25s$/],
    ["x1s", /is not a time; write a number and ms, s or m/],
    ["1sx", /is not a time/],
    ["-5", /is not a time/],
    ["5x", /is not a time/],
    ["5.", /is not a time/],
    ["5.x", /is not a time/],
    [".5s", /is not a time/],
    ["1.1234567s", /is not a time/],
    ["1234567890ms", /is not a time/],
    ["1h", /is not a time/],
  ])("%s is refused", (text, problem) => {
    expect(result(parseMilliseconds(text, MOST))).toMatch(problem);
  });
});

describe("a rate", () => {
  test.each([
    ["1%", 0.01],
    ["0.05%", 0.0005],
    ["98.999%", 0.98999],
    ["0.123456789%", 0.00123456789],
  ])("%s", (text, rate) => {
    expect(result(parseRate(text))).toBeCloseTo(Number(rate), 12);
  });

  test.each([
    ["0%", /^"0%" is out of range: above 0% \(0% can't be proven\) and below 99%$/],
    ["99%", /out of range/],
    ["1", /^"1" has no unit; write 1%$/],
    ["12", /^"12" has no unit; write 12%$/],
    ["0.25", /^"0\.25" has no unit; write 0\.25%$/],
    ["1%x", /is not a percentage; write for example 1% or 0\.05%/],
    ["x1%", /is not a percentage/],
    ["-1", /is not a percentage/],
    ["1.x", /is not a percentage/],
    ["1x", /is not a percentage/],
  ])("%s is refused", (text, problem) => {
    expect(result(parseRate(text))).toMatch(problem);
  });
});

describe("a factor", () => {
  test.each([
    ["1", 1],
    ["1.25", 1.25],
    ["100", 100],
  ])("%s", (text, factor) => {
    expect(result(parseFactor(text))).toBe(factor);
  });

  test.each([
    ["0.99", /^"0\.99" is outside 1 to 100; below 1 the canary would have to be better than stable$/],
    ["-2", /outside 1 to 100/],
    ["100.1", /outside 1 to 100/],
    ["x2", /^"x2" is not a factor; write a number from 1 to 100, such as 1\.25$/],
    ["2x", /is not a factor/],
    ["1e1", /is not a factor/],
    ["1.", /is not a factor/],
  ])("%s is refused", (text, problem) => {
    expect(result(parseFactor(text))).toMatch(problem);
  });
});
