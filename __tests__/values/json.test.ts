import { expect, test } from "vitest";
import { fieldsOf, parseJson } from "../../src/values/json.ts";

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
