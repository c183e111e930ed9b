import { expect, test } from "vitest";
import { nearest, oneOf, quote } from "../../src/values/parsed.ts";

test("choices are listed as in a sentence", () => {
  expect([oneOf([]), oneOf(["a"]), oneOf(["a", "b"]), oneOf(["a", "b", "c"])]).toEqual([
    "",
    "a",
    "a or b",
    "a, b or c",
  ]);
});

test("a quote shows 80 characters, of whatever plane, and says that it is cut", () => {
  for (const character of ["x", "🙂"]) {
    const whole = character.repeat(80);
    expect(quote(whole)).toBe(`"${whole}"`);
    expect(quote(`${whole}${character}`)).toBe(`"${whole}…"`);
    expect(quote(character.repeat(200))).toBe(`"${whole}…"`);
  }
});

test("a quote is on one line, and what can't be seen in it is escaped", () => {
  expect(quote('a "b"\n')).toBe(String.raw`"a \"b\"\n"`);
  expect(quote("a\u2028b\u202ec\u0085d")).toBe(String.raw`"a\u2028b\u202ec\u0085d"`);
  expect(quote("\u{e0041}")).toBe(String.raw`"\udb40\udc41"`);
});

const COMMANDS = ["rollout", "advance", "promote", "rollback", "status", "all"];

test.each([
  ["rollout", "rollout"],
  ["ROLLOUT", "rollout"],
  ["rolout", "rollout"],
  ["rolllout", "rollout"],
  ["rolluot", "rollout"],
  ["xrollout", "rollout"],
  ["rollbakc", "rollback"],
  ["ollback", "rollback"],
  ["promo", "promote"],
  ["tstatus", "status"],
  ["al", "all"],
  ["ill", "all"],
  ["ail", "all"],
])("%j probably means %j", (text, meant) => {
  expect(nearest(text, COMMANDS)).toBe(meant);
});

test.each(["", "deploy", "roll", "rolloutxyz", "a", "xyl", "advxxxe", "status1234"])(
  "%j means none of them",
  (text) => {
    expect(nearest(text, COMMANDS)).toBeUndefined();
  },
);

test("of two that are as near, the first one is meant", () => {
  expect(nearest("minute", ["minutes", "minuted"])).toBe("minutes");
  expect(nearest("minuted", ["minutes", "minuted"])).toBe("minuted");
});
