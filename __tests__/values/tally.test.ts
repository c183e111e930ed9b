import { expect, test } from "vitest";
import { formatCount, formatMs, formatRate, formatTally, rateOf } from "../../src/values/tally.ts";

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
