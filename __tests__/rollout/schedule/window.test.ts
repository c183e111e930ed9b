import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextOpening, parseWindow } from "../../../src/rollout/schedule/window.ts";
import { attempt } from "../../../src/values/problems.ts";

const MINUTE = 60_000;

function opening(text: string, at: string): string {
  return new Date(nextOpening(parseWindow(text), Date.parse(at))).toISOString();
}

describe("the next opening", () => {
  test.each([
    ["Mon-Fri 09:00-16:00 Europe/Berlin", "2026-11-26T20:00:30Z", "2026-11-27T08:00:00.000Z"],
    ["Mon-Fri 09:00-16:00 Europe/Berlin", "2026-11-27T14:59:59Z", "2026-11-27T14:59:59.000Z"],
    ["Mon-Fri 09:00-16:00 Europe/Berlin", "2026-11-27T15:00:00Z", "2026-11-30T08:00:00.000Z"],
    ["Sat-Mon 00:00-24:00", "2026-11-27T12:00:00Z", "2026-11-28T00:00:00.000Z"],
    ["Mon 09:00-10:00, Tue 09:00-10:00", "2026-12-01T09:30:00Z", "2026-12-01T09:30:00.000Z"],
    ["Thu 09:00-10:00, Wed 09:00-10:00", "2026-12-01T12:00:00Z", "2026-12-02T09:00:00.000Z"],
    ["not 2026-12-01..2026-12-04", "2026-12-03T12:00:00Z", "2026-12-05T00:00:00.000Z"],
    ["Mon 09:00-10:00", "2026-11-30T12:00:00Z", "2026-12-07T09:00:00.000Z"],
    ["Mon 09:00-10:00", "2026-11-30T10:00:00Z", "2026-12-07T09:00:00.000Z"],
    ["daily 10:07-10:08 America/New_York", "2026-07-01T00:00:00Z", "2026-07-01T14:07:00.000Z"],
    ["daily 12:00-13:00 Asia/Kathmandu", "2026-07-01T00:00:00Z", "2026-07-01T06:15:00.000Z"],
  ])("of %s from %s on is %s", (text, at, opens) => {
    expect(opening(text, at)).toBe(opens);
  });

  test("is a whole minute, also from a fraction of a millisecond on", () => {
    const window = parseWindow("daily 09:02-24:00 Asia/Kathmandu, not 2026-11-24..2026-11-25");
    for (const before of [0.1, 0.2, 1 / 3, 119_999.7]) {
      const opens = Date.parse("2026-11-26T03:17:00Z");
      expect(nextOpening(window, opens - before)).toBe(opens);
    }
  });

  test("a freeze closes whole days of its zone, the last one included", () => {
    expect(opening("not 2026-12-20..2027-01-03 Europe/Berlin", "2026-12-19T22:59:59Z")).toBe(
      "2026-12-19T22:59:59.000Z",
    );
    expect(opening("not 2026-12-20..2027-01-03 Europe/Berlin", "2026-12-19T23:00:00Z")).toBe(
      "2027-01-03T23:00:00.000Z",
    );
    expect(opening("Mon 09:00-10:00, not 2026-12-01..2036-12-01", "2026-12-05T00:00:00Z")).toBe(
      "2036-12-08T09:00:00.000Z",
    );
  });

  test("on a day of 23 hours an hour that doesn't exist is left out", () => {
    // Berlin's clocks go from 02:00 to 03:00 on 28 March 2027.
    expect(opening("daily 02:15-02:45 Europe/Berlin", "2027-03-27T20:00:00Z")).toBe(
      "2027-03-29T00:15:00.000Z",
    );
    expect(opening("daily 02:15-03:45 Europe/Berlin", "2027-03-27T20:00:00Z")).toBe(
      "2027-03-28T01:00:00.000Z",
    );
  });

  test("on a day of 25 hours an hour that comes twice opens twice", () => {
    // Berlin's clocks go from 03:00 back to 02:00 on 31 October 2027.
    expect(opening("daily 02:30-03:00 Europe/Berlin", "2027-10-30T22:00:00Z")).toBe(
      "2027-10-31T00:30:00.000Z",
    );
    expect(opening("daily 02:30-03:00 Europe/Berlin", "2027-10-31T01:00:00Z")).toBe(
      "2027-10-31T01:30:00.000Z",
    );
  });
});

/** What a clock on the wall shows, by another way than the code's: the platform's own words. */
function isOpenByTheClock(zone: string, days: string, from: string, to: string, at: number): boolean {
  const [weekday = "", time = ""] = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  })
    .format(at)
    .split(/,? /);
  return days.includes(weekday) && time >= from && time < to;
}

const zones = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
);
/** Around the days on which clocks change as well as on any other. */
const moments = fc.oneof(
  fc.constantFrom(
    "2027-03-28T00:40:00Z",
    "2027-10-31T00:40:00Z",
    "2027-04-03T14:50:00Z",
    "2026-11-01T05:10:00Z",
  ),
  fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
);

test("no moment before the opening is inside, and the opening is", () => {
  fc.assert(
    fc.property(
      zones,
      moments,
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 200 }),
      (zone, moment, from, length) => {
        const at = new Date(moment).getTime();
        const clock = (minute: number) =>
          `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
        const [start, end] = [clock(from), clock(Math.min(1440, from + length))];
        const open = (moment: number) => isOpenByTheClock(zone, "MonTueWedThuFri", start, end, moment);
        const opens = nextOpening(parseWindow(`Mon-Fri ${start}-${end} ${zone}`), at);
        expect(open(opens)).toBe(true);
        // Every minute of the last two hours before it, and a sample of those before.
        const first = Math.ceil(at / MINUTE) * MINUTE;
        for (let minute = Math.max(first, opens - 120 * MINUTE); minute < opens; minute += MINUTE)
          expect(open(minute)).toBe(false);
        for (let minute = first; minute < opens; minute += 97 * MINUTE) expect(open(minute)).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});

describe("the grammar", () => {
  test.each([
    ["", "line 1, column 1: there is no span"],
    ["# nothing", "line 1, column 1: there is no span"],
    ["Moon 09:00-10:00", 'line 1, column 1: "Moon" names no days'],
    ["Mon 9-10", 'line 1, column 5: "9-10" is not HH:MM-HH:MM'],
    ["Mon 09:00-24:30", 'line 1, column 5: "09:00-24:30" is not HH:MM-HH:MM'],
    ["daily 10:00-11:00,\n Mon 17:00-09:00", 'line 2, column 6: "17:00-09:00" ends before it begins'],
    ["Mon 09:00-10:00 Berlin", 'line 1, column 17: "Berlin" is not a time zone'],
    ["Mon 09:00-10:00 UTC please", 'line 1, column 21: "Mon 09:00-10:00 UTC please" is not a span'],
    ["Mon", 'line 1, column 1: "Mon" is not a span'],
    ["x9:00-10:00 09:00-10:00", "names no days"],
    ["Mon-Tue-Wed 09:00-10:00", '"Mon-Tue-Wed" names no days; write daily, a day (Mon, Tue'],
    ["Mon-Moon 09:00-10:00", 'line 1, column 1: "Mon-Moon" names no days'],
    ["Moon-Mon 09:00-10:00", 'line 1, column 1: "Moon-Mon" names no days'],
    ["Mon x09:00-10:00", '"x09:00-10:00" is not HH:MM-HH:MM'],
    ["Mon 09:00-10:00x", '"09:00-10:00x" is not HH:MM-HH:MM'],
    ["Mon 09:60-10:00", '"09:60-10:00" is not HH:MM-HH:MM'],
    ["Mon 25:00-26:00", '"25:00-26:00" is not HH:MM-HH:MM'],
    ["Mon 09:00-09:00", '"09:00-09:00" ends before it begins'],
    ["not", 'line 1, column 1: "not" is not a freeze'],
    ["not 2026-12-20..2026-12-21..2026-12-22", "is not two dates"],
    [
      "not x2026-12-20..2026-12-21",
      "is not two dates, of which the last is included; write for example 2026-12-20..2027-01-03",
    ],
    ["not 2026-12-20..2026-12-21x", "is not two dates"],
    ["not 2026-12-20..", "is not two dates"],
    ["not 2026-12-20..2026-12-21 Berlin", '"Berlin" is not a time zone'],
    [
      [...Array(60).fill("daily 00:00-24:00"), ...Array(41).fill("not 2026-12-24..2026-12-26")].join(","),
      '"not 2026-12-24..2026-12-26" is one span too many; 100 are accepted',
    ],
    ["not 2026-12-25", "write for example 2026-12-25..2026-12-25"],
    ["not 2026-02-30..2026-03-01", '"2026-02-30..2026-03-01" is not two dates'],
    ["not 2027-01-03..2026-12-20", "ends before it begins; write the earlier date first"],
    ["not 2026-12-20..2027-01-03 UTC x", "is not a freeze"],
    [Array(101).fill("daily 00:00-24:00").join(","), "is one span too many; 100 are accepted"],
  ])("refuses %j", (text, problem) => {
    expect(() => parseWindow(text)).toThrow(problem);
  });

  test("takes comments, lines, commas and any case", () => {
    expect(parseWindow("MON-fri 9:00-16:00 europe/berlin # office\n\nnot 2026-12-24..2026-12-26,")).toEqual({
      spans: [{ days: [0, 1, 2, 3, 4], from: 540, to: 960, zone: "Europe/Berlin" }],
      freezes: [{ first: "2026-12-24", last: "2026-12-26", zone: "UTC" }],
    });
  });

  test.each([
    ["Mon", [0]],
    ["Sat-Mon", [5, 6, 0]],
    ["Wed-Tue", [2, 3, 4, 5, 6, 0, 1]],
    ["daily", [0, 1, 2, 3, 4, 5, 6]],
  ])("%s are the days %j", (days, numbers) => {
    expect(parseWindow(`${days} 0:00-24:00`).spans).toEqual([
      { days: numbers, from: 0, to: 1_440, zone: "UTC" },
    ]);
  });

  test("takes a freeze of one day, and a hundred spans", () => {
    expect(parseWindow("not 2026-12-24..2026-12-24").freezes).toEqual([
      { first: "2026-12-24", last: "2026-12-24", zone: "UTC" },
    ]);
    expect(parseWindow(Array(100).fill("Sun 8:05-9:50").join("\n")).spans).toHaveLength(100);
  });

  test("reads every text, or points at what is wrong", () => {
    const words =
      "Mon Mon-Fri daily not 09:00-10:00 24:00 - .. 2026-12-20..2027-01-03 UTC Europe/Berlin , \n # x".split(
        " ",
      );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const opening = () => nextOpening(parseWindow(text), Date.parse("2027-06-01"));
        expect(attempt(opening, ({ message }) => message)).toSatisfy(
          (found) => found > 0 || /^line \d+, column \d+: .+$/.test(found),
        );
      }),
    );
  });
});
