import fc from "fast-check";
import { expect, test } from "vitest";
import { formatSchedule } from "../../../simulator/chaos/inputs.ts";
import type { Hold, Schedule, Step } from "../../../src/rollout/model.ts";
import { parseSchedule } from "../../../src/rollout/schedule/parse-schedule.ts";
import { MAX_DURATION_MS } from "../../../src/values/duration.ts";
import { complement, toHundredths } from "../../../src/values/percent.ts";
import { attempt } from "../../../src/values/problems.ts";

const seconds = (min: number) =>
  fc.integer({ min, max: MAX_DURATION_MS / 1_000 }).map((count) => count * 1_000);

const hold: fc.Arbitrary<Hold> = fc
  .tuple(seconds(0), seconds(1))
  .map(([one, other]) => ({ min: Math.min(one, other), max: Math.max(one, other) }));

const schedule: fc.Arbitrary<Schedule> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.option(hold)), {
    minLength: 1,
    maxLength: 20,
    selector: ([hundredths]) => hundredths,
  })
  .map((steps) => {
    const ascending = steps.toSorted(([one], [other]) => one - other);
    return ascending.map(
      ([hundredths, held]): Step => ({
        percent: hundredths / 100,
        ...(held === null ? {} : { hold: held }),
      }),
    );
  });

/** Texts that look like schedules, right and wrong, as well as any other text. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ..."0 5 10 33.33 99.999 100 % : .. 5m 1h30m 90 , \n \r\n # ( ) x2 x1.01 linear( exponential( 0.01% -".split(
          " ",
        ),
        " ",
        "\n",
        "\r",
        "\u2028",
        "😀",
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(
      fc.constantFrom("linear", "exponential"),
      fc.array(fc.constantFrom("1%", "0.1", "x2", "x1.01", "5m", "")),
    )
    .map(([name, values]) => `${name}(${values.join(",")})`),
);

test("every text is either a strictly ascending schedule within bounds or an error that points into it", () => {
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(text, hold, (written, defaultHold) => {
      const outcome = attempt(
        () => parseSchedule(written, defaultHold),
        ({ message }) => message,
      );
      if (typeof outcome !== "string") {
        seen.read += 1;
        expect(outcome.length).toBeGreaterThan(0);
        expect(outcome.length).toBeLessThanOrEqual(1_000);
        let last = -1;
        for (const step of outcome) {
          expect(toHundredths(step.percent)).toBeGreaterThan(last);
          expect(step.percent + complement(step.percent)).toBe(100);
          if (step.hold !== undefined) {
            expect(step.hold.max).toBeGreaterThan(0);
            expect(step.hold.min).toBeLessThanOrEqual(step.hold.max);
            expect(step.hold.max).toBeLessThanOrEqual(MAX_DURATION_MS);
          }
          last = toHundredths(step.percent);
        }
      } else {
        seen.refused += 1;
        const [, line, column] = /^line (\d+), column (\d+): /.exec(outcome) ?? [];
        const lines = written.split(/\r\n|\r|\n/);
        const length = Array.from(lines[Number(line) - 1] ?? "").length;
        expect(Number(line)).toBeLessThanOrEqual(lines.length);
        expect(Number(column)).toBeGreaterThanOrEqual(1);
        expect(Number(column)).toBeLessThanOrEqual(Math.max(1, length));
        expect(outcome).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]+$/u);
      }
    }),
    { numRuns: 3_000, examples: [["0:1h30m..", { min: 0, max: 1_000 }]] },
  );
  expect(seen.read).toBeGreaterThan(10);
  expect(seen.refused).toBeGreaterThan(50);
});

test("a schedule is written so that it reads back the same, whatever the default hold", () => {
  fc.assert(
    fc.property(schedule, hold, (steps, defaultHold) => {
      expect(parseSchedule(formatSchedule(steps), defaultHold)).toEqual(steps);
    }),
    { numRuns: 500 },
  );
});

test("lines, commas and comments between steps make no difference", () => {
  const separator = fc.constantFrom(", ", ",", "\n", " # one, 5:\n", ",\n\n", "\r\n,  # x\r\n", ",#\n");
  fc.assert(
    fc.property(
      schedule,
      fc.array(separator, { minLength: 20, maxLength: 20 }),
      hold,
      (steps, between, held) => {
        const pieces = formatSchedule(steps).split(", ");
        const joined = pieces
          .map((piece, index) => (index === 0 ? piece : `${between[index - 1]}${piece}`))
          .join("");
        expect(parseSchedule(joined, held)).toEqual(steps);
      },
    ),
    { numRuns: 300 },
  );
});
