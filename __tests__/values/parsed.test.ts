import { expect, test } from "vitest";
import { fieldsOf, parseJson } from "../../src/values/json.ts";
import { nearest, oneOf, quote } from "../../src/values/problems.ts";

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
  ["rollout", "rollout ROLLOUT rolout rolllout rolluot xrollout"],
  ["rollback", "rollbakc ollback"],
  ["promote", "promo"],
  ["status", "tstatus"],
  ["all", "al ill ail"],
  [undefined, " deploy roll rolloutxyz a xyl advxxxe status1234"],
])("%s is probably meant by %j", (meant, texts) => {
  for (const text of texts.split(" ")) expect(nearest(text, COMMANDS), text).toBe(meant);
});

test("of two that are as near, the first one is meant", () => {
  expect(nearest("minute", ["minutes", "minuted"])).toBe("minutes");
  expect(nearest("minuted", ["minutes", "minuted"])).toBe("minuted");
});

test("a text that isn't JSON is nothing", () => {
  expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
  expect(parseJson("null")).toBeNull();
  for (const text of ["", "{", "NaN", "<html>"]) expect(parseJson(text)).toBeUndefined();
});

test("only an object has fields", () => {
  const object = { a: 1, b: null };
  expect(fieldsOf(object)).toEqual({ a: 1, b: null });
  for (const value of [null, undefined, "text", 7, true, ["item"], () => {}]) {
    expect(fieldsOf(value)).toEqual({});
  }
});
