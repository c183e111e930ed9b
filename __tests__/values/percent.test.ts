import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complement, formatPercent, parsePercent, toHundredths } from "../../src/values/percent.ts";

/** Every share that a schedule can name. */
const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

describe("the other version's share", () => {
  test("is exact where binary fractions are not", () => {
    expect(complement(33.33)).toBe(66.67);
    expect(complement(99.99)).toBe(0.01);
    expect(complement(0.1)).toBe(99.9);
    expect([complement(0), complement(100)]).toEqual([100, 0]);
  });

  test("totals exactly 100 with it, for every share", () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
      const percent = hundredths / 100;
      expect(percent + complement(percent)).toBe(100);
      expect(complement(complement(percent))).toBe(percent);
    }
  });

  test.each([33.333, -1, 100.01, Number.NaN, Number.POSITIVE_INFINITY])(
    "isn't reckoned for %d, which no schedule can name",
    (percent) => {
      expect(() => complement(percent)).toThrow(RangeError);
      expect(() => toHundredths(percent)).toThrow(`${percent} is not a percentage`);
    },
  );
});

describe("a percentage is written", () => {
  test.each([
    [50, "50"],
    [0.1, "0.1"],
    [0, "0"],
    [0.1 + 0.2, "0.3"],
    [100 / 3, "33.333333"],
    [0.0000001, "0"],
  ])("%d as %s", (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });

  test("so that it reads back the same", () => {
    fc.assert(
      fc.property(share, fc.constantFrom("", "%", " %"), (percent, sign) => {
        expect(parsePercent(formatPercent(percent) + sign)).toBe(percent);
      }),
    );
  });
});

describe("a percentage is read", () => {
  test.each([
    ["5", 5],
    ["12.50", 12.5],
    ["0.01", 0.01],
    ["100.00", 100],
    ["33.33 %", 33.33],
  ])("%s", (text, value) => {
    expect(parsePercent(text)).toBe(value);
  });

  test.each([
    ["", "is not a percentage"],
    ["%", "is not a percentage"],
    ["5%%", "is not a percentage"],
    [".5", "is not a percentage"],
    ["5.", "is not a percentage"],
    ["5,5", "is not a percentage"],
    ["0x10", "is not a percentage"],
    ["٣", "is not a percentage"],
    ["+5", "is not a percentage"],
    ["33.333", "has more than two decimals"],
    ["-1", "is outside 0 to 100"],
    ["100.01", "is outside 0 to 100"],
    ["9".repeat(400), "is outside 0 to 100"],
  ])("%j is refused, quoted: it %s", (text, reason) => {
    expect(() => parsePercent(text)).toThrow(reason);
    expect(() => parsePercent(text)).toThrow(`"${text.slice(0, 80)}`);
  });
});
