import { expect, test } from "vitest";
import { clockTime, commonDay, dayTime, longTime, timeSeenFrom } from "../../src/values/date-time.ts";

const AT = Date.parse("2026-11-24T06:12:45.678Z");
const DAY = 86_400_000;

test("instants are shown in UTC, to the second", () => {
  expect(clockTime(AT)).toBe("06:12:45");
  expect(dayTime(AT)).toBe("24 Nov 06:12:45");
  expect(longTime(AT)).toBe("2026-11-24 06:12:45 UTC");
});

test.each(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])(
  "%s is a month",
  (name) => {
    const at = Date.parse(`1 ${name} 2026 00:00:00 GMT`);
    expect(dayTime(at)).toBe(`1 ${name} 00:00:00`);
  },
);

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

test("times have a day in common, or not", () => {
  expect(commonDay([AT, AT + 60_000])).toBe("24 Nov");
  expect(commonDay([AT, AT + DAY])).toBeUndefined();
  expect(commonDay([])).toBeUndefined();
});
