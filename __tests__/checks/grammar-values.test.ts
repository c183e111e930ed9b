import { describe, expect, test } from "vitest";
import { parseFactor, parseRate } from "../../src/checks/parse/checks.ts";

describe("a rate", () => {
  test.each([
    ["1%", 0.01],
    ["0.05%", 0.0005],
    ["98.999%", 0.98999],
    ["0.123456789%", 0.00123456789],
  ])("%s", (text, rate) => {
    expect(parseRate(text)).toBeCloseTo(Number(rate), 12);
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
    expect(() => parseRate(text)).toThrow(problem);
  });
});

describe("a factor", () => {
  test.each([
    ["1", 1],
    ["1.25", 1.25],
    ["100", 100],
  ])("%s", (text, factor) => {
    expect(parseFactor(text)).toBe(factor);
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
    expect(() => parseFactor(text)).toThrow(problem);
  });
});
