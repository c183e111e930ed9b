import { describe, expect, test } from "vitest";
import type { Schedule } from "../../../src/rollout/model.ts";
import { parseSchedule } from "../../../src/rollout/schedule/parse-schedule.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIVE = { min: 5 * MINUTE, max: 5 * MINUTE };
const NO_HOLD = { min: 0, max: 0 };

function read(text: string, defaultHold = FIVE): Schedule {
  return parseSchedule(text, defaultHold);
}

/** The shares alone. */
function shares(text: string): readonly number[] {
  return read(text).map((step) => step.percent);
}

describe("steps", () => {
  test("take the default hold, save the last, which has none", () => {
    expect(read("10, 50, 100")).toEqual([
      { percent: 10, hold: FIVE },
      { percent: 50, hold: FIVE },
      { percent: 100 },
    ]);
  });

  test("name their own hold, the last one too", () => {
    expect(read("5:10m..1h, 25:30m..2h, 50:1h, 100:30m")).toEqual([
      { percent: 5, hold: { min: 10 * MINUTE, max: HOUR } },
      { percent: 25, hold: { min: 30 * MINUTE, max: 2 * HOUR } },
      { percent: 50, hold: { min: HOUR, max: HOUR } },
      { percent: 100, hold: { min: 30 * MINUTE, max: 30 * MINUTE } },
    ]);
  });

  test("have no hold where 0s says so, by themselves or by default", () => {
    expect(read("10:0s, 50:0s..0s, 100:0s")).toEqual([{ percent: 10 }, { percent: 50 }, { percent: 100 }]);
    expect(read("10, 50:5m, 100", NO_HOLD)).toEqual([
      { percent: 10 },
      { percent: 50, hold: FIVE },
      { percent: 100 },
    ]);
  });

  test("stand on lines as well as between commas, with comments and blank lines", () => {
    const text = [
      "# nobody sees it yet, only the probes do",
      "0%   # pinned",
      "",
      "  12.5 % : 10m .. 1h,   # one, two, three: a comma and a line's end are one separator",
      "50",
      ", 75\r\n\t100%  ",
      "",
    ].join("\n");
    expect(read(text)).toEqual([
      { percent: 0, hold: FIVE },
      { percent: 12.5, hold: { min: 10 * MINUTE, max: HOUR } },
      { percent: 50, hold: FIVE },
      { percent: 75, hold: FIVE },
      { percent: 100 },
    ]);
  });

  test("may end below 100, and one is enough", () => {
    expect(read("0")).toEqual([{ percent: 0 }]);
    expect(read("1, 20:5m")).toEqual([
      { percent: 1, hold: FIVE },
      { percent: 20, hold: FIVE },
    ]);
  });
});

describe("presets", () => {
  test("linear rises by the same share and ends with 100 without a hold", () => {
    expect(read("linear(30%, 5m)", NO_HOLD)).toEqual([
      { percent: 30, hold: FIVE },
      { percent: 60, hold: FIVE },
      { percent: 90, hold: FIVE },
      { percent: 100 },
    ]);
    expect(shares("linear(10%, 5m)")).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(shares("linear(33.33%, 5m)")).toEqual([33.33, 66.66, 99.99, 100]);
    expect(shares("linear(100, 5m)")).toEqual([100]);
  });

  test("exponential multiplies and ends with 100 without a hold", () => {
    expect(read("exponential(10%, x5, 5m..1h)", NO_HOLD)).toEqual([
      { percent: 10, hold: { min: 5 * MINUTE, max: HOUR } },
      { percent: 50, hold: { min: 5 * MINUTE, max: HOUR } },
      { percent: 100 },
    ]);
    expect(shares("exponential(1%, x2, 10m)")).toEqual([1, 2, 4, 8, 16, 32, 64, 100]);
    expect(shares("exponential (0.01%, x100.5, 10m)")).toEqual([0.01, 1.01, 100]);
  });

  test("are rounded to two decimals, and what is equal then is one step", () => {
    expect(shares("exponential(10%, x1.5, 10m)")).toEqual([10, 15, 22.5, 33.75, 50.63, 75.94, 100]);
    expect(shares("exponential(0.01%, x1.1, 10m)").slice(0, 3)).toEqual([0.01, 0.02, 0.03]);
  });

  test("hold nothing for 0s", () => {
    expect(read("linear(50%, 0s)")).toEqual([{ percent: 50 }, { percent: 100 }]);
  });

  test("may spread over lines and carry comments", () => {
    expect(shares("# slowly\nexponential(\n  25%, # a quarter, (first)\n  x2,\n  10m\n) # done\n")).toEqual([
      25, 50, 100,
    ]);
  });

  test("make at most 1,000 steps", () => {
    expect(read("linear(0.1%, 5m)")).toHaveLength(1_000);
    expect(read("exponential(0.01%, x1.01, 1s)").length).toBeLessThan(1_000);
  });
});

describe("an error points at the bad piece and says what to write:", () => {
  test.each([
    ["", 1, 1, "there is no step; write for example 10, 50, 100"],
    [" \n # only a comment\n", 1, 1, "there is no step"],
    ["10, 7O%, 100", 1, 5, '"7O%" is not a percentage; write a number such as 5, 12.5 or 0.01'],
    [
      "10\n  50\n  abc",
      3,
      3,
      '"abc" is neither a step such as 5:10m nor a preset; presets are linear(10%, 5m)',
    ],
    ["x", 1, 1, "presets are linear(10%, 5m) and exponential(1%, x2, 10m)"],
    ["10\r\n50\rx: 5m", 3, 1, '"x: 5m" is neither a step'],
    ["# 😀, one 😀\n😀", 2, 1, '"😀" is not a percentage'],
    ["10:5m, 50:1h..10m", 1, 11, '"1h..10m" ends before it begins; write min..max'],
    ["10:5m, 50:  1h..10", 1, 17, '"10" is not a duration; it has no unit: write 10s, 10m, 10h or 10d'],
    ["10:5m:1h", 1, 4, '"5m:1h" is not a duration'],
    ["10:31d", 1, 4, '"31d" is longer than 30d'],
    ["10:, 50", 1, 1, '"10:" names no hold after the colon'],
    [":5m, 50", 1, 1, '":5m" names no percentage before the colon'],
    ["50, 25", 1, 5, '"25" is not above the step before it, 50; steps have to rise'],
    ["50,\n50%:5m", 2, 1, '"50%" is not above the step before it, 50'],
    ["0, 0", 1, 4, '"0" is not above the step before it, 0'],
    ["10, 101", 1, 5, '"101" is outside 0 to 100'],
    ["-5, 10", 1, 1, '"-5" is outside 0 to 100'],
    ["33.333", 1, 1, '"33.333" has more than two decimals'],
    ["5,,10", 1, 3, '"," has no step before it; write one comma between two steps'],
    [",5", 1, 1, '"," has no step before it'],
    ["5,\n,10", 2, 1, '"," has no step before it'],
    ["5, 10,  # and then?\n", 1, 6, '"," has no step after it; remove it'],
    ["5 10 50", 1, 1, '"5 10 50" is not one step; write a comma or a new line between steps'],
    ["5; 10", 1, 1, '"5; 10" is not one step'],
    ["5:1h 30m", 1, 1, '"5:1h 30m" is not one step; write a comma or a new line between steps and no spaces'],
    ["5, linear(10%, 5m)", 1, 4, '"linear(10%" starts a preset, which has to be the whole schedule'],
    ["linear(10%, 5m), 100", 1, 16, '", 100" follows a preset, which has to be the whole schedule'],
    ["linear(10%, 5m", 1, 1, '"linear(10%, 5m" has no closing bracket; write linear(10%, 5m)'],
    ["linear(10%)", 1, 1, '"linear(10%)": linear wants 2 values, as in linear(10%, 5m)'],
    ["linear()", 1, 1, "linear wants 2 values"],
    ["linear(10%,)", 1, 1, "linear wants 2 values"],
    ["exponential(1%, 10m)", 1, 1, "exponential wants 3 values, as in exponential(1%, x2, 10m)"],
    ["linaer(10%, 5m)", 1, 1, '"linaer" is no preset; presets are linear(10%, 5m) and'],
    ["Linear(10%, 5m)", 1, 1, 'did you mean "linear"?'],
    ["toString(10%, 5m)", 1, 1, '"toString" is no preset'],
    ["linear(0%, 5m)", 1, 8, '"0%" never leads to 100; write a percentage above 0'],
    ["linear(ten, 5m)", 1, 8, '"ten" is not a percentage'],
    ["linear(10%,\n  5)", 2, 3, '"5" is not a duration; it has no unit'],
    [
      "linear(0.09%, 5m)",
      1,
      8,
      '"0.09%" makes 1112 steps, and at most 1000 are accepted; write 0.1% or more',
    ],
    ["exponential(0, x2, 5m)", 1, 13, '"0" never leads to 100'],
    [
      "exponential(1%, 2, 5m)",
      1,
      17,
      '"2" is no factor of growth; write x2 or x1.5: above 1, at most two decimals',
    ],
    ["exponential(1%, x1, 5m)", 1, 17, '"x1" is no factor of growth'],
    ["exponential(1%, x1.001, 5m)", 1, 17, '"x1.001" is no factor of growth'],
    ["exponential(1%, xx2, 5m)", 1, 17, '"xx2" is no factor of growth'],
    ["exponential(1%, x2x, 5m)", 1, 17, '"x2x" is no factor of growth'],
    ["5, linear (10%", 1, 4, '"linear (10%" starts a preset'],
    ["5(x(2)", 1, 1, '"5(x(2)" is not a percentage'],
    ["exponential(1%, x2, 1h..5m)", 1, 21, '"1h..5m" ends before it begins'],
  ])("%j at line %d, column %d", (text, line, column, message) => {
    const place = `line ${line}, column ${column}: ${message.startsWith('"') ? message : ""}`;
    expect(() => read(text)).toThrow(place);
    expect(() => read(text)).toThrow(message);
  });

  test("the 1,001st step of a list", () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => index / 100).join("\n");
    expect(read(list(1_000))).toHaveLength(1_000);
    expect(() => read(list(1_001))).toThrow(
      'line 1001, column 1: "10" is one step too many; 1000 are accepted',
    );
  });

  test("a piece that is very long is cut, and one with line ends of any kind stays on one line", () => {
    expect(() => read("x".repeat(5_000))).toThrow(`"${"x".repeat(80)}…" is neither`);
    expect(() => read("5\u2028\u202e6\u{e0001}")).toThrow('"5\\u2028\\u202e6\\udb40\\udc01"');
  });
});
